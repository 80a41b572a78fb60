// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stream/stream_content.h"

#include <atomic>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>

namespace enchufe::stream {

/// One direction of a conversation. An end that does not live here is 0.
struct Channel {
    net::SocketId sender = 0;
    net::SocketId receiver = 0;
    bool datagrams = false; ///< each chunk is framed by itself

    bool operator==(const Channel&) const = default;
};

/// Follows one stream in the journal on a thread of its own: its calls, and the frames that framers cut out
/// of its bytes. Never holds up the sockets: it falls behind instead, and says by how much. All methods from
/// any thread.
class StreamReader {
public:
    static constexpr std::uint64_t mostBlocks = std::uint64_t{2} << 20;  ///< of each lane
    static constexpr std::uint64_t mostFrames = std::uint64_t{10} << 20; ///< of each framer

    explicit StreamReader(journal::Journal& journal);
    ~StreamReader();
    StreamReader(const StreamReader&) = delete;
    StreamReader& operator=(const StreamReader&) = delete;

    /// Begins anew with another stream.
    void setChannel(const Channel& channel);
    /// Cuts all bytes still kept again; framers that were there already go on.
    void setFramings(std::vector<framing::Framing> framings,
                     std::uint32_t limit = framing::Framer::usualLimit);

    /// Grows with every change of the content.
    [[nodiscard]] std::uint64_t version() const { return m_version.load(std::memory_order_acquire); }
    /// The content, for as long as `read` runs; meanwhile the reader waits, no socket does.
    void visit(const std::function<void(const StreamContent&)>& read) const;

private:
    /// A framer at work. The reader's thread only.
    struct Work {
        framing::Framing framing;
        std::unique_ptr<framing::Framer> framer;
        std::uint64_t nextBlock = 0;
        bool finished = false;
    };
    struct Orders;

    void run();
    [[nodiscard]] bool waitForWork();
    void takeOrders();
    void restartWork(std::size_t number);
    [[nodiscard]] bool readRecords();
    [[nodiscard]] bool readBatch();
    void addRecords(std::span<const journal::Record> records, journal::Seq first);
    void addBlock(Lane& lane, const journal::Record& record, journal::Seq seq, bool isEnd);
    [[nodiscard]] bool cutSome(std::size_t number);
    void cutBlock(Work& work, Cut& found, const Block& block, std::vector<framing::Frame>& frames);

    journal::Journal& m_journal;
    mutable std::mutex m_contentMutex;
    StreamContent m_content;
    std::atomic<std::uint64_t> m_version = 0;
    std::shared_ptr<Orders> m_orders; ///< outlives this in the journal's callback
    Channel m_channel;                ///< the rest: the reader's thread only
    std::uint32_t m_limit = framing::Framer::usualLimit;
    std::vector<Work> m_works;
    journal::Seq m_next = 0;
    std::thread m_thread;
};

} // namespace enchufe::stream

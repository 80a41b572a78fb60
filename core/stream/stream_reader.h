// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/peer_filter.h"
#include "core/journal/socket_reader.h"
#include "core/stream/stream_content.h"
#include "core/threads/mutex.h"

#include <atomic>
#include <functional>
#include <memory>
#include <optional>
#include <thread>
#include <vector>

namespace enchufe::stream {

/// One direction of a conversation. An end that does not live here is 0.
struct Channel {
    net::SocketId sender = 0;
    net::SocketId receiver = 0;
    bool datagrams = false; ///< each chunk is framed by itself
    /// Of datagrams: only what that end sends to this address or hears from it; empty: all.
    net::Endpoint senderOnly = {};
    net::Endpoint receiverOnly = {};

    bool operator==(const Channel&) const = default;
};

/// Follows one stream in the journal on a thread of its own: its calls, and the frames that framers cut out
/// of its bytes. Never holds up the sockets: it falls behind instead, and says by how much. Where there is no
/// memory left it drops what it has found, and begins anew; where there is no thread to be had it finds
/// nothing until start() gets one. All methods from any thread.
class StreamReader {
public:
    static constexpr std::uint64_t mostBlocks = std::uint64_t{2} << 20;  ///< of each lane
    static constexpr std::uint64_t mostFrames = std::uint64_t{10} << 20; ///< of each framer

    explicit StreamReader(journal::Journal& journal);
    ~StreamReader();
    StreamReader(const StreamReader&) = delete;
    StreamReader& operator=(const StreamReader&) = delete;

    /// False: the system has no thread left. Asked for at first, and with each order.
    bool start();
    /// Begins anew with another stream.
    void setChannel(const Channel& channel);
    /// Cuts all bytes still kept again; framers that were there already go on.
    void setFramings(std::vector<framing::Framing> framings,
                     std::uint32_t limit = framing::Framer::usualLimit);

    /// Grows with every change of the content.
    [[nodiscard]] std::uint64_t version() const { return m_version.load(std::memory_order_acquire); }
    /// The newest content, for as long as `read` runs. The reader's thread goes on meanwhile, and nobody
    /// waits for it: it publishes what it has found. Visits wait for each other, and must not be nested.
    void visit(const std::function<void(const StreamContent&)>& read) const;
    /// All that was asked for is done, and the journal has been read to its end.
    [[nodiscard]] bool isAtRest() const { return m_orders->atRest.load(std::memory_order_acquire); }

private:
    /// A framer at work. The reader's thread only.
    struct Work {
        framing::Framing framing;
        std::unique_ptr<framing::Framer> framer;
        std::uint64_t nextBlock = 0;
        bool finished = false;
    };
    /// What the other threads want, and what wakes the reader.
    struct Orders {
        threads::Mutex mutex;
        threads::Condition changed;
        std::optional<Channel> channel ENCHUFE_GUARDED_BY(mutex);
        std::optional<std::vector<framing::Framing>> framings ENCHUFE_GUARDED_BY(mutex);
        std::uint32_t limit ENCHUFE_GUARDED_BY(mutex) = framing::Framer::usualLimit;
        bool grown ENCHUFE_GUARDED_BY(mutex) = false; ///< the journal
        bool stop ENCHUFE_GUARDED_BY(mutex) = false;
        std::thread thread ENCHUFE_GUARDED_BY(mutex); ///< that carries them out
        std::atomic<bool> atRest = true;              ///< written under the mutex, read without

        void noteGrowth();
    };

    [[nodiscard]] bool startThread() ENCHUFE_REQUIRES(m_orders->mutex);
    void run();
    void follow();
    [[nodiscard]] bool restAndBeginAnew();
    [[nodiscard]] bool waitForWork();
    void takeOrders();
    void beginAnew();
    void takeFramings();
    void restartWork(std::size_t number);
    [[nodiscard]] bool readRecords();
    void addRecord(const journal::Record& record, journal::Seq seq);
    void count(End& end, const journal::Record& record);
    void publish();
    void addBlock(Lane& lane, const journal::Record& record, journal::Seq seq, bool isEnd);
    [[nodiscard]] bool cutSome(std::size_t number);
    bool cutBlock(Work& work, Cut& found, const Block& block, std::vector<framing::Frame>& frames);

    journal::Journal& m_journal;
    std::atomic<std::uint64_t> m_version = 0;
    /// Published and not yet taken by a visit; null: nothing new. Exchanged whole, so that neither side
    /// waits.
    mutable std::atomic<const StreamContent*> m_published = nullptr;
    mutable threads::Mutex m_visitMutex; ///< of those who visit alone: the reader's thread never takes it
    mutable std::unique_ptr<const StreamContent>
        m_visited ENCHUFE_GUARDED_BY(m_visitMutex) = std::make_unique<StreamContent>();
    std::unique_ptr<Orders> m_orders = std::make_unique<Orders>();
    journal::Journal::Subscription m_growth; ///< ends before the orders do
    StreamContent m_content;                 ///< the rest: the reader's thread only
    bool m_isNews = false;                   ///< the content has changed since it was published
    bool m_anew = false;                     ///< there was no memory for what was found
    Channel m_channel;
    std::vector<framing::Framing> m_framings; ///< as ordered
    std::uint32_t m_limit = framing::Framer::usualLimit;
    std::vector<Work> m_works;
    journal::SocketReader m_records;
    journal::PairFilter m_pair; ///< of the channel's ends
};

} // namespace enchufe::stream

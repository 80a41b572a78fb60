// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journal.h"
#include "core/net/call.h"

#include <functional>
#include <memory>
#include <optional>
#include <string_view>

namespace enchufe::journal {

/// One thread's pen: turns the calls of that thread's sockets into records. It also lends the memory to
/// receive into, so that received bytes are kept without being copied. Used by its own thread only.
class Recorder final : public net::CallSink {
public:
    Recorder(Journal& journal, EndpointId endpoint);
    Recorder(const Recorder&) = delete;
    Recorder& operator=(const Recorder&) = delete;

    /// The system's thread id of the calling thread goes with this recorder's records. Call it once, on that
    /// thread.
    void attachThread();

    // --- net::CallSink
    [[nodiscard]] net::SocketId newSocketId() override { return m_writer.newSocketId(); }
    void onCall(const net::CallEvent& event) override;

    /// Room for the next receive call. Valid until the next call of any method here.
    [[nodiscard]] std::span<std::byte> reserve(std::size_t size);
    /// The bytes of the last receive call.
    [[nodiscard]] const Payload& received() const { return m_received; }

    /// Copies bytes that are to be sent.
    [[nodiscard]] Payload keep(std::span<const std::byte> bytes);
    /// Takes bytes that are to be sent.
    [[nodiscard]] Payload keep(std::vector<std::byte> bytes);
    /// The next send call's bytes lie in this payload, which must live until then: they are not copied again.
    void sendingFrom(const Payload& payload) { m_sending = &payload; }

    /// The next call only looks (a queue, a counter): it is recorded only if it answers something else than
    /// `known`.
    void sampleUnlike(std::optional<std::int64_t> known);
    /// Likewise: recorded only if it has failed or `isNews` says so.
    void sampleIf(std::function<bool(const net::CallEvent&)> isNews);
    /// Where a system does not tell, no call was made: the next one is no sample.
    void endSample();

    /// The next call is made only to learn an address that a script's line names with @.
    void nextIsAiding() { m_aiding = true; }

    void note(NoteKind kind, net::SocketId socket, std::int64_t value = 0, std::string_view text = {},
              const net::Endpoint* address = nullptr, int error = 0);
    /// NoteKind::Failed: the endpoint could not be made, or cannot go on, because this call failed.
    void noteFailed(net::Call call, int error, const net::Endpoint* address = nullptr);
    /// NoteKind::ConnectionFailed: likewise one connection.
    void noteConnectionFailed(net::SocketId socket, net::Call call, int error,
                              const net::Endpoint* address = nullptr);
    /// NoteKind::Degraded: this call failed, and it is gone on without what it was for. 0: the endpoint's.
    void noteDegraded(net::SocketId socket, net::Call call, int error);

    [[nodiscard]] Journal& journal() { return m_writer.journal(); }
    [[nodiscard]] EndpointId endpoint() const { return m_writer.endpoint(); }

private:
    void noteCall(NoteKind kind, net::SocketId socket, net::Call call, int error,
                  const net::Endpoint* address);
    /// Where the bytes are now, until the next call.
    const Payload& keepPayload(const net::CallEvent& event, Record& record);
    [[nodiscard]] DetailStore::Kept detailFor(const net::CallEvent& event);
    [[nodiscard]] bool hasRoom(std::size_t size) const;
    void takeBlock(std::size_t size);
    [[nodiscard]] Payload store(std::span<const std::byte> bytes);

    Journal::Writer m_writer;

    std::shared_ptr<PayloadBlock> m_block;
    std::size_t m_used = 0;
    /// The next block's: small for who receives little, grown with each one that was filled.
    std::size_t m_blockSize = PayloadStore::smallestBlock;
    std::unique_ptr<std::byte[]> m_scratch; ///< for room that one call would mostly leave unfilled
    std::size_t m_scratchSize = 0;
    Payload m_received;
    Payload m_copied; ///< of an answer, or of bytes sent from elsewhere; while its record is written
    const Payload* m_sending = nullptr;

    DetailStore::Kept m_lastAddress; ///< a flood comes from one peer: its detail is looked up once

    bool m_aiding = false;
    bool m_sampling = false;
    std::optional<std::int64_t> m_known;
    std::function<bool(const net::CallEvent&)> m_isNews;
};

} // namespace enchufe::journal

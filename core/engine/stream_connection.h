// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/awaited_reads.h"
#include "core/engine/command.h"
#include "core/engine/reading.h"
#include "core/engine/sender.h"
#include "core/engine/session_host.h"
#include "core/journal/kernel_sampler.h"

#include <functional>
#include <memory>

namespace enchufe::engine {

/// One connected stream socket: receives as it is told, sends what is queued, lives until a side closes for
/// good. Its session, if it has one, is told of its end when it is destroyed, or by tellEnd(). Used by the
/// worker's thread only.
class StreamConnection final : public SessionHost, private ReadyHandler, private Sender::Host {
public:
    /// `ended` is called once, when the socket has been closed; it must not destroy the connection at once.
    /// The context must outlive it.
    StreamConnection(const TaskContext& context, net::Socket socket, Peer peer,
                     const SocketKnobs& socketKnobs, const ConnectionKnobs& knobs,
                     std::shared_ptr<Behaviour> behaviour, std::function<void(StreamConnection&)> ended);
    ~StreamConnection();

    void start();
    void handle(Command command);
    /// Recv-Q, Send-Q and our own queue into the journal, where they changed.
    /// True while there is more to see.
    bool sample();
    /// Interest may have changed for a reason outside: the brake was released.
    void refresh();
    /// Closes the socket if it is still open: the endpoint ends.
    void stop() { closeSocket(false, {}); }
    /// Once the socket is closed; not from within a call of the session.
    void tellEnd() { part(m_parting); }

    [[nodiscard]] net::SocketId id() const { return m_id; }
    [[nodiscard]] bool isOpen() const { return m_socket.isOpen(); }

    // --- Link
    void send(const journal::Payload& payload) override;
    void send(std::span<const std::byte> bytes) override;
    int sendFile(const std::string& path) override;
    std::size_t waiting() const override { return m_sender.queue().bytes(); }
    void finish() override;
    void close() override;
    void reset() override;
    void pauseReceiving(bool on) override;
    void receiveWhileFull(bool on) override;

private:
    void onReady(const net::ReadyEvent& event) override;

    net::CallResult sendPiece(const SendQueue::Data& data) override;
    void reachedShutdown(net::ShutdownHow how) override;
    void reachedFinish(bool reset) override { closeSocket(reset, {Parting::Why::Finished}); }
    void sendingFailed(int error) override;
    void senderChanged() override;

    bool isDrained() const override { return m_sender.queue().isEmpty(); }
    void sessionFailed(net::Call call, int error) override { fail(call, error); }

    void obey(Command command);
    void closeSocket(bool reset, const Parting& parting);
    void setBehaviour(const command::SetBehaviour& to);
    /// False: it is too late for so many bytes, and the journal says so where somebody is still there.
    [[nodiscard]] bool mayStillSend(std::size_t bytes);
    void recvFailed(int error);
    void serveReady(const net::ReadyEvent& event);
    /// What it needs is not to be had: told in the journal, and closed in order.
    void fail(net::Call call, int error);
    void receiveReady();
    /// One recv(); false when nothing more should be received now.
    bool receive(std::uint32_t size);
    void receiveByHand(const command::ReceiveOnce& order);
    void setReading(const Reading& reading);
    [[nodiscard]] ReadingNow readingNow() const;
    void updateInterest();
    void closeIfDone();
    [[nodiscard]] net::Wait wait() const;

    EventLoop& m_loop;
    net::Socket m_socket;
    const net::SocketId m_id;
    Waiting m_waiting;
    Reading m_reading;
    bool m_paused;
    AwaitedReads m_awaited;
    bool m_closeAfterPeer;
    bool m_watchKernel;
    std::shared_ptr<const Actions> m_actions; ///< until start()
    std::shared_ptr<Behaviour> m_toMeet;      ///< until start()
    std::function<void(StreamConnection&)> m_ended;
    Sender m_sender;

    net::Interest m_interest;
    bool m_peerClosed = false; ///< recv() said 0, or failed for good
    bool m_finishing = false;  ///< the session sends no more
    bool m_held = false;       ///< the session receives no more for now
    bool m_receivesWhileFull = false;
    bool m_paceWaiting = false; ///< until the next paced recv() is due
    EventLoop::TimerId m_paceTimer = 0;
    bool m_active = true; ///< since the last sample
    Parting m_parting;
    journal::KernelSampler m_sampler;
};

} // namespace enchufe::engine

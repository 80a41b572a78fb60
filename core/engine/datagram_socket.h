// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/reading.h"
#include "core/engine/sender.h"
#include "core/engine/task_context.h"
#include "core/journal/kernel_sampler.h"

#include <deque>
#include <memory>
#include <optional>
#include <vector>

namespace enchufe::engine {

/// One datagram socket: bound, unbound or connected; every datagram may have a destination of its own.
class DatagramTask final : public EndpointTask, private ReadyHandler, private Sender::Host {
public:
    static constexpr auto kind = journal::EndpointKind::Datagram;

    DatagramTask(TaskContext context, DatagramSpec spec);
    ~DatagramTask() override;

    void start() override;
    void handle(net::SocketId connection, Command command) override;
    void tidy() override {}
    bool sample() override;
    void refresh() override;

private:
    class PeerAnswer;

    void onReady(const net::ReadyEvent& event) override;

    net::CallResult sendPiece(const SendQueue::Data& data) override;
    void reachedShutdown(net::ShutdownHow how) override { (void)m_socket.shutdown(how); }
    void reachedFinish(bool /*reset*/) override;
    void sendingFailed() override {}
    void senderChanged() override { updateInterest(); }

    void findDestination();
    void findLocal();
    void openSocket();
    std::optional<TaskContext::Failure> tryOpen(net::Domain domain, const std::optional<net::Endpoint>& to);
    void failed(const TaskContext::Failure& failure);
    void obey(Command command);
    void sendFile(const command::SendFile& file);
    bool receive(std::uint32_t size);
    void askKernel();
    void receiveByHand(const command::ReceiveOnce& order);
    void receiveReady();
    void noteTooLarge(std::size_t size, const net::Endpoint& to);
    void noteLost();
    [[nodiscard]] ReadingNow readingNow() const;
    void setReading(const ReadingNow& now);
    void setResponder(const command::SetResponder& to);
    void endPace();
    void updateInterest();
    void closeSocket();
    [[nodiscard]] net::Wait wait() const;

    TaskContext m_context;
    DatagramSpec m_spec;
    net::Socket m_socket;
    net::Endpoint m_local;
    net::BoundPath m_path;
    TaskContext::Addresses m_destinations; ///< as the look-up found them
    TaskContext::Addresses m_locals;       ///< to bind to
    std::optional<net::Endpoint> m_destination;
    net::Endpoint m_peer; ///< of a connected socket
    std::unique_ptr<Responder> m_responder;
    std::unique_ptr<Sender> m_sender;
    std::vector<Command> m_early;
    net::Interest m_interest;
    /// Until then it has no port and can receive nothing; the first sendto() gives it one.
    bool m_isBound = false;
    bool m_over = false;
    std::deque<std::uint32_t>
        m_awaited; ///< rooms of the recvfrom() that are to be made once there is something
    bool m_paceWaiting = false;
    EventLoop::TimerId m_paceTimer = 0;
    journal::KernelSampler m_sampler;
};

} // namespace enchufe::engine

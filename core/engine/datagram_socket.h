// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/awaited_reads.h"
#include "core/engine/datagram_peers.h"
#include "core/engine/legs.h"
#include "core/engine/reading.h"
#include "core/engine/sender.h"
#include "core/engine/task_context.h"
#include "core/journal/kernel_sampler.h"

#include <memory>
#include <optional>
#include <vector>

namespace enchufe::engine {

/// One datagram socket: bound, unbound or connected; every datagram may have a destination of its own.
class DatagramTask final : public LegTask,
                           private ReadyHandler,
                           private Sender::Host,
                           private DatagramPeers::Host {
public:
    static constexpr auto kind = journal::EndpointKind::Datagram;

    DatagramTask(TaskContext context, DatagramSpec spec);
    ~DatagramTask() override;

    void start() override;
    void handle(net::SocketId connection, Command command) override;
    void tidy() override;
    bool sample() override;
    void refresh() override;
    [[nodiscard]] bool isDone() const override { return m_over; }

private:
    void onReady(const net::ReadyEvent& event) override;

    net::CallResult sendPiece(const SendQueue::Data& data) override;
    void reachedShutdown(net::ShutdownHow how) override { (void)m_socket.shutdown(how); }
    void reachedFinish(bool /*reset*/) override;
    void sendingFailed(int /*error*/) override {}
    void senderChanged() override;

    int sendFileTo(const std::string& path, const net::Endpoint& to) override;
    void peersChanged() override { updateInterest(); }
    void onlyPeerLeft(bool atOnce) override;

    void findDestination();
    void findLocal();
    void openSocket();
    [[nodiscard]] std::optional<net::Endpoint> usualPeer() const;
    std::optional<TaskContext::Failure> tryOpen(net::Domain domain, const std::optional<net::Endpoint>& to);
    void failed(const TaskContext::Failure& failure);
    void obey(Command command);
    int sendFile(const command::SendFile& file);
    [[nodiscard]] bool isAskedOfSession(const Command& command);
    bool receive(std::uint32_t size);
    void askKernel();
    void receiveByHand(const command::ReceiveOnce& order);
    void receiveReady();
    void noteTooLarge(std::size_t size, const net::Endpoint& to);
    void noteLost();
    [[nodiscard]] ReadingNow readingNow() const;
    void setReading(const ReadingNow& now);
    void setBehaviour(const command::SetBehaviour& to);
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
    net::Endpoint m_peer;                   ///< of a connected socket
    std::shared_ptr<Behaviour> m_behaviour; ///< until there are peers
    std::unique_ptr<Sender> m_sender;
    std::unique_ptr<DatagramPeers> m_peers; ///< with m_sender
    std::vector<Command> m_early;
    net::Interest m_interest;
    /// Until then it has no port and can receive nothing; the first sendto() gives it one.
    bool m_isBound = false;
    bool m_over = false;
    AwaitedReads m_awaited;
    bool m_paceWaiting = false;
    EventLoop::TimerId m_paceTimer = 0;
    journal::KernelSampler m_sampler;
};

} // namespace enchufe::engine

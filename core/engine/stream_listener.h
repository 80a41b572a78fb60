// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/stream_connection.h"
#include "core/engine/task_context.h"
#include "core/journal/kernel_sampler.h"

#include <memory>
#include <unordered_map>
#include <vector>

namespace enchufe::engine {

/// Listens, accepts and serves every accepted connection in one event loop.
class StreamListenerTask final : public EndpointTask, private ReadyHandler {
public:
    static constexpr auto kind = journal::EndpointKind::StreamListener;

    StreamListenerTask(TaskContext context, StreamListenerSpec spec);
    ~StreamListenerTask() override;

    void start() override;
    void handle(net::SocketId connection, Command command) override;
    void tidy() override;
    bool sample() override;
    void refresh() override;

private:
    void onReady(const net::ReadyEvent& event) override;

    void listenOn(const TaskContext::Addresses& addresses);
    std::optional<TaskContext::Failure> tryListen(const net::Endpoint& address);
    /// One accept(); false when nothing more should be accepted now.
    bool acceptOne();
    /// As many connections as there may be at a time.
    [[nodiscard]] bool isFull() const;
    void serve(net::Socket socket);
    void rest();
    void noteState();
    void acceptByHand(command::When when);
    void setDefault(const Command& command);
    void handleOwn(net::SocketId connection, const Command& command);
    void updateInterest();
    void closeListener();

    TaskContext m_context;
    StreamListenerSpec m_spec;
    net::Socket m_listener;
    net::Endpoint m_local;
    net::BoundPath m_path;
    bool m_watching = false;
    std::size_t m_awaited = 0;      ///< accept() by hand that are to be made once a connection is there
    EventLoop::TimerId m_retry = 0; ///< set while accept() would only fail again
    journal::KernelSampler m_sampler;
    std::unordered_map<net::SocketId, std::unique_ptr<StreamConnection>> m_connections;
    std::size_t m_handedOver = 0; ///< connections with a thread of their own, as last seen
    std::vector<net::SocketId> m_ended;
    std::vector<net::SocketId> m_sampleOrder;
    std::size_t m_sampleNext = 0;
};

} // namespace enchufe::engine

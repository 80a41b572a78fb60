// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/legs.h"
#include "core/engine/stream_connection.h"
#include "core/engine/task_context.h"

#include <memory>
#include <vector>

namespace enchufe::engine {

/// Connects to the first address that answers, then is one connection.
class StreamClientTask final : public LegTask, private ReadyHandler {
public:
    static constexpr auto kind = journal::EndpointKind::StreamClient;

    StreamClientTask(TaskContext context, StreamClientSpec spec);
    ~StreamClientTask() override;

    void start() override;
    void handle(net::SocketId connection, Command command) override;
    void tidy() override;
    bool sample() override;
    void refresh() override;
    [[nodiscard]] bool isDone() const override { return m_over && !m_connection; }

private:
    void onReady(const net::ReadyEvent& event) override;

    void tryNext();
    /// False when this address has failed, with m_failure telling why.
    bool tryAddress(const net::Endpoint& address);
    /// Goes on in the background, until it is over or its time is.
    bool waitForConnect();
    net::CallResult connectInTime(const net::Endpoint& address);
    void attemptEnded(net::Call call, int error);
    void connected();
    void giveUp();
    void closeAttempt();

    TaskContext m_context;
    StreamClientSpec m_spec;
    std::vector<net::Endpoint> m_addresses;
    TaskContext::Addresses m_local; ///< to bind to
    net::BoundPath m_path;
    std::size_t m_next = 0;
    net::Socket m_connecting;
    net::Endpoint m_address;
    EventLoop::TimerId m_timeout = 0;
    TaskContext::Failure m_failure;
    std::unique_ptr<StreamConnection> m_connection;
    std::vector<Command> m_early; ///< commands that came before the connection
    bool m_over = false;
};

} // namespace enchufe::engine

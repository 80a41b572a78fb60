// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/stream_connection.h"
#include "core/engine/task_context.h"
#include "core/engine/worker.h"

namespace enchufe::engine {

/// One accepted connection in a thread of its own, as a server does that starts one for each client.
class ConnectionTask final : public EndpointTask {
public:
    ConnectionTask(TaskContext context, net::Socket socket, const TaskContext::Handover& handover);
    ~ConnectionTask() override;

    void start() override { m_connection.start(); }
    void handle(net::SocketId connection, Command command) override;
    void tidy() override;
    bool sample() override { return m_connection.isOpen() && m_connection.sample(); }
    void refresh() override { m_connection.refresh(); }
    [[nodiscard]] bool isOver() const override { return !m_connection.isOpen(); }

private:
    TaskContext m_context;
    StreamConnection m_connection;
};

} // namespace enchufe::engine

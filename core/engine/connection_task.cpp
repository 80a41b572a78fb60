// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/connection_task.h"

#include <utility>

namespace enchufe::engine {

namespace {

net::Socket handedOver(net::Socket socket, net::CallSink& sink)
{
    socket.reportTo(sink);
    return socket;
}

} // namespace

ConnectionTask::ConnectionTask(EventLoop& loop, net::Socket socket, const SocketKnobs& socketKnobs,
                               const ConnectionKnobs& knobs, std::function<void()> ended)
    : m_connection(loop, handedOver(std::move(socket), loop.recorder()), socketKnobs, knobs,
                   [](StreamConnection&) {}),
      m_ended(std::move(ended))
{}

ConnectionTask::~ConnectionTask()
{
    if (m_connection.isOpen())
        m_connection.close(false);
    m_ended();
}

void ConnectionTask::handle(net::SocketId /*connection*/, const Command& command)
{
    m_connection.handle(command);
}

} // namespace enchufe::engine

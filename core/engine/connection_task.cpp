// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/connection_task.h"

#include "core/net/without_memory.h"

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
                               const ConnectionKnobs& knobs)
    : m_connection(loop, handedOver(std::move(socket), loop.recorder()), socketKnobs, knobs,
                   [](StreamConnection&) {})
{}

ConnectionTask::~ConnectionTask()
{
    if (m_connection.isOpen())
        net::evenWithoutMemory([this] { m_connection.close(false); });
}

void ConnectionTask::handle(net::SocketId /*connection*/, Command command)
{
    m_connection.handle(std::move(command));
}

} // namespace enchufe::engine

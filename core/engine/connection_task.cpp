// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/connection_task.h"

#include "core/net/without_memory.h"

#include <utility>

namespace enchufe::engine {

ConnectionTask::ConnectionTask(EventLoop& loop, net::Socket socket, const SocketKnobs& socketKnobs,
                               const ConnectionKnobs& knobs)
    : m_connection(loop, std::move(socket), socketKnobs, knobs, [](StreamConnection&) {})
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

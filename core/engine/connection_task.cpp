// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/connection_task.h"

#include "core/net/without_memory.h"

#include <utility>

namespace enchufe::engine {

ConnectionTask::ConnectionTask(TaskContext context, net::Socket socket, const TaskContext::Handover& handover)
    : m_context(std::move(context)),
      m_connection(m_context, std::move(socket), handover.peer, handover.socketKnobs, handover.knobs,
                   handover.behaviour, [](StreamConnection&) {})
{}

ConnectionTask::~ConnectionTask()
{
    if (m_connection.isOpen())
        net::evenWithoutMemory([this] { m_connection.stop(); });
}

/// Before the worker ends: the session may have legs to end with it.
void ConnectionTask::tidy()
{
    if (!m_connection.isOpen())
        m_connection.tellEnd();
}

void ConnectionTask::handle(net::SocketId /*connection*/, Command command)
{
    m_connection.handle(std::move(command));
}

} // namespace enchufe::engine

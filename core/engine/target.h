// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/command.h"
#include "core/journal/socket_table.h"

namespace enchufe::engine {

/// Whom commands for that socket go to: its endpoint, or one of the endpoint's connections.
[[nodiscard]] inline Target targetOf(const journal::SocketTable& table, const journal::SocketInfo& socket)
{
    const journal::EndpointInfo* const endpoint = table.endpoint(socket.endpoint);
    const bool isOwn = endpoint == nullptr || endpoint->socket == socket.id;
    return {socket.endpoint, isOwn ? net::SocketId(0U) : socket.id};
}

} // namespace enchufe::engine

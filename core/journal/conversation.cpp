// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/conversation.h"

namespace enchufe::journal {

net::SocketId datagramPeerOf(const SocketTable& table, const SocketInfo& info)
{
    for (const EndpointId id : table.endpoints()) {
        const EndpointInfo* const endpoint = table.endpoint(id);
        const SocketInfo* const other = endpoint != nullptr ? table.socket(endpoint->socket) : nullptr;
        if (other == nullptr || other->id == info.id || other->type != info.type)
            continue;
        const bool sendsThere = !info.lastHeard.isEmpty() && info.lastHeard == other->local;
        const bool comesFromThere = !other->lastHeard.isEmpty() && other->lastHeard == info.local;
        if (sendsThere || comesFromThere)
            return other->id;
    }
    return 0;
}

Conversation conversationOf(const SocketTable& table, const SocketInfo& info)
{
    Conversation found;
    found.datagrams = info.type == net::Type::Datagram;
    const bool listens = info.state == SocketState::Listening;
    if (listens) {
        found.listener = info.id;
        return found;
    }
    const net::SocketId other = found.datagrams ? datagramPeerOf(table, info) : info.peer;
    const SocketInfo* const peer = table.socket(other);
    bool isClient = info.listener == 0;
    if (isClient && other != 0)
        isClient = !(found.datagrams || (peer != nullptr && peer->listener == 0)) || info.id < other;
    found.client = isClient ? info.id : other;
    found.server = isClient ? other : info.id;
    if (const SocketInfo* const server = table.socket(found.server))
        found.listener = server->listener;
    return found;
}

} // namespace enchufe::journal

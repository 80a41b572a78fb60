// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/datagram_peer.h"

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

} // namespace enchufe::journal

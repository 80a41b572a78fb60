// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/conversation.h"

#include <string>

namespace enchufe::journal {

namespace {

/// One end of a conversation of datagrams.
struct DatagramEnd {
    net::SocketId id = 0;
    net::Endpoint peer; ///< the other end, as this one's calls name it
    bool hasOthers = false;
};

/// Whether what `from` sends to that address comes to `socket`. Bound to all addresses it has every one of
/// its machine: the loopback's, and the one that `from` itself has.
bool isAt(const SocketInfo& socket, const net::Endpoint& address, const SocketInfo& from)
{
    if (!socket.local.isPlace())
        return false;
    if (socket.local == address)
        return true;
    if (!socket.local.isWildcard() || socket.local.port() != address.port() ||
        socket.local.domain() != address.domain())
        return false;
    const std::string host = address.host();
    return host.starts_with("127.") || host == "::1" || host == from.local.host();
}

std::uint64_t peerCount(const SocketTable& table, const SocketInfo& info)
{
    const PeerList* const peers = table.peers(info.id);
    return peers != nullptr ? peers->count() : 0;
}

bool talksToOthers(const SocketTable& table, const SocketInfo& info, const net::Endpoint& peer)
{
    return peerCount(table, info) > (table.peer(info.id, peer) != nullptr ? 1U : 0U);
}

/// The address by which `from` calls `socket`; empty: by none.
net::Endpoint addressUsedFor(const SocketTable& table, const SocketInfo& socket, const SocketInfo& from)
{
    const PeerList* const peers = table.peers(from.id);
    if (peers == nullptr)
        return {};
    if (peers->find(socket.local) != nullptr)
        return socket.local;
    for (const DatagramPeer& each : peers->newestFirst()) {
        if (isAt(socket, each.address, from))
            return each.address;
    }
    return {};
}

/// The socket at that address: the one that is open, or of those that are closed the last. Null: it lives
/// elsewhere, or nothing tells which of several it is.
const SocketInfo* socketAt(const SocketTable& table, const net::Endpoint& address, const SocketInfo& from)
{
    const SocketInfo* found = nullptr;
    for (const net::SocketId id : table.datagramSocketsAt(address)) {
        const SocketInfo* const each = table.socket(id);
        if (each == nullptr || id == from.id || !isAt(*each, address, from))
            continue;
        if (found != nullptr && found->isOpen() && each->isOpen())
            return nullptr;
        const bool isBetter = found == nullptr || (each->isOpen() && !found->isOpen()) ||
                              (each->isOpen() == found->isOpen() && each->id > found->id);
        found = isBetter ? each : found;
    }
    return found;
}

/// The one socket here that has sent to `info`, of all or of those that have no address of their own. Null:
/// there is none, or there are several.
const SocketInfo* onlyCaller(const SocketTable& table, const SocketInfo& info, bool isNameless)
{
    const SocketInfo* only = nullptr;
    for (const EndpointId id : table.endpoints()) {
        const EndpointInfo* const endpoint = table.endpoint(id);
        const SocketInfo* const each = endpoint != nullptr ? table.socket(endpoint->socket) : nullptr;
        if (each == nullptr || each->id == info.id || each->type != info.type ||
            (isNameless && each->local.isPlace()) || addressUsedFor(table, info, *each).isEmpty())
            continue;
        if (only != nullptr)
            return nullptr;
        only = each;
    }
    return only;
}

/// The socket without an address that the only peer of `info` must be: on the bench nobody asks for it. Null:
/// there is none, or what each has sent and the other received speaks against it.
const SocketInfo* namelessEnd(const SocketTable& table, const SocketInfo& info)
{
    if (peerCount(table, info) > 1)
        return nullptr;
    const SocketInfo* const only = onlyCaller(table, info, true);
    if (only == nullptr || peerCount(table, info) == 0)
        return only;
    const DatagramPeer& here = table.peers(info.id)->newestFirst().front();
    const DatagramPeer* const there = table.peer(only->id, addressUsedFor(table, info, *only));
    const bool canBe = there != nullptr && here.datagramsReceived <= there->datagramsSent &&
                       there->datagramsReceived <= here.datagramsSent;
    return canBe ? only : nullptr;
}

/// How `far` will call `info`, from which nothing has come there yet. Bound to all addresses it sends to one
/// of its own machine from that one.
net::Endpoint addressToCome(const SocketInfo& info, const net::Endpoint& sendsTo)
{
    if (!info.local.isPlace() || !info.local.isWildcard())
        return info.local.isPlace() ? info.local : net::Endpoint();
    return net::Endpoint::numeric(sendsTo.host(), info.local.port()).value_or(net::Endpoint());
}

/// The other end of `own`, which is `info`. Whose datagrams of it are ours has to be known.
DatagramEnd farEnd(const SocketTable& table, const SocketInfo& info, DatagramEnd& own)
{
    const bool isFirstHeard = own.peer.isEmpty(); // it has sent nothing, and heard nobody
    const SocketInfo* far = isFirstHeard ? onlyCaller(table, info, false) : socketAt(table, own.peer, info);
    if (far == nullptr && !own.hasOthers)
        far = namelessEnd(table, info);
    if (far == nullptr)
        return {};
    DatagramEnd end{far->id, addressUsedFor(table, info, *far), false};
    if (isFirstHeard)
        own.peer = addressToCome(*far, end.peer);
    if (end.peer.isEmpty() && info.local.isPlace())
        end.peer = addressToCome(info, own.peer);
    if (end.peer.isEmpty()) {
        if (namelessEnd(table, *far) != &info)
            return {};
        end.peer = onlyPeerOf(table, *far);
        return end;
    }
    end.hasOthers = talksToOthers(table, *far, end.peer);
    return end;
}

Conversation datagramConversation(const SocketTable& table, const SocketInfo& info, const net::Endpoint& peer)
{
    DatagramEnd own{info.id, peer.isEmpty() ? onlyPeerOf(table, info) : peer, false};
    own.hasOthers = !own.peer.isEmpty() && talksToOthers(table, info, own.peer);
    DatagramEnd far;
    if (info.peer != 0) // socketpair() has joined them
        far.id = info.peer;
    else if (!own.peer.isEmpty() || peerCount(table, info) == 0)
        far = farEnd(table, info, own);
    const bool isFirst = far.id == 0 || own.id < far.id;
    const DatagramEnd& first = isFirst ? own : far;
    const DatagramEnd& second = isFirst ? far : own;
    Conversation found;
    found.datagrams = true;
    found.client = first.id;
    found.server = second.id;
    found.clientAddress = second.peer;
    found.serverAddress = first.peer;
    found.clientHasOthers = first.hasOthers;
    found.serverHasOthers = second.hasOthers;
    return found;
}

} // namespace

net::Endpoint onlyPeerOf(const SocketTable& table, const SocketInfo& info)
{
    const PeerList* const peers = table.peers(info.id);
    if (peers == nullptr)
        return info.remote;
    return peers->count() == 1 ? peers->newestFirst().front().address : net::Endpoint();
}

Conversation conversationOf(const SocketTable& table, const SocketInfo& info, const net::Endpoint& peer)
{
    if (info.type == net::Type::Datagram)
        return datagramConversation(table, info, peer);
    Conversation found;
    if (info.state == SocketState::Listening) {
        found.listener = info.id;
        return found;
    }
    const net::SocketId other = info.peer;
    const SocketInfo* const end = table.socket(other);
    bool isClient = info.listener == 0;
    if (isClient && other != 0)
        isClient = (end != nullptr && end->listener != 0) || info.id < other;
    found.client = isClient ? info.id : other;
    found.server = isClient ? other : info.id;
    if (const SocketInfo* const server = table.socket(found.server))
        found.listener = server->listener;
    return found;
}

} // namespace enchufe::journal

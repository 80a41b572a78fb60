// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/socket_table.h"

namespace enchufe::journal {

/// The two ends of a conversation: the same whichever of them is asked for. The client stands on the left.
/// Of datagram sockets it is a pair of addresses.
struct Conversation {
    net::SocketId client = 0; ///< who connected; of datagram sockets the one opened first. 0: lives elsewhere
    net::SocketId server = 0; ///< who was accepted, or the other datagram socket
    net::SocketId listener = 0; ///< that accepted the server's socket, or that is asked for itself
    bool datagrams = false;
    /// Of datagrams: where that end is, as the other one's calls name it. Empty: the other one names it
    /// nowhere, or is shown with all its peers.
    net::Endpoint clientAddress = {};
    net::Endpoint serverAddress = {};
    /// Of datagrams: that end talks to others as well. Only what names the other end is of this conversation.
    bool clientHasOthers = false;
    bool serverHasOthers = false;

    [[nodiscard]] bool has(net::SocketId end) const { return end != 0 && (end == client || end == server); }
    [[nodiscard]] net::SocketId other(net::SocketId end) const { return end == client ? server : client; }
    /// Where the other end is, as the calls of `end` name it; may be empty.
    [[nodiscard]] const net::Endpoint& peerOf(net::SocketId end) const
    {
        return end == client ? serverAddress : clientAddress;
    }
    /// As peerOf(), where only that peer's datagrams are meant; empty: all that `end` does.
    [[nodiscard]] net::Endpoint onlyPeerOf(net::SocketId end) const
    {
        return (end == client ? clientHasOthers : serverHasOthers) ? peerOf(end) : net::Endpoint();
    }
    bool operator==(const Conversation&) const = default;
};

/// As far as the records of `table` tell. Of two streams' ends that were joined without a listener
/// (socketpair(), or each connected to the other) the one opened first is the client. A datagram socket that
/// talks to several has a conversation with each `peer`; without one it is shown as a whole, alone.
[[nodiscard]] Conversation conversationOf(const SocketTable& table, const SocketInfo& info,
                                          const net::Endpoint& peer = {});

/// Of a datagram socket: to whom a conversation that names no peer goes. Empty: to nobody yet, or to several.
[[nodiscard]] net::Endpoint onlyPeerOf(const SocketTable& table, const SocketInfo& info);

} // namespace enchufe::journal

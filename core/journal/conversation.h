// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/socket_table.h"

namespace enchufe::journal {

/// The two ends of a conversation: the same whichever of them is asked for. The client stands on the left.
struct Conversation {
    net::SocketId client = 0; ///< who connected; of datagram sockets the one opened first. 0: lives elsewhere
    net::SocketId server = 0; ///< who was accepted, or the other datagram socket
    net::SocketId listener = 0; ///< that accepted the server's socket, or that is asked for itself
    bool datagrams = false;

    [[nodiscard]] net::SocketId other(net::SocketId end) const { return end == client ? server : client; }
    bool operator==(const Conversation&) const = default;
};

/// As far as the records of `table` tell. Of two streams' ends that were joined without a listener
/// (socketpair(), or each connected to the other) the one opened first is the client.
[[nodiscard]] Conversation conversationOf(const SocketTable& table, const SocketInfo& info);

/// The other end of a datagram socket, as far as it lives in this journal: an endpoint whose socket the last
/// datagram went to or came from. 0: none. Connections' ends stand in SocketInfo::peer.
[[nodiscard]] net::SocketId datagramPeerOf(const SocketTable& table, const SocketInfo& info);

} // namespace enchufe::journal

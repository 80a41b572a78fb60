// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/socket_table.h"

namespace enchufe::journal {

/// The other end of a datagram socket, as far as it lives in this journal: an endpoint whose socket the last
/// datagram went to or came from. 0: none. Connections' ends stand in SocketInfo::peer.
[[nodiscard]] net::SocketId datagramPeerOf(const SocketTable& table, const SocketInfo& info);

} // namespace enchufe::journal

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/socket_table.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace enchufe::journal {

/// One socket as a line of ss(8) or netstat: the values, in their words.
struct SocketRow {
    std::string_view netid; ///< "tcp", "udp", "raw", "u_str", "u_dgr", "u_seq"
    std::string_view state; ///< "ESTAB", "LISTEN", "UNCONN", …
    /// Connections: bytes not received yet. Listeners: connections waiting for accept(). Datagrams: memory
    /// taken, the kernel's overhead included. None: this system does not tell, or was not asked yet.
    std::optional<std::int64_t> receiveQueue;
    /// Connections: bytes not acknowledged. Listeners: the backlog. Datagrams: as above.
    std::optional<std::int64_t> sendQueue;
    std::string local; ///< "127.0.0.1:2000", "0.0.0.0:2000", "*:2000": IPv6 and IPv4
    std::string peer;  ///< "127.0.0.1:40000", "0.0.0.0:*"
};

[[nodiscard]] SocketRow socketRow(const SocketInfo& socket);

} // namespace enchufe::journal

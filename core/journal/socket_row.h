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

/// What is known of the state: the kernel's own answer, or what the socket's calls tell. The latter is older
/// than the kernel's wherever nobody receives: the peer's FIN is in the kernel, and no call has heard of it.
struct StateNow {
    std::string_view word;
    bool isKernels = true; ///< the kernel said so, or the calls leave no doubt

    [[nodiscard]] std::string text() const; ///< in brackets unless it is the kernel's
};
[[nodiscard]] StateNow stateNow(const SocketInfo& socket);
/// What waits in the kernel, in bytes; a listener: connections. Of datagrams memory with the kernel's
/// overhead, as SO_MEMINFO told it: their other answer is the size of the next one.
struct QueuesNow {
    std::optional<std::int64_t> receive; ///< none: not known
    std::optional<std::int64_t> send;
};
[[nodiscard]] QueuesNow queuesNow(const SocketInfo& socket);
/// Recv-Q as ss(8) has it: FIONREAD leaves the peer's FIN out, which the kernel counts until recv() has said
/// 0. SocketInfo::notAsked: not known.
[[nodiscard]] std::int64_t receiveQueueNow(const SocketInfo& socket);

/// ss has a line for it, as far as is known: not where an error or the kernel says that the connection is
/// over.
[[nodiscard]] bool hasRow(const SocketInfo& socket);
[[nodiscard]] SocketRow socketRow(const SocketInfo& socket);

} // namespace enchufe::journal

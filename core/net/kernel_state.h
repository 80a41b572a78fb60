// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/call.h"
#include "core/net/endpoint.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

namespace enchufe::net {

// What the kernel knows of a socket: one call each, reported to the sink. None blocks, and all may be made by
// another thread than the socket's own, as long as that cannot close it meanwhile. Where a system does not
// tell, no call is made and the error is EOPNOTSUPP.

CallResult sockNameOf(CallSink& sink, SocketRef socket, Endpoint& address); ///< getsockname(2)
CallResult peerNameOf(CallSink& sink, SocketRef socket, Endpoint& address); ///< getpeername(2)

/// Recv-Q: bytes waiting to be received; for datagrams the size of the first one. SIOCINQ, FIONREAD.
CallResult receiveQueueOf(CallSink& sink, SocketRef socket);
/// On Linux that size is all it tells of datagrams: udp(7). On Windows and the BSDs it is their sum.
[[nodiscard]] constexpr bool tellsNextMessageOnly([[maybe_unused]] Type type)
{
#ifdef __linux__
    return type == Type::Datagram || type == Type::Raw;
#else
    return false;
#endif
}
/// Send-Q: of TCP bytes not yet acknowledged by the peer, else memory with the kernel's overhead: of what has
/// not left, and on Unix-domain sockets of what the peer has not received. SIOCOUTQ, Linux.
CallResult sendQueueOf(CallSink& sink, SocketRef socket);

/// TCP_INFO, Linux: fills the room as far as the kernel's answer goes; kernel_values.h reads it. The value is
/// tcpi_unacked: segments in flight, and for a listener the connections waiting for accept().
CallResult tcpInfoOf(CallSink& sink, SocketRef socket, std::span<std::byte> room);

/// SO_MEMINFO, Linux: numbers of <linux/sock_diag.h>.
struct MemoryInfo {
    enum Place : std::size_t { Received = 0, ReceiveLimit = 1, ToSend = 2, SendLimit = 3, Drops = 8, Count };
    std::array<std::uint32_t, Count> numbers =
        {}; ///< bytes, with the kernel's own overhead; Drops: datagrams
};
/// The value is the number of datagrams dropped because the receive buffer was full.
CallResult memoryInfoOf(CallSink& sink, SocketRef socket, MemoryInfo& info);

} // namespace enchufe::net

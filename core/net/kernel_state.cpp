// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/kernel_state.h"

#include "core/net/call_trace.h"
#include "core/net/platform.h"

#include <algorithm>
#include <string_view>

namespace enchufe::net {

using platform::toNative;

namespace {

#ifdef _WIN32
using Length = int;
#else
using Length = socklen_t;
#endif

template <class Function>
CallResult nameOf(Call call, Function function, CallSink& sink, SocketRef socket, Endpoint& address)
{
    Length size = Endpoint::maxSize;
    CallTrace trace(sink, socket, call);
    const int r = function(toNative(socket.handle), reinterpret_cast<sockaddr*>(address.room()), &size);
    trace.returned(r, r != 0);
    address.setSize(r == 0 ? static_cast<std::size_t>(size) : 0);
    trace.event().address = r == 0 ? &address : nullptr;
    return trace.finish();
}

CallResult finishNumber(CallTrace& trace, std::string_view level, std::string_view option, std::int64_t value)
{
    auto& event = trace.event();
    event.hasOption = true;
    event.level = level;
    event.option = option;
    event.value = value;
    auto result = trace.finish();
    result.value = value;
    return result;
}

} // namespace

CallResult sockNameOf(CallSink& sink, SocketRef socket, Endpoint& address)
{
    return nameOf(Call::GetSockName, ::getsockname, sink, socket, address);
}

CallResult peerNameOf(CallSink& sink, SocketRef socket, Endpoint& address)
{
    return nameOf(Call::GetPeerName, ::getpeername, sink, socket, address);
}

CallResult receiveQueueOf(CallSink& sink, SocketRef socket)
{
    CallTrace trace(sink, socket, Call::Ioctl);
#ifdef _WIN32
    u_long value = 0;
    const int r = ::ioctlsocket(toNative(socket.handle), static_cast<long>(FIONREAD), &value);
#else
    int value = 0;
    const int r = ::ioctl(toNative(socket.handle), FIONREAD, &value);
#endif
    trace.returned(r, r != 0);
    return finishNumber(trace, {}, "FIONREAD", static_cast<std::int64_t>(value));
}

#ifdef __linux__

CallResult sendQueueOf(CallSink& sink, SocketRef socket)
{
    int value = 0;
    CallTrace trace(sink, socket, Call::Ioctl);
    const int r = ::ioctl(toNative(socket.handle), SIOCOUTQ, &value);
    trace.returned(r, r != 0);
    return finishNumber(trace, {}, "SIOCOUTQ", value);
}

CallResult tcpInfoOf(CallSink& sink, SocketRef socket, std::span<std::byte> room)
{
    auto size = static_cast<socklen_t>(room.size());
    CallTrace trace(sink, socket, Call::GetSockOpt);
    const int r = ::getsockopt(toNative(socket.handle), IPPROTO_TCP, TCP_INFO, room.data(), &size);
    trace.returned(r, r != 0);
    // For a listener this field holds the accept queue: net/ipv4/tcp.c, tcp_get_info().
    std::uint32_t unacked = 0;
    constexpr std::size_t place = offsetof(tcp_info, tcpi_unacked);
    if (r == 0) {
        trace.event().data = room.first(size);
        if (size >= place + sizeof unacked)
            std::copy_n(room.data() + place, sizeof unacked, reinterpret_cast<std::byte*>(&unacked));
    }
    return finishNumber(trace, "IPPROTO_TCP", "TCP_INFO", unacked);
}

CallResult memoryInfoOf(CallSink& sink, SocketRef socket, MemoryInfo& info)
{
    socklen_t size = sizeof info.numbers;
    CallTrace trace(sink, socket, Call::GetSockOpt);
    const int r = ::getsockopt(toNative(socket.handle), SOL_SOCKET, SO_MEMINFO, info.numbers.data(), &size);
    trace.returned(r, r != 0);
    if (r == 0)
        trace.event().data = std::as_bytes(std::span(info.numbers));
    return finishNumber(trace, "SOL_SOCKET", "SO_MEMINFO", info.numbers[MemoryInfo::Drops]);
}

#else

namespace {
#ifdef _WIN32
constexpr int notSupported = WSAEOPNOTSUPP;
#else
constexpr int notSupported = EOPNOTSUPP;
#endif
} // namespace

CallResult sendQueueOf(CallSink&, SocketRef) { return {-1, notSupported}; }
CallResult tcpInfoOf(CallSink&, SocketRef, std::span<std::byte>) { return {-1, notSupported}; }
CallResult memoryInfoOf(CallSink&, SocketRef, MemoryInfo&) { return {-1, notSupported}; }

#endif

} // namespace enchufe::net

// SPDX-License-Identifier: GPL-3.0-or-later
// What this system has, tried on sockets of its own.
#include "core/lesson/needs.h"

#include "core/net/kernel_state.h"
#include "core/net/socket.h"
#include "core/net/wait_calls.h"

#include <array>
#include <span>

namespace enchufe::lesson {

namespace {

class NoSink final : public net::CallSink {
public:
    [[nodiscard]] net::SocketId newSocketId() override { return net::SocketId(1U); }
    void onCall(const net::CallEvent& /*event*/) override {}
};

bool canBind(NoSink& sink, net::Domain domain, std::string_view address)
{
    auto opened = net::Socket::open(sink, domain, net::Type::Stream);
    return opened.error == 0 && opened.socket.bind(*net::Endpoint::numeric(address, 0)).ok();
}

bool tellsKernelValues(NoSink& sink)
{
    auto opened = net::Socket::open(sink, net::Domain::Inet, net::Type::Stream);
    std::array<std::byte, 512> room = {};
    return opened.error == 0 && net::tcpInfoOf(sink, opened.socket.ref(), room).ok();
}

/// A datagram to a port that nobody has makes the next call on a connected socket fail.
bool tellsOfUnreachable(NoSink& sink)
{
    auto nobody = net::Socket::open(sink, net::Domain::Inet, net::Type::Datagram);
    auto asker = net::Socket::open(sink, net::Domain::Inet, net::Type::Datagram);
    net::Endpoint address;
    if (nobody.error != 0 || asker.error != 0 ||
        !nobody.socket.bind(*net::Endpoint::numeric("127.0.0.1", 0)).ok() ||
        !nobody.socket.getSockName(address).ok() || !asker.socket.connect(address).ok())
        return false;
    (void)nobody.socket.close();
    constexpr std::byte one[] = {std::byte{0}};
    if (!asker.socket.send(one).ok())
        return true; // told at once
    net::Waited waited;
    waited.handle = asker.socket.handle();
    waited.read = true;
    (void)net::pollSockets(sink, std::span(&waited, 1), 1000);
    return waited.failed || waited.readable;
}

bool hasNow(Need need)
{
    NoSink sink;
    switch (need) {
    case Need::Linux:
#ifdef __linux__
        return true;
#else
        return false;
#endif
    case Need::Ipv6:
        return canBind(sink, net::Domain::Inet6, "::1");
    case Need::Unix:
        return net::Socket::open(sink, net::Domain::Unix, net::Type::Stream).error == 0;
    case Need::KernelValues:
        return tellsKernelValues(sink);
    case Need::Icmp:
        return tellsOfUnreachable(sink);
    }
    return false;
}

} // namespace

std::optional<Need> missingOf(Needs needs)
{
    for (const NeedWord& each : needWords()) {
        if (needs.test(static_cast<std::size_t>(each.need)) && !hasNow(each.need))
            return each.need;
    }
    return std::nullopt;
}

} // namespace enchufe::lesson

// SPDX-License-Identifier: GPL-3.0-or-later
// The table of socket options: what each is called, what its value is, what it means.
#include "core/net/options.h"

#include "core/net/platform.h"

#include <algorithm>
#include <array>
#include <utility>

// Names that some system lacks.
#ifndef SO_REUSEPORT
#define SO_REUSEPORT OptionEntry::notHere
#endif
#ifndef SO_EXCLUSIVEADDRUSE
#define SO_EXCLUSIVEADDRUSE OptionEntry::notHere
#endif
#ifndef SO_DOMAIN
#define SO_DOMAIN OptionEntry::notHere
#endif
#ifndef SO_PROTOCOL
#define SO_PROTOCOL OptionEntry::notHere
#endif
#ifndef SO_PRIORITY
#define SO_PRIORITY OptionEntry::notHere
#endif
#ifndef SO_BINDTODEVICE
#define SO_BINDTODEVICE OptionEntry::notHere
#endif
#ifndef SO_RXQ_OVFL
#define SO_RXQ_OVFL OptionEntry::notHere
#endif
#ifndef SO_TIMESTAMP
#define SO_TIMESTAMP OptionEntry::notHere
#endif
#ifndef SO_MAX_PACING_RATE
#define SO_MAX_PACING_RATE OptionEntry::notHere
#endif
#ifndef TCP_CORK
#define TCP_CORK OptionEntry::notHere
#endif
#ifndef TCP_QUICKACK
#define TCP_QUICKACK OptionEntry::notHere
#endif
#ifndef TCP_MAXSEG
#define TCP_MAXSEG OptionEntry::notHere
#endif
#if !defined(TCP_KEEPIDLE) && defined(TCP_KEEPALIVE)
#define TCP_KEEPIDLE TCP_KEEPALIVE // macOS
#endif
#ifndef TCP_KEEPIDLE
#define TCP_KEEPIDLE OptionEntry::notHere
#endif
#ifndef TCP_KEEPINTVL
#define TCP_KEEPINTVL OptionEntry::notHere
#endif
#ifndef TCP_KEEPCNT
#define TCP_KEEPCNT OptionEntry::notHere
#endif
#ifndef TCP_USER_TIMEOUT
#define TCP_USER_TIMEOUT OptionEntry::notHere
#endif
#ifndef TCP_SYNCNT
#define TCP_SYNCNT OptionEntry::notHere
#endif
#ifndef TCP_LINGER2
#define TCP_LINGER2 OptionEntry::notHere
#endif
#ifndef TCP_DEFER_ACCEPT
#define TCP_DEFER_ACCEPT OptionEntry::notHere
#endif
#ifndef TCP_FASTOPEN
#define TCP_FASTOPEN OptionEntry::notHere
#endif
#ifndef TCP_NOTSENT_LOWAT
#define TCP_NOTSENT_LOWAT OptionEntry::notHere
#endif
#ifndef TCP_WINDOW_CLAMP
#define TCP_WINDOW_CLAMP OptionEntry::notHere
#endif
#ifndef TCP_CONGESTION
#define TCP_CONGESTION OptionEntry::notHere
#endif
#ifndef IP_MTU
#define IP_MTU OptionEntry::notHere
#endif
#ifndef IP_MULTICAST_ALL
#define IP_MULTICAST_ALL OptionEntry::notHere
#endif
#ifndef IPV6_JOIN_GROUP
#define IPV6_JOIN_GROUP OptionEntry::notHere
#endif
#ifndef IPV6_LEAVE_GROUP
#define IPV6_LEAVE_GROUP OptionEntry::notHere
#endif
#ifndef IPV6_TCLASS
#define IPV6_TCLASS OptionEntry::notHere
#endif

namespace enchufe::net {

namespace {

using Kind = OptionKind;

// A row is read better than fifteen lines.
// clang-format off
// Those of enum Option come first, in its order.
constexpr auto options = std::to_array<OptionEntry>({
    {"SOL_SOCKET", "SO_REUSEADDR", SOL_SOCKET, SO_REUSEADDR, Kind::Flag, "", true, true,
     tr("bind() may use a port that old connections in TIME_WAIT still hold; Linux asks that they had it set too. On Windows it lets two programs bind one port at once, and a server must not set it.")},
    {"SOL_SOCKET", "SO_SNDBUF", SOL_SOCKET, SO_SNDBUF, Kind::Number, "bytes", true, true,
     tr("Room for bytes sent and not yet acknowledged. Linux doubles what is asked, for its own bookkeeping.")},
    {"SOL_SOCKET", "SO_RCVBUF", SOL_SOCKET, SO_RCVBUF, Kind::Number, "bytes", true, true,
     tr("Room for bytes that came and nobody has received yet. Set it on the listening socket, before listen(). Linux doubles it.")},
    {"IPPROTO_TCP", "TCP_NODELAY", IPPROTO_TCP, TCP_NODELAY, Kind::Flag, "", true, true,
     tr("Small segments leave at once: Nagle's algorithm is off.")},
    {"SOL_SOCKET", "SO_KEEPALIVE", SOL_SOCKET, SO_KEEPALIVE, Kind::Flag, "", true, true,
     tr("A silent peer is asked now and then whether it is still there.")},
    {"SOL_SOCKET", "SO_BROADCAST", SOL_SOCKET, SO_BROADCAST, Kind::Flag, "", true, true,
     tr("Datagrams may go to a broadcast address; without it that is EACCES.")},
    {"IPPROTO_IPV6", "IPV6_V6ONLY", IPPROTO_IPV6, IPV6_V6ONLY, Kind::Flag, "", true, true,
     tr("Off: a socket bound to :: takes IPv4 too, as ::ffff:a.b.c.d. Set it before bind().")},
    {"SOL_SOCKET", "SO_ERROR", SOL_SOCKET, SO_ERROR, Kind::Number, "", true, false,
     tr("The error that waits for this socket. Reading it clears it.")},
    {"SOL_SOCKET", "SO_LINGER", SOL_SOCKET, SO_LINGER, Kind::Linger, "s", true, true,
     tr("close() waits at most this long for unsent bytes to leave; 0 seconds throws them away and sends RST.")},
    {"SOL_SOCKET", "SO_REUSEPORT", SOL_SOCKET, SO_REUSEPORT, Kind::Flag, "", true, true,
     tr("Several sockets of one user may be bound to the same port; the kernel shares out what comes.")},
    {"SOL_SOCKET", "SO_EXCLUSIVEADDRUSE", SOL_SOCKET, SO_EXCLUSIVEADDRUSE, Kind::Flag, "", true, true,
     tr("Windows: no other socket may be bound to this port, whatever it asks for.")},
    {"SOL_SOCKET", "SO_RCVTIMEO", SOL_SOCKET, SO_RCVTIMEO, Kind::Time, "s", true, true,
     tr("A blocking recv() or accept() gives up after this time, with EAGAIN; 0: never.")},
    {"SOL_SOCKET", "SO_SNDTIMEO", SOL_SOCKET, SO_SNDTIMEO, Kind::Time, "s", true, true,
     tr("A blocking send() or connect() gives up after this time; 0: never.")},
    {"SOL_SOCKET", "SO_RCVLOWAT", SOL_SOCKET, SO_RCVLOWAT, Kind::Number, "bytes", true, true,
     tr("recv() and poll() wait until this many bytes are there.")},
    {"SOL_SOCKET", "SO_SNDLOWAT", SOL_SOCKET, SO_SNDLOWAT, Kind::Number, "bytes", true, false,
     tr("Linux has always 1 here.")},
    {"SOL_SOCKET", "SO_OOBINLINE", SOL_SOCKET, SO_OOBINLINE, Kind::Flag, "", true, true,
     tr("The urgent byte stays in the stream instead of needing MSG_OOB.")},
    {"SOL_SOCKET", "SO_DONTROUTE", SOL_SOCKET, SO_DONTROUTE, Kind::Flag, "", true, true,
     tr("Only to hosts on the same network, through no router.")},
    {"SOL_SOCKET", "SO_TYPE", SOL_SOCKET, SO_TYPE, Kind::Number, "", true, false,
     tr("SOCK_STREAM is 1, SOCK_DGRAM is 2.")},
    {"SOL_SOCKET", "SO_DOMAIN", SOL_SOCKET, SO_DOMAIN, Kind::Number, "", true, false,
     tr("AF_UNIX is 1, AF_INET is 2, AF_INET6 is 10 on Linux.")},
    {"SOL_SOCKET", "SO_PROTOCOL", SOL_SOCKET, SO_PROTOCOL, Kind::Number, "", true, false,
     tr("TCP is 6, UDP is 17.")},
    {"SOL_SOCKET", "SO_ACCEPTCONN", SOL_SOCKET, SO_ACCEPTCONN, Kind::Flag, "", true, false,
     tr("1 once listen() was called.")},
    {"SOL_SOCKET", "SO_PRIORITY", SOL_SOCKET, SO_PRIORITY, Kind::Number, "", true, true,
     tr("Priority: which packets of this machine leave first.")},
    {"SOL_SOCKET", "SO_BINDTODEVICE", SOL_SOCKET, SO_BINDTODEVICE, Kind::Words, "", true, true,
     tr("Only through this network interface, such as lo.")},
    {"SOL_SOCKET", "SO_RXQ_OVFL", SOL_SOCKET, SO_RXQ_OVFL, Kind::Flag, "", true, true,
     tr("Datagrams come with the count of those the kernel dropped.")},
    {"SOL_SOCKET", "SO_TIMESTAMP", SOL_SOCKET, SO_TIMESTAMP, Kind::Flag, "", true, true,
     tr("Datagrams come with the time of their arrival.")},
    {"SOL_SOCKET", "SO_MAX_PACING_RATE", SOL_SOCKET, SO_MAX_PACING_RATE, Kind::Number, "bytes/s", true, true,
     tr("The highest rate at which TCP sends.")},
    {"IPPROTO_TCP", "TCP_CORK", IPPROTO_TCP, TCP_CORK, Kind::Flag, "", true, true,
     tr("On: only full segments leave; off again: the rest goes too. Many sends arrive as one.")},
    {"IPPROTO_TCP", "TCP_QUICKACK", IPPROTO_TCP, TCP_QUICKACK, Kind::Flag, "", true, true,
     tr("Acknowledge at once instead of waiting for data to carry the ACK.")},
    {"IPPROTO_TCP", "TCP_MAXSEG", IPPROTO_TCP, TCP_MAXSEG, Kind::Number, "bytes", true, true,
     tr("Bytes of data in the largest segment (MSS). Set it before connect().")},
    {"IPPROTO_TCP", "TCP_KEEPIDLE", IPPROTO_TCP, TCP_KEEPIDLE, Kind::Number, "s", true, true,
     tr("Silence before the first keepalive probe.")},
    {"IPPROTO_TCP", "TCP_KEEPINTVL", IPPROTO_TCP, TCP_KEEPINTVL, Kind::Number, "s", true, true,
     tr("Time from one keepalive probe to the next.")},
    {"IPPROTO_TCP", "TCP_KEEPCNT", IPPROTO_TCP, TCP_KEEPCNT, Kind::Number, "", true, true,
     tr("Unanswered probes after which the connection is given up.")},
    {"IPPROTO_TCP", "TCP_USER_TIMEOUT", IPPROTO_TCP, TCP_USER_TIMEOUT, Kind::Number, "ms", true, true,
     tr("Unacknowledged bytes end the connection after this time, with ETIMEDOUT; 0: the system's own time.")},
    {"IPPROTO_TCP", "TCP_SYNCNT", IPPROTO_TCP, TCP_SYNCNT, Kind::Number, "", true, true,
     tr("How often connect() repeats its SYN.")},
    {"IPPROTO_TCP", "TCP_LINGER2", IPPROTO_TCP, TCP_LINGER2, Kind::Number, "s", true, true,
     tr("Time an orphaned connection stays in FIN-WAIT-2.")},
    {"IPPROTO_TCP", "TCP_DEFER_ACCEPT", IPPROTO_TCP, TCP_DEFER_ACCEPT, Kind::Number, "s", true, true,
     tr("accept() gives out a connection only when its first data is there.")},
    {"IPPROTO_TCP", "TCP_FASTOPEN", IPPROTO_TCP, TCP_FASTOPEN, Kind::Number, "", true, true,
     tr("A listening socket accepts data that come with the SYN; the value is how many requests may wait.")},
    {"IPPROTO_TCP", "TCP_NOTSENT_LOWAT", IPPROTO_TCP, TCP_NOTSENT_LOWAT, Kind::Number, "bytes", true, true,
     tr("The socket is writable only while fewer bytes than this wait unsent.")},
    {"IPPROTO_TCP", "TCP_WINDOW_CLAMP", IPPROTO_TCP, TCP_WINDOW_CLAMP, Kind::Number, "bytes", true, true,
     tr("The largest window this side announces.")},
    {"IPPROTO_TCP", "TCP_CONGESTION", IPPROTO_TCP, TCP_CONGESTION, Kind::Words, "", true, true,
     tr("The congestion control: cubic, reno, bbr…")},
    {"IPPROTO_IP", "IP_TTL", IPPROTO_IP, IP_TTL, Kind::Number, "", true, true,
     tr("Routers a packet may cross.")},
    {"IPPROTO_IP", "IP_TOS", IPPROTO_IP, IP_TOS, Kind::Number, "", true, true,
     tr("Type of service: DSCP and ECN bits.")},
    {"IPPROTO_IP", "IP_MTU", IPPROTO_IP, IP_MTU, Kind::Number, "bytes", true, false,
     tr("The largest packet the path carries; on a connected socket.")},
    {"IPPROTO_IP", "IP_MULTICAST_TTL", IPPROTO_IP, IP_MULTICAST_TTL, Kind::Number, "", true, true,
     tr("Routers a multicast datagram may cross: 1 stays on this network.")},
    {"IPPROTO_IP", "IP_MULTICAST_LOOP", IPPROTO_IP, IP_MULTICAST_LOOP, Kind::Flag, "", true, true,
     tr("Multicast datagrams come back to this machine too.")},
    {"IPPROTO_IP", "IP_MULTICAST_IF", IPPROTO_IP, IP_MULTICAST_IF, Kind::Interface, "", true, true,
     tr("The interface, by its address, that multicast datagrams leave through.")},
    {"IPPROTO_IP", "IP_MULTICAST_ALL", IPPROTO_IP, IP_MULTICAST_ALL, Kind::Flag, "", true, true,
     tr("Also datagrams of groups that another socket of this machine has joined. Linux has it on.")},
    {"IPPROTO_IP", "IP_ADD_MEMBERSHIP", IPPROTO_IP, IP_ADD_MEMBERSHIP, Kind::Group, "", false, true,
     tr("Join a multicast group: GROUP, or GROUP and an interface's address.")},
    {"IPPROTO_IP", "IP_DROP_MEMBERSHIP", IPPROTO_IP, IP_DROP_MEMBERSHIP, Kind::Group, "", false, true,
     tr("Leave a multicast group.")},
    {"IPPROTO_IPV6", "IPV6_UNICAST_HOPS", IPPROTO_IPV6, IPV6_UNICAST_HOPS, Kind::Number, "", true, true,
     tr("Routers a packet may cross.")},
    {"IPPROTO_IPV6", "IPV6_MULTICAST_HOPS", IPPROTO_IPV6, IPV6_MULTICAST_HOPS, Kind::Number, "", true, true,
     tr("Routers a multicast datagram may cross.")},
    {"IPPROTO_IPV6", "IPV6_MULTICAST_LOOP", IPPROTO_IPV6, IPV6_MULTICAST_LOOP, Kind::Flag, "", true, true,
     tr("Multicast datagrams come back to this machine too.")},
    {"IPPROTO_IPV6", "IPV6_MULTICAST_IF", IPPROTO_IPV6, IPV6_MULTICAST_IF, Kind::Number, "", true, true,
     tr("The number of the interface that multicast datagrams leave through.")},
    {"IPPROTO_IPV6", "IPV6_JOIN_GROUP", IPPROTO_IPV6, IPV6_JOIN_GROUP, Kind::Group6, "", false, true,
     tr("Join a multicast group: GROUP, or GROUP and an interface's number.")},
    {"IPPROTO_IPV6", "IPV6_LEAVE_GROUP", IPPROTO_IPV6, IPV6_LEAVE_GROUP, Kind::Group6, "", false, true,
     tr("Leave a multicast group.")},
    {"IPPROTO_IPV6", "IPV6_TCLASS", IPPROTO_IPV6, IPV6_TCLASS, Kind::Number, "", true, true,
     tr("Traffic class: DSCP and ECN bits.")},
});
// clang-format on

} // namespace

bool OptionEntry::concerns(Domain domain, Type type) const
{
    if (level == "IPPROTO_TCP")
        return isTcp(domain, type);
    if (level == "IPPROTO_IP")
        return domain == Domain::Inet;
    if (level == "IPPROTO_IPV6")
        return domain == Domain::Inet6;
    return true;
}

std::span<const OptionEntry> optionTable() { return options; }

const OptionEntry& optionEntry(Option option) { return options[static_cast<std::size_t>(option)]; }

std::vector<const OptionEntry*> readableOptions(Domain domain, Type type)
{
    std::vector<const OptionEntry*> readable;
    for (const OptionEntry& each : options) {
        if (each.readable && each.isHere() && each.concerns(domain, type) &&
            &each != &optionEntry(Option::Error))
            readable.push_back(&each);
    }
    return readable;
}

const OptionEntry* findOption(std::string_view name)
{
    // <linux/in6.h> has RFC 2553's names beside RFC 3493's; macOS calls keep-alive's wait so.
    constexpr std::pair<std::string_view, std::string_view> synonyms[] = {
        {"IPV6_ADD_MEMBERSHIP", "IPV6_JOIN_GROUP"},
        {"IPV6_DROP_MEMBERSHIP", "IPV6_LEAVE_GROUP"},
        {"TCP_KEEPALIVE", "TCP_KEEPIDLE"},
    };
    for (const auto& [other, usual] : synonyms) {
        if (sameIgnoringCase(other, name))
            name = usual;
    }
    const auto found = std::ranges::find_if(
        options, [name](const OptionEntry& entry) { return sameIgnoringCase(entry.name, name); });
    return found == options.end() ? nullptr : &*found;
}

} // namespace enchufe::net

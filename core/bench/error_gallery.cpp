// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bench/error_gallery.h"

#include <algorithm>
#include <array>

#ifdef _WIN32
#include <process.h>
#else
#include <unistd.h>
#endif

namespace enchufe::bench {

namespace {

// A script has its own lines.
// clang-format off
constexpr auto entries = std::to_array<GalleryEntry>({
    {.name = "EACCES", .script = R"(u = socket inet dgram
sendto u "hola" 127.255.255.255:9
expect error EACCES
)"},
    {.name = "EADDRINUSE", .script = R"(s = socket inet stream
bind s 127.0.0.1:0
listen s 5
t = socket inet stream
bind t @s
expect error EADDRINUSE
)"},
    {.name = "EADDRNOTAVAIL", .script = R"(s = socket inet stream
bind s 203.0.113.77:0
expect error EADDRNOTAVAIL
)"},
    {.name = "EAFNOSUPPORT", .script = R"(s = socket inet stream
connect s [::1]:9
expect error EAFNOSUPPORT
)", .linuxOnly = true},
    {.name = "EAGAIN", .script = R"(u = socket inet dgram
bind u 127.0.0.1:0
blocking u off
recv u 100
expect error EAGAIN
)"},
    {.name = "EALREADY", .script = R"(s = socket inet stream
bind s 127.0.0.1:0
listen s 0
c = socket inet stream
connect c @s
d = socket inet stream
blocking d off
connect d @s
expect error EINPROGRESS
connect d @s
expect error EALREADY
)", .linuxOnly = true},
    {.name = "EBADF", .script = R"(s = socket inet stream
close s
listen s 5
expect error EBADF
)", .linuxOnly = true},
    {.name = "ECONNABORTED", .script = "",
     .whyNot = tr("Linux hands out a connection that the client has already reset, and says so at its first recv(): ECONNRESET. BSD systems say ECONNABORTED at accept().")},
    {.name = "ECONNREFUSED", .script = R"(s = socket inet stream
bind s 127.0.0.1:0
c = socket inet stream
connect c @s
expect error ECONNREFUSED
)"},
    {.name = "ECONNRESET", .script = R"(s = socket inet stream
bind s 127.0.0.1:0
listen s 5
c = socket inet stream
connect c @s
a = accept s
setsockopt a SO_LINGER 0
close a
recv c 100
expect error ECONNRESET
)", .linuxOnly = true},
    {.name = "EDESTADDRREQ", .script = R"(u = socket inet dgram
send u "hola"
expect error EDESTADDRREQ
)", .linuxOnly = true},
    {.name = "EHOSTUNREACH", .script = "",
     .whyNot = tr("A router must say so, or nobody may answer ARP on one's own network: loopback alone cannot produce it.")},
    {.name = "EINPROGRESS", .script = R"(s = socket inet stream
bind s 127.0.0.1:0
listen s 5
c = socket inet stream
blocking c off
connect c @s
expect error EINPROGRESS
)", .linuxOnly = true},
    {.name = "EINTR", .script = R"(u = socket inet dgram
bind u 127.0.0.1:0
start recv u 100
expect blocked u
cancel u
wait u
expect error EINTR
)", .linuxOnly = true},
    {.name = "EINVAL", .script = R"(s = socket inet stream
bind s 127.0.0.1:0
a = accept s
expect error EINVAL
)"},
    {.name = "EISCONN", .script = R"(s = socket inet stream
bind s 127.0.0.1:0
listen s 5
c = socket inet stream
connect c @s
connect c @s
expect error EISCONN
)"},
    {.name = "EMFILE", .script = "",
     .whyNot = tr("It would take every descriptor away from this very program, and with them the other sockets shown here.")},
    {.name = "EMSGSIZE", .script = R"(u = socket inet dgram
sendto u fill:65508 127.0.0.1:9
expect error EMSGSIZE
)"},
    {.name = "ENETUNREACH", .script = R"(c = socket inet stream
connect c 239.1.2.3:9
expect error ENETUNREACH
)", .linuxOnly = true},
    {.name = "ENOBUFS", .script = R"(u = socket inet dgram
setsockopt u IP_ADD_MEMBERSHIP 239.1.2.1 127.0.0.1
setsockopt u IP_ADD_MEMBERSHIP 239.1.2.2 127.0.0.1
setsockopt u IP_ADD_MEMBERSHIP 239.1.2.3 127.0.0.1
setsockopt u IP_ADD_MEMBERSHIP 239.1.2.4 127.0.0.1
setsockopt u IP_ADD_MEMBERSHIP 239.1.2.5 127.0.0.1
setsockopt u IP_ADD_MEMBERSHIP 239.1.2.6 127.0.0.1
setsockopt u IP_ADD_MEMBERSHIP 239.1.2.7 127.0.0.1
setsockopt u IP_ADD_MEMBERSHIP 239.1.2.8 127.0.0.1
setsockopt u IP_ADD_MEMBERSHIP 239.1.2.9 127.0.0.1
setsockopt u IP_ADD_MEMBERSHIP 239.1.2.10 127.0.0.1
setsockopt u IP_ADD_MEMBERSHIP 239.1.2.11 127.0.0.1
setsockopt u IP_ADD_MEMBERSHIP 239.1.2.12 127.0.0.1
setsockopt u IP_ADD_MEMBERSHIP 239.1.2.13 127.0.0.1
setsockopt u IP_ADD_MEMBERSHIP 239.1.2.14 127.0.0.1
setsockopt u IP_ADD_MEMBERSHIP 239.1.2.15 127.0.0.1
setsockopt u IP_ADD_MEMBERSHIP 239.1.2.16 127.0.0.1
setsockopt u IP_ADD_MEMBERSHIP 239.1.2.17 127.0.0.1
setsockopt u IP_ADD_MEMBERSHIP 239.1.2.18 127.0.0.1
setsockopt u IP_ADD_MEMBERSHIP 239.1.2.19 127.0.0.1
setsockopt u IP_ADD_MEMBERSHIP 239.1.2.20 127.0.0.1
setsockopt u IP_ADD_MEMBERSHIP 239.1.2.21 127.0.0.1
expect error ENOBUFS
)", .linuxOnly = true},
    {.name = "ENOPROTOOPT", .script = R"(s = socket inet stream
setsockopt s SO_ERROR 1
expect error ENOPROTOOPT
)", .linuxOnly = true},
    {.name = "ENOTCONN", .script = R"(s = socket inet stream
recv s 100
expect error ENOTCONN
)"},
    {.name = "ENOTSOCK", .script = R"(f = file
send f "hola"
expect error ENOTSOCK
)", .linuxOnly = true},
    {.name = "EOPNOTSUPP", .script = R"(u = socket inet dgram
bind u 127.0.0.1:0
listen u 5
expect error EOPNOTSUPP
)"},
    {.name = "EPIPE", .script = R"(s = socket inet stream
bind s 127.0.0.1:0
listen s 5
c = socket inet stream
connect c @s
shutdown c SHUT_WR
send c "hola"
expect error EPIPE
)", .linuxOnly = true},
    {.name = "EPROTONOSUPPORT", .script = R"(s = socket inet stream udp
expect error EPROTONOSUPPORT
)"},
    {.name = "EPROTOTYPE", .script = R"(u = socket unix dgram
bind u unix:/tmp/enchufe-%PID%-eprototype
s = socket unix stream
connect s @u
expect error EPROTOTYPE
)", .linuxOnly = true},
    {.name = "ESHUTDOWN", .script = "",
     .whyNot = tr("Linux says EPIPE instead. Windows says WSAESHUTDOWN when sending after shutdown().")},
    {.name = "ESOCKTNOSUPPORT", .script = R"(s = socket inet seqpacket
expect error ESOCKTNOSUPPORT
)"},
    {.name = "ETIMEDOUT", .script = R"(s = socket inet stream
bind s 127.0.0.1:0
listen s 0
c = socket inet stream
connect c @s
d = socket inet stream
setsockopt d TCP_USER_TIMEOUT 200
setsockopt d TCP_SYNCNT 1
connect d @s
expect error ETIMEDOUT
)", .linuxOnly = true},
    {.name = "EAI_ADDRFAMILY", .script = "", .host = "127.0.0.1", .service = "80", .domain = net::Domain::Inet6, .linuxOnly = true},
    {.name = "EAI_AGAIN", .script = "",
     .whyNot = tr("A name server must be out of reach; whether this machine's is, no program can choose.")},
    {.name = "EAI_NONAME", .script = "", .host = "no-es-una-direccion", .service = "80"},
    {.name = "EAI_SERVICE", .script = "", .host = "127.0.0.1", .service = "no-such-service", .linuxOnly = true},
});
// clang-format on

int processId()
{
#ifdef _WIN32
    return _getpid();
#else
    return getpid();
#endif
}

} // namespace

net::ResolveRequest GalleryEntry::request() const
{
    net::ResolveRequest request;
    request.host = host;
    request.service = service;
    request.domain = domain;
    request.numericHost = numericHost;
    return request;
}

std::string GalleryEntry::text() const
{
    constexpr std::string_view placeholder = "%PID%";
    std::string text(script);
    if (const auto place = text.find(placeholder); place != std::string::npos)
        text.replace(place, placeholder.size(), std::to_string(processId()));
    return text;
}

std::span<const GalleryEntry> errorGallery() { return entries; }

const GalleryEntry* findGalleryEntry(std::string_view name)
{
    const auto found = std::ranges::find(entries, name, &GalleryEntry::name);
    return found == entries.end() ? nullptr : &*found;
}

} // namespace enchufe::bench

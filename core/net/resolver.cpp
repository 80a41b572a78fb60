// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/resolver.h"

#include "core/net/platform.h"

#include <fmt/format.h>

namespace enchufe::net {

namespace {

int nativeFamily(Domain domain)
{
    if (domain == Domain::Inet)
        return AF_INET;
    return domain == Domain::Inet6 ? AF_INET6 : AF_UNSPEC;
}

std::string protocolName(int protocol)
{
    switch (protocol) {
    case IPPROTO_TCP:
        return "tcp";
    case IPPROTO_UDP:
        return "udp";
    case IPPROTO_IP:
        return "ip";
    default:
        return std::to_string(protocol);
    }
}

std::string question(const ResolveRequest& request)
{
    return fmt::format("{}{}{}", request.host.empty() ? "*" : request.host,
                       request.service.empty() ? "" : " ", request.service);
}

} // namespace

ResolveResult resolve(const ResolveRequest& request, CallSink& sink)
{
    platform::ensureStarted();
    addrinfo hints = {};
    hints.ai_family = nativeFamily(request.domain);
    if (!request.anyType)
        hints.ai_socktype = request.type == Type::Stream ? SOCK_STREAM : SOCK_DGRAM;
    hints.ai_flags = (request.passive ? AI_PASSIVE : 0) | (request.canonicalName ? AI_CANONNAME : 0) |
                     (request.numericHost ? AI_NUMERICHOST : 0);

    ResolveResult result;
    const std::string text = question(request);
    CallEvent event;
    event.call = Call::GetAddrInfo;
    event.text = text;
    event.enterNs = steadyNanoseconds();
    addrinfo* found = nullptr;
    result.error = ::getaddrinfo(request.host.empty() ? nullptr : request.host.c_str(),
                                 request.service.empty() ? nullptr : request.service.c_str(), &hints, &found);
    event.leaveNs = steadyNanoseconds();
    event.result = result.error;
    event.error = result.error;
    for (const addrinfo* row = found; row != nullptr; row = row->ai_next) {
        if (row->ai_canonname != nullptr)
            result.canonicalName = row->ai_canonname;
        if (row->ai_socktype != SOCK_STREAM && row->ai_socktype != SOCK_DGRAM)
            continue; // SOCK_RAW rows: not ours to open
        const auto* const bytes = reinterpret_cast<const std::byte*>(row->ai_addr);
        result.addresses.push_back({Endpoint({bytes, static_cast<std::size_t>(row->ai_addrlen)}),
                                    row->ai_socktype == SOCK_STREAM ? Type::Stream : Type::Datagram,
                                    protocolName(row->ai_protocol)});
    }
    if (found != nullptr)
        freeaddrinfo(found);
    event.value = static_cast<std::int64_t>(result.addresses.size());
    sink.onCall(event);
    return result;
}

std::string serviceName(std::uint16_t port, Type type)
{
    platform::ensureStarted();
    sockaddr_in address = {};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    char name[NI_MAXSERV] = {};
    // NI_NAMEREQD does not cover services: an unknown one comes back as the number.
    const int error = ::getnameinfo(reinterpret_cast<const sockaddr*>(&address), sizeof address, nullptr, 0,
                                    name, sizeof name, type == Type::Datagram ? NI_DGRAM : 0);
    if (error != 0 || name[0] == '\0' || name == std::to_string(port))
        return {};
    return name;
}

} // namespace enchufe::net

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/ports.h"

#include "core/net/platform.h"

#include <fmt/format.h>

#include <fstream>

namespace enchufe::net {

namespace {

constexpr PortSpan spans[] = {{0, 0}, {1, 1023}, {1024, 49151}, {49152, 65535}};

[[maybe_unused]] std::optional<PortSpan> readNumbers(const char* path)
{
    std::ifstream file(path);
    unsigned first = 0;
    unsigned last = 0;
    if (!(file >> first) || first > 65535)
        return std::nullopt;
    if (!(file >> last) || last > 65535)
        last = first;
    return PortSpan{static_cast<std::uint16_t>(first), static_cast<std::uint16_t>(last)};
}

} // namespace

PortRange portRange(std::uint16_t port)
{
    for (const PortRange range : {PortRange::Any, PortRange::WellKnown, PortRange::Registered}) {
        if (portSpan(range).contains(port))
            return range;
    }
    return PortRange::Dynamic;
}

PortSpan portSpan(PortRange range) { return spans[static_cast<std::size_t>(range)]; }

Text portRangeName(PortRange range)
{
    constexpr Text names[] = {tr("any: the system chooses"), tr("well-known"), tr("registered"),
                              tr("dynamic")};
    return names[static_cast<std::size_t>(range)];
}

PortSpan ephemeralPorts()
{
#ifdef __linux__
    if (const auto span = readNumbers("/proc/sys/net/ipv4/ip_local_port_range"))
        return *span;
#endif
    return portSpan(PortRange::Dynamic);
}

std::uint16_t firstUnprivilegedPort()
{
#ifdef _WIN32
    return 0;
#else
#ifdef __linux__
    if (const auto span = readNumbers("/proc/sys/net/ipv4/ip_unprivileged_port_start"))
        return span->first;
#endif
    return IPPORT_RESERVED;
#endif
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

std::optional<std::uint16_t> servicePort(std::string_view name, Type type)
{
    platform::ensureStarted();
    addrinfo hints = {};
    hints.ai_family = AF_INET;
    hints.ai_socktype = type == Type::Datagram ? SOCK_DGRAM : SOCK_STREAM;
    addrinfo* found = nullptr;
    if (name.empty() || ::getaddrinfo(nullptr, std::string(name).c_str(), &hints, &found) != 0)
        return std::nullopt;
    const auto port = ntohs(reinterpret_cast<const sockaddr_in*>(found->ai_addr)->sin_port);
    freeaddrinfo(found);
    return port;
}

bool hasServices()
{
#ifdef _WIN32
    return true;
#else
    return ::access("/etc/services", R_OK) == 0;
#endif
}

std::string portNote(std::string_view text, Type type, Language language)
{
    const bool isNumber = text.find_first_not_of("0123456789") == std::string_view::npos;
    auto port = parsePort(text);
    std::string note;
    if (!port) {
        port = isNumber ? std::nullopt : servicePort(text, type);
        if (!port && !isNumber && !hasServices())
            return std::string(
                tr("this system has no list of services (/etc/services): give the number").in(language));
        if (!port)
            return {};
        note = fmt::format("{} · ", *port);
    } else if (*port != 0) {
        if (const std::string name = serviceName(*port, type); !name.empty())
            note = name + " · ";
    }
    note += portRangeName(portRange(*port)).in(language);
    if (*port != 0 && *port < firstUnprivilegedPort())
        note += tr(": privilege is needed to bind to it").in(language);
    else if (*port != 0 && ephemeralPorts().contains(*port))
        note += tr(", ephemeral here").in(language);
    return note;
}

} // namespace enchufe::net

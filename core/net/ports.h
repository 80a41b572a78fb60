// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/endpoint.h"
#include "core/text/text.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace enchufe::net {

struct PortSpan {
    std::uint16_t first = 0;
    std::uint16_t last = 0;

    [[nodiscard]] bool contains(std::uint16_t port) const { return port >= first && port <= last; }
    bool operator==(const PortSpan&) const = default;
};

/// IANA's three ranges: RFC 6335, section 6. Port 0 is none of them: "any".
enum class PortRange : std::uint8_t { Any, WellKnown, Registered, Dynamic };
[[nodiscard]] PortRange portRange(std::uint16_t port);
[[nodiscard]] PortSpan portSpan(PortRange range);
[[nodiscard]] Text portRangeName(PortRange range);

/// What this system hands out by itself, to connect() and to bind() with port 0.
/// /proc/sys/net/ipv4/ip_local_port_range; elsewhere IANA's dynamic range.
[[nodiscard]] PortSpan ephemeralPorts();
/// Ports below need privilege to be bound: 1024 on Unix, /proc/sys/net/ipv4/ip_unprivileged_port_start on
/// Linux, 0 on Windows.
[[nodiscard]] std::uint16_t firstUnprivilegedPort();

/// "http" for 80/tcp; empty where the system has no name. getnameinfo(3), which reads what getservbyport(3)
/// does, from any thread.
[[nodiscard]] std::string serviceName(std::uint16_t port, Type type);
/// The port of a service, or nothing. getaddrinfo(3) for getservbyname(3).
[[nodiscard]] std::optional<std::uint16_t> servicePort(std::string_view name, Type type);

/// Whether this system has a list of services at all: small ones lack /etc/services. True on Windows.
[[nodiscard]] bool hasServices();

/// "http · well-known: needs privilege", of the number or the service's name; empty for what is neither, but
/// the reason where this system knows no service by its name.
[[nodiscard]] std::string portNote(std::string_view text, Type type, Language language);

} // namespace enchufe::net

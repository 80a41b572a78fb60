// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace enchufe::net {

enum class Domain : std::uint8_t { Unspecified, Inet, Inet6, Unix };
enum class Type : std::uint8_t { Stream, Datagram, SeqPacket, Raw };

/// Whether such a socket speaks TCP.
[[nodiscard]] constexpr bool isTcp(Domain domain, Type type)
{
    return type == Type::Stream && (domain == Domain::Inet || domain == Domain::Inet6);
}

/// Whether it has one peer, and an end: connect() or accept() makes a connection of it.
[[nodiscard]] constexpr bool isConnectionOriented(Type type)
{
    return type == Type::Stream || type == Type::SeqPacket;
}

/// Whether one receive call gives one message, as it was sent.
[[nodiscard]] constexpr bool keepsMessages(Type type) { return type != Type::Stream; }

/// socket(2)'s words: "AF_INET", "SOCK_STREAM".
[[nodiscard]] constexpr std::string_view domainName(Domain domain)
{
    constexpr std::string_view names[] = {"AF_UNSPEC", "AF_INET", "AF_INET6", "AF_UNIX"};
    return names[static_cast<std::size_t>(domain)];
}
[[nodiscard]] constexpr std::string_view typeName(Type type)
{
    constexpr std::string_view names[] = {"SOCK_STREAM", "SOCK_DGRAM", "SOCK_SEQPACKET", "SOCK_RAW"};
    return names[static_cast<std::size_t>(type)];
}

} // namespace enchufe::net

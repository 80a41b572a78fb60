// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/endpoint.h"
#include "core/text/mistake.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace enchufe::net {

/// The options this library uses by itself, as places in optionTable().
enum class Option : std::uint8_t {
    ReuseAddress,  ///< SO_REUSEADDR
    SendBuffer,    ///< SO_SNDBUF, bytes; Linux answers with twice what was asked
    ReceiveBuffer, ///< SO_RCVBUF, bytes
    NoDelay,       ///< TCP_NODELAY
    KeepAlive,     ///< SO_KEEPALIVE
    Broadcast,     ///< SO_BROADCAST
    V6Only,        ///< IPV6_V6ONLY
    Error,         ///< SO_ERROR; reading it clears it
    Linger         ///< SO_LINGER
};

/// What an option's value is, to the system and to the person who types it.
enum class OptionKind : std::uint8_t {
    Flag,      ///< int: 0 or 1
    Number,    ///< int
    Linger,    ///< struct linger: "off" or seconds; 0 seconds: close() sends RST
    Time,      ///< struct timeval (Windows: DWORD of milliseconds): seconds, "1.5"; 0: no limit
    Words,     ///< characters: the name of an interface, of an algorithm
    Interface, ///< struct in_addr: an interface's address; ip_mreqn: its name
    Group,     ///< struct ip_mreq: "GROUP" or "GROUP INTERFACE-ADDRESS"; ip_mreqn: "GROUP INTERFACE-NAME"
    Group6     ///< struct ipv6_mreq: "GROUP", "GROUP INTERFACE-NUMBER" or "GROUP INTERFACE-NAME"
};

/// One socket option by its name. Sources: socket(7), tcp(7), ip(7), ipv6(7), Winsock's "Socket Options".
struct OptionEntry {
    std::string_view level; ///< "SOL_SOCKET"
    std::string_view name;  ///< "SO_REUSEADDR"
    int levelNumber;
    int number; ///< notHere where this system has none
    OptionKind kind;
    std::string_view unit; ///< "bytes", "s", "ms"; may be empty
    bool readable;
    bool writable;
    Text meaning;

    static constexpr int notHere = -1'000'000;
    [[nodiscard]] bool isHere() const { return number != notHere; }
    /// Whether sockets of this kind know it at all.
    [[nodiscard]] bool concerns(Domain domain, Type type) const;
};

[[nodiscard]] std::span<const OptionEntry> optionTable();
[[nodiscard]] const OptionEntry& optionEntry(Option option);
/// Those that a socket of this kind has and that are read without changing it: not SO_ERROR, which reading
/// clears. In the table's order.
[[nodiscard]] std::vector<const OptionEntry*> readableOptions(Domain domain, Type type);
/// By name, any case; also by the other names that systems and books have for one (IPV6_ADD_MEMBERSHIP). Null
/// if there is none.
[[nodiscard]] const OptionEntry* findOption(std::string_view name);

/// The value of an option. Which half counts is the kind's affair.
struct OptionValue {
    std::int64_t number = 0; ///< Flag, Number; Linger: seconds, -1 off; Time: microseconds
    std::string text = {};   ///< Words, Interface, Group, Group6

    bool operator==(const OptionValue&) const = default;
};

/// What a person types: "1", "on", "65536", "off", "1.5", "cubic", "239.1.2.3".
[[nodiscard]] Parsed<OptionValue> parseOption(const OptionEntry& option, std::string_view text);
/// parseOption() gives the same value back.
[[nodiscard]] std::string toText(const OptionEntry& option, const OptionValue& value);

/// The bytes setsockopt() is given; empty where the text is no address.
[[nodiscard]] std::vector<std::byte> optionBytes(const OptionEntry& option, const OptionValue& value);
/// What getsockopt() gave back.
[[nodiscard]] OptionValue optionFromBytes(const OptionEntry& option, std::span<const std::byte> bytes);

} // namespace enchufe::net

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/text.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace enchufe::net {

enum class KernelUnit : std::uint8_t {
    State,    ///< tcpStateName()
    Options,  ///< tcpOptionNames()
    Recovery, ///< congestionStateName()
    Count,
    Segments,
    Bytes,
    Microseconds,
    Milliseconds,
    BytesPerSecond
};

/// One value of a structure that the kernel answers with. Sources: <linux/tcp.h>, net/ipv4/tcp.c and
/// <linux/sock_diag.h> of Linux.
struct KernelValue {
    std::string_view name; ///< "tcpi_rtt"
    KernelUnit unit;
    bool plotted; ///< worth a curve over time
    bool ages;    ///< moves by itself, without anything happening on the connection
    int offset;   ///< in the kernel's answer; -1: not on this system
    int size;
    Text title;
    Text meaning;

    [[nodiscard]] bool isHere() const { return offset >= 0; }
};

/// TCP_INFO, in the order in which a person wants to read it.
[[nodiscard]] std::span<const KernelValue> tcpInfoValues();
[[nodiscard]] const KernelValue* findTcpInfo(std::string_view name); ///< null: none

/// SO_MEMINFO: what datagrams, and the queues of Unix-domain sockets, take.
[[nodiscard]] std::span<const KernelValue> memoryInfoValues();

/// A room that holds every kernel's answer so far, and some to come.
inline constexpr std::size_t tcpInfoRoom = 320;

/// The value in an answer of tcpInfoOf() or memoryInfoOf(); nothing where the answer is too short (an older
/// kernel) or the system does not tell.
[[nodiscard]] std::optional<std::int64_t> valueIn(const KernelValue& entry,
                                                  std::span<const std::byte> answer);
/// What the kernel says where there is no limit: ssthresh before any loss, pacing that is off.
[[nodiscard]] bool isUnlimited(const KernelValue& entry, std::int64_t value);
/// Whether two answers differ in more than the values that age.
[[nodiscard]] bool isTcpNews(std::span<const std::byte> before, std::span<const std::byte> now);

/// "ESTAB", "FIN-WAIT-2", …: the words of ss(8). Empty for a number that is no state.
[[nodiscard]] std::string_view tcpStateName(std::int64_t state);
/// RFC 9293 calls them so; ss shortens the first.
inline constexpr std::int64_t tcpEstablished = 1;
inline constexpr std::int64_t tcpListen = 10;
inline constexpr std::int64_t tcpClose = 7;
/// "Open", "Disorder", "CWR", "Recovery", "Loss": congestion control's, not the connection's.
[[nodiscard]] std::string_view congestionStateName(std::int64_t state);
/// Bits of tcpi_options, as "ts sack wscale ecn".
[[nodiscard]] std::string tcpOptionNames(std::int64_t bits);

} // namespace enchufe::net

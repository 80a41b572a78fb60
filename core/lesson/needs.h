// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/text.h"

#include <array>
#include <bitset>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace enchufe::lesson {

/// What a lesson, or a step of it, can only be played with.
enum class Need : std::uint8_t { Linux, Ipv6, Unix, KernelValues, Icmp };

struct NeedWord {
    Need need;
    std::string_view word; ///< as in a file: "kernel-values"
    Text missing;          ///< why not, where this system does not have it
};
inline constexpr std::size_t needCount = 5;
[[nodiscard]] const std::array<NeedWord, needCount>& needWords();

using Needs = std::bitset<needCount>;

/// Of `needs`, the first that this system does not have now. It is tried, on loopback, once for each call:
/// sockets are made and closed.
[[nodiscard]] std::optional<Need> missingOf(Needs needs);
/// "needs IPv6, which this system does not have"
[[nodiscard]] std::string_view missingText(Need need, Language language);

} // namespace enchufe::lesson

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/kind.h"

#include <array>

namespace enchufe::net {

/// The short words of scripts and tables, by Domain and by Type: "inet", "stream".
inline constexpr std::array<std::string_view, 4> domainWords = {"", "inet", "inet6", "unix"};
inline constexpr std::array<std::string_view, 4> typeWords = {"stream", "dgram", "seqpacket", "raw"};

[[nodiscard]] constexpr std::string_view domainWord(Domain domain)
{
    return domainWords[static_cast<std::size_t>(domain)];
}
[[nodiscard]] constexpr std::string_view typeWord(Type type)
{
    return typeWords[static_cast<std::size_t>(type)];
}

} // namespace enchufe::net

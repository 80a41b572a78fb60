// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/number.h"

#include <chrono>
#include <optional>
#include <string_view>

namespace enchufe::script {

/// "500ms", "2s": whole numbers, up to ten minutes.
[[nodiscard]] inline std::optional<std::chrono::milliseconds> durationFrom(std::string_view text)
{
    constexpr std::int64_t most = 600'000;
    const bool inMilliseconds = text.ends_with("ms");
    if (!text.ends_with('s'))
        return std::nullopt;
    const auto number =
        parseNumber<std::int64_t>(text.substr(0, text.size() - (inMilliseconds ? 2 : 1)), 1, most);
    if (!number || (!inMilliseconds && *number > most / 1000))
        return std::nullopt;
    return std::chrono::milliseconds(inMilliseconds ? *number : *number * 1000);
}

} // namespace enchufe::script

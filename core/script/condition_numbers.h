// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers of conditions, with their units; for the .cpp files of this room, and for who reads such numbers
// too.
#pragma once

#include "core/script/value.h"

#include <optional>
#include <string_view>
#include <vector>

namespace enchufe::script {

[[nodiscard]] constexpr bool isDigit(char c) { return c >= '0' && c <= '9'; }

/// The digits that a text begins with, and the letters behind them without a space.
struct NumberText {
    std::string_view digits; ///< "-1.5"
    std::string_view unit;
};
[[nodiscard]] NumberText numberTextOf(std::string_view text);

/// µs us ms s B KiB MiB
[[nodiscard]] bool isUnit(std::string_view word);
/// How many of its kind's smallest it is: nanoseconds or bytes. Nothing: it is none.
[[nodiscard]] std::optional<double> unitSize(std::string_view word);
[[nodiscard]] std::vector<std::string_view> unitNames();
/// Nothing: it is too large, or has too many digits. `unit`: one of those, or empty.
[[nodiscard]] std::optional<Number> numberOf(const NumberText& text);

} // namespace enchufe::script

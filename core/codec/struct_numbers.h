// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace enchufe::codec {

// Numbers as Python's struct reads and writes them.

/// Python's white space.
[[nodiscard]] bool isSpace(char c);
[[nodiscard]] std::string_view trimmed(std::string_view text);

/// Sign and magnitude, as far as 64 bits go.
struct Integer {
    bool negative = false;
    std::uint64_t magnitude = 0;
    bool ok = false;
    bool tooLarge = false;
};
/// "-12", "+0x1f", "True".
[[nodiscard]] Integer parseInteger(std::string_view text);

/// As Python's float(); `tooLarge`: an integer that no double holds.
[[nodiscard]] std::optional<double> parseFloat(std::string_view text, bool& tooLarge);

/// IEEE 754 binary16, rounded to nearest even; nothing where it is too large.
[[nodiscard]] std::optional<std::uint16_t> toHalf(double value);
[[nodiscard]] double fromHalf(std::uint16_t bits);

/// As Python's repr(): the shortest text that reads back the same.
[[nodiscard]] std::string floatText(double value);

} // namespace enchufe::codec

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <charconv>
#include <concepts>
#include <cstdint>
#include <limits>
#include <optional>
#include <string_view>
#include <system_error>

namespace enchufe {

enum class NumberFault : std::uint8_t {
    None,
    NotANumber,
    OutOfRange ///< a number, but none that the type holds
};

/// What std::from_chars() says, with nothing left to be forgotten: on an overflow it leaves the old value in
/// place, so that a look at where it stopped is not enough.
template <std::integral Number>
struct [[nodiscard]] ReadNumber {
    Number value = 0; ///< 0 unless the fault is None
    NumberFault fault = NumberFault::NotANumber;
};

/// The whole text as a number: digits, and '-' where the type has a sign. No space, no '+', no "0x".
template <std::integral Number>
ReadNumber<Number> readNumber(std::string_view text, int base = 10)
{
    Number value = 0;
    const char* const end = text.data() + text.size();
    const auto [stopped, error] = std::from_chars(text.data(), end, value, base);
    if (text.empty() || stopped != end || error == std::errc::invalid_argument)
        return {0, NumberFault::NotANumber};
    if (error != std::errc())
        return {0, NumberFault::OutOfRange};
    return {value, NumberFault::None};
}

/// The same, for those who only want to know whether it is one between `least` and `most`.
template <std::integral Number>
[[nodiscard]] std::optional<Number>
parseNumber(std::string_view text, Number least = std::numeric_limits<Number>::min(),
            Number most = std::numeric_limits<Number>::max(), int base = 10)
{
    const auto read = readNumber<Number>(text, base);
    if (read.fault != NumberFault::None || read.value < least || read.value > most)
        return std::nullopt;
    return read.value;
}

} // namespace enchufe

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
template <class Number>
requires std::integral<Number> || std::floating_point<Number>
struct [[nodiscard]] ReadNumber {
    Number value = 0; ///< 0 unless the fault is None
    NumberFault fault = NumberFault::NotANumber;
};

/// What reading that text came to.
[[nodiscard]] inline NumberFault faultOf(std::string_view text, const std::from_chars_result& read)
{
    if (text.empty() || read.ptr != text.data() + text.size() || read.ec == std::errc::invalid_argument)
        return NumberFault::NotANumber;
    return read.ec == std::errc() ? NumberFault::None : NumberFault::OutOfRange;
}

/// The whole text as a number: digits, and '-' where the type has a sign. No space, no '+', no "0x".
template <std::integral Number>
ReadNumber<Number> readNumber(std::string_view text, int base = 10)
{
    Number value = 0;
    const auto fault = faultOf(text, std::from_chars(text.data(), text.data() + text.size(), value, base));
    return {fault == NumberFault::None ? value : Number(0), fault};
}

/// Likewise with a point, an exponent, or "inf" and "nan".
template <std::floating_point Number>
ReadNumber<Number> readNumber(std::string_view text)
{
    Number value = 0;
    const auto fault = faultOf(text, std::from_chars(text.data(), text.data() + text.size(), value));
    return {fault == NumberFault::None ? value : Number(0), fault};
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

template <std::floating_point Number>
[[nodiscard]] std::optional<Number> parseNumber(std::string_view text)
{
    const auto read = readNumber<Number>(text);
    return read.fault == NumberFault::None ? std::optional(read.value) : std::nullopt;
}

} // namespace enchufe

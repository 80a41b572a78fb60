// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codec/struct_numbers.h"

#include "core/text/number.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>

namespace enchufe::codec {

bool isSpace(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && isSpace(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isSpace(text.back()))
        text.remove_suffix(1);
    return text;
}

Integer parseInteger(std::string_view text)
{
    Integer integer;
    text = trimmed(text);
    if (text == "True" || text == "False") { // Python's are integers too
        integer.magnitude = text == "True" ? 1 : 0;
        integer.ok = true;
        return integer;
    }
    if (!text.empty() && (text.front() == '-' || text.front() == '+')) {
        integer.negative = text.front() == '-';
        text.remove_prefix(1);
    }
    int base = 10;
    if (text.size() > 2 && text[0] == '0' && (text[1] == 'x' || text[1] == 'X')) {
        base = 16;
        text.remove_prefix(2);
    }
    const auto read = readNumber<std::uint64_t>(text, base);
    integer.magnitude = read.value;
    integer.tooLarge = read.fault == NumberFault::OutOfRange;
    integer.ok = read.fault != NumberFault::NotANumber;
    if (integer.magnitude == 0 && !integer.tooLarge)
        integer.negative = false;
    return integer;
}

std::optional<double> parseFloat(std::string_view text, bool& tooLarge)
{
    tooLarge = false;
    text = trimmed(text);
    const Integer integer = parseInteger(text);
    if (integer.ok && !integer.tooLarge) {
        const auto value = static_cast<double>(integer.magnitude);
        return integer.negative || text.starts_with('-') ? -value : value;
    }
    if (text.starts_with('+'))
        text.remove_prefix(1);
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (text.empty() || end != text.data() + text.size() || error == std::errc::invalid_argument)
        return std::nullopt;
    if (error == std::errc::result_out_of_range) {
        // Python reads 1e400 as infinity and 1e-400 as zero, but refuses an integer so large.
        tooLarge = integer.ok;
        const bool tiny =
            text.find("e-") != std::string_view::npos || text.find("E-") != std::string_view::npos;
        value = tiny ? 0.0 : std::numeric_limits<double>::infinity();
        return text.starts_with('-') ? -value : value;
    }
    return value;
}

std::optional<std::uint16_t> toHalf(double value)
{
    const std::uint16_t sign = std::signbit(value) ? 0x8000U : 0U;
    if (std::isnan(value))
        return static_cast<std::uint16_t>(sign | 0x7e00U);
    if (std::isinf(value))
        return static_cast<std::uint16_t>(sign | 0x7c00U);
    const double magnitude = std::fabs(value);
    if (magnitude == 0)
        return sign;
    int exponent = 0;
    std::frexp(magnitude, &exponent); // magnitude = m * 2^exponent, 0.5 <= m < 1
    // A step of the last bit is 2^(exponent-11), and 2^-24 for subnormal numbers.
    const int step = std::max(exponent - 11, -24);
    // nearbyint() rounds to even in the usual rounding mode.
    double units = std::nearbyint(std::ldexp(magnitude, -step));
    int biased = step + 25;
    if (units >= 2048) {
        units /= 2;
        ++biased;
    }
    if (biased > 30)
        return std::nullopt;
    auto bits = static_cast<std::uint16_t>(units);
    bits = units >= 1024 ? static_cast<std::uint16_t>((static_cast<unsigned>(biased) << 10) | (bits & 0x3ffU))
                         : bits;
    return static_cast<std::uint16_t>(sign | bits);
}

double fromHalf(std::uint16_t bits)
{
    const int exponent = (bits >> 10) & 0x1f;
    const int fraction = bits & 0x3ff;
    double value = 0;
    if (exponent == 0x1f)
        value = fraction == 0 ? std::numeric_limits<double>::infinity()
                              : std::numeric_limits<double>::quiet_NaN();
    else if (exponent == 0)
        value = std::ldexp(fraction, -24);
    else
        value = std::ldexp(fraction + 1024, exponent - 25);
    return (bits & 0x8000U) != 0 ? -value : value;
}

std::string floatText(double value)
{
    if (std::isnan(value))
        return "nan";
    if (std::isinf(value))
        return value < 0 ? "-inf" : "inf";
    std::string text = fmt::format("{}", value);
    if (text.find_first_of(".e") == std::string::npos)
        text += ".0";
    return text;
}

} // namespace enchufe::codec

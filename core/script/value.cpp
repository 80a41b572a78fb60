// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/value.h"

#include "core/codec/escapes.h"

#include <fmt/args.h>
#include <fmt/format.h>

#include <array>
#include <cmath>
#include <span>
#include <utility>

namespace enchufe::script {

namespace {

constexpr std::size_t mostBytesShown = 64;
constexpr double mostWhole = 9e18; // below it no whole number is too large for its type
constexpr Text none = tr("none");

/// To so many bits, as a float or a half holds it.
double rounded(double value, int mantissa)
{
    constexpr int exact = 53;
    if (mantissa >= exact || !std::isfinite(value))
        return value;
    int exponent = 0;
    const double fraction = std::frexp(value, &exponent);
    return std::ldexp(std::nearbyint(std::ldexp(fraction, mantissa)), exponent - mantissa);
}

std::string timeText(const Number& number)
{
    constexpr std::array<std::pair<double, std::string_view>, 3> units = {
        {{1e9, "s"}, {1e6, "ms"}, {1e3, "µs"}}};
    for (const auto& [size, name] : units) {
        if (std::abs(number.approximate) >= size)
            return fmt::format("{:.4g} {}", number.approximate / size, name);
    }
    return fmt::format("{:.4g} ns", number.approximate);
}

std::string numberText(const Number& number)
{
    if (number.unit == Number::Unit::Time)
        return timeText(number);
    constexpr int single = 24;
    if (number.whole)
        return fmt::format("{}", *number.whole);
    return number.mantissa <= single ? fmt::format("{}", static_cast<float>(number.approximate))
                                     : fmt::format("{}", number.approximate);
}

std::string bytesText(const Bytes& bytes, Language language)
{
    const auto shown = std::span(bytes).first(std::min(bytes.size(), mostBytesShown));
    std::string text = '"' + codec::toEscapes(shown) + '"';
    if (shown.size() < bytes.size())
        text += fmt::format(fmt::runtime(tr("… ({} bytes)").in(language)), bytes.size());
    return text;
}

} // namespace

Number Number::of(std::int64_t whole, Unit unit) { return {whole, static_cast<double>(whole), unit, 53}; }

Number Number::ofReal(double value, Unit unit, int mantissa)
{
    constexpr double exactly = 9007199254740992.0; // 2^53: below it a double holds each whole number
    if (std::abs(value) <= exactly && value == std::floor(value))
        return {static_cast<std::int64_t>(value), value, unit, mantissa};
    return {std::nullopt, value, unit, mantissa};
}

Number timeOf(std::int64_t value, std::int64_t nanoseconds)
{
    const double all = static_cast<double>(value) * static_cast<double>(nanoseconds);
    return std::abs(all) < mostWhole ? Number::of(value * nanoseconds, Number::Unit::Time)
                                     : Number::ofReal(all, Number::Unit::Time);
}

Number sumOf(const Number& a, const Number& b)
{
    const double all = a.approximate + b.approximate;
    return a.whole && b.whole && std::abs(all) < mostWhole ? Number::of(*a.whole + *b.whole, a.unit)
                                                           : Number::ofReal(all, a.unit);
}

int compare(const Number& a, const Number& b)
{
    if (a.whole && b.whole)
        return *a.whole < *b.whole ? -1 : *a.whole > *b.whole ? 1 : 0;
    const int mantissa = std::min(a.mantissa, b.mantissa);
    const double left = rounded(a.approximate, mantissa);
    const double right = rounded(b.approximate, mantissa);
    // Not-a-number is unlike everything, itself included.
    return left < right ? -1 : left == right ? 0 : 1;
}

std::string toText(const Value& value, Language language)
{
    struct Writer {
        Language language;
        std::string operator()(std::monostate) const { return std::string(none.in(language)); }
        std::string operator()(const Number& number) const { return numberText(number); }
        std::string operator()(const std::string& text) const { return codec::toPrintable(text); }
        std::string operator()(const Bytes& bytes) const { return bytesText(bytes, language); }
        std::string operator()(const net::Endpoint& address) const
        {
            return codec::toPrintable(address.text());
        }
        std::string operator()(const ErrorName& error) const
        {
            return error.name.empty() ? std::string(none.in(language)) : error.name;
        }
    };
    return std::visit(Writer{language}, value);
}

std::string Sentence::in(Language language) const
{
    fmt::dynamic_format_arg_store<fmt::format_context> store;
    for (const std::string& each : arguments)
        store.push_back(each);
    return fmt::vformat(pattern.in(language), store);
}

} // namespace enchufe::script

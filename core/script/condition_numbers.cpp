// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/condition_numbers.h"

#include "core/text/number.h"

#include <algorithm>
#include <cmath>

namespace enchufe::script {

namespace {

struct UnitOf {
    std::string_view name;
    double size;
    Number::Unit unit;
};
constexpr UnitOf units[] = {{"µs", 1e3, Number::Unit::Time},      {"us", 1e3, Number::Unit::Time},
                            {"ms", 1e6, Number::Unit::Time},      {"s", 1e9, Number::Unit::Time},
                            {"B", 1, Number::Unit::Plain},        {"KiB", 1024, Number::Unit::Plain},
                            {"MiB", 1048576, Number::Unit::Plain}};

/// Null: it is none.
const UnitOf* unitOf(std::string_view word)
{
    const auto* const found = std::ranges::find(units, word, &UnitOf::name);
    return found == std::end(units) ? nullptr : found;
}

/// Digits with a sign and perhaps a fraction, of bounded length.
std::optional<double> realOf(std::string_view digits)
{
    constexpr std::size_t mostDigits = 30;
    if (digits.size() > mostDigits)
        return std::nullopt;
    double value = 0;
    double place = 0;
    for (const char c : digits) {
        if (c == '.')
            place = 1;
        if (!isDigit(c))
            continue;
        value = value * 10 + (c - '0');
        place *= 10;
    }
    value = place > 1 ? value / place : value;
    return digits.starts_with('-') ? -value : value;
}

} // namespace

NumberText numberTextOf(std::string_view text)
{
    std::size_t at = text.starts_with('-') ? 1 : 0;
    while (at < text.size() && isDigit(text[at]))
        ++at;
    if (at + 1 < text.size() && text[at] == '.' && isDigit(text[at + 1])) {
        ++at;
        while (at < text.size() && isDigit(text[at]))
            ++at;
    }
    std::size_t end = at;
    const auto isOfUnit = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
    };
    while (end < text.size() && isOfUnit(text[end]))
        ++end;
    return {text.substr(0, at), text.substr(at, end - at)};
}

bool isUnit(std::string_view word) { return unitOf(word) != nullptr; }

std::optional<double> unitSize(std::string_view word)
{
    const UnitOf* const unit = unitOf(word);
    return unit == nullptr ? std::nullopt : std::optional(unit->size);
}

std::vector<std::string_view> unitNames()
{
    std::vector<std::string_view> names;
    for (const UnitOf& each : units)
        names.push_back(each.name);
    return names;
}

std::optional<Number> numberOf(const NumberText& text)
{
    const std::string_view digits = text.digits;
    const UnitOf* const unit = unitOf(text.unit);
    const Number::Unit kindOfUnit = unit == nullptr ? Number::Unit::Plain : unit->unit;
    const double size = unit == nullptr ? 1 : unit->size;
    const auto whole = parseNumber<std::int64_t>(digits);
    const auto factor = static_cast<std::int64_t>(size);
    constexpr std::int64_t most = std::int64_t{1} << 62;
    if (whole && std::abs(static_cast<double>(*whole)) * size < static_cast<double>(most))
        return Number::of(*whole * factor, kindOfUnit);
    if (whole && factor == 1)
        return Number::of(*whole, kindOfUnit);
    if (digits.find('.') == std::string_view::npos)
        return std::nullopt;
    const auto real = realOf(digits);
    return real ? std::optional(Number::ofReal(*real * size, kindOfUnit)) : std::nullopt;
}

} // namespace enchufe::script

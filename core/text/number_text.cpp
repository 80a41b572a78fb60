// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/number_text.h"

#include "core/text/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

namespace enchufe {

namespace {

//: 1234 and 12345.6 as this language writes them: what stands between the digits is taken from here.
constexpr Text howNumbersAreWritten = tr("1,234; 12,345.6");

struct NumberStyle {
    std::string_view group = ",";
    bool groupsFour = true; ///< also where four digits are all there are
    std::string_view point = ".";
};

NumberStyle styleOf(Language language)
{
    constexpr std::string_view digits = "1234123456";
    const std::string_view written = howNumbersAreWritten.in(language);
    std::array<std::string_view, digits.size()> before; // each of the digits
    std::size_t found = 0;
    std::size_t begin = 0;
    for (std::size_t i = 0; i < written.size(); ++i) {
        if (written[i] < '0' || written[i] > '9')
            continue;
        if (found == digits.size() || written[i] != digits[found])
            return {};
        before[found++] = written.substr(begin, i - begin);
        begin = i + 1;
    }
    return found == digits.size() ? NumberStyle{before[6], !before[1].empty(), before[9]} : NumberStyle();
}

/// `whole`: digits, with a '-' or without.
std::string inGroups(std::string whole, const NumberStyle& style)
{
    const std::size_t first = whole.starts_with('-') ? 1 : 0;
    if (whole.size() - first == 4 && !style.groupsFour)
        return whole;
    for (std::size_t place = whole.size(); place > first + 3;)
        whole.insert(place -= 3, style.group);
    return whole;
}

/// Both halves of a decimal number that is not negative: digits, and digits behind the point.
struct Halves {
    std::string whole;
    std::string fraction;
};

Halves roundedHalves(double number, std::size_t decimals)
{
    constexpr std::size_t more = 30; // no number so long lies nearer to a middle than that
    std::string digits = fmt::format("{:.{}f}", number, decimals + more);
    const bool isUp = digits[digits.size() - more] >= '5';
    digits.resize(digits.size() - more);
    digits.erase(digits.size() - decimals - 1, 1); // the point
    std::size_t nines = digits.size();
    for (; isUp && nines > 0 && digits[nines - 1] == '9'; --nines)
        digits[nines - 1] = '0';
    if (isUp && nines == 0)
        digits.insert(digits.begin(), '1');
    else if (isUp)
        ++digits[nines - 1];
    return {digits.substr(0, digits.size() - decimals), digits.substr(digits.size() - decimals)};
}

} // namespace

std::string numberText(std::uint64_t number, Language language)
{
    return inGroups(std::to_string(number), styleOf(language));
}

std::string signedNumberText(std::int64_t number, Language language)
{
    return inGroups(std::to_string(number), styleOf(language));
}

std::string decimalText(double number, int decimals, Language language, Digits digits)
{
    if (!std::isfinite(number))
        return fmt::format("{}", number);
    const NumberStyle style = styleOf(language);
    const Halves halves = roundedHalves(std::abs(number), static_cast<std::size_t>(std::max(decimals, 0)));
    std::string text = digits == Digits::Grouped ? inGroups(halves.whole, style) : halves.whole;
    if (!halves.fraction.empty())
        text.append(style.point).append(halves.fraction);
    return number < 0 ? '-' + text : text;
}

std::string bytesText(double bytes, Language language)
{
    std::size_t unit = 0;
    double amount = bytes;
    for (; amount >= 1024 && unit + 1 < byteUnitCount; ++unit)
        amount /= 1024;
    return bytesTextIn(unit, bytes, unit == 0 ? 0 : amount < 10 ? 2 : amount < 100 ? 1 : 0, language);
}

std::string bytesTextIn(std::size_t unit, double bytes, int decimals, Language language)
{
    constexpr std::array<std::string_view, byteUnitCount> units = {"B", "KiB", "MiB", "GiB", "TiB"};
    const double amount = bytes / std::pow(1024.0, static_cast<double>(unit));
    return decimalText(amount, decimals, language).append(" ").append(units.at(unit));
}

std::string durationText(std::int64_t ns, Language language)
{
    const auto text = [language](double value, std::string_view unit) {
        return decimalText(value, value < 10 ? 1 : 0, language).append(" ").append(unit);
    };
    if (ns < 1'000'000)
        return text(static_cast<double>(ns) / 1e3, "µs");
    if (ns < 1'000'000'000)
        return text(static_cast<double>(ns) / 1e6, "ms");
    return text(static_cast<double>(ns) / 1e9, "s");
}

} // namespace enchufe

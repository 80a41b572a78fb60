// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/mistake.h"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>
#include <vector>

namespace enchufe {

namespace {

constexpr std::size_t longestCompared = 64; // bytes

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

/// How many letters must be put in, left out, replaced or swapped with the next one (Damerau and
/// Levenshtein).
std::size_t distance(std::string_view a, std::string_view b)
{
    std::vector<std::size_t> beforeLast(b.size() + 1);
    std::vector<std::size_t> last(b.size() + 1);
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(last.begin(), last.end(), std::size_t{0});
    for (std::size_t i = 1; i <= a.size(); ++i) {
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const bool same = lower(a[i - 1]) == lower(b[j - 1]);
            row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (same ? 0U : 1U)});
            const bool swapped =
                i > 1 && j > 1 && lower(a[i - 1]) == lower(b[j - 2]) && lower(a[i - 2]) == lower(b[j - 1]);
            if (swapped)
                row[j] = std::min(row[j], beforeLast[j - 2] + 1);
        }
        std::swap(beforeLast, last);
        std::swap(last, row);
    }
    return last[b.size()];
}

} // namespace

std::string Mistake::describe(Language language) const
{
    constexpr Text meant = tr("{}. Is “{}” meant?");
    std::string sentence =
        what.empty() ? std::string(text.in(language)) : fmt::format("{}: {}", what, text.in(language));
    if (!rest.empty())
        sentence += ' ' + rest;
    return nearest.empty() ? sentence : fmt::format(fmt::runtime(meant.in(language)), sentence, nearest);
}

Place placeIn(std::string_view text, Place place, std::size_t position)
{
    const std::string_view before = text.substr(0, position);
    const auto lines = static_cast<std::size_t>(std::ranges::count(before, '\n'));
    if (lines == 0)
        return place.after(position);
    return {place.line + lines, position - before.rfind('\n')};
}

std::string nearestWord(std::string_view word, std::span<const std::string_view> known)
{
    std::string_view nearest;
    std::size_t least = std::max<std::size_t>(word.size() / 3, 1) + 1;
    if (word.empty() || word.size() > longestCompared)
        return {};
    for (const std::string_view each : known) {
        if (each.empty() || each.size() > longestCompared || each == word)
            continue;
        const std::size_t steps = distance(word, each);
        if (steps < least) {
            least = steps;
            nearest = each;
        }
    }
    return std::string(nearest);
}

} // namespace enchufe

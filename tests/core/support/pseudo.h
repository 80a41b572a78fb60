// SPDX-License-Identifier: GPL-3.0-or-later
// The language that nobody speaks: tests/pseudo/PseudoLanguage.cmake.
#pragma once

#include "core/text/language.h"

#include <string>
#include <string_view>

namespace enchufe::test {

[[nodiscard]] inline Language pseudo() { return languageFromCode("eo"); }

/// What of a text stands outside of all marks: names, numbers, signs, and what was forgotten. "unbalanced"
/// where the marks do not fit.
[[nodiscard]] inline std::string unmarked(std::string_view text)
{
    constexpr std::string_view begin = "⟦";
    constexpr std::string_view end = "⟧";
    std::string rest;
    int depth = 0;
    for (std::size_t i = 0; i < text.size() && depth >= 0;) {
        const bool begins = text.substr(i).starts_with(begin);
        const bool ends = text.substr(i).starts_with(end);
        depth += begins ? 1 : ends ? -1 : 0;
        if (!begins && !ends && depth == 0)
            rest += text[i];
        i += begins ? begin.size() : ends ? end.size() : 1;
    }
    return depth == 0 ? rest : "unbalanced";
}

/// The words of three letters and more in it, small but for the first, with a space between them.
[[nodiscard]] inline std::string words(std::string_view text)
{
    const auto isLetter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; };
    std::string found;
    for (std::size_t i = 0; i < text.size();) {
        std::size_t end = i;
        bool isSmall = true;
        for (; end < text.size() && isLetter(text[end]); ++end)
            isSmall = isSmall && (end == i || (text[end] >= 'a' && text[end] <= 'z'));
        if (isSmall && end - i >= 3)
            found += (found.empty() ? "" : " ") + std::string(text.substr(i, end - i));
        i = end > i ? end : i + 1;
    }
    return found;
}

} // namespace enchufe::test

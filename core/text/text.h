// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/language.h"

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace enchufe {

/// A text a person reads: English as it stands in the code, which is also the key to what translations/ has
/// of it in the other languages. Made by tr() alone, so that none is overlooked when texts are collected.
class Text {
public:
    constexpr Text() = default; ///< empty

    std::string_view en = {};

    [[nodiscard]] constexpr bool isEmpty() const { return en.empty(); }
    /// English where the language does not have it. The characters live as long as the program.
    [[nodiscard]] std::string_view in(Language language) const { return language.translated(en); }

private:
    constexpr explicit Text(std::string_view text) : en(text) {}
    template <std::size_t N>
    friend consteval Text tr(const char (&text)[N]);
};

/// A text about a number of things. Languages count as English does: one, and none or several.
class CountedText {
public:
    std::string_view en; ///< of several

    [[nodiscard]] std::string_view in(std::uint64_t count, Language language) const
    {
        return language.translated(en, count);
    }

private:
    constexpr explicit CountedText(std::string_view text) : en(text) {}
    template <std::size_t N>
    friend consteval CountedText trCounted(const char (&text)[N]);
};

/// core and console write their texts so, with the literal right behind the parenthesis:
/// cmake/CollectTexts.cmake looks for it.
template <std::size_t N>
[[nodiscard]] consteval Text tr(const char (&text)[N])
{
    return Text(std::string_view(text, N - 1));
}

/// The text as it is for several things; its form for one stands in translations/enchufe_en.ts.
template <std::size_t N>
[[nodiscard]] consteval CountedText trCounted(const char (&text)[N])
{
    return CountedText(std::string_view(text, N - 1));
}

/// Of ASCII letters only: names of errors, options, calls.
[[nodiscard]] constexpr bool sameIgnoringCase(std::string_view a, std::string_view b)
{
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
    if (a.size() != b.size())
        return false;
    for (std::size_t i = 0; i < a.size(); ++i) {
        if (lower(a[i]) != lower(b[i]))
            return false;
    }
    return true;
}

} // namespace enchufe

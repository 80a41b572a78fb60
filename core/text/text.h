// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace enchufe {

enum class Language : std::uint8_t { English, Spanish };

/// A text a person reads, in every language the product speaks. Core and console keep their texts so, side by
/// side, where none can be forgotten; the window's own are in translations/.
struct Text {
    std::string_view en;
    std::string_view es;

    [[nodiscard]] constexpr std::string_view in(Language language) const
    {
        return language == Language::Spanish ? es : en;
    }
};

/// A text about a number of things. English and Spanish count alike: one, and none or several.
struct CountedText {
    Text one;
    Text several;

    [[nodiscard]] constexpr const Text& of(std::uint64_t count) const { return count == 1 ? one : several; }
};

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

/// Spanish for "es", "es_ES.UTF-8", "es-MX"…; English for everything else.
[[nodiscard]] constexpr Language languageFromCode(std::string_view code)
{
    const bool spanish =
        code.starts_with("es") && (code.size() == 2 || code[2] == '_' || code[2] == '-' || code[2] == '.');
    return spanish ? Language::Spanish : Language::English;
}

} // namespace enchufe

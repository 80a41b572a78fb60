// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/text.h"

#include <fmt/format.h>

#include <cstdint>
#include <string>

namespace enchufe {

/// A text that takes nothing.
[[nodiscard]] inline std::string filled(const Text& text, Language language)
{
    return std::string(text.in(language));
}

/// A text in a language with what stands for its {} put in. cmake/Catalogues.cmake sees that a translation
/// takes what its text takes.
template <class... Values>
requires(sizeof...(Values) > 0) [[nodiscard]] std::string
    filled(const Text& text, Language language, const Values&... values)
{
    return fmt::format(fmt::runtime(text.in(language)), values...);
}

/// The same of a text about `count` things.
template <class... Values>
[[nodiscard]] std::string filled(const CountedText& text, std::uint64_t count, Language language,
                                 const Values&... values)
{
    return fmt::format(fmt::runtime(text.in(count, language)), values...);
}

} // namespace enchufe

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string_view>

namespace enchufe {

/// A text of core or console in another language.
struct Translation {
    std::string_view key; ///< the English text
    std::string_view one; ///< where it counts: of one thing; else empty
    std::string_view text;
};

/// What translations/enchufe_CODE.ts has for core and console.
struct Catalogue {
    std::string_view code;              ///< "es", "pt_BR"
    std::span<const Translation> texts; ///< by their keys, each once
};

/// One for each file of ENCHUFE_TRANSLATIONS, by their codes; English, whose file has only texts that count,
/// is one of them. Made by cmake/Catalogues.cmake when the tree is built.
[[nodiscard]] std::span<const Catalogue> catalogues();

} // namespace enchufe

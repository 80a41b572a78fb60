// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace enchufe {

struct Catalogue;

/// One of the languages of the program: English, or what a file translations/enchufe_CODE.ts was there for
/// when it was built. A value; may be used on any thread.
class Language {
public:
    constexpr Language() = default; ///< English
    /// `catalogue` must outlive it.
    explicit Language(const Catalogue& catalogue);

    /// "en", "es", "pt_BR": as in its file's name.
    [[nodiscard]] std::string_view code() const;
    /// As it calls itself: "Español"; its code where its file does not say.
    [[nodiscard]] std::string_view name() const;

    /// A text of the code, or English where the language does not have it: O(log n).
    [[nodiscard]] std::string_view translated(std::string_view text) const;
    /// The same of a text about so many things.
    [[nodiscard]] std::string_view translated(std::string_view text, std::uint64_t count) const;

    constexpr bool operator==(const Language&) const = default;

private:
    const Catalogue* m_catalogue = nullptr; ///< none: English
};

inline constexpr Language english;

/// All that the program has, by their codes.
[[nodiscard]] std::vector<Language> languages();

/// For "es", "es_ES.UTF-8", "es-MX"…: what comes nearest, English where nothing does.
[[nodiscard]] Language languageFromCode(std::string_view code);
/// Whether `code` is exactly one of languages().
[[nodiscard]] bool isLanguage(std::string_view code);

} // namespace enchufe

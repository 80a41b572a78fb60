// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/text.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace enchufe {

/// What is wrong with what somebody wrote, and where.
struct Mistake {
    Text text = {};           ///< empty: nothing
    std::string what = {};    ///< the word it is about
    std::size_t position = 0; ///< in the word or line that was read, bytes from its beginning
    std::string nearest = {}; ///< the known word that was probably meant; empty: none is near
    std::string rest = {};    ///< follows the words: what there is instead, or "(-128 … 127)"

    [[nodiscard]] explicit operator bool() const { return !text.isEmpty(); }
    /// "sned: there is no such call. Is “send” meant?"
    [[nodiscard]] std::string describe(Language language) const;
};

/// A place in a file, as editors count: from 1, columns in bytes.
struct Place {
    std::size_t line = 1;
    std::size_t column = 1;

    bool operator==(const Place&) const = default;
    /// So many bytes further on in the same line.
    [[nodiscard]] Place after(std::size_t bytes) const { return {line, column + bytes}; }
};

/// Where a byte of a text that begins at `place` stands: a line break in the text is one of the file.
[[nodiscard]] Place placeIn(std::string_view text, Place place, std::size_t position);

/// A mistake in a file. `place` is where it is: Mistake::position is counted in already.
struct Problem {
    Place place;
    Mistake mistake;
};

/// In a text that is no file, so many bytes from its beginning.
[[nodiscard]] inline Problem problemAt(std::size_t position, const Text& text, std::string what = {})
{
    return {{}, {.text = text, .what = std::move(what), .position = position}};
}

/// What was read out of a text, or the first thing that is wrong with it.
template <class T>
struct [[nodiscard]] Parsed {
    T value = {};
    std::optional<Problem> problem = {};

    [[nodiscard]] bool ok() const { return !problem; }
    /// Empty, and 0, where nothing is wrong.
    [[nodiscard]] Text error() const { return problem ? problem->mistake.text : Text(); }
    [[nodiscard]] std::size_t position() const { return problem ? problem->mistake.position : 0; }
};

/// The known word that differs least from `word`, case left aside; empty where none is near: more than a
/// third of its letters would be other ones.
[[nodiscard]] std::string nearestWord(std::string_view word, std::span<const std::string_view> known);

} // namespace enchufe

// SPDX-License-Identifier: GPL-3.0-or-later
// The characters of a condition; for the .cpp files of this room.
#pragma once

#include "core/text/mistake.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace enchufe::script {

/// Takes a condition's text piece by piece, and keeps the first mistake. Spaces and line ends before a piece
/// are passed over.
class Scanner {
public:
    Scanner(std::string_view text, Place at) : m_text(text), m_begin(at) {}

    [[nodiscard]] std::size_t position() const { return m_at; }
    /// Where the next piece begins.
    [[nodiscard]] std::size_t next();
    [[nodiscard]] bool atEnd() { return next() >= m_text.size(); }
    [[nodiscard]] std::string_view rest() { return m_text.substr(next()); }
    /// The same with the spaces before it.
    [[nodiscard]] std::string_view unread() const { return m_text.substr(m_at); }
    [[nodiscard]] std::string_view from(std::size_t begin) const
    {
        return m_text.substr(begin, m_at - begin);
    }

    /// Takes the characters if they are next.
    bool take(std::string_view characters);
    /// Takes the word if it is next, and whole: no name ("count.send") that begins with it.
    bool takeWord(std::string_view word);
    /// The word that is next: letters, digits, '_', '-'; empty: none.
    [[nodiscard]] std::string_view peekWord();
    /// What is next is a word with "." or "#1" behind it: a name.
    [[nodiscard]] bool isNameNext();
    void skip(std::size_t bytes) { m_at += bytes; } ///< at most what is there

    /// The first mistake stays.
    void fail(std::size_t position, const Text& text, std::string_view what = {},
              std::span<const std::string_view> known = {});
    /// About the word or character that is next.
    void failHere(const Text& text, std::span<const std::string_view> known = {});
    void take(Problem problem);
    [[nodiscard]] bool hasFailed() const { return m_problem.has_value(); }
    [[nodiscard]] const std::optional<Problem>& problem() const { return m_problem; }
    [[nodiscard]] Place placeOf(std::size_t position) const;

private:
    std::string_view m_text;
    Place m_begin;
    std::size_t m_at = 0;
    std::optional<Problem> m_problem;
};

} // namespace enchufe::script

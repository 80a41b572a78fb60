// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lesson/lesson_file.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace enchufe::lesson {

// What several files say.
inline constexpr Text longerThanAllowed = tr("longer than 4 MiB: not a lesson");
static_assert(longestFile == std::size_t{4} << 20, "the text says so");
inline constexpr Text noPrompt = tr("the question itself is missing behind the word");

/// What is wrong in a file, all of it at once, and what its author should look at. Bounded: who has made this
/// many mistakes has not written a lesson.
class Remarks {
public:
    static constexpr std::size_t most = 100;

    void mistake(Place place, const Text& text, std::string what = {}, std::string nearest = {});
    void add(Problem problem);
    /// `word` is none of the known ones.
    void unknown(Place place, const Text& text, std::string_view word,
                 std::span<const std::string_view> known);
    void warn(Place place, const Text& text, std::string what = {});

    /// Both in the order of their places.
    [[nodiscard]] std::vector<Problem> mistakes() const;
    [[nodiscard]] std::vector<Problem> warnings() const;
    [[nodiscard]] bool isFull() const { return m_mistakes.size() >= most; }

private:
    std::vector<Problem> m_mistakes;
    std::vector<Problem> m_warnings;
};

/// What was read, with what was remarked.
template <class T>
Reading<T> readingOf(T value, const Remarks& remarks)
{
    return {std::move(value), remarks.mistakes(), remarks.warnings()};
}

struct Line {
    std::string_view text; ///< without its end
    std::size_t number = 1;

    [[nodiscard]] bool isBlank() const { return text.find_first_not_of(" \t") == std::string_view::npos; }
    [[nodiscard]] Place at(std::size_t position = 0) const { return {number, position + 1}; }
};

/// A text line by line: LF or CR LF, with or without a byte order mark. The text must live as long.
class Lines {
public:
    explicit Lines(std::string_view text);

    /// Nothing at the end.
    [[nodiscard]] const Line* peek() const { return m_next < m_lines.size() ? &m_lines[m_next] : nullptr; }
    Line take() { return m_lines[m_next++]; }
    [[nodiscard]] Place end() const { return {m_lines.size() + 1, 1}; }

private:
    std::vector<Line> m_lines;
    std::size_t m_next = 0;
};

/// Where an HTML comment begins, takes its lines; false: none begins here.
bool skipComment(Lines& lines);

/// What no lesson holds: more than longestFile bytes, bytes that are no UTF-8, characters that do not show.
/// The first of them becomes a mistake.
void checkBytes(std::string_view text, Remarks& remarks);

[[nodiscard]] std::string_view trimmed(std::string_view text);
[[nodiscard]] std::size_t leadingSpaces(std::string_view text);

/// Raw text with its `{{VALUE}}` read. Places are those of the text's bytes: a line break in it is one of the
/// file.
[[nodiscard]] Words readWords(std::string text, Place place, Remarks& remarks);

/// Where a quoted text that begins here ends: behind its closing quotation mark, or the text's end. As
/// conditions have it: "\\" keeps the next byte.
[[nodiscard]] std::size_t behindQuoted(std::string_view text, std::size_t begin);

} // namespace enchufe::lesson

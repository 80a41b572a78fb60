// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lesson/lesson.h"

#include <string_view>
#include <vector>

namespace enchufe::lesson {

inline constexpr std::size_t longestFile = std::size_t{4} << 20; ///< bytes

/// What was read out of a file, and all that its author should know, in the order of the places.
template <class T>
struct [[nodiscard]] Reading {
    T value = {};
    std::vector<Problem> mistakes = {}; ///< the value is not to be used when there is one
    std::vector<Problem> warnings = {};

    [[nodiscard]] bool ok() const { return mistakes.empty(); }
};

/// Whether the head of a text says `course:`.
[[nodiscard]] bool isCourse(std::string_view text);

/// A lesson in the language it was written in, with its script, conditions and answers: docs/lessons.md.
[[nodiscard]] Reading<Lesson> parseLesson(std::string_view text);
/// Its words in another language alone: translated() puts the two together. Steps have parts of a kind, a
/// prompt and paragraphs, and a question of type Order holds the options' words.
[[nodiscard]] Reading<Lesson> parseTranslation(std::string_view text);
/// A course; `isTranslation`: of one, with the same references.
[[nodiscard]] Reading<Course> parseCourse(std::string_view text, bool isTranslation = false);

} // namespace enchufe::lesson

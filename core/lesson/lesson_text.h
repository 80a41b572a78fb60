// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lesson/lesson.h"
#include "core/text/text.h"

#include <string>

namespace enchufe::lesson {

/// The lesson as a file, in the language that its words are in, with its script, answers and conditions:
/// parseLesson() gives the same lesson back. The parts' words are those of `language`.
[[nodiscard]] std::string toMarkdown(const Lesson& lesson, Language language);
[[nodiscard]] std::string toMarkdown(const Course& course);

/// What it is listed under: its own word, or the part of the curriculum that its first row belongs to.
[[nodiscard]] std::string subjectOf(const Head& head, Language language);

/// How many questions it asks; 0: a scene.
[[nodiscard]] std::size_t questionsOf(const Lesson& lesson);

} // namespace enchufe::lesson

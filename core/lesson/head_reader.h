// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lesson/lesson_source.h"

namespace enchufe::lesson {

enum class Form : std::uint8_t { Lesson, Translation };

/// Reads the title and the keys below it. `form`: which keys there are; `course:` makes a course of it.
[[nodiscard]] Head readHead(Lines& lines, Form form, Remarks& remarks);

/// Of a base's text, whatever is wrong with it.
[[nodiscard]] Head headOf(std::string_view text);

/// "linux, ipv6": what `needs:` names. `place`: of the text.
[[nodiscard]] Needs readNeeds(std::string_view text, Place place, Remarks& remarks);

/// Letters, digits and '-', at most 40.
[[nodiscard]] bool isId(std::string_view text);
/// A language's code: two or three small letters.
[[nodiscard]] bool isLanguage(std::string_view text);

} // namespace enchufe::lesson

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lesson/lesson_file.h"

#include <string>
#include <string_view>
#include <vector>

namespace enchufe::lesson {

/// What was translated, shortly: eight hexadecimal digits of FNV-1a for the words before the first step, then
/// for each step. Conditions and calls are not in it, nor how lines are broken.
[[nodiscard]] std::vector<std::string> digestsOf(const Lesson& base);
[[nodiscard]] std::vector<std::string> digestsOf(const Course& base);

/// The base with the words of its translation. Mistakes stand where the translation's shape differs; warnings
/// name the steps that have changed since `of:` was written.
[[nodiscard]] Reading<Lesson> translated(const Lesson& base, const Lesson& translation);
[[nodiscard]] Reading<Course> translated(const Course& base, const Course& translation);

/// The translation's text with `of:` as these digests; nothing else is touched.
[[nodiscard]] std::string stamped(std::string_view text, const Head& head,
                                  const std::vector<std::string>& digests);

} // namespace enchufe::lesson

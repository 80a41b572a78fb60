// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/lesson_command.h"
#include "core/lesson/library.h"

#include <string>
#include <vector>

namespace enchufe::cli {

/// `lesson run`. Exit code: Done when everything was so that the lessons say, else CallFailed. Throws
/// UsageError.
[[nodiscard]] int runLessons(const LessonOptions& options, Language language);

/// The lessons that ids and paths name, or all; a course is its lessons. Throws UsageError.
[[nodiscard]] std::vector<lesson::Source> findSources(const LessonOptions& options, Language language);
/// "en", "es".
[[nodiscard]] std::string_view codeOf(Language language);

} // namespace enchufe::cli

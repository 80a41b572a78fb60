// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/lesson_command.h"
#include "core/lesson/library.h"

#include <string>
#include <string_view>

namespace enchufe::cli {

/// `lesson run`. Exit code: Done when everything was so that the lessons say, else CallFailed. Throws
/// UsageError.
[[nodiscard]] int runLessons(const LessonOptions& options, Language language);

/// The lesson or course that an id or a path names. Throws UsageError.
[[nodiscard]] lesson::Source findSource(const std::string& which, Language language);

} // namespace enchufe::cli

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lesson/lesson_run.h"

#include <optional>
#include <string_view>

namespace enchufe::cli {

/// Asks the person at the terminal, again until the answer can be read; nothing: standard input has ended.
/// Times have their unit, text the escapes of docs/console.md.
[[nodiscard]] std::optional<lesson::Response> askPerson(const lesson::event::Asked& asked, Language language);

/// A typed line as an answer to that question; nothing: it cannot be read as one.
[[nodiscard]] std::optional<lesson::Response> readResponse(const lesson::event::Asked& asked,
                                                           std::string_view line);

/// Whether standard input and standard output are a terminal.
[[nodiscard]] bool isTerminal();

} // namespace enchufe::cli

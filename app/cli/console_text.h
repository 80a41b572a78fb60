// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/text.h"

#include <string>

namespace enchufe::cli {

/// The language of the person at the console: --lang, else LC_ALL, LC_MESSAGES or LANG.
[[nodiscard]] Language consoleLanguage(int argc, const char* const* argv);

/// A command line that cannot be carried out: exit code 2.
struct UsageError {
    std::string message;
};

enum ExitCode : int { Done = 0, CallFailed = 1, WrongUsage = 2 };

} // namespace enchufe::cli

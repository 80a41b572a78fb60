// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/text.h"

#include <string>
#include <vector>

namespace CLI {
class App;
} // namespace CLI

namespace enchufe::cli {

struct LessonOptions {
    std::vector<std::string> which; ///< ids or files
    bool all = false;
    bool json = false;
    bool explain = false;        ///< each call and what it meant, too
    std::string answers;         ///< "ask", "expected", "wrong", "first"; empty: as the terminal allows
    bool beyondLoopback = false; ///< what reaches beyond this machine is allowed
    double limit = 5;            ///< seconds that one line may take
};

/// `lesson` with its commands list, show, check, stamp and run. `options` and `exitCode` outlive the parser;
/// UsageError comes out of its callbacks.
void addLessonCommand(CLI::App& app, LessonOptions& options, Language language, int& exitCode);

} // namespace enchufe::cli

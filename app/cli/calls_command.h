// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/text.h"

#include <string>

namespace enchufe::cli {

struct CallsOptions {
    std::string file;                ///< "-": standard input
    std::string journal = "-";       ///< file that it is written to; "-": standard output; empty: none
    std::string journalData = "hex"; ///< or "none"
    bool force = false;              ///< overwrite a file that is not empty
    bool quiet = false;              ///< no journal
    bool explain = false;            ///< calls and what they meant, for a person, on standard output
    double limit = 30;               ///< seconds that one call, wait or expectation may take
};

/// `calls`: runs a script of socket calls and prints the journal, or the calls with what they meant, as it
/// grows. The exit code: CallFailed when an expectation did not hold, or a call failed that nobody expected
/// to fail. Throws UsageError.
[[nodiscard]] int runCalls(const CallsOptions& options, Language language);

} // namespace enchufe::cli

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/text.h"

#include <string>
#include <vector>

namespace enchufe::cli {

struct BenchmarkOptions {
    std::vector<std::string> names; ///< all if empty
    bool json = false;
    int runs = 5;
};

/// Measures the engine beside the bare calls, alternating in the same run, all on loopback; prints the
/// medians. What cannot be measured says why instead, and the exit code is 1 then.
[[nodiscard]] int runBenchmarks(const BenchmarkOptions& options, Language language);

} // namespace enchufe::cli

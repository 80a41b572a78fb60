// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/mistake.h"

#include <fmt/format.h>

#include <optional>
#include <string>
#include <vector>

namespace enchufe::test {

/// "LINE:COLUMN what is wrong", in English.
inline std::string textOf(const Problem& problem)
{
    return fmt::format("{}:{} {}", problem.place.line, problem.place.column,
                       problem.mistake.describe(english));
}

/// Empty: nothing is wrong.
inline std::string textOf(const std::optional<Problem>& problem)
{
    return problem ? textOf(*problem) : std::string();
}

/// Each in a line of its own.
inline std::string textOf(const std::vector<Problem>& problems)
{
    std::string text;
    for (const Problem& each : problems)
        text += textOf(each) + '\n';
    return text;
}

} // namespace enchufe::test

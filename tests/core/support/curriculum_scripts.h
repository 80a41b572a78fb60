// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

namespace enchufe::test {

/// A row of the curriculum as a call script: played on the bench without a window, typed into it, and run
/// under Wine.
struct CurriculumScript {
    const char* name;         ///< begins with the row's id
    const char* notOnWindows; ///< why it is skipped there; null: it holds there too
    bool
        anyMayFail; ///< calls without an expectation behind them may fail: how many do is the kernel's affair
    const char* text;
};

[[nodiscard]] std::span<const CurriculumScript> curriculumScripts();

} // namespace enchufe::test

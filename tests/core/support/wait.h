// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <functional>
#include <thread>

namespace enchufe::test {

/// So long a fact may take to come about. Generous: a test that reaches it has failed, however slow the
/// machine is.
constexpr auto waitLimit = std::chrono::seconds(30);

/// Looks until it holds, and rests between two looks; false after `waitLimit`.
[[nodiscard]] inline bool waitUntil(
    const std::function<bool()>& holds,
    const std::function<void()>& rest = [] { std::this_thread::sleep_for(std::chrono::milliseconds(1)); })
{
    const auto end = std::chrono::steady_clock::now() + waitLimit;
    while (!holds()) {
        if (std::chrono::steady_clock::now() > end)
            return false;
        rest();
    }
    return true;
}

} // namespace enchufe::test

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/bench/call_bench.h"
#include "tests/core/support/problems.h"
#include "tests/core/support/wait.h"

#include <gtest/gtest.h>

#include <future>
#include <memory>
#include <optional>
#include <string_view>

namespace enchufe::test {

/// A line in which nothing is wrong.
inline bench::CallSpec callFrom(std::string_view line)
{
    const auto parsed = bench::parseCall(line);
    EXPECT_EQ(textOf(parsed.problem), "") << line;
    return parsed.value;
}

/// Makes the call and waits for what comes of it; nothing: it could not be begun, for this reason.
inline std::optional<bench::Outcome> tryToMake(bench::CallBench& bench, std::string_view line, Mistake& why)
{
    auto made = std::make_shared<std::promise<bench::Outcome>>();
    auto future = made->get_future();
    why = bench.start(callFrom(line), [made](const bench::Outcome& outcome) { made->set_value(outcome); });
    if (why)
        return std::nullopt;
    if (future.wait_for(waitLimit) != std::future_status::ready) {
        ADD_FAILURE() << line << " does not end";
        return std::nullopt;
    }
    return future.get();
}

/// The same with a call that can be begun.
inline bench::Outcome make(bench::CallBench& bench, std::string_view line)
{
    Mistake mistake;
    const auto outcome = tryToMake(bench, line, mistake);
    EXPECT_FALSE(mistake) << line << ": " << mistake.describe(english);
    return outcome.value_or(bench::Outcome());
}

} // namespace enchufe::test

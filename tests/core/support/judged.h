// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/script/facts.h"
#include "tests/core/support/problems.h"
#include "tests/core/support/rig.h"

#include <gtest/gtest.h>

#include <memory>
#include <string_view>

namespace enchufe::test {

/// All that the journal says.
inline std::unique_ptr<script::Facts> factsOf(const journal::Journal& journal,
                                              std::size_t most = script::Facts::mostFacts)
{
    auto facts = std::make_unique<script::Facts>(journal, most);
    for (const journal::Record& record : recordsOf(journal))
        facts->apply(record);
    return facts;
}

inline script::Verdict judged(const script::Facts& facts, std::string_view text)
{
    const auto parsed = script::Condition::parse(text);
    EXPECT_EQ(textOf(parsed.problem), "") << text;
    return facts.judge(parsed.value);
}

} // namespace enchufe::test

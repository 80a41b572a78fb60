// SPDX-License-Identifier: GPL-3.0-or-later
// What tests of conditions share: a condition and the verdict that is expected of it, three lines a case.
#pragma once

#include "core/script/facts.h"
#include "tests/core/support/judged.h"
#include "tests/core/support/spanish.h"
#include "tests/core/support/told_journal.h"

#include <gtest/gtest.h>

#include <initializer_list>
#include <string>
#include <string_view>

namespace enchufe::test {

namespace verdict {
inline constexpr const char* t = "true";
inline constexpr const char* f = "false";
inline constexpr const char* u = "unknown";
} // namespace verdict

struct ExpectedVerdict {
    const char* condition;
    const char* verdict; ///< verdict::t, f or u
};

inline std::string_view verdictWord(script::Truth truth)
{
    return truth == script::Truth::True    ? verdict::t
           : truth == script::Truth::False ? verdict::f
                                           : verdict::u;
}

/// What is unknown says why, in both languages.
inline void expectVerdicts(const script::Facts& facts, std::initializer_list<ExpectedVerdict> cases)
{
    for (const ExpectedVerdict& each : cases) {
        const script::Verdict verdict = judged(facts, each.condition);
        EXPECT_EQ(verdictWord(verdict.truth), each.verdict)
            << each.condition << "\n  " << verdict.describe(english);
        if (verdict.truth == script::Truth::Unknown) {
            EXPECT_FALSE(verdict.why.in(english).empty()) << each.condition;
            EXPECT_FALSE(verdict.why.in(spanish).empty()) << each.condition;
        }
    }
}

/// Of a journal made of these lines (told_journal.h).
inline void expectVerdicts(std::string_view lines, std::initializer_list<ExpectedVerdict> cases)
{
    const ToldJournal told(lines);
    expectVerdicts(*factsOf(told.journal), cases);
}

/// A value as a message shows it, or why there is none.
inline std::string shown(const script::Facts& facts, std::string_view text)
{
    const auto parsed = script::ValueExpression::parse(text);
    EXPECT_FALSE(parsed.problem) << text;
    const script::Answer answer = facts.valueOf(parsed.value);
    return answer.value ? toText(*answer.value, english) : answer.why.in(english);
}

/// A server, its client and a connection of theirs, with a send that would block.
inline constexpr std::string_view talk = "s = tcp\n"
                                         "s bind 127.0.0.1:80 = 0\n"
                                         "s listen 5 = 0\n"
                                         "c = tcp\n"
                                         "c connect 127.0.0.1:80 = 0\n"
                                         "c getsockname = 127.0.0.1:4000\n"
                                         "a = accept s 127.0.0.1:4000\n"
                                         "c send 65536 = 16384\n"
                                         "c send 49152 = EAGAIN\n"
                                         "a recv 10 = \"hola\\nadios\" after 5ms\n"
                                         "a recv 1024 = \"x\"\n";

} // namespace enchufe::test

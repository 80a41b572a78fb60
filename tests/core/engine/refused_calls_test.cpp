// SPDX-License-Identifier: GPL-3.0-or-later
// Each system call, refused with each error of its man page, on its first and on its second time, as
// refusals.txt says. The journal has what the call was told, and the rest goes on.
#include "core/net/errors.h"
#include "tests/core/support/refusal_table.h"
#include "tests/core/support/refused_bench.h"
#include "tests/core/support/refused_endpoint.h"

#include <gtest/gtest.h>

#include <set>
#include <string>

namespace enchufe::engine {

using net::Call;
using test::Refused;
using test::RefusedBench;
using test::RefusedEndpoint;

namespace {

constexpr const char* roles[] = {"loop",   "threads", "iterative",     "polled", "unix",
                                 "client", "udp",     "udp-connected", "bench"};

class RefusedCalls : public testing::TestWithParam<const char*> {
protected:
    const test::RefusalTable m_table{ENCHUFE_REFUSALS};
};

} // namespace

TEST(RefusalTable, HasARowForEachCall)
{
    const test::RefusalTable table(ENCHUFE_REFUSALS);
    for (int i = 0; i < net::callCount; ++i) {
        const auto call = static_cast<Call>(i);
        const auto* const row = table.row(call);
        ASSERT_NE(row, nullptr) << net::callName(call);
        EXPECT_EQ(row->isRefused, !row->errors.empty()) << net::callName(call);
        EXPECT_EQ(row->isRefused, !row->lines.empty()) << net::callName(call);
        for (const std::string& error : row->errors)
            EXPECT_NE(net::findError(error), nullptr) << error;
    }
}

TEST_P(RefusedCalls, TheRoleMakesTheCallsOfItsRows)
{
    const std::string role = GetParam();
    std::set<Call> made;
    for (const Call variant : {Call::Note, Call::Shutdown, Call::Ioctl}) {
        Refused nothing;
        nothing.variant = variant;
        const auto add = [&](auto& play) {
            play.run();
            made.merge(play.callsMade());
        };
        if (role == "bench") {
            RefusedBench play(nothing);
            add(play);
        } else {
            RefusedEndpoint play(role, nothing);
            add(play);
        }
    }
    for (int i = 0; i < net::callCount; ++i) {
        const auto call = static_cast<Call>(i);
        EXPECT_EQ(m_table.isMadeBy(role, call), made.contains(call)) << net::callName(call);
    }
}

TEST_P(RefusedCalls, AreInTheJournalAndTheRestGoesOn)
{
    const std::string role = GetParam();
    for (int i = 0; i < net::callCount; ++i) {
        const auto call = static_cast<Call>(i);
        if (!m_table.isMadeBy(role, call))
            continue;
        for (const std::string& error : m_table.row(call)->errors) {
            for (const int time : {0, 1}) {
                const Refused refused{call, net::findError(error)->number, time};
                const std::string outcome = m_table.outcome(role, call, error, time);
                SCOPED_TRACE(std::string(net::callName(call)) + ' ' + error +
                             (time == 0 ? ", first: " : ", second: ") + outcome);
                if (role == "bench") {
                    RefusedBench play(refused);
                    play.run();
                    play.expect(outcome);
                } else {
                    RefusedEndpoint play(role, refused);
                    play.run();
                    play.expect(outcome);
                }
            }
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Roles, RefusedCalls, testing::ValuesIn(roles), [](const auto& role) {
    std::string name = role.param;
    std::erase(name, '-');
    return name;
});

} // namespace enchufe::engine

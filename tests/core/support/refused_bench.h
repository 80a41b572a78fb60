// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/core/support/made_calls.h"
#include "tests/core/support/refused.h"
#include "tests/core/support/wait.h"

#include <gtest/gtest.h>

#include <set>
#include <string>

namespace enchufe::test {

/// Every call of the bench, twice, one refused.
class RefusedBench {
public:
    explicit RefusedBench(Refused refused) : m_bench(m_journal), m_refused(refused)
    {
        if (refused.call != net::Call::Note)
            m_refusals.of(refused.call).after(refused.time, 1, refused.error);
        if (refused.reached() == net::Call::Ioctl)
            m_bench.watchKernel(true);
    }

    void run()
    {
        for (int i = 0; i < 2; ++i)
            m_failed += play(std::to_string(i));
        const auto looked = [this] {
            return m_refused.call == net::Call::Ioctl ? m_refusals.of(net::Call::Ioctl).isUsedUp()
                                                      : callsIn(m_journal).contains(net::Call::Ioctl);
        };
        if (m_refused.reached() == net::Call::Ioctl) {
            EXPECT_TRUE(waitUntil(looked));
        }
        EXPECT_EQ(play("after"), 0) << "later calls do not work";
    }

    void expect(const std::string& outcome)
    {
        EXPECT_TRUE(m_refusals.of(m_refused.call).isUsedUp()) << "never refused";
        EXPECT_EQ(m_failed > 0, outcome == "answers");
        const auto agrees = [this] { return sameFailures(m_journal, m_refusals); };
        EXPECT_TRUE(waitUntil(agrees)) << "the journal has other failures than the system";
    }

    [[nodiscard]] std::set<net::Call> callsMade() const { return callsIn(m_journal); }

private:
    /// How many of the lines failed, or could not be made.
    int play(const std::string& round)
    {
        int failed = 0;
        for (const std::string line : {"l# = socket inet stream",
                                       "setsockopt l# SO_REUSEADDR 1",
                                       "getsockopt l# SO_REUSEADDR",
                                       "bind l# localhost:0",
                                       "listen l# 5",
                                       "blocking l# off",
                                       "c# = socket inet stream",
                                       "connect c# @l#",
                                       "a# = accept l#",
                                       "send c# \"hola\"",
                                       "recv a# 10 MSG_DONTWAIT",
                                       "poll c#:w 0",
                                       "select c#:w 0",
                                       "getsockname c#",
                                       "getpeername c#",
                                       "u# = socket inet dgram",
                                       "bind u# 127.0.0.1:0",
                                       "sendto u# \"hola\" @u#",
                                       "recvfrom u# 10 MSG_DONTWAIT",
                                       "shutdown c# SHUT_WR",
                                       "close c#",
                                       "p#, q# = socketpair unix stream",
                                       "f# = file"}) {
            std::string text = line;
            for (auto at = text.find('#'); at != std::string::npos; at = text.find('#'))
                text.replace(at, 1, round);
            Mistake refused;
            const auto outcome = tryToMake(m_bench, text, refused);
            failed += outcome && outcome->ok() ? 0 : 1;
        }
        return failed;
    }

    journal::Journal m_journal;
    bench::CallBench m_bench;
    const Refused m_refused;
    Refusals m_refusals;
    int m_failed = 0;
};

} // namespace enchufe::test

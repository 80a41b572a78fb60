// SPDX-License-Identifier: GPL-3.0-or-later
// A name server that does not answer holds up nobody who does not want its answer any more.
#include "core/bench/call_bench.h"
#include "core/script/player.h"
#include "tests/core/support/refusals.h"
#include "tests/core/support/rig.h"
#include "tests/core/support/wait.h"

#include <gtest/gtest.h>

#include <netdb.h>

#include <algorithm>
#include <atomic>

namespace enchufe {

using test::Refusals;
using test::waitUntil;

namespace {

/// getaddrinfo() that does not return, and then fails: while this lives.
class SilentNameServer {
public:
    SilentNameServer()
    {
        m_rule.after(0, 1, EAI_FAIL);
        m_rule.held = true;
    }
    /// Waits until the one look-up that was asked of it has gone.
    ~SilentNameServer()
    {
        m_rule.held = false;
        m_rule.held.notify_all();
        const auto isIt = [](const Refusals::Failed& each) { return each.call == net::Call::GetAddrInfo; };
        EXPECT_TRUE(waitUntil([&] { return std::ranges::any_of(m_refusals.failed(), isIt); }));
    }
    SilentNameServer(const SilentNameServer&) = delete;
    SilentNameServer& operator=(const SilentNameServer&) = delete;

private:
    Refusals m_refusals;
    Refusals::Rule& m_rule = m_refusals.of(net::Call::GetAddrInfo);
};

int errorOfLookUp(const journal::Journal& journal)
{
    const auto records = test::recordsOf(journal);
    const auto found =
        std::ranges::find(records, net::Call::GetAddrInfo, [](const auto& record) { return record.call; });
    return found == records.end() ? 0 : found->error;
}

} // namespace

TEST(LeftLookUps, TheBenchEndsWhileANameIsLookedUp)
{
    const SilentNameServer server;
    journal::Journal journal;
    std::atomic<bool> called = false;
    bench::Outcome outcome;
    {
        bench::CallBench bench(journal);
        const auto script =
            script::Script::parse("s = socket inet stream\nstart connect s silent.invalid:80\n").value;
        for (const script::Line& line : script.lines) {
            ASSERT_FALSE(bench.start(std::get<script::line::MakeCall>(line.what).call, [&](const auto& done) {
                outcome = done;
                called = true;
            }));
        }
        EXPECT_TRUE(waitUntil([&bench] {
            const auto state = bench.socket("s");
            return state && state->busy && state->call == net::Call::Connect;
        }));
    }
    EXPECT_EQ(errorOfLookUp(journal), EAI_INTR);
    ASSERT_TRUE(called);
    EXPECT_EQ(outcome.call.call, net::Call::Connect);
    EXPECT_TRUE(outcome.notMade);
}

TEST(LeftLookUps, AScriptCancelsOne)
{
    const SilentNameServer server;
    journal::Journal journal;
    const auto script =
        script::Script::parse("s = socket inet stream\nstart connect s silent.invalid:80\nexpect blocked s\n"
                              "cancel s\nclose s\nexpect ok\n");
    ASSERT_FALSE(script.problem);
    EXPECT_TRUE(script::play(script.value, journal).ok());
    EXPECT_EQ(errorOfLookUp(journal), EAI_INTR);
}

TEST(LeftLookUps, TheEngineEndsWhileANameIsLookedUp)
{
    const SilentNameServer server;
    journal::Journal journal;
    {
        engine::Engine engine(journal, {});
        engine::StreamClientSpec spec;
        spec.host = "silent.invalid";
        spec.port = "80";
        (void)engine.open(spec);
        EXPECT_TRUE(waitUntil([&] { // its look-up stands in the same turn
            return std::ranges::any_of(test::recordsOf(journal), [](const journal::Record& record) {
                return record.note() == journal::NoteKind::Opened;
            });
        }));
    }
    EXPECT_EQ(errorOfLookUp(journal), EAI_INTR);
}

} // namespace enchufe

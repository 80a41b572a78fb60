// SPDX-License-Identifier: GPL-3.0-or-later
// No memory, no thread: the bench and the reader of a stream go on.
#include "core/net/errors.h"
#include "core/script/player.h"
#include "core/stream/stream_reader.h"
#include "tests/core/support/made_calls.h"
#include "tests/core/support/refusals.h"
#include "tests/core/support/rig.h"
#include "tests/core/support/wait.h"
#include "tests/core/support/watched_stream.h"

#include <gtest/gtest.h>

#include <cerrno>
#include <future>
#include <latch>
#include <limits>
#include <optional>
#include <thread>

namespace enchufe::bench {

using test::make;
using test::Refusals;

namespace {

bool isWithoutMemory(const Outcome& outcome)
{
    return outcome.result.value == -1 && outcome.result.error == ENOMEM;
}

} // namespace

/// The room of recv(), as under an address-space limit.
TEST(WithoutMemory, ACallOfTheBenchIsEnomem)
{
    journal::Journal journal;
    CallBench bench(journal);
    ASSERT_TRUE(make(bench, "a, b = socketpair unix stream").ok());
    ASSERT_TRUE(make(bench, "send b \"hola\"").ok());
    for (const std::string elsewhere : {"", "elsewhere "}) {
        Refusals refusals;
        auto& memory = refusals.of(net::Call::Allocate);
        memory.size = std::size_t{16} << 20;
        memory.after(0, 1, ENOMEM);
        EXPECT_TRUE(isWithoutMemory(make(bench, elsewhere + "recv a 16777216")));
        EXPECT_TRUE(memory.isUsedUp());
    }
    std::vector<journal::Record> told;
    for (const auto& record : test::recordsOf(journal)) {
        if (record.note() == journal::NoteKind::Degraded)
            told.push_back(record);
    }
    ASSERT_EQ(told.size(), 2U);
    EXPECT_EQ(told[0].failedCall(), net::Call::Allocate);
    EXPECT_EQ(told[0].error, ENOMEM);
    EXPECT_EQ(make(bench, "recv a 16777216").result.value, 4);
}

/// A script goes on and says which call it was.
TEST(WithoutMemory, AScriptSaysWhichCall)
{
    const auto parsed =
        script::Script::parse("a, b = socketpair unix stream\nrecv a 16777216\nexpect error ENOMEM\n"
                              "send b \"hola\"\nrecv a 16777216\nexpect data \"hola\"\n");
    ASSERT_FALSE(parsed.problem);
    journal::Journal journal;
    Refusals refusals;
    refusals.of(net::Call::Allocate).size = std::size_t{16} << 20;
    refusals.of(net::Call::Allocate).after(0, 1, ENOMEM);
    const script::PlayResult result = script::play(parsed.value, journal);
    EXPECT_FALSE(result.problem) << result.problem->mistake.describe(english);
    EXPECT_EQ(result.expectations, 2U);
}

/// Whichever allocation of the bench's threads fails: each call ends, once, and the next one is made.
TEST(WithoutMemory, EveryCallOfTheBenchEnds)
{
    bool refused = true;
    for (int before = 0; refused; ++before) {
        journal::Journal journal;
        CallBench bench(journal);
        Refusals refusals;
        auto& memory = refusals.of(net::Call::Allocate);
        memory.after(before, 1, ENOMEM);
        for (const char* const line : {"a = socket inet dgram", "bind a 127.0.0.1:0", "sendto a \"hola\" @a",
                                       "elsewhere getsockname a", "close a"})
            (void)make(bench, line);
        bench.remove("a");
        refused = memory.isUsedUp();
        ASSERT_LT(before, 1000);
    }
}

TEST(WithoutMemory, ABenchWhoseHelperHasNoThreadTriesAgain)
{
    journal::Journal journal;
    Refusals refusals;
    refusals.of(net::Call::StartThread).after(0, 2, EAGAIN);
    CallBench bench(journal);
    const auto call = parseCall("s = socket inet dgram").value;
    EXPECT_TRUE(bench.start(call, {}));
    EXPECT_TRUE(bench.sockets().empty());
    ASSERT_TRUE(make(bench, "s = socket inet dgram").ok());
    // There is somebody who interrupts.
    ASSERT_TRUE(make(bench, "bind s 127.0.0.1:0").ok());
    auto ended = std::make_shared<std::promise<Outcome>>();
    auto future = ended->get_future();
    ASSERT_FALSE(
        bench.start(parseCall("recv s 10").value, [ended](const Outcome& o) { ended->set_value(o); }));
    bench.cancel("s");
    EXPECT_EQ(future.wait_for(std::chrono::seconds(30)), std::future_status::ready);
}

/// Its destructor takes no memory.
TEST(WithoutMemory, ABenchEndsAllTheSame)
{
    journal::Journal journal;
    std::optional<CallBench> bench(std::in_place, journal);
    for (const char* const line : {"a, b = socketpair unix stream", "elsewhere getsockname a"})
        ASSERT_TRUE(make(*bench, line).ok());
    ASSERT_FALSE(bench->start(parseCall("recv a 10").value, {}));
    std::latch refuses(1);
    std::thread ending([&] {
        refuses.wait();
        bench.reset();
    });
    {
        Refusals refusals;
        refusals.of(net::Call::Allocate).after(0, std::numeric_limits<int>::max(), ENOMEM);
        refuses.count_down();
        ending.join();
    }
    EXPECT_FALSE(bench.has_value());
}

/// It says nothing of a stream until it has one, for which each order asks.
TEST(WithoutMemory, AReaderWithoutAThreadAsksAgain)
{
    test::WatchedStream watched;
    watched.send("one\ntwo\n");
    ASSERT_TRUE(watched.waitReceived(8));
    Refusals refusals;
    refusals.of(net::Call::StartThread).after(0, 3, EAGAIN);
    stream::StreamReader reader(watched.rig.journal);
    reader.setChannel({watched.sender, watched.receiver, false});
    EXPECT_FALSE(reader.start());
    EXPECT_FALSE(reader.isAtRest());
    EXPECT_TRUE(reader.start());
    EXPECT_TRUE(test::waitUntil([&] {
        std::uint64_t total = 0;
        reader.visit([&](const stream::StreamContent& content) { total = content.receives.total; });
        return total == 8;
    }));
}

TEST(WithoutMemory, TheReaderOfAStreamBeginsAnew)
{
    test::WatchedStream watched({.framings = {"line"}});
    watched.send("one\ntwo\n");
    ASSERT_TRUE(watched.waitReceived(8));
    bool refused = true;
    for (int before = 0; refused; ++before) {
        Refusals refusals;
        auto& memory = refusals.of(net::Call::Allocate);
        stream::StreamReader reader(watched.rig.journal); // no other thread does anything meanwhile
        memory.after(before, 1, ENOMEM);
        reader.setChannel({watched.sender, watched.receiver, false});
        reader.setFramings({framing::parseFraming("line").value});
        bool found = false;
        EXPECT_TRUE(watched.rig.waitFor([&] {
            reader.visit([&](const stream::StreamContent& content) {
                found = content.sends.total == 8 && content.receives.total == 8 && content.cuts.size() == 1 &&
                        content.cuts[0].messages == 2;
            });
            return found && reader.isAtRest();
        })) << before;
        refused = memory.isUsedUp();
        ASSERT_LT(before, 1000);
    }
}

} // namespace enchufe::bench

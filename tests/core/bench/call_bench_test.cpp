// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bench/call_bench.h"

#include "core/journal/socket_table.h"
#include "core/net/kernel_values.h"
#include "tests/core/support/made_calls.h"
#include "tests/core/support/rig.h"
#include "tests/core/support/wait.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <fstream>
#include <future>
#include <iterator>

namespace enchufe::bench {

using test::callFrom;
using test::make;
using test::waitUntil;

TEST(CallBench, NamesAreKnownOrRefused)
{
    journal::Journal journal;
    CallBench bench(journal);
    EXPECT_TRUE(make(bench, "s = socket inet stream").ok());
    EXPECT_TRUE(bench.start(callFrom("s = socket inet stream"), {}));
    EXPECT_TRUE(bench.start(callFrom("listen t 5"), {}));
    EXPECT_TRUE(bench.start(callFrom("connect s @t"), {}));
    EXPECT_TRUE(bench.start(callFrom("poll s:r t:r 10"), {}));
    EXPECT_TRUE(make(bench, "connect s @s").notMade); // it has no address yet
    EXPECT_EQ(bench.freeName("s"), "s2");
    const auto states = bench.sockets();
    ASSERT_EQ(states.size(), 1U);
    EXPECT_EQ(states[0].name, "s");
    EXPECT_FALSE(states[0].busy);
    EXPECT_NE(states[0].handle, net::noHandle);
    bench.remove("s");
    EXPECT_TRUE(bench.sockets().empty());
}

TEST(CallBench, ABlockedCallIsCancelled)
{
    journal::Journal journal;
    CallBench bench(journal);
    make(bench, "s = socket inet stream");
    make(bench, "bind s 127.0.0.1:0");
    make(bench, "listen s 0");
    make(bench, "c = socket inet stream");
    make(bench, "u = socket inet dgram");
    make(bench, "bind u 127.0.0.1:0");
    std::vector<std::pair<const char*, const char*>> calls = {{"u", "recv u 10"}, {"s", "a = accept s"}};
    for (const auto& [name, line] : calls) {
        auto ended = std::make_shared<std::promise<Outcome>>();
        auto future = ended->get_future();
        ASSERT_FALSE(bench.start(callFrom(line), [ended](const Outcome& o) { ended->set_value(o); }));
        ASSERT_TRUE(waitUntil([&, which = name] { return bench.socket(which)->busy; }));
        bench.cancel(name);
        ASSERT_EQ(future.wait_for(std::chrono::seconds(30)), std::future_status::ready) << line;
        EXPECT_FALSE(future.get().ok()) << line;
    }
#ifndef _WIN32
    // The socket is none the worse for it.
    EXPECT_TRUE(make(bench, "connect c @s").ok());
    EXPECT_TRUE(make(bench, "a = accept s").ok());
#endif
}

TEST(CallBench, FiftyBlockedSocketsAreClosedAtOnce)
{
    journal::Journal journal;
    std::atomic<int> ended = 0;
    {
        CallBench bench(journal);
        for (int i = 0; i < 50; ++i) {
            const std::string name = "u" + std::to_string(i);
            make(bench, name + " = socket inet dgram");
            make(bench, "bind " + name + " 127.0.0.1:0");
            ASSERT_FALSE(
                bench.start(callFrom("recv " + name + " 10"), [&ended](const Outcome&) { ++ended; }));
        }
        ASSERT_TRUE(waitUntil([&] {
            const auto states = bench.sockets();
            return std::ranges::all_of(states, [](const auto& state) { return state.busy; });
        }));
    }
    EXPECT_EQ(ended, 50);
    int closed = 0;
    for (journal::Seq at = 0; at < journal.end(); ++at) {
        journal::Record record;
        closed += journal.record(at, record) && record.call == net::Call::Close ? 1 : 0;
    }
    EXPECT_EQ(closed, 50);
}

#ifdef __linux__
/// A server of a thousand short connections on the bench would keep a thousand stacks otherwise.
TEST(CallBench, ThreadsOfRemovedSocketsAreJoinedAsTheyEnd)
{
    const auto threads = [] {
        std::ifstream file("/proc/self/status");
        std::string word;
        while (file >> word && word != "Threads:") {
        }
        int count = 0;
        file >> count;
        return count;
    };
    const auto mappings = [] { // an ended thread that nobody has joined keeps its stack
        std::ifstream file("/proc/self/maps");
        return std::count(std::istreambuf_iterator<char>(file), {}, '\n');
    };
    if (threads() == 0)
        GTEST_SKIP() << "no /proc";
    journal::Journal journal;
    CallBench bench(journal);
    const auto some = [&bench](int count) {
        for (int i = 0; i < count; ++i) {
            make(bench, "u = socket inet dgram");
            make(bench, "elsewhere blocking u off");
            bench.remove("u");
        }
    };
    some(10);
    const int before = threads();
    const auto mapped = mappings();
    some(200); // 400 threads, each with a stack and its guard page: 800 mappings, were they not joined
    EXPECT_TRUE(waitUntil([&] { return threads() <= before; })) << before << " … " << threads();
    EXPECT_TRUE(waitUntil([&] { return mappings() < mapped + 250; })) << mapped << " … " << mappings();
}
#endif

TEST(CallBench, WhatWaitsBehindACancelledCallIsNotMade)
{
    journal::Journal journal;
    CallBench bench(journal);
    make(bench, "u = socket inet dgram");
    make(bench, "bind u 127.0.0.1:0");
    std::atomic<int> notMade = 0;
    std::atomic<int> ended = 0;
    for (int i = 0; i < 3; ++i) {
        ASSERT_FALSE(bench.start(callFrom("recv u 10"), [&](const Outcome& outcome) {
            notMade += outcome.notMade ? 1 : 0;
            ++ended;
        }));
    }
    ASSERT_TRUE(waitUntil([&] { return bench.socket("u")->busy; }));
    bench.cancel("u");
    ASSERT_TRUE(waitUntil([&] { return ended == 3; }));
    EXPECT_EQ(notMade, 2);
}

TEST(CallBench, TheTableKnowsNamesAndPairs)
{
    journal::Journal journal;
    {
        CallBench bench(journal);
        make(bench, "s = socket inet stream");
        make(bench, "bind s 127.0.0.1:0");
        make(bench, "listen s 5");
        make(bench, "c = socket inet stream");
        make(bench, "connect c @s");
        make(bench, "a = accept s");
#ifndef _WIN32
        make(bench, "p, q = socketpair unix stream");
#endif
    }
    journal::SocketTable table(journal);
    for (journal::Seq at = 0; at < journal.end(); ++at) {
        journal::Record record;
        ASSERT_TRUE(journal.record(at, record));
        table.apply(record);
    }
    EXPECT_EQ(table.socket(net::SocketId(1U))->name, "s");
    EXPECT_EQ(table.socket(net::SocketId(3U))->name, "a");
    EXPECT_EQ(table.socket(net::SocketId(3U))->listener, net::SocketId(1U));
    EXPECT_EQ(table.endpoint(table.socket(net::SocketId(1U))->endpoint)->kind, journal::EndpointKind::Bench);
    EXPECT_TRUE(table.endpoint(table.socket(net::SocketId(1U))->endpoint)->closed);
#ifndef _WIN32
    EXPECT_EQ(table.socket(net::SocketId(4U))->peer, net::SocketId(5U));
    EXPECT_EQ(table.socket(net::SocketId(5U))->name, "q");
#endif
}

#ifdef __linux__
TEST(CallBench, G4_TheKernelIsWatchedWhileCallsBlock)
{
    journal::Journal journal;
    journal::SocketTable table(journal);
    CallBench bench(journal);
    ASSERT_TRUE(make(bench, "s = socket inet stream").ok());
    ASSERT_TRUE(make(bench, "bind s 127.0.0.1:0").ok());
    ASSERT_TRUE(make(bench, "listen s 5").ok());
    ASSERT_TRUE(make(bench, "c = socket inet stream").ok());
    ASSERT_TRUE(make(bench, "connect c @s").ok());
    EXPECT_FALSE(bench.start(callFrom("recv c 10"), {}));
    ASSERT_TRUE(make(bench, "f = file").ok()); // no socket: nothing is asked of it
    bench.watchKernel(true);
    journal::Seq next = 0;
    const auto states = [&] {
        for (auto batch = journal.read(next); !batch.records.empty(); batch = journal.read(next)) {
            for (const journal::Record& record : batch.records) {
                EXPECT_EQ(record.error, 0) << net::callName(record.call);
                table.apply(record);
            }
            next = batch.first + batch.records.size();
        }
        return std::pair(table.socket(net::SocketId(1U))->tcpState,
                         table.socket(net::SocketId(2U))->tcpState);
    };
    ASSERT_TRUE(waitUntil([&] { return states() == std::pair(net::tcpListen, net::tcpEstablished); }));
    EXPECT_EQ(table.socket(net::SocketId(1U))->receiveQueue, 1); // waits for accept()
    // Its own program has not asked for its address; ss would print it all the same.
    ASSERT_TRUE(waitUntil([&] {
        (void)states();
        return table.socket(net::SocketId(2U))->local.port() != 0;
    }));
    // The blocked call is still blocked, and closing everything ends the watching too.
    EXPECT_TRUE(bench.socket("c")->busy);
}

/// While it is watched the newest answer holds; afterwards none that is older than a call.
TEST(CallBench, G4_WhatTheKernelSaidEndsWithTheNextCall)
{
    journal::Journal journal;
    journal::SocketTable table(journal);
    CallBench bench(journal);
    for (const char* const text : {"s = socket inet stream", "bind s 127.0.0.1:0", "listen s 5",
                                   "c = socket inet stream", "connect c @s", "a = accept s"})
        ASSERT_TRUE(make(bench, text).ok()) << text;
    journal::Seq next = 0;
    const auto waiting = [&] {
        for (auto batch = journal.read(next); !batch.records.empty(); batch = journal.read(next)) {
            for (const journal::Record& record : batch.records)
                table.apply(record);
            next = batch.first + batch.records.size();
        }
        return table.socket(net::SocketId(3U))->receiveQueue;
    };
    EXPECT_EQ(waiting(), journal::SocketInfo::notAsked);
    ASSERT_TRUE(make(bench, "send c \"12345\"").ok());
    bench.watchKernel(true);
    EXPECT_TRUE(waitUntil([&] { return waiting() == 5; }));
    ASSERT_TRUE(make(bench, "recv a 5").ok());
    ASSERT_TRUE(make(bench, "send c \"54321\"").ok());
    EXPECT_TRUE(waitUntil([&] { return waiting() == 5; })); // the same answer is news again
    bench.watchKernel(false);
    ASSERT_TRUE(make(bench, "recv a 1").ok());
    EXPECT_TRUE(waitUntil([&] { return waiting() == journal::SocketInfo::notAsked; }));
    bench.watchKernel(true);
    EXPECT_TRUE(waitUntil([&] { return waiting() == 4; }));
}
#endif

} // namespace enchufe::bench

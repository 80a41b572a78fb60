// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/player.h"

#include "core/script/script_file.h"
#include "tests/core/support/curriculum_scripts.h"
#include "tests/core/support/entries.h"
#include "tests/core/support/made_calls.h"
#include "tests/core/support/played_script.h"
#include "tests/core/support/rig.h"
#include "tests/core/support/temporary.h"
#include "tests/core/support/wait.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <string>
#include <vector>

namespace enchufe::script {

using test::patient;
using test::played;
using test::problemOf;
using test::scriptOf;

#define HOLDS(text)                                                                                          \
    do {                                                                                                     \
        const PlayResult result = played(text);                                                              \
        EXPECT_EQ(problemOf(result), "");                                                                    \
        EXPECT_FALSE(result.failed) << net::callName(result.failed->outcome.call.call) << " line "           \
                                    << result.failed->place.line;                                            \
    } while (false)

/// The files that people have: each goes on holding, also where a socket's name is a word of the language.
TEST(PlayerFiles, EveryExampleHolds)
{
    std::size_t count = 0;
    for (const auto& file : std::filesystem::directory_iterator(ENCHUFE_EXAMPLES)) {
        if (file.path().extension() != ".calls")
            continue;
        ++count;
        const ReadScript read = readScriptFile(file.path().string());
        ASSERT_TRUE(read.ok()) << file.path() << ": " << read.describe(english);
        journal::Journal journal;
        EXPECT_EQ(problemOf(play(read.script, journal, patient())), "") << file.path();
    }
    EXPECT_GT(count, 0U);
}

TEST(PlayerFiles, SocketsMayBeNamedLikeWords)
{
#ifdef _WIN32
    GTEST_SKIP() << "there is no socketpair() here";
#endif
    HOLDS("count = socket inet stream\nbind count 127.0.0.1:0\nlisten count 5\n"
          "set = socket inet stream\nconnect set @count\n"
          "view = accept count\n"
          "send set \"hola\"\nrecv view 10\nexpect data \"hola\"\n"
          "say = socket inet dgram\nbind say 127.0.0.1:0\n"
          "until = socket inet dgram\nbind until 127.0.0.1:0\n"
          "start recv until 10\nsendto say \"eh\" @until\nwait until\nexpect data \"eh\"\n"
          "repeat, framing = socketpair unix stream\nsend repeat \"x\"\nrecv framing 1\n"
          "start = socket inet stream\nclose start\nexpect ok\n");
}

// --- the first rows of the curriculum with endpoints

TEST(PlayerScene, D1_ASendTakesOnlyAPart)
{
#ifndef __linux__
    GTEST_SKIP() << "what the kernel's buffers take is asserted for Linux";
#endif
    HOLDS(R"(
server = tcp-listen 127.0.0.1:0 reading off rcvbuf 8192
c = tcp-connect @server nonblocking sndbuf 8192 send-once
wait until state server#1 == "ESTAB"
send c fill:4000000
expect 0 < c.send result < 4000000
expect c.send requested == 4000000
repeat 500 until c.send error EAGAIN
  send c fill:65536
expect c.send error EAGAIN
expect kernel c Send-Q > 0
expect total server#1 received == 0
repeat 500 until c.send result > 0
  recv server#1 65536
  send c fill:4096
expect server#1.recv result > 0 then c.send result > 0
expect bytes server#1 received 0..4 == "aaaa"
)");
}

TEST(PlayerScene, C3_TheBacklog)
{
#ifndef __linux__
    GTEST_SKIP() << "how long the accept queue is differs from system to system";
#endif
    HOLDS(R"(
server = tcp-listen 127.0.0.1:0 accept off backlog 1
a = tcp-connect @server
b = tcp-connect @server
wait until kernel server Recv-Q == 2
start c = tcp-connect @server
wait until state c == "SYN-SENT"
expect count server.accept == 0
accept server
expect server.accept address == @a
accept server
expect server.accept address == @b
wait c
expect ok
accept server
expect server.accept#3 address == @c
expect state server#3 == "ESTAB"
)");
}

TEST(PlayerScene, D5_ADelimiterAndTheReaderThatLosesMessages)
{
#ifndef __linux__
    GTEST_SKIP() << "the kernel's queues are asked for on Linux";
#endif
    HOLDS(R"(
server = tcp-listen 127.0.0.1:0 reading off
framing server "delim:\n" beside "delim-lossy:\n"
c = tcp-connect @server
wait until state server#1 == "ESTAB"
send c "uno\ndos\ntres\n"
wait until kernel server#1 Recv-Q == 13
recv server#1 6
expect data "uno\ndo"
expect frames server#1 count == 1
recv server#1 100
expect frames server#1 count == 3
expect frames server#1 count by "delim-lossy:\n" == 1
expect server.accept result >= 0 and c.send result == 13
)");
}

// --- lines

TEST(PlayerLine, EndpointsAreNamedAndCalledLikeSockets)
{
    HOLDS(R"(
server = tcp-listen 0 behaviour echo
expect ok
c = tcp-connect @server reading off recv-size 100
expect address @server
send c "hola"
expect result 4
recv c
expect data "hola"
shutdown c SHUT_WR
wait until server#1.recv result == 0
recv c
expect result 0
close c
close server
)");
    HOLDS("u = udp bind 127.0.0.1:0 reading off\nv = udp @u\nsend v \"uno\"\nrecv u 10\nexpect data \"uno\"\n"
          "sendto u \"dos\" @v\nwait until v.recvfrom data == \"dos\"\n");
}

TEST(PlayerLine, AnEndpointThatCannotBeMadeFailsLikeACall)
{
    const std::string taken = "s = socket inet stream\nbind s 127.0.0.1:0\nlisten s 1\nt = tcp-listen @s\n";
    EXPECT_TRUE(played(taken).failed);
    HOLDS(taken + "expect error EADDRINUSE\n");
    HOLDS("s = socket inet stream\nbind s 127.0.0.1:0\nc = tcp-connect @s\nexpect error ECONNREFUSED\n");
}

TEST(PlayerLine, BareSocketsAndEndpointsTalkToEachOther)
{
    const std::string script = "server = tcp-listen 0 accept off reading off\nc = socket inet stream\n"
                               "connect c @server\naccept server\nexpect address @c\nsend c \"uno\"\n"
                               "recv server#1\nexpect data \"uno\"\n";
    HOLDS(script);
#ifndef _WIN32 // Wine tells of a reset as the end of the stream: docs/portability.md
    HOLDS(script + "reset server#1\nrecv c 1\nexpect error ECONNRESET\n");
#endif
}

TEST(PlayerLine, ALoopOfCallsIsOneLine)
{
#ifdef _WIN32
    GTEST_SKIP() << "there is no socketpair() here";
#endif
    HOLDS("a, b = socketpair unix stream\nstart sendall a fill:1000000\nrecvall b 1000000\nexpect result "
          "1000000\n"
          "wait a\nexpect result 1000000\nexpect sum b.recv result == 1000000\n"
          "start recvall b 10\nsend a \"abc\"\nwait until b.recv data == \"abc\"\nsend a \"def\"\n"
          "wait until b.recv data == \"def\"\nclose a\nwait b\nexpect data \"abcdef\"\n");
    HOLDS("server = tcp-listen 0 reading off rcvbuf 8192\nc = tcp-connect @server send-once sndbuf 8192\n"
          "start sendall c fill:300000\nrecvall server#1 300000\nexpect result 300000\nwait c\nexpect ok\n"
          "expect total c sent == 300000\n");
}

TEST(PlayerLine, ResetSendsARst)
{
#ifdef _WIN32
    GTEST_SKIP() << "Wine tells of a reset as the end of the stream: docs/portability.md";
#endif
    HOLDS("l = socket inet stream\nbind l 127.0.0.1:0\nlisten l 1\nc = socket inet stream\nconnect c @l\n"
          "a = accept l\nreset a\nrecv c 1\nexpect error ECONNRESET\n");
    HOLDS("server = tcp-listen 0\nc = tcp-connect @server\nexpect ok\nwait until state server#1 == "
          "\"ESTAB\"\nreset c\n"
          "wait until server#1.recv error ECONNRESET\n");
}

TEST(PlayerLine, DataOfThisRoomsWords)
{
#ifdef _WIN32
    GTEST_SKIP() << "there is no socketpair() here";
#endif
    HOLDS("a, b = socketpair unix stream\nsend a pack(\">hb\", 258, 3)\nrecv b 10\nexpect data hex:010203\n"
          "send a frame(\"u16be\", \"hola\")\nrecv b 10\nexpect data hex:0004686f6c61\n"
          "expect data pack(\">h4s\", 4, \"hola\")\n");
    HOLDS("server = tcp-listen 0 reading off\nc = tcp-connect @server\nsend c frame(\"line\", \"uno\")\n"
          "recv server#1 10\nexpect data \"uno\\n\"\n");
}

TEST(PlayerLine, NamesAndAddresses)
{
    HOLDS("r = resolve 127.0.0.1 80 stream numeric\nexpect result 1\nexpect r.getaddrinfo result >= 0\n"
          "n = nameinfo 127.0.0.1:80 numeric\nexpect ok\nx = address 127.0.0.1:2000\n");
    HOLDS("r = resolve not-an-address 80 numeric\nexpect error EAI_NONAME\n");
}

TEST(PlayerLine, SettingsAreInForceWhenTheLineEnds)
{
    HOLDS("server = tcp-listen 0\nc = tcp-connect @server\nwait until state server#1 == \"ESTAB\"\n"
          "set server reading off\nsend c \"uno\"\nset server option SO_KEEPALIVE=1\n"
          "expect count server#1.recv == 0\nset server behaviour echo\nset server reading auto\n"
          "wait until c.recv data == \"uno\"\nset c nodelay\nset c sndbuf 10000\nset server recv-size 5\n"
          "set server accept off\n"
          "s = socket inet stream\nset s option SO_KEEPALIVE=1\ngetsockopt s SO_KEEPALIVE\nexpect value 1\n");
}

TEST(PlayerLine, BlocksAreRepeated)
{
    HOLDS(
        "u = socket inet dgram\nbind u 127.0.0.1:0\nrepeat 3\n  sendto u \"x\" @u\n  repeat 2\n    "
        "getsockname u\n"
        "  recv u 10\nexpect count u.sendto == 3\nexpect count u.recv == 3\nexpect count u.getsockname == 6\n"
        "repeat 100 until count u.sendto >= 5\n  sendto u \"y\" @u\nexpect count u.sendto == 5\n"
        "repeat 2\n  getpeername u\n"
        "expect error ENOTCONN\n");
}

TEST(PlayerLine, WaitsThatMayEndUnfulfilled)
{
#ifdef _WIN32
    GTEST_SKIP() << "a call that blocks is cancelled by closing its socket";
#endif
    HOLDS("u = socket inet dgram\nbind u 127.0.0.1:0\nv = socket inet dgram\nwait at most 20ms until u.recv "
          "result > 0\n"
          "start recv u 10\nwait until blocked u == \"recv\"\nsendto v \"x\" @u\nwait until u.recv result > "
          "0 for 30s\n");
    const auto late = played("u = socket inet dgram\nwait until u.bind result == 0 for 20ms\n");
    EXPECT_EQ(late.problem.value_or(Problem()).place, (Place{2, 1}));
}

// --- rules

TEST(PlayerRule, AFailedCallThatAConditionReadsIsExpected)
{
    const std::string fails = "s = socket inet stream\ngetpeername s\n";
    EXPECT_TRUE(played(fails + "expect count s.socket == 1\n").failed);
    EXPECT_FALSE(played(fails + "expect s.getpeername error ENOTCONN\n").failed);
    PlayerOptions lesson = patient();
    lesson.isLesson = true;
    EXPECT_NE(problemOf(played(fails, lesson)), "");
    EXPECT_EQ(problemOf(played(fails + "expect s.getpeername error ENOTCONN\n", lesson)), "");
}

TEST(PlayerRule, ALineThatTakesTooLongSaysInWhichCall)
{
    PlayerOptions quick;
    quick.limit = std::chrono::milliseconds(100);
    const auto result = played("u = socket inet dgram\nbind u 127.0.0.1:0\nrecv u 1\n", quick);
    EXPECT_EQ(problemOf(result), "3:1 u, blocked in recv(): it took too long");
    EXPECT_EQ(problemOf(played("s = tcp-listen 0 accept off\nsend s#2 \"x\"\n", quick)),
              "2:1 s#2: it took too long");
    quick.most = std::chrono::milliseconds(50);
    EXPECT_EQ(problemOf(played("pause 60000\n", quick)), "1:1 the script takes longer than it may");
    // All lines together have at least the time that one of them may take.
    PlayerOptions unhurried = patient();
    unhurried.most = std::chrono::milliseconds(50);
    EXPECT_EQ(problemOf(played("pause 200\n", unhurried)), "");
}

TEST(PlayerRule, LinesAreCountedWithTheirRounds)
{
    EXPECT_EQ(problemOf(played("repeat 9999\n  pause 0\n")), "");
    EXPECT_EQ(problemOf(played("repeat 10000\n  pause 0\n")), "2:3 more than 10000 lines were made");
}

TEST(PlayerRule, SegmentsDivideWhatConditionsSee)
{
    journal::Journal journal;
    engine::Engine engine(journal);
    bench::CallBench bench(journal);
    PlayerLoop loop(engine, bench, scriptOf("u = socket inet dgram\nbind u 127.0.0.1:0\ngetsockname u\n"),
                    patient());
    const Condition named = Condition::parse("u.getsockname result == 0").value;
    const Condition bound = Condition::parse("u.bind result == 0").value;
    loop.player().playTo(2);
    loop.run();
    EXPECT_EQ(loop.player().nextLine(), 2U);
    EXPECT_TRUE(loop.player().facts().judge(bound).holds());
    loop.player().beginSegment("next", {}, 3);
    loop.player().playToEnd();
    loop.run();
    loop.player().ask(named.reads());
    loop.run();
    EXPECT_TRUE(loop.player().facts().judge(named).holds());
    EXPECT_FALSE(loop.player().facts().judge(bound).holds());
    EXPECT_TRUE(loop.player().facts().judge(Condition::parse("ever u.bind result == 0").value).holds());
}

TEST(PlayerRule, StepByStepAndBackToTheStart)
{
    journal::Journal journal;
    engine::Engine engine(journal);
    bench::CallBench bench(journal);
    PlayerLoop loop(engine, bench, scriptOf("u = socket inet dgram\nrepeat 2\n  getsockname u\nclose u\n"),
                    patient());
    std::vector<std::size_t> next;
    for (int i = 0; i < 5; ++i) {
        loop.player().step();
        loop.run();
        next.push_back(loop.player().nextLine());
    }
    EXPECT_EQ(next, (std::vector<std::size_t>{1, 2, 2, 3, 4}));
    loop.player().restart();
    EXPECT_EQ(loop.player().nextLine(), 0U);
    loop.player().playToEnd();
    loop.run();
    EXPECT_EQ(problemOf(loop.result()), "");
    EXPECT_EQ(loop.player().calls(), 4U);
}

namespace {

std::vector<std::string> namesOf(const bench::CallBench& bench)
{
    std::vector<std::string> names;
    for (const auto& each : bench.sockets())
        names.push_back(each.name);
    return names;
}

} // namespace

TEST(PlayerRule, AtTheStartAgainWhatIsBlockedIsNews)
{
#ifdef _WIN32
    GTEST_SKIP() << "a call that blocks is cancelled by closing its socket";
#endif
    journal::Journal journal;
    engine::Engine engine(journal);
    bench::CallBench bench(journal);
    PlayerLoop loop(engine, bench,
                    scriptOf("u = socket inet dgram\nbind u 127.0.0.1:0\nstart recv u 10\n"
                             "wait until blocked u == \"recv\"\n"),
                    patient());
    for (int round = 0; round < 2; ++round) {
        loop.player().playToEnd();
        loop.run();
        EXPECT_EQ(problemOf(loop.result()), "") << round;
        loop.player().restart();
    }
}

TEST(PlayerRule, ASocketOfAnotherMakerStays)
{
    journal::Journal journal;
    engine::Engine engine(journal);
    bench::CallBench bench(journal);
    (void)test::make(bench, "u = socket inet dgram");
    PlayerLoop loop(engine, bench, scriptOf("v = socket inet dgram\nu = socket inet dgram\n"), patient());
    loop.player().playToEnd();
    loop.run();
    EXPECT_EQ(problemOf(loop.result()), "2:1 u: another socket has this name");
    loop.player().stop();
    EXPECT_EQ(namesOf(bench), (std::vector<std::string>{"u"}));
}

TEST(PlayerRule, TheSocketThatGotAnotherNameIsClosed)
{
    journal::Journal journal;
    engine::Engine engine(journal);
    bench::CallBench bench(journal);
    PlayerLoop loop(engine, bench,
                    scriptOf("l = socket inet stream\nbind l 127.0.0.1:0\nlisten l 5\nstart a = accept l\n"
                             "wait until blocked l == \"accept\"\nwait l\n"),
                    patient());
    loop.player().playTo(5);
    loop.run();
    ASSERT_EQ(problemOf(loop.result()), "");
    (void)test::make(bench, "a = socket inet stream");
    (void)test::make(bench, "connect a @l");
    loop.player().playToEnd();
    loop.run();
    EXPECT_EQ(problemOf(loop.result()), "");
    EXPECT_EQ(namesOf(bench), (std::vector<std::string>{"l", "a", "a2"}));
    loop.player().stop();
    EXPECT_EQ(namesOf(bench), (std::vector<std::string>{"a"}));
}

/// Also when the player is no more before the call is told.
TEST(PlayerRule, WhatIsAcceptedWhileItEndsIsClosed)
{
    journal::Journal journal;
    engine::Engine engine(journal);
    bench::CallBench bench(journal);
    {
        PlayerLoop loop(engine, bench,
                        scriptOf("l = socket inet stream\nbind l 127.0.0.1:0\nlisten l 5\n"
                                 "c = socket inet stream\nstart a = accept l\nconnect c @l\n"),
                        patient());
        loop.player().playToEnd();
        loop.run();
        ASSERT_EQ(problemOf(loop.result()), "");
    }
    EXPECT_TRUE(test::waitUntil([&] { return bench.sockets().empty(); }));
}

TEST(PlayerRule, ALargestMessageIsHeld)
{
    HOLDS("s = tcp-listen 127.0.0.1:0 framing line max-frame 4\nc = tcp-connect @s\n"
          "send c \"abc\\nabcd\\n\"\nwait until total s#1 received == 9\n"
          "expect frames s#1 count == 1\nexpect frames s#1 broken == 4\n"
          "expect frames s#1 broken by delim:d == 0\n"
          "framing s#1 fixed:5\nexpect frames s#1 broken == 0\n");
    HOLDS("s = tcp-listen 127.0.0.1:0 max-frame 4\nc = tcp-connect @s\n"
          "send c \"abcd\\n\"\nwait until total s#1 received == 5\nexpect frames s#1 broken by line == 0\n");
}

#ifdef __linux__
/// Wherever a script is stopped it leaves no socket and no thread.
TEST(PlayerRule, WhatIsStoppedLeavesNothing)
{
    const auto path = test::freePath();
    const Script script =
        scriptOf("server = tcp-listen 0 model threads reading off\nc = tcp-connect @server\n"
                 "wait until state server#1 == \"ESTAB\"\nd = tcp-connect @server blocking\n"
                 "u = udp bind 127.0.0.1:0\nstart recv server#1\nsend c \"hola\"\n"
                 "l = socket inet stream\nbind l 127.0.0.1:0\nlisten l 5\nstart a = accept l\n"
                 "b, e = socketpair unix stream\nstart recv b 10\nelsewhere send b \"x\"\n"
                 "f = socket unix dgram\nbind f unix:" +
                 path.string() + "\nrecvall e 1\n");
    journal::Journal journal;
    engine::Engine engine(journal);
    bench::CallBench bench(journal);
    const std::size_t descriptors = test::restingEntriesIn("/proc/self/fd");
    const std::size_t threads = test::restingEntriesIn("/proc/self/task");
    PlayerLoop loop(engine, bench, script, patient());
    for (std::size_t steps = 1; steps <= script.lines.size(); ++steps) {
        loop.player().restart();
        loop.player().playTo(steps);
        loop.run();
        ASSERT_EQ(problemOf(loop.result()), "") << steps;
        ASSERT_EQ(loop.player().nextLine(), steps);
        loop.player().stop();
        EXPECT_TRUE(test::waitUntil([&] {
            return test::entriesIn("/proc/self/fd") == descriptors &&
                   test::entriesIn("/proc/self/task") == threads;
        })) << "after line "
            << steps << ": " << test::entriesIn("/proc/self/fd") << " and "
            << test::entriesIn("/proc/self/task");
        EXPECT_TRUE(bench.sockets().empty());
        EXPECT_FALSE(std::filesystem::exists(path));
    }
}
#endif

} // namespace enchufe::script

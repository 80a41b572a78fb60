// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/socket_table.h"
#include "core/script/player.h"
#include "tests/core/support/played_script.h"
#include "tests/core/support/rig.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

namespace enchufe::bench {

namespace {

struct Played {
    script::PlayResult result;
    std::vector<journal::Record> records;

    [[nodiscard]] std::string problem() const { return test::problemOf(result); }
    [[nodiscard]] std::vector<journal::Record> of(net::Call call) const
    {
        std::vector<journal::Record> found;
        std::ranges::copy_if(records, std::back_inserter(found),
                             [call](const journal::Record& record) { return record.call == call; });
        return found;
    }
};

Played play(std::string_view text)
{
    Played played;
    journal::Journal journal;
    played.result = script::play(test::scriptOf(text), journal);
    played.records = test::recordsOf(journal);
    return played;
}

} // namespace

TEST(Elsewhere, IsReadAndWritten)
{
    for (const std::string line :
         {"elsewhere shutdown s SHUT_RDWR", "elsewhere a = accept s", "elsewhere recv s 10 MSG_PEEK"}) {
        const auto parsed = parseCall(line);
        EXPECT_FALSE(parsed.problem) << line;
        EXPECT_TRUE(parsed.value.elsewhere);
        EXPECT_EQ(toText(parsed.value), line);
    }
    const auto position = [](std::string_view line) { return parseCall(line).problem->place.column - 1; };
    EXPECT_EQ(position("elsewhere s = socket inet stream"), 10U);
    EXPECT_EQ(position("elsewhere a, b = socketpair unix stream"), 10U);
    EXPECT_EQ(position("elsewhere elsewhere close s"), 10U);
    EXPECT_EQ(position("elsewhere closed s"), 10U);
    EXPECT_TRUE(parseCall("elsewhere").problem);
}

#ifdef __linux__
/// accept(2) and shutdown(2): the listening socket is woken up, and is none any more.
TEST(Elsewhere, ShutdownWakesAccept)
{
    const Played played = play("s = socket inet stream\n"
                               "bind s 127.0.0.1:0\n"
                               "listen s 5\n"
                               "start a = accept s\n"
                               "expect blocked s\n"
                               "elsewhere shutdown s SHUT_RDWR\n"
                               "expect ok\n"
                               "wait s\n"
                               "expect error EINVAL\n");
    EXPECT_EQ(played.problem(), "");
    const auto accepts = played.of(net::Call::Accept);
    const auto shutdowns = played.of(net::Call::Shutdown);
    ASSERT_EQ(accepts.size(), 1U);
    ASSERT_EQ(shutdowns.size(), 1U);
    EXPECT_NE(accepts[0].pen, shutdowns[0].pen);
    EXPECT_EQ(accepts[0].socket, shutdowns[0].socket);
    EXPECT_EQ(accepts[0].handle, shutdowns[0].handle);
    // Really made while the other was blocked.
    EXPECT_LT(accepts[0].enterNs, shutdowns[0].leaveNs());
    EXPECT_GE(accepts[0].leaveNs(), shutdowns[0].enterNs);
}

TEST(Elsewhere, ShutdownEndsRecv)
{
    EXPECT_EQ(play("a, b = socketpair unix stream\n"
                   "start recv a 10\n"
                   "expect blocked a\n"
                   "elsewhere shutdown a SHUT_RD\n"
                   "wait a\n"
                   "expect result 0\n")
                  .problem(),
              "");
}

/// close() does not wake who waits in recv(): the descriptor is gone, the socket is not. close(2),
/// "Multithreaded processes and close()".
TEST(Elsewhere, CloseLeavesTheBlockedCallAlone)
{
#ifdef __SANITIZE_THREAD__
    GTEST_SKIP() << "the sanitizer calls a close() beside a blocked recv() a race, and it is: this shows it";
#endif
    const Played played = play("l = socket inet stream\n"
                               "bind l 127.0.0.1:0\n"
                               "listen l 5\n"
                               "c = socket inet stream\n"
                               "connect c @l\n"
                               "s = accept l\n"
                               "start recv s 10\n"
                               "expect blocked s\n"
                               "elsewhere close s\n"
                               "expect ok\n"
                               "expect blocked s\n"
                               "n = file\n" // has the number now, and is not touched by what follows
                               "send c \"late\"\n"
                               "wait s\n"
                               "expect data \"late\"\n"
                               "send s \"x\"\n"
                               "expect error EBADF\n"
                               "elsewhere send s \"x\"\n"
                               "expect error EBADF\n"
                               "close n\n"
                               "expect ok\n");
    EXPECT_EQ(played.problem(), "");
    std::map<net::SocketId, int> closed;
    for (const journal::Record& record : played.of(net::Call::Close))
        closed[record.socket] += record.error == 0 ? 1 : 100;
    for (const auto& [socket, times] : closed)
        EXPECT_EQ(times, 1) << socket.number();
    EXPECT_EQ(closed.size(), 4U);
}
#endif

TEST(Elsewhere, AReaderAndAWriterShareASocketsOffsets)
{
#ifdef _WIN32
    GTEST_SKIP() << "Windows has no socketpair()";
#endif
    const Played played = play("l = socket inet stream\n"
                               "bind l 127.0.0.1:0\n"
                               "listen l 5\n"
                               "c = socket inet stream\n"
                               "connect c @l\n"
                               "s = accept l\n"
                               "start recv s 10\n"
                               "elsewhere send s \"one\"\n"
                               "elsewhere send s \"two\"\n"
                               "send c \"back\"\n"
                               "wait s\n"
                               "expect data \"back\"\n"
                               "send s \"three\"\n"
                               "recv c 100 MSG_WAITALL|MSG_DONTWAIT\n"
                               "expect data \"onetwothree\"\n"
                               "send c \"more\"\n"
                               "elsewhere recv s 10\n"
                               "expect data \"more\"\n");
    EXPECT_EQ(played.problem(), "");
    std::map<net::SocketId, std::vector<std::uint64_t>> sent;
    for (const journal::Record& record : played.of(net::Call::Send))
        sent[record.socket].push_back(record.offset());
    std::set<std::vector<std::uint64_t>> offsets;
    for (const auto& each : sent)
        offsets.insert(each.second);
    EXPECT_EQ(offsets, (std::set<std::vector<std::uint64_t>>{{0, 3, 6}, {0, 4}}));
}

TEST(Elsewhere, ASecondThreadAcceptsToo)
{
    EXPECT_EQ(play("l = socket inet stream\n"
                   "bind l 127.0.0.1:0\n"
                   "listen l 5\n"
                   "start a = accept l\n"
                   "start elsewhere b = accept l\n"
                   "c = socket inet stream\n"
                   "connect c @l\n"
                   "d = socket inet stream\n"
                   "connect d @l\n"
                   "wait l\n"
                   "expect ok\n"
                   "wait elsewhere l\n"
                   "expect ok\n"
                   "getpeername a\n"
                   "expect ok\n"
                   "getpeername b\n"
                   "expect ok\n")
                  .problem(),
              "");
}

TEST(Elsewhere, CancelEndsBothThreadsCalls)
{
#ifndef _WIN32
    EXPECT_EQ(play("u = socket inet dgram\n"
                   "bind u 127.0.0.1:0\n"
                   "start recv u 10\n"
                   "expect blocked u\n"
                   "start elsewhere recv u 10\n"
                   "expect blocked u\n"
                   "cancel u\n"
                   "wait u\n"
                   "expect error EINTR\n")
                  .problem(),
              "");
#endif
}

TEST(Elsewhere, TwoWhoTakeOneNameGetTwo)
{
    journal::Journal journal;
    test::PlayedScript played(journal, "l = socket inet stream\n"
                                       "bind l 127.0.0.1:0\n"
                                       "listen l 5\n"
                                       "start a = accept l\n"
                                       "start a = accept l\n"
                                       "start elsewhere a = accept l\n"
                                       "c = socket inet stream\n"
                                       "connect c @l\n"
                                       "d = socket inet stream\n"
                                       "connect d @l\n"
                                       "e = socket inet stream\n"
                                       "connect e @l\n"
                                       "wait l\n"
                                       "wait elsewhere l\n");
    EXPECT_TRUE(played.result().ok());
    std::set<std::string> names;
    for (const auto& state : played.bench().sockets())
        EXPECT_TRUE(names.insert(state.name).second) << state.name;
    EXPECT_EQ(names, (std::set<std::string>{"a", "a2", "a3", "c", "d", "e", "l"}));
    for (const std::string& name : names)
        EXPECT_TRUE(isName(name)) << name; // it can be typed
}

} // namespace enchufe::bench

// SPDX-License-Identifier: GPL-3.0-or-later
// Both ends of a connection are joined by what accept() and connect() say, and never guessed.
#include "core/bench/script.h"
#include "core/journal/socket_row.h"
#include "core/journal/socket_table.h"
#include "tests/core/support/rig.h"

#include <gtest/gtest.h>

#include <map>

namespace enchufe::journal {

namespace {

/// The sockets of a script by their names, as the table has them after it.
std::map<std::string, SocketInfo> after(std::string_view text)
{
    std::map<std::string, SocketInfo> sockets;
    const auto parsed = bench::Script::parse(text);
    EXPECT_FALSE(parsed.problem) << (parsed.problem ? parsed.problem->mistake.describe(Language::English)
                                                    : "");
    Journal journal;
    bench::CallBench bench(journal);
    const auto result = bench::run(parsed.script, bench);
    EXPECT_TRUE(result.ok()) << result.problem->line << result.problem->mistake.describe(Language::English);
    SocketTable table(journal);
    for (const Record& record : test::recordsOf(journal))
        table.apply(record);
    for (const Record& record : test::recordsOf(journal)) {
        if (const SocketInfo* const info = table.socket(record.socket);
            info != nullptr && !info->name.empty())
            sockets[info->name] = *info;
    }
    return sockets;
}

constexpr std::string_view listener = "l = socket inet stream\nbind l 127.0.0.1:0\nlisten l 5\n";

} // namespace

TEST(SocketPeers, AcceptAndConnectJoinBothEnds)
{
    auto sockets = after(std::string(listener) + "c = socket inet stream\nconnect c @l\na = accept l\n");
    EXPECT_EQ(sockets["c"].peer, sockets["a"].id);
    EXPECT_EQ(sockets["a"].peer, sockets["c"].id);
    EXPECT_EQ(sockets["c"].local, sockets["a"].remote);
    EXPECT_NE(sockets["c"].local.port(), 0);
}

TEST(SocketPeers, AWildcardIsNoEnd)
{
    auto sockets = after("l = socket inet stream\nbind l 0.0.0.0:0\nlisten l 5\ngetsockname l\n"
                         "c = socket inet stream\nconnect c @l\na = accept l\n");
    // connect() to 0.0.0.0 goes to this machine; where to, only getpeername() says.
    EXPECT_EQ(sockets["a"].peer, 0U);
}

/// Two wait in the queue: which of them was accepted, nobody has said.
TEST(SocketPeers, WhatIsNotCertainIsNotJoined)
{
    auto sockets = after(std::string(listener) + "c = socket inet stream\nconnect c @l\n"
                                                 "d = socket inet stream\nconnect d @l\na = accept l\n");
    EXPECT_EQ(sockets["a"].peer, 0U);
    EXPECT_EQ(sockets["c"].peer, 0U);
    EXPECT_EQ(sockets["d"].peer, 0U);
    sockets =
        after(std::string(listener) + "c = socket inet stream\nconnect c @l\n"
                                      "d = socket inet stream\nconnect d @l\na = accept l\nb = accept l\n"
                                      "getsockname d\ngetsockname c\n");
    EXPECT_EQ(sockets["a"].peer, sockets["c"].id);
    EXPECT_EQ(sockets["b"].peer, sockets["d"].id);
}

TEST(SocketPeers, ABoundClientIsKnownByItsAddress)
{
    auto sockets = after(std::string(listener) + "c = socket inet stream\nbind c 127.0.0.1:0\ngetsockname c\n"
                                                 "connect c @l\n"
                                                 "d = socket inet stream\nconnect d @l\n"
                                                 "a = accept l\nb = accept l\n");
    EXPECT_EQ(sockets["a"].peer, sockets["c"].id);
    EXPECT_EQ(sockets["b"].peer, sockets["d"].id);
}

TEST(SocketTable, RecvOfNoBytesIsNotTheStreamsEnd)
{
#ifdef _WIN32
    GTEST_SKIP() << "Windows has no socketpair()";
#endif
    auto sockets = after("a, b = socketpair unix stream\nsend b \"x\"\nrecv a 0\nexpect result 0\n");
    EXPECT_EQ(sockets["a"].state, SocketState::Connected);
    sockets = after("a, b = socketpair unix stream\nshutdown b SHUT_WR\nrecv a 1\nexpect result 0\n");
    EXPECT_EQ(sockets["a"].state, SocketState::PeerClosed);
}

TEST(SocketTable, OneUnreadByteMakesCloseAReset)
{
#ifdef _WIN32
    GTEST_SKIP() << "Windows has no socketpair()";
#endif
    auto sockets = after("a, b = socketpair unix stream\nsend b \"x\"\nclose a\n");
    EXPECT_EQ(sockets["a"].closing, words::Closing::Reset);
    EXPECT_EQ(sockets["a"].unreadAtClose, 1U);
    sockets = after("a, b = socketpair unix stream\nsend b \"x\"\nrecv a 1\nclose a\n");
    EXPECT_EQ(sockets["a"].closing, words::Closing::Fin);
}

/// unix(7) has no SO_LINGER: it is taken, and does nothing.
TEST(SocketTable, AUnixSocketDoesNotLinger)
{
#ifdef _WIN32
    GTEST_SKIP() << "Windows has no socketpair()";
#endif
    auto sockets = after(
        "a, b = socketpair unix stream\nsetsockopt a SO_LINGER 0\nclose a\nrecv b 1\nexpect result 0\n");
    EXPECT_EQ(sockets["a"].closing, words::Closing::Fin);
}

/// "0/5" while one waits would be a lie: no call says how many do.
TEST(SocketPeers, AListenersQueueIsShownOnlyWhenTheKernelWasAsked)
{
    auto sockets = after(std::string(listener) + "c = socket inet stream\nconnect c @l\n");
    const SocketRow row = socketRow(sockets["l"]);
    EXPECT_EQ(row.receiveQueue, std::nullopt);
    EXPECT_EQ(row.sendQueue, 5);
}

/// Nor what waits on a connection: a call tells what it moved, and the queues are the kernel's.
TEST(SocketTable, QueuesAreKnownOnlyWhenTheKernelWasAsked)
{
    auto sockets = after(std::string(listener) +
                         "c = socket inet stream\nconnect c @l\na = accept l\nsend c \"hola\"\n");
    for (const char* const name : {"c", "a"}) {
        EXPECT_EQ(socketRow(sockets[name]).receiveQueue, std::nullopt) << name;
        EXPECT_EQ(socketRow(sockets[name]).sendQueue, std::nullopt) << name;
    }
    sockets = after(std::string(listener) + "c = socket inet stream\nconnect c @l\na = accept l\nclose c\n");
    EXPECT_EQ(sockets["c"].sendQueue, SocketInfo::notAsked); // the kernel may still have to send
}

} // namespace enchufe::journal

// SPDX-License-Identifier: GPL-3.0-or-later
// Both ends of a connection are joined by what accept() and connect() say, and never guessed.
#include "core/journal/socket_row.h"
#include "core/journal/socket_table.h"
#include "core/script/player.h"
#include "tests/core/support/played_script.h"
#include "tests/core/support/rig.h"

#include <gtest/gtest.h>

#include <map>

namespace enchufe::journal {

namespace {

/// The sockets of a script by their names, as the table has them after it.
std::map<std::string, SocketInfo> after(std::string_view text)
{
    std::map<std::string, SocketInfo> sockets;
    Journal journal;
    test::PlayedScript played(journal, text);
    const script::PlayResult& result = played.result();
    EXPECT_TRUE(result.ok()) << test::problemOf(result);
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
    EXPECT_EQ(sockets["a"].peer, net::SocketId());
}

/// Two wait in the queue: which of them was accepted, nobody has said.
TEST(SocketPeers, WhatIsNotCertainIsNotJoined)
{
    auto sockets = after(std::string(listener) + "c = socket inet stream\nconnect c @l\n"
                                                 "d = socket inet stream\nconnect d @l\na = accept l\n");
    EXPECT_EQ(sockets["a"].peer, net::SocketId());
    EXPECT_EQ(sockets["c"].peer, net::SocketId());
    EXPECT_EQ(sockets["d"].peer, net::SocketId());
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

/// The listener's queue holds the connections: nobody accepts, so the journal does not know the other end.
TEST(SocketTable, AConnectionUnderWayIsMadeWhenSomethingProvesIt)
{
#ifdef _WIN32
    GTEST_SKIP() << "Windows says WSAEWOULDBLOCK, and connects in its own time";
#endif
    const std::string begun = std::string(listener) + "c = socket inet stream\nblocking c off\n"
                                                      "connect c @l\nexpect error EINPROGRESS\n";
    auto sockets = after(begun);
    EXPECT_EQ(sockets["c"].state, SocketState::Connecting);
    sockets = after(begun + "getsockopt c SO_ERROR\n"); // 0, and nobody has waited
    EXPECT_EQ(sockets["c"].state, SocketState::Connecting);
    sockets = after(begun + "getsockopt c SO_ERROR\nclose c\n");
    EXPECT_EQ(sockets["c"].closing, words::Closing::NothingOrFin);
    sockets = after(begun + "setsockopt c SO_LINGER 0\nclose c\n");
    EXPECT_EQ(sockets["c"].closing, words::Closing::NothingOrReset);
    for (const char* const proof :
         {"poll c:w 5000\ngetsockopt c SO_ERROR\n", "select c:w 5000\ngetsockopt c SO_ERROR\n",
          "poll c:w 5000\nsend c \"x\"\n", "poll c:w 5000\nconnect c @l\n",
          "poll c:w 5000\ngetpeername c\n"}) {
        sockets = after(begun + proof);
        EXPECT_EQ(sockets["c"].state, SocketState::Connected) << proof;
        sockets = after(begun + proof + "shutdown c SHUT_WR\nclose c\n");
        EXPECT_EQ(sockets["c"].closing, words::Closing::NothingOrReset) << proof; // the FIN was shutdown()'s
    }
    sockets = after(begun + "a = accept l\ngetsockname c\nclose c\n");
    EXPECT_EQ(sockets["c"].closing, words::Closing::Fin);
}

TEST(SocketTable, ConnectingAgainDoesNotEndTheConnection)
{
    auto sockets = after(std::string(listener) + "c = socket inet stream\nconnect c @l\na = accept l\n"
                                                 "connect c @l\nexpect error EISCONN\nclose c\n");
    EXPECT_EQ(sockets["c"].closing, words::Closing::Fin);
}

TEST(SocketTable, ARefusedAttemptIsOver)
{
#ifdef _WIN32
    GTEST_SKIP() << "Windows tries again, for two seconds";
#endif
    auto sockets =
        after("l = socket inet stream\nbind l 127.0.0.1:0\nc = socket inet stream\nblocking c off\n"
              "connect c @l\nexpect error EINPROGRESS\npoll c:w 5000\ngetsockopt c SO_ERROR\n");
    EXPECT_EQ(sockets["c"].state, SocketState::Open);
}

#ifdef __linux__ // whose receive queue keeps the urgent byte
TEST(SocketTable, AnUrgentByteThatWaitsIsUnread)
{
    const std::string sent = std::string(listener) + "c = socket inet stream\nconnect c @l\na = accept l\n"
                                                     "send c \"abc\" MSG_OOB\n";
    const auto closing = [&](const std::string& calls) { return after(sent + calls)["a"].closing; };
    const std::string reset = "close a\nrecv c 1\nexpect error ECONNRESET\n";
    const std::string inOrder = "close a\nrecv c 1\nexpect result 0\n";
    // As it was so, each time the peer's own call is the proof: what was thought before it is looked at.
    for (const char* const calls : {"recv a 10\n", "recv a 10 MSG_OOB\nrecv a 10\n"}) {
        EXPECT_EQ(closing(std::string(calls) + "close a\n"), words::Closing::Reset) << calls;
        EXPECT_EQ(closing(calls + reset), words::Closing::Reset) << calls;
    }
    for (const char* const calls : {"recv a 10\nsend c \"d\"\nrecv a 10\n",
                                    "recv a 10\nblocking a off\nrecv a 10\nexpect error EAGAIN\n",
                                    "setsockopt a SO_OOBINLINE 1\nrecv a 10\nrecv a 10\n"}) {
        EXPECT_EQ(closing(std::string(calls) + "close a\n"), words::Closing::Fin) << calls;
        EXPECT_EQ(closing(calls + inOrder), words::Closing::Fin) << calls;
    }
}

TEST(SocketTable, WhatCameAfterShutdownIsUnread)
{
    const std::string shut = std::string(listener) + "c = socket inet stream\nconnect c @l\na = accept l\n"
                                                     "shutdown a SHUT_RD\nrecv a 10\nexpect result 0\n";
    EXPECT_EQ(after(shut + "send c \"x\"\nclose a\n")["a"].closing, words::Closing::Reset);
    EXPECT_EQ(after(shut + "close a\n")["a"].closing, words::Closing::Fin);
}
#endif

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

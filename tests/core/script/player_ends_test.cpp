// SPDX-License-Identifier: GPL-3.0-or-later
// What a line comes to whose call was not made, or of which nobody can tell.
#include "tests/core/support/played_script.h"

#include <gtest/gtest.h>

#include <string>

namespace enchufe::script {

using test::patient;
using test::played;
using test::problemOf;
using test::scriptOf;

namespace {

/// Played to its end, while `socket` is taken away as soon as it has made that call.
std::string problemWithout(const std::string& socket, net::Call call, std::string_view text)
{
    journal::Journal journal;
    engine::Engine engine(journal);
    bench::CallBench bench(journal);
    Player::Listener listener;
    listener.ended = [&](std::size_t, const bench::Outcome& outcome) {
        if (outcome.call.call == call && outcome.call.owner() == socket)
            bench.remove(socket);
    };
    PlayerLoop loop(engine, bench, scriptOf(text), patient(), listener);
    loop.player().playToEnd();
    (void)loop.run();
    return problemOf(loop.result());
}

/// Played to its end, while the endpoint is closed before the last line, and not by a line.
std::string problemOfClosed(const std::string& endpoint, std::string_view text)
{
    journal::Journal journal;
    engine::Engine engine(journal);
    bench::CallBench bench(journal);
    PlayerLoop loop(engine, bench, scriptOf(text), patient());
    loop.player().playTo(loop.player().script().lines.size() - 1);
    (void)loop.run();
    EXPECT_EQ(problemOf(loop.result()), "") << text;
    engine.close(loop.player().targetOf(endpoint).value().endpoint);
    loop.player().playToEnd();
    (void)loop.run();
    return problemOf(loop.result());
}

} // namespace

TEST(PlayerEnd, OfALoopWhoseNextCallIsRefused)
{
#ifdef _WIN32
    GTEST_SKIP() << "there is no socketpair() here";
#endif
    const std::string pair = "a, b = socketpair unix stream\nsend a \"uno\"\n";
    EXPECT_EQ(problemWithout("b", net::Call::Recv, pair + "recvall b 6\n"),
              "3:1 b: there is no socket with this name");
    EXPECT_EQ(problemWithout("b", net::Call::SetSockOpt, pair + "reset b\n"),
              "3:1 b: there is no socket with this name");
}

TEST(PlayerEnd, OfACallThatWasNeverMade)
{
    const std::string both = "s = tcp-listen 127.0.0.1:0 accept off reading off\n"
                             "c = tcp-connect @s reading off\n";
    EXPECT_EQ(problemOfClosed("s", "s = tcp-listen 127.0.0.1:0 accept off\nstart accept s\nwait s\n"),
              "3:1 s, accept(): closed before this call was made");
    EXPECT_EQ(problemOfClosed("c", both + "start recv c\nwait c\n"),
              "4:1 c, recv(): closed before this call was made");
    EXPECT_EQ(problemOfClosed("c", both + "start recvall c 3\nwait c\n"),
              "4:1 c, recv(): closed before this call was made");
    EXPECT_EQ(problemOfClosed("s", both + "accept s\nstart recv s#1\nwait s#1\n"),
              "5:1 s#1, recv(): closed before this call was made");
    EXPECT_EQ(problemOfClosed("u", "u = udp bind 127.0.0.1:0 reading off\nstart recv u\nwait u\n"),
              "3:1 u, recv(): closed before this call was made");
}

/// It has made calls, but not all.
TEST(PlayerEnd, OfALoopThatHadBegun)
{
    EXPECT_EQ(problemOfClosed("c", "s = tcp-listen 127.0.0.1:0\nc = tcp-connect @s reading off\n"
                                   "start recvall c 6\nsend s#1 \"uno\"\nwait until c.recv result == 3\n"
                                   "wait c\n"),
              "6:1 c: it is closed");
}

/// What is to be closed is, whoever does it.
TEST(PlayerEnd, OfACloseIsThatItIsClosed)
{
    EXPECT_EQ(problemOfClosed("s", "s = tcp-listen 127.0.0.1:0\nc = tcp-connect @s\n"
                                   "wait until state s#1 == \"ESTAB\"\nstart close s\nwait s\n"),
              "");
}

#ifdef __linux__ // how long the queue of clients is differs from system to system
TEST(PlayerEnd, OfAnEndpointThatNeverCameToBe)
{
    EXPECT_EQ(problemOfClosed("c", "l = socket inet stream\nbind l 127.0.0.1:0\nlisten l 0\n"
                                   "a = tcp-connect @l\nstart c = tcp-connect @l\n"
                                   "wait until state c == \"SYN-SENT\"\nwait c\n"),
              "7:1 c: closed before it was ready");
}
#endif

/// The journal has calls that ended; whether one has begun since, only a socket that never waits tells.
TEST(PlayerEnd, WhetherABlockingEndpointIsInACallIsUnknown)
{
    const std::string server = "s = tcp-listen 127.0.0.1:0\n";
    const std::string blocking = "c = tcp-connect @s blocking\n";
    const std::string usual = "c = tcp-connect @s\n";
    const std::string inNone = "expect blocked c == none\n";
    EXPECT_EQ(problemOf(played(server + usual + inNone)), "");
    for (const char* const asked : {"expect blocked c == none\n", "expect blocked c != none\n"})
        EXPECT_NE(problemOf(played(server + blocking + asked)).find("nothing tells whether c is in a call"),
                  std::string::npos)
            << asked;
    EXPECT_EQ(problemOf(played(server + blocking + "expect blocked s == none\nclose c\n" + inNone)), "");
    // The name may become another's.
    EXPECT_NE(problemOf(played(server + usual + inNone + "close c\n" + blocking + inNone)), "");
    EXPECT_EQ(problemOf(played(server + usual + inNone + "close c\n" + usual + inNone)), "");
    EXPECT_EQ(problemOf(played(server + blocking + "close c\n" + usual + inNone)), "");
}

} // namespace enchufe::script

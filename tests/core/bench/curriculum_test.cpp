// SPDX-License-Identifier: GPL-3.0-or-later
// Sections A and C of the curriculum, call by call on bare sockets.
#include "core/bench/script.h"
#include "core/net/errors.h"
#include "tests/core/support/rig.h"

#include <gtest/gtest.h>

#ifndef _WIN32
#include <unistd.h>
#endif

namespace enchufe::bench {

namespace {

enum class Failures { Expected, Any };

void play(std::string_view text, Failures failures = Failures::Expected)
{
    const auto parsed = Script::parse(text);
    ASSERT_FALSE(parsed.problem) << "line " << parsed.problem->line << ", column " << parsed.problem->column
                                 << ": " << parsed.problem->mistake.describe(Language::English);
    journal::Journal journal;
    CallBench bench(journal);
    const ScriptResult result = run(parsed.script, bench);
    EXPECT_TRUE(result.ok()) << "line " << result.problem->line << ": "
                             << result.problem->mistake.describe(Language::English);
    EXPECT_FALSE(result.failed && failures == Failures::Expected)
        << net::callName(result.failed->call.call) << ' '
        << net::errorName(result.failed->call.call, result.failed->result.error);
}

constexpr std::string_view conversation = R"(
s = socket inet stream
bind s 127.0.0.1:0
listen s 5
c = socket inet stream
connect c @s
a = accept s
)";

void playAfterConnecting(std::string_view text) { play(std::string(conversation) + std::string(text)); }

} // namespace

TEST(CallCurriculum, A1_BindToOneAddressToAllAndToPortZero)
{
    // Before bind() a socket has no address: 0.0.0.0:0; Winsock calls the question itself a mistake.
    play(R"(
none = socket inet stream
getsockname none
)",
         Failures::Any);
    play(R"(
one = socket inet stream
bind one 127.0.0.1:0
expect ok
getsockname one
expect address @one
all = socket inet stream
bind all 0.0.0.0:0
expect ok
all6 = socket inet6 stream
bind all6 [::]:0
expect ok
bind one 127.0.0.1:0
expect error EINVAL
)");
}

TEST(CallCurriculum, A2_APortIsExclusive)
{
    play(R"(
s = socket inet stream
bind s 127.0.0.1:0
listen s 5
t = socket inet stream
bind t @s
expect error EADDRINUSE
u = socket inet dgram       # UDP has ports of its own
bind u @s
expect ok
)");
}

#ifdef __linux__
TEST(CallCurriculum, A2_WhatReuseAddrIsFor)
{
    play(R"(
s = socket inet stream
setsockopt s SO_REUSEADDR 1 # Linux wants it of both, the old socket and the new one
bind s 127.0.0.1:0
listen s 5
c = socket inet stream
connect c @s
a = accept s
close a                     # the server closes first: its port is remembered
close s
t = socket inet stream
bind t @c.peer
expect error EADDRINUSE
setsockopt t SO_REUSEADDR 1
bind t @c.peer
expect ok
)");
}

TEST(CallCurriculum, A6_BroadcastAndMulticast)
{
    play(R"(
u = socket inet dgram
sendto u "hola" 127.255.255.255:9
expect error EACCES
setsockopt u SO_BROADCAST 1
sendto u "hola" 127.255.255.255:9
expect result 4
r = socket inet dgram
bind r 0.0.0.0:0
setsockopt r IP_ADD_MEMBERSHIP 239.1.2.3 127.0.0.1
setsockopt r IP_ADD_MEMBERSHIP 239.1.2.3 127.0.0.1
expect error EADDRINUSE
setsockopt r IP_DROP_MEMBERSHIP 239.1.2.3 127.0.0.1
setsockopt r IP_DROP_MEMBERSHIP 239.1.2.3 127.0.0.1
expect error EADDRNOTAVAIL
setsockopt u IP_MULTICAST_TTL 3
getsockopt u IP_MULTICAST_TTL
expect value 3
setsockopt u IP_MULTICAST_IF 127.0.0.1
getsockopt u IP_MULTICAST_IF
expect value 127.0.0.1
)");
}

TEST(CallCurriculum, A9_OtherDomainsAndTypes)
{
    play(R"(
s = socket inet6 stream
setsockopt s IPV6_V6ONLY 0
bind s [::]:0
listen s 5
p, q = socketpair unix seqpacket
send p "uno"
send p "dos"
recv q 100
expect data "uno"           # boundaries are kept
recv q 100
expect data "dos"
l = socket unix stream
bind l unix:@enchufe-test-a9
listen l 1
c = socket unix stream
connect c @l
a = accept l
send c "hola"
recv a 100
expect data "hola"
d = socket unix dgram
bind d unix:@enchufe-test-a9-dgram
e = socket unix dgram
sendto e "hola" @d
recv d 100
expect data "hola"
)");
}

TEST(CallCurriculum, A9_RawSocketsNeedPrivilege)
{
    if (geteuid() == 0)
        GTEST_SKIP() << "root has the privilege";
    play(R"(
r = socket inet raw icmp
expect error EPERM
)");
}
#endif

TEST(CallCurriculum, C1_TheListeningSocketNeitherSendsNorReceives)
{
#ifdef _WIN32
    GTEST_SKIP() << "Wine lets recv() on a listening socket wait";
#endif
    playAfterConnecting(R"(
recv s 10
expect error ENOTCONN
connect c @s
expect error EISCONN
send c "hola"
recv a 100
expect data "hola"
getpeername c
expect address @s
getpeername a
expect address @c
)");
}

#ifdef __linux__
TEST(CallCurriculum, C3_TheBacklogFillsAndIsServedInOrder)
{
    play(R"(
s = socket inet stream
bind s 127.0.0.1:0
listen s 1
one = socket inet stream
connect one @s
two = socket inet stream
connect two @s
three = socket inet stream  # one more than asked for is what Linux keeps
blocking three off
connect three @s
expect error EINPROGRESS
poll three:w 50
expect ready three:         # no answer: the queue is full
a = accept s
expect address @one
b = accept s
expect address @two
poll three:w 10000          # the SYN comes again, a second later
expect ready three:w
c = accept s
expect address @three
)");
}

TEST(CallCurriculum, C5_HalfCloseLeavesTheOtherDirection)
{
    playAfterConnecting(R"(
send c "request"
shutdown c SHUT_WR
recv a 100
expect data "request"
recv a 100
expect result 0
send a "the whole answer"
recv c 100
expect data "the whole answer"
send c "more"
expect error EPIPE
shutdown a SHUT_RDWR
recv c 100
expect result 0
shutdown c SHUT_RD
expect error ENOTCONN       # both directions are closed: nothing is left
)");
    playAfterConnecting(R"(
shutdown a SHUT_RD
recv a 10
expect result 0             # at once, and the peer knows nothing of it
send c "hola"
expect result 4
)");
}

TEST(CallCurriculum, C6_AnAbruptEnd)
{
    playAfterConnecting(R"(
setsockopt a SO_LINGER 0
close a
recv c 10
expect error ECONNRESET
send c "x"
expect error EPIPE
)");
    // Unread bytes make a RST of a close() too.
    playAfterConnecting(R"(
send c "unread"
poll a:r 1000
close a
recv c 10
expect error ECONNRESET
)");
}

TEST(CallCurriculum, C7_ASilentPeer)
{
    playAfterConnecting(R"(
setsockopt a SO_RCVTIMEO 0.05
recv a 10
expect error EAGAIN
setsockopt a SO_KEEPALIVE 1
setsockopt a TCP_KEEPIDLE 1
getsockopt a TCP_KEEPIDLE
expect value 1
setsockopt c TCP_USER_TIMEOUT 5000
getsockopt c TCP_USER_TIMEOUT
expect value 5000
)");
    // A send() to somebody who does not read: how often a part is still taken is the kernel's affair.
    std::string sends;
    for (int i = 0; i < 8; ++i)
        sends += "send c fill:1000000\n";
    play(std::string(R"(
s = socket inet stream
setsockopt s SO_RCVBUF 4096
bind s 127.0.0.1:0
listen s 5
c = socket inet stream
setsockopt c SO_SNDBUF 4096
setsockopt c SO_SNDTIMEO 0.1
connect c @s
)") + sends + "expect error EAGAIN\n",
         Failures::Any);
    // A connect() that nobody answers.
    play(R"(
s = socket inet stream
bind s 127.0.0.1:0
listen s 0
c = socket inet stream
connect c @s
d = socket inet stream
setsockopt d SO_SNDTIMEO 0.1
connect d @s
expect error EINPROGRESS
)");
}

TEST(CallCurriculum, C8_TheUrgentByte)
{
    playAfterConnecting(R"(
send c "abc" MSG_OOB
poll a:ru 1000
expect ready a:ru
recv a 10 MSG_OOB
expect data "c"
recv a 10
expect data "ab"
)");
    playAfterConnecting(R"(
setsockopt a SO_OOBINLINE 1
send c "de" MSG_OOB
poll a:ru 1000
recv a 10
expect data "d"             # recv() stops before the urgent byte
recv a 10
expect data "e"
recv a 10 MSG_OOB
expect error EINVAL
)");
}
#endif

TEST(CallCurriculum, C9_NonBlockingConnectAndReceive)
{
#ifdef _WIN32
    GTEST_SKIP() << "Winsock says WSAEWOULDBLOCK where POSIX says EINPROGRESS";
#endif
    play(R"(
s = socket inet stream
bind s 127.0.0.1:0
listen s 5
c = socket inet stream
blocking c off
connect c @s
expect error EINPROGRESS
poll c:w 1000
expect ready c:w
getsockopt c SO_ERROR
expect value 0
connect c @s
expect ok                   # the first call after it says so once
connect c @s
expect error EISCONN
recv c 10
expect error EAGAIN
a = accept s
send a "hola"
select c:r a:w 1000
expect ready c:r
recv c 10
expect data "hola"
)");
}

TEST(Script, AMistakeIsToldWithLineAndColumn)
{
    const auto parsed = Script::parse("s = socket inet stream\n\n  bind s\n");
    ASSERT_TRUE(parsed.problem);
    EXPECT_EQ(parsed.problem->line, 3U);
    EXPECT_EQ(parsed.problem->column, 9U);
    for (const char* const text : {"expect", "expect luck", "expect error ENOPE", "expect data hola", "wait",
                                   "wait a b", "pause x", "pause 9999999", "expect result x", "start"})
        EXPECT_TRUE(Script::parse(text).problem) << text;
}

TEST(Script, WhatDoesNotHoldIsTold)
{
    for (const char* const text :
         {"expect ok", "s = socket inet stream\nexpect error EINVAL", "wait s",
          "s = socket inet stream\nexpect blocked s", "s = socket inet stream\ns = socket inet stream",
          "s = socket inet stream\nbind s nowhere\n",
          "u = socket inet dgram\nbind u 127.0.0.1:0\nstart recv u 1\nwait u"}) {
        const auto parsed = Script::parse(text);
        ASSERT_FALSE(parsed.problem) << text;
        journal::Journal journal;
        CallBench bench(journal);
        EXPECT_FALSE(run(parsed.script, bench, std::chrono::milliseconds(200)).ok()) << text;
    }
    const auto parsed = Script::parse("s = socket inet stream\nrecv s 1\n");
    journal::Journal journal;
    CallBench bench(journal);
    const ScriptResult result = run(parsed.script, bench);
    EXPECT_TRUE(result.ok());
    ASSERT_TRUE(result.failed); // nobody expected it
    EXPECT_EQ(result.failed->call.call, net::Call::Recv);
}

} // namespace enchufe::bench

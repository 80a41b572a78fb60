// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/support/curriculum_scripts.h"

namespace enchufe::test {

namespace {

#define CONVERSATION                                                                                         \
    "s = socket inet stream\n"                                                                               \
    "bind s 127.0.0.1:0\n"                                                                                   \
    "listen s 5\n"                                                                                           \
    "c = socket inet stream\n"                                                                               \
    "connect c @s\n"                                                                                         \
    "a = accept s\n"

constexpr CurriculumScript scripts[] = {
    {"A1_BeforeBindThereIsNoAddress", "Winsock answers getsockname() before bind() with WSAEINVAL", false,
     R"(
none = socket inet stream
getsockname none
)"},
    {"A1_BindToOneAddressToAllAndToPortZero", nullptr, false,
     R"(
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
)"},
    {"A2_APortIsExclusive", nullptr, false,
     R"(
s = socket inet stream
bind s 127.0.0.1:0
listen s 5
t = socket inet stream
bind t @s
expect error EADDRINUSE
u = socket inet dgram       # UDP has ports of its own
bind u @s
expect ok
)"},
    {"A2_WhatReuseAddrIsFor", "TIME_WAIT hinders no bind() there, and SO_REUSEADDR means something else",
     false,
     R"(
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
)"},
    {"A6_BroadcastNeedsItsOption", nullptr, false,
     R"(
u = socket inet dgram
sendto u "hola" 127.255.255.255:9
expect error EACCES
setsockopt u SO_BROADCAST 1
sendto u "hola" 127.255.255.255:9
expect result 4
)"},
    {"A6_MulticastJoinAndLeave", "leaving a group twice is WSAEINVAL under Wine", false,
     R"(
r = socket inet dgram
bind r 0.0.0.0:0
setsockopt r IP_ADD_MEMBERSHIP 239.1.2.3 127.0.0.1
setsockopt r IP_ADD_MEMBERSHIP 239.1.2.3 127.0.0.1
expect error EADDRINUSE
setsockopt r IP_DROP_MEMBERSHIP 239.1.2.3 127.0.0.1
setsockopt r IP_DROP_MEMBERSHIP 239.1.2.3 127.0.0.1
expect error EADDRNOTAVAIL
u = socket inet dgram
setsockopt u IP_MULTICAST_TTL 3
getsockopt u IP_MULTICAST_TTL
expect value 3
setsockopt u IP_MULTICAST_IF 127.0.0.1
getsockopt u IP_MULTICAST_IF
expect value 127.0.0.1
)"},
    {"A8_TwoClientsDifferOnlyInTheirPort", nullptr, false,
     R"(
s = socket inet stream
bind s 127.0.0.1:0
listen s 5
one = socket inet stream
connect one @s
two = socket inet stream
connect two @s
a = accept s
expect address @one
b = accept s
expect address @two
getpeername one
expect address @s
getpeername two
expect address @s
send one "from one"
send two "from two"
recv b 100
expect data "from two"
recv a 100
expect data "from one"
)"},
    {"A9_DualStack", nullptr, false,
     R"(
s = socket inet6 stream
setsockopt s IPV6_V6ONLY 0
bind s [::]:0
listen s 5
c4 = socket inet stream
bind c4 127.0.0.1:0
c6 = socket inet6 stream
connect c6 @s
a = accept s
send c6 "hola"
recv a 100
expect data "hola"
)"},
    {"A9_SocketPair", "there is no socketpair()", false,
     R"(
p, q = socketpair unix seqpacket
send p "uno"
send p "dos"
recv q 100
expect data "uno"           # boundaries are kept
recv q 100
expect data "dos"
)"},
    {"A9_UnixDomainNames", "there are no abstract names", false,
     R"(
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
)"},
    {"C1_TheListeningSocketNeitherSendsNorReceives", "Wine lets recv() on a listening socket wait", false,
     CONVERSATION R"(
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
)"},
    {"C2_TheSmallestClientAndServer", nullptr, false,
     R"(
s = socket inet stream
bind s 127.0.0.1:0
listen s 5
c = socket inet stream
connect c @s
a = accept s
expect address @c
send c "ping"
recv a 100
expect data "ping"
send a "pong"
recv c 100
expect data "pong"
close c
recv a 100
expect result 0
close a
close s
)"},
    {"C3_TheBacklogFillsAndIsServedInOrder", "Winsock refuses where Linux lets the SYN wait", false,
     R"(
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
)"},
    {"C5_HalfCloseLeavesTheOtherDirection", nullptr, false, CONVERSATION R"(
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
)"},
    {"C5_NothingIsLeftToShut", "a shutdown() too many succeeds", false, CONVERSATION R"(
shutdown c SHUT_WR
recv a 100
expect result 0
shutdown a SHUT_WR
recv c 100
expect result 0
shutdown c SHUT_RD
expect error ENOTCONN       # both directions are closed: nothing is left
)"},
    {"C5_ShutReadIsNotTold", "recv() after shutdown(SD_RECEIVE) fails with WSAESHUTDOWN", false,
     CONVERSATION R"(
shutdown a SHUT_RD
recv a 10
expect result 0             # at once, and the peer knows nothing of it
send c "hola"
expect result 4
)"},
    {"C6_AReset", "Wine reports a reset as the end of the stream", false, CONVERSATION R"(
setsockopt a SO_LINGER 0
close a
recv c 10
expect error ECONNRESET
send c "x"
expect error EPIPE
)"},
    {"C6_UnreadBytesMakeACloseAReset", "Wine reports a reset as the end of the stream", false,
     CONVERSATION R"(
send c "unread"
poll a:r 1000
close a
recv c 10
expect error ECONNRESET
)"},
    {"C7_TimeoutsAndKeepalive", "SO_RCVTIMEO ends in WSAETIMEDOUT, and there is no TCP_USER_TIMEOUT", false,
     CONVERSATION R"(
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
)"},
    {"C7_SendToSomebodyWhoDoesNotRead", "SO_SNDTIMEO ends in WSAETIMEDOUT", true,
     R"(
s = socket inet stream
setsockopt s SO_RCVBUF 4096
bind s 127.0.0.1:0
listen s 5
c = socket inet stream
setsockopt c SO_SNDBUF 4096
setsockopt c SO_SNDTIMEO 0.1
connect c @s
send c fill:1000000
send c fill:1000000
send c fill:1000000
send c fill:1000000
send c fill:1000000
send c fill:1000000
send c fill:1000000
send c fill:1000000
expect error EAGAIN
)"},
    {"C7_AConnectThatNobodyAnswers", "SO_SNDTIMEO does not limit connect()", false,
     R"(
s = socket inet stream
bind s 127.0.0.1:0
listen s 0
c = socket inet stream
connect c @s
d = socket inet stream
setsockopt d SO_SNDTIMEO 0.1
connect d @s
expect error EINPROGRESS
)"},
    {"C8_TheUrgentByte", "WSAPoll() does not tell of urgent data", false, CONVERSATION R"(
send c "abc" MSG_OOB
poll a:ru 1000
expect ready a:ru
recv a 10 MSG_OOB
expect data "c"
recv a 10
expect data "ab"
)"},
    {"C8_InLine", nullptr, false, CONVERSATION R"(
setsockopt a SO_OOBINLINE 1
send c "de" MSG_OOB
poll a:ru 1000
recv a 10
expect data "d"             # recv() stops before the urgent byte
recv a 10
expect data "e"
recv a 10 MSG_OOB
expect error EINVAL
)"},
    {"C9_NonBlockingConnectAndReceive", "a connect() under way is WSAEWOULDBLOCK, not EINPROGRESS", false,
     R"(
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
)"},
};

} // namespace

std::span<const CurriculumScript> curriculumScripts() { return scripts; }

} // namespace enchufe::test

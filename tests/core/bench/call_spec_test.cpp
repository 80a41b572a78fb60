// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bench/call_spec.h"

#include "tests/core/support/rig.h"
#include "tests/core/support/spanish.h"

#include <gtest/gtest.h>

namespace enchufe::bench {

TEST(CallSpec, EveryCallIsReadAndWritten)
{
    for (const char* const line : {"s = socket inet stream",
                                   "s = socket inet6 dgram udp",
                                   "r = socket inet raw icmp",
                                   "f = file",
                                   "a, b = socketpair unix seqpacket",
                                   "bind s 127.0.0.1:0",
                                   "bind s unix:@name",
                                   "listen s 5",
                                   "a = accept s",
                                   "connect c @s",
                                   "connect c [::1]:80",
                                   "send c \"hola \\\"tú\\\"\\n\"",
                                   "send c hex:00:ff MSG_OOB|MSG_DONTWAIT",
                                   "sendto u fill:65508 127.0.0.1:9",
                                   "recv a 1024",
                                   "recv a 0 MSG_PEEK|MSG_WAITALL",
                                   "recvfrom u 10 MSG_TRUNC",
                                   "shutdown c SHUT_WR",
                                   "close a",
                                   "getsockname s",
                                   "getpeername c",
                                   "setsockopt s SO_LINGER 0",
                                   "setsockopt u IP_ADD_MEMBERSHIP 239.1.2.3 127.0.0.1",
                                   "getsockopt s TCP_NODELAY",
                                   "blocking s off",
                                   "poll a:rw b:r c:u 100",
                                   "select a:r b:w -1"}) {
        const auto parsed = parseCall(line);
        ASSERT_FALSE(parsed.problem) << line << ": " << parsed.problem->mistake.describe(english);
        EXPECT_EQ(toText(parsed.value), line);
    }
    EXPECT_EQ(parseCall("  a,b   =  socketpair unix stream  # why not").value,
              parseCall("a, b = socketpair unix stream").value);
    EXPECT_EQ(parseCall("r = socket inet raw 65535").value.protocol, "65535");
    EXPECT_EQ(parseCall("shutdown c wr").value, parseCall("shutdown c SHUT_WR").value);
    EXPECT_EQ(parseCall("setsockopt s so_linger off").value, parseCall("setsockopt s SO_LINGER off").value);
}

TEST(CallSpec, AMistakeNamesTheWordAndThePlace)
{
    struct Case {
        const char* line;
        std::size_t position;
    };
    for (const Case& each : {Case{"sokcet inet stream", 0},
                             Case{"socket inet stream", 0},
                             Case{"s = socket inet7 stream", 11},
                             Case{"s = socket inet", 15},
                             Case{"s = socket inet stream tcp now", 27},
                             Case{"s = socket inet raw 65536", 20},
                             Case{"9s = socket inet stream", 0},
                             Case{"s = bind s 127.0.0.1:0", 4},
                             Case{"listen s many", 9},
                             Case{"listen s 5 6", 11},
                             Case{"listen", 6},
                             Case{"send c hola", 7},
                             Case{"send c \"ho\\q\"", 10},
                             Case{"send c hex:0", 11},
                             Case{"send c \"hola", 7},
                             Case{"send c \"x\" MSG_NOPE", 11},
                             Case{"send c \"x\" MSG_PEEK|MSG_X", 20},
                             Case{"recv a -1", 7},
                             Case{"recv a 99999999", 7},
                             Case{"shutdown c now", 11},
                             Case{"setsockopt s SO_NO 1", 13},
                             Case{"setsockopt s SO_KEEPALIVE 7", 26},
                             Case{"setsockopt s SO_KEEPALIVE", 25},
                             Case{"poll a 100", 5},
                             Case{"poll a:x 100", 5},
                             Case{"poll a:r", 8},
                             Case{"blocking s maybe", 11}}) {
        const auto parsed = parseCall(each.line);
        ASSERT_TRUE(parsed.problem) << each.line;
        EXPECT_EQ(parsed.problem->place.column - 1, each.position)
            << each.line << ": " << parsed.problem->mistake.describe(english);
        EXPECT_FALSE(parsed.problem->mistake.describe(spanish).empty());
    }
}

TEST(CallSpec, DataIsWhatIsMeant)
{
    Mistake none;
    EXPECT_EQ(dataBytes("\"a\\n\\\"\\\\\"", none), test::bytesOf("a\n\"\\"));
    EXPECT_EQ(dataBytes("\"\"", none), test::bytesOf(""));
    EXPECT_EQ(dataBytes("hex:61:62", none), test::bytesOf("ab"));
    EXPECT_EQ(dataBytes("fill:100", none).size(), 100U);
    EXPECT_FALSE(none);
}

} // namespace enchufe::bench

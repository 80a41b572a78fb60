// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/socket_as_of.h"

#include "tests/core/support/record_lines.h"

#include <gtest/gtest.h>

#include <string>

namespace enchufe::journal {

using test::RecordLines;

namespace {

/// "REMOTE sent N received N WORD", or nothing: after so many calls. The journal begins with the endpoint.
std::string asOf(const RecordLines& lines, const std::string& socket, Seq calls)
{
    const auto info = socketAsOf(lines.journal(), lines.id(socket), calls);
    if (!info)
        return "nothing";
    return info->remote.text() + " sent " + std::to_string(info->sent) + " received " +
           std::to_string(info->received) + ' ' + std::string(info->word());
}

} // namespace

TEST(SocketAsOf, TheAddressIsTheOneOfThen)
{
    const RecordLines lines(
        "socket u udp; connect u 127.0.0.1:7; send u 3; socket x tcp; connect u 127.0.0.1:9;"
        "send u 5; close u");
    EXPECT_EQ(asOf(lines, "u", 1), " sent 0 received 0 UNCONN");
    EXPECT_EQ(asOf(lines, "u", 3), "127.0.0.1:7 sent 3 received 0 ESTAB");
    EXPECT_EQ(asOf(lines, "u", 4), "127.0.0.1:7 sent 3 received 0 ESTAB"); // another socket's call
    EXPECT_EQ(asOf(lines, "u", 6), "127.0.0.1:9 sent 8 received 0 ESTAB");
    EXPECT_EQ(asOf(lines, "u", 7), "127.0.0.1:9 sent 8 received 0 closed");
}

TEST(SocketAsOf, OfOneThatWasAcceptedTheCallThatMadeItTells)
{
    const RecordLines lines(
        "socket l tcp; bind l 127.0.0.1:7; listen l 5; socket c tcp; connect c 127.0.0.1:7;"
        "accept l a 127.0.0.1:4000; send c 4; recv a 10 = 4; recv a 10 = 0");
    EXPECT_EQ(asOf(lines, "a", 5), "nothing");
    EXPECT_EQ(asOf(lines, "a", 6), "127.0.0.1:4000 sent 0 received 0 ESTAB");
    EXPECT_EQ(asOf(lines, "a", 8), "127.0.0.1:4000 sent 0 received 4 ESTAB");
    EXPECT_EQ(asOf(lines, "a", 9), "127.0.0.1:4000 sent 0 received 4 CLOSE-WAIT");
    EXPECT_EQ(asOf(lines, "l", 9).substr(0, 1), " "); // a listener has no remote end
}

} // namespace enchufe::journal

// SPDX-License-Identifier: GPL-3.0-or-later
// Of a datagram socket that talks to several, the conversation with one of them.
#include "core/stream/ladder.h"
#include "core/stream/stream_reader.h"
#include "tests/core/support/record_lines.h"
#include "tests/core/support/wait.h"

#include <gtest/gtest.h>

#include <string>

namespace enchufe::stream {

namespace {

const std::string servers =
    "socket s udp; bind s 127.0.0.1:7; socket a udp; bind a 127.0.0.1:4001; socket b udp; bind b "
    "127.0.0.1:4002;"
    "sendto a 10 127.0.0.1:7; sendto b 20 127.0.0.1:7; sendto a 0 127.0.0.1:7;"
    "recvfrom s 100 127.0.0.1:4001 = 10; recvfrom s 100 127.0.0.1:4002 = 20;"
    "recvfrom s 100 127.0.0.1:4001 = 0; recvfrom s 100 = EAGAIN; setsockopt s SO_RCVBUF 4096;"
    "sendto a 300 127.0.0.1:7; recvfrom s 100 127.0.0.1:4001 = 300; sendto s 7 127.0.0.1:4002;"
    "sendto s 8 127.0.0.1:4001 = EPERM; sendto s 9 127.0.0.1:4001; recvfrom a 100 127.0.0.1:7 = 9; close s";

net::Endpoint addressOf(const char* text) { return net::Endpoint::fromText(text).value(); }

/// "OFFSET+SIZE" of each call of a lane; failed ones have a "!", cut ones a "/", an end is "end".
std::string laneText(const Lane& lane)
{
    std::string text;
    for (auto i = lane.blocks.begin(); i < lane.blocks.end(); ++i) {
        const Block& block = lane.blocks[i];
        text += (text.empty() ? "" : " ") +
                (block.isEnd ? std::string("end")
                             : std::to_string(block.offset) + '+' + std::to_string(block.size) +
                                   (block.error != 0 ? "!" : "") + (block.isCut ? "/" : ""));
    }
    return text;
}

/// "sends | receives", by the names of the sockets; empty: elsewhere.
std::string streamOf(const std::string& calls, const char* sender, const char* senderOnly,
                     const char* receiver, const char* receiverOnly)
{
    test::RecordLines written(calls);
    StreamReader reader(written.journal());
    Channel channel{written.id(sender), written.id(receiver), true};
    if (*senderOnly != '\0')
        channel.senderOnly = addressOf(senderOnly);
    if (*receiverOnly != '\0')
        channel.receiverOnly = addressOf(receiverOnly);
    reader.setChannel(channel);
    std::string text;
    EXPECT_TRUE(test::waitUntil([&] { return reader.isAtRest(); }));
    reader.visit([&](const StreamContent& content) {
        text = laneText(content.sends) + " | " + laneText(content.receives);
    });
    return text;
}

} // namespace

TEST(DatagramPairs, TheStreamHasOneConversationAlone)
{
    EXPECT_EQ(streamOf(servers, "a", "", "s", "127.0.0.1:4001"), "0+10 10+0 10+300 | 0+10 10+0 10+100/");
    EXPECT_EQ(streamOf(servers, "b", "", "s", "127.0.0.1:4002"), "0+20 | 0+20");
    EXPECT_EQ(streamOf(servers, "s", "127.0.0.1:4001", "a", ""), "0+0! 0+9 | 0+9");
    EXPECT_EQ(streamOf(servers, "s", "127.0.0.1:4002", "", ""), "0+7 | ");
    EXPECT_EQ(streamOf(servers, "", "", "s", ""), " | 0+10 10+20 30+0 30+0! 30+100/ end")
        << "as a whole, with what names nobody";
}

TEST(DatagramPairs, ConnectedOnesNameNobody)
{
    const std::string calls = "socket s udp; sendto s 1 127.0.0.1:4002; connect s 127.0.0.1:4001; send s 20;"
                              "recv s 100 = 30; connect s 127.0.0.1:4002; send s 400; recv s 100 = EAGAIN";
    EXPECT_EQ(streamOf(calls, "s", "127.0.0.1:4001", "", ""), "0+20 | ");
    EXPECT_EQ(streamOf(calls, "s", "127.0.0.1:4002", "", ""), "0+1 1+400 | ");
    EXPECT_EQ(streamOf(calls, "", "", "s", "127.0.0.1:4001"), " | 0+30");
    EXPECT_EQ(streamOf(calls, "", "", "s", "127.0.0.1:4002"), " | 0+0!");
}

TEST(DatagramPairs, TheLadderHasOneConversationAlone)
{
    const test::RecordLines written(servers);
    journal::SocketTable table(written.journal());
    written.tell(table);
    const auto ladderOf = [&](const char* peer) {
        Ladder ladder(written.journal());
        ladder.reset(journal::conversationOf(table, *table.socket(written.id("s")),
                                             *peer == '\0' ? net::Endpoint() : addressOf(peer)),
                     false);
        while (ladder.advance(1000)) {
        }
        std::string text;
        for (const LadderStep& step : ladder.steps())
            text += (text.empty() ? "" : ", ") + std::string(step.onServer ? "S " : "C ") +
                    test::wordOf(step.call) + ' ' + std::to_string(step.bytes);
        return text;
    };
    EXPECT_EQ(ladderOf("127.0.0.1:4002"), "S socket 0, S bind 0, S sendto 20, C recvfrom 20, C sendto 7");
    EXPECT_EQ(ladderOf(""), "C socket 0, C bind 0, C recvfrom 10, C recvfrom 20, C recvfrom 0, C recvfrom 0, "
                            "C recvfrom 100, C sendto 7, C sendto 0, C sendto 9, C close 0");
}

} // namespace enchufe::stream

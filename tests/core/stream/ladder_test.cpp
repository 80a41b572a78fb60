// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stream/ladder.h"

#include "core/journal/conversation.h"
#include "tests/core/support/record_lines.h"
#include "tests/core/support/rig.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace enchufe::stream {

namespace {

/// "C connect SYN", "S recv", …: who, what, and what goes over.
std::vector<std::string> lines(const Ladder& ladder)
{
    static constexpr const char* arrows[] = {"", " SYN", " DATA", " FIN", " RST", " FIN-or-RST"};
    std::vector<std::string> texts;
    for (const LadderRow& row : ladder.rows()) {
        const LadderStep& step = ladder.steps()[row.first];
        texts.push_back((step.onServer ? "S " : "C ") + test::wordOf(step.call) +
                        (row.count > 1 ? " x" + std::to_string(row.count) : "") +
                        arrows[static_cast<std::size_t>(step.arrow)]);
    }
    return texts;
}

/// Only one side's lines: the order between the two threads is the kernel's.
std::vector<std::string> side(const std::vector<std::string>& all, char which)
{
    std::vector<std::string> texts;
    std::ranges::copy_if(all, std::back_inserter(texts),
                         [which](const std::string& line) { return line[0] == which; });
    return texts;
}

std::vector<std::string> ladderOf(const journal::Journal& journal, const journal::Conversation& ends)
{
    Ladder ladder(journal);
    ladder.reset(ends, false);
    while (ladder.advance(1000)) {
    }
    return lines(ladder);
}

struct Case {
    const char* calls;
    const char* ladder;
};

/// By name; empty: lives elsewhere.
struct Ends {
    const char* client;
    const char* server;
    const char* listener;
    bool datagrams = false;
};

std::string ladderOf(const std::string& calls, const Ends& ends)
{
    const test::RecordLines written(calls);
    std::string text;
    for (const std::string& line :
         ladderOf(written.journal(), {written.id(ends.client), written.id(ends.server),
                                      written.id(ends.listener), ends.datagrams}))
        text += (text.empty() ? "" : ", ") + line;
    return text;
}

/// Without what every ladder of a connection begins with on the server's side.
std::string withoutListener(std::string ladder)
{
    for (const std::string_view each : {"S socket, ", ", S accept"}) {
        if (const auto place = ladder.find(each); place != std::string::npos)
            ladder.erase(place, each.size());
    }
    return ladder;
}

} // namespace

TEST(Ladder, C2_ShowsTheCallsOfBothSides)
{
    test::Rig rig;
    const auto listener =
        rig.listen("echo", [](engine::StreamListenerSpec& spec) { spec.connection.closeAfterPeer = true; });
    const auto client = rig.connectTo(listener);
    const auto accepted = rig.connectionOf(listener);
    rig.send(client, "hola");
    ASSERT_TRUE(rig.waitFor([&] { return rig.socket(rig.socketOf(client)).received == 4; }));
    rig.post(client, engine::command::Shutdown{});
    ASSERT_TRUE(rig.waitClosed(accepted));
    ASSERT_TRUE(rig.waitFor(
        [&] { return rig.socket(rig.socketOf(client)).state == journal::SocketState::BothClosed; }));
    const journal::Conversation ends{rig.socketOf(client), accepted, rig.socketOf(listener), false};
    const auto all = ladderOf(rig.journal, ends);
    EXPECT_EQ(side(all, 'C'), (std::vector<std::string>{"C socket", "C connect SYN", "C send DATA", "C recv",
                                                        "C shutdown FIN", "C recv"}));
    EXPECT_EQ(side(all, 'S'), (std::vector<std::string>{"S socket", "S bind", "S listen", "S accept",
                                                        "S recv", "S send DATA", "S recv", "S close FIN"}));

    // Of one end and "the other side": what came from there is an arrow too.
    const auto alone = ladderOf(rig.journal, {ends.client, 0, 0, false});
    EXPECT_EQ(alone, (std::vector<std::string>{"C socket", "C connect SYN", "C send DATA", "C recv DATA",
                                               "C shutdown FIN", "C recv FIN"}));
}

/// What was called, and the ladder of c and a: what goes over stands behind the call.
TEST(Ladder, TellsWhatEachCallSends)
{
    const std::string connected =
        "socket l tcp; socket c tcp; connect c 127.0.0.1:7; accept l a 127.0.0.1:4000;";
    constexpr Case cases[] = {
        {"", "C socket, C connect SYN"},
        {"send c 4; recv a 100 = 4", "C send DATA, S recv"},
        {"send c 100 = 40", "C send DATA"},
        {"send c 4 = EAGAIN; recv a 4 = EAGAIN", "C send, S recv"},
        {"shutdown c SHUT_WR; shutdown c SHUT_WR; close c", "C shutdown FIN, C shutdown, C close"},
        {"shutdown c SHUT_RD; close c", "C shutdown, C close FIN"},
        {"close c; recv a 10 = 0; close a", "C close FIN, S recv, S close FIN"},
        {"setsockopt c SO_LINGER 0; close c", "C close RST"},
        {"setsockopt c SO_LINGER 5; close c", "C close FIN"},
        {"send a 100; close c", "S send DATA, C close RST"},
        {"send a 100; recv c 100; close c", "S send DATA, C recv, C close FIN"},
        // What the other end says of it puts an arrow right that was drawn before.
        {"close c; recv a 10 = ECONNRESET", "C close RST, S recv"},
        {"send c 1; send c 1; send c 1; send c 1; send c 1", "C send x5 DATA"},
        {"send c 1; send c 1; send c 1", "C send DATA, C send DATA, C send DATA"},
    };
    for (const Case& each : cases) {
        const auto all = ladderOf(connected + each.calls, {"c", "a", "l"});
        const std::string before = *each.calls == 0 ? "" : "C socket, C connect SYN, ";
        EXPECT_EQ(withoutListener(all), before + each.ladder) << each.calls;
    }
}

TEST(Ladder, OfOneEndAloneTheOthersArrowsAreTold)
{
    constexpr Case cases[] = {
        {"recv a 100 = 4", "S recv DATA"},
        {"recv a 100 MSG_PEEK = 4; recv a 100 = 4", "S recv, S recv DATA"},
        {"recv a 100 = 0", "S recv FIN"},
        {"recv a 100 = ECONNRESET", "S recv RST"},
        {"send a 4 = EPIPE", "S send RST"},
        {"send a 4; close a", "S send DATA, S close FIN-or-RST"},
    };
    for (const Case& each : cases)
        EXPECT_EQ(ladderOf(std::string("socket l tcp; accept l a 127.0.0.1:9;") + each.calls, {"", "a", "l"}),
                  "S socket, S accept SYN, " + std::string(each.ladder))
            << each.calls;
}

/// Only the first connect() sends a SYN; what the later ones answer ends nothing.
TEST(Ladder, ConnectingAgainSendsNothing)
{
    EXPECT_EQ(ladderOf("socket c tcp; connect c 127.0.0.1:7 = EINPROGRESS; connect c 127.0.0.1:7 = EALREADY;"
                       "connect c 127.0.0.1:7 = EISCONN; close c",
                       {"c", "", ""}),
              "C socket, C connect SYN, C connect, C connect, C close FIN-or-RST");
}

TEST(Ladder, DatagramsHaveNeitherBeginningNorEnd)
{
    EXPECT_EQ(ladderOf("socket u udp; connect u 127.0.0.1:9; send u 3; recv u 10 = 0; close u",
                       {"u", "", "", true}),
              "C socket, C connect, C send DATA, C recv DATA, C close");
}

/// EPIPE there says that the other end is gone: nothing came from it.
TEST(Ladder, AUnixSocketSendsNoReset)
{
    EXPECT_EQ(ladderOf("socketpair p q unix-stream; close p; send q 1 = EPIPE", {"p", "q", ""}),
              "C socketpair, C close FIN, S send");
}

/// Taken whole: the urgent byte counts for itself. What was only looked at comes once more.
TEST(Ladder, UrgentAndPeekedBytesAreToldApart)
{
#ifndef __linux__
    GTEST_SKIP() << "what of a send with MSG_OOB is urgent is asserted for Linux";
#endif
    const test::RecordLines calls(
        "socketpair c a unix-stream; send c 8 MSG_OOB; recv a 100 MSG_PEEK = 7; recv a 100 = 7");
    Ladder ladder(calls.journal());
    ladder.reset({calls.id("c"), calls.id("a"), 0, false}, false);
    EXPECT_FALSE(ladder.advance(1000));
    std::string bytes;
    for (const LadderStep& step : ladder.steps())
        bytes += std::to_string(step.bytes) + '+' + std::to_string(step.urgent) +
                 (step.peeked ? " peeked, " : ", ");
    EXPECT_EQ(bytes, "0+0, 7+1, 0+0 peeked, 7+0, ");
}

/// A datagram's destination tells the two ends.
TEST(Ladder, ADatagramsDestinationIsKept)
{
    test::Rig rig;
    const auto receiver = rig.udp();
    const auto sender = rig.udp("none", [&](engine::DatagramSpec& spec) {
        spec.host = "127.0.0.1";
        spec.port = rig.portOf(receiver);
    });
    rig.send(sender, "x");
    ASSERT_TRUE(rig.waitFor([&] { return rig.socket(rig.socketOf(sender)).sent == 1; }));
    const auto conversationOf = [&rig](journal::EndpointId id) {
        return journal::conversationOf(rig.table, rig.socket(rig.socketOf(id)));
    };
    const journal::Conversation ends = conversationOf(sender);
    EXPECT_EQ(ends.client, rig.socketOf(receiver));
    EXPECT_EQ(ends.server, rig.socketOf(sender));
    EXPECT_EQ(ends.clientAddress, rig.socket(rig.socketOf(receiver)).local);
    ASSERT_TRUE(rig.waitFor([&] { return rig.socket(rig.socketOf(receiver)).received == 1; }));
    EXPECT_EQ(conversationOf(receiver), conversationOf(sender));
    EXPECT_EQ(conversationOf(rig.udp()).server, net::SocketId());
}

} // namespace enchufe::stream

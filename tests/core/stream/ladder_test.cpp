// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stream/ladder.h"

#include "tests/core/support/played_script.h"
#include "tests/core/support/rig.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace enchufe::stream {

namespace {

/// "C connect SYN", "S recv", …: who, what, and what goes over.
std::vector<std::string> lines(const Ladder& ladder)
{
    static constexpr const char* arrows[] = {"", " SYN", " DATA", " FIN", " RST"};
    std::vector<std::string> texts;
    for (const LadderRow& row : ladder.rows()) {
        const LadderStep& step = ladder.steps()[row.first];
        texts.push_back((step.onServer ? "S " : "C ") + std::string(net::callName(step.call)) +
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

std::vector<std::string> ladderOf(const journal::Journal& journal, const LadderEnds& ends)
{
    Ladder ladder(journal);
    ladder.reset(ends, false);
    while (ladder.advance(1000)) {
    }
    return lines(ladder);
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
    const LadderEnds ends{rig.socketOf(client), accepted, rig.socketOf(listener), false};
    const auto all = ladderOf(rig.journal, ends);
    const std::string closing =
        "S " + std::string(net::callName(net::Call::Close)) + " FIN"; // closesocket on Windows
    EXPECT_EQ(side(all, 'C'), (std::vector<std::string>{"C socket", "C connect SYN", "C send DATA", "C recv",
                                                        "C shutdown FIN", "C recv"}));
    EXPECT_EQ(side(all, 'S'), (std::vector<std::string>{"S socket", "S bind", "S listen", "S accept",
                                                        "S recv", "S send DATA", "S recv", closing}));

    // Of one end and "the other side": what came from there is an arrow too.
    const auto alone = ladderOf(rig.journal, {ends.client, 0, 0, false});
    EXPECT_EQ(alone, (std::vector<std::string>{"C socket", "C connect SYN", "C send DATA", "C recv DATA",
                                               "C shutdown FIN", "C recv FIN"}));
}

TEST(Ladder, C6_ShowsAReset)
{
#ifdef _WIN32
    GTEST_SKIP() << "Wine reports a reset as the end of the stream";
#endif
    test::Rig rig;
    const auto listener = rig.listen();
    const auto client = rig.connectTo(listener);
    const auto accepted = rig.connectionOf(listener);
    const auto socket = rig.socketOf(client);
    rig.post(client, engine::command::Close{true});
    ASSERT_TRUE(
        rig.waitFor([&] { return rig.socket(accepted).lastError != 0 && !rig.socket(socket).isOpen(); }));
    const auto all = ladderOf(rig.journal, {socket, accepted, rig.socketOf(listener), false});
    EXPECT_EQ(side(all, 'C').back(), "C close RST");
    const auto alone = ladderOf(rig.journal, {0, accepted, rig.socketOf(listener), false});
    EXPECT_TRUE(std::ranges::find(alone, "S recv RST") != alone.end());
}

TEST(Ladder, PutsRepeatedCallsTogether)
{
    test::Rig rig;
    const auto receiver = rig.udp();
    const auto sender = rig.udp("none", [&](engine::DatagramSpec& spec) {
        spec.host = "127.0.0.1";
        spec.port = rig.portOf(receiver);
    });
    rig.post(sender, engine::command::Repeat{
                         test::bytesOf("x"), engine::SendHow::All, 10, std::chrono::milliseconds(0), {}});
    // A datagram may be received before its sendto() has been written down.
    ASSERT_TRUE(rig.waitFor([&] {
        return rig.socket(rig.socketOf(receiver)).received == 10 &&
               rig.socket(rig.socketOf(sender)).sent == 10;
    }));
    // Whom a datagram went to tells the two ends.
    EXPECT_EQ(rig.socket(rig.socketOf(sender)).lastHeard, rig.socket(rig.socketOf(receiver)).local);
    const auto alone = ladderOf(rig.journal, {rig.socketOf(sender), 0, 0, true});
    EXPECT_EQ(alone.back(), "C sendto x10 DATA");
}

/// Only the first connect() sends a SYN; what the later ones answer ends nothing.
TEST(Ladder, ConnectingAgainSendsNothing)
{
#ifdef _WIN32
    GTEST_SKIP() << "Windows says WSAEWOULDBLOCK, and connects in its own time";
#endif
    journal::Journal journal;
    const auto parsed = script::Script::parse(
        "l = socket inet stream\nbind l 127.0.0.1:0\nlisten l 5\nc = socket inet stream\nblocking c off\n"
        "connect c @l\nexpect error EINPROGRESS\npoll c:w 5000\nconnect c @l\nconnect c @l\n"
        "expect error EISCONN\na = accept l\nclose c\n");
    ASSERT_FALSE(parsed.problem);
    const test::PlayedScript played(journal, parsed.value);
    ASSERT_TRUE(played.result().ok());
    EXPECT_EQ(
        side(ladderOf(journal, {net::SocketId(2U), net::SocketId(3U), net::SocketId(1U), false}), 'C'),
        (std::vector<std::string>{"C socket", "C connect SYN", "C connect", "C connect", "C close FIN"}));
}

/// Taken whole: the urgent byte counts for itself. What was only looked at comes once more.
TEST(Ladder, UrgentAndPeekedBytesAreToldApart)
{
#ifndef __linux__
    GTEST_SKIP() << "what of a send with MSG_OOB is urgent is asserted for Linux";
#endif
    journal::Journal journal;
    const auto parsed = script::Script::parse(
        "l = socket inet stream\nbind l 127.0.0.1:0\nlisten l 5\nc = socket inet stream\nconnect c @l\n"
        "a = accept l\nsend c \"12345678\" MSG_OOB\nrecv a 100 MSG_PEEK\nrecv a 100\n");
    ASSERT_FALSE(parsed.problem);
    const test::PlayedScript played(journal, parsed.value);
    ASSERT_TRUE(played.result().ok());
    Ladder ladder(journal);
    ladder.reset({net::SocketId(2U), net::SocketId(3U), net::SocketId(1U), false}, false);
    while (ladder.advance(1000)) {
    }
    const auto& steps = ladder.steps();
    ASSERT_GE(steps.size(), 3U);
    const LadderStep& sent = steps[steps.size() - 3];
    EXPECT_EQ(sent.call, net::Call::Send);
    EXPECT_EQ(sent.bytes, 7U);
    EXPECT_EQ(sent.urgent, 1U);
    EXPECT_TRUE(steps[steps.size() - 2].peeked);
    EXPECT_EQ(steps[steps.size() - 2].bytes, 0U);
    EXPECT_FALSE(steps.back().peeked);
    EXPECT_EQ(steps.back().bytes, 7U);
}

/// EPIPE there says that the other end is gone: nothing came from it.
TEST(Ladder, AUnixSocketSendsNoReset)
{
#ifdef _WIN32
    GTEST_SKIP() << "there is no socketpair() here";
#endif
    journal::Journal journal;
    const auto parsed =
        script::Script::parse("a, b = socketpair unix stream\nclose a\nsend b \"x\"\nexpect error EPIPE\n");
    ASSERT_FALSE(parsed.problem);
    const test::PlayedScript played(journal, parsed.value);
    ASSERT_TRUE(played.result().ok());
    Ladder ladder(journal);
    ladder.reset({net::SocketId(1U), net::SocketId(2U), 0, false}, false);
    while (ladder.advance(1000)) {
    }
    EXPECT_EQ(lines(ladder), (std::vector<std::string>{"C socketpair", "C close FIN", "S send"}));
    EXPECT_TRUE(std::ranges::all_of(ladder.steps(), &LadderStep::isUnix));
}

} // namespace enchufe::stream

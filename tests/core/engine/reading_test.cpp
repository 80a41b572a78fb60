// SPDX-License-Identifier: GPL-3.0-or-later
// How what arrives is cut into chunks: rows D3 and C3 of the curriculum.
#include "tests/core/support/rig.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>
#include <thread>

namespace enchufe::engine {

using namespace std::chrono_literals;
using test::Rig;
using test::sum;

namespace {

/// Eight messages, of one to eight bytes.
std::vector<std::string> eightMessages()
{
    std::vector<std::string> messages;
    for (int i = 1; i <= 8; ++i)
        messages.emplace_back(static_cast<std::size_t>(i), static_cast<char>('a' + i));
    return messages;
}

} // namespace

TEST(Reading, D3_EightSendsApartAreEightChunks)
{
    Rig rig;
    const auto listener = rig.listen();
    const auto client = rig.connectTo(listener);
    const auto connection = rig.connectionOf(listener);
    std::string all;
    for (const std::string& message : eightMessages()) {
        rig.send(client, message);
        all += message;
        // Apart is: the next is sent when this one has been received.
        ASSERT_TRUE(rig.waitFor([&] { return rig.receivedText(connection) == all; }));
    }
    EXPECT_EQ(rig.received(connection), (std::vector{1, 2, 3, 4, 5, 6, 7, 8}));
    EXPECT_EQ(rig.receivedText(connection), all);
}

TEST(Reading, D3_PausedTheyAreOne)
{
    Rig rig;
    const auto listener = rig.listen("none", [](StreamListenerSpec& spec) { spec.connection.paused = true; });
    const auto client = rig.connectTo(listener);
    const auto connection = rig.connectionOf(listener);
    std::string all;
    for (const std::string& message : eightMessages()) {
        rig.send(client, message);
        all += message;
    }
    const int total = static_cast<int>(all.size());
    ASSERT_TRUE(rig.waitFor([&] { return sum(rig.sent(rig.socketOf(client))) == total; }));
    EXPECT_TRUE(rig.received(connection).empty());
    rig.post(listener, command::SetPaused{false}, connection);
    ASSERT_TRUE(rig.waitFor([&] { return sum(rig.received(connection)) == total; }));
    EXPECT_EQ(rig.received(connection), (std::vector{total}));
    EXPECT_EQ(rig.receivedText(connection), all);
}

TEST(Reading, D3_ChunksAreNoLargerThanTheReceiveSize)
{
    Rig rig;
    const auto listener =
        rig.listen("none", [](StreamListenerSpec& spec) { spec.connection.reading.size = 4; });
    const auto client = rig.connectTo(listener);
    const auto connection = rig.connectionOf(listener);
    rig.send(client, "0123456789");
    ASSERT_TRUE(rig.waitFor([&] { return sum(rig.received(connection)) == 10; }));
    EXPECT_EQ(rig.received(connection), (std::vector{4, 4, 2}));
    for (const auto& record : rig.records(connection, net::Call::Recv))
        EXPECT_EQ(record.requested, 4U);
}

TEST(Reading, D3_OneByteAndOneMebibyte)
{
    Rig rig;
    const auto listener =
        rig.listen("none", [](StreamListenerSpec& spec) { spec.connection.reading.size = 1; });
    const auto client = rig.connectTo(listener);
    const auto connection = rig.connectionOf(listener);
    rig.send(client, "hola");
    ASSERT_TRUE(rig.waitFor([&] { return sum(rig.received(connection)) == 4; }));
    EXPECT_EQ(rig.received(connection), (std::vector{1, 1, 1, 1}));
    rig.post(listener, command::SetReading{{ReadingMode::Automatic, 1 << 20, 0ms}}, connection);
    const std::string large(3 << 20, 'x');
    rig.send(client, large);
    ASSERT_TRUE(rig.waitFor([&] { return sum(rig.received(connection)) == 4 + (3 << 20); }));
    EXPECT_EQ(rig.receivedText(connection), "hola" + large);
}

TEST(Reading, D3_PacedReceivesWhatWasAskedAndNotFaster)
{
    Rig rig;
    constexpr auto interval = 40ms;
    const auto listener = rig.listen("none", [&](StreamListenerSpec& spec) {
        spec.connection.reading = {ReadingMode::Paced, 3, interval};
    });
    const auto client = rig.connectTo(listener);
    const auto connection = rig.connectionOf(listener);
    rig.send(client, "0123456789");
    ASSERT_TRUE(rig.waitFor([&] { return sum(rig.received(connection)) == 10; }));
    EXPECT_EQ(rig.received(connection), (std::vector{3, 3, 3, 1}));
    const auto calls = rig.records(connection, net::Call::Recv);
    for (std::size_t i = 1; i < calls.size(); ++i)
        EXPECT_GE(calls[i].enterNs - calls[i - 1].enterNs, std::chrono::nanoseconds(interval - 2ms).count());
}

TEST(Reading, D3_ByHandOneCallForEachCommand)
{
    Rig rig;
    const auto listener = rig.listen(
        "none", [](StreamListenerSpec& spec) { spec.connection.reading.mode = ReadingMode::ByHand; });
    const auto client = rig.connectTo(listener);
    const auto connection = rig.connectionOf(listener);
    rig.send(client, "0123456789");
    ASSERT_TRUE(rig.waitFor([&] { return sum(rig.sent(rig.socketOf(client))) == 10; }));
    EXPECT_TRUE(rig.records(connection, net::Call::Recv).empty());
    for (const std::uint32_t size : {4U, 1U, 100U, 5U})
        rig.post(listener, command::ReceiveOnce{size}, connection);
    ASSERT_TRUE(rig.waitFor([&] { return rig.records(connection, net::Call::Recv).size() == 4; }));
    EXPECT_EQ(rig.received(connection), (std::vector{4, 1, 5}));
    // Nothing was left: the call says so instead of waiting.
    EXPECT_TRUE((net::CallResult{0, rig.records(connection, net::Call::Recv).back().error}.wouldBlock()));
}

TEST(Reading, AClientIsKeptUntilASideCloses)
{
    Rig rig;
    const auto listener = rig.listen();
    const auto client = rig.connectTo(listener);
    const auto connection = rig.connectionOf(listener);
    for (int i = 0; i < 20; ++i) {
        rig.send(client, "line\n");
        ASSERT_TRUE(rig.waitFor([&] { return sum(rig.received(connection)) == 5 * (i + 1); }));
        EXPECT_TRUE(rig.socket(connection).isOpen());
    }
    rig.post(client, command::Close{});
    ASSERT_TRUE(
        rig.waitFor([&] { return rig.socket(connection).state == journal::SocketState::PeerClosed; }));
    EXPECT_TRUE(rig.socket(connection).isOpen()); // "none" leaves the closing to the person
}

TEST(Reading, C3_AcceptingByHand)
{
    Rig rig({}, {net::Readiness::Kind::Best, 20ms, false});
    const auto listener = rig.listen("none", [](StreamListenerSpec& spec) {
        spec.acceptAutomatically = false;
        spec.backlog = 5;
    });
    // They are connected, as far as they know, and wait in the queue.
    for (int i = 0; i < 3; ++i)
        ASSERT_NE(rig.connectTo(listener), journal::EndpointId());
    EXPECT_TRUE(rig.endpoint(listener).connections.empty());
#ifdef __linux__
    ASSERT_TRUE(rig.waitFor([&] { return rig.socket(rig.socketOf(listener)).receiveQueue == 3; }));
#endif
    rig.post(listener, command::AcceptOnce{});
    ASSERT_TRUE(rig.waitFor([&] { return rig.endpoint(listener).connections.size() == 1; }));
    rig.post(listener, command::SetAccepting{true});
    ASSERT_TRUE(rig.waitFor([&] { return rig.endpoint(listener).connections.size() == 3; }));
}

TEST(Reading, PollInsteadOfEpollDoesTheSame)
{
    Rig rig({}, {net::Readiness::Kind::Poll, 0ms, false});
    const auto listener = rig.listen("echo");
    const auto client = rig.connectTo(listener);
    rig.send(client, "through poll");
    ASSERT_TRUE(rig.waitFor([&] { return rig.receivedText(rig.socketOf(client)) == "through poll"; }));
    EXPECT_FALSE(rig.records(0, net::Call::Poll).empty());
    EXPECT_TRUE(rig.records(0, net::Call::EpollWait).empty());
}

} // namespace enchufe::engine

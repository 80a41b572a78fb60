// SPDX-License-Identifier: GPL-3.0-or-later
// Datagrams: rows B1 to B6 and B9 of the curriculum.
#include "core/net/errors.h"
#include "tests/core/support/rig.h"

#include <gtest/gtest.h>

#include <filesystem>

namespace enchufe::engine {

using test::bytesOf;
using test::Rig;

namespace {

DatagramSpec unboundTo(const std::string& port)
{
    DatagramSpec spec;
    spec.host = "127.0.0.1";
    spec.port = port;
    return spec;
}

} // namespace

TEST(Datagram, B1_TheFirstSendAssignsAPort)
{
    Rig rig;
    const auto server = rig.udp();
    const auto client = rig.engine.open(unboundTo(rig.portOf(server)));
    ASSERT_TRUE(rig.waitReady(client));
    const auto mine = rig.socketOf(client);
#ifndef _WIN32 // Winsock's getsockname() refuses an unbound socket
    EXPECT_EQ(rig.socket(mine).local.text(), "0.0.0.0:0");
#endif
    rig.send(client, "hola");
    ASSERT_TRUE(rig.waitFor([&] { return rig.receivedText(rig.socketOf(server)) == "hola"; }));
    ASSERT_TRUE(rig.waitFor([&] { return rig.socket(mine).local.port() != 0; }));
}

TEST(Datagram, B1_SendingToNobodySucceeds)
{
    Rig rig;
    const auto gone = rig.udp();
    const std::string port = rig.portOf(gone);
    rig.post(gone, command::Close{});
    ASSERT_TRUE(rig.waitClosed(rig.socketOf(gone)));
    const auto client = rig.engine.open(unboundTo(port));
    ASSERT_TRUE(rig.waitReady(client));
    rig.send(client, "hello?");
    ASSERT_TRUE(rig.waitFor([&] { return rig.sent(rig.socketOf(client)).size() == 1; }));
}

TEST(Datagram, B2_TheServerAnswersEachPeer)
{
    Rig rig;
    const auto server = rig.udp("count");
    const auto first = rig.engine.open(unboundTo(rig.portOf(server)));
    const auto second = rig.engine.open(unboundTo(rig.portOf(server)));
    ASSERT_TRUE(rig.waitReady(first) && rig.waitReady(second));
    rig.send(first, "12345");
    rig.send(second, "1234567");
    ASSERT_TRUE(rig.waitFor([&] { return rig.receivedText(rig.socketOf(first)) == "You sent 5 bytes"; }));
    ASSERT_TRUE(rig.waitFor([&] { return rig.receivedText(rig.socketOf(second)) == "You sent 7 bytes"; }));
}

TEST(Datagram, B3_BoundariesAreKeptAndEmptyIsAMessage)
{
    Rig rig;
    const auto server =
        rig.udp("none", [](DatagramSpec& spec) { spec.connection.reading.mode = ReadingMode::ByHand; });
    const auto client = rig.engine.open(unboundTo(rig.portOf(server)));
    ASSERT_TRUE(rig.waitReady(client));
    for (const char* const text : {"a", "", "ccc"})
        rig.send(client, text);
    ASSERT_TRUE(rig.waitFor([&] { return rig.sent(rig.socketOf(client)).size() == 3; }));
    for (int i = 0; i < 3; ++i)
        rig.post(server, command::ReceiveOnce{});
    ASSERT_TRUE(rig.waitFor([&] { return rig.received(rig.socketOf(server)).size() == 3; }));
    EXPECT_EQ(rig.received(rig.socketOf(server)), (std::vector{1, 0, 3}));
}

#ifdef __linux__
TEST(Datagram, B4_TruncationTellsTheTrueSize)
{
    Rig rig;
    const auto server = rig.udp("none", [](DatagramSpec& spec) { spec.connection.reading.size = 4; });
    const auto client = rig.engine.open(unboundTo(rig.portOf(server)));
    ASSERT_TRUE(rig.waitReady(client));
    rig.send(client, "0123456789");
    rig.send(client, "next");
    const auto theirs = rig.socketOf(server);
    ASSERT_TRUE(rig.waitFor([&] { return rig.received(theirs).size() == 2; }));
    EXPECT_EQ(rig.received(theirs), (std::vector{10, 4}));
    EXPECT_EQ(rig.receivedText(theirs), "0123next");
    EXPECT_TRUE(rig.records(theirs, net::Call::RecvFrom).front().isTruncated());
    EXPECT_EQ(rig.journal.totals(theirs).truncated, 1U);
    EXPECT_EQ(rig.journal.totals(theirs).received, 8U);
}
#endif

TEST(Datagram, B5_EveryDatagramMayHaveItsOwnDestination)
{
    Rig rig;
    const auto first = rig.udp();
    const auto second = rig.udp();
    const auto client = rig.udp();
    for (const auto server : {first, second})
        rig.post(client,
                 command::Send{bytesOf("to you"), SendHow::All, rig.socket(rig.socketOf(server)).local});
    ASSERT_TRUE(rig.waitFor([&] {
        return rig.receivedText(rig.socketOf(first)) == "to you" &&
               rig.receivedText(rig.socketOf(second)) == "to you";
    }));
}

TEST(Datagram, B5_WithoutDestinationItIsAnError)
{
    Rig rig;
    const auto lonely = rig.udp();
    rig.send(lonely, "x");
    ASSERT_TRUE(rig.waitFor([&] { return rig.socket(rig.socketOf(lonely)).lastError != 0; }));
    const std::string name = net::errorName(net::Call::Send, rig.socket(rig.socketOf(lonely)).lastError);
    // Linux and POSIX; Winsock; Wine.
    EXPECT_TRUE(name == "EDESTADDRREQ" || name == "ENOTCONN" || name == "EINVAL") << name;
}

#ifdef __linux__
TEST(Datagram, B6_AConnectedSocketHearsOfTheClosedPort)
{
    Rig rig;
    const auto gone = rig.udp();
    DatagramSpec spec = unboundTo(rig.portOf(gone));
    rig.post(gone, command::Close{});
    ASSERT_TRUE(rig.waitClosed(rig.socketOf(gone)));
    spec.connect = true;
    const auto client = rig.engine.open(spec);
    ASSERT_TRUE(rig.waitReady(client));
    rig.send(client, "anyone?");
    ASSERT_TRUE(rig.waitFor([&] { return rig.socket(rig.socketOf(client)).lastError != 0; }));
    EXPECT_EQ(net::errorName(net::Call::RecvFrom, rig.socket(rig.socketOf(client)).lastError),
              "ECONNREFUSED");
    // And it goes on.
    rig.send(client, "still here");
    ASSERT_TRUE(rig.waitFor([&] { return rig.sent(rig.socketOf(client)).size() >= 2; }));
}
#endif

TEST(Datagram, B9_TooLargeIsRefusedAndTheNextOneGoes)
{
    Rig rig;
    const auto server = rig.udp();
    const auto client = rig.engine.open(unboundTo(rig.portOf(server)));
    ASSERT_TRUE(rig.waitReady(client));
    rig.send(client, std::string(70'000, 'x'));
    rig.send(client, "small");
    ASSERT_TRUE(rig.waitFor([&] { return rig.receivedText(rig.socketOf(server)) == "small"; }));
    EXPECT_EQ(net::errorName(net::Call::SendTo, rig.socket(rig.socketOf(client)).lastError), "EMSGSIZE");
}

#ifdef __linux__
TEST(Datagram, UnixDomain)
{
    Rig rig;
    const std::string name = "unix:@enchufe-test-" + std::to_string(net::steadyNanoseconds());
    const auto server = rig.udp("echo", [&](DatagramSpec& spec) { spec.bind = net::HostPort{name, ""}; });
    ASSERT_NE(server, 0U);
    const auto client = rig.udp("none", [&](DatagramSpec& spec) {
        spec.bind = net::HostPort{name + "-client", ""};
        spec.host = name;
        spec.port.clear();
    });
    ASSERT_NE(client, 0U);
    rig.send(client, "abstract");
    ASSERT_TRUE(rig.waitFor([&] { return rig.receivedText(rig.socketOf(client)) == "abstract"; }));
}

TEST(Datagram, DropsOfTheKernelAreCounted)
{
    Rig rig({}, {net::Readiness::Kind::Best, std::chrono::milliseconds(20), false});
    const auto server = rig.udp("none", [](DatagramSpec& spec) {
        spec.connection.paused = true;
        spec.socket.receiveBuffer = 4096;
    });
    const auto client = rig.engine.open(unboundTo(rig.portOf(server)));
    ASSERT_TRUE(rig.waitReady(client));
    rig.post(client,
             command::Repeat{std::vector<std::byte>(1000), SendHow::All, 200, std::chrono::milliseconds(0)});
    ASSERT_TRUE(rig.waitFor([&] { return rig.sent(rig.socketOf(client)).size() == 200; }));
    rig.post(server, command::SetPaused{false});
    ASSERT_TRUE(rig.waitFor([&] {
        const auto& info = rig.socket(rig.socketOf(server));
        return info.kernelDrops > 0 &&
               static_cast<std::size_t>(info.kernelDrops) + rig.received(info.id).size() == 200;
    }));
}
#endif

} // namespace enchufe::engine

// SPDX-License-Identifier: GPL-3.0-or-later
// Clients, listeners and how connections end: rows A2, A8, C1, C2, C5 and C6 of the curriculum.
#include "core/net/errors.h"
#include "tests/core/support/rig.h"
#include "tests/core/support/temporary.h"

#include <gtest/gtest.h>

#include <filesystem>

namespace enchufe::engine {

using namespace std::chrono_literals;
using journal::SocketState;
using test::Rig;

TEST(Stream, C2_EchoBothWays)
{
    Rig rig;
    const auto listener = rig.listen("echo");
    const auto client = rig.connectTo(listener);
    rig.send(client, "hola");
    ASSERT_TRUE(rig.waitFor([&] { return rig.receivedText(rig.socketOf(client)) == "hola"; }));
    EXPECT_EQ(rig.receivedText(rig.connectionOf(listener)), "hola");
}

TEST(Stream, TheListenerTalksFirst)
{
    Rig rig;
    const auto listener = rig.listen();
    const auto client = rig.connectTo(listener);
    rig.post(listener, command::Send{test::bytesOf("welcome")}, rig.connectionOf(listener));
    ASSERT_TRUE(rig.waitFor([&] { return rig.receivedText(rig.socketOf(client)) == "welcome"; }));
}

TEST(Stream, BehavioursDiscardAndCount)
{
    Rig rig;
    const auto counting = rig.listen("count");
    const auto client = rig.connectTo(counting);
    rig.send(client, "12345");
    ASSERT_TRUE(rig.waitFor([&] { return rig.receivedText(rig.socketOf(client)) == "You sent 5 bytes\n"; }));
    const auto discarding = rig.listen("discard");
    const auto second = rig.connectTo(discarding);
    rig.send(second, "12345");
    rig.post(second, command::Shutdown{});
    ASSERT_TRUE(
        rig.waitFor([&] { return rig.socket(rig.socketOf(second)).state == SocketState::BothClosed; }));
    EXPECT_EQ(rig.receivedText(rig.socketOf(second)), "");
}

TEST(Stream, A8_TwoClientsDifferOnlyInTheirPort)
{
    Rig rig;
    const auto listener = rig.listen();
    (void)rig.connectTo(listener);
    (void)rig.connectTo(listener);
    const auto& first = rig.socket(rig.connectionOf(listener, 0));
    const auto& second = rig.socket(rig.connectionOf(listener, 1));
    EXPECT_EQ(first.local, second.local);
    EXPECT_EQ(first.remote.host(), second.remote.host());
    EXPECT_NE(first.remote.port(), second.remote.port());
}

TEST(Stream, C5_AfterAHalfCloseTheWholeAnswerStillArrives)
{
    Rig rig;
    const auto listener = rig.listen("none");
    const auto client = rig.connectTo(listener);
    const auto connection = rig.connectionOf(listener);
    rig.send(client, "request");
    rig.post(client, command::Shutdown{net::ShutdownHow::Write});
    ASSERT_TRUE(rig.waitFor([&] { return rig.socket(connection).state == SocketState::PeerClosed; }));
    EXPECT_EQ(rig.receivedText(connection), "request");
    const std::string answer(500'000, 'a');
    rig.post(listener, command::Send{test::bytesOf(answer)}, connection);
    rig.post(listener, command::Finish{}, connection);
    const auto mine = rig.socketOf(client);
    ASSERT_TRUE(rig.waitFor([&] { return rig.socket(mine).state == SocketState::BothClosed; }));
    EXPECT_EQ(rig.receivedText(mine), answer);
    rig.send(client, "too late");
    ASSERT_TRUE(rig.waitFor([&] { return rig.notes(journal::NoteKind::SendRefused).second == 8; }));
}

TEST(Stream, C5_AnEchoSendsAfterAHalfCloseWhatItsPeerHadNoRoomFor)
{
    Rig rig;
    const auto listener = rig.listen("echo", [](StreamListenerSpec& spec) { spec.socket.sendBuffer = 8192; });
    const auto client = rig.connectTo(listener, [](StreamClientSpec& spec) {
        spec.connection.paused = true;
        spec.socket.receiveBuffer = 8192;
    });
    const auto connection = rig.connectionOf(listener);
    const std::string text(500'000, 'e'); // less than what ends an echo's receiving
    rig.send(client, text);
    rig.post(client, command::Shutdown{net::ShutdownHow::Write});
    ASSERT_TRUE(rig.waitFor([&] { return rig.socket(connection).state == SocketState::PeerClosed; }));
    EXPECT_EQ(rig.socket(connection).received, text.size());
#ifdef __linux__ // Windows takes any amount into its own memory: docs/portability.md
    EXPECT_LT(rig.socket(connection).sent, text.size());
#endif
    rig.post(client, command::SetPaused{false});
    const auto mine = rig.socketOf(client);
    ASSERT_TRUE(rig.waitFor([&] { return rig.socket(mine).state == SocketState::BothClosed; }));
    EXPECT_EQ(rig.receivedText(mine).size(), text.size());
    EXPECT_EQ(rig.notes(journal::NoteKind::SendDropped).first, 0);
}

TEST(Stream, C6_AResetIsConnectionResetAtThePeer)
{
#ifdef _WIN32
    GTEST_SKIP() << "Wine tells of a reset as the end of the stream: docs/portability.md";
#endif
    Rig rig;
    const auto listener = rig.listen();
    const auto client = rig.connectTo(listener);
    const auto connection = rig.connectionOf(listener);
    rig.post(client, command::Close{true});
    ASSERT_TRUE(rig.waitFor([&] { return rig.socket(connection).state == SocketState::Reset; }));
    EXPECT_EQ(net::errorName(net::Call::Recv, rig.socket(connection).lastError), "ECONNRESET");
}

TEST(Stream, TheSourceAddressAndPortCanBeChosen)
{
    Rig rig;
    std::string port;
    {
        test::CallList list;
        auto probe = net::Socket::open(list, net::Domain::Inet, net::Type::Stream).socket;
        net::Endpoint free;
        ASSERT_TRUE(probe.bind(*net::Endpoint::numeric("127.0.0.1", 0)).ok());
        ASSERT_TRUE(probe.getSockName(free).ok());
        port = std::to_string(free.port());
    }
    const auto listener = rig.listen();
    const auto client = rig.connectTo(listener, [&](StreamClientSpec& spec) {
        spec.bind = net::HostPort{"127.0.0.1", port};
    });
    ASSERT_NE(client, journal::EndpointId());
    EXPECT_EQ(rig.socket(rig.socketOf(client)).local.text(), "127.0.0.1:" + port);
}

TEST(Stream, Ipv6)
{
    Rig rig;
    StreamListenerSpec spec;
    spec.host = "::1";
    spec.port = "0";
    const auto listener = rig.engine.open(spec);
    ASSERT_TRUE(rig.waitFor([&] {
        return rig.endpoint(listener).ready || rig.endpoint(listener).failedCall != net::Call::Note;
    }));
    if (!rig.endpoint(listener).ready)
        GTEST_SKIP() << "this machine has no IPv6 loopback";
    const auto client = rig.connectTo(listener, [](StreamClientSpec& to) { to.host = "::1"; });
    ASSERT_NE(client, journal::EndpointId());
    EXPECT_TRUE(rig.socket(rig.socketOf(client)).remote.text().starts_with("[::1]:"));
}

TEST(Stream, NamesAreTriedAddressByAddress)
{
    Rig rig;
    const auto listener = rig.listen();
    // "localhost" is ::1 first where there is IPv6; nothing listens there, and the next address is tried.
    const auto client = rig.connectTo(listener, [](StreamClientSpec& spec) { spec.host = "localhost"; });
    ASSERT_NE(client, journal::EndpointId());
    EXPECT_EQ(rig.records(0, net::Call::GetAddrInfo).size(), 1U);
    EXPECT_EQ(rig.socket(rig.socketOf(client)).remote.host(), "127.0.0.1");
    const auto attempts = rig.records(0, net::Call::Connect);
    EXPECT_EQ(attempts.size(),
              static_cast<std::size_t>(rig.records(0, net::Call::GetAddrInfo).front().value()));
}

#ifndef _WIN32

TEST(Stream, UnixDomain)
{
    Rig rig;
    const auto path = test::freePath();
    const auto listener = rig.listen("echo", [&](StreamListenerSpec& spec) {
        spec.host = "unix:" + path.string();
        spec.port.clear();
    });
    ASSERT_NE(listener, journal::EndpointId());
    const auto client = rig.connectTo(listener);
    rig.send(client, "through a file");
    ASSERT_TRUE(rig.waitFor([&] { return rig.receivedText(rig.socketOf(client)) == "through a file"; }));
    EXPECT_TRUE(std::filesystem::exists(path));
    rig.engine.close(listener);
    ASSERT_TRUE(rig.waitFor([&] { return rig.endpoint(listener).closed; }));
    EXPECT_FALSE(std::filesystem::exists(path));
}

#endif

TEST(Stream, ClosingTheEngineEndsEveryThread)
{
    Rig rig;
    std::vector<journal::EndpointId> ids;
    const auto listener = rig.listen("echo");
    for (int i = 0; i < 20; ++i)
        ids.push_back(rig.connectTo(listener));
    EXPECT_EQ(rig.engine.workerCount(), 21U);
    for (const auto id : ids)
        rig.engine.close(id);
    ASSERT_TRUE(rig.waitFor([&] { return rig.engine.workerCount() == 1; }));
}

} // namespace enchufe::engine

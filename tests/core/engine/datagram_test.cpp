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

/// Of the last note of that kind.
std::string notedWords(Rig& rig, journal::NoteKind kind)
{
    std::string words;
    for (const auto& record : rig.records(0, net::Call::Note)) {
        if (record.note() == kind)
            words = rig.journal.detail(record)->text;
    }
    return words;
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
    EXPECT_EQ(rig.notes(journal::NoteKind::SendRefused), (std::pair<int, std::int64_t>{1, 70'000}));
    EXPECT_EQ(notedWords(rig, journal::NoteKind::SendRefused), "too-large 65507");
}

TEST(Datagram, B9_WhatNeverFitsIsNotRepeated)
{
    Rig rig;
    const auto server = rig.udp();
    for (const bool connected : {false, true}) {
        DatagramSpec spec = unboundTo(rig.portOf(server));
        spec.connect = connected;
        const auto client = rig.engine.open(spec);
        ASSERT_TRUE(rig.waitReady(client));
        const auto before = rig.notes(journal::NoteKind::Repeating).first;
        rig.post(client, command::Repeat{std::vector<std::byte>(65'508), SendHow::All, 0,
                                         std::chrono::milliseconds(0)});
        // It begins, and it ends by itself.
        ASSERT_TRUE(rig.waitFor([&] { return rig.notes(journal::NoteKind::Repeating).first == before + 2; }));
        const auto calls = rig.records(rig.socketOf(client), connected ? net::Call::Send : net::Call::SendTo);
        ASSERT_EQ(calls.size(), 1U);
        EXPECT_EQ(net::errorName(net::Call::Send, calls.front().error), "EMSGSIZE");
        // One byte less is the largest there is.
        rig.post(client, command::Repeat{std::vector<std::byte>(65'507), SendHow::All, 2,
                                         std::chrono::milliseconds(0)});
        ASSERT_TRUE(rig.waitFor([&] { return rig.sent(rig.socketOf(client)).size() == 2; }));
    }
    EXPECT_EQ(rig.notes(journal::NoteKind::SendRefused).first, 2);
}

#ifdef __linux__
TEST(Datagram, UnixDomain)
{
    Rig rig;
    const std::string name = "unix:@enchufe-test-" + std::to_string(net::steadyNanoseconds());
    const auto server = rig.udp("echo", [&](DatagramSpec& spec) { spec.bind = net::HostPort{name, ""}; });
    ASSERT_NE(server, journal::EndpointId());
    const auto client = rig.udp("none", [&](DatagramSpec& spec) {
        spec.bind = net::HostPort{name + "-client", ""};
        spec.host = name;
        spec.port.clear();
    });
    ASSERT_NE(client, journal::EndpointId());
    rig.send(client, "abstract");
    ASSERT_TRUE(rig.waitFor([&] { return rig.receivedText(rig.socketOf(client)) == "abstract"; }));
}

/// The limit of a Unix-domain datagram is SO_SNDBUF's: no number of ours.
TEST(Datagram, B9_TooLargeForAUnixDatagramToo)
{
    Rig rig;
    const std::string name = "unix:@enchufe-test-" + std::to_string(net::steadyNanoseconds());
    const auto server = rig.udp("none", [&](DatagramSpec& spec) { spec.bind = net::HostPort{name, ""}; });
    ASSERT_NE(server, journal::EndpointId());
    DatagramSpec spec;
    spec.host = name;
    spec.socket.sendBuffer = 8192;
    const auto client = rig.engine.open(spec);
    ASSERT_TRUE(rig.waitReady(client));
    rig.send(client, std::string(200'000, 'x'));
    rig.send(client, "small");
    ASSERT_TRUE(rig.waitFor([&] { return rig.receivedText(rig.socketOf(server)) == "small"; }));
    EXPECT_EQ(notedWords(rig, journal::NoteKind::SendRefused), "too-large");
}

/// Nobody ever looked at the queues, however the socket is read, and however it ends.
TEST(Datagram, DropsOfTheKernelAreToldWhenItCloses)
{
    enum class End { ByCommand, Finished, WithTheEngine };
    for (const End end : {End::ByCommand, End::Finished, End::WithTheEngine}) {
        for (const ReadingMode mode : {ReadingMode::Automatic, ReadingMode::ByHand, ReadingMode::Paced}) {
            for (const Waiting waiting : {Waiting::DontWait, Waiting::NonBlocking, Waiting::Blocking}) {
                Rig rig;
                const auto server = rig.udp("none", [&](DatagramSpec& spec) {
                    spec.socket.receiveBuffer = 4096;
                    spec.socket.waiting = waiting;
                    spec.connection.paused = true;
                    spec.connection.reading = {mode, 65536, std::chrono::hours(1)};
                });
                ASSERT_NE(server, journal::EndpointId());
                test::CallList list;
                auto client = net::Socket::open(list, net::Domain::Inet, net::Type::Datagram).socket;
                const auto to = rig.socket(rig.socketOf(server)).local;
                for (int i = 0; i < 100; ++i)
                    ASSERT_TRUE(client.sendTo(std::vector<std::byte>(1000), to).ok());
                std::int64_t waits = 0;
                const auto socket = rig.socketOf(server);
                for (std::size_t taken = 0; end != End::WithTheEngine && waits == 0; ++taken) {
                    rig.post(server, command::ReceiveOnce{});
                    ASSERT_TRUE(
                        rig.waitFor([&] { return rig.records(socket, net::Call::RecvFrom).size() > taken; }));
                    waits = rig.records(socket, net::Call::RecvFrom).back().error;
                    if (waiting == Waiting::Blocking && taken == 0)
                        break; // one more would wait for ever
                }
                if (end == End::ByCommand)
                    rig.post(server, command::Close{});
                else if (end == End::Finished)
                    rig.post(server, command::Finish{});
                rig.engine.close(server);
                ASSERT_TRUE(rig.waitFor([&] { return rig.endpoint(server).closed; }));
                const auto lost = rig.notes(journal::NoteKind::Lost);
                EXPECT_EQ(lost.first, 1);
                EXPECT_EQ(lost.second, rig.socket(socket).kernelDrops);
                if (waits != 0) {
                    EXPECT_EQ(lost.second + static_cast<std::int64_t>(rig.received(socket).size()), 100);
                }
            }
        }
    }
    Rig rig; // nothing is said where nothing was lost; the call is in the journal
    const auto server = rig.udp();
    rig.engine.close(server);
    ASSERT_TRUE(rig.waitFor([&] { return rig.endpoint(server).closed; }));
    EXPECT_EQ(rig.notes(journal::NoteKind::Lost).first, 0);
    EXPECT_EQ(rig.records(0, net::Call::GetSockOpt).size(), 1U);
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

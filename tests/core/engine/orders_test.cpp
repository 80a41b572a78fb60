// SPDX-License-Identifier: GPL-3.0-or-later
// What is ordered is carried out, refused with a word, or stands in the journal as what is so from then on.
#include "core/engine/send_queue.h"
#include "core/net/errors.h"
#include "tests/core/support/rig.h"
#include "tests/core/support/server_models.h"
#include "tests/core/support/temporary.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <numeric>
#include <thread>

namespace enchufe::engine {

using namespace std::chrono_literals;
using journal::NoteKind;
using test::Rig;
using test::sum;

namespace {

std::string sentText(Rig& rig, net::SocketId socket)
{
    std::string text;
    for (const auto& record : rig.records(socket, net::Call::Send))
        text += test::textOf(rig.journal.payload(record).bytes());
    return text;
}

/// Why what was to be sent was refused, one text for each time.
std::vector<std::string> refusals(Rig& rig)
{
    std::vector<std::string> texts;
    for (const auto& record : rig.records(0, net::Call::Note)) {
        if (record.note() == NoteKind::SendRefused)
            texts.push_back(rig.journal.detail(record)->text);
    }
    return texts;
}

/// A file of that many bytes, for as long as it lives.
class GivenFile {
public:
    explicit GivenFile(std::size_t size)
    {
        std::ofstream(m_path, std::ios::binary) << std::string(size, 'x');
    }
    ~GivenFile()
    {
        std::error_code ignored;
        std::filesystem::remove(m_path, ignored);
    }
    GivenFile(const GivenFile&) = delete;
    GivenFile& operator=(const GivenFile&) = delete;
    [[nodiscard]] std::string path() const { return m_path.string(); }

private:
    std::filesystem::path m_path = test::freePath();
};

std::int64_t value(Rig& rig, net::SocketId id, std::int64_t journal::SocketInfo::*field)
{
    return rig.socket(id).*field;
}

} // namespace

TEST(Orders, ADatagramSocketsOldPaceEndsWithIt)
{
    Rig rig;
    const auto server = rig.udp("none", [](DatagramSpec& spec) {
        spec.connection.reading = {ReadingMode::Paced, 65536, 24h};
    });
    const auto client = rig.udp("none", [&](DatagramSpec& spec) {
        spec.host = "127.0.0.1";
        spec.port = rig.portOf(server);
    });
    rig.send(client, "first");
    ASSERT_TRUE(rig.waitFor([&] { return rig.receivedText(rig.socketOf(server)) == "first"; }));
    rig.send(client, "second");
    rig.post(server, command::SetReading{{}});
    EXPECT_TRUE(rig.waitFor([&] { return rig.receivedText(rig.socketOf(server)) == "firstsecond"; }));
}

TEST(Orders, AfterItsFinishADatagramSocketRefuses)
{
    Rig rig;
    const auto server = rig.udp();
    const auto client = rig.udp("none", [&](DatagramSpec& spec) {
        spec.host = "127.0.0.1";
        spec.port = rig.portOf(server);
    });
    const auto mine = rig.socketOf(client);
    rig.send(client, "one");
    rig.post(client, command::Finish{});
    ASSERT_TRUE(rig.waitClosed(mine));
    rig.send(client, "more");
    ASSERT_TRUE(rig.waitFor([&] {
        return rig.notes(NoteKind::SendRefused) == std::pair{1, std::int64_t{4}};
    }));
    EXPECT_EQ(refusals(rig), std::vector<std::string>{"closed"});
    EXPECT_EQ(rig.records(mine, net::Call::SendTo).size(), 1U);
    EXPECT_TRUE(rig.records(mine, net::Call::Send).empty());
}

TEST(Orders, ForAConnectionThatEndedTheyAreRefused)
{
    for (const ServerModel model : {ServerModel::Loop, ServerModel::Threads}) {
        Rig rig;
        const auto listener = rig.listen("none", [&](StreamListenerSpec& spec) { spec.model = model; });
        (void)rig.connectTo(listener);
        const auto connection = rig.connectionOf(listener);
        rig.post(listener, command::Close{}, connection);
        rig.post(listener, command::Send{test::bytesOf("late")}, connection); // in the same turn, most likely
        ASSERT_TRUE(rig.waitClosed(connection));
        rig.post(listener, command::Send{test::bytesOf("later")}, connection);
        const GivenFile file(1000);
        rig.post(listener, command::SendFile{file.path()}, connection);
        ASSERT_TRUE(rig.waitFor([&] {
            return rig.notes(NoteKind::SendRefused) == std::pair{3, std::int64_t{1009}};
        }));
        EXPECT_TRUE(rig.sent(connection).empty());
    }
}

TEST(Orders, AFileGoesInDatagramsThatFit)
{
    Rig rig;
    const GivenFile file(100'000);
    const auto server = rig.udp("none", [](DatagramSpec& spec) { spec.socket.receiveBuffer = 1 << 20; });
    const net::Endpoint to = rig.socket(rig.socketOf(server)).local;
    const auto connected = rig.udp("none", [&](DatagramSpec& spec) {
        spec.host = "127.0.0.1";
        spec.port = rig.portOf(server);
        spec.connect = true;
    });
    const auto loose = rig.udp();
    rig.post(connected, command::SendFile{file.path()});
    ASSERT_TRUE(rig.waitFor([&] { return sum(rig.sent(rig.socketOf(connected))) == 100'000; }));
    EXPECT_EQ(rig.sent(rig.socketOf(connected)), (std::vector{65'507, 34'493}));
    rig.post(loose, command::SendFile{file.path(), SendHow::All, to, 40'000});
    ASSERT_TRUE(rig.waitFor([&] { return sum(rig.sent(rig.socketOf(loose))) == 100'000; }));
    EXPECT_EQ(rig.sent(rig.socketOf(loose)), (std::vector{40'000, 40'000, 20'000}));
    EXPECT_TRUE(rig.waitFor([&] { return sum(rig.received(rig.socketOf(server))) == 200'000; }));
}

TEST(Orders, AFileForNobodyIsRefusedBeforeItIsRead)
{
    Rig rig;
    const GivenFile file(100'000);
    const auto lonely = rig.udp();
    rig.post(lonely, command::SendFile{file.path()});
    ASSERT_TRUE(rig.waitFor([&] {
        return rig.notes(NoteKind::SendRefused) == std::pair{1, std::int64_t{100'000}};
    }));
    EXPECT_EQ(refusals(rig), std::vector<std::string>{"no-destination"});
    EXPECT_TRUE(rig.records(rig.socketOf(lonely), net::Call::Send).empty());
}

TEST(Orders, ANameIsLookedUpForTheSocketThatWillUseIt)
{
    // Wherever "localhost" is both ::1 and 127.0.0.1, one of the two would not fit the other's socket.
    Rig rig;
    const auto client = rig.udp("none", [](DatagramSpec& spec) {
        spec.bind = net::HostPort{"localhost", "0"};
        spec.host = "127.0.0.1";
        spec.port = "9";
    });
    ASSERT_NE(client, journal::EndpointId());
    EXPECT_EQ(rig.socket(rig.socketOf(client)).local.domain(), net::Domain::Inet);
    const auto calls = rig.records(0, net::Call::GetAddrInfo);
    ASSERT_EQ(calls.size(), 1U);
    // Not on the worker, which has other sockets and orders to serve while a name server does not answer.
    const auto bound = rig.records(0, net::Call::Bind);
    EXPECT_NE(rig.journal.pen(calls[0]).thread, rig.journal.pen(bound[0]).thread);
}

TEST(Orders, WhatIsRepeatedPausedOrAcceptedStandsInTheJournal)
{
    Rig rig;
    const auto listener = rig.listen("none", [](StreamListenerSpec& spec) {
        spec.acceptAutomatically = false;
        spec.connection.paused = true;
        spec.connection.behaviourName = "none at all";
        spec.model = ServerModel::Threads;
    });
    const auto id = rig.socketOf(listener);
    ASSERT_TRUE(rig.waitFor([&] { return rig.socket(id).paused; }));
    EXPECT_FALSE(rig.socket(id).accepting);
    EXPECT_EQ(rig.endpoint(listener).model, "threads");
    EXPECT_EQ(rig.socket(id).behaviour, "none at all");
    rig.post(listener, command::SetAccepting{true});
    ASSERT_TRUE(rig.waitFor([&] { return rig.socket(id).accepting; }));

    const auto client = rig.connectTo(listener);
    const auto connection = rig.connectionOf(listener);
    EXPECT_TRUE(rig.socket(connection).paused);
    EXPECT_EQ(rig.socket(connection).behaviour, "none at all");
    rig.post(listener, command::SetPaused{false}); // all of them, and those to come
    ASSERT_TRUE(rig.waitFor([&] { return !rig.socket(connection).paused && !rig.socket(id).paused; }));
    rig.post(listener, command::SetReading{{ReadingMode::ByHand, 7, 0ms}});
    ASSERT_TRUE(rig.waitFor([&] { return rig.socket(id).reading.text() == "hand 7"; }));

    const auto mine = rig.socketOf(client);
    const auto repeating = &journal::SocketInfo::repeating;
    rig.post(client, command::Repeat{test::bytesOf("x"), SendHow::All, 0, 1h});
    ASSERT_TRUE(rig.waitFor([&] { return value(rig, mine, repeating) == -1; }));
    rig.post(client, command::StopRepeat{});
    ASSERT_TRUE(rig.waitFor([&] { return value(rig, mine, repeating) == 0; }));
    rig.post(client, command::Repeat{test::bytesOf("x"), SendHow::All, 3, 0ms});
    ASSERT_TRUE(rig.waitFor([&] { return rig.sent(mine).size() == 4; }));
    ASSERT_TRUE(rig.waitFor([&] { return rig.notes(NoteKind::Repeating).first == 4; })); // it ends by itself
    EXPECT_EQ(value(rig, mine, repeating), 0);

    // Another one takes its place, and its pace.
    const auto soFar = rig.sent(mine).size();
    rig.post(client, command::Repeat{test::bytesOf("x"), SendHow::All, 0, 50ms});
    ASSERT_TRUE(rig.waitFor([&] { return rig.sent(mine).size() >= soFar + 2; }));
    rig.post(client, command::Repeat{test::bytesOf("y"), SendHow::All, 0, 1h});
    ASSERT_TRUE(rig.waitFor([&] { return sentText(rig, mine).ends_with("y"); }));
    // What the same thread does 100 ms later comes after the first one's next turn, if it still had one.
    rig.post(client, command::SetReading{{ReadingMode::Paced, 1, 100ms}});
    rig.send(listener, "ab");
    ASSERT_TRUE(rig.waitFor([&] { return rig.socket(mine).received == 2; }));
    rig.post(client, command::StopRepeat{});
    ASSERT_TRUE(rig.waitFor([&] { return value(rig, mine, repeating) == 0; }));
    EXPECT_TRUE(sentText(rig, mine).ends_with("xy"));

    // Of a listener: on how many of its connections.
    const auto count = [&] {
        rig.drain();
        return rig.endpoint(listener).repeating;
    };
    EXPECT_EQ(count(), 0U);
    rig.post(listener, command::Repeat{test::bytesOf("x"), SendHow::All, 0, 1h});
    ASSERT_TRUE(rig.waitFor([&] { return count() == 1; }));
    rig.post(listener, command::Close{true}, connection);
    ASSERT_TRUE(rig.waitClosed(connection));
    EXPECT_EQ(count(), 0U);
}

/// A repetition that dies says how much of it was not made.
TEST(Orders, ARepetitionThatEndsEarlyTellsWhatIsLeft)
{
    Rig rig;
    const auto listener = rig.listen();
    const auto client = rig.connectTo(listener);
    const auto mine = rig.socketOf(client);
    const auto left = [&](net::SocketId socket) {
        std::vector<std::string> texts;
        for (const auto& record : rig.records(socket, net::Call::Note)) {
            if (record.note() == NoteKind::Repeating && record.value() == 0)
                texts.push_back(rig.journal.detail(record)->text);
        }
        return texts;
    };
    rig.post(client, command::Repeat{test::bytesOf("x"), SendHow::All, 3, 0ms});
    ASSERT_TRUE(rig.waitFor([&] { return left(mine).size() == 1; }));
    EXPECT_EQ(left(mine)[0], "") << "it was made whole";
    rig.post(client, command::Repeat{test::bytesOf("x"), SendHow::All, 500, 1h});
    ASSERT_TRUE(rig.waitFor([&] { return rig.sent(mine).size() == 4; }));
    rig.post(client, command::Shutdown{net::ShutdownHow::Write});
    ASSERT_TRUE(rig.waitFor([&] { return left(mine).size() == 2; }));
    EXPECT_EQ(left(mine)[1], "499");
    EXPECT_EQ(rig.socket(mine).repeating, 0);
#ifndef _WIN32 // Wine reports a reset as the end of the stream: docs/portability.md
    // Without end, and ended by the peer's RST.
    const auto other = rig.connectTo(listener);
    const auto connection = rig.connectionOf(listener, 1);
    rig.post(listener, command::Repeat{test::bytesOf("x"), SendHow::All, 0, 1h}, connection);
    ASSERT_TRUE(rig.waitFor([&] { return rig.sent(connection).size() == 1; }));
    rig.post(other, command::Close{true});
    ASSERT_TRUE(rig.waitFor([&] { return left(connection).size() == 1; }));
    EXPECT_EQ(left(connection)[0], "-1");
#endif
}

TEST(Orders, AcceptedSocketsGetTheListenersKnobs)
{
    for (const ServerModel model : test::allModels) {
        Rig rig;
        const auto listener = rig.listen("echo", [&](StreamListenerSpec& spec) {
            spec.model = model;
            spec.socket.noDelay = true;
        });
        const auto client = rig.connectTo(listener);
        const auto connection = rig.connectionOf(listener);
        rig.send(client, "hola");
        ASSERT_TRUE(rig.waitFor([&] { return sum(rig.received(rig.socketOf(client))) == 4; }));
        const auto set = rig.records(connection, net::Call::SetSockOpt);
        ASSERT_EQ(set.size(), 1U);
        EXPECT_EQ(rig.journal.detail(set[0])->option, "TCP_NODELAY");
        EXPECT_EQ(set[0].value(), 1);
    }
}

#ifdef __linux__ // Windows takes any amount into its own memory: docs/portability.md

TEST(Orders, AnEchoStopsReceivingWhileItsPeerDoesNotRead)
{
    Rig rig;
    const auto listener = rig.listen("echo", [](StreamListenerSpec& spec) {
        spec.socket.sendBuffer = 8192;
        spec.socket.receiveBuffer = 8192;
    });
    const auto client = rig.connectTo(listener, [](StreamClientSpec& spec) {
        spec.connection.paused = true;
        spec.socket.receiveBuffer = 8192;
    });
    const auto connection = rig.connectionOf(listener);
    rig.send(client, std::string(16 << 20, 'x'));
    // What the echo holds: received, and not yet taken back by the kernel.
    const auto held = [&] {
        return static_cast<std::int64_t>(rig.socket(connection).received) -
               static_cast<std::int64_t>(rig.socket(connection).sent);
    };
    const auto highWater = static_cast<std::int64_t>(SendQueue::highWater);
    ASSERT_TRUE(rig.waitFor([&] { return held() > highWater; }));
    // Its neighbours in the same loop have their turns, and so would it.
    const auto neighbour = rig.connectTo(listener);
    for (int i = 1; i <= 100; ++i) {
        rig.send(neighbour, "ping");
        ASSERT_TRUE(rig.waitFor([&] { return sum(rig.received(rig.socketOf(neighbour))) == 4 * i; }));
    }
    EXPECT_LE(held(), highWater + (64 << 10));
    rig.post(client, command::SetPaused{false});
    EXPECT_TRUE(rig.waitFor([&] { return sum(rig.received(rig.socketOf(client))) == 16 << 20; }));
}

namespace {

/// A listener whose queue is full and never served: further clients get no answer.
struct NoAnswer {
    NoAnswer()
    {
        EXPECT_TRUE(full.bind(*net::Endpoint::numeric("127.0.0.1", 0)).ok());
        EXPECT_TRUE(full.listen(0).ok());
        EXPECT_TRUE(full.getSockName(address).ok());
        for (int i = 0; i < 3; ++i) {
            fillers.push_back(net::Socket::open(list, net::Domain::Inet, net::Type::Stream).socket);
            (void)fillers.back().setNonBlocking(true);
            (void)fillers.back().connect(address);
        }
    }
    [[nodiscard]] StreamClientSpec blockingClient() const
    {
        StreamClientSpec spec;
        spec.host = "127.0.0.1";
        spec.port = std::to_string(address.port());
        spec.socket.waiting = Waiting::Blocking;
        return spec;
    }

    test::CallList list;
    net::Socket full = net::Socket::open(list, net::Domain::Inet, net::Type::Stream).socket;
    net::Endpoint address;
    std::vector<net::Socket> fillers;
};

} // namespace

TEST(Orders, ABlockingConnectIsGivenUpInTime)
{
    const NoAnswer nobody;
    Rig rig;
    auto spec = nobody.blockingClient();
    spec.connectTimeout = 200ms;
    const auto late = rig.engine.open(spec);
    ASSERT_TRUE(rig.waitFailed(late));
    EXPECT_EQ(rig.endpoint(late).failedCall, net::Call::Connect);
    EXPECT_EQ(net::errorName(net::Call::Connect, rig.endpoint(late).failedError), "ETIMEDOUT");
    const auto calls = rig.records(0, net::Call::Connect);
    ASSERT_EQ(calls.size(), 1U);
    // It is the kernel that looks at the clock: it must be told this time, and before the call.
    std::vector<std::int64_t> limits;
    for (const auto& record : rig.records(0, net::Call::SetSockOpt)) {
        if (rig.journal.detail(record)->option == "SO_SNDTIMEO" && record.enterNs < calls[0].enterNs)
            limits.push_back(record.value());
    }
    EXPECT_EQ(limits, std::vector<std::int64_t>{std::chrono::microseconds(200ms).count()});
}

TEST(Orders, EndingABlockedConnectIsNoFailure)
{
    const NoAnswer nobody;
    Rig rig;
    const auto client = rig.engine.open(nobody.blockingClient());
    ASSERT_TRUE(rig.waitFor([&] {
        return !rig.records(0, net::Call::SetSockOpt).empty() || !rig.records(0, net::Call::Socket).empty();
    }));
    rig.engine.close(client);
    ASSERT_TRUE(rig.waitFor([&] { return rig.endpoint(client).closed; }));
    EXPECT_EQ(rig.endpoint(client).failedCall, net::Call::Note);
}

TEST(Orders, EndingABlockedSendIsNoFailure)
{
    Rig rig;
    const auto listener = rig.listen("none", [](StreamListenerSpec& spec) { spec.connection.paused = true; });
    const auto client =
        rig.connectTo(listener, [](StreamClientSpec& spec) { spec.socket.waiting = Waiting::Blocking; });
    const auto mine = rig.socketOf(client);
    rig.send(client, std::string(32 << 20, 'x'));
    (void)rig.connectionOf(listener);
    rig.post(client, command::Close{});
    ASSERT_TRUE(rig.waitClosed(mine));
    for (const auto& record : rig.records(mine, net::Call::Send))
        EXPECT_TRUE(record.error == 0 || net::errorName(net::Call::Send, record.error) == "EINTR");
    EXPECT_EQ(rig.endpoint(client).failedCall, net::Call::Note);
    ASSERT_TRUE(rig.waitFor([&] { return rig.notes(NoteKind::SendDropped).first == 1; }));
    EXPECT_EQ(rig.notes(NoteKind::SendDropped).second + static_cast<std::int64_t>(rig.socket(mine).sent),
              32 << 20);
}

TEST(Orders, ABlockingServerEndsWhileOneOfItsConnectionsDoes)
{
    for (int i = 0; i < 50; ++i) {
        Rig rig;
        const auto listener = rig.listen("echo", [](StreamListenerSpec& spec) {
            spec.socket.waiting = Waiting::Blocking;
            spec.socket.sendBuffer = 8192;
        });
        const auto client =
            rig.connectTo(listener, [](StreamClientSpec& spec) { spec.connection.paused = true; });
        const auto connection = rig.connectionOf(listener);
        rig.send(client, std::string(1 << 20, 'x'));
        rig.post(listener, command::Close{}, connection); // its send() blocks, or will
        rig.engine.close(listener);
        ASSERT_TRUE(rig.waitFor([&] { return rig.endpoint(listener).closed; }));
    }
}

#endif

} // namespace enchufe::engine

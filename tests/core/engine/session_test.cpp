// SPDX-License-Identifier: GPL-3.0-or-later
// What the engine promises a session, and what a session's Link does.
#include "core/engine/behaviour.h"

#include "core/engine/session_host.h"
#include "core/net/errors.h"
#include "tests/core/support/peer.h"
#include "tests/core/support/rig.h"
#include "tests/core/support/server_models.h"
#include "tests/core/support/temporary.h"
#include "tests/core/support/witness.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#ifndef _WIN32
#include <unistd.h>
#endif

namespace enchufe::engine {

using namespace std::chrono_literals;
using test::Acts;
using test::always;
using test::bytesOf;
using test::echo;
using test::readFrom;
using test::Rig;
using test::Witness;
using test::WitnessBehaviour;

namespace {

class SessionTest : public testing::TestWithParam<ServerModel> {
protected:
    journal::EndpointId listen(Acts acts, const std::function<void(StreamListenerSpec&)>& change = {})
    {
        behaviour = std::make_shared<WitnessBehaviour>(std::move(acts));
        return rig.listen("none", [&](StreamListenerSpec& spec) {
            spec.model = GetParam();
            spec.connection.behaviour = always(behaviour);
            spec.connection.closeAfterPeer = true;
            if (change)
                change(spec);
        });
    }
    net::Socket connectTo(journal::EndpointId listener)
    {
        return test::peerOf(list, rig.socket(rig.socketOf(listener)).local);
    }
    [[nodiscard]] test::Log& log() const { return behaviour->log(); }

    Rig rig;
    test::CallList list;
    std::shared_ptr<WitnessBehaviour> behaviour;
};

} // namespace

TEST_P(SessionTest, LivesAsLongAsTheConnection)
{
    const auto listener = listen({.received = echo});
    auto peer = connectTo(listener);
    EXPECT_TRUE(peer.send(bytesOf("hola")).ok());
    EXPECT_EQ(readFrom(peer, 4), "hola");
    EXPECT_EQ(behaviour->peers().size(), 1U);
    net::Endpoint mine;
    (void)peer.getSockName(mine);
    EXPECT_EQ(behaviour->peers().front().address, mine);
    EXPECT_EQ(behaviour->peers().front().local, rig.socket(rig.socketOf(listener)).local);
    EXPECT_TRUE(peer.shutdown(net::ShutdownHow::Write).ok());
    EXPECT_EQ(readFrom(peer), "");
    ASSERT_TRUE(log().waitFor("1 closed finished"));
    EXPECT_EQ(log().joined(), "1 opened; 1 received hola; 1 ended; 1 closed finished");
    EXPECT_TRUE(behaviour->peers().empty());
}

/// By hand the end can be met again; it comes once.
TEST_P(SessionTest, TheEndIsToldOnce)
{
    const auto listener = listen({.ended = [](Witness&) {}}, [](StreamListenerSpec& spec) {
        spec.connection.reading.mode = ReadingMode::ByHand;
    });
    auto peer = connectTo(listener);
    ASSERT_TRUE(log().waitFor("1 opened"));
    EXPECT_TRUE(peer.shutdown(net::ShutdownHow::Write).ok());
    const auto connection = rig.connectionOf(listener);
    const auto ends = [&] {
        const auto calls = rig.records(connection, net::Call::Recv);
        return std::ranges::count_if(calls,
                                     [](const auto& call) { return call.error == 0 && call.result == 0; });
    };
    for (int i = 1; i <= 2; ++i) {
        rig.post(listener, command::ReceiveOnce{.when = command::When::Ready}, connection);
        EXPECT_TRUE(rig.waitFor([&] { return ends() == i; }));
    }
    rig.engine.close(listener);
    EXPECT_TRUE(log().waitFor("1 closed closed"));
    EXPECT_EQ(log().joined(), "1 opened; 1 ended; 1 closed closed");
}

TEST_P(SessionTest, AResetIsTold)
{
#ifdef _WIN32
    GTEST_SKIP() << "Wine tells of a reset as the end of the stream: docs/portability.md";
#endif
    int error = 0;
    const auto listener = listen({.closed = [&](Witness&, const Parting& why) {
        EXPECT_EQ(log().count("1 closed reset"), 0); // else who waits for that line might look too early
        error = why.error;
    }});
    auto peer = connectTo(listener);
    ASSERT_TRUE(log().waitFor("1 opened"));
    (void)peer.setLingerZero();
    (void)peer.close();
    ASSERT_TRUE(log().waitFor("1 closed reset"));
    EXPECT_EQ(net::errorName(net::Call::Recv, error), "ECONNRESET");
}

TEST_P(SessionTest, AnOrderClosesIt)
{
    const auto listener = listen({});
    auto peer = connectTo(listener);
    ASSERT_TRUE(log().waitFor("1 opened"));
    rig.post(listener, command::Close{}, rig.connectionOf(listener));
    ASSERT_TRUE(log().waitFor("1 closed closed"));
    auto other = connectTo(listener);
    ASSERT_TRUE(log().waitFor("2 opened"));
    rig.engine.close(listener);
    ASSERT_TRUE(log().waitFor("2 closed closed"));
}

TEST_P(SessionTest, AnotherBehaviourTakesItsPlaceForAll)
{
    const auto listener = listen({});
    auto peer = connectTo(listener);
    ASSERT_TRUE(log().waitFor("1 opened"));
    const auto echoes = std::make_shared<WitnessBehaviour>(Acts{.received = echo});
    rig.post(listener, command::SetBehaviour{echoes, "echoes"});
    ASSERT_TRUE(log().waitFor("1 closed replaced"));
    ASSERT_TRUE(echoes->log().waitFor("1 opened"));
    EXPECT_TRUE(peer.send(bytesOf("hola")).ok());
    EXPECT_EQ(readFrom(peer, 4), "hola");
    if (GetParam() != ServerModel::Iterative) {
        auto other = connectTo(listener);
        ASSERT_TRUE(echoes->log().waitFor("2 opened")); // one behaviour, on whatever threads
        EXPECT_EQ(echoes->peers().size(), 2U);
    }
    rig.post(listener, command::SetBehaviour{nullptr, ""});
    ASSERT_TRUE(echoes->log().waitFor("1 closed replaced"));
    EXPECT_TRUE(test::waitUntil([&] { return echoes->peers().empty(); }));
    EXPECT_TRUE(rig.socket(rig.connectionOf(listener)).isOpen());
}

TEST_P(SessionTest, FinishHalfClosesAndClosesWhenThePeerHas)
{
    const auto listener = listen({.opened = [](Witness& self) {
        self.say("adios");
        self.at().finish();
        self.say("too late");
    }});
    auto peer = connectTo(listener);
    EXPECT_EQ(readFrom(peer), "adios"); // and the end
    EXPECT_TRUE(peer.send(bytesOf("hola")).ok());
    ASSERT_TRUE(log().waitFor("1 received hola"));
    EXPECT_EQ(rig.notes(journal::NoteKind::SendRefused), (std::pair<int, std::int64_t>{1, 8}));
    EXPECT_TRUE(peer.shutdown(net::ShutdownHow::Write).ok());
    ASSERT_TRUE(log().waitFor("1 closed finished"));
}

TEST_P(SessionTest, CloseSendsWhatIsQueuedAndResetDoesNot)
{
    const auto listener = listen({.opened = [](Witness& self) { self.say("hola"); },
                                  .received =
                                      [](Witness& self, const journal::Payload& data) {
                                          self.say("adios");
                                          if (test::textOf(data.bytes()) == "close")
                                              self.at().close();
                                          else
                                              self.at().reset();
                                      }});
    auto first = connectTo(listener);
    EXPECT_TRUE(first.send(bytesOf("close")).ok());
    EXPECT_EQ(readFrom(first), "holaadios");
    ASSERT_TRUE(log().waitFor("1 closed finished"));
#ifndef _WIN32 // Wine tells of a reset as the end of the stream: docs/portability.md
    auto second = connectTo(listener);
    EXPECT_EQ(readFrom(second, 4), "hola");
    EXPECT_TRUE(second.send(bytesOf("reset")).ok());
    const std::string rest = readFrom(second);
    EXPECT_TRUE(rest == "ECONNRESET" || rest == "adiosECONNRESET") << rest;
    ASSERT_TRUE(log().waitFor("2 closed finished"));
#endif
}

TEST_P(SessionTest, TimersRingOnceAndNotAfterTheEnd)
{
    Link::TimerId cancelled = 0;
    const auto listener = listen({.opened =
                                      [&](Witness& self) {
                                          cancelled = self.at().after(1ms);
                                          (void)self.at().after(2ms);
                                          (void)self.at().after(10min);
                                          self.at().cancel(cancelled);
                                      },
                                  .timer = [](Witness& self, Link::TimerId) { self.at().close(); }});
    auto peer = connectTo(listener);
    EXPECT_EQ(readFrom(peer), "");
    ASSERT_TRUE(log().waitFor("1 closed finished"));
    EXPECT_FALSE(cancelled != 0);
    EXPECT_EQ(log().joined(), "1 opened; 1 timer; 1 closed finished");
}

TEST_P(SessionTest, DrainedComesWhenTheKernelHasEverything)
{
    constexpr std::size_t size = 3'000'000;
    const auto listener =
        listen({.opened =
                    [](Witness& self) {
                        self.at().awaitDrained(); // nothing waits: soon, and not from within here
                        self.at().send(std::vector<std::byte>(size, std::byte{'x'}));
                        self.add("waits " + std::to_string(self.at().waiting() > 0));
                    },
                .drained =
                    [](Witness& self) {
                        self.add("waits " + std::to_string(self.at().waiting()));
                        self.at().close();
                    }},
               [](StreamListenerSpec& spec) { spec.socket.sendBuffer = 4096; });
    auto peer = connectTo(listener);
    ASSERT_TRUE(log().waitFor("1 waits 1"));
    EXPECT_EQ(log().count("1 drained"), 0);
    EXPECT_EQ(readFrom(peer).size(), size);
    ASSERT_TRUE(log().waitFor("1 closed finished"));
    EXPECT_EQ(log().joined(), "1 opened; 1 waits 1; 1 drained; 1 waits 0; 1 closed finished");
}

TEST_P(SessionTest, ItReceivesNothingWhileItHolds)
{
    const auto listener =
        listen({.opened = [](Witness& self) { self.at().pauseReceiving(true); },
                .timer = [](Witness& self, Link::TimerId) { self.at().pauseReceiving(false); },
                .asked =
                    [](Witness& self, const Command&) {
                        (void)self.at().after(0ms);
                        return true;
                    }});
    auto peer = connectTo(listener);
    EXPECT_TRUE(peer.send(bytesOf("hola")).ok());
    ASSERT_TRUE(log().waitFor("1 opened"));
    const auto connection = rig.connectionOf(listener);
    // Something later has happened on its thread: a timer that an order sets.
    rig.post(listener, command::Send{bytesOf("x")}, connection);
    ASSERT_TRUE(log().waitFor("1 received hola"));
    EXPECT_EQ(log().joined(), "1 opened; 1 timer; 1 received hola");
    EXPECT_TRUE(rig.sent(connection).empty()); // what was asked, the session has seen to
}

TEST_P(SessionTest, ABrakeOfItsOwnCanBeLetGo)
{
    constexpr std::size_t much = std::size_t{4} << 20;
    const auto fill = [](Witness& self) { self.at().send(std::vector<std::byte>(much, std::byte{'x'})); };
    const auto small = [](StreamListenerSpec& spec) { spec.socket.sendBuffer = 4096; };
    const auto listener = listen({.opened =
                                      [&](Witness& self) {
                                          fill(self);
                                          self.at().receiveWhileFull(true);
                                      }},
                                 small);
    auto peer = connectTo(listener);
    EXPECT_TRUE(peer.send(bytesOf("hola")).ok());
    EXPECT_TRUE(log().waitFor("1 received hola")); // though 4 MiB wait for a peer that does not read
}

TEST_P(SessionTest, WhatOneSaysTheOthersAreToldOnTheirOwnThreads)
{
    if (GetParam() == ServerModel::Iterative)
        GTEST_SKIP() << "one client at a time";
    const auto listener =
        listen({.received = [](Witness& self, const journal::Payload& data) { self.at().sayToAll(data); },
                .told = [](Witness& self, const Message& message) { self.at().send(message.data); },
                .closed = [](Witness& self, const Parting&) { self.at().sayToAll(bytesOf("bye")); }});
    constexpr std::ptrdiff_t count = 5;
    std::vector<net::Socket> peers;
    for (std::ptrdiff_t i = 0; i < count; ++i) {
        peers.push_back(connectTo(listener));
        ASSERT_TRUE(log().waitFor(std::to_string(i + 1) + " opened"));
    }
    for (char each = 'a'; each <= 'z'; ++each) {
        EXPECT_TRUE(peers.front().send(bytesOf(std::string(1, each))).ok());
        EXPECT_TRUE(log().waitFor(std::string("1 received ") + each));
    }
    for (std::size_t i = 1; i < peers.size(); ++i)
        EXPECT_EQ(readFrom(peers[i], 26), "abcdefghijklmnopqrstuvwxyz");
    EXPECT_EQ(log().count("1 told a"), 0);
    (void)peers.front().close();
    for (std::size_t i = 1; i < peers.size(); ++i)
        EXPECT_EQ(readFrom(peers[i], 3), "bye");
}

TEST_P(SessionTest, WhoIsFarBehindIsLeftOutAndTheJournalSaysSo)
{
    if (GetParam() != ServerModel::Loop)
        GTEST_SKIP() << "needs a session that cannot be told meanwhile: on the same thread";
    constexpr std::int64_t more = 7;
    const auto listener = listen({.received = [](Witness& self, const journal::Payload&) {
        for (std::size_t i = 0; i < SessionInbox::mostMessages + more; ++i)
            self.at().sayToAll(bytesOf("xy"));
    }});
    auto first = connectTo(listener);
    ASSERT_TRUE(log().waitFor("1 opened"));
    auto second = connectTo(listener);
    ASSERT_TRUE(log().waitFor("2 opened"));
    EXPECT_TRUE(second.send(bytesOf("go")).ok());
    EXPECT_TRUE(log().waitFor("1 told xy", SessionInbox::mostMessages));
    EXPECT_TRUE(second.send(bytesOf("go")).ok()); // it has caught up
    EXPECT_TRUE(log().waitFor("1 told xy", 2 * SessionInbox::mostMessages));
    EXPECT_EQ(rig.notes(journal::NoteKind::SendRefused),
              (std::pair<int, std::int64_t>{2 * more, 2 * 2 * more}));
}

TEST_P(SessionTest, ItsRemarksStandInTheJournal)
{
    const auto listener = listen({.opened = [](Witness& self) { self.at().note("83 ms late"); }});
    auto peer = connectTo(listener);
    ASSERT_TRUE(log().waitFor("1 opened"));
    const auto connection = rig.connectionOf(listener);
    ASSERT_TRUE(rig.waitFor([&] { return rig.notes(journal::NoteKind::Remark).first == 1; }));
    for (const auto& record : rig.records(connection, net::Call::Note)) {
        if (record.note() == journal::NoteKind::Remark) {
            EXPECT_EQ(rig.journal.detail(record)->text, "83 ms late");
        }
    }
}

TEST_P(SessionTest, WhoIsNotServedIsClosed)
{
    const auto listener = listen({});
    behaviour->refuseIf([](const Peer& peer) { return peer.number == 1; });
    auto first = connectTo(listener);
    EXPECT_EQ(readFrom(first), "");
    auto second = connectTo(listener);
    ASSERT_TRUE(log().waitFor("2 opened"));
    EXPECT_EQ(behaviour->peers().size(), 1U);
}

TEST_P(SessionTest, AFileIsSentPieceByPiece)
{
    const auto path = test::freePath();
    const std::string content(300'000, 'f');
    std::ofstream(path, std::ios::binary) << content;
    int missing = 0;
    const auto listener = listen({.opened = [&](Witness& self) {
        missing = self.at().sendFile(path.string() + ".none");
        EXPECT_EQ(self.at().sendFile(path.string()), 0);
        self.say("end");
        self.at().finish();
    }});
    auto peer = connectTo(listener);
    EXPECT_EQ(readFrom(peer), content + "end");
    EXPECT_NE(missing, 0);
    std::filesystem::remove(path);
}

TEST_P(SessionTest, WithoutMemoryOnlyItsConnectionEnds)
{
    const auto listener = listen({.opened =
                                      [](Witness& self) {
                                          if (self.at().peer().number == 1)
                                              throw std::bad_alloc();
                                      },
                                  .received =
                                      [](Witness& self, const journal::Payload& data) {
                                          if (self.at().peer().number == 2)
                                              throw std::bad_alloc();
                                          echo(self, data);
                                      },
                                  .timer = [](Witness&, Link::TimerId) { throw std::bad_alloc(); },
                                  .asked =
                                      [](Witness& self, const Command&) {
                                          (void)self.at().after(0ms);
                                          return true;
                                      }});
    auto first = connectTo(listener);
    EXPECT_EQ(readFrom(first), "");
    EXPECT_TRUE(log().waitFor("1 closed failed"));
    auto second = connectTo(listener);
    EXPECT_TRUE(second.send(bytesOf("x")).ok());
    (void)readFrom(second);
    EXPECT_TRUE(log().waitFor("2 closed failed"));
    auto third = connectTo(listener);
    EXPECT_TRUE(third.send(bytesOf("hola")).ok());
    EXPECT_EQ(readFrom(third, 4), "hola");
    rig.post(listener, command::Send{bytesOf("x")}, rig.connectionOf(listener, 2));
    (void)readFrom(third);
    EXPECT_TRUE(log().waitFor("3 closed failed"));
    EXPECT_TRUE(rig.waitFor([&] { return rig.notes(journal::NoteKind::ConnectionFailed).first == 3; }));
    EXPECT_EQ(rig.endpoint(listener).failedCall, net::Call::Note);
}

/// users.md U1: what is to be done after accept() is done though the peer has said all by then.
TEST_P(SessionTest, TheListenersItemsComeBeforeThePeersEnd)
{
    auto actions = std::make_shared<Actions>();
    actions->list = {command::Send{bytesOf("uno ")}, command::Pause{20ms}, command::Send{bytesOf("dos ")},
                     command::Shutdown{}};
    const auto listener =
        listen({.opened = [](Witness& self) { self.add("after the items"); }}, [&](StreamListenerSpec& spec) {
            spec.acceptAutomatically = false;
            spec.connection.actions = actions;
        });
    for (int i = 1; i <= 20; ++i) {
        auto peer = connectTo(listener);
        EXPECT_TRUE(peer.send(bytesOf("GET")).ok());
        EXPECT_TRUE(peer.shutdown(net::ShutdownHow::Write).ok());
        rig.post(listener, command::AcceptOnce{});
        EXPECT_EQ(readFrom(peer), "uno dos ");
        ASSERT_TRUE(log().waitFor(std::to_string(i) + " closed finished"));
    }
    EXPECT_EQ(rig.notes(journal::NoteKind::SendDropped).first, 0);
    const auto lines = log().lines();
    const std::vector<std::string> first(lines.begin(), lines.begin() + 5);
    EXPECT_EQ(first, (std::vector<std::string>{"1 opened", "1 after the items", "1 received GET", "1 ended",
                                               "1 closed finished"}));
}

#ifndef _WIN32
/// As a program behind a socket: what comes out of a descriptor goes to the peer.
TEST_P(SessionTest, ADescriptorOfItsOwnIsWaitedFor)
{
    int pipe[2];
    ASSERT_EQ(::pipe(pipe), 0);
    const auto listener =
        listen({.opened =
                    [&](Witness& self) {
                        EXPECT_TRUE(self.at().watch(pipe[0], {true, false}).ok());
                    },
                .ready =
                    [](Witness& self, net::Handle descriptor, const net::ReadyEvent& event) {
                        std::byte room[100];
                        const auto got = ::read(static_cast<int>(descriptor), room, sizeof room);
                        EXPECT_TRUE(event.readable || event.failed);
                        if (got > 0) {
                            self.at().send(std::span(room).first(static_cast<std::size_t>(got)));
                            return;
                        }
                        EXPECT_TRUE(self.at().watch(descriptor, {}).ok());
                        self.at().close();
                    }});
    auto peer = connectTo(listener);
    ASSERT_TRUE(log().waitFor("1 opened"));
    EXPECT_EQ(::write(pipe[1], "uno", 3), 3);
    EXPECT_EQ(readFrom(peer, 3), "uno");
    ::close(pipe[1]);
    EXPECT_EQ(readFrom(peer), "");
    ASSERT_TRUE(log().waitFor("1 closed finished"));
    ::close(pipe[0]);
}
#endif

INSTANTIATE_TEST_SUITE_P(Models, SessionTest, testing::ValuesIn(test::allModels), test::nameOfModel);

} // namespace enchufe::engine

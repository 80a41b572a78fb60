// SPDX-License-Identifier: GPL-3.0-or-later
// The sessions of a datagram socket's peers.
#include "core/engine/datagram_peers.h"

#include "tests/core/support/peer.h"
#include "tests/core/support/rig.h"
#include "tests/core/support/witness.h"

#include <gtest/gtest.h>

#include <atomic>

namespace enchufe::engine {

using namespace std::chrono_literals;
using test::Acts;
using test::always;
using test::bytesOf;
using test::echo;
using test::Rig;
using test::Witness;
using test::WitnessBehaviour;

namespace {

class DatagramPeersTest : public testing::Test {
protected:
    journal::EndpointId open(Acts acts, const std::function<void(DatagramSpec&)>& change = {})
    {
        behaviour = std::make_shared<WitnessBehaviour>(std::move(acts));
        return rig.udp("none", [&](DatagramSpec& spec) {
            spec.connection.behaviour = always(behaviour);
            if (change)
                change(spec);
        });
    }
    /// A peer that has said that, and was heard.
    net::Socket peerOf(journal::EndpointId id, const std::string& text)
    {
        auto peer = test::peerOf(list, rig.socket(rig.socketOf(id)).local, net::Type::Datagram);
        EXPECT_TRUE(peer.send(bytesOf(text)).ok());
        return peer;
    }
    std::string answerTo(net::Socket& peer)
    {
        std::byte room[1000];
        const auto got = peer.recv(room);
        return got.ok() ? test::textOf(std::span(room).first(static_cast<std::size_t>(got.value)))
                        : "nothing";
    }
    [[nodiscard]] test::Log& log() const { return behaviour->log(); }

    Rig rig;
    test::CallList list;
    std::shared_ptr<WitnessBehaviour> behaviour;
};

} // namespace

TEST_F(DatagramPeersTest, EachPeerHasASessionOfItsOwn)
{
    const auto id = open({.received = echo});
    auto first = peerOf(id, "uno");
    EXPECT_EQ(answerTo(first), "uno");
    auto second = peerOf(id, "dos");
    EXPECT_EQ(answerTo(second), "dos");
    EXPECT_TRUE(first.send(bytesOf("")).ok()); // an empty one is one
    EXPECT_EQ(answerTo(first), "");
    EXPECT_EQ(log().joined(), "1 opened; 1 received uno; 2 opened; 2 received dos; 1 received ");
    EXPECT_EQ(behaviour->peers().size(), 2U);
    EXPECT_FALSE(behaviour->peers().front().isStream);
    rig.engine.close(id);
    EXPECT_TRUE(log().waitFor("1 closed closed"));
    EXPECT_TRUE(log().waitFor("2 closed closed"));
}

TEST_F(DatagramPeersTest, WhoWasNotHeardForLongestMakesRoom)
{
    const auto id = open({.received = echo}, [](DatagramSpec& spec) { spec.peers.most = 2; });
    auto first = peerOf(id, "a");
    EXPECT_EQ(answerTo(first), "a");
    auto second = peerOf(id, "b");
    EXPECT_EQ(answerTo(second), "b");
    EXPECT_TRUE(first.send(bytesOf("c")).ok());
    EXPECT_EQ(answerTo(first), "c");
    auto third = peerOf(id, "d");
    EXPECT_EQ(answerTo(third), "d");
    EXPECT_EQ(log().joined(),
              "1 opened; 1 received a; 2 opened; 2 received b; 1 received c; 2 closed idle; 3 "
              "opened; 3 received d");
    EXPECT_TRUE(second.send(bytesOf("e")).ok()); // and is somebody new
    EXPECT_EQ(answerTo(second), "e");
    EXPECT_TRUE(log().waitFor("4 opened"));
    EXPECT_EQ(behaviour->peers().size(), 2U);
}

TEST_F(DatagramPeersTest, ThousandsAreNeverMoreThanTheLimit)
{
    const auto id = open({.received = echo});
    std::size_t most = 0;
    for (int i = 0; i < 1500; ++i) {
        auto peer = peerOf(id, "x");
        ASSERT_EQ(answerTo(peer), "x");
        most = std::max(most, behaviour->peers().size());
    }
    EXPECT_EQ(most, PeerLimits().most);
    EXPECT_EQ(PeerLimits().most, 1024U);
}

TEST_F(DatagramPeersTest, WhoIsSilentIsForgotten)
{
    const auto id = open({.received = echo}, [](DatagramSpec& spec) { spec.peers.idle = 20ms; });
    auto first = peerOf(id, "a");
    EXPECT_EQ(answerTo(first), "a");
    auto second = peerOf(id, "b");
    EXPECT_TRUE(log().waitFor("1 closed idle"));
    EXPECT_TRUE(log().waitFor("2 closed idle"));
    EXPECT_TRUE(behaviour->peers().empty());
    EXPECT_TRUE(first.send(bytesOf("c")).ok());
    EXPECT_TRUE(log().waitFor("3 received c"));
}

TEST_F(DatagramPeersTest, ASessionThatEndsMakesWayForTheNextOne)
{
    const auto id = open({.received = [](Witness& self, const journal::Payload& data) {
        self.at().send(data);
        if (test::textOf(data.bytes()) == "bye") {
            self.at().finish();
            self.say("never");
        }
    }});
    auto peer = peerOf(id, "bye");
    EXPECT_EQ(answerTo(peer), "bye");
    EXPECT_TRUE(log().waitFor("1 closed finished"));
    EXPECT_TRUE(peer.send(bytesOf("hola")).ok());
    EXPECT_EQ(answerTo(peer), "hola");
    EXPECT_TRUE(log().waitFor("2 received hola"));
}

TEST_F(DatagramPeersTest, TheUsualDestinationIsExpectedBeforeItSpeaks)
{
    auto other = test::openPeer(list, net::Domain::Inet, net::Type::Datagram);
    ASSERT_TRUE(other.bind(*net::Endpoint::numeric("127.0.0.1", 0)).ok());
    net::Endpoint address;
    ASSERT_TRUE(other.getSockName(address).ok());
    for (const bool connects : {false, true}) {
        const auto id =
            open({.opened = [](Witness& self) { self.say("first"); },
                  .drained = [](Witness& self) { self.at().finish(); },
                  .asked =
                      [](Witness& self, const Command& command) {
                          self.say("<" + test::textOf(std::get<command::Send>(command).bytes) + ">");
                          self.at().awaitDrained();
                          return true;
                      }},
                 [&](DatagramSpec& spec) {
                     spec.host = "127.0.0.1";
                     spec.port = std::to_string(address.port());
                     spec.connect = connects;
                     spec.peers.idle = 1ms; // does not count for it
                 });
        EXPECT_EQ(answerTo(other), "first");
        rig.send(id, "typed");
        EXPECT_EQ(answerTo(other), "<typed>");
        EXPECT_TRUE(log().waitFor("1 closed finished"));
        if (connects) {
            EXPECT_TRUE(rig.waitClosed(rig.socketOf(id))); // it had one peer only
        } else {
            EXPECT_TRUE(rig.socket(rig.socketOf(id)).isOpen());
        }
    }
}

TEST_F(DatagramPeersTest, WhoIsNotServedIsShownAndNoMore)
{
    const auto id = open({.received = echo});
    behaviour->refuseIf([](const Peer& peer) { return peer.number == 1; });
    auto first = peerOf(id, "a");
    EXPECT_TRUE(rig.waitFor([&] { return rig.receivedText(rig.socketOf(id)) == "a"; }));
    auto second = peerOf(id, "b");
    EXPECT_EQ(answerTo(second), "b");
    EXPECT_EQ(behaviour->peers().size(), 1U);
}

TEST_F(DatagramPeersTest, WithoutMemoryOnlyThatSessionEnds)
{
    const auto id = open({.opened =
                              [](Witness& self) {
                                  if (self.at().peer().number == 1)
                                      throw std::bad_alloc();
                              },
                          .received =
                              [](Witness& self, const journal::Payload& data) {
                                  if (self.at().peer().number == 2)
                                      throw std::bad_alloc();
                                  echo(self, data);
                              }});
    auto first = peerOf(id, "a");
    EXPECT_TRUE(log().waitFor("1 closed failed"));
    auto second = peerOf(id, "b");
    EXPECT_TRUE(log().waitFor("2 closed failed"));
    auto third = peerOf(id, "c");
    EXPECT_EQ(answerTo(third), "c");
    EXPECT_TRUE(rig.waitFor([&] { return rig.notes(journal::NoteKind::ConnectionFailed).first == 2; }));
    EXPECT_TRUE(rig.socket(rig.socketOf(id)).isOpen());
}

TEST_F(DatagramPeersTest, AnotherBehaviourTakesItsPlace)
{
    const auto id = open({.received = echo});
    auto peer = peerOf(id, "a");
    EXPECT_EQ(answerTo(peer), "a");
    const auto next = std::make_shared<WitnessBehaviour>(
        Acts{.received = [](Witness& self, const journal::Payload&) { self.say("other"); }});
    rig.post(id, command::SetBehaviour{next, "other"});
    ASSERT_TRUE(log().waitFor("1 closed replaced"));
    EXPECT_TRUE(peer.send(bytesOf("b")).ok());
    EXPECT_EQ(answerTo(peer), "other");
}

/// One that holds receiving back holds it back for all: there is one socket.
TEST_F(DatagramPeersTest, AHoldIsLetGoWithItsSession)
{
    const auto id = open({.received =
                              [](Witness& self, const journal::Payload& data) {
                                  self.at().send(data);
                                  if (test::textOf(data.bytes()) != "hold")
                                      return;
                                  self.at().pauseReceiving(true);
                                  (void)self.at().after(1ms);
                              },
                          .timer = [](Witness& self, Link::TimerId) { self.at().finish(); }});
    auto first = peerOf(id, "hold");
    EXPECT_EQ(answerTo(first), "hold");
    EXPECT_TRUE(log().waitFor("1 closed finished"));
    auto second = peerOf(id, "b");
    EXPECT_EQ(answerTo(second), "b");
}

/// Also in the middle of a flood, where many are received for one wait.
TEST_F(DatagramPeersTest, AHoldHoldsInABurst)
{
    constexpr int most = 40;
    constexpr int pausedAt = 10;
    std::atomic<int> received = 0;
    std::atomic<int> meanwhile = 0;
    const auto id = open({.received =
                              [&](Witness& self, const journal::Payload&) {
                                  if (++received != pausedAt)
                                      return;
                                  self.at().pauseReceiving(true);
                                  (void)self.at().after(1ms);
                              },
                          .timer =
                              [&](Witness& self, Link::TimerId) {
                                  meanwhile = received - pausedAt;
                                  self.at().pauseReceiving(false);
                              }},
                         [](DatagramSpec& spec) { spec.connection.reading.mode = ReadingMode::ByHand; });
    auto peer = peerOf(id, "x");
    for (int i = 1; i < most; ++i)
        EXPECT_TRUE(peer.send(bytesOf("x")).ok());
    rig.post(id, command::SetReading{});
    EXPECT_TRUE(rig.waitFor([&] { return received == most; }));
    EXPECT_EQ(meanwhile, 0);
}

} // namespace enchufe::engine

// SPDX-License-Identifier: GPL-3.0-or-later
// Connections that a session makes: Link::connect().
#include "core/engine/legs.h"

#include "core/net/errors.h"
#include "tests/core/support/peer.h"
#include "tests/core/support/relay.h"
#include "tests/core/support/rig.h"
#include "tests/core/support/server_models.h"
#include "tests/core/support/witness.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <thread>

namespace enchufe::engine {

using namespace std::chrono_literals;
using test::Acts;
using test::always;
using test::bytesOf;
using test::Log;
using test::readFrom;
using test::Rig;
using test::Witness;
using test::WitnessBehaviour;

namespace {

class LegsTest : public testing::TestWithParam<ServerModel> {
protected:
    [[nodiscard]] net::Endpoint addressOf(journal::EndpointId id)
    {
        return rig.socket(rig.socketOf(id)).local;
    }
    StreamClientSpec to(journal::EndpointId id)
    {
        StreamClientSpec spec;
        spec.host = "127.0.0.1";
        spec.port = rig.portOf(id);
        return spec;
    }
    journal::EndpointId listen(const std::shared_ptr<Behaviour>& behaviour)
    {
        return rig.listen("none", [&](StreamListenerSpec& spec) {
            spec.model = GetParam();
            spec.connection.behaviour = always(behaviour);
            spec.connection.closeAfterPeer = true;
        });
    }
    net::Socket connectTo(journal::EndpointId listener) { return test::peerOf(list, addressOf(listener)); }
    /// The listener's connections, and what its sessions have made.
    std::vector<net::SocketId> connections(journal::EndpointId listener, std::size_t count)
    {
        EXPECT_TRUE(rig.waitFor([&] { return rig.endpoint(listener).connections.size() >= count; }));
        return rig.endpoint(listener).connections;
    }

    Rig rig;
    test::CallList list;
};

/// A session that connects to `target` with a witness named "leg".
Acts connecting(const ConnectSpec& target, const std::shared_ptr<Log>& log, Acts leg, Link** link = nullptr)
{
    return {.opened = [=](Witness& self) {
        Link* const made = self.at().connect(target, std::make_unique<Witness>("leg", log, leg));
        EXPECT_NE(made, nullptr);
        EXPECT_EQ(log->count("leg opened") + log->count("leg closed reset"), 0);
        if (link != nullptr)
            *link = made;
    }};
}

} // namespace

TEST_P(LegsTest, ARelayCarriesEveryByteBothWays)
{
    const auto target = rig.listen("echo");
    const auto relay = listen(std::make_shared<test::Relay>(to(target)));
    auto peer = connectTo(relay);
    std::string text(5'000'000, ' ');
    for (std::size_t i = 0; i < text.size(); ++i)
        text[i] = static_cast<char>('a' + i % 23);
    std::thread sender([&] {
        for (std::size_t done = 0; done < text.size();) {
            const auto sent = peer.send(std::as_bytes(std::span(text))
                                            .subspan(done, std::min<std::size_t>(65536, text.size() - done)));
            ASSERT_TRUE(sent.ok());
            done += static_cast<std::size_t>(sent.value);
        }
        EXPECT_TRUE(peer.shutdown(net::ShutdownHow::Write).ok()); // goes through to the echo, and back
    });
    EXPECT_TRUE(readFrom(peer) == text);
    sender.join();
    const auto both = connections(relay, 2);
    ASSERT_EQ(both.size(), 2U);
    for (const auto id : both)
        EXPECT_TRUE(rig.waitClosed(id));
    // The session's connection is none of the listener's own socket's.
    EXPECT_EQ(rig.socket(rig.socketOf(relay)).word(), "LISTEN");
    EXPECT_TRUE(rig.socket(both[1]).listener == 0);
    EXPECT_EQ(rig.notes(journal::NoteKind::SendDropped).first, 0);
}

TEST_P(LegsTest, AResetGoesThrough)
{
#ifdef _WIN32
    GTEST_SKIP() << "Wine tells of a reset as the end of the stream: docs/portability.md";
#endif
    const auto target = rig.listen("echo");
    const auto relay = listen(std::make_shared<test::Relay>(to(target)));
    auto peer = connectTo(relay);
    EXPECT_TRUE(peer.send(bytesOf("hola")).ok());
    EXPECT_EQ(readFrom(peer, 4), "hola");
    rig.post(target, command::Close{true}, rig.connectionOf(target));
    EXPECT_EQ(readFrom(peer), "ECONNRESET");
    for (const auto id : connections(relay, 2))
        EXPECT_TRUE(rig.waitClosed(id));
}

TEST_P(LegsTest, ATargetThatRefusesIsTold)
{
    net::Endpoint free;
    auto bound = net::Socket::open(list, net::Domain::Inet, net::Type::Stream).socket;
    ASSERT_TRUE(bound.bind(*net::Endpoint::numeric("127.0.0.1", 0)).ok()); // and does not listen
    ASSERT_TRUE(bound.getSockName(free).ok());
    StreamClientSpec spec;
    spec.host = "127.0.0.1";
    spec.port = std::to_string(free.port());
    const auto log = std::make_shared<Log>();
    Parting parting;
    const auto behaviour = std::make_shared<WitnessBehaviour>(
        connecting(spec, log, {.closed = [&](Witness&, const Parting& why) { parting = why; }}));
    const auto listener = listen(behaviour);
    auto peer = connectTo(listener);
    ASSERT_TRUE(log->waitFor("leg closed reset"));
    EXPECT_EQ(log->joined(), "leg closed reset");
    EXPECT_EQ(parting.call, net::Call::Connect);
    EXPECT_EQ(net::errorName(parting.call, parting.error), "ECONNREFUSED");
    EXPECT_TRUE(rig.waitFor([&] { return rig.notes(journal::NoteKind::ConnectionFailed).first == 1; }));
    EXPECT_EQ(rig.endpoint(listener).failedCall, net::Call::Note);
    EXPECT_EQ(behaviour->peers().size(), 1U); // whoever asked for it goes on
}

TEST_P(LegsTest, ANameIsLookedUp)
{
    const auto target = rig.listen("echo");
    StreamClientSpec spec = to(target);
    spec.host = "localhost";
    spec.domain = net::Domain::Inet;
    const auto relay = listen(std::make_shared<test::Relay>(spec));
    auto peer = connectTo(relay);
    EXPECT_TRUE(peer.send(bytesOf("hola")).ok());
    EXPECT_EQ(readFrom(peer, 4), "hola");
}

TEST_P(LegsTest, OneThatIsGivenUpNeverOpens)
{
    StreamClientSpec spec;
    spec.host = "name.invalid"; // looked up for a while
    spec.port = "1";
    const auto log = std::make_shared<Log>();
    const auto behaviour = std::make_shared<WitnessBehaviour>(Acts{.opened = [&](Witness& self) {
        Link* const link = self.at().connect(spec, std::make_unique<Witness>("leg", log, Acts()));
        link->send(bytesOf("too early"));
        link->finish();
    }});
    const auto listener = listen(behaviour);
    auto peer = connectTo(listener);
    ASSERT_TRUE(log->waitFor("leg closed finished"));
    EXPECT_EQ(log->joined(), "leg closed finished");
    EXPECT_EQ(rig.notes(journal::NoteKind::SendRefused), (std::pair<int, std::int64_t>{1, 9}));
}

TEST_P(LegsTest, WhenTheEndpointEndsSoDoAll)
{
    const auto target = rig.listen("none");
    const auto log = std::make_shared<Log>();
    const auto behaviour = std::make_shared<WitnessBehaviour>(connecting(to(target), log, {}));
    const auto listener = listen(behaviour);
    auto peer = connectTo(listener);
    ASSERT_TRUE(log->waitFor("leg opened"));
    rig.engine.close(listener);
    ASSERT_TRUE(log->waitFor("leg closed closed"));
    ASSERT_TRUE(behaviour->log().waitFor("1 closed closed"));
    EXPECT_TRUE(rig.waitFor([&] { return rig.endpoint(listener).closed; }));
    for (const auto id : rig.endpoint(listener).connections)
        EXPECT_FALSE(rig.socket(id).isOpen());
}

TEST_P(LegsTest, OneUnderWayWhenTheEndpointEndsIsTold)
{
    StreamClientSpec spec;
    spec.host = "name.invalid";
    spec.port = "1";
    const auto log = std::make_shared<Log>();
    const auto behaviour = std::make_shared<WitnessBehaviour>(connecting(spec, log, {}));
    const auto listener = listen(behaviour);
    auto peer = connectTo(listener);
    ASSERT_TRUE(behaviour->log().waitFor("1 opened"));
    rig.engine.close(listener);
    ASSERT_TRUE(test::waitUntil([&] { return !log->lines().empty(); }));
    EXPECT_TRUE(log->joined() == "leg closed closed" || log->joined() == "leg closed reset") << log->joined();
}

/// The window's row of it is as good as any other.
TEST_P(LegsTest, AnOrderReachesIt)
{
    const auto target = rig.listen("none");
    const auto log = std::make_shared<Log>();
    const auto listener = listen(std::make_shared<WitnessBehaviour>(connecting(to(target), log, {})));
    auto peer = connectTo(listener);
    ASSERT_TRUE(log->waitFor("leg opened"));
    const auto leg = connections(listener, 2)[1];
    rig.post(listener, command::Send{bytesOf("by hand")}, leg);
    EXPECT_TRUE(rig.waitFor([&] { return rig.receivedText(rig.connectionOf(target)) == "by hand"; }));
    rig.post(listener, command::SetBehaviour{nullptr, ""}, leg); // its session is its maker's
    rig.post(listener, command::Close{}, leg);
    ASSERT_TRUE(log->waitFor("leg closed closed"));
    EXPECT_TRUE(rig.waitClosed(leg));
    EXPECT_TRUE(rig.socket(rig.connectionOf(listener)).isOpen());
}

TEST_P(LegsTest, AStreamIsRelayedToDatagrams)
{
    const auto target = rig.udp("echo");
    DatagramSpec spec;
    spec.host = "127.0.0.1";
    spec.port = rig.portOf(target);
    spec.connect = true;
    const auto relay = listen(std::make_shared<test::Relay>(spec));
    auto peer = connectTo(relay);
    EXPECT_TRUE(peer.send(bytesOf("hola")).ok());
    EXPECT_EQ(readFrom(peer, 4), "hola");
    const auto both = connections(relay, 2);
    EXPECT_TRUE(peer.close().ok());
    for (const auto id : both)
        EXPECT_TRUE(rig.waitClosed(id));
}

INSTANTIATE_TEST_SUITE_P(Models, LegsTest, testing::ValuesIn(test::allModels), test::nameOfModel);

TEST(Legs, DatagramsAreRelayedEachPeerBySocketOfItsOwn)
{
    Rig rig;
    const auto target = rig.udp("count");
    DatagramSpec spec;
    spec.host = "127.0.0.1";
    spec.port = rig.portOf(target);
    spec.connect = true;
    const auto relay = rig.udp("none", [&](DatagramSpec& of) {
        of.connection.behaviour = always(std::make_shared<test::Relay>(spec));
        of.peers.idle = 200ms;
    });
    test::CallList list;
    std::vector<net::Socket> peers;
    for (std::size_t i = 0; i < 3; ++i) {
        auto& peer = peers.emplace_back(
            test::peerOf(list, rig.socket(rig.socketOf(relay)).local, net::Type::Datagram));
        ASSERT_TRUE(peer.setNonBlocking(true).ok());
        std::byte room[100];
        std::int64_t got = 0;
        // The first one finds no connection yet: it is received, and lost, as datagrams are.
        while (got <= 0) {
            ASSERT_TRUE(peer.send(std::vector<std::byte>(i + 1)).ok());
            got = peer.recv(room).value;
            std::this_thread::sleep_for(5ms);
        }
        const std::string said = "You sent " + std::to_string(i + 1) + " bytes";
        EXPECT_EQ(test::textOf(std::span(room).first(static_cast<std::size_t>(got))), said);
    }
    EXPECT_TRUE(rig.waitFor([&] { return rig.endpoint(relay).connections.size() == 3; }));
    for (const auto id : rig.endpoint(relay).connections)
        EXPECT_TRUE(rig.waitClosed(id)); // nobody is heard any more
}

TEST(Legs, DatagramsAreRelayedToAStream)
{
    Rig rig;
    const auto target = rig.listen("echo");
    StreamClientSpec spec;
    spec.host = "127.0.0.1";
    spec.port = rig.portOf(target);
    const auto relay = rig.udp("none", [&](DatagramSpec& of) {
        of.connection.behaviour = always(std::make_shared<test::Relay>(spec));
    });
    test::CallList list;
    auto peer = test::peerOf(list, rig.socket(rig.socketOf(relay)).local, net::Type::Datagram);
    ASSERT_TRUE(peer.setNonBlocking(true).ok());
    std::byte room[100];
    std::int64_t got = 0;
    while (got <= 0) {
        ASSERT_TRUE(peer.send(bytesOf("hola")).ok());
        std::this_thread::sleep_for(5ms);
        got = peer.recv(room).value;
    }
    EXPECT_EQ(test::textOf(std::span(room).first(4)), "hola");
    rig.engine.close(relay);
    EXPECT_TRUE(rig.waitFor([&] { return rig.endpoint(relay).closed; }));
}

} // namespace enchufe::engine

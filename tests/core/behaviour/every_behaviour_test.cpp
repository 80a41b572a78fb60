// SPDX-License-Identifier: GPL-3.0-or-later
// Each behaviour of the registry × how its clients are served × what goes wrong. A new row of the registry is
// in it by itself; one that lives in the tests alone is in it too.
#include "core/behaviour/registry.h"
#include "core/engine/behaviour.h"
#include "core/engine/send_queue.h"
#include "tests/core/support/greeter.h"
#include "tests/core/support/rig.h"
#include "tests/core/support/wait.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace enchufe::behaviour {

using namespace std::chrono_literals;
using engine::SendQueue;
using engine::ServerModel;
using test::bytesOf;
using test::Rig;

namespace {

/// What the tests hand in: the ready-made, and one more.
const Registry& registry()
{
    static const Registry all = test::registryWith(test::greeter());
    return all;
}

enum class Served : std::uint8_t { Loop, Threads, Iterative, Udp };
enum class Trouble : std::uint8_t { HalfClose, Reset, NeverReads, Stopped };

struct Case {
    std::string behaviour;
    Served served = Served::Loop;
    Trouble trouble = Trouble::HalfClose;

    [[nodiscard]] bool isUdp() const { return served == Served::Udp; }
};

std::string nameOf(const Case& each)
{
    constexpr const char* served[] = {"loop", "threads", "iterative", "udp"};
    constexpr const char* trouble[] = {"half_close_with_a_full_queue", "reset_in_the_middle",
                                       "peer_never_reads", "stopped_while_busy"};
    std::string name = each.behaviour + '_' + served[static_cast<std::size_t>(each.served)] + '_' +
                       trouble[static_cast<std::size_t>(each.trouble)];
    std::ranges::replace(name, '-', '_');
    return name;
}

void PrintTo(const Case& each, std::ostream* out) { *out << nameOf(each); }

std::vector<Case> cases()
{
    std::vector<Case> list;
    for (const Description& row : registry().all()) {
        for (const Served served : {Served::Loop, Served::Threads, Served::Iterative, Served::Udp}) {
            for (const Trouble trouble :
                 {Trouble::HalfClose, Trouble::Reset, Trouble::NeverReads, Trouble::Stopped}) {
                const Case each = {std::string(row.name), served, trouble};
                if (row.mayStand(each.isUdp() ? Where::Udp : Where::TcpListen))
                    list.push_back(each);
            }
        }
    }
    return list;
}

/// Something that a behaviour may be given.
std::string argumentFor(const Argument& argument)
{
    return argument.kind == Argument::Kind::None ? "" : ":Ana";
}

constexpr std::size_t smallBuffer = 4096;
constexpr std::size_t chunk = 8192;
/// More than the queue's mark, the kernel's buffers and a chunk hold together.
constexpr std::size_t muchMore = std::size_t{8} << 20;

} // namespace

class EveryBehaviour : public testing::TestWithParam<Case> {
protected:
    void SetUp() override
    {
        const Description& row = *registry().find(GetParam().behaviour);
        const Where where = GetParam().isUdp() ? Where::Udp : Where::TcpListen;
        const auto chosen = registry().choose(GetParam().behaviour + argumentFor(row.argument), where);
        ASSERT_TRUE(chosen.ok()) << chosen.problem->mistake.describe(english);
        const auto answer = [&](engine::ConnectionKnobs& knobs) {
            chosen.value.answer(knobs);
            if (!chosen.value.factory)
                return;
            m_behaviour = chosen.value.factory(); // to be looked at
            knobs.behaviour = [behaviour = m_behaviour] { return behaviour; };
        };
        if (GetParam().isUdp()) {
            m_endpoint = m_rig.udp("none", [&](engine::DatagramSpec& spec) { answer(spec.connection); });
        } else {
            m_endpoint = m_rig.listen("none", [&](engine::StreamListenerSpec& spec) {
                answer(spec.connection);
                spec.connection.closeAfterPeer = true;
                spec.connection.reading.size = chunk;
                spec.socket.sendBuffer = static_cast<int>(smallBuffer);
                spec.model = GetParam().served == Served::Threads     ? ServerModel::Threads
                             : GetParam().served == Served::Iterative ? ServerModel::Iterative
                                                                      : ServerModel::Loop;
            });
        }
        ASSERT_TRUE(m_endpoint != 0);
        m_address = m_rig.socket(m_rig.socketOf(m_endpoint)).local;
    }

    void TearDown() override
    {
        m_rig.engine.close(m_endpoint);
        EXPECT_TRUE(m_rig.waitFor([&] { return m_rig.endpoint(m_endpoint).closed; }));
        EXPECT_TRUE(test::waitUntil([&] { return m_rig.engine.workerCount() == 0; }));
        m_rig.drain();
        for (const auto id : m_rig.endpoint(m_endpoint).connections)
            EXPECT_FALSE(m_rig.socket(id).isOpen());
        EXPECT_FALSE(m_rig.socket(m_rig.socketOf(m_endpoint)).isOpen());
        if (!m_behaviour)
            return;
        EXPECT_TRUE(m_behaviour->peers().empty());
        EXPECT_EQ(m_behaviour.use_count(), 1) << "somebody holds it though its sessions are over";
    }

    [[nodiscard]] bool isIterative() const { return GetParam().served == Served::Iterative; }

    /// A client that does not wait, with little room for what it does not read.
    net::Socket connect()
    {
        const auto type = GetParam().isUdp() ? net::Type::Datagram : net::Type::Stream;
        auto peer = net::Socket::open(m_list, net::Domain::Inet, type).socket;
        EXPECT_TRUE(peer.setOption(net::Option::ReceiveBuffer, static_cast<int>(smallBuffer)).ok());
        EXPECT_TRUE(peer.connect(m_address).ok());
        EXPECT_TRUE(peer.setNonBlocking(true).ok());
        return peer;
    }

    /// The engine's side of the last client that came.
    net::SocketId served() { return m_rig.connectionOf(m_endpoint, m_clients++); }

    /// Sends without reading, until so much is sent or nothing moves at either end: the engine receives no
    /// more, and what it was sent is in its hands.
    std::size_t sendUntilStuck(net::Socket& peer, net::SocketId connection, std::size_t most)
    {
        const std::vector<std::byte> piece(chunk, std::byte{'x'});
        std::size_t sent = 0;
        std::size_t seen = 0;
        int still = 0;
        while (sent < most && still < 50) {
            const auto result = peer.send(piece);
            if (result.ok()) {
                sent += static_cast<std::size_t>(result.value);
                still = 0;
                continue;
            }
            EXPECT_TRUE(result.wouldBlock()) << result.error;
            if (!result.wouldBlock())
                break;
            const auto received = m_rig.socket(connection).received;
            still = received == seen ? still + 1 : 0;
            seen = received;
            std::this_thread::sleep_for(2ms);
        }
        return sent;
    }

    /// Reads to the end, which is a FIN or not.
    struct Rest {
        std::size_t bytes = 0;
        bool isWhole = false;
    };
    static Rest readAll(net::Socket& peer)
    {
        Rest rest;
        std::vector<std::byte> room(65536);
        EXPECT_TRUE(test::waitUntil([&] {
            for (;;) {
                const auto got = peer.recv(room);
                if (got.wouldBlock())
                    return false;
                rest.isWhole = got.ok() && got.value == 0;
                if (!got.ok() || got.value == 0)
                    return true;
                rest.bytes += static_cast<std::size_t>(got.value);
            }
        }));
        return rest;
    }

    [[nodiscard]] bool hasHeard(const net::Endpoint& from)
    {
        const auto calls = m_rig.records(m_rig.socketOf(m_endpoint), net::Call::RecvFrom);
        return std::ranges::any_of(
            calls, [&](const journal::Record& call) { return m_rig.journal.detail(call)->address == from; });
    }

    /// A new client is there, and what it says is received.
    void expectServed()
    {
        if (GetParam().isUdp()) {
            auto other = connect();
            net::Endpoint from;
            EXPECT_TRUE(other.getSockName(from).ok());
            // Again and again: where the queue is full of the other peer's it is dropped.
            EXPECT_TRUE(m_rig.waitFor([&] { return other.send(bytesOf("hola\n")).ok() && hasHeard(from); }));
            return;
        }
        auto other = connect();
        EXPECT_TRUE(other.send(bytesOf("hola\n")).ok());
        const auto connection = served();
        ASSERT_TRUE(connection != 0);
        // One that only sends may have closed before it read.
        EXPECT_TRUE(m_rig.waitFor(
            [&] { return m_rig.socket(connection).received == 5 || !m_rig.socket(connection).isOpen(); }));
        EXPECT_TRUE(other.shutdown(net::ShutdownHow::Write).ok());
        (void)readAll(other);
        EXPECT_TRUE(m_rig.waitClosed(connection));
    }

    void expectNoPeers()
    {
        if (m_behaviour) {
            EXPECT_TRUE(test::waitUntil([&] { return m_behaviour->peers().empty(); }));
        }
    }

    /// What waits to be sent here never was more than a mark and what one receives at once.
    void expectBounded()
    {
        std::int64_t most = 0;
        for (const auto& record : m_rig.records(0, net::Call::Note)) {
            if (record.note() == journal::NoteKind::SendQueue)
                most = std::max(most, record.value());
        }
        EXPECT_LE(most, static_cast<std::int64_t>(SendQueue::highWater + 2 * 65536));
    }

    // --- streams

    void halfClose()
    {
        auto peer = connect();
        const auto connection = served();
        const std::size_t sent = sendUntilStuck(peer, connection, muchMore);
        EXPECT_TRUE(peer.shutdown(net::ShutdownHow::Write).ok());
        const Rest rest = readAll(peer);
        ASSERT_TRUE(m_rig.waitClosed(connection));
        const auto& here = m_rig.socket(connection);
        if (here.received == sent) { // else it has closed first, with something unread
            EXPECT_TRUE(rest.isWhole);
            EXPECT_EQ(rest.bytes, here.sent);
            EXPECT_EQ(m_rig.notes(journal::NoteKind::SendDropped).second, 0);
        }
        if (GetParam().behaviour == "echo") {
            EXPECT_EQ(rest.bytes, sent);
            EXPECT_GT(sent, SendQueue::highWater);
        }
        expectNoPeers();
        expectServed();
    }

    void reset()
    {
        auto peer = connect();
        const auto connection = served();
        (void)sendUntilStuck(peer, connection, std::size_t{2} << 20);
        EXPECT_TRUE(peer.setLingerZero().ok());
        EXPECT_TRUE(peer.close().ok());
        EXPECT_TRUE(m_rig.waitClosed(connection));
        expectNoPeers();
        expectServed();
    }

    void neverReads()
    {
        auto peer = connect();
        const auto connection = served();
        const std::size_t sent = sendUntilStuck(peer, connection, muchMore);
        if (GetParam().behaviour == "echo") {
            EXPECT_LT(sent, muchMore);
        }
        if (!isIterative())
            expectServed();
        EXPECT_TRUE(peer.setLingerZero().ok());
        EXPECT_TRUE(peer.close().ok());
        EXPECT_TRUE(m_rig.waitClosed(connection));
        expectBounded();
        if (isIterative())
            expectServed();
    }

    void stopped()
    {
        auto stuck = connect();
        const auto connection = served();
        (void)sendUntilStuck(stuck, connection, muchMore);
        std::vector<net::Socket> others;
        for (int i = 0; i < 3; ++i) {
            others.push_back(connect());
            (void)others.back().send(std::vector<std::byte>(chunk, std::byte{'y'}));
            if (!isIterative()) {
                ASSERT_TRUE(served() != 0);
            }
        }
        m_rig.engine.close(m_endpoint);
        EXPECT_TRUE(m_rig.waitFor([&] { return m_rig.endpoint(m_endpoint).closed; }));
        (void)readAll(stuck);
        for (auto& each : others)
            (void)readAll(each);
    }

    // --- datagrams

    void sendDatagrams(net::Socket& peer)
    {
        constexpr int count = 200;
        const auto before = m_rig.socket(m_rig.socketOf(m_endpoint)).received;
        (void)peer.send({});                                             // an empty one
        (void)peer.send(std::vector<std::byte>(65'507, std::byte{'z'})); // the largest
        for (int i = 0; i < count; ++i)
            (void)peer.send(std::vector<std::byte>(1000, std::byte{'d'}));
        EXPECT_TRUE(
            m_rig.waitFor([&] { return m_rig.socket(m_rig.socketOf(m_endpoint)).received > before; }));
    }

    void datagrams()
    {
        auto peer = connect();
        sendDatagrams(peer);
        switch (GetParam().trouble) {
        case Trouble::HalfClose: // it says no more, and stays
            (void)peer.shutdown(net::ShutdownHow::Write);
            break;
        case Trouble::Reset: // what it is sent now comes back as an ICMP error
            EXPECT_TRUE(peer.close().ok());
            break;
        case Trouble::NeverReads:
            sendDatagrams(peer);
            break;
        case Trouble::Stopped:
            sendDatagrams(peer);
            m_rig.engine.close(m_endpoint);
            return;
        }
        expectServed();
        expectBounded();
        if (m_behaviour) {
            EXPECT_TRUE(test::waitUntil([&] { return m_behaviour->peers().size() == 2; }));
        }
    }

    Rig m_rig{{}, {net::Readiness::Kind::Best, 20ms, false}};
    test::CallList m_list;
    std::shared_ptr<engine::Behaviour> m_behaviour;
    journal::EndpointId m_endpoint = 0;
    net::Endpoint m_address;
    std::size_t m_clients = 0;
};

TEST_P(EveryBehaviour, Endures)
{
    if (GetParam().isUdp())
        return datagrams();
    switch (GetParam().trouble) {
    case Trouble::HalfClose:
        return halfClose();
    case Trouble::Reset:
        return reset();
    case Trouble::NeverReads:
        return neverReads();
    case Trouble::Stopped:
        return stopped();
    }
}

INSTANTIATE_TEST_SUITE_P(Registry, EveryBehaviour, testing::ValuesIn(cases()),
                         [](const auto& each) { return nameOf(each.param); });

TEST(EveryBehaviourSuite, HasARowOfTheTestsAlone)
{
    EXPECT_EQ(readyMade().find("greeter"), nullptr);
    const auto list = cases();
    EXPECT_EQ(std::ranges::count(list, "greeter", &Case::behaviour), 16);
    EXPECT_EQ(std::ranges::count(list, "echo", &Case::behaviour), 16);
}

} // namespace enchufe::behaviour

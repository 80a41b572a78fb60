// SPDX-License-Identifier: GPL-3.0-or-later
// C4 and F2: the same three clients, three ways to serve them.
#include "tests/core/support/rig.h"
#include "tests/core/support/server_models.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace enchufe::engine {

namespace {

/// A listener of that model and three clients, each of which has sent a line. The first says nothing more.
struct ThreeClients {
    explicit ThreeClients(ServerModel model)
    {
        listener = rig.listen("echo", [model](StreamListenerSpec& spec) {
            spec.model = model;
            spec.connection.closeAfterPeer = true;
        });
        for (journal::EndpointId& client : clients) {
            client = rig.connectTo(listener);
            rig.send(client, "hola");
        }
    }
    [[nodiscard]] std::uint64_t answered(std::size_t client)
    {
        return rig.socket(rig.socketOf(clients[client])).received;
    }
    [[nodiscard]] bool isAnswered(std::size_t client) { return answered(client) >= 4; }
    /// Another line there and back: the server's loop has looked at all that was ready before, the listener
    /// too.
    [[nodiscard]] bool oneTurn(std::size_t client)
    {
        const std::uint64_t before = answered(client);
        rig.send(clients[client], "more");
        return rig.waitFor([&] { return answered(client) == before + 4; });
    }
    /// Threads that received on a connection of the listener.
    [[nodiscard]] std::set<journal::ThreadNumber> threads()
    {
        std::set<journal::ThreadNumber> numbers;
        for (const net::SocketId connection : rig.endpoint(listener).connections) {
            for (const auto& record : rig.records(connection, net::Call::Recv))
                numbers.insert(rig.journal.pen(record).thread);
        }
        return numbers;
    }

    test::Rig rig;
    journal::EndpointId listener = 0;
    journal::EndpointId clients[3] = {};
};

} // namespace

TEST(ServerModels, C4_AnIterativeServerLetsTheSecondClientWait)
{
    ThreeClients c(ServerModel::Iterative);
    ASSERT_TRUE(c.rig.waitFor([&] { return c.isAnswered(0); }));
    ASSERT_TRUE(c.oneTurn(0));
    EXPECT_EQ(c.rig.endpoint(c.listener).connections.size(), 1U);
    EXPECT_FALSE(c.isAnswered(1)); // connected, in the backlog, and alone
    c.rig.post(c.clients[0], command::Close{});
    ASSERT_TRUE(c.rig.waitFor([&] { return c.isAnswered(1); }));
    ASSERT_TRUE(c.oneTurn(1));
    EXPECT_FALSE(c.isAnswered(2));
    c.rig.post(c.clients[1], command::Close{});
    ASSERT_TRUE(c.rig.waitFor([&] { return c.isAnswered(2); }));
    EXPECT_EQ(c.threads().size(), 1U);
}

TEST(ServerModels, C4_AThreadForEachClient)
{
    ThreeClients c(ServerModel::Threads);
    ASSERT_TRUE(c.rig.waitFor([&] { return c.isAnswered(0) && c.isAnswered(1) && c.isAnswered(2); }));
    EXPECT_EQ(c.threads().size(), 3U);
    // They take orders like all others, and end with their clients.
    const auto connection = c.rig.connectionOf(c.listener, 0);
    c.rig.post(c.listener, command::Send{test::bytesOf("more")}, connection);
    ASSERT_TRUE(c.rig.waitFor([&] { return c.rig.socket(c.rig.socketOf(c.clients[0])).received == 8; }));
    for (const auto client : c.clients)
        c.rig.post(client, command::Close{});
    ASSERT_TRUE(c.rig.waitFor([&] {
        const auto& all = c.rig.endpoint(c.listener).connections;
        return std::ranges::all_of(all, [&](const auto id) { return !c.rig.socket(id).isOpen(); });
    }));
    EXPECT_FALSE(c.rig.endpoint(c.listener).closed);
    ASSERT_TRUE(
        c.rig.waitFor([&] { return c.rig.engine.workerCount() <= 4; })); // the listener, the clients' own
}

TEST(ServerModels, C4_OneLoopForAll)
{
    ThreeClients c(ServerModel::Loop);
    ASSERT_TRUE(c.rig.waitFor([&] { return c.isAnswered(0) && c.isAnswered(1) && c.isAnswered(2); }));
    EXPECT_EQ(c.threads().size(), 1U);
}

TEST(ServerModels, F2_AnErrorOfOneClientNeverStopsAServer)
{
    for (const ServerModel model : test::allModels) {
        ThreeClients c(model);
        ASSERT_TRUE(c.rig.waitFor([&] { return c.isAnswered(0); }));
        for (const auto client : c.clients)
            c.rig.post(client, command::Close{true}); // RST
        const auto another = c.rig.connectTo(c.listener);
        c.rig.send(another, "ping");
        EXPECT_TRUE(c.rig.waitFor([&] { return c.rig.socket(c.rig.socketOf(another)).received == 4; }));
    }
}

TEST(ServerModels, AreClosedWithTheirConnections)
{
    ThreeClients c(ServerModel::Threads);
    ASSERT_TRUE(c.rig.waitFor([&] { return c.isAnswered(0) && c.isAnswered(1) && c.isAnswered(2); }));
    c.rig.engine.close(c.listener);
    ASSERT_TRUE(c.rig.waitFor([&] { return c.rig.endpoint(c.listener).closed; }));
    const auto& all = c.rig.endpoint(c.listener).connections;
    EXPECT_TRUE(std::ranges::all_of(all, [&](const auto id) { return !c.rig.socket(id).isOpen(); }));
}

TEST(ServerModels, NothingOfAnEndpointFollowsItsEnd)
{
    for (int round = 0; round < 10; ++round) {
        ThreeClients c(ServerModel::Threads);
        ASSERT_TRUE(c.rig.waitFor([&] { return c.isAnswered(0) && c.isAnswered(1) && c.isAnswered(2); }));
        c.rig.engine.close(c.listener);
        ASSERT_TRUE(c.rig.waitFor([&] { return c.rig.engine.workerCount() == 3; })); // the clients' own
        std::optional<journal::NoteKind> last;
        for (const journal::Record& record : test::recordsOf(c.rig.journal)) {
            if (c.rig.journal.pen(record).endpoint == c.listener)
                last = record.call == net::Call::Note ? std::optional(record.note()) : std::nullopt;
        }
        EXPECT_EQ(last, journal::NoteKind::Closed);
    }
}

TEST(ServerModels, AtMostSoManyThreads)
{
    test::Rig rig;
    const auto listener = rig.listen("echo", [](StreamListenerSpec& spec) {
        spec.model = ServerModel::Threads;
        spec.maxConnections = 1;
        spec.connection.closeAfterPeer = true;
    });
    const auto first = rig.connectTo(listener);
    const auto second = rig.connectTo(listener);
    rig.send(second, "hola");
    rig.send(first, "hola");
    ASSERT_TRUE(rig.waitFor([&] { return rig.socket(rig.socketOf(first)).received == 4; }));
    EXPECT_EQ(rig.socket(rig.socketOf(second)).received, 0U);
    rig.post(first, command::Close{});
    EXPECT_TRUE(rig.waitFor([&] { return rig.socket(rig.socketOf(second)).received == 4; }));
}

} // namespace enchufe::engine

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/socket_table.h"

#include "core/journal/recorder.h"
#include "tests/core/support/rig.h"

#include <gtest/gtest.h>

#include <cerrno>
#include <utility>

namespace enchufe::journal {

using test::Rig;

TEST(SocketTable, FollowsAConnectionThroughItsStates)
{
    Rig rig;
    const auto listener = rig.listen();
    EXPECT_EQ(rig.socket(rig.socketOf(listener)).word(), "LISTEN");
    const auto client = rig.connectTo(listener);
    const auto connection = rig.connectionOf(listener);
    const auto mine = rig.socketOf(client);
    EXPECT_EQ(rig.socket(mine).word(), "ESTAB");
    EXPECT_EQ(rig.socket(connection).word(), "ESTAB");
    EXPECT_EQ(rig.socket(connection).listener, rig.socketOf(listener));
    // The five values of both ends are each other's mirror, and each knows the other.
    EXPECT_EQ(rig.socket(mine).local, rig.socket(connection).remote);
    EXPECT_EQ(rig.socket(mine).remote, rig.socket(connection).local);
    EXPECT_EQ(rig.socket(mine).peer, connection);
    EXPECT_EQ(rig.socket(connection).peer, mine);

    rig.post(client, engine::command::Shutdown{net::ShutdownHow::Write});
    ASSERT_TRUE(rig.waitFor([&] { return rig.socket(connection).state == SocketState::PeerClosed; }));
    // The other thread may record its call's return after this one has seen the effect.
    ASSERT_TRUE(rig.waitFor([&] { return rig.socket(mine).state == SocketState::SendClosed; }));
    EXPECT_EQ(rig.socket(mine).word(), "FIN-WAIT");
    EXPECT_EQ(rig.socket(connection).word(), "CLOSE-WAIT");
    rig.post(listener, engine::command::Close{}, connection);
    ASSERT_TRUE(rig.waitFor([&] { return rig.socket(mine).state == SocketState::BothClosed; }));
    rig.post(client, engine::command::Close{});
    ASSERT_TRUE(rig.waitClosed(mine));
    ASSERT_TRUE(rig.waitClosed(connection));
    EXPECT_EQ(rig.socket(connection).word(), "closed");
}

/// EPIPE behind one's own shutdown() is no reset, and each 0 of recv() knows what this side had done by then.
TEST(SocketTable, OnesOwnShutdownIsNoReset)
{
    Rig rig;
    const auto listener = rig.listen();
    const auto client = rig.connectTo(listener);
    const auto connection = rig.connectionOf(listener);
    const auto mine = rig.socketOf(client);
    rig.post(client, engine::command::Shutdown{net::ShutdownHow::Write});
    ASSERT_TRUE(rig.waitFor([&] { return rig.socket(connection).state == SocketState::PeerClosed; }));
    rig.post(listener, engine::command::Shutdown{net::ShutdownHow::Write}, connection);
    ASSERT_TRUE(rig.waitFor([&] { return rig.socket(mine).state == SocketState::BothClosed; }));
    const auto endOf = [&](net::SocketId socket) {
        for (const Record& record : rig.records(socket, net::Call::Recv)) {
            if (record.isStreamEnd())
                return record.leaveNs();
        }
        return std::int64_t{0};
    };
    EXPECT_TRUE(rig.socket(mine).end.hadSentFin(endOf(mine)));
    EXPECT_FALSE(rig.socket(connection).end.hadSentFin(endOf(connection)));
    EXPECT_FALSE(rig.socket(mine).end.hadShutReceiving(endOf(mine)));

    Recorder recorder(rig.journal, client);
    recorder.attachThread();
    net::CallEvent event;
    event.socket = mine;
    event.domain = net::Domain::Inet;
    event.type = net::Type::Stream;
    event.call = net::Call::Send;
    event.requested = 1;
    event.result = -1;
    event.error = EPIPE;
    recorder.onCall(event);
    ASSERT_TRUE(rig.waitFor([&] { return rig.socket(mine).lastError == EPIPE; }));
    EXPECT_EQ(rig.socket(mine).state, SocketState::BothClosed);
}

/// close(2): whatever it answers, the descriptor is free.
TEST(SocketTable, ACloseThatFailedIsOneToo)
{
    Journal journal;
    SocketTable table(journal);
    Recorder recorder(journal, journal::EndpointId(1U));
    recorder.attachThread();
    net::CallEvent event;
    event.socket = net::SocketId(5U);
    event.handle = 9;
    event.domain = net::Domain::Inet;
    event.type = net::Type::Stream;
    for (const auto& [call, error] :
         {std::pair(net::Call::Socket, 0), {net::Call::Close, EIO}, {net::Call::Close, EBADF}}) {
        event.call = call;
        event.error = error;
        event.result = error == 0 ? 0 : -1;
        recorder.onCall(event);
    }
    for (const Record& record : journal.read(0).records)
        table.apply(record);
    ASSERT_NE(table.socket(net::SocketId(5U)), nullptr);
    EXPECT_FALSE(table.socket(net::SocketId(5U))->isOpen());
    EXPECT_EQ(table.socket(net::SocketId(5U))->lastError, EBADF);
}

TEST(SocketTable, ChangesAreToldOnce)
{
    Rig rig;
    const auto listener = rig.listen();
    (void)rig.table.takeChangedSockets();
    (void)rig.table.takeChangedEndpoints();
    (void)rig.connectTo(listener);
    (void)rig.connectionOf(listener);
    auto changed = rig.table.takeChangedSockets();
    std::sort(changed.begin(), changed.end());
    EXPECT_EQ(std::adjacent_find(changed.begin(), changed.end()), changed.end());
    EXPECT_FALSE(changed.empty());
    EXPECT_TRUE(rig.table.takeChangedSockets().empty());
}

} // namespace enchufe::journal

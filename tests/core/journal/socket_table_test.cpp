// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/socket_table.h"

#include "tests/core/support/record_lines.h"
#include "tests/core/support/rig.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

namespace enchufe::journal {

using test::RecordLines;
using test::Rig;

namespace {

/// What was called, and what the table knows then.
struct Case {
    const char* calls;
    const char* states;
};

/// A client, and the socket that a listener accepted for it.
const std::string connected = "socket l tcp; bind l 127.0.0.1:7; listen l 5; socket c tcp;"
                              "connect c 127.0.0.1:7; accept l a 127.0.0.1:4000;";

/// The listener, which no later call changes, aside.
std::string statesAfter(const std::string& calls)
{
    const std::string all = RecordLines(calls).states();
    const std::string listener = "l LISTEN; ";
    return all.starts_with(listener) ? all.substr(listener.size()) : all;
}

} // namespace

TEST(SocketTable, OneSocketsCallsTellItsState)
{
    constexpr Case cases[] = {
        {"socket c tcp", "c CLOSED"},
        {"socket u udp", "u UNCONN"},
        {"socket l tcp; bind l 127.0.0.1:7; listen l 5", "l LISTEN"},

        {"socket c tcp; connect c 127.0.0.1:7 = EINPROGRESS", "c SYN-SENT"},
        {"socket c tcp; connect c 127.0.0.1:7 = ECONNREFUSED", "c CLOSED connect ECONNREFUSED"},
        {"socket c tcp; connect c 127.0.0.1:7 = EINPROGRESS; getsockopt c SO_ERROR 0", "c SYN-SENT"},
        {"socket c tcp; connect c 127.0.0.1:7 = EINPROGRESS; getsockopt c SO_ERROR 111", "c CLOSED"},
        {"socket c tcp; connect c 127.0.0.1:7 = EINPROGRESS; getpeername c 127.0.0.1:7", "c ESTAB"},
        {"socket c tcp; connect c 127.0.0.1:7 = EINPROGRESS; send c 4", "c ESTAB sent 4"},
        {"socket c tcp; connect c 127.0.0.1:7 = EINPROGRESS; close c", "c closed with nothing-or-FIN"},
        {"socket c tcp; connect c 127.0.0.1:7; close c", "c closed with FIN-or-RST"},

        {"socket u udp; sendto u 5 127.0.0.1:9", "u UNCONN sent 5"},
        {"socket u udp; recvfrom u 10 127.0.0.1:9 = 0", "u UNCONN"},
        {"socket u udp; recv u 100 = 0", "u UNCONN"},
        {"socket u udp; connect u 127.0.0.1:9; send u 3 = ECONNREFUSED", "u ESTAB send ECONNREFUSED"},

        // close(2): whatever it answers, the descriptor is free.
        {"socket c tcp; close c = EINTR", "c closed close EINTR with nothing"},
        {"socket c tcp; close c = EINTR; close c = EBADF", "c closed close EBADF with nothing"},
    };
    for (const Case& each : cases)
        EXPECT_EQ(RecordLines(each.calls).states(), each.states) << each.calls;
}

TEST(SocketTable, BothEndsAreFollowedThroughAConnection)
{
    constexpr Case cases[] = {
        {"", "c ESTAB peer a; a ESTAB of l peer c"},
        {"send c 4; recv a 10 = 4", "c ESTAB sent 4 peer a; a ESTAB received 4 of l peer c"},
        {"recv c 10 = EAGAIN", "c ESTAB peer a; a ESTAB of l peer c"},
        {"ioctl c FIONREAD 5", "c ESTAB Recv-Q 5 peer a; a ESTAB of l peer c"},

        {"shutdown c SHUT_WR", "c FIN-WAIT peer a; a ESTAB of l peer c"},
        {"shutdown c SHUT_WR; recv a 10 = 0", "c FIN-WAIT peer a; a CLOSE-WAIT of l peer c"},
        {"shutdown c SHUT_WR; recv a 10 = 0; shutdown a SHUT_WR; recv c 10 = 0",
         "c TIME-WAIT peer a; a LAST-ACK of l peer c"},
        // After SHUT_RD recv() says 0 too, and the peer knows nothing of it.
        {"shutdown c SHUT_RD; recv c 10 = 0", "c ESTAB peer a; a ESTAB of l peer c"},

        // EPIPE behind one's own shutdown() is no reset.
        {"send c 1 = EPIPE", "c RESET Send-Q 0 peer a send EPIPE; a ESTAB of l peer c"},
        {"shutdown c SHUT_WR; send c 1 = EPIPE", "c FIN-WAIT peer a send EPIPE; a ESTAB of l peer c"},
        {"shutdown c SHUT_WR; recv a 10 = 0; shutdown a SHUT_WR; recv c 10 = 0; send c 1 = EPIPE",
         "c TIME-WAIT peer a send EPIPE; a LAST-ACK of l peer c"},

        {"close c", "c closed peer a with FIN; a ESTAB of l peer c"},
        {"close c; recv a 10 = 0", "c closed peer a with FIN; a CLOSE-WAIT of l peer c"},
        {"shutdown c SHUT_WR; close c", "c closed peer a with nothing; a ESTAB of l peer c"},
        {"setsockopt c SO_LINGER 0; close c", "c closed peer a with RST; a ESTAB of l peer c"},
        {"setsockopt c SO_LINGER 5; close c", "c closed peer a with FIN; a ESTAB of l peer c"},
        {"send a 100; recv c 100 = 40; close c",
         "c closed received 40 peer a with RST unread 60; a ESTAB sent 100 of l peer c"},
        {"send a 100; recv c 100 MSG_PEEK = 100; close c",
         "c closed peer a with RST unread 100; a ESTAB sent 100 of l peer c"},
        {"send a 100; recv c 100; close c",
         "c closed received 100 peer a with FIN; a ESTAB sent 100 of l peer c"},
        // ECONNRESET here: what the other end closed with was no FIN.
        {"close c; recv a 10 = ECONNRESET",
         "c closed peer a with RST; a RESET Send-Q 0 of l peer c recv ECONNRESET"},
    };
    for (const Case& each : cases)
        EXPECT_EQ(statesAfter(connected + each.calls), each.states) << each.calls;
}

TEST(SocketTable, UnixSocketsKnowNoSegments)
{
    constexpr Case cases[] = {
        {"socketpair p q unix-stream", "p ESTAB peer q; q ESTAB peer p"},
        {"socketpair p q unix-stream; shutdown p SHUT_WR; recv q 10 = 0", "p ESTAB peer q; q ESTAB peer p"},
        {"socketpair p q unix-stream; setsockopt p SO_LINGER 0; close p",
         "p closed peer q with FIN; q ESTAB peer p"},
        {"socketpair p q unix-stream; send q 5; close p",
         "p closed peer q with RST unread 5; q ESTAB sent 5 peer p"},
    };
    for (const Case& each : cases)
        EXPECT_EQ(RecordLines(each.calls).states(), each.states) << each.calls;
}

/// Of real sockets: the five values of both ends are each other's mirror, and each knows the other.
TEST(SocketTable, BothEndsOfARealConnectionAreJoined)
{
    Rig rig;
    const auto listener = rig.listen();
    const auto client = rig.connectTo(listener);
    const auto connection = rig.connectionOf(listener);
    const auto mine = rig.socketOf(client);
    EXPECT_EQ(rig.socket(connection).listener, rig.socketOf(listener));
    EXPECT_EQ(rig.socket(mine).local, rig.socket(connection).remote);
    EXPECT_EQ(rig.socket(mine).remote, rig.socket(connection).local);
    EXPECT_EQ(rig.socket(mine).peer, connection);
    EXPECT_EQ(rig.socket(connection).peer, mine);
}

/// Each 0 of recv() knows what this side had done by then.
TEST(SocketTable, AnEndOfStreamKnowsWhatCameBeforeIt)
{
    const RecordLines calls(connected +
                            "shutdown c SHUT_WR; recv a 10 = 0; shutdown a SHUT_WR; recv c 10 = 0");
    SocketTable table(calls.journal());
    std::vector<Record> ends;
    for (const Record& record : test::recordsOf(calls.journal())) {
        table.apply(record);
        if (record.isStreamEnd())
            ends.push_back(record);
    }
    ASSERT_EQ(ends.size(), 2U);
    EXPECT_FALSE(table.socket(calls.id("a"))->end.hadSentFin(ends[0].leaveNs()));
    EXPECT_TRUE(table.socket(calls.id("c"))->end.hadSentFin(ends[1].leaveNs()));
    EXPECT_FALSE(table.socket(calls.id("c"))->end.hadShutReceiving(ends[1].leaveNs()));
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

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/peer_list.h"

#include "core/journal/socket_table.h"
#include "tests/core/support/record_lines.h"

#include <gtest/gtest.h>

#include <string>

namespace enchufe::journal {

namespace {

net::Endpoint portOf(std::size_t port)
{
    return net::Endpoint::numeric("127.0.0.1", static_cast<std::uint16_t>(port)).value();
}

/// The number of a detail that names an address.
DetailId named(std::size_t number) { return DetailId(static_cast<std::uint32_t>(number)); }

/// "PORT received R/bytes sent S/bytes" of each peer of `u`, in the order in which it met them.
std::string peersAfter(const std::string& calls)
{
    const test::RecordLines written(calls);
    SocketTable table(written.journal());
    written.tell(table);
    const PeerList* const peers = table.peers(written.id("u"));
    std::string text;
    for (const DatagramPeer* const each :
         peers != nullptr ? peers->inOrder() : std::vector<const DatagramPeer*>())
        text += (text.empty() ? "" : "; ") + std::to_string(each->address.port()) + " received " +
                std::to_string(each->datagramsReceived) + '/' + std::to_string(each->received) + " sent " +
                std::to_string(each->datagramsSent) + '/' + std::to_string(each->sent);
    return text;
}

} // namespace

TEST(PeerList, EachCallCountsForWhomItNames)
{
    const std::string begun = "socket u udp; bind u 127.0.0.1:7; ";
    EXPECT_EQ(peersAfter(begun), "");
    EXPECT_EQ(peersAfter(begun + "recvfrom u 100 127.0.0.1:1 = 5; recvfrom u 100 127.0.0.1:2 = 20;"
                                 "recvfrom u 100 127.0.0.1:1 = 0; sendto u 7 127.0.0.1:1"),
              "1 received 2/5 sent 1/7; 2 received 1/20 sent 0/0");
    EXPECT_EQ(peersAfter(begun + "recvfrom u 4 127.0.0.1:1 = 9"), "1 received 1/4 sent 0/0") << "cut off";
    EXPECT_EQ(peersAfter(begun + "recvfrom u 100 MSG_PEEK 127.0.0.1:1 = 5; recvfrom u 100 127.0.0.1:1 = 5"),
              "1 received 1/5 sent 0/0");
    // What failed has gone to nobody, and a receive that failed has heard nobody.
    EXPECT_EQ(
        peersAfter(begun + "sendto u 7 127.0.0.1:1 = EMSGSIZE; recvfrom u 100 = EAGAIN; recv u 100 = 3"), "");
    // Connected, it need not name its peer.
    EXPECT_EQ(peersAfter(begun +
                         "connect u 127.0.0.1:1; send u 3; recv u 100 = 4; connect u 127.0.0.1:2; send u 1"),
              "1 received 1/4 sent 1/3; 2 received 0/0 sent 1/1");
}

TEST(PeerList, TheSilentOnesMakeRoom)
{
    PeerList peers;
    for (std::size_t port = 1; port <= PeerList::most; ++port)
        peers.meet(portOf(port), named(port)).received = port;
    EXPECT_EQ(peers.earlier().count, 0U);
    peers.keep(portOf(1));
    ASSERT_NE(peers.known(named(2)), nullptr); // heard again
    for (std::size_t port = 1001; port <= 1098; ++port)
        (void)peers.meet(portOf(port), named(port));
    EXPECT_EQ(peers.newestFirst().size(), PeerList::most);
    EXPECT_EQ(peers.earlier().count, 98U);
    EXPECT_EQ(peers.earlier().bytes, 100U * 101 / 2 - 1 - 2);
    EXPECT_EQ(peers.count(), 198U);
    EXPECT_NE(peers.find(portOf(1)), nullptr) << "somebody looks at it";
    EXPECT_NE(peers.find(portOf(2)), nullptr);
    EXPECT_EQ(peers.find(portOf(3)), nullptr);
    EXPECT_EQ(peers.known(named(3)), nullptr);
    peers.keep({});
    (void)peers.meet(portOf(2000), named(2000));
    EXPECT_EQ(peers.find(portOf(1)), nullptr);
    // Whoever comes back is a new one.
    EXPECT_EQ(peers.meet(portOf(3), named(3000)).received, 0U);
    EXPECT_EQ(peers.inOrder().back()->address, portOf(3));
}

/// Once the records that named it are gone the same address has another number.
TEST(PeerList, AnAddressHasItsNewestDetail)
{
    PeerList peers;
    (void)peers.meet(portOf(1), named(5));
    (void)peers.meet(portOf(1), named(6));
    EXPECT_EQ(peers.known(named(5)), nullptr);
    ASSERT_NE(peers.known(named(6)), nullptr);
    EXPECT_EQ(peers.known(named(6))->address, portOf(1));
    EXPECT_EQ(peers.count(), 1U);
    (void)peers.meet(portOf(2), 0); // connect()
    (void)peers.meet(portOf(2), named(7));
    EXPECT_EQ(peers.known(0)->address, portOf(2));
}

TEST(PeerList, AMillionSourcesStayBounded)
{
    journal::Journal journal;
    Recorder recorder(journal, EndpointId(1U));
    SocketTable table(journal);
    const net::SocketId socket = recorder.newSocketId();
    Seq next = 0;
    constexpr std::uint32_t many = 20'000;
    for (std::uint32_t i = 0; i < many; ++i) {
        const net::Endpoint from = portOf(1 + i);
        net::CallEvent event;
        event.call = net::Call::RecvFrom;
        event.socket = socket;
        event.domain = net::Domain::Inet;
        event.type = net::Type::Datagram;
        event.address = &from;
        event.requested = event.result = 10;
        recorder.onCall(event);
        for (Record record; next < journal.end(); ++next) {
            ASSERT_TRUE(journal.record(next, record));
            table.apply(record);
        }
    }
    const PeerList& peers = *table.peers(socket);
    EXPECT_EQ(peers.newestFirst().size(), PeerList::most);
    EXPECT_EQ(peers.count(), many);
    EXPECT_EQ(peers.earlier().bytes, (many - PeerList::most) * 10);
    EXPECT_EQ(peers.newestFirst().front().address, portOf(many));
}

} // namespace enchufe::journal

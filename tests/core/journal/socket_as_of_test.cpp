// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/socket_as_of.h"

#include "core/journal/recorder.h"
#include "tests/core/support/record_lines.h"

#include <gtest/gtest.h>

#include <string>

namespace enchufe::journal {

using test::RecordLines;

namespace {

/// "REMOTE sent N received N WORD", or nothing: after so many calls. The journal begins with the endpoint.
std::string asOf(const RecordLines& lines, const std::string& socket, Seq calls)
{
    const auto info = socketAsOf(lines.journal(), lines.id(socket), calls);
    if (!info)
        return "nothing";
    return info->remote.text() + " sent " + std::to_string(info->sent) + " received " +
           std::to_string(info->received) + ' ' + std::string(info->word());
}

} // namespace

TEST(SocketAsOf, TheAddressIsTheOneOfThen)
{
    const RecordLines lines(
        "socket u udp; connect u 127.0.0.1:7; send u 3; socket x tcp; connect u 127.0.0.1:9;"
        "send u 5; close u");
    EXPECT_EQ(asOf(lines, "u", 1), " sent 0 received 0 UNCONN");
    EXPECT_EQ(asOf(lines, "u", 3), "127.0.0.1:7 sent 3 received 0 ESTAB");
    EXPECT_EQ(asOf(lines, "u", 4), "127.0.0.1:7 sent 3 received 0 ESTAB"); // another socket's call
    EXPECT_EQ(asOf(lines, "u", 6), "127.0.0.1:9 sent 8 received 0 ESTAB");
    EXPECT_EQ(asOf(lines, "u", 7), "127.0.0.1:9 sent 8 received 0 closed");
}

TEST(SocketAsOf, OfOneThatWasAcceptedTheCallThatMadeItTells)
{
    const RecordLines lines(
        "socket l tcp; bind l 127.0.0.1:7; listen l 5; socket c tcp; connect c 127.0.0.1:7;"
        "accept l a 127.0.0.1:4000; send c 4; recv a 10 = 4; recv a 10 = 0");
    EXPECT_EQ(asOf(lines, "a", 5), "nothing");
    EXPECT_EQ(asOf(lines, "a", 6), "127.0.0.1:4000 sent 0 received 0 ESTAB");
    EXPECT_EQ(asOf(lines, "a", 8), "127.0.0.1:4000 sent 0 received 4 ESTAB");
    EXPECT_EQ(asOf(lines, "a", 9), "127.0.0.1:4000 sent 0 received 4 CLOSE-WAIT");
    EXPECT_EQ(asOf(lines, "l", 9).substr(0, 1), " "); // a listener has no remote end
}

/// Far apart in a journal that nobody has followed, among records of others.
TEST(SocketAsOf, OneAmongMillionsIsFound)
{
    constexpr std::uint32_t others = 2'500'000;
    Journal journal;
    const EndpointId endpoint = journal.newEndpointId();
    Recorder recorder(journal, endpoint);
    recorder.attachThread();
    net::CallEvent event;
    event.domain = net::Domain::Inet;
    event.type = net::Type::Datagram;
    const auto make = [&](net::Call call, std::uint32_t socket, std::uint16_t port) {
        const auto address = net::Endpoint::numeric("127.0.0.1", port);
        event.call = call;
        event.socket = net::SocketId(socket);
        event.address = port != 0 ? &*address : nullptr;
        recorder.onCall(event);
    };
    make(net::Call::Socket, 1, 0);
    make(net::Call::Connect, 1, 7);
    make(net::Call::Socket, 2, 0);
    for (std::uint32_t i = 0; i < others; ++i)
        make(net::Call::Send, 2, 0);
    make(net::Call::Connect, 1, 9);
    const Seq last = journal.end() - 1;
    EXPECT_EQ(socketAsOf(journal, net::SocketId(1U), last)->remote.text(), "127.0.0.1:9");
    EXPECT_EQ(socketAsOf(journal, net::SocketId(1U), last - 1)->remote.text(), "127.0.0.1:7");
    EXPECT_TRUE(socketAsOf(journal, net::SocketId(1U), last)->hadAnotherRemote);
}

} // namespace enchufe::journal

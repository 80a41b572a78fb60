// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/conversation.h"

#include "core/script/player.h"
#include "tests/core/support/played_script.h"
#include "tests/core/support/record_lines.h"
#include "tests/core/support/rig.h"

#include <gtest/gtest.h>

#include <map>

namespace enchufe::journal {

namespace {

/// "client server listener", by the names of the script, of each socket of it.
std::map<std::string, std::string> conversationsAfter(std::string_view text)
{
    Journal journal;
    test::PlayedScript played(journal, text);
    EXPECT_TRUE(played.result().ok()) << test::problemOf(played.result());
    SocketTable table(journal);
    std::map<net::SocketId, std::string> names = {{net::SocketId(), "-"}};
    for (const Record& record : test::recordsOf(journal)) {
        table.apply(record);
        if (const SocketInfo* const info = table.socket(record.socket);
            info != nullptr && !info->name.empty())
            names[info->id] = info->name;
    }
    std::map<std::string, std::string> said;
    for (const auto& [id, name] : names) {
        if (const SocketInfo* const info = table.socket(id)) {
            const Conversation found = conversationOf(table, *info);
            said[name] = names[found.client] + ' ' + names[found.server] + ' ' + names[found.listener] +
                         (found.datagrams ? " datagrams" : "");
        }
    }
    return said;
}

using Said = std::map<std::string, std::string>;

} // namespace

TEST(Conversation, IsTheSameWhicheverEndIsAsked)
{
    EXPECT_EQ(conversationsAfter("l = socket inet stream\nbind l 127.0.0.1:0\nlisten l 5\n"
                                 "c = socket inet stream\nconnect c @l\na = accept l\n"),
              (Said{{"l", "- - l"}, {"c", "c a l"}, {"a", "c a l"}}));
#ifndef _WIN32 // which has no socketpair()
    EXPECT_EQ(conversationsAfter("u, v = socketpair unix stream\n"), (Said{{"u", "u v -"}, {"v", "u v -"}}));
#endif
}

TEST(Conversation, OfOneEndAlone)
{
    EXPECT_EQ(conversationsAfter("s = socket inet stream\n"), (Said{{"s", "s - -"}}));
}

TEST(Conversation, OfDatagramSocketsTheFirstIsTheClient)
{
#ifndef _WIN32
    EXPECT_EQ(conversationsAfter("u, v = socketpair unix dgram\n"),
              (Said{{"u", "u v - datagrams"}, {"v", "u v - datagrams"}}));
#endif
    EXPECT_EQ(conversationsAfter("r = socket inet dgram\nbind r 127.0.0.1:0\ns = socket inet dgram\n"
                                 "sendto s \"hola\" @r\n"),
              (Said{{"r", "r s - datagrams"}, {"s", "r s - datagrams"}}));
    EXPECT_EQ(conversationsAfter("r = socket inet dgram\nbind r 127.0.0.1:0\ns = socket inet dgram\n"
                                 "sendto s \"hola\" @r\nt = socket inet dgram\nsendto t \"hola\" @r\n"
                                 "recvfrom r 100\n"),
              (Said{{"r", "r - - datagrams"}, {"s", "s - - datagrams"}, {"t", "t - - datagrams"}}))
        << "either may be the one that was heard";
}

namespace {

/// A server that three clients talk to: `a` and `b` by sendto(), `b` bound to all addresses, `c` by
/// connect().
const std::string threeClients =
    "socket s udp; bind s 127.0.0.1:7; socket a udp; bind a 127.0.0.1:4001; socket b udp; bind b "
    "0.0.0.0:4002;"
    "socket c udp; connect c 127.0.0.1:7; getsockname c 127.0.0.1:4003;"
    "sendto a 1 127.0.0.1:7; recvfrom s 100 127.0.0.1:4001 = 1; sendto b 20 127.0.0.1:7;"
    "recvfrom s 100 127.0.0.1:4002 = 20; send c 300; recvfrom s 100 127.0.0.1:4003 = 300;";

/// "client server", by name; behind each where the other says it is, and a star where it has others too.
std::string conversationOf(const std::string& calls, const char* end, std::string_view peer = {})
{
    const test::RecordLines written(calls);
    SocketTable table(written.journal());
    written.tell(table);
    const auto nameOf = [&](net::SocketId id) {
        for (const char* const name : {"s", "a", "b", "c", "d"}) {
            if (id != 0 && written.id(name) == id)
                return std::string(name);
        }
        return std::string("-");
    };
    const SocketInfo* const info = table.socket(written.id(end));
    const Conversation found =
        conversationOf(table, *info, net::Endpoint::fromText(peer).value_or(net::Endpoint()));
    const auto text = [&](net::SocketId id, const net::Endpoint& address, bool hasOthers) {
        return nameOf(id) + (hasOthers ? "*" : "") + (address.isEmpty() ? "" : ' ' + address.text());
    };
    return text(found.client, found.clientAddress, found.clientHasOthers) + ", " +
           text(found.server, found.serverAddress, found.serverHasOthers);
}

} // namespace

TEST(Conversation, OfDatagramsIsAPairOfAddressesWhicheverEndIsAsked)
{
    const std::string withA = "s* 127.0.0.1:7, a 127.0.0.1:4001";
    EXPECT_EQ(conversationOf(threeClients, "a"), withA);
    EXPECT_EQ(conversationOf(threeClients, "s", "127.0.0.1:4001"), withA);
    const std::string withB = "s* 127.0.0.1:7, b 127.0.0.1:4002";
    EXPECT_EQ(conversationOf(threeClients, "b"), withB);
    EXPECT_EQ(conversationOf(threeClients, "s", "127.0.0.1:4002"), withB);
    const std::string withC = "s* 127.0.0.1:7, c 127.0.0.1:4003";
    EXPECT_EQ(conversationOf(threeClients, "c"), withC);
    EXPECT_EQ(conversationOf(threeClients, "s", "127.0.0.1:4003"), withC);
    EXPECT_EQ(conversationOf(threeClients, "s"), "s, -") << "as a whole";
    EXPECT_EQ(conversationOf(threeClients + "recvfrom s 100 127.0.0.1:9 = 1", "s", "127.0.0.1:9"),
              "s*, - 127.0.0.1:9")
        << "that one lives elsewhere";
    EXPECT_EQ(conversationOf(threeClients + "sendto a 1 127.0.0.1:8", "s", "127.0.0.1:4001"),
              "s* 127.0.0.1:7, a* 127.0.0.1:4001");
}

/// Nothing says which socket it is that was heard.
TEST(Conversation, OfDatagramsIsNeverGuessed)
{
    const std::string twoNameless = "socket s udp; bind s 127.0.0.1:7; socket a udp; socket b udp;"
                                    "sendto a 1 127.0.0.1:7; sendto b 1 127.0.0.1:7;"
                                    "recvfrom s 100 127.0.0.1:4001 = 1; recvfrom s 100 127.0.0.1:4002 = 1;";
    EXPECT_EQ(conversationOf(twoNameless, "s", "127.0.0.1:4001"), "s*, - 127.0.0.1:4001");
    EXPECT_EQ(conversationOf(twoNameless, "a"), "a, - 127.0.0.1:7");
    // Another machine's port is not that of who has all addresses of this one.
    EXPECT_EQ(conversationOf("socket s udp; bind s 127.0.0.1:7; socket a udp; bind a 0.0.0.0:4001;"
                             "recvfrom s 100 192.0.2.1:4001 = 1",
                             "s"),
              "s, - 192.0.2.1:4001");
    // More was heard than the only one without an address has sent.
    EXPECT_EQ(conversationOf("socket s udp; bind s 127.0.0.1:7; socket a udp; sendto a 1 127.0.0.1:7;"
                             "recvfrom s 100 127.0.0.1:9 = 1; recvfrom s 100 127.0.0.1:9 = 1",
                             "s"),
              "s, - 127.0.0.1:9");
    // Two sockets may share a port.
    EXPECT_EQ(
        conversationOf("socket s udp; bind s 127.0.0.1:7; socket a udp; bind a 127.0.0.1:9; socket b udp;"
                       "bind b 127.0.0.1:9; recvfrom s 100 127.0.0.1:9 = 1",
                       "s"),
        "s, - 127.0.0.1:9");
}

TEST(Conversation, OfDatagramsWithAClosedSocketIsThatOfTheNewest)
{
    EXPECT_EQ(conversationOf("socket s udp; bind s 127.0.0.1:7; socket a udp; bind a 127.0.0.1:9; close a;"
                             "socket b udp; bind b 127.0.0.1:9; recvfrom s 100 127.0.0.1:9 = 1; close b",
                             "s"),
              "s 127.0.0.1:7, b 127.0.0.1:9");
}

} // namespace enchufe::journal

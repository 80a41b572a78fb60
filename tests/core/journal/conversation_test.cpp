// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/conversation.h"

#include "core/script/player.h"
#include "tests/core/support/played_script.h"
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
    EXPECT_EQ(conversationsAfter("u, v = socketpair unix dgram\n").at("v").substr(0, 4), "v - ")
        << "a pair without addresses is joined by nothing that the journal shows";
#endif
    EXPECT_EQ(conversationsAfter("r = socket inet dgram\nbind r 127.0.0.1:0\ns = socket inet dgram\n"
                                 "sendto s \"hola\" @r\n"),
              (Said{{"r", "r s - datagrams"}, {"s", "r s - datagrams"}}));
}

} // namespace enchufe::journal

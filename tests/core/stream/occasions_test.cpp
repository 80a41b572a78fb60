// SPDX-License-Identifier: GPL-3.0-or-later
// What is worth an explanation, and what the other end has to do with it.
#include "core/stream/occasions.h"

#include "core/net/errors.h"
#include "tests/core/support/record_lines.h"

#include <gtest/gtest.h>

#include <set>
#include <sstream>
#include <string>

namespace enchufe::stream {

namespace {

const std::string connectedPair = "socket l tcp; bind l 127.0.0.1:2000; listen l 5; socket c tcp; "
                                  "connect c 127.0.0.1:2000; accept l a 127.0.0.1:4000; ";

std::string nameOf(const test::RecordLines& lines, net::SocketId id)
{
    for (const char* const name : {"c", "a", "l", "u", "v", "p", "q"}) {
        if (lines.id(name) == id && id != 0)
            return name;
    }
    return "elsewhere";
}

/// "a merge several-sends: 4/4 1/5" for each occasion; apart by "; ".
std::string occasionsOf(const test::RecordLines& lines)
{
    journal::SocketTable table(lines.journal());
    Occasions occasions(lines.journal(), table);
    std::ostringstream text;
    std::vector<words::OccasionFacts> found;
    for (journal::Seq seq = 0; seq < lines.journal().end(); ++seq) {
        journal::Record record;
        if (!lines.journal().record(seq, record))
            continue;
        table.apply(record);
        if (const auto facts = occasions.apply(record, seq))
            found.push_back(facts);
    }
    for (auto facts : found) {
        facts = occasions.known(facts);
        text << (text.tellp() > 0 ? "; " : "") << nameOf(lines, facts.socket) << ' '
             << occasionName(facts.what) << ' ' << causeName(facts.cause);
        if (facts.isOwnDoing)
            text << " own";
        if (facts.count > 0)
            text << ' ' << facts.count;
        if (facts.cause == words::Cause::LargerThanRoom || facts.cause == words::Cause::NotAccepted)
            text << " of " << facts.room;
        const MergedSends merged = mergedSends(lines.journal(), facts);
        for (const auto& each : merged.pieces)
            text << ' ' << each.here << '/' << each.accepted;
        journal::Record cause;
        if (facts.hasOtherCall && lines.journal().record(facts.otherCall, cause))
            text << " by " << nameOf(lines, cause.socket) << '.' << test::wordOf(cause.call);
    }
    return text.str();
}

std::string told(const std::string& lines) { return occasionsOf(test::RecordLines(lines)); }

} // namespace

TEST(Occasions, ARecvThatBringsBytesOfSeveralSendsIsAMerge)
{
    EXPECT_EQ(told(connectedPair + "send c 4; send c 4; send c 5; recv a 9 = 9"),
              "a merge several-sends 4/4 4/4 1/5 by c.send");
    EXPECT_EQ(told(connectedPair + "send c 4; recv a 9 = 4; send c 4; recv a 9 = 4"), "");
    EXPECT_EQ(told(connectedPair + "send c 9; recv a 4 = 4; recv a 5 = 5"), ""); // one send, cut
    EXPECT_EQ(told(connectedPair + "send c 5; send c 5; recv a 3 = 3; recv a 4 = 4; recv a 3 = 3"),
              "a merge several-sends 2/5 2/5 by c.send");
    EXPECT_EQ(told(connectedPair + "send c 4; send c 4; recv a MSG_PEEK 9 = 8; recv a 4 = 4; recv a 4 = 4"),
              "");
    EXPECT_EQ(told(connectedPair + "send c 4; send a 2; send a 3; recv c 9 = 5"),
              "c merge several-sends 2/2 3/3 by a.send");
}

TEST(Occasions, OfManySendsThatNobodyReceivesOnlySomeBordersAreKept)
{
    std::string lines = connectedPair;
    for (std::size_t i = 0; i < 4 * Occasions::mostBorders; ++i)
        lines += "send c 1;";
    // The first as well as the last of them are found.
    EXPECT_TRUE(told(lines + "recv a 300").starts_with("a merge several-sends"))
        << told(lines + "recv a 300");
    lines += "recv a 65536 = " + std::to_string(4 * Occasions::mostBorders);
    EXPECT_TRUE(told(lines).starts_with("a merge several-sends 1/1 1/1")) << told(lines);
}

TEST(Occasions, TheEndOfTheStreamNamesWhatTheOtherEndCalled)
{
    EXPECT_EQ(told(connectedPair + "shutdown c SHUT_WR; recv a 9 = 0"),
              "a end-of-stream sending-shut by c.shutdown");
    EXPECT_EQ(told(connectedPair + "close c; recv a 9 = 0"), "a end-of-stream closed by c.close");
    EXPECT_EQ(told(connectedPair + "shutdown c SHUT_WR; close c; recv a 9 = 0"),
              "a end-of-stream sending-shut by c.shutdown");
    // The record of a call stands behind what it has caused when it takes longer to return.
    EXPECT_EQ(told(connectedPair + "recv a 9 = 0; close c"), "a end-of-stream closed by c.close");
    EXPECT_EQ(told("socket c tcp; connect c 127.0.0.1:7; recv c 9 = 0"), "c end-of-stream unknown");
    EXPECT_EQ(told(connectedPair + "shutdown a SHUT_RD; recv a 9 = 0"), ""); // its own doing
    EXPECT_EQ(told(connectedPair + "recv a 0 = 0"), "");
}

TEST(Occasions, AResetNamesTheOtherEndsClose)
{
    EXPECT_EQ(told(connectedPair + "send c 7; close a; recv c 9 = ECONNRESET"),
              "a reset closed-unread own 7; c reset closed-unread 7 by a.close");
    EXPECT_EQ(told(connectedPair + "setsockopt a SO_LINGER 0; close a; send c 9 = ECONNRESET"),
              "a reset closed-lingering own; c reset closed-lingering by a.close");
    EXPECT_EQ(told(connectedPair + "close a; recv c 9 = 0; send c 4; send c 4 = EPIPE"),
              "c end-of-stream closed by a.close; c reset closed-before by a.close");
    EXPECT_EQ(told("socket c tcp; connect c 127.0.0.1:7; recv c 9 = ECONNRESET"), "c reset unknown");
    EXPECT_EQ(told("socket c tcp; connect c 127.0.0.1:7 = ECONNREFUSED"), "c reset nothing-listens");
    EXPECT_EQ(told("socket c tcp; connect c 127.0.0.1:7 = EINPROGRESS; getsockopt c SO_ERROR " +
                   std::to_string(net::findError("ECONNREFUSED")->number)),
              "c reset nothing-listens");
    // EPIPE behind one's own shutdown() is no RST.
    EXPECT_EQ(told(connectedPair + "shutdown c SHUT_WR; send c 4 = EPIPE"), "c failed-call unknown");
    EXPECT_EQ(told("socket u udp; connect u 127.0.0.1:7; send u 4; recv u 9 = ECONNREFUSED"),
              "u failed-call unknown"); // no RST: an ICMP message
}

TEST(Occasions, WhatWouldHaveToWaitSaysWhatTheOtherEndHasNotDone)
{
    EXPECT_EQ(told(connectedPair + "send c 100 = 60; send c 40 = EAGAIN"), "c would-block not-received 60");
    EXPECT_EQ(told(connectedPair + "send c 100 = 60; recv a 9; send c 40 = EAGAIN"),
              "c would-block not-received 51");
    EXPECT_EQ(told(connectedPair + "recv a 9 = EAGAIN"), "a would-block sent-nothing");
    EXPECT_EQ(told(connectedPair + "send c 4; recv a 4; recv a 9 = EAGAIN"), "a would-block all-received 4");
    EXPECT_EQ(told(connectedPair + "send c 4; recv a 9 = EAGAIN"), "a would-block on-the-way 4");
    EXPECT_EQ(told("socket l tcp; bind l 127.0.0.1:2000; listen l 5; accept l = EAGAIN"),
              "l would-block nobody-waits");
    EXPECT_EQ(told("socket u udp; recv u 9 = EAGAIN"), "u would-block unknown");
    EXPECT_EQ(told("socket c tcp; connect c 127.0.0.1:7 = EINPROGRESS"), "");
}

/// An engine's loop receives, and accepts, until nothing is left; each EAGAIN by hand was wanted.
TEST(Occasions, AnEnginesLastLookIsNone)
{
    const auto told = [](const std::string& lines) {
        return occasionsOf(test::RecordLines(connectedPair + lines, journal::EndpointKind::StreamClient));
    };
    EXPECT_EQ(told("send c 4; recv a 4; recv a 9 = EAGAIN; accept l = EAGAIN"), "");
    EXPECT_EQ(told("recv a 9 = EAGAIN"), "a would-block unknown");
    EXPECT_EQ(told("send c 4 = EAGAIN"), "c would-block unknown");
}

TEST(Occasions, ADatagramThatIsCutHasItsTrueSize)
{
#ifdef __linux__
    EXPECT_EQ(told("socket u udp; recvfrom u MSG_TRUNC 10 = 20"), "u truncation larger-than-room 20 of 10");
#endif
    EXPECT_EQ(told("socket u udp; recvfrom u 10 = 10"), ""); // nobody here has sent it
}

TEST(Occasions, AFullBacklogIsToldOnce)
{
    const std::string listener = "socket l tcp; bind l 127.0.0.1:2000; listen l 1; ";
    EXPECT_EQ(told(listener + "getsockopt l TCP_INFO 1"), "");
    EXPECT_EQ(told(listener + "getsockopt l TCP_INFO 2; getsockopt l TCP_INFO 2"),
              "l full-backlog not-accepted 2 of 1");
    EXPECT_EQ(told(listener + "getsockopt l TCP_INFO 2; accept l a 127.0.0.1:4000; getsockopt l TCP_INFO 2"),
              "l full-backlog not-accepted 2 of 1; l full-backlog not-accepted 2 of 1");
#ifndef _WIN32 // where it says that connect() goes on
    EXPECT_EQ(told("socket p unix-stream; connect p unix:/tmp/x = EAGAIN"), "p full-backlog unknown");
#endif
}

TEST(Occasions, AnyOtherErrorIsAFailedCall)
{
    EXPECT_EQ(told("socket l tcp; bind l 127.0.0.1:80 = EACCES"), "l failed-call unknown");
    EXPECT_EQ(told(connectedPair + "recv c 9 = ETIMEDOUT"), "c failed-call unknown");
    EXPECT_EQ(told(connectedPair + "recv c 9 = EINTR"), "");
}

TEST(Occasions, EachHasANameOfItsOwn)
{
    std::set<std::string_view> names;
    for (std::size_t i = 0; i < words::occasionCount; ++i)
        names.insert(words::occasionName(static_cast<words::Occasion>(i)));
    for (std::size_t i = 0; i < words::causeCount; ++i)
        names.insert(words::causeName(static_cast<words::Cause>(i)));
    EXPECT_EQ(names.size(), words::occasionCount + words::causeCount);
    EXPECT_FALSE(names.contains(""));
}

} // namespace enchufe::stream

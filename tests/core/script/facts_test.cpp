// SPDX-License-Identifier: GPL-3.0-or-later
// Conditions judged on journals made of lines (support/told_journal.h): calls, aggregates, states, what
// blocks.
#include "core/script/facts.h"
#include "tests/core/support/verdicts.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace enchufe::script {

using namespace test::verdict;
using test::expectVerdicts;
using test::factsOf;
using test::judged;
using test::shown;
using test::talk;
using test::ToldJournal;

TEST(Facts, FieldsOfCalls)
{
    expectVerdicts(talk, {
                             {"c.send#1 result == 16384", t},
                             {"c.send result == -1", t},
                             {"c.send#2 error EAGAIN", t},
                             {"c.send#2 error EWOULDBLOCK", t},
                             {"c.send error == EWOULDBLOCK", t},
                             {"c.send error != EPIPE", t},
                             {"c.send#1 error none", t},
                             {"c.send#1 error EAGAIN", f},
                             {"c.send#1 error != none", f},
                             {"c.send#1 requested == 64KiB", t},
                             {"0 < c.send#1 result < 65536", t},
                             {"0 < c.send#1 result <= 16383", f},
                             {"65536 > c.send#1 result > 16383", t},
                             {"65536 >= c.send#1 result >= 16385", f},
                             {"a.recv#1 data == \"hola\\nadios\"", t},
                             {"a.recv#1 data == hex:686f6c610a6164696f73", t},
                             {"a.recv#1 data starts \"hola\"", t},
                             {"a.recv#1 data starts \"adios\"", f},
                             {"a.recv#1 data contains \"\\n\"", t},
                             {"a.recv#1 data contains hex:ff", f},
                             {"a.recv data == none", f},
                             {"c.send data == none", t},
                             {"a.recv offset == 10", t},
                             {"a.recv#1 offset == 0", t},
                             {"a.recv#1 duration == 5ms", t},
                             {"a.recv#1 duration == 5000us", t},
                             {"a.recv#1 duration == 0.005s", t},
                             {"a.recv#1 duration > 4.9ms", t},
                             {"a.recv duration < 1ms", t},
                             {"a.recv duration > 0", t},
                             {"a.recv size == none", t},
                             {"c.connect address == \"127.0.0.1:80\"", t},
                             {"c.connect host == \"127.0.0.1\"", t},
                             {"c.connect port == 80", t},
                             {"c.connect port < 1024", t},
                             {"s.accept port == 4000", t},
                             {"c.getsockname address == @c", t},
                             {"c.getsockname address == @s", f},
                             {"@c.peer == @s", t},
                             {"@a == @s", t},
                             {"@a.peer == @c", t},
                             {"@a.peer == \"127.0.0.1:4000\"", t},
                             {"@c starts \"127.0.0.1:\"", t},
                             {"s.listen requested == 5", t},
                             {"a.recv thread == c.send thread", t},
                         });
}

TEST(Facts, CallsThatWereNotMade)
{
    expectVerdicts(talk, {
                             {"c.recv result == 0", u},
                             {"not c.recv result == 0", u},
                             {"c.recv error none", u},
                             {"c.recv result == 0 or true", t},
                             {"c.recv result == 0 and false", f},
                             {"false and c.recv result == 0", f},
                             {"c.recv result == 0 and true", u},
                             {"true and c.recv result == 0", u},
                             {"c.recv result == 0 or false", u},
                             {"false or c.recv result == 0", u},
                             {"not (c.recv result == 0 and false)", t},
                             {"not not true", t},
                             {"c.send#3 result == 0", u},
                             {"d.send result == 0", u},
                             {"state d == \"ESTAB\"", u},
                             {"@d == \"x\"", u},
                             {"count d.send == 0", t},
                             {"sum d.send result == 0", t},
                             {"count c.recv == 0", t},
                             {"sum c.recv result == 0", t},
                             {"min c.recv result == 0", u},
                             {"max c.recv result == 0", u},
                             {"a.recv result == 1 and 0 < c.recv result < 9", u},
                             {"1 < 0 < c.recv result", f},
                             {"count (c.recv result == 0, true, false, a.recv result == 1) == 2", t},
                         });
    const ToldJournal told(talk);
    const auto facts = factsOf(told.journal);
    EXPECT_EQ(judged(*facts, "c.recv result == 0").describe(english), "c has made no recv() here");
    EXPECT_EQ(judged(*facts, "not c.recv result == 0").describe(spanish),
              "c no ha hecho aquí ninguna llamada a recv()");
    EXPECT_EQ(judged(*facts, "c.send#3 result == 0").describe(english),
              "c has made only 2 send() here, there is no #3");
    EXPECT_EQ(judged(*facts, "true and false").describe(english), "it is not so");
    EXPECT_EQ(judged(*facts, "state d == \"ESTAB\"").describe(english), "there is no d yet");
    EXPECT_EQ(judged(*facts, "c.send#1 result == 65536").describe(english), "c.send#1 result is 16384");
    EXPECT_EQ(
        judged(*facts, "0 < c.send#1 result < c.send#1 requested and a.recv data == \"y\"").describe(spanish),
        "c.send#1 result vale 16384, c.send#1 requested vale 65536, a.recv data vale \"x\"");
    EXPECT_EQ(judged(*facts, "c.send error none").describe(english), "c.send error is EAGAIN");
}

TEST(Facts, Aggregates)
{
    expectVerdicts(talk, {
                             {"count c.send == 2", t},
                             {"count c.send where error EAGAIN == 1", t},
                             {"count c.send where error none == 1", t},
                             {"count c.send where error != none == 1", t},
                             {"count c.send where result > 0 and requested == 65536 == 1", t},
                             {"count c.send where result > 0 and requested == 49152 == 0", t},
                             {"count c.send where error none == 1 and c.send#1 result == 16384", t},
                             {"count a.recv where data contains \"ol\" == 1", t},
                             {"count a.recv where duration > 1ms == 1", t},
                             {"sum c.send result == 16384", t},
                             {"sum c.send requested == 65536", t},
                             {"min c.send result == 16384", t},
                             {"sum a.recv result == 11", t},
                             {"min a.recv result == 1", t},
                             {"max a.recv result == 10", t},
                             {"sum a.recv duration > 5ms", t},
                             {"sum c.recv duration == 0", t},
                             {"sum a.recv result where data starts \"h\" == 10", t},
                             {"count s.accept where address == @c == 1", t},
                             {"count s.accept where address == @s == 0", t},
                         });
}

TEST(Facts, ThenDividesAtTheFirstRecordAfterWhichTheEarlierPartHolds)
{
    constexpr std::string_view lines = "c = tcp\na = tcp\n"
                                       "c send 10 = EAGAIN\n"
                                       "a recv 5 = 5\n"
                                       "c send 10 = 7\n"
                                       "a recv 5 = 2\n"
                                       "c send 10 = EAGAIN\n";
    expectVerdicts(
        lines,
        {
            {"a.recv result > 0 then c.send result > 0", f}, // the last is EAGAIN
            {"a.recv result > 0 then count c.send where result > 0 == 1", t},
            {"a.recv result == 2 then c.send error EAGAIN", t},
            {"a.recv result == 2 then c.send result > 0", f},
            {"a.recv result == 2 then count c.send == 1", t},
            {"a.recv result == 5 then count c.send == 2", t},
            {"c.send error EAGAIN then count c.send == 2", t},
            {"a.recv result == 9 then true", f},
            {"d.recv result == 9 then true", u},
            {"a.recv result == 2 then a.recv result == 2", u},
            {"a.recv result == 5 then c.send result == 7 then a.recv result == 2", t},
            {"a.recv result == 5 then c.send result == 7 then c.send#1 error EAGAIN", t},
            {"a.recv result == 2 then c.send result == 7", f},
            {"not (a.recv result == 2 then c.send result == 7)", t},
            {"a.recv result == 2 then ever count c.send == 3", t},
            {"count c.send == 0 then count c.send == 3", t}, // holds before the first record
            {"true then c.send#1 error EAGAIN", t},
            {"sum a.recv result == 7 then count c.send == 1", t},
            {"total a received == 7 then count c.send == 1", t},
            {"count (a.recv result == 2 then c.send error EAGAIN, a.recv result == 9 then true) == 1", t},
        });
}

TEST(Facts, SegmentsBeginWhereTheyAreToldTo)
{
    const std::string lines = std::string(talk) + "segment one\nc send 5 = 5\na recv 5 = \"12345\"\n";
    expectVerdicts(lines,
                   {
                       {"count c.send == 1", t},
                       {"c.send#1 result == 5", t},
                       {"c.send#2 result == 5", u},
                       {"count c.send == 0 then count c.send == 1", t}, // before the segment's first record
                       {"ever count c.send == 3", t},
                       {"ever c.send#1 result == 16384", t},
                       {"ever c.send#2 error EAGAIN", t},
                       {"ever c.send result == 5", t},
                       {"ever sum a.recv result == 16", t},
                       {"c.connect result == 0", u},
                       {"ever c.connect result == 0", t},
                       {"state c == \"ESTAB\"", t}, // states are not of a segment
                       {"@c == \"127.0.0.1:4000\"", t},
                       {"total c sent == 16389", t},
                       {"bytes a 0..4 == \"hola\"", t},
                   });
    // The player's own word does the same as the note.
    const ToldJournal told(talk);
    const auto facts = factsOf(told.journal);
    facts->beginSegment();
    expectVerdicts(*facts,
                   {{"c.send result == -1", u}, {"ever c.send result == -1", t}, {"count a.recv == 0", t}});
}

TEST(Facts, ConnectionsAreNumberedAsTheyAreAccepted)
{
    expectVerdicts("s = tcp\n"
                   "s accept = EAGAIN\n"
                   "a = accept s 127.0.0.1:4001\n"
                   "b = accept s 127.0.0.1:4002\n"
                   "a recv 5 = \"one\"\n"
                   "b recv 5 = \"two\"\n"
                   "b close = 0\n"
                   "d = accept s 127.0.0.1:4003\n",
                   {
                       {"s#1.recv data == \"one\"", t},
                       {"s#2.recv data == \"two\"", t},
                       {"a.recv data == \"one\"", t},
                       {"count s.accept == 4", t},
                       {"count s.accept where error none == 3", t},
                       {"@s#3.peer == \"127.0.0.1:4003\"", t},
                       {"state s#2 == \"CLOSED\"", t},
                       {"state s#1 == \"ESTAB\"", t},
                       {"s#4.recv result == 0", u},
                       {"count s.recv == 0", t},
                       {"s#1.recv result == 3 then s#2.recv result == 3 then @d.peer == @s#3.peer", t},
                   });
}

TEST(Facts, StatesInSsWords)
{
    expectVerdicts("s = tcp\nc = tcp\nu = udp\n"
                   "s listen 5 = 0\n"
                   "c connect 127.0.0.1:80 = 0\n",
                   {{"state s == \"LISTEN\"", t},
                    {"state c == \"ESTAB\"", t},
                    {"state u == \"UNCONN\"", t},
                    {"state c != \"ESTAB\"", f},
                    {"state c starts \"EST\"", t}});
    const std::string joined = "c = tcp\nc connect 127.0.0.1:80 = 0\n";
    const auto stateAfter = [&](const std::string& lines) {
        const ToldJournal told(joined + lines);
        return shown(*factsOf(told.journal), "state c");
    };
    EXPECT_EQ(stateAfter("c recv 5 = 0\n"), "CLOSE-WAIT");
    EXPECT_EQ(stateAfter("c shutdown SHUT_WR = 0\n"), "FIN-WAIT-2");
    EXPECT_EQ(stateAfter("c recv 5 = ECONNRESET\n"), "UNCONN");
    EXPECT_EQ(stateAfter("c recv 5 = ECONNRESET\nc close = 0\n"), "CLOSED");
    EXPECT_EQ(stateAfter("c shutdown SHUT_WR = 0\nc recv 5 = 0\n"), "TIME-WAIT");
    EXPECT_EQ(stateAfter("c recv 5 = 0\nc shutdown SHUT_WR = 0\n"), "LAST-ACK");
    EXPECT_EQ(shown(*factsOf(ToldJournal("c = tcp\n").journal), "state c"), "UNCONN");
    // What the kernel was asked is newer than what the calls tell, and older than the next call.
    EXPECT_EQ(stateAfter("kernel c state CLOSE-WAIT\n"), "CLOSE-WAIT");
    EXPECT_EQ(stateAfter("kernel c state CLOSE-WAIT\nc close = 0\n"), "CLOSED");
    EXPECT_EQ(stateAfter("kernel c state ?\n"), "ESTAB") << "a system that does not tell";
    EXPECT_EQ(stateAfter("c shutdown SHUT_WR = 0\nc recv 5 = 0\nkernel c state UNCONN\n"), "TIME-WAIT");
    EXPECT_EQ(stateAfter("kernel c state CLOSE-WAIT\nkernel c state UNCONN\n"), "UNCONN");
}

TEST(Facts, WhatTheKernelWasAskedAndWhatBlocks)
{
    expectVerdicts(
        "c = tcp\nkernel c Recv-Q 5\nkernel c Recv-Q 7\nkernel c tcpi_rtt 1500\nkernel c tcpi_ca_state 4\n"
        "kernel c SK_MEMINFO_RCVBUF 1024\n"
        "kernel c Send-Q ?\nkernel s#1 Recv-Q 1\nblocked c recv\nblocked s\n",
        {
            {"kernel c Recv-Q == 7", t},
            {"kernel c Recv-Q == 5", f},
            {"kernel c Recv-Q == 5 then kernel c Recv-Q == 7", t},
            {"kernel c Send-Q == 0", u},
            {"kernel c tcpi_rtt == 1.5ms", t},
            {"kernel c tcpi_ca_state == \"Loss\"", t},
            {"kernel c tcpi_rto > 1ms", u},
            {"kernel c SK_MEMINFO_RCVBUF == 1KiB", t},
            {"kernel s#1 Recv-Q == 1", t},
            {"kernel s#2 Recv-Q == 1", u},
            {"blocked c == \"recv\"", t},
            {"blocked c == none", f},
            {"blocked c != none", t},
            {"blocked s == none", t},
        });
    expectVerdicts("c = tcp\nblocked c recv\nblocked c\n",
                   {{"blocked c == none", t}, {"blocked c == \"recv\"", f}});
    expectVerdicts("c = tcp\n", {{"blocked c == none", u}, {"blocked c != none", u}});
}

} // namespace enchufe::script

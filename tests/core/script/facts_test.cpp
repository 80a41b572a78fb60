// SPDX-License-Identifier: GPL-3.0-or-later
// Conditions judged on journals: some made of lines (support/told_journal.h), one of real calls.
#include "core/script/facts.h"

#include "core/net/errors.h"
#include "core/script/notes.h"
#include "tests/core/support/judged.h"
#include "tests/core/support/made_calls.h"
#include "tests/core/support/rig.h"
#include "tests/core/support/spanish.h"
#include "tests/core/support/told_journal.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace enchufe::script {

namespace {

using test::factsOf;
using test::judged;
using test::ToldJournal;

constexpr const char* t = "true";
constexpr const char* f = "false";
constexpr const char* u = "unknown";

struct Case {
    const char* condition;
    const char* verdict;
};

std::string_view wordOf(Truth truth) { return truth == Truth::True ? t : truth == Truth::False ? f : u; }

void expectVerdicts(const Facts& facts, std::initializer_list<Case> cases)
{
    for (const Case& each : cases) {
        const Verdict verdict = judged(facts, each.condition);
        EXPECT_EQ(wordOf(verdict.truth), each.verdict)
            << each.condition << "\n  " << verdict.describe(english);
        if (verdict.truth == Truth::Unknown) {
            EXPECT_FALSE(verdict.why.in(english).empty()) << each.condition;
            EXPECT_FALSE(verdict.why.in(spanish).empty()) << each.condition;
        }
    }
}

void expectVerdicts(std::string_view lines, std::initializer_list<Case> cases)
{
    const ToldJournal told(lines);
    expectVerdicts(*factsOf(told.journal), cases);
}

std::string shown(const Facts& facts, std::string_view text)
{
    const auto parsed = ValueExpression::parse(text);
    EXPECT_FALSE(parsed.problem) << text;
    const Answer answer = facts.valueOf(parsed.value);
    return answer.value ? toText(*answer.value, english) : answer.why.in(english);
}

constexpr std::string_view talk = "s = tcp\n"
                                  "s bind 127.0.0.1:80 = 0\n"
                                  "s listen 5 = 0\n"
                                  "c = tcp\n"
                                  "c connect 127.0.0.1:80 = 0\n"
                                  "c getsockname = 127.0.0.1:4000\n"
                                  "a = accept s 127.0.0.1:4000\n"
                                  "c send 65536 = 16384\n"
                                  "c send 49152 = EAGAIN\n"
                                  "a recv 10 = \"hola\\nadios\" after 5ms\n"
                                  "a recv 1024 = \"x\"\n";

} // namespace

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
    expectVerdicts("c = tcp\n", {{"blocked c == none", t}});
}

TEST(Facts, FramesAndTheNaiveReader)
{
    constexpr std::string_view lines = "c = tcp\n"
                                       "framing c ascii-len::\n"
                                       "c recv 99 = \"4:hola3:\"\n"
                                       "c recv 99 = \"ya!\"\n"
                                       "c recv 99 = \"2:ab\"\n"
                                       "c recv 99 = \"9:abc\"\n";
    expectVerdicts(lines, {
                              {"frames c count == 3", t},
                              {"frames c waiting == 5", t},
                              {"frames c broken == none", t},
                              {"count c.frame == 3", t},
                              {"c.frame#1 data == \"4:hola\"", t},
                              {"c.frame#1 payload == \"hola\"", t},
                              {"c.frame#2 payload == \"ya!\"", t},
                              {"c.frame payload == \"ab\"", t},
                              {"c.frame#2 offset == 6", t},
                              {"c.frame#2 size == 5", t},
                              {"c.frame#4 size == 5", u},
                              {"count c.frame where size > 4 == 2", t},
                              {"sum c.frame size == 15", t},
                              {"naive c count == 4", t},
                              {"naive c right == 1", t},
                              {"naive c split == 1", t},
                              {"naive c merged == 1", t},
                              {"frames c count == 1 then frames c count == 3", t},
                              {"frames c count by fixed:5 == 4", t},
                              {"frames c waiting by fixed:50 == 20", t},
                              {"frames c count by \"delim::\" == 4", t},
                              {"frames c count == 1 then c.frame#1 payload == \"ya!\"", t},
                          });
    expectVerdicts("c = tcp\nc recv 9 = \"x:\"\nframing c ascii-len::\nc recv 9 = \"y\"\n",
                   {{"frames c broken == 0", t}, {"frames c count == 0", t}});
    expectVerdicts("c = tcp\nc recv 9 = \"ab\"\n", {{"frames c count == 0", u},
                                                    {"c.frame size == 1", u},
                                                    {"count c.frame == 0", u},
                                                    {"naive c right == 1", u},
                                                    {"frames c count by fixed:1 == 2", t}});
    // Told late, of a listener, by several framings, of datagrams, and at the end of the stream.
    expectVerdicts("s = tcp\na = accept s 127.0.0.1:9\na recv 9 = \"ab\\nc\"\nframing s delim:\\n fixed:2\n"
                   "b = accept s 127.0.0.1:9\nb recv 9 = \"x\\n\"\n",
                   {{"frames s#1 count == 1", t},
                    {"frames s#2 count == 1", t},
                    {"frames s#1 count by fixed:2 == 2", t},
                    {"s#1.frame payload == \"ab\"", t}});
    expectVerdicts(
        "u = udp\nframing u fixed:2\nu recvfrom 9 = \"abc\" 127.0.0.1:9\nu recvfrom 9 = \"de\" 127.0.0.1:9\n",
        {{"frames u count == 2", t}, {"u.frame payload == \"de\"", t}});
    expectVerdicts("c = tcp\nframing c close\nc recv 9 = \"ab\"\nc recv 9 = \"c\"\nsegment\nc recv 9 = 0\n",
                   {{"frames c count == 1", t}, {"c.frame#1 payload == \"abc\"", t}});
}

TEST(Facts, BytesOfStreamsTotalsAndUnpack)
{
    expectVerdicts("c = tcp\n"
                   "c send hex:0000000100000004402ccccd = 12\n"
                   "c send \"hola\" = 2\n"
                   "c recv 9 = hex:0001\n"
                   "c recv 9 MSG_PEEK = hex:ffff\n"
                   "c recv 9 = hex:0002ff\n",
                   {
                       {"bytes c sent 0..4 == hex:00000001", t},
                       {"bytes c sent 10..14 == hex:cccd686f", t},
                       {"bytes c sent 0..15 == hex:00", u},
                       {"bytes c 1..4 == hex:010002", t},
                       {"bytes c received 1..4 == hex:010002", t},
                       {"total c sent == 14", t},
                       {"total c received == 5", t},
                       {"count c.recv where flags contains \"MSG_PEEK\" == 1", t},
                       {"unpack(\">iif\", bytes c sent 0..12, 1) == 1", t},
                       {"unpack(\">iif\", bytes c sent 0..12, 2) == 4", t},
                       {"unpack(\">iif\", bytes c sent 0..12, 3) == 2.7", t},
                       {"unpack(\">iif\", bytes c sent 0..12, 3) == 2.70001", f},
                       {"unpack(\">iif\", c.send#1 data, 3) < 2.8", t},
                       {"unpack(\"<i\", bytes c sent 0..4, 1) == 16777216", t},
                       {"unpack(\">H\", bytes c sent 0..4, 1) == 0", u},
                       {"unpack(\"2s\", c.send data, 1) == \"ho\"", t},
                       {"unpack(\">?\", bytes c 1..2, 1) == 1", t},
                       {"unpack(\">b\", bytes c 4..5, 1) == -1", t},
                       {"c.send#1 data == pack(\">iif\", 1, 4, 2.7)", t},
                   });
}

TEST(Facts, DatagramsAndTheirTrueSize)
{
    expectVerdicts("u = udp\n"
                   "u recvfrom 4 MSG_TRUNC = 9 \"hola\" 127.0.0.1:9\n"
                   "u recvfrom 4 = \"hey!\" 127.0.0.1:10\n"
                   "u sendto 70000 127.0.0.1:9 = EMSGSIZE\n"
                   "u sendto \"x\" 127.0.0.1:9 = 1\n",
                   {
#ifdef __linux__
                       {"u.recvfrom#1 size == 9", t},
                       {"u.recvfrom#1 data == \"hola\"", t},
                       {"u.recvfrom#1 size > 4", t},
                       {"u.recvfrom#2 size == none", t},
                       {"u.recvfrom#2 size > 3", f},
#endif
                       {"u.recvfrom#2 address == \"127.0.0.1:10\"", t},
                       {"count u.sendto where error EMSGSIZE == 1", t},
                       {"u.sendto port == 9", t},
                       {"u.recvfrom result == 4", t},
                   });
}

TEST(Facts, WaitsTellOfEachSocket)
{
    expectVerdicts("a = tcp\nb = tcp\n"
                   "poll a:rw:w b:r: = 1\n"
                   "select a:r:r b:r:r = 2\n"
                   "poll b:r:reh = 1\n"
                   "poll a:r: = 0\n",
                   {
                       {"a.poll#1 ready == \"w\"", t},
                       {"b.poll#1 ready == \"\"", t},
                       {"a.poll#1 ready contains \"r\"", f},
                       {"a.select ready == \"r\"", t},
                       {"b.select ready == \"r\"", t},
                       {"b.select result == 2", t},
                       {"b.poll ready == \"reh\"", t},
                       {"a.poll ready == \"\"", t},
                       {"a.poll requested == 1", t},
                       {"count a.poll == 2", t},
                       {"count b.poll where ready contains \"h\" == 1", t},
                   });
}

TEST(Facts, OptionsAndTheirValues)
{
    expectVerdicts("c = tcp\n"
                   "c setsockopt SO_RCVBUF 4096 = 0\n"
                   "c getsockopt SO_RCVBUF = 8192\n"
                   "c getsockopt SO_RCVTIMEO = 1500000\n"
                   "c getsockopt SO_KEEPALIVE = ENOPROTOOPT\n"
                   "c getsockopt SO_ERROR = 0\n"
                   "c shutdown SHUT_WR = 0\n",
                   {
                       {"c.setsockopt option == \"SO_RCVBUF\"", t},
                       {"c.getsockopt#1 value == 8192", t},
                       {"c.setsockopt value == 4096", t},
                       {"c.getsockopt#2 value == 1.5s", t},
                       {"c.getsockopt#3 value == none", t},
                       {"c.getsockopt#3 error ENOPROTOOPT", t},
                       {"c.getsockopt value == 0", t},
                       {"c.getsockopt value == none", f},
                       {"c.getsockopt value == ECONNREFUSED", f},
                       {"c.getsockopt#1 value == \"cubic\"", u},
                       {"c.shutdown option == \"SHUT_WR\"", t},
                       {"count c.getsockopt where option starts \"SO_RCV\" == 2", t},
                   });
    const auto number = std::to_string(net::findError("ECONNREFUSED")->number);
    expectVerdicts("c = tcp\nc getsockopt SO_ERROR = " + number + "\n",
                   {{"c.getsockopt value == ECONNREFUSED", t},
                    {"c.getsockopt value != ECONNREFUSED", f},
                    {"c.getsockopt value == EPIPE", f},
                    {"c.getsockopt value == 0", f}});
}

TEST(Facts, WhatTheResolverGaveAndAddressStructures)
{
    expectVerdicts("resolve r = 0\nrow r 127.0.0.1:80 stream localhost\nrow r [::1]:80 stream localhost\n"
                   "resolve bad = EAI_NONAME\nfound n localhost http\naddress a 127.0.0.1:80\n",
                   {
                       {"r.getaddrinfo error none", t},
                       {"bad.getaddrinfo error EAI_NONAME", t},
                       {"bad.row address == \"127.0.0.1:80\"", u},
                       {"count bad.row == 0", t},
                       {"count r.row == 2", t},
                       {"r.row#1 address == \"127.0.0.1:80\"", t},
                       {"r.row#1 family == \"inet\"", t},
                       {"r.row#2 family == \"inet6\"", t},
                       {"r.row#2 host == \"::1\"", t},
                       {"r.row port == 80", t},
                       {"r.row type == \"stream\"", t},
                       {"r.row canonical == \"localhost\"", t},
                       {"count r.row where family == \"inet6\" == 1", t},
                       {"n.row host == \"localhost\"", t},
                       {"n.row port == \"http\"", t},
                       {"n.row port == 80", u},
                       {"@a == \"127.0.0.1:80\"", t},
                       {"bytes a 2..4 == hex:0050", t},
                       {"unpack(\">H\", bytes a 2..4, 1) == 80", t},
                       {"bytes a 4..8 == hex:7f000001", t},
                       {"bytes a 100..200 == hex:00", u},
                   });
}

TEST(Facts, NamesThatAreWordsOfTheLanguage)
{
    expectVerdicts("count = tcp\nstate = tcp\nthen = tcp\nnot = tcp\n"
                   "count send 5 = 5\nstate listen 5 = 0\nthen recv 5 = 0\nnot send 5 = 5\n",
                   {{"count.send result == 5", t},
                    {"count count.send == 1", t},
                    {"state state == \"LISTEN\"", t},
                    {"count.send result == 5 then then.recv result == 0", t},
                    {"not.send result == 5", t},
                    {"not not.send result == 5", f}});
}

TEST(Facts, CallsMadeOnlyForAnAddressAreNotCounted)
{
    ToldJournal told("c = tcp\n");
    journal::Recorder pen(told.journal, told.journal.newEndpointId());
    net::CallEvent event;
    const net::Endpoint address = net::Endpoint::numeric("127.0.0.1", 7).value();
    event.call = net::Call::GetSockName;
    event.socket = test::recordsOf(told.journal).front().socket;
    event.address = &address;
    pen.nextIsAiding();
    pen.onCall(event);
    expectVerdicts(*factsOf(told.journal), {{"count c.getsockname == 0", t}, {"@c == \"127.0.0.1:7\"", t}});
    pen.onCall(event);
    expectVerdicts(*factsOf(told.journal), {{"count c.getsockname == 1", t}});
}

/// The records alone decide: one more or one less, and it is another verdict.
TEST(Facts, ADroppedAndADoubledRecordChangeTheVerdict)
{
    const ToldJournal told(talk);
    const auto records = test::recordsOf(told.journal);
    const auto verdicts = [&](std::size_t skipped, std::size_t doubled) {
        Facts facts(told.journal);
        for (std::size_t i = 0; i < records.size(); ++i) {
            if (i != skipped)
                facts.apply(records[i]);
            if (i == doubled)
                facts.apply(records[i]);
        }
        std::string all;
        for (const char* condition :
             {"count c.send == 2", "c.send error EAGAIN", "total a received == 11",
              "c.send error EAGAIN then count a.recv == 2", "s#1.recv#1 result == 10"})
            all += std::string(wordOf(judged(facts, condition).truth)) + " ";
        return all;
    };
    const std::size_t none = records.size();
    const std::string whole = verdicts(none, none);
    EXPECT_EQ(whole, "true true true true true ");
    const std::size_t refused = records.size() - 3; // the second send()
    EXPECT_EQ(verdicts(refused, none), "false false true false true ");
    EXPECT_EQ(verdicts(none, refused), "false true true true true ");
    EXPECT_EQ(verdicts(records.size() - 1, none), "true true false false true ");
    EXPECT_EQ(verdicts(none, records.size() - 1), "true true false false true ");
    EXPECT_EQ(verdicts(none, none), whole) << "read again, judged again";
}

TEST(Facts, ValuesAreShownAndMarksFound)
{
    const ToldJournal told(std::string(talk) + "framing a delim:\\n\n");
    const auto facts = factsOf(told.journal);
    EXPECT_EQ(shown(*facts, "c.send#1 result"), "16384");
    EXPECT_EQ(shown(*facts, "c.send error"), "EAGAIN");
    EXPECT_EQ(shown(*facts, "c.send#1 error"), "none");
    EXPECT_EQ(shown(*facts, "a.recv#1 data"), "\"hola\\nadios\"");
    EXPECT_EQ(shown(*facts, "a.recv#1 duration"), "5 ms");
    EXPECT_EQ(shown(*facts, "@c"), "127.0.0.1:4000");
    EXPECT_EQ(shown(*facts, "state c"), "ESTAB");
    EXPECT_EQ(shown(*facts, "c.recv result"), "c has made no recv() here");
    EXPECT_EQ(shown(*facts, "2.5"), "2.5");
    const auto marks = [&](const char* text) {
        const Marks found = facts->marksOf(MarkExpression::parse(text).value);
        std::string all = found.why.in(english);
        for (const std::uint64_t each : found.offsets)
            all += std::to_string(each) + " ";
        return all + "of " + std::to_string(found.length);
    };
    EXPECT_EQ(marks("boundaries of a.recv"), "10 11 of 16384") << "c has sent it more";
    EXPECT_EQ(marks("boundaries of frames a"), "5 of 16384");
    EXPECT_EQ(marks("boundaries of c.send"), "of 16384") << "the end is no mark";
    EXPECT_EQ(marks("boundaries of frames c"), "nothing says how the stream of c is cut into messagesof 0");
    EXPECT_EQ(marks("boundaries of d.recv"), "there is no d yetof 0");
    EXPECT_EQ(marks("offset sum a.recv result"), "11 of 0");
    EXPECT_EQ(facts->addressOf("c", true).text(), "127.0.0.1:80");
    EXPECT_EQ(facts->addressOf("d", true).text(), "");
    EXPECT_NE(facts->socketOf("s#1"), net::SocketId(0));
    EXPECT_EQ(facts->socketOf("s#1"), facts->socketOf("a"));
}

/// What is not kept any more is unknown, never false.
TEST(Facts, BoundsMakeVerdictsUnknown)
{
    const ToldJournal told(talk);
    const auto few = factsOf(told.journal, 6);
    expectVerdicts(*few, {{"count c.send == 2", u}, {"true", t}, {"not c.send result == 1", u}});
    EXPECT_EQ(judged(*few, "count c.send == 2").describe(english),
              "too much has happened to remember all of it");

    journal::JournalLimits limits;
    limits.payloadBudget = journal::PayloadStore::smallestBudget;
    ToldJournal small("c = tcp\nframing c delim:\\n\nc recv 9 = \"ab\\ncd\"\n", limits);
    const auto before = factsOf(small.journal);
    small.tell("d = tcp\n");
    for (std::size_t done = 0; done < 4 * limits.payloadBudget; done += 100'000)
        small.tell("elsewhere d recv 100000 = 100000\nd recv 100000 = 100000\n");
    expectVerdicts(*before, {{"c.recv data starts \"ab\"", u},
                             {"bytes c 0..2 == \"ab\"", u},
                             {"c.recv result == 5", t},
                             {"frames c count == 1", t}});
    expectVerdicts(*factsOf(small.journal), {{"frames c count == 1", u}, {"c.recv#1 data == \"ab\"", u}});
}

/// A socket that gets its name after its first calls, and one whose first calls are too many to be kept.
TEST(Facts, NamesMayComeLate)
{
    journal::Journal journal;
    journal::Recorder pen(journal, journal.newEndpointId());
    net::CallEvent event;
    event.call = net::Call::Send;
    event.socket = pen.newSocketId();
    event.domain = net::Domain::Inet;
    for (int i = 0; i < 3; ++i)
        pen.onCall(event);
    Notes notes(journal);
    notes.write(note::SegmentBegan{});
    notes.write(note::EndpointNamed{"c", pen.endpoint()});
    pen.onCall(event);
    expectVerdicts(*factsOf(journal), {{"ever count c.send == 4", t}, {"count c.send == 1", t}});

    journal::Recorder other(journal, journal.newEndpointId());
    event.socket = other.newSocketId();
    for (int i = 0; i < 3000; ++i)
        other.onCall(event);
    notes.write(note::EndpointNamed{"d", other.endpoint()});
    const auto facts = factsOf(journal);
    expectVerdicts(*facts, {{"ever count d.send > 0", u}, {"count c.send == 1", t}});
    EXPECT_EQ(judged(*facts, "ever count d.send > 0").describe(english),
              "the first calls of d are not known");
}

TEST(Notes, AreReadAsTheyWereWritten)
{
    journal::Journal journal;
    Notes notes(journal);
    const auto address = net::Endpoint::numeric("::1", 80).value();
    const auto framing = framing::parseFraming("delim:\\n").framing;
    notes.write(note::SegmentBegan{"one"});
    notes.write(note::EndpointNamed{"c", journal::EndpointId(7U)});
    notes.write(note::Framed{"c", {framing, framing::parseFraming("u16be").framing}});
    notes.write(note::Framed{"c", {framing}, 10});
    notes.write(note::Framed{"c", {}, 10});
    notes.write(note::Framed{"c", {}});
    notes.write(note::Blocked{"c", net::Call::RecvFrom});
    notes.write(note::Blocked{"c", net::Call::Note});
    notes.write(note::KernelSaid{{"c", "Recv-Q"}, -5, "", true});
    notes.write(note::KernelSaid{{"c", "state"}, 0, "ESTAB", false});
    notes.writeRows("r", {{{address, net::Type::Datagram, "udp"}, {address, std::nullopt, ""}}, "host", 0});
    notes.write(note::NameFound{"n", "host", "http"});
    notes.write(note::AddressGiven{"a", address});
    std::vector<Note> read;
    for (const journal::Record& record : test::recordsOf(journal))
        read.push_back(noteIn(record, *journal.detail(record)).value());
    ASSERT_EQ(read.size(), 14U);
    EXPECT_EQ(std::get<note::SegmentBegan>(read[0]).title, "one");
    EXPECT_EQ(std::get<note::EndpointNamed>(read[1]).endpoint, journal::EndpointId(7U));
    EXPECT_EQ(std::get<note::Framed>(read[2]).framings.size(), 2U);
    EXPECT_EQ(std::get<note::Framed>(read[2]).framings.front(), framing);
    EXPECT_EQ(std::get<note::Framed>(read[2]).maxFrame, framing::Framer::usualLimit);
    EXPECT_EQ(std::get<note::Framed>(read[3]).framings, std::vector{framing});
    EXPECT_EQ(std::get<note::Framed>(read[3]).maxFrame, 10U);
    EXPECT_TRUE(std::get<note::Framed>(read[4]).framings.empty());
    EXPECT_EQ(std::get<note::Framed>(read[4]).maxFrame, 10U);
    EXPECT_EQ(std::get<note::Framed>(read[5]).maxFrame, framing::Framer::usualLimit);
    EXPECT_EQ(std::get<note::Blocked>(read[6]).call, net::Call::RecvFrom);
    EXPECT_EQ(std::get<note::Blocked>(read[7]).call, net::Call::Note);
    EXPECT_EQ(std::get<note::KernelSaid>(read[8]).value, -5);
    EXPECT_EQ(std::get<note::KernelSaid>(read[8]).question, (KernelQuestion{"c", "Recv-Q"}));
    EXPECT_FALSE(std::get<note::KernelSaid>(read[9]).isTold);
    EXPECT_EQ(std::get<note::Resolved>(read[10]).type, net::Type::Datagram);
    EXPECT_EQ(std::get<note::Resolved>(read[11]).type, std::nullopt);
    EXPECT_EQ(std::get<note::Resolved>(read[11]).canonicalName, "host");
    EXPECT_EQ(std::get<note::NameFound>(read[12]).service, "http");
    EXPECT_EQ(std::get<note::AddressGiven>(read[13]).address, address);
    journal::Record closed;
    closed.flags = static_cast<std::uint16_t>(journal::NoteKind::Closed);
    EXPECT_FALSE(noteIn(closed, {}));
    journal::Record framed;
    framed.call = net::Call::Note;
    framed.flags = static_cast<std::uint16_t>(journal::NoteKind::Framed);
    for (const char* const text : {"max-frame 0", "max-frame ", "max-frame 4294967296", "max-frame x", "x"})
        EXPECT_FALSE(noteIn(framed, {{}, {}, "c", text})) << text;
    EXPECT_TRUE(noteIn(framed, {{}, {}, "c", "line\nmax-frame 1"}));
}

/// The same on what a kernel says.
TEST(Facts, JudgesRealCalls)
{
    journal::Journal journal;
    {
        bench::CallBench bench(journal);
        for (const char* line : {"s = socket inet stream",
                                 "bind s 127.0.0.1:0",
                                 "listen s 5",
                                 "c = socket inet stream",
                                 "connect c @s",
                                 "a = accept s",
                                 "getsockname c",
                                 "blocking c off",
                                 "recv c 10",
                                 "send c \"4:hola2:\"",
                                 "recv a 4",
                                 "recv a 100",
                                 "send c \"ya\"",
                                 "poll a:r 30000",
                                 "recv a 100",
                                 "shutdown c SHUT_WR",
                                 "recv a 100",
#ifndef _WIN32 // which opens no file as a socket, and knows no EBADF of one
                                 "f = file",
                                 "send f \"x\"",
#endif
                                 "t = socket inet stream",
                                 "bind t @s",
                                 "x = socket inet stream udp",
                                 "close c",
                                 "send c \"x\""})
            (void)test::make(bench, line);
    }
    Notes notes(journal);
    notes.write(note::Framed{"a", {framing::parseFraming("ascii-len::").framing}});
    const auto facts = factsOf(journal);
    expectVerdicts(*facts, {
                               {"c.connect error none and s.accept result > 0", t},
                               {"c.recv error EAGAIN", t},
                               {"c.send#1 result == 8 then a.recv#1 data == \"4:ho\"", t},
                               {"count a.recv where result > 0 == 3 and a.recv result == 0", t},
                               {"sum a.recv result == total c sent", t},
                               {"frames a count == 2 and a.frame#1 payload == \"hola\"", t},
                               {"a.frame#2 payload == \"ya\"", t},
                               {"naive a right == 0", t},
                               {"a.poll ready starts \"r\"", t},
                               {"@a.peer == @c and @c.peer == @s", t},
                               {"s#1.recv#1 result == 4", t},
                               {"count s.getsockname == 0", t}, // made for connect and bind only
                               {"count c.getsockname == 1 and c.getsockname address == @c", t},
                               {"c.fcntl result == 0", t},
                               {"t.bind error EADDRINUSE", t},
                               {"x.socket error EPROTONOSUPPORT", t},
#ifndef _WIN32
                               {"f.send error ENOTSOCK", t},
                               {"c.send error EBADF", t},
#endif
                               {"state c == \"CLOSED\" and state s == \"CLOSED\"", t},
                               {"bytes c sent 0..6 == bytes a 0..6", t},
                               {"count c.send == 3", t},
                           });
}

} // namespace enchufe::script

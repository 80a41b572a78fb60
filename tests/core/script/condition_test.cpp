// SPDX-License-Identifier: GPL-3.0-or-later
// What conditions are as text: what can be said, what is a mistake, and where it stands.
#include "core/script/condition.h"

#include "core/script/data.h"
#include "tests/core/support/problems.h"
#include "tests/core/support/spanish.h"

#include <gtest/gtest.h>

#include <string>

namespace enchufe::script {

using test::textOf;

namespace {

std::string repeated(std::string_view text, int times)
{
    std::string all;
    for (int i = 0; i < times; ++i)
        all += text;
    return all;
}

} // namespace

TEST(Condition, WhatTheContractSaysCanBeSaid)
{
    for (const char* text : {
             "c.send result == 65536",
             "0 < c.send result < 65536",
             "c.send error EAGAIN",
             "c.send error EWOULDBLOCK",
             "c.send error none",
             "c.connect error == none",
             "c.connect error != ECONNREFUSED",
             "r.getaddrinfo error EAI_NONAME",
             "server#1.recv result > 0 then c.send result > 0",
             "state server#1 == \"ESTAB\"",
             "state c starts \"FIN-WAIT\"",
             "kernel server#1 Recv-Q == 12",
             "kernel c tcpi_rtt < 5ms",
             "kernel c tcpi_snd_cwnd >= 10",
             "blocked c == none",
             "blocked c == \"recv\"",
             "count c.send == 3",
             "count c.send where error EAGAIN > 0",
             "count c.send where result > 0 and requested < 100 == 2",
             "sum c.send result where flags contains \"MSG_MORE\" >= 1KiB",
             "min c.recv duration < 1.5ms",
             "ever max c.recv result == 1MiB",
             "ever c.recv#2 data == \"hola\"",
             "ever count c.recv > 1",
             "count (c.send error EAGAIN, c.recv error EAGAIN, true) == 2",
             "not (true or false) and not false",
             "frames server#1 count == 3",
             "frames c waiting > 0 or frames c broken != none",
             "frames c count by u16be == 2",
             "frames c count by \"delim:\\n\" == 2",
             "count (frames c count by type:61=3,62=u8 == 1, true) == 1",
             "naive c right == 0 and naive c split >= 1 and naive c merged == 1 and naive c count == 2",
             "total c sent == total server#1 received",
             "bytes c 0..4 == hex:00000001",
             "bytes c sent 0..4 == \"hola\"",
             "unpack(\">iif\", c.recv data, 3) == 2.7",
             "unpack(\"<H\", bytes a received 2..4, 1) == 80",
             "c.recv data == pack(\">iif\", 1, 4, 2.7)",
             "c.recv data == frame(\"u16be\", \"hola\")",
             "c.frame#2 payload starts \"GET \"",
             "count c.frame where size > 10 == 0",
             "r.row#1 address == \"127.0.0.1:80\" and r.row family == \"inet\" and r.row port == 80",
             "c.getsockname address == @c and @c == @a.peer",
             "c.getsockopt value == ECONNREFUSED",
             "c.getsockopt value >= 4096",
             "c.getsockopt value == \"cubic\"",
             "c.fcntl result == 0",
             "p.poll ready == \"rh\" and p.poll ready contains \"h\"",
             "c.recvfrom size == none",
             "c.recv thread != c.send thread",
             "c.shutdown option == \"SHUT_WR\"",
             "c.recv duration > 0",
             // Names that are words of the language.
             "count.send result == 5 and count count.send == 1",
             "state state == \"LISTEN\" and not.send result == 1",
             "then.recv result == 0 then and.recv result == 0",
             "@frames == @bytes.peer and total total sent == 1",
             "ever ever.send result == -1",
         }) {
        const auto parsed = Condition::parse(text);
        EXPECT_FALSE(parsed.problem) << text << ": " << textOf(parsed.problem);
        EXPECT_EQ(parsed.value.text(), text);
    }
}

TEST(Condition, AMistakeIsToldWithItsPlaceAndTheNearestWord)
{
    struct Case {
        const char* text;
        const char* problem;
    };
    for (const Case& each : {
             Case{"", "1:1 a value is expected here"},
             Case{"c.send", "1:7 a field is expected here"},
             Case{"c.sned result == 1", "1:3 sned: there is no such call. Is “send” meant?"},
             Case{"c.send resutl == 1", "1:8 resutl: this has no such field. Is “result” meant?"},
             Case{"c.close data == \"x\"", "1:9 data: this has no such field"},
             Case{"c.send result", "1:14 a comparison is expected here"},
             Case{"c.send result = 1", "1:15 =: a comparison is expected here"},
             Case{"c.send result == ", "1:18 a value is expected here"},
             Case{"c.send result == many", "1:18 many: there is no such word here"},
             Case{"c.send result == 1 ant c.recv result == 1",
                  "1:20 ant: nothing more is expected here. Is “and” meant?"},
             Case{"c.send result == \"x\"", "1:18 \"x\": a number is expected here"},
             Case{"c.send result == EAGAIN", "1:18 EAGAIN: a number is expected here"},
             Case{"c.send result == none", "1:18 none: a number is expected here"},
             Case{"c.send error \"EAGAIN\"", "1:14 \"EAGAIN\": a comparison is expected here"},
             Case{"c.send error == \"EAGAIN\"", "1:17 \"EAGAIN\": an error's name or none is expected here"},
             Case{"c.send error == 11", "1:17 11: an error's name or none is expected here"},
             Case{"c.send error EAGIAN", "1:14 EAGIAN: a comparison is expected here"},
             Case{"c.send error == EAGIAN",
                  "1:17 EAGIAN: there is no error with this name. Is “EAGAIN” meant?"},
             Case{"c.send error < EAGAIN", "1:16 EAGAIN: only numbers and times are greater or less"},
             Case{"c.recv duration < 5", "1:19 5: a time is expected here"},
             Case{"c.recv duration < 5parsecs", "1:20 parsecs: not a unit"},
             Case{"c.recv duration < 5sm", "1:20 sm: not a unit: µs us ms s B KiB MiB"},
             Case{"c.send result > 5ms", "1:17 5ms: a number is expected here"},
             Case{"c.send result == 99999999999999999999",
                  "1:18 99999999999999999999: not a number in the range"},
             Case{"c.recv data == 5", "1:16 5: bytes are expected here"},
             Case{"c.recv data == hex:0", "1:20 hex:0"},
             Case{"c.recv data == \"a\\q\"", "1:18 \"a\\q\": unknown escape"},
             Case{"c.recv data == \"a", "1:16 \"a: not \"text\""},
             Case{"c.recv data contains 5", "1:22 5: text or bytes are expected here"},
             Case{"c.recv result contains \"5\"", "1:24 \"5\": only text, bytes and addresses contain"},
             Case{"state c == \"ESTABLISHED\"", "1:12 ESTABLISHED: ss knows no such state"},
             Case{"state c == \"ETSAB\"", "1:12 ETSAB: ss knows no such state. Is “ESTAB” meant?"},
             Case{"state c == 1", "1:12 1: a text in quotes is expected here"},
             Case{"stat c == \"ESTAB\"", "1:1 stat: there is no such word here. Is “state” meant?"},
             Case{"state == \"ESTAB\"", "1:7 ==: a socket's name is expected here"},
             Case{"blocked c == \"reecv\"", "1:14 reecv: there is no such call. Is “recv” meant?"},
             Case{"kernel c RecvQ == 1",
                  "1:10 RecvQ: the kernel has no value of this name. Is “Recv-Q” meant?"},
             Case{"frames c coutn == 1", "1:10 coutn: not one of the words expected here. Is “count” meant?"},
             Case{"frames c count by u17be == 1", "1:19 u17be: "},
             Case{"naive c wrong == 1", "1:9 wrong: not one of the words expected here"},
             Case{"total c == 1", "1:9 ==: not one of the words expected here"},
             Case{"bytes c 4..4 == \"\"", "1:12 4: the second place is not behind the first"},
             Case{"bytes c 4 == \"\"", "1:9 4: FROM..TO is expected here"},
             Case{"unpack(\">q\", c.recv data, 2) == 1", "1:27 2: the format has no value of this number"},
             Case{"unpack(\">q\", c.recv data, 0) == 1", "1:27 0: a number from 1 on is expected here"},
             Case{"unpack(\">?q@\", c.recv data, 1) == 1", "1:12 "},
             Case{"unpack(\">q\", c.recv result, 1) == 1",
                  "1:14 c.recv result: a value of bytes is expected here"},
             Case{"unpack(c.recv data, 1) == 1", "1:8 c: a struct format in quotes is expected here"},
             Case{"c.recv data == pack(\">B\", 256)", "1:27 256: "},
             Case{"c.recv data == pack(\">B\", 1", "1:28 the parenthesis is not closed"},
             Case{"c.recv data == frame(\"u8\")", "1:26 a comma and DATA are expected here"},
             Case{"c.send#0 result == 1", "1:8 0: a number from 1 on is expected here"},
             Case{"sum c.send data == 1", "1:12 data: only numbers and times have a sum"},
             Case{"sum c.send == 1", "1:12 ==: a field is expected here"},
             Case{"count c == 1", "1:8 a call is expected here"},
             Case{"count c.send where == 1", "1:20 ==: a field is expected here"},
             Case{"count c.send where result == c.recv result == 1",
                  "1:30 c.recv result: a number, text, DATA"},
             Case{"count c.send where result == \"x\" == 1", "1:30 \"x\": a number is expected here"},
             Case{"count c.send where result > 0 and c.recv result > 0 == false",
                  "1:31 and: a comparison is expected here"},
             Case{"count (true, false == 2", "1:20 ==: a closing parenthesis is expected here"},
             Case{"(c.send result == 1", "1:20 a closing parenthesis is expected here"},
             Case{"p.poll ready == \"hr\"", "1:17 hr: not of the letters r w u e h i"},
             Case{"ever state c == \"ESTAB\"", "1:6 state: a call is expected here"},
             Case{"@c.pear == @c", "1:4 pear: not one of the words expected here. Is “peer” meant?"},
             Case{"@ == @c", "1:3 ==: a socket's name is expected here"},
             Case{"c.send result == 1 then", "1:24 a value is expected here"},
             Case{"c.send result == 1 and\n  c.recv reslt == 1",
                  "2:10 reslt: this has no such field. Is “result” meant?"},
             Case{"1 < c.send result > 0", "1:19 >: nothing more is expected here"},
         }) {
        const auto parsed = Condition::parse(each.text);
        ASSERT_TRUE(parsed.problem) << each.text;
        EXPECT_EQ(textOf(parsed.problem).substr(0, std::string_view(each.problem).size()), each.problem)
            << each.text << "\n  whole: " << textOf(parsed.problem);
        EXPECT_FALSE(parsed.problem->mistake.describe(spanish).empty());
    }
}

TEST(Condition, PlacesCountFromWhereTheTextStands)
{
    const auto parsed = Condition::parse("c.sned result == 1", {12, 40});
    ASSERT_TRUE(parsed.problem);
    EXPECT_EQ(parsed.problem->place, (Place{12, 42}));
    EXPECT_EQ(Condition::parse("true", {3, 4}).value.place(), (Place{3, 4}));
}

TEST(Condition, IsBoundedInDepthAndLength)
{
    EXPECT_FALSE(Condition::parse(repeated("(", 15) + "true" + repeated(")", 15)).problem);
    EXPECT_FALSE(Condition::parse(repeated("not ", 30) + "true").problem);
    for (const std::string& text :
         {repeated("(", 40) + "true" + repeated(")", 40), repeated("not ", 31) + "true", repeated("(", 4000),
          repeated("count (", 500), "unpack(\"B\", " + repeated("unpack(\"B\", ", 300),
          "c.recv data == " + repeated("frame(\"u8\", ", 60) + "\"\"" + repeated(")", 60)}) {
        const auto parsed = Condition::parse(text);
        ASSERT_TRUE(parsed.problem) << text.substr(0, 60);
        EXPECT_NE(textOf(parsed.problem).find("inside each other"), std::string::npos)
            << textOf(parsed.problem);
    }
    EXPECT_EQ(
        textOf(Condition::parse("c.recv data == fill:10000000 or c.recv data == fill:10000000").problem),
        "1:48 fill:10000000: all DATA of a condition together has at most 16 MiB");
    const std::string one = "true and ";
    EXPECT_FALSE(Condition::parse(repeated(one, 454) + "true").problem);
    EXPECT_EQ(textOf(Condition::parse(repeated(one, 455) + "true").problem),
              "1:4097 a condition has at most 4096 bytes");
}

TEST(Condition, SaysWhatItReads)
{
    const auto parsed = Condition::parse("c.send error EAGAIN or c.recv data == \"x\" and server#1.recv#2 "
                                         "result > 0 then state c == \"ESTAB\" and "
                                         "kernel server#1 Recv-Q == 0 and blocked c == none and count d.send "
                                         "== 1 and kernel server#1 Recv-Q < 9");
    ASSERT_FALSE(parsed.problem) << textOf(parsed.problem);
    const Reads& reads = parsed.value.reads();
    EXPECT_EQ(reads.names, (std::vector<std::string>{"c", "server#1", "d"}));
    EXPECT_EQ(reads.kernel, (std::vector<KernelQuestion>{{"c", "state"}, {"server#1", "Recv-Q"}}));
    EXPECT_EQ(reads.blocked, std::vector<std::string>{"c"});
    EXPECT_TRUE(reads.expectsFailureOf("c", net::Call::Send));
    EXPECT_FALSE(reads.expectsFailureOf("c", net::Call::Recv)) << "its data is read, not whether it failed";
    EXPECT_TRUE(reads.expectsFailureOf("server#1", net::Call::Recv));
    EXPECT_FALSE(reads.expectsFailureOf("server", net::Call::Recv));
    EXPECT_TRUE(reads.expectsFailureOf("d", net::Call::Send));
    Reads all = reads;
    all.add(Condition::parse("c.recv error none").value.reads());
    EXPECT_TRUE(all.expectsFailureOf("c", net::Call::Recv));
    EXPECT_EQ(all.calls.size(), reads.calls.size());
}

TEST(ValueExpression, SaysWhatItMayBe)
{
    const auto kindOf = [](const char* text) {
        const auto parsed = ValueExpression::parse(text);
        return parsed.problem ? textOf(parsed.problem)
                              : std::string(parsed.value.mayBeNumber() ? "number" : "") +
                                    (parsed.value.mayBeText() ? "text" : "");
    };
    EXPECT_EQ(kindOf("c.send result"), "number");
    EXPECT_EQ(kindOf("sum c.recv duration"), "number");
    EXPECT_EQ(kindOf("c.recv data"), "text");
    EXPECT_EQ(kindOf("@c"), "text");
    EXPECT_EQ(kindOf("c.getsockopt value"), "numbertext");
    EXPECT_EQ(kindOf("c.send result == 1"), "1:15 ==: nothing more is expected here");
    EXPECT_EQ(kindOf("c.send reslt"), "1:8 reslt: this has no such field. Is “result” meant?");
}

TEST(MarkExpression, NamesBoundariesOrAPlace)
{
    for (const char* text : {"boundaries of c.recv", "boundaries of server#1.recvfrom",
                             "boundaries of frames c", "offset sum c.recv result", "boundaries of c.send"})
        EXPECT_FALSE(MarkExpression::parse(text).problem) << text;
    const auto problem = [](const char* text) { return textOf(MarkExpression::parse(text, {2, 1}).problem); };
    EXPECT_EQ(problem("boundary of c.recv").substr(0, 14), "2:1 boundary: ");
    EXPECT_EQ(problem("boundaries of c.connect"),
              "2:15 c.connect: send, sendto, recv or recvfrom is expected here");
    EXPECT_EQ(problem("offset c.recv data"), "2:8 c.recv data: a number is expected here");
    EXPECT_EQ(problem("boundaries of frames c then"), "2:24 then: nothing more is expected here");
    EXPECT_EQ(MarkExpression::parse("boundaries of frames server#2").value.stream(), "server#2");
}

TEST(Data, IsPackedAndFramed)
{
    const auto bytesOf = [](std::string_view word) {
        const auto parsed = parseData(word);
        std::string text = textOf(parsed.problem);
        for (const std::byte each : parsed.value)
            text += static_cast<char>(each);
        return text;
    };
    EXPECT_EQ(bytesOf("\"ho\\\"la\\n\""), "ho\"la\n");
    EXPECT_EQ(bytesOf("hex:68:69"), "hi");
    EXPECT_EQ(bytesOf("fill:3"), "aaa");
    EXPECT_EQ(bytesOf("pack(\">H3s\", 16706, \"a,)\")"), "ABa,)");
    EXPECT_EQ(bytesOf("pack( \">0i\" )"), "");
    EXPECT_EQ(bytesOf("frame(\"ascii-len: \", \"hola\")"), "4 hola");
    EXPECT_EQ(bytesOf("frame(\"u8\", frame(\"u8\", pack(\"B\", 65)))"), std::string("\x02\x01"
                                                                                    "A"));
    EXPECT_EQ(bytesOf("frame(\"delim:\\n\", \"a\\nb\")"), "a\nb\n") << "the trap is a lesson";
    EXPECT_EQ(bytesOf("hola").substr(0, 4), "1:1 ");
    EXPECT_EQ(bytesOf("frame(\"u9\", \"\")").substr(0, 4), "1:8 ");
    EXPECT_EQ(bytesOf("frame(\"u8\", \"a\\q\")").substr(0, 5), "1:15 ");
    EXPECT_EQ(dataWordSize("pack(\"2s\", \"))\") == 1"), 16U);
    EXPECT_EQ(dataWordSize("hex:00,11)"), 6U);
    EXPECT_EQ(dataWordSize("frames c count"), 0U);
}

} // namespace enchufe::script

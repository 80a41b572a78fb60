// SPDX-License-Identifier: GPL-3.0-or-later
// The records alone decide: one more or less, what is not kept any more, names that come late, notes as they
// were written; and the same of real calls.
#include "core/script/facts.h"
#include "core/script/notes.h"
#include "tests/core/support/made_calls.h"
#include "tests/core/support/rig.h"
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
using test::verdictWord;

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
            all += std::string(verdictWord(judged(facts, condition).truth)) + " ";
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
    const auto framing = framing::parseFraming("delim:\\n").value;
    notes.write(note::SegmentBegan{"one"});
    notes.write(note::EndpointNamed{"c", journal::EndpointId(7U)});
    notes.write(note::Framed{"c", {framing, framing::parseFraming("u16be").value}});
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
    notes.write(note::Framed{"a", {framing::parseFraming("ascii-len::").value}});
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

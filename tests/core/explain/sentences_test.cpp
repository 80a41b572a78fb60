// SPDX-License-Identifier: GPL-3.0-or-later
// What is said of calls and of occasions, in both languages: the tables beside this file.
#include "core/explain/sentences.h"

#include "core/explain/call_text.h"
#include "core/explain/note_text.h"
#include "core/explain/occasion_texts.h"
#include "core/explain/remarks.h"
#include "core/net/errors.h"
#include "core/net/wait_calls.h"
#include "core/stream/occasions.h"
#include "core/words/meaning.h"
#include "tests/core/support/pseudo.h"
#include "tests/core/support/record_lines.h"
#include "tests/core/support/spanish.h"

#include <gtest/gtest.h>

#include <array>
#include <fstream>
#include <set>
#include <sstream>
#include <string>
#include <vector>

namespace enchufe::explain {

namespace {

/// One entry of a table: calls, and what is said of the last one.
struct Row {
    std::string calls;
    std::string english;
    std::string spanish;
};

std::vector<Row> rowsOf(const std::string& name)
{
    constexpr std::string_view pair = "PAIR";
    std::ifstream file(ENCHUFE_SENTENCES "/" + name);
    std::vector<Row> rows;
    Row row;
    for (std::string line; std::getline(file, line);) {
        if (line.empty() || line.starts_with('#'))
            continue;
        if (line.starts_with(pair))
            line.replace(0, pair.size(),
                         "socket l tcp; bind l 127.0.0.1:2000; listen l 5; socket c tcp; "
                         "connect c 127.0.0.1:2000; accept l a 127.0.0.1:4000");
        if (!line.starts_with("    "))
            row = {line, {}, {}};
        else if (row.english.empty())
            row.english = line.substr(4);
        else
            rows.push_back({row.calls, row.english, line.substr(4)});
    }
    return rows;
}

std::vector<Row> rowsOfCalls()
{
    auto rows = rowsOf("sentences.txt");
    const auto notes = rowsOf("notes.txt");
    rows.insert(rows.end(), notes.begin(), notes.end());
    return rows;
}

/// The last of some calls, with what is known then.
class Last {
public:
    explicit Last(const std::string& calls) : m_lines(calls), m_table(m_lines.journal())
    {
        stream::Occasions occasions(m_lines.journal(), m_table);
        for (journal::Seq seq = 0; seq < m_lines.journal().end(); ++seq) {
            if (!m_lines.journal().record(seq, m_record))
                continue;
            m_table.apply(m_record);
            if (const auto found = occasions.apply(m_record, seq))
                m_occasion = found;
        }
    }
    [[nodiscard]] const journal::Record& record() const { return m_record; }
    [[nodiscard]] std::string what(Language language) const
    {
        return whatHappened(
            {m_record, *m_lines.journal().detail(m_record), {}, m_table.socket(m_record.socket)}, language);
    }
    [[nodiscard]] std::string standingAlone(Language language) const
    {
        return sentence({m_record, *m_lines.journal().detail(m_record), {}, m_table.socket(m_record.socket)},
                        language);
    }
    [[nodiscard]] OccasionTexts texts(Language language) const
    {
        return {m_lines.journal(), m_table, language};
    }
    [[nodiscard]] std::string occasion(Language language) const
    {
        const OccasionText text = texts(language).of(m_occasion);
        return text.title + " | " + text.call + " | " + text.why;
    }
    [[nodiscard]] std::string occasionAlone(Language language) const
    {
        return texts(language).sentence(m_occasion);
    }

private:
    test::RecordLines m_lines;
    journal::SocketTable m_table;
    journal::Record m_record;
    words::OccasionFacts m_occasion;
};

/// What a text in the language that nobody speaks has of words outside of the marks, names aside.
std::string forgottenIn(const std::string& text)
{
    std::set<std::string> names = {"cubic", "echo",   "hello", "http", "localhost", "run",
                                   "state", "stream", "tmp",   "unix", "var",       "www"};
    for (int i = 0; i < net::callCount; ++i)
        names.insert(std::string(net::callName(static_cast<net::Call>(i))));
    std::istringstream words(test::words(test::unmarked(text)));
    std::string forgotten;
    for (std::string word; words >> word;)
        forgotten += names.contains(word) ? std::string() : word + ' ';
    return forgotten;
}

} // namespace

TEST(Sentences, SayOfEachCallWhatTheTableHas)
{
#ifndef __linux__
    GTEST_SKIP() << "the table is Linux's: elsewhere MSG_TRUNC, an urgent byte and FIONREAD differ";
#endif
    const auto rows = rowsOfCalls();
    ASSERT_GE(rows.size(), 170U);
    std::set<words::Meaning> meanings;
    std::set<journal::NoteKind> notes;
    for (const Row& row : rows) {
        const Last last(row.calls);
        EXPECT_EQ(last.what(english), row.english) << row.calls;
        EXPECT_EQ(last.what(spanish), row.spanish) << row.calls;
        EXPECT_FALSE(last.what(test::pseudo()).empty());
        meanings.insert(words::meaningOf(last.record()));
        notes.insert(last.record().note());
    }
    EXPECT_EQ(meanings.size(), words::meaningCount);
    EXPECT_EQ(notes.size(), journal::noteKindCount);
}

TEST(Sentences, SayOfEachOccasionWhatTheTableHas)
{
#ifndef __linux__
    GTEST_SKIP() << "the table is Linux's: elsewhere MSG_TRUNC and the numbers of errors differ";
#endif
    const auto rows = rowsOf("occasions.txt");
    ASSERT_GE(rows.size(), 46U);
    for (const Row& row : rows) {
        const Last last(row.calls);
        EXPECT_EQ(last.occasion(english), row.english) << row.calls;
        EXPECT_EQ(last.occasion(spanish), row.spanish) << row.calls;
    }
}

TEST(Sentences, OfARowAreAFewWords)
{
    const auto words = [](const char* calls, auto* remark) { return remark(Last(calls).record(), english); };
    EXPECT_EQ(words("socket u tcp; recv u 9 = 0", remark), "end of stream");
    EXPECT_EQ(words("socket u tcp; recv u 9 = 4", remark), "");
    EXPECT_EQ(words("socket u udp; recv u 9 = 0", remark), "empty datagram");
    EXPECT_EQ(words("socket u tcp; recv u MSG_PEEK 9 = 4", remark), "peeked");
    EXPECT_EQ(words("socket u seqpacket; recv u 9 = 0", remark), "end or empty message");
    EXPECT_EQ(words("socket u tcp; recv u 9 = 0", remarkWithoutBytes), "(end: the peer will send no more)");
    EXPECT_EQ(words("socket u udp; recv u 9 = 0", remarkWithoutBytes), "(empty)");
    EXPECT_EQ(words("socket u udp; recv u 9 = 4", remarkWithoutBytes), "");
#ifdef __linux__
    EXPECT_EQ(words("socket u udp; recv u MSG_TRUNC 9 = 65000", remark), "of 65000, cut");
    EXPECT_EQ(words("socket u udp; recv u MSG_TRUNC 9 = 65000", remarkBehindBytes),
              "(cut off: the datagram had 65,000 bytes)");
    EXPECT_EQ(words("socket u tcp; recv u MSG_TRUNC 9 = 4", remarkWithoutBytes),
              "(thrown away unseen: MSG_TRUNC)");
#endif
}

TEST(Sentences, StandAloneWhereTheCallIsNotSeen)
{
    const Last refused("socket c tcp; connect c 127.0.0.1:7 = ECONNREFUSED");
    EXPECT_EQ(refused.occasionAlone(english).substr(0, 51),
              "connect(): ECONNREFUSED. No socket listens on 127.0");
    EXPECT_EQ(refused.standingAlone(english).substr(0, 43), "connect(): ECONNREFUSED. The machine answer");
    EXPECT_EQ(refused.what(english), "connect() failed.");
    const Last pending("socket c tcp; connect c 127.0.0.1:7 = EINPROGRESS; getsockopt c SO_ERROR " +
                       std::to_string(net::findError("ECONNREFUSED")->number));
    EXPECT_TRUE(pending.standingAlone(english).starts_with("SO_ERROR = ECONNREFUSED. "));
    EXPECT_TRUE(pending.occasionAlone(spanish).starts_with("SO_ERROR = ECONNREFUSED. No hay ningún socket"));
    const Last later("socket c tcp; recv c 9 = EAGAIN"); // would only have had to wait
    EXPECT_EQ(later.standingAlone(english), later.what(english));
    EXPECT_TRUE(later.occasionAlone(english).starts_with(
        "recv(): " + net::errorName(net::Call::Recv, later.record().error)));
}

TEST(Sentences, OfAWaitNameEachSocketThatWasTold)
{
    using net::WaitWord;
    const std::array<WaitWord, 2> told = {WaitWord{5, WaitWord::In, WaitWord::In | WaitWord::HungUp},
                                          WaitWord{6, WaitWord::Out, 0}};
    journal::Record record;
    record.call = net::Call::Poll;
    record.requested = 2;
    record.result = 1;
    EXPECT_EQ(whatHappened({record, {}, std::as_bytes(std::span(told))}, english),
              "Ready: {5 POLLIN → POLLIN|POLLHUP} {6 POLLOUT → 0}.");
    record.call = net::Call::Select;
    EXPECT_EQ(whatHappened({record, {}, std::as_bytes(std::span(told))}, spanish),
              "Listos: read [5] → [5], write [6] → [], except [] → [].");
    record.result = 0;
    EXPECT_EQ(whatHappened({record, {}, std::as_bytes(std::span(told))}, english),
              "The time was up: no socket was ready.");
}

/// A path that a peer has bound, a name that a resolver gave: no terminal obeys them.
TEST(Sentences, SayWhatSomebodyElseChoseInEscapes)
{
    const Last named("getnameinfo - 127.0.0.1:80 \"a\x1b[2Jb\"");
    EXPECT_EQ(named.what(english), "The address 127.0.0.1:80 goes by the name \u2068a\\x1b[2Jb\u2069.");
    const Last connected("socket l unix-stream; accept l a unix:/run/\x1b[2J; recv a 9 = ECONNRESET");
    EXPECT_EQ(connected.occasion(english).find('\x1b'), std::string::npos);
    EXPECT_NE(connected.occasion(english).find("\\x1b[2J"), std::string::npos) << connected.occasion(english);
}

/// Names and numbers stand outside of the marks, and nothing else.
TEST(Sentences, AreTranslatedWhole)
{
#ifndef __linux__
    GTEST_SKIP() << "the tables have Linux's names of calls";
#endif
    for (const Row& row : rowsOfCalls()) {
        const Last last(row.calls);
        EXPECT_EQ(forgottenIn(last.what(test::pseudo())), "") << row.calls;
        EXPECT_EQ(forgottenIn(last.standingAlone(test::pseudo())), "") << row.calls;
    }
    for (const Row& row : rowsOf("occasions.txt")) {
        const Last last(row.calls);
        EXPECT_EQ(forgottenIn(last.occasion(test::pseudo())), "") << row.calls;
        EXPECT_EQ(forgottenIn(last.occasionAlone(test::pseudo())), "") << row.calls;
    }
}

} // namespace enchufe::explain

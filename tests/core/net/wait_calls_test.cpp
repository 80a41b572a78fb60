// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/wait_calls.h"

#include "core/journal/json.h"
#include "core/journal/recorder.h"
#include "tests/core/support/rig.h"

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <array>
#include <initializer_list>
#include <string>
#include <vector>

namespace enchufe::net {

namespace {

constexpr int limitMs = 30'000;

/// Two UDP sockets on a journal; a datagram waits at the first.
struct Two {
    Two()
    {
        EXPECT_TRUE(first.bind(*Endpoint::numeric("127.0.0.1", 0)).ok());
        Endpoint to;
        EXPECT_TRUE(first.getSockName(to).ok());
        EXPECT_TRUE(second.sendTo(test::bytesOf("x"), to).ok());
    }
    [[nodiscard]] Handle one() const { return first.handle(); }
    [[nodiscard]] Handle other() const { return second.handle(); }
    [[nodiscard]] journal::Record last() const
    {
        journal::Record record;
        EXPECT_TRUE(journal.record(journal.end() - 1, record));
        return record;
    }
    [[nodiscard]] nlohmann::json line() const
    {
        return nlohmann::json::parse(journal::toJson(journal, journal.end() - 1, last(), 0, {}));
    }
    /// The blocks of the payload that was kept until now are dropped.
    void forgetPayload()
    {
        for (int i = 0; i < 5; ++i)
            (void)journal.payloads().allocate(journal::PayloadStore::blockSize);
    }

    journal::Journal journal{{journal::PayloadStore::smallestBudget}};
    journal::Recorder recorder{journal, journal::EndpointId(1U)};
    Socket first = Socket::open(recorder, Domain::Inet, Type::Datagram).socket;
    Socket second = Socket::open(recorder, Domain::Inet, Type::Datagram).socket;
};

Waited waitedFor(Handle handle, bool read, bool write, bool urgent = false)
{
    Waited waited;
    waited.handle = handle;
    waited.read = read;
    waited.write = write;
    waited.urgent = urgent;
    return waited;
}

std::string textOf(Call call, std::initializer_list<WaitWord> words)
{
    return waitText(call, std::as_bytes(std::span(words.begin(), words.size())));
}

} // namespace

TEST(WaitCalls, PollRecordsNumbersAndTheirWordsAreMadeWhenShown)
{
    Two two;
    std::array waited = {waitedFor(two.one(), true, true), waitedFor(two.other(), true, false)};
    ASSERT_EQ(pollSockets(two.recorder, waited, limitMs).value, 1);
    EXPECT_TRUE(waited[0].readable && waited[0].writable && !waited[1].readable);
    const journal::Record record = two.last();
    EXPECT_EQ(record.call, Call::Poll);
    EXPECT_EQ(record.detail.number(), 0U); // no words
    EXPECT_EQ(record.requested, 2U);
    EXPECT_TRUE(record.hasAnswer());
    EXPECT_EQ(two.journal.payload(record).size(), 2 * sizeof(WaitWord));
    const auto line = two.line();
    EXPECT_EQ(line.value("text", ""), fmt::format("{{{} POLLIN|POLLOUT → POLLIN|POLLOUT}} {{{} POLLIN → 0}}",
                                                  two.one(), two.other()));
    EXPECT_EQ(line["requested"], 2);
    EXPECT_EQ(line["result"], 1);
}

TEST(WaitCalls, SelectRecordsNumbersAndTheirWordsAreMadeWhenShown)
{
    Two two;
    std::array waited = {waitedFor(two.one(), true, false, true), waitedFor(two.other(), true, true)};
    ASSERT_EQ(selectSockets(two.recorder, waited, limitMs).value, 2);
    EXPECT_TRUE(waited[0].readable && waited[1].writable && !waited[1].readable);
    const journal::Record record = two.last();
    EXPECT_EQ(record.call, Call::Select);
    EXPECT_EQ(record.detail.number(), 0U);
    EXPECT_EQ(record.requested, 2U);
    const auto line = two.line();
    EXPECT_EQ(line.value("text", ""),
              fmt::format("read [{0} {1}] → [{0}], write [{1}] → [{1}], except [{0}] → []", two.one(),
                          two.other()));
    EXPECT_EQ(line["requested"], 2);
    EXPECT_EQ(line["result"], 2);
}

TEST(WaitCalls, AnAnswerNoLongerKeptIsSaidToBeMissing)
{
    Two two;
    std::array waited = {waitedFor(two.one(), true, false)};
    ASSERT_EQ(pollSockets(two.recorder, waited, limitMs).value, 1);
    EXPECT_FALSE(two.line().contains("data_missing"));
    two.forgetPayload();
    EXPECT_EQ(two.line()["data_missing"], true);
    EXPECT_FALSE(two.line().contains("text"));
}

TEST(WaitCalls, MoreSocketsThanABlockHoldsAreAllRecorded)
{
    Two two;
    std::vector<Waited> waited(600, waitedFor(two.other(), true, false));
    waited.back() = waitedFor(two.one(), true, false);
    ASSERT_EQ(pollSockets(two.recorder, waited, limitMs).value, 1);
    const journal::Record record = two.last();
    EXPECT_EQ(record.requested, 600U);
    EXPECT_EQ(two.journal.payload(record).size(), 600 * sizeof(WaitWord));
    EXPECT_TRUE(two.line().value("text", "").ends_with(fmt::format(" {{{} POLLIN → POLLIN}}", two.one())));
}

TEST(WaitCalls, EveryBitHasItsName)
{
    EXPECT_EQ(textOf(Call::Poll, {{5, WaitWord::In | WaitWord::Out | WaitWord::Urgent, 0}}),
              "{5 POLLIN|POLLOUT|POLLPRI → 0}");
    EXPECT_EQ(textOf(Call::Poll, {{5, 0, WaitWord::Failed | WaitWord::HungUp | WaitWord::Invalid},
                                  {-1, WaitWord::In, WaitWord::Urgent}}),
              "{5 0 → POLLERR|POLLHUP|POLLNVAL} {-1 POLLIN → POLLPRI}");
    EXPECT_EQ(textOf(Call::Select, {{5, WaitWord::In | WaitWord::Urgent, WaitWord::Urgent},
                                    {6, WaitWord::In | WaitWord::Out, WaitWord::In | WaitWord::Out}}),
              "read [5 6] → [6], write [6] → [6], except [5] → [5]");
    EXPECT_EQ(textOf(Call::Poll, {}), "");
}

} // namespace enchufe::net

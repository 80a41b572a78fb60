// SPDX-License-Identifier: GPL-3.0-or-later
// Whoever follows a socket reads its own records, all of them, and no others.
#include "core/journal/socket_index.h"

#include "core/journal/recorder.h"
#include "core/journal/socket_reader.h"
#ifdef __linux__
#include "tests/core/support/refusals.h"
#endif

#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <memory>
#include <new>
#include <random>
#include <thread>

namespace enchufe::journal {

namespace {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__) || defined(_WIN32)
constexpr std::uint32_t many = 500'000;
#else
constexpr std::uint32_t many = 10'000'000;
#endif

class SocketIndexTest : public ::testing::Test {
protected:
    void write(net::SocketId socket, net::SocketId made = {})
    {
        net::CallEvent event;
        event.call = made != 0 ? net::Call::Accept : net::Call::GetSockName;
        event.socket = socket;
        event.otherSocket = made;
        recorder.onCall(event);
    }
    /// As a reader of all finds them.
    [[nodiscard]] std::vector<Seq> expected(const std::vector<net::SocketId>& sockets, Seq from) const
    {
        std::vector<Seq> seqs;
        for (Seq at = std::max(from, journal->begin()); at < journal->end(); ++at) {
            Record record;
            EXPECT_TRUE(journal->record(at, record));
            const auto isOne = [&](net::SocketId id) {
                return id != 0 && std::ranges::find(sockets, id) != sockets.end();
            };
            if (isOne(record.socket) || isOne(record.otherSocket()))
                seqs.push_back(at);
        }
        return seqs;
    }
    std::vector<Seq> readToEnd(SocketReader& reader) const
    {
        std::vector<Seq> seqs;
        while (true) {
            if (const Record* const record = reader.next()) {
                Record stored;
                EXPECT_TRUE(journal->record(reader.seq(), stored));
                EXPECT_TRUE(record->socket == stored.socket && record->call == stored.call);
                seqs.push_back(reader.seq());
            } else if (reader.position() >= journal->end()) {
                return seqs;
            }
        }
    }
    std::vector<Seq> read(const std::vector<net::SocketId>& sockets, Seq from = 0) const
    {
        SocketReader reader(*journal);
        reader.start(sockets, from);
        return readToEnd(reader);
    }

    explicit SocketIndexTest(JournalLimits limits = {}) : journal(std::make_unique<Journal>(limits)) {}

    std::unique_ptr<Journal> journal;
    Recorder recorder{*journal, EndpointId(1U)};
};

class BoundedSocketIndexTest : public SocketIndexTest {
protected:
    BoundedSocketIndexTest() : SocketIndexTest({.records = 3 * Journal::Segment::capacity}) {}
};

} // namespace

TEST_F(SocketIndexTest, ASocketsRecordsAreFoundAndNoOthers)
{
    std::mt19937 random(1);
    std::uniform_int_distribution<std::uint32_t> any(0, 40); // 0: nobody's
    for (int i = 0; i < 30'000; ++i) {
        const net::SocketId socket(any(random));
        write(socket, i % 7 == 0 && socket != 0 ? net::SocketId(any(random)) : net::SocketId());
    }
    for (std::uint32_t number = 1; number <= 41; ++number) // the last is nobody's
        EXPECT_EQ(read({net::SocketId(number)}), expected({net::SocketId(number)}, 0)) << number;
    const std::vector<net::SocketId> three = {net::SocketId(3U), net::SocketId(), net::SocketId(17U)};
    EXPECT_EQ(read(three), expected(three, 0));
    for (const Seq from : {Seq{1}, Seq{4095}, Seq{4096}, Seq{12'345}, Seq{29'999}, Seq{30'000}, Seq{50'000}})
        EXPECT_EQ(read(three, from), expected(three, from)) << from;
    EXPECT_EQ(read({net::SocketId()}), std::vector<Seq>());
    EXPECT_EQ(read({}, 29'990).size(), 10U); // all, and nobody's too
}

TEST_F(SocketIndexTest, WhatComesLaterIsFoundLater)
{
    SocketReader reader(*journal);
    reader.start({net::SocketId(2U)}, 0);
    EXPECT_EQ(reader.next(), nullptr);
    std::vector<Seq> found;
    for (int i = 0; i < 9'000; ++i) {
        write(net::SocketId(1U + static_cast<std::uint32_t>(i % 3)));
        if (i % 100 == 0 || i == 4'095 || i == 4'096) {
            const auto more = readToEnd(reader);
            found.insert(found.end(), more.begin(), more.end());
        }
    }
    const auto more = readToEnd(reader);
    found.insert(found.end(), more.begin(), more.end());
    EXPECT_EQ(found, expected({net::SocketId(2U)}, 0));
}

TEST_F(BoundedSocketIndexTest, WhatIsNoLongerKeptIsNotFound)
{
    SocketReader early(*journal);
    early.start({net::SocketId(1U)}, 0);
    write(net::SocketId(1U));
    write(net::SocketId(1U));
    ASSERT_NE(early.next(), nullptr); // found, and one more of which it knows
    for (int i = 0; i < 50'000; ++i) {
        write(net::SocketId(1U + static_cast<std::uint32_t>(i % 5)));
        if (i == 10'000)
            journal->index().follow();
    }
    ASSERT_GT(journal->begin(), 30'000U);
    const auto kept = expected({net::SocketId(1U)}, 0);
    const Record* const held = early.next(); // its neighbour's segment lives for as long as it is read
    EXPECT_TRUE(held != nullptr && early.seq() == 1);
    EXPECT_EQ(readToEnd(early), kept);
    EXPECT_EQ(read({net::SocketId(1U)}), kept);
}

#ifdef __linux__ // where memory can be refused
TEST_F(SocketIndexTest, WhereThereWasNoMemoryItIsFollowedAgain)
{
    for (std::uint32_t i = 0; i < 9'000; ++i)
        write(net::SocketId(1 + i % 40), i % 5 == 0 ? net::SocketId(50 + i % 7) : net::SocketId());
    const std::vector<net::SocketId> two = {net::SocketId(7U), net::SocketId(53U)};
    const auto wanted = expected(two, 0);
    int refused = 0;
    for (int before = 0; before < 200; ++before) {
        SocketIndex index(*journal);
        {
            test::Refusals refusals; // of other threads' calls
            refusals.of(net::Call::Allocate).after(before, 1, ENOMEM);
            std::thread([&] {
                try {
                    index.follow();
                } catch (const std::bad_alloc&) {
                    ++refused;
                }
            }).join();
        }
        EXPECT_LE(index.find(two, 0, wanted.size()).records.size(), wanted.size());
        index.follow();
        ASSERT_EQ(index.find(two, 0, wanted.size()).records, wanted) << before;
    }
    EXPECT_GT(refused, 50); // wherever it asked for some
}
#endif

TEST_F(SocketIndexTest, ASocketOfAThousandAmongManyReadsNoMoreThanTwiceThat)
{
    const net::SocketId rare(7U);
    for (std::uint32_t i = 0; i < many; ++i)
        write(i % (many / 1000) == 0 ? rare : net::SocketId(100 + i % 50));
    SocketReader reader(*journal);
    reader.start({rare}, 0);
    EXPECT_EQ(readToEnd(reader).size(), 1000U);
    EXPECT_LE(reader.count(), 2000U);
}

TEST_F(SocketIndexTest, IsFollowedByManyWhileOthersWrite)
{
    std::atomic<bool> writing = true;
    std::vector<std::thread> threads;
    std::atomic<std::uint64_t> found = 0;
    for (int i = 0; i < 2; ++i) {
        threads.emplace_back([&] {
            SocketReader reader(*journal);
            reader.start({net::SocketId(1U)}, 0);
            Seq last = 0;
            while (writing || reader.position() < journal->end()) {
                const Record* const record = reader.next();
                if (record == nullptr)
                    continue;
                ASSERT_EQ(record->socket, net::SocketId(1U));
                ASSERT_TRUE(last == 0 || reader.seq() > last);
                last = reader.seq();
                ++found;
            }
        });
    }
    for (std::uint32_t i = 0; i < 40'000; ++i)
        write(net::SocketId(1 + i % 4));
    writing = false;
    for (auto& thread : threads)
        thread.join();
    EXPECT_EQ(found, 2 * 10'000U);
}

} // namespace enchufe::journal

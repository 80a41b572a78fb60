// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/detail_store.h"

#include "core/journal/journal.h"
#include "core/journal/recorder.h"
#include "core/net/endpoint.h"

#include <gtest/gtest.h>

#include <atomic>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#ifdef __GLIBC__
#if __GLIBC_PREREQ(2, 33)
#include <malloc.h>
#define ENCHUFE_COUNTS_MEMORY
#endif
#endif

namespace enchufe::journal {

namespace {

CallDetail detailOf(std::string level, std::string option = {}, std::string text = {})
{
    CallDetail detail;
    detail.level = std::move(level);
    detail.option = std::move(option);
    detail.text = std::move(text);
    return detail;
}

CallDetail addressed(std::uint16_t port, CallDetail detail = {})
{
    detail.address = net::Endpoint::numeric("127.0.0.1", port).value();
    return detail;
}

/// Notes with a text of their own each, or all with the same.
void note(Recorder& recorder, std::size_t count, const std::function<std::string(std::size_t)>& text)
{
    for (std::size_t i = 0; i < count; ++i)
        recorder.note(NoteKind::Named, net::SocketId(1U), 0, text(i));
}

std::string textOf(const Journal& journal, const Record& record) { return journal.detail(record)->text; }

} // namespace

TEST(DetailStore, GivesBackWhatItHolds)
{
    DetailStore store;
    const CallDetail all = addressed(2000, detailOf("SOL_SOCKET", "SO_LINGER", "on, 5 s"));
    const DetailStore::Kept kept = store.intern(all);
    ASSERT_NE(kept, nullptr);
    EXPECT_NE(kept->number, DetailId());
    const auto found = store.find(kept->number);
    EXPECT_EQ(found->level, "SOL_SOCKET");
    EXPECT_EQ(found->option, "SO_LINGER");
    EXPECT_EQ(found->text, "on, 5 s");
    EXPECT_EQ(found->address, all.address);
}

TEST(DetailStore, WhatNobodyHoldsIsAnEmptyDetail)
{
    DetailStore store;
    for (const std::uint32_t number : {0U, 1U, 4'000'000'000U}) {
        const auto found = store.find(DetailId(number));
        ASSERT_NE(found, nullptr) << number;
        EXPECT_TRUE(found->level.empty() && found->option.empty() && found->text.empty());
        EXPECT_TRUE(found->address.isEmpty());
    }
}

TEST(DetailStore, WhatIsSaidAlikeIsKeptOnce)
{
    DetailStore store;
    const auto first = store.intern(detailOf("a", "b", "c"));
    const std::size_t bytes = store.bytes();
    const auto second = store.intern(detailOf("a", "b", "c"));
    EXPECT_EQ(first, second);
    EXPECT_EQ(store.bytes(), bytes);
}

TEST(DetailStore, OneDifferenceMakesAnother)
{
    DetailStore store;
    std::vector<DetailStore::Kept> kept;
    for (CallDetail each : {detailOf("a", "b", "c"), detailOf("x", "b", "c"), detailOf("a", "x", "c"),
                            detailOf("a", "b", "x"), detailOf("b", "a", "c"), detailOf("ab", "", "c"),
                            addressed(1, detailOf("a", "b", "c")), addressed(1), addressed(2)})
        kept.push_back(store.intern(std::move(each)));
    std::set<DetailId> numbers;
    for (const auto& each : kept)
        numbers.insert(each->number);
    EXPECT_EQ(numbers.size(), kept.size());
    EXPECT_EQ(store.find(kept[2]->number)->option, "x");
    EXPECT_EQ(store.find(kept[8]->number)->address.port(), 2);
}

TEST(DetailStore, LivesAsLongAsItIsHeld)
{
    DetailStore store;
    auto one = store.intern(detailOf("held"));
    auto other = store.intern(detailOf("held"));
    const DetailId number = one->number;
    one.reset();
    EXPECT_EQ(store.find(number)->level, "held");
    other.reset();
    EXPECT_TRUE(store.find(number)->level.empty());
    EXPECT_EQ(store.bytes(), 0U);
}

TEST(DetailStore, WhatWasFoundIsHeld)
{
    DetailStore store;
    auto kept = store.intern(detailOf("looked at"));
    const DetailId number = kept->number;
    auto found = store.find(number);
    kept.reset();
    EXPECT_EQ(found->level, "looked at");
    EXPECT_EQ(store.find(number)->level, "looked at");
    found.reset();
    EXPECT_TRUE(store.find(number)->level.empty());
}

TEST(DetailStore, ANumberIsNotUsedAgain)
{
    DetailStore store;
    std::set<DetailId> numbers;
    for (int i = 0; i < 1000; ++i)
        EXPECT_TRUE(numbers.insert(store.intern(detailOf("the same"))->number).second) << i;
}

TEST(DetailStore, CountsTheMemoryOfWhatIsHeld)
{
    DetailStore store;
    EXPECT_EQ(store.bytes(), 0U);
    std::vector<DetailStore::Kept> kept;
    kept.push_back(store.intern(detailOf("short")));
    const std::size_t little = store.bytes();
    EXPECT_GE(little, sizeof(DetailStore::Entry));
    kept.push_back(store.intern(detailOf("", "", std::string(100'000, 'x'))));
    EXPECT_GE(store.bytes(), little + 100'000);
    EXPECT_LE(store.bytes(), 3 * little + 101'000);
    kept.pop_back();
    EXPECT_EQ(store.bytes(), little);
}

TEST(DetailStore, AnEntryOutlivesTheStore)
{
    std::optional<DetailStore> store(std::in_place);
    auto kept = store->intern(detailOf("left over"));
    const auto found = store->find(kept->number);
    store.reset();
    kept.reset();
    EXPECT_EQ(found->level, "left over");
}

TEST(DetailStore, ThreadsThatSayAlikeHoldTheSame)
{
    DetailStore store;
    std::atomic<int> wrong = 0;
    const auto work = [&] {
        for (unsigned i = 0; i < 50'000; ++i) {
            // Mostly the last holder lets go while another thread says the same again.
            const std::string words = i % 100 == 0 ? "another" : "the same";
            const auto one = store.intern(detailOf(words));
            const auto other = store.intern(detailOf(words));
            wrong += one != other || store.find(one->number)->level != words ? 1 : 0;
        }
    };
    std::vector<std::thread> threads;
    for (int i = 0; i < 4; ++i)
        threads.emplace_back(work);
    for (auto& thread : threads)
        thread.join();
    EXPECT_EQ(wrong, 0);
    EXPECT_EQ(store.bytes(), 0U); // every one was dropped, and dropped once
}

#ifdef ENCHUFE_COUNTS_MEMORY
TEST(DetailStore, WhatIsLetGoTakesNoMemory)
{
    DetailStore store;
    constexpr unsigned count = 50'000;
    const auto before = ::mallinfo2().uordblks;
    for (unsigned i = 0; i < count; ++i)
        (void)store.intern(detailOf(std::to_string(i)));
    EXPECT_LT(::mallinfo2().uordblks, before + 10 * count); // not even a number of each
}
#endif

TEST(DetailsOfRecords, AreThereAsLongAsTheirRecord)
{
    Journal journal({PayloadStore::smallestBudget, 2 * Journal::Segment::capacity});
    Recorder recorder(journal, journal::EndpointId(1U));
    recorder.note(NoteKind::Named, net::SocketId(1U), 0, "early");
    Record early;
    ASSERT_TRUE(journal.record(0, early));
    note(recorder, 2 * Journal::Segment::capacity - 1, [](std::size_t) { return "late"; });
    EXPECT_EQ(textOf(journal, early), "early"); // both segments are full
    note(recorder, 1, [](std::size_t) { return "late"; });
    Record gone;
    ASSERT_FALSE(journal.record(0, gone));
    EXPECT_EQ(textOf(journal, early), "");
    Record last;
    ASSERT_TRUE(journal.record(journal.end() - 1, last));
    EXPECT_EQ(textOf(journal, last), "late");
}

TEST(DetailsOfRecords, AReaderOfTheSegmentKeepsThem)
{
    Journal journal;
    Recorder recorder(journal, journal::EndpointId(1U));
    note(recorder, Journal::Segment::capacity + 1, [](std::size_t i) { return i == 5 ? "early" : "late"; });
    auto batch = journal.read(5);
    const Record early = batch.records.front();
    journal.forgetBefore(journal.end());
    ASSERT_EQ(journal.begin(), Journal::Segment::capacity);
    EXPECT_EQ(textOf(journal, early), "early");
    batch = {};
    EXPECT_EQ(textOf(journal, early), "");
}

TEST(DetailsOfRecords, EachSegmentHoldsWhatItsRecordsSay)
{
    Journal journal;
    Recorder recorder(journal, journal::EndpointId(1U));
    // "both" is said in the first segment and in the second, and in between nobody says it.
    const std::size_t size = Journal::Segment::capacity;
    note(recorder, 2 * size, [&](std::size_t i) { return i == 0 || i == size ? "both" : "other"; });
    Record second;
    ASSERT_TRUE(journal.record(size, second));
    journal.forgetBefore(size);
    EXPECT_EQ(journal.begin(), size);
    EXPECT_EQ(textOf(journal, second), "both");
    note(recorder, 1, [](std::size_t) { return "other"; });
    journal.forgetBefore(2 * size);
    EXPECT_EQ(textOf(journal, second), "");
}

TEST(DetailsOfRecords, EverNewOnesDropRecordsEarly)
{
    constexpr std::size_t limit = std::size_t{16} << 20;
    constexpr std::size_t segments = 20;
    const std::string filling(1000, 'x');
    Journal journal({PayloadStore::smallestBudget, std::size_t{10} << 20, limit});
    Recorder recorder(journal, journal::EndpointId(1U));
    note(recorder, segments * Journal::Segment::capacity,
         [&](std::size_t i) { return std::to_string(i) + filling; });
    EXPECT_GT(journal.begin(), 0U);
    EXPECT_EQ(journal.totals().evictedRecords, journal.begin());
    const Seq kept = journal.end() - journal.begin();
    EXPECT_GE(kept, 2 * Journal::Segment::capacity);
    // One segment is let go only when the next begins, and that one fills.
    EXPECT_LE(kept * filling.size(), limit + 3 * Journal::Segment::capacity * filling.size());
    Record oldest;
    ASSERT_TRUE(journal.record(journal.begin(), oldest));
    EXPECT_EQ(textOf(journal, oldest), std::to_string(journal.begin()) + filling);
}

TEST(DetailsOfRecords, ThoseSaidAgainDropNothing)
{
    Journal journal({PayloadStore::smallestBudget, std::size_t{10} << 20, std::size_t{1} << 20});
    Recorder recorder(journal, journal::EndpointId(1U));
    const std::string words(1000, 'x');
    note(recorder, 10 * Journal::Segment::capacity, [&](std::size_t) { return words; });
    EXPECT_EQ(journal.begin(), 0U);
}

} // namespace enchufe::journal

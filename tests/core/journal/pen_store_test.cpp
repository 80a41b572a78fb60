// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/pen_store.h"

#include "core/journal/journal.h"
#include "core/journal/recorder.h"

#include <gtest/gtest.h>

#include <memory>
#include <optional>
#include <set>
#include <thread>
#include <vector>

namespace enchufe::journal {

TEST(PenStore, APenKnowsItsThreadAndItsEndpoint)
{
    PenStore store;
    const auto known = store.make(3, 4711);
    const Pen pen = store.find(known->pen.id);
    EXPECT_NE(pen.id, 0U);
    EXPECT_EQ(pen.id, known->pen.id);
    EXPECT_EQ(pen.endpoint, 3U);
    EXPECT_EQ(pen.systemThread, 4711);
    EXPECT_EQ(pen.thread, 1U);
}

TEST(PenStore, OfAThreadUnknownThereIsOnlyTheEndpoint)
{
    PenStore store;
    const auto kept = store.make(7);
    const Pen pen = store.find(kept->pen.id);
    EXPECT_EQ(pen.endpoint, 7U);
    EXPECT_EQ(pen.thread, 0U);
    EXPECT_EQ(pen.systemThread, 0);
    EXPECT_EQ(store.make(7, 1)->pen.thread, 1U); // it has taken no thread's number
}

TEST(PenStore, WhatNobodyHoldsIsAnEmptyPen)
{
    PenStore store;
    auto kept = store.make(3, 4711);
    const PenId id = kept->pen.id;
    auto other = kept;
    kept.reset();
    EXPECT_EQ(store.find(id).endpoint, 3U);
    other.reset();
    for (const PenId each : {id, PenId{0}, PenId{4'000'000'000U}}) {
        const Pen pen = store.find(each);
        EXPECT_EQ(pen.id, 0U) << each;
        EXPECT_EQ(pen.thread, 0U);
        EXPECT_EQ(pen.systemThread, 0);
        EXPECT_EQ(pen.endpoint, 0U);
    }
}

TEST(PenStore, SeveralPensOfOneThreadHaveItsNumber)
{
    PenStore store;
    const auto one = store.make(1, 100);
    const auto two = store.make(2, 100);
    const auto other = store.make(2, 101);
    EXPECT_NE(one->pen.id, two->pen.id);
    EXPECT_EQ(one->pen.thread, two->pen.thread);
    EXPECT_NE(two->pen.thread, other->pen.thread);
}

TEST(PenStore, WhereTheSystemDoesNotTellEachPenIsAThread)
{
    PenStore store;
    const auto one = store.make(1, 0);
    const auto two = store.make(1, 0);
    EXPECT_EQ(one->pen.thread, 1U);
    EXPECT_EQ(two->pen.thread, 2U);
}

TEST(PenStore, NumbersAreNotUsedAgain)
{
    PenStore store;
    std::set<PenId> ids;
    std::set<ThreadNumber> threads;
    for (std::int64_t i = 0; i < 70'000; ++i) { // more than 16 bits hold
        const auto kept = store.make(1, 1 + i % 2);
        ids.insert(kept->pen.id);
        threads.insert(kept->pen.thread);
    }
    EXPECT_EQ(ids.size(), 70'000U);
    EXPECT_EQ(threads.size(), 70'000U);
    EXPECT_EQ(*threads.begin(), 1U);
    EXPECT_EQ(*threads.rbegin(), 70'000U);
}

TEST(PenStore, APenOutlivesTheStore)
{
    std::optional<PenStore> store(std::in_place);
    auto kept = store->make(3, 1);
    store.reset();
    EXPECT_EQ(kept->pen.endpoint, 3U);
    kept.reset();
}

TEST(PenStore, ThreadsTakeUpPensAtTheSameTime)
{
    PenStore store;
    constexpr std::size_t aThread = 5'000;
    std::vector<std::vector<PenStore::Kept>> kept(3);
    std::vector<std::thread> threads;
    for (std::size_t i = 0; i < kept.size(); ++i) {
        threads.emplace_back([&store, &mine = kept[i], i] {
            for (std::size_t n = 0; n < aThread; ++n) {
                mine.push_back(store.make(static_cast<EndpointId>(n), static_cast<std::int64_t>(i + 1)));
                (void)store.make(0); // and let go at once
            }
        });
    }
    for (auto& thread : threads)
        thread.join();
    std::set<PenId> ids;
    for (const auto& mine : kept) {
        for (std::size_t n = 0; n < mine.size(); ++n) {
            ids.insert(mine[n]->pen.id);
            EXPECT_EQ(store.find(mine[n]->pen.id).endpoint, n);
        }
    }
    EXPECT_EQ(ids.size(), kept.size() * aThread);
}

TEST(PensOfRecords, OutliveTheRecorder)
{
    Journal journal;
    {
        Recorder recorder(journal, 3);
        recorder.attachThread();
        recorder.note(NoteKind::Paused, 1);
    }
    Record record;
    ASSERT_TRUE(journal.record(0, record));
    EXPECT_EQ(journal.pen(record).endpoint, 3U);
    EXPECT_EQ(journal.pen(record).thread, 1U);
}

TEST(PensOfRecords, GoWithTheLastSegmentThatNamesThem)
{
    Journal journal;
    auto first = std::make_unique<Recorder>(journal, 3);
    first->attachThread();
    Recorder other(journal, 4);
    const std::size_t size = Journal::Segment::capacity;
    for (std::size_t i = 0; i < 3 * size; ++i)
        (i == 0 || i == size ? *first : other).note(NoteKind::Paused, 1);
    first.reset();
    Record early;
    Record later;
    ASSERT_TRUE(journal.record(0, early) && journal.record(size, later));
    ASSERT_EQ(early.pen, later.pen);
    journal.forgetBefore(size);
    EXPECT_EQ(journal.pen(later).endpoint, 3U);
    auto batch = journal.read(size);
    journal.forgetBefore(2 * size);
    ASSERT_EQ(journal.begin(), 2 * size);
    EXPECT_EQ(journal.pen(later).endpoint, 3U); // a reader still holds the segment
    batch = {};
    EXPECT_EQ(journal.pen(later).endpoint, 0U);
}

TEST(PensOfRecords, AWriterKeepsItsOwnThroughEveryDrop)
{
    Journal journal({PayloadStore::smallestBudget, 2 * Journal::Segment::capacity});
    Recorder recorder(journal, 3);
    recorder.attachThread();
    for (std::size_t i = 0; i < 10 * Journal::Segment::capacity; ++i)
        recorder.note(NoteKind::Paused, 1);
    for (Seq at = journal.begin(); at < journal.end(); at += Journal::Segment::capacity / 2) {
        Record record;
        ASSERT_TRUE(journal.record(at, record));
        EXPECT_EQ(journal.pen(record).endpoint, 3U) << at;
    }
}

TEST(PensOfRecords, AReaderGoesFromPenToPen)
{
    Journal journal;
    Recorder one(journal, 1);
    Recorder two(journal, 2);
    PenReader pens(journal);
    for (Recorder* each : {&one, &one, &two, &one})
        each->note(NoteKind::Paused, 1);
    std::vector<EndpointId> read;
    for (const Record& record : journal.read(0).records)
        read.push_back(pens.of(record).endpoint);
    EXPECT_EQ(read, (std::vector<EndpointId>{1, 1, 2, 1}));
    EXPECT_EQ(pens.of(Record()).endpoint, 0U);
}

} // namespace enchufe::journal

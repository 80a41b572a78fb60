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
    const auto known = store.make(EndpointId(3U), 4711);
    const Pen pen = store.find(known->pen.id);
    EXPECT_NE(pen.id, PenId());
    EXPECT_EQ(pen.id, known->pen.id);
    EXPECT_EQ(pen.endpoint, EndpointId(3U));
    EXPECT_EQ(pen.systemThread, 4711);
    EXPECT_EQ(pen.thread, ThreadNumber(1U));
}

TEST(PenStore, OfAThreadUnknownThereIsOnlyTheEndpoint)
{
    PenStore store;
    const auto kept = store.make(EndpointId(7U));
    const Pen pen = store.find(kept->pen.id);
    EXPECT_EQ(pen.endpoint, EndpointId(7U));
    EXPECT_EQ(pen.thread, ThreadNumber());
    EXPECT_EQ(pen.systemThread, 0);
    EXPECT_EQ(store.make(EndpointId(7U), 1)->pen.thread, ThreadNumber(1U)); // it has taken no thread's number
}

TEST(PenStore, WhatNobodyHoldsIsAnEmptyPen)
{
    PenStore store;
    auto kept = store.make(EndpointId(3U), 4711);
    const PenId id = kept->pen.id;
    auto other = kept;
    kept.reset();
    EXPECT_EQ(store.find(id).endpoint, EndpointId(3U));
    other.reset();
    for (const PenId each : {id, PenId{0}, PenId{4'000'000'000U}}) {
        const Pen pen = store.find(each);
        EXPECT_EQ(pen.id, PenId()) << each.number();
        EXPECT_EQ(pen.thread, ThreadNumber());
        EXPECT_EQ(pen.systemThread, 0);
        EXPECT_EQ(pen.endpoint, EndpointId());
    }
}

TEST(PenStore, SeveralPensOfOneThreadHaveItsNumber)
{
    PenStore store;
    const auto one = store.make(EndpointId(1U), 100);
    const auto two = store.make(EndpointId(2U), 100);
    const auto other = store.make(EndpointId(2U), 101);
    EXPECT_NE(one->pen.id, two->pen.id);
    EXPECT_EQ(one->pen.thread, two->pen.thread);
    EXPECT_NE(two->pen.thread, other->pen.thread);
}

TEST(PenStore, WhereTheSystemDoesNotTellEachPenIsAThread)
{
    PenStore store;
    const auto one = store.make(EndpointId(1U), 0);
    const auto two = store.make(EndpointId(1U), 0);
    EXPECT_EQ(one->pen.thread, ThreadNumber(1U));
    EXPECT_EQ(two->pen.thread, ThreadNumber(2U));
}

TEST(PenStore, NumbersAreNotUsedAgain)
{
    PenStore store;
    std::set<PenId> ids;
    std::set<ThreadNumber> threads;
    for (std::int64_t i = 0; i < 70'000; ++i) { // more than 16 bits hold
        const auto kept = store.make(EndpointId(1U), 1 + i % 2);
        ids.insert(kept->pen.id);
        threads.insert(kept->pen.thread);
    }
    EXPECT_EQ(ids.size(), 70'000U);
    EXPECT_EQ(threads.size(), 70'000U);
    EXPECT_EQ(*threads.begin(), ThreadNumber(1U));
    EXPECT_EQ(*threads.rbegin(), ThreadNumber(70'000U));
}

TEST(PenStore, APenOutlivesTheStore)
{
    std::optional<PenStore> store(std::in_place);
    auto kept = store->make(EndpointId(3U), 1);
    store.reset();
    EXPECT_EQ(kept->pen.endpoint, EndpointId(3U));
    kept.reset();
}

TEST(PenStore, ThreadsTakeUpPensAtTheSameTime)
{
    PenStore store;
    constexpr std::uint32_t aThread = 5'000;
    std::vector<std::vector<PenStore::Kept>> kept(3);
    std::vector<std::thread> threads;
    for (std::size_t i = 0; i < kept.size(); ++i) {
        threads.emplace_back([&store, &mine = kept[i], i] {
            for (std::uint32_t n = 0; n < aThread; ++n) {
                mine.push_back(store.make(EndpointId(n), static_cast<std::int64_t>(i + 1)));
                (void)store.make(0); // and let go at once
            }
        });
    }
    for (auto& thread : threads)
        thread.join();
    std::set<PenId> ids;
    for (const auto& mine : kept) {
        for (std::uint32_t n = 0; n < mine.size(); ++n) {
            ids.insert(mine[n]->pen.id);
            EXPECT_EQ(store.find(mine[n]->pen.id).endpoint, EndpointId(n));
        }
    }
    EXPECT_EQ(ids.size(), kept.size() * aThread);
}

TEST(PensOfRecords, OutliveTheRecorder)
{
    Journal journal;
    {
        Recorder recorder(journal, EndpointId(3U));
        recorder.attachThread();
        recorder.note(NoteKind::Paused, net::SocketId(1U));
    }
    Record record;
    ASSERT_TRUE(journal.record(0, record));
    EXPECT_EQ(journal.pen(record).endpoint, EndpointId(3U));
    EXPECT_EQ(journal.pen(record).thread, journal::ThreadNumber(1U));
}

TEST(PensOfRecords, GoWithTheLastSegmentThatNamesThem)
{
    Journal journal;
    auto first = std::make_unique<Recorder>(journal, EndpointId(3U));
    first->attachThread();
    Recorder other(journal, EndpointId(4U));
    const std::size_t size = Journal::Segment::capacity;
    for (std::size_t i = 0; i < 3 * size; ++i)
        (i == 0 || i == size ? *first : other).note(NoteKind::Paused, net::SocketId(1U));
    first.reset();
    Record early;
    Record later;
    ASSERT_TRUE(journal.record(0, early) && journal.record(size, later));
    ASSERT_EQ(early.pen, later.pen);
    journal.forgetBefore(size);
    EXPECT_EQ(journal.pen(later).endpoint, EndpointId(3U));
    auto batch = journal.read(size);
    journal.forgetBefore(2 * size);
    ASSERT_EQ(journal.begin(), 2 * size);
    EXPECT_EQ(journal.pen(later).endpoint, EndpointId(3U)); // a reader still holds the segment
    batch = {};
    EXPECT_EQ(journal.pen(later).endpoint, EndpointId(0U));
}

TEST(PensOfRecords, AWriterKeepsItsOwnThroughEveryDrop)
{
    Journal journal({PayloadStore::smallestBudget, 2 * Journal::Segment::capacity});
    Recorder recorder(journal, EndpointId(3U));
    recorder.attachThread();
    for (std::size_t i = 0; i < 10 * Journal::Segment::capacity; ++i)
        recorder.note(NoteKind::Paused, net::SocketId(1U));
    for (Seq at = journal.begin(); at < journal.end(); at += Journal::Segment::capacity / 2) {
        Record record;
        ASSERT_TRUE(journal.record(at, record));
        EXPECT_EQ(journal.pen(record).endpoint, EndpointId(3U)) << at;
    }
}

TEST(PensOfRecords, AReaderGoesFromPenToPen)
{
    Journal journal;
    Recorder one(journal, EndpointId(1U));
    Recorder two(journal, EndpointId(2U));
    PenReader pens(journal);
    for (Recorder* each : {&one, &one, &two, &one})
        each->note(NoteKind::Paused, net::SocketId(1U));
    std::vector<EndpointId> read;
    for (const Record& record : journal.read(0).records)
        read.push_back(pens.of(record).endpoint);
    EXPECT_EQ(read,
              (std::vector<EndpointId>{EndpointId(1U), EndpointId(1U), EndpointId(2U), EndpointId(1U)}));
    EXPECT_EQ(pens.of(Record()).endpoint, EndpointId(0U));
}

} // namespace enchufe::journal

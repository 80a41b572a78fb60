// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/journal.h"

#include "core/journal/recorder.h"
#include "tests/core/support/rig.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <set>
#include <thread>

namespace enchufe::journal {

using test::bytesOf;
using test::textOf;

namespace {

net::CallEvent receiveEvent(net::SocketId socket, std::span<const std::byte> data, std::uint64_t offset)
{
    net::CallEvent event;
    event.call = net::Call::Recv;
    event.socket = socket;
    event.result = static_cast<std::int64_t>(data.size());
    event.requested = 100;
    event.offset = offset;
    event.data = data;
    return event;
}

void receive(Recorder& recorder, net::SocketId socket, std::string_view text, std::uint64_t offset = 0)
{
    const auto room = recorder.reserve(100);
    const auto bytes = bytesOf(text);
    std::copy(bytes.begin(), bytes.end(), room.begin());
    recorder.onCall(receiveEvent(socket, room.first(bytes.size()), offset));
}

std::uint64_t countAll(const Journal& journal, std::uint64_t& skipped)
{
    std::uint64_t count = 0;
    for (Seq at = 0;;) {
        const auto batch = journal.read(at);
        skipped += batch.skipped;
        if (batch.records.empty())
            return count;
        count += batch.records.size();
        at = batch.first + batch.records.size();
    }
}

} // namespace

TEST(Journal, KeepsRecordsAndBytes)
{
    Journal journal;
    Recorder recorder(journal, journal::EndpointId(3U));
    recorder.attachThread();
    receive(recorder, net::SocketId(1U), "hola");
    receive(recorder, net::SocketId(1U), "mundo", 4);
    ASSERT_EQ(journal.end(), 2U);
    const auto batch = journal.read(0);
    ASSERT_EQ(batch.records.size(), 2U);
    EXPECT_EQ(batch.records[1].offset(), 4U);
    EXPECT_EQ(journal.pen(batch.records[1]).endpoint, journal::EndpointId(3U));
    EXPECT_EQ(textOf(journal.payload(batch.records[0]).bytes()), "hola");
    EXPECT_EQ(textOf(journal.payload(batch.records[1]).bytes()), "mundo");
    EXPECT_EQ(journal.totals().received, 9U);
    EXPECT_EQ(journal.totals(net::SocketId(1U)).receiveCalls, 2U);
    EXPECT_TRUE(journal.read(2).records.empty());
}

TEST(Journal, EvictionIsHonest)
{
    Journal journal({PayloadStore::smallestBudget, 2 * Journal::Segment::capacity});
    Recorder recorder(journal, journal::EndpointId(1U));
    const std::string text(100, 'x');
    const int rounds = 200'000;
    for (int i = 0; i < rounds; ++i)
        receive(recorder, net::SocketId(1U), text, static_cast<std::uint64_t>(i) * 100);
    std::uint64_t skipped = 0;
    const std::uint64_t kept = countAll(journal, skipped);
    EXPECT_EQ(kept + skipped, static_cast<std::uint64_t>(rounds));
    EXPECT_GT(skipped, 0U);
    EXPECT_EQ(journal.totals().evictedRecords, skipped);
    // Exact for ever.
    EXPECT_EQ(journal.totals().received, static_cast<std::uint64_t>(rounds) * 100);
    EXPECT_EQ(journal.totals(net::SocketId(1U)).receiveCalls, static_cast<std::uint64_t>(rounds));
    EXPECT_LE(journal.totals().keptPayload, PayloadStore::smallestBudget);
    Record record;
    EXPECT_FALSE(journal.record(0, record));
    ASSERT_TRUE(journal.record(journal.end() - 1, record));
    EXPECT_EQ(journal.payload(record).size(), 100U);
}

TEST(Journal, BytesMayGoBeforeTheirRecord)
{
    Journal journal({PayloadStore::smallestBudget, 1 << 20});
    Recorder recorder(journal, journal::EndpointId(1U));
    receive(recorder, net::SocketId(1U), "early");
    for (int i = 0; i < 200'000; ++i)
        receive(recorder, net::SocketId(1U), std::string(100, 'x'));
    Record record;
    ASSERT_TRUE(journal.record(0, record));
    EXPECT_EQ(record.bytesMoved(), 5U);
    EXPECT_TRUE(journal.payload(record).isEmpty());
}

TEST(Journal, SentBytesAreNotKeptTwice)
{
    Journal journal;
    Recorder recorder(journal, journal::EndpointId(1U));
    receive(recorder, net::SocketId(1U), "echo me");
    const Payload payload = recorder.received();
    recorder.sendingFrom(payload);
    net::CallEvent event = receiveEvent(net::SocketId(1U), payload.bytes().subspan(2), 0);
    event.call = net::Call::Send;
    recorder.onCall(event);
    Record received;
    Record sent;
    ASSERT_TRUE(journal.record(0, received));
    ASSERT_TRUE(journal.record(1, sent));
    EXPECT_EQ(sent.payload(), received.payload() + 2);
    EXPECT_EQ(textOf(journal.payload(sent).bytes()), "ho me");
}

TEST(Journal, DetailsAreShared)
{
    Journal journal;
    Recorder recorder(journal, journal::EndpointId(1U));
    recorder.note(NoteKind::Ready, net::SocketId(1U), 1, "a");
    recorder.note(NoteKind::Ready, net::SocketId(2U), 2, "a");
    recorder.note(NoteKind::Ready, net::SocketId(2U), 2, "b");
    Record one;
    Record two;
    Record three;
    ASSERT_TRUE(journal.record(0, one) && journal.record(1, two) && journal.record(2, three));
    EXPECT_EQ(one.detail, two.detail);
    EXPECT_NE(one.detail, three.detail);
    EXPECT_EQ(journal.detail(three)->text, "b");
    EXPECT_EQ(two.value(), 2);
}

TEST(Journal, SamplesAreRecordedWhenTheyChange)
{
    Journal journal;
    Recorder recorder(journal, journal::EndpointId(1U));
    net::CallEvent event;
    event.call = net::Call::Ioctl;
    event.value = 5;
    recorder.sampleUnlike(std::nullopt);
    recorder.onCall(event);
    recorder.sampleUnlike(5);
    recorder.onCall(event);
    EXPECT_EQ(journal.end(), 1U);
    recorder.sampleUnlike(4);
    recorder.onCall(event);
    EXPECT_EQ(journal.end(), 2U);
}

TEST(Journal, ReadersKeepTheirOwnPace)
{
    Journal journal;
    constexpr std::uint64_t aThread = 50'000;
    std::vector<std::thread> threads;
    std::atomic<bool> writing = true;
    for (unsigned i = 0; i < 2; ++i) {
        threads.emplace_back([&journal, i] {
            Recorder recorder(journal, EndpointId(i + 1));
            for (std::uint64_t n = 0; n < aThread; ++n)
                receive(recorder, net::SocketId(i + 1), "abc", n);
        });
    }
    std::thread reader([&] {
        std::uint64_t next[3] = {};
        Seq at = 0;
        while (writing || at < journal.end()) {
            const auto batch = journal.read(at);
            for (const Record& record : batch.records) {
                ASSERT_EQ(record.offset(), next[record.socket.number()]++); // in order within each thread
                ASSERT_EQ(textOf(journal.payload(record).bytes()), "abc");
            }
            at = batch.first + batch.records.size();
        }
        EXPECT_EQ(at, 2 * aThread);
    });
    for (auto& thread : threads)
        thread.join();
    writing = false;
    reader.join();
}

TEST(Journal, AFullOneWritesAgainWhereNobodyReadsAnyMore)
{
    Journal journal({PayloadStore::smallestBudget, 2 * Journal::Segment::capacity});
    Recorder recorder(journal, journal::EndpointId(1U));
    std::set<const Journal::Segment*> places;
    Journal::Batch held;
    for (std::size_t segment = 0; segment < 20; ++segment) {
        for (std::size_t i = 0; i < Journal::Segment::capacity; ++i)
            recorder.note(NoteKind::SendQueue, net::SocketId(1U), static_cast<std::int64_t>(segment));
        const auto batch = journal.read(journal.end() - 1);
        places.insert(batch.keep.get());
        if (segment == 3)
            held = journal.read(journal.end() - Journal::Segment::capacity);
    }
    EXPECT_LE(places.size(), 2U + 2 + 1); // kept, spare, and the one that is read
    // What is read stays as it was.
    ASSERT_EQ(held.records.size(), Journal::Segment::capacity);
    EXPECT_TRUE(std::ranges::all_of(held.records, [](const Record& record) { return record.value() == 3; }));
}

TEST(Journal, NotifiesOnceBeyondWhatWasSeen)
{
    Journal journal;
    Recorder recorder(journal, journal::EndpointId(1U));
    int rung = 0;
    auto growth = journal.notifyBeyond(0, [&] { ++rung; });
    EXPECT_EQ(rung, 0);
    receive(recorder, net::SocketId(1U), "a");
    receive(recorder, net::SocketId(1U), "b");
    EXPECT_EQ(rung, 1);
    growth = journal.notifyBeyond(1, [&] { ++rung; }); // already beyond
    EXPECT_EQ(rung, 2);
    growth = journal.notifyBeyond(2, [&] { ++rung; });
    growth.cancel();
    receive(recorder, net::SocketId(1U), "c");
    EXPECT_EQ(rung, 2);
}

TEST(Journal, ASecondReaderSurvivesTheEndOfTheFirst)
{
    Journal journal;
    Recorder recorder(journal, journal::EndpointId(1U));
    int first = 0;
    int second = 0;
    auto firstWaits = std::make_unique<Journal::Subscription>(journal.notifyBeyond(0, [&] { ++first; }));
    const auto secondWaits = journal.notifyBeyond(0, [&] { ++second; });
    firstWaits.reset();
    receive(recorder, net::SocketId(1U), "a");
    EXPECT_EQ(first, 0);
    EXPECT_EQ(second, 1);
}

TEST(Journal, TheEndOfASubscriptionWaitsForItsCallback)
{
    Journal journal;
    Recorder recorder(journal, journal::EndpointId(1U));
    std::atomic<bool> entered = false;
    std::atomic<bool> ending = false;
    std::atomic<bool> left = false;
    auto growth = journal.notifyBeyond(0, [&] {
        entered = true;
        while (!ending)
            std::this_thread::yield();
        for (int i = 0; i < 10'000; ++i)
            std::this_thread::yield();
        left = true;
    });
    std::thread writer([&] { receive(recorder, net::SocketId(1U), "a"); });
    while (!entered)
        std::this_thread::yield();
    ending = true;
    growth.cancel();
    EXPECT_TRUE(left);
    writer.join();
}

TEST(Journal, GivesBackWhatItsOnlyReaderHasDoneWith)
{
    Journal journal;
    Recorder recorder(journal, journal::EndpointId(1U));
    constexpr Seq count = 3 * Journal::Segment::capacity + 5;
    for (Seq i = 0; i < count; ++i)
        recorder.note(NoteKind::Reading, net::SocketId(1U), static_cast<std::int64_t>(i));
    journal.forgetBefore(Journal::Segment::capacity - 1);
    EXPECT_EQ(journal.begin(), 0U); // the first segment is not wholly done with
    journal.forgetBefore(2 * Journal::Segment::capacity + 1);
    EXPECT_EQ(journal.begin(), 2 * Journal::Segment::capacity);
    journal.forgetBefore(count);
    std::uint64_t skipped = 0;
    EXPECT_EQ(countAll(journal, skipped), 5U);
    recorder.note(NoteKind::Reading, net::SocketId(1U));
    EXPECT_EQ(journal.end(), count + 1);
    EXPECT_EQ(journal.read(count).records.size(), 1U);
}

/// One that writes little beside one that writes much: its bytes stand in a block that is the oldest of all.
TEST(Journal, KeepsBytesUntilItsOnlyReaderHasDoneWithThem)
{
    JournalLimits limits;
    limits.payloadBudget = PayloadStore::smallestBudget;
    Journal journal(limits);
    journal.keepBytesUntilForgotten();
    Recorder quiet(journal, journal::EndpointId(1U));
    Recorder busy(journal, journal::EndpointId(2U));
    const std::vector<std::byte> much(100'000, std::byte{'x'});
    const auto bulk = [&] {
        for (std::size_t done = 0; done < 2 * PayloadStore::smallestBudget; done += much.size())
            busy.onCall(receiveEvent(net::SocketId(2U), much, 0));
    };
    const auto textAt = [&](Seq seq) {
        Record record;
        return journal.record(seq, record) ? textOf(journal.payload(record).bytes()) : "no record";
    };
    receive(quiet, net::SocketId(1U), "one");
    const auto oneIsAt = journal.end() - 1;
    bulk();
    receive(quiet, net::SocketId(1U), "two");
    const std::vector<std::byte> sent = bytesOf("sent from elsewhere");
    net::CallEvent send = receiveEvent(net::SocketId(1U), sent, 0);
    send.call = net::Call::Send;
    quiet.onCall(send);
    const auto end = journal.end();
    bulk();
    EXPECT_GT(journal.payloads().evictedBytes(), 2 * PayloadStore::smallestBudget);
    EXPECT_EQ(textAt(oneIsAt), "one");
    EXPECT_EQ(textAt(oneIsAt + 1).size(), much.size());
    EXPECT_EQ(textAt(end - 2), "two");
    EXPECT_EQ(textAt(end - 1), "sent from elsewhere");
    journal.forgetBefore(oneIsAt + 1);
    EXPECT_EQ(textAt(end - 2), "two");
    journal.forgetBefore(end);
    receive(quiet, net::SocketId(1U), "three"); // lets go of its old block
    EXPECT_EQ(textAt(oneIsAt), "");
    EXPECT_EQ(textAt(end - 1), "");
    EXPECT_EQ(textAt(journal.end() - 1), "three");
}

/// What waits to be sent was received into a block that is dropped while it is being sent.
TEST(Journal, KeepsBytesThatAreDroppedWhileTheyAreSent)
{
    JournalLimits limits;
    limits.payloadBudget = PayloadStore::smallestBudget;
    Journal journal(limits);
    journal.keepBytesUntilForgotten();
    Recorder recorder(journal, journal::EndpointId(1U));
    Recorder busy(journal, journal::EndpointId(2U));
    receive(recorder, net::SocketId(1U), "echo");
    const Payload payload = recorder.received();
    recorder.sendingFrom(payload);
    const std::vector<std::byte> much(100'000, std::byte{'x'});
    for (std::size_t done = 0; done < 2 * PayloadStore::smallestBudget; done += much.size())
        busy.onCall(receiveEvent(net::SocketId(2U), much, 0));
    ASSERT_TRUE(payload.isEvicted());
    net::CallEvent send = receiveEvent(net::SocketId(1U), payload.bytes(), 0);
    send.call = net::Call::Send;
    recorder.onCall(send);
    Record record;
    ASSERT_TRUE(journal.record(journal.end() - 1, record));
    EXPECT_EQ(textOf(journal.payload(record).bytes()), "echo");
}

} // namespace enchufe::journal

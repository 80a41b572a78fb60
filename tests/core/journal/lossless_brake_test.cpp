// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/journal.h"

#include "core/journal/recorder.h"
#include "tests/core/support/rig.h"

#include <gtest/gtest.h>

#include <condition_variable>
#include <mutex>
#include <thread>

namespace enchufe::journal {

namespace {

constexpr std::uint64_t plenty = 1'000'000;

/// A data call that moved so many bytes.
void moved(Recorder& recorder, net::Call call, std::size_t size)
{
    const auto room = recorder.reserve(std::max<std::size_t>(size, 1));
    net::CallEvent event;
    event.call = call;
    event.socket = net::SocketId(1U);
    event.result = static_cast<std::int64_t>(size);
    event.requested = std::max<std::size_t>(size, 1);
    event.data = room.first(size);
    recorder.onCall(event);
}

/// All that there is to read from there on, as a reader that must lose nothing acknowledges it.
ReadAmount readOn(Journal& journal, Seq& next)
{
    ReadAmount amount;
    for (;;) {
        const auto batch = journal.read(next);
        if (batch.records.empty())
            return amount;
        for (const Record& record : batch.records)
            amount.add(record);
        next = batch.first + batch.records.size();
    }
}

} // namespace

TEST(LosslessBrake, CountsWhatWasReceived)
{
    Journal journal;
    Recorder recorder(journal, journal::EndpointId(1U));
    int released = 0;
    moved(recorder, net::Call::Recv, 100); // before anybody needed it: never counted
    journal.brake().engage({plenty, 10}, [&] { ++released; });
    moved(recorder, net::Call::Recv, 10);
    EXPECT_FALSE(journal.isBraked());
    moved(recorder, net::Call::Recv, 1);
    EXPECT_TRUE(journal.isBraked());
    journal.brake().acknowledge({1, 5});
    EXPECT_TRUE(journal.isBraked()) << "not for every record that is read";
    journal.brake().acknowledge({0, 1});
    EXPECT_FALSE(journal.isBraked());
    EXPECT_EQ(released, 1);
}

TEST(LosslessBrake, CountsWhatWasSent)
{
    Journal journal;
    Recorder recorder(journal, journal::EndpointId(1U));
    journal.brake().engage({plenty, 10}, [] {});
    moved(recorder, net::Call::Send, 11);
    EXPECT_TRUE(journal.isBraked());
}

TEST(LosslessBrake, CountsRecords)
{
    Journal journal;
    Recorder recorder(journal, journal::EndpointId(1U));
    journal.brake().engage({3, plenty}, [] {});
    for (int i = 0; i < 3; ++i)
        moved(recorder, net::Call::RecvFrom, 0); // datagrams without a byte
    EXPECT_FALSE(journal.isBraked());
    recorder.note(NoteKind::SendQueue, net::SocketId(1U));
    EXPECT_TRUE(journal.isBraked());
}

TEST(LosslessBrake, OtherLimitsReleaseItToo)
{
    Journal journal;
    Recorder recorder(journal, journal::EndpointId(1U));
    int released = 0;
    journal.brake().engage({plenty, 10}, [&] { ++released; });
    moved(recorder, net::Call::Recv, 20);
    EXPECT_TRUE(journal.isBraked());
    journal.brake().setLimits({plenty, 40});
    EXPECT_FALSE(journal.isBraked());
    EXPECT_EQ(released, 1);
}

/// Writers that rest as soon as they are braked, until they are told to look again; a reader that reads
/// everything. A release that is lost leaves a writer asleep with nothing left to read.
TEST(LosslessBrake, NoReleaseIsLost)
{
    Journal journal;
    std::mutex mutex;
    std::condition_variable look;
    std::uint64_t releases = 0;
    journal.brake().engage({2, plenty}, [&] {
        const std::scoped_lock lock(mutex);
        ++releases;
        look.notify_all();
    });
    constexpr int writers = 3;
    constexpr int each = 20'000;
    std::atomic<bool> gaveUp = false;
    std::vector<std::thread> threads;
    for (int i = 0; i < writers; ++i)
        threads.emplace_back([&] {
            Recorder recorder(journal, journal::EndpointId(1U));
            for (int n = 0; n < each && !gaveUp; ++n) {
                recorder.note(NoteKind::SendQueue, net::SocketId(1U));
                std::unique_lock lock(mutex);
                if (!look.wait_for(lock, std::chrono::seconds(20), [&] { return !journal.isBraked(); }))
                    gaveUp = true;
            }
        });
    Seq next = 0;
    while (next < writers * each && !gaveUp)
        journal.brake().acknowledge(readOn(journal, next));
    for (std::thread& thread : threads)
        thread.join();
    EXPECT_FALSE(gaveUp) << "braked with nothing left to read, after " << releases << " releases";
    EXPECT_FALSE(journal.isBraked());
    EXPECT_EQ(journal.brake().unread().records, 0U);
}

/// Nothing moves while the reader is behind: neither what is received nor what is sent or accepted.
TEST(LosslessBrake, HoldsSendersReceiversAndListenersBack)
{
    test::Rig rig;
    const auto server = rig.listen("none");
    const auto client = rig.connectTo(server);
    const auto connection = rig.connectionOf(server);
    rig.journal.brake().engage({0, 0}, [&] { rig.engine.refresh(); });
    rig.post(client, engine::command::SetReading{}); // one record more: braked
    ASSERT_TRUE(rig.waitFor([&] { return rig.journal.isBraked(); }));
    rig.send(client, "hola");
    rig.post(client, engine::command::SetReading{}); // its note comes after the command to send
    ASSERT_TRUE(rig.waitFor([&] { return rig.notes(journal::NoteKind::Reading).first >= 2; }));
    EXPECT_TRUE(rig.sent(rig.socketOf(client)).empty());
    rig.journal.brake().setLimits({plenty, plenty});
    EXPECT_TRUE(rig.waitFor([&] { return rig.receivedText(connection) == "hola"; }));
}

} // namespace enchufe::journal

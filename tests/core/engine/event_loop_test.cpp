// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/event_loop.h"

#include "core/journal/socket_table.h"
#include "tests/core/support/rig.h"

#include <gtest/gtest.h>

#include <cerrno>
#include <optional>

#ifndef _WIN32
#include <cstdlib>
#include <fcntl.h>
#include <unistd.h>
#endif

namespace enchufe::engine {

using namespace std::chrono_literals;

TEST(EventLoop, ACancelledTimerNeverRings)
{
    journal::Journal journal;
    journal::Recorder recorder(journal, journal::EndpointId(1U));
    EventLoop loop(recorder, net::Readiness::create(net::Readiness::Kind::Best, recorder).readiness);
    int rung = 0;
    auto first = loop.after(0ms, [&rung] { rung += 1; });
    auto second = loop.after(1ms, [&rung] { rung += 10; });
    (void)loop.after(2ms, [&rung] { rung += 100; });
    loop.cancel(first);
    EXPECT_FALSE(first != 0);
    while (rung < 100)
        (void)loop.runOnce();
    loop.cancel(second); // it was due
    EXPECT_FALSE(second != 0);
    EXPECT_EQ(rung, 110);
}

#ifndef _WIN32

namespace {

/// Two descriptors, closed at the end.
struct Ends {
    Ends() = default;
    Ends(const Ends&) = delete;
    Ends& operator=(const Ends&) = delete;
    ~Ends()
    {
        for (const int each : {read, write}) {
            if (each >= 0)
                ::close(each);
        }
    }

    void openPipe()
    {
        int both[2];
        ASSERT_EQ(::pipe(both), 0);
        read = both[0];
        write = both[1];
    }

    int read = -1;
    int write = -1;
};

class EventLoopTest : public testing::TestWithParam<net::Readiness::Kind>, private ReadyHandler {
protected:
    /// Until it is told of something, and what.
    net::ReadyEvent next()
    {
        m_event.reset();
        while (!m_event)
            (void)m_loop.runOnce();
        return *m_event;
    }
    [[nodiscard]] net::Watchable watchable(int descriptor)
    {
        return net::Watchable::descriptor(m_recorder.newSocketId(), descriptor);
    }
    [[nodiscard]] net::CallResult watch(const net::Watchable& what, net::Interest interest)
    {
        return m_loop.watch(what, interest, this);
    }
    /// What can be read, then the end of it.
    void readToTheEnd(Ends& ends)
    {
        const net::Watchable reading = watchable(ends.read);
        ASSERT_TRUE(watch(reading, {true, false}).ok());
        const char byte = 'x';
        ASSERT_EQ(::write(ends.write, &byte, 1), 1);
        const auto told = next();
        EXPECT_EQ(told.socket, reading.id);
        EXPECT_TRUE(told.readable);
        char room[10];
        EXPECT_EQ(::read(ends.read, room, sizeof room), 1);
        ::close(std::exchange(ends.write, -1));
        EXPECT_TRUE(next().failed); // POLLHUP
        m_loop.forget(reading);
        // Level-triggered: it would be told again.
        bool rung = false;
        (void)m_loop.after(0ms, [&rung] { rung = true; });
        m_event.reset();
        while (!rung)
            (void)m_loop.runOnce();
        EXPECT_FALSE(m_event.has_value());
    }

    journal::Journal m_journal;
    journal::Recorder m_recorder{m_journal, journal::EndpointId(1U)};
    EventLoop m_loop{m_recorder, net::Readiness::create(GetParam(), m_recorder).readiness};

private:
    void onReady(const net::ReadyEvent& event) override { m_event = event; }

    std::optional<net::ReadyEvent> m_event;
};

} // namespace

TEST_P(EventLoopTest, WaitsForAPipe)
{
    Ends ends;
    ends.openPipe();
    readToTheEnd(ends);
}

TEST_P(EventLoopTest, WaitsForAPtyAndForRoomInAPipe)
{
    Ends ends;
    ends.read = ::posix_openpt(O_RDWR | O_NOCTTY);
    ASSERT_GE(ends.read, 0);
    ASSERT_EQ(::grantpt(ends.read), 0);
    ASSERT_EQ(::unlockpt(ends.read), 0);
    ends.write = ::open(::ptsname(ends.read), O_RDWR | O_NOCTTY);
    ASSERT_GE(ends.write, 0);
    readToTheEnd(ends);
    Ends pipe;
    pipe.openPipe();
    const net::Watchable writing = watchable(pipe.write);
    ASSERT_TRUE(watch(writing, {false, true}).ok());
    EXPECT_TRUE(next().writable);
    m_loop.forget(writing);
}

TEST_P(EventLoopTest, ADescriptorIsNoSocketOfTheJournal)
{
    Ends ends;
    ends.openPipe();
    const net::Watchable writing = watchable(ends.write);
    ASSERT_TRUE(watch(writing, {false, true}).ok());
    (void)next();
    m_loop.forget(writing);
    journal::SocketTable table(m_journal);
    for (const journal::Record& record : test::recordsOf(m_journal)) {
        EXPECT_TRUE(record.socket == 0);
        table.apply(record);
    }
    EXPECT_EQ(table.socket(writing.id), nullptr);
}

/// epoll(7), "EPERM"; poll() says that it is ready.
TEST_P(EventLoopTest, WhatCannotBeWatchedIsAValue)
{
    Ends ends;
    ends.read = ::open("/etc/passwd", O_RDONLY);
    ASSERT_GE(ends.read, 0);
    const net::Watchable file = watchable(ends.read);
    const auto watched = watch(file, {true, false});
    if (watched.ok()) {
        EXPECT_TRUE(next().readable);
        m_loop.forget(file);
    } else {
        EXPECT_EQ(watched.error, EPERM);
    }
}

INSTANTIATE_TEST_SUITE_P(Kinds, EventLoopTest,
                         testing::Values(net::Readiness::Kind::Best, net::Readiness::Kind::Poll),
                         [](const auto& each) {
                             return each.param == net::Readiness::Kind::Best ? "Best" : "Poll";
                         });

#endif

} // namespace enchufe::engine

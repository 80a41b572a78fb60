// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/readiness.h"

#include "tests/core/support/rig.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <thread>

namespace enchufe::net {

using namespace std::chrono_literals;
using test::bytesOf;
using test::CallList;

class ReadinessTest : public testing::TestWithParam<Readiness::Kind> {
protected:
    CallList m_list;
    CallList m_other;
    std::unique_ptr<Readiness> m_readiness = Readiness::create(GetParam(), m_list).readiness;
    Socket m_socket = boundSocket();

    Socket boundSocket()
    {
        auto socket = Socket::open(m_other, Domain::Inet, Type::Datagram).socket;
        EXPECT_TRUE(socket.bind(*Endpoint::numeric("127.0.0.1", 0)).ok());
        return socket;
    }
};

TEST_P(ReadinessTest, TellsOfReadableAndWritable)
{
    (void)m_readiness->watch(m_socket, {true, false});
    EXPECT_TRUE(m_readiness->wait(0ms).empty());
    Endpoint address;
    ASSERT_TRUE(m_socket.getSockName(address).ok());
    auto sender = Socket::open(m_other, Domain::Inet, Type::Datagram).socket;
    ASSERT_TRUE(sender.sendTo(bytesOf("x"), address).ok());
    auto events = m_readiness->wait(10s);
    ASSERT_EQ(events.size(), 1U);
    EXPECT_EQ(events.front().socket, m_socket.id());
    EXPECT_TRUE(events.front().readable);
    EXPECT_FALSE(events.front().writable);
    // Level-triggered: it is still there.
    EXPECT_EQ(m_readiness->wait(10s).size(), 1U);
    (void)m_readiness->watch(m_socket, {false, true});
    events = m_readiness->wait(10s);
    ASSERT_EQ(events.size(), 1U);
    EXPECT_TRUE(events.front().writable);
    EXPECT_FALSE(events.front().readable);
    (void)m_readiness->watch(m_socket, {});
    EXPECT_TRUE(m_readiness->wait(0ms).empty());
    (void)m_readiness->watch(m_socket, {}); // forgetting twice is no harm
    EXPECT_TRUE(m_list.areTimed);
}

TEST_P(ReadinessTest, AWatchSaysWhatItIsFor)
{
    if (GetParam() != Readiness::Kind::Best ||
        std::ranges::find(m_list.calls, Call::EpollCreate) == m_list.calls.end())
        GTEST_SKIP() << "poll() is told with each call";
    m_list.calls.clear();
    m_list.texts.clear();
    (void)m_readiness->watch(m_socket, {true, false});
    (void)m_readiness->watch(m_socket, {true, true});
    (void)m_readiness->watch(m_socket, {});
    EXPECT_EQ(m_list.calls, std::vector(3, Call::EpollCtl));
    EXPECT_EQ(m_list.texts, (std::vector<std::string>{"EPOLLIN", "EPOLLIN|EPOLLOUT", ""}));
}

TEST_P(ReadinessTest, ManySocketsKeepTheirPlaces)
{
    std::vector<Socket> sockets;
    for (int i = 0; i < 20; ++i) {
        sockets.push_back(boundSocket());
        (void)m_readiness->watch(sockets.back(), {true, false});
    }
    for (std::size_t i = 0; i < sockets.size(); i += 2)
        (void)m_readiness->watch(sockets[i], {});
    Endpoint address;
    ASSERT_TRUE(sockets[7].getSockName(address).ok());
    ASSERT_TRUE(m_socket.sendTo(bytesOf("x"), address).ok());
    const auto events = m_readiness->wait(10s);
    ASSERT_EQ(events.size(), 1U);
    EXPECT_EQ(events.front().socket, sockets[7].id());
}

TEST_P(ReadinessTest, WakesFromAnotherThread)
{
    std::thread waker([this] {
        for (int i = 0; i < 100; ++i)
            m_readiness->wake();
    });
    EXPECT_TRUE(m_readiness->wait(std::nullopt).empty());
    waker.join();
    m_readiness->wake();
    EXPECT_TRUE(m_readiness->wait(std::nullopt).empty());
}

INSTANTIATE_TEST_SUITE_P(Kinds, ReadinessTest, testing::Values(Readiness::Kind::Best, Readiness::Kind::Poll),
                         [](const auto& each) {
                             return each.param == Readiness::Kind::Best ? "Best" : "Poll";
                         });

} // namespace enchufe::net

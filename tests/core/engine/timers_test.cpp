// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/timers.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>
#include <utility>
#include <vector>

namespace enchufe::engine {

using namespace std::chrono_literals;
using Kind = Timers::Kind;

namespace {

Clock::time_point at(int milliseconds)
{
    return Clock::time_point() + std::chrono::milliseconds(milliseconds);
}

/// What each of them says, in the order they come.
std::vector<int> takeAll(Timers& timers, std::vector<int>& said)
{
    while (!timers.isEmpty())
        timers.takeNext()();
    return std::exchange(said, {});
}

} // namespace

TEST(Timers, ComeInTheOrderOfTheirTimesThenOfTheirSetting)
{
    Timers timers;
    std::vector<int> said;
    for (const int time : {30, 10, 20, 10, 30, 10})
        (void)timers.set(
            at(time), [&said, time, n = timers.count()] { said.push_back(time * 10 + int(n)); }, Kind::Usual);
    EXPECT_EQ(timers.nextDue(), at(10));
    EXPECT_EQ(takeAll(timers, said), (std::vector{101, 103, 105, 202, 300, 304}));
}

TEST(Timers, ACancelledOneNeverComes)
{
    Timers timers;
    std::vector<int> said;
    std::vector<Timers::TimerId> ids;
    for (int i = 0; i < 10; ++i)
        ids.push_back(timers.set(
            at(100 - i), [&said, i] { said.push_back(i); }, i < 5 ? Kind::Usual : Kind::Quiet));
    EXPECT_EQ(timers.nextKind(), Kind::Quiet);
    for (const std::size_t i : {9U, 0U, 5U, 8U, 7U, 6U})
        EXPECT_TRUE(timers.cancel(ids[i]));
    EXPECT_EQ(timers.nextKind(), Kind::Usual);
    EXPECT_FALSE(timers.cancel(ids[0]));
    EXPECT_FALSE(timers.cancel(0));
    EXPECT_EQ(takeAll(timers, said), (std::vector{4, 3, 2, 1}));
}

TEST(Timers, ANumberIsNeverAnotherTimersNumber)
{
    Timers timers;
    int rung = 0;
    const auto first = timers.set(
        at(1), [&rung] { ++rung; }, Kind::Usual);
    timers.takeNext()();
    const auto second = timers.set(
        at(1), [&rung] { ++rung; }, Kind::Usual); // in the same place
    EXPECT_NE(first, second);
    EXPECT_FALSE(timers.cancel(first)); // it was due
    EXPECT_EQ(timers.count(), 1U);
    EXPECT_TRUE(timers.cancel(second));
    EXPECT_EQ(rung, 1);
}

TEST(Timers, AreWhatASortedListIs)
{
    for (unsigned seed = 1; seed <= 20; ++seed) {
        std::mt19937 random(seed);
        Timers timers;
        std::vector<int> said;
        std::multimap<int, std::pair<int, Timers::TimerId>> list;
        for (int i = 0; i < 2000; ++i) {
            if (list.empty() || random() % 3 != 0) {
                const int due = static_cast<int>(random() % 50);
                list.emplace(due, std::pair(i, timers.set(
                                                   at(due), [&said, i] { said.push_back(i); }, Kind::Usual)));
            } else if (random() % 2 == 0) {
                const auto any = std::next(list.begin(), static_cast<int>(random() % list.size()));
                ASSERT_TRUE(timers.cancel(any->second.second));
                list.erase(any);
            } else {
                timers.takeNext()();
                ASSERT_EQ(said, std::vector{list.begin()->second.first});
                said.clear();
                list.erase(list.begin());
            }
            ASSERT_EQ(timers.count(), list.size());
        }
        std::vector<int> left;
        std::ranges::transform(list, std::back_inserter(left),
                               [](const auto& each) { return each.second.first; });
        EXPECT_EQ(takeAll(timers, said), left);
    }
}

/// A search through all of them for each that is cancelled would take longer than a test may.
TEST(Timers, ManyAreCancelledOneByOne)
{
    Timers timers;
    std::vector<Timers::TimerId> ids;
    for (int i = 0; i < 300'000; ++i)
        ids.push_back(timers.set(
            at(i), [] {}, Kind::Usual));
    std::ranges::shuffle(ids, std::mt19937(1));
    for (const auto id : ids)
        ASSERT_TRUE(timers.cancel(id));
    EXPECT_TRUE(timers.isEmpty());
}

} // namespace enchufe::engine

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stream/segmented_log.h"

#include <gtest/gtest.h>

namespace enchufe::stream {

TEST(SegmentedLog, KeepsNumbersWhileItForgets)
{
    SegmentedLog<int> log;
    EXPECT_TRUE(log.isEmpty());
    for (int i = 0; i < 10'000; ++i) {
        log.append(i);
        log.keepNewest(3000);
    }
    EXPECT_EQ(log.end(), 10'000U);
    EXPECT_GE(log.size(), 3000U);
    EXPECT_LE(log.size(), 3000U + SegmentedLog<int>::segmentSize);
    for (auto i = log.begin(); i < log.end(); ++i)
        ASSERT_EQ(log[i], static_cast<int>(i));
    EXPECT_EQ(log.back(), 9999);
    EXPECT_EQ(log.firstNot([](int value) { return value < 9000; }), 9000U);
    EXPECT_EQ(log.firstNot([](int) { return false; }), log.begin());
    EXPECT_EQ(log.firstNot([](int) { return true; }), log.end());
}

} // namespace enchufe::stream

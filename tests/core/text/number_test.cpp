// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/number.h"

#include "core/net/options.h"
#include "core/script/script.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace enchufe {

TEST(Number, IsTheWholeTextOrNone)
{
    EXPECT_EQ(parseNumber<int>("-12"), -12);
    EXPECT_EQ(parseNumber<std::uint64_t>("18446744073709551615"), 18446744073709551615U);
    EXPECT_EQ(parseNumber<int>("7", 0, 7), 7);
    EXPECT_EQ((parseNumber<std::uint8_t>("ff", 0, 255, 16)), 255);
    for (const char* const text : {"", " 1", "1 ", "+1", "1x", "x", "-", "0x1", "1.0"})
        EXPECT_EQ(readNumber<int>(text).fault, NumberFault::NotANumber) << text;
    for (const char* const text : {"99999999999999999999", "2147483648", "-2147483649"})
        EXPECT_EQ(readNumber<int>(text).fault, NumberFault::OutOfRange) << text;
    EXPECT_EQ(parseNumber<int>("8", 0, 7), std::nullopt);
}

TEST(Number, MayHaveAPoint)
{
    EXPECT_EQ(parseNumber<double>("-1.5"), -1.5);
    EXPECT_EQ(parseNumber<double>("1e+22"), 1e22);
    EXPECT_EQ(parseNumber<double>("inf"), std::numeric_limits<double>::infinity());
    EXPECT_TRUE(std::isnan(parseNumber<double>("nan").value()));
    for (const char* const text : {"", " 1", "1 ", "+1", "1,5", "1.5x", "x", "-", "0x1", "1e"})
        EXPECT_EQ(readNumber<double>(text).fault, NumberFault::NotANumber) << text;
    EXPECT_EQ(readNumber<double>("1e999").fault, NumberFault::OutOfRange);
    EXPECT_EQ(parseNumber<double>("1e999"), std::nullopt);
}

/// SO_LINGER 0 makes the next close() a RST: a number that does not fit must not become one that does.
TEST(Number, OneThatDoesNotFitIsRefusedWithItsPlace)
{
    const std::pair<const char*, std::size_t> lines[] = {
        {"setsockopt s SO_LINGER 99999999999999999999", 23},
        {"setsockopt s SO_RCVBUF 99999999999999999999", 23},
        {"setsockopt s SO_RCVTIMEO 99999999999999999999", 25},
        {"setsockopt s IPV6_JOIN_GROUP ff02::1 99999999999999999999", 37},
        {"recv s 99999999999999999999", 7},
        {"listen s 99999999999999999999", 9},
        {"pause 99999999999", 6},
        {"expect result 99999999999999999999", 14},
    };
    for (const auto& [line, column] : lines) {
        const auto parsed = script::Script::parse(line);
        ASSERT_TRUE(parsed.problem) << line;
        EXPECT_EQ(parsed.problem->place.line, 1U);
        EXPECT_EQ(parsed.problem->place.column, column + 1) << line;
    }
}

} // namespace enchufe

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/number_text.h"

#include "core/text/catalogue.h"
#include "tests/core/support/spanish.h"

#include <gtest/gtest.h>

#include <array>
#include <limits>
#include <string>
#include <string_view>

namespace enchufe {

TEST(NumberText, GroupsDigitsAsTheLanguageWritesThem)
{
    EXPECT_EQ(numberText(999, english), "999");
    EXPECT_EQ(numberText(1234, english), "1,234");
    EXPECT_EQ(numberText(1'048'576, english), "1,048,576");
    EXPECT_EQ(decimalText(12345.5, 1, english), "12,345.5");
    // No group where there are but four digits; elsewhere thin spaces at which no line breaks.
    EXPECT_EQ(numberText(1234, spanish), "1234");
    EXPECT_EQ(numberText(65'536, spanish), "65\u202f536");
    EXPECT_EQ(numberText(std::numeric_limits<std::uint64_t>::max(), spanish),
              "18\u202f446\u202f744\u202f073\u202f709\u202f551\u202f615");
    EXPECT_EQ(signedNumberText(-1234, spanish), "-1234");
    EXPECT_EQ(signedNumberText(-12'345, spanish), "-12\u202f345");
    EXPECT_EQ(signedNumberText(std::numeric_limits<std::int64_t>::min(), english),
              "-9,223,372,036,854,775,808");
    EXPECT_EQ(decimalText(12345.5, 1, spanish), "12\u202f345,5");
    EXPECT_EQ(decimalText(12345.5, 1, spanish, Digits::Plain), "12345,5");
    EXPECT_EQ(bytesText(1536, spanish), "1,50 KiB");
    EXPECT_EQ(bytesText(0, english), "0 B");
    EXPECT_EQ(durationText(8'000, english), "8.0 µs");
    EXPECT_EQ(durationText(12'000'000, spanish), "12 ms");
}

TEST(NumberText, RoundsWhatLiesInTheMiddleAwayFromZero)
{
    EXPECT_EQ(decimalText(0.5, 0, english), "1");
    EXPECT_EQ(decimalText(2.5, 0, english), "3");
    EXPECT_EQ(decimalText(-2.5, 0, english), "-3");
    EXPECT_EQ(decimalText(1.25, 1, english), "1.3");
    EXPECT_EQ(decimalText(0.049999999999999996, 1, english), "0.0");
    EXPECT_EQ(decimalText(999.96, 1, english), "1,000.0");
    EXPECT_EQ(decimalText(99.5, 0, english), "100");
    EXPECT_EQ(decimalText(-0.0, 1, english), "0.0");
    EXPECT_EQ(decimalText(std::numeric_limits<double>::infinity(), 1, english), "inf");
}

/// What a language's file says of it; English where that cannot be read.
TEST(NumberText, AsksTheLanguagesFile)
{
    using std::string_view_literals::operator""sv;
    const auto written = [](std::string_view numbers, std::uint64_t number) {
        const std::array<Translation, 1> texts = {{{"1,234; 12,345.6"sv, ""sv, numbers}}};
        const Catalogue catalogue{"xx", texts};
        return numberText(number, Language(catalogue)) + ' ' + decimalText(0.5, 1, Language(catalogue));
    };
    EXPECT_EQ(written("1.234; 12.345,6", 1'234), "1.234 0,5");
    EXPECT_EQ(written("1234; 12'345.6", 12'345), "12'345 0.5");
    EXPECT_EQ(written("1234; 12345,6", 12'345), "12345 0,5");
    EXPECT_EQ(written("no numbers", 12'345), "12,345 0.5");
    EXPECT_EQ(written("1234; 12345,67", 12'345), "12,345 0.5");
}

} // namespace enchufe

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codec/struct_format.h"

#include "core/codec/hex.h"

#include <gtest/gtest.h>

namespace enchufe::codec {

namespace {

std::string packHex(std::string_view format, const std::vector<std::string>& values)
{
    const auto packed = StructFormat::parse(format).value.pack(values);
    return packed.ok() ? toHex(packed.value) : "refused";
}

std::vector<std::string> unpackHex(std::string_view format, std::string_view hex)
{
    std::vector<std::string> texts;
    for (const StructValue& value : StructFormat::parse(format).value.unpack(parseHex(hex).value).value)
        texts.push_back(value.text);
    return texts;
}

} // namespace

// That 20,000 random ones equal Python's is tests/interop/test_struct.py.
TEST(StructFormat, D12_PacksAndUnpacks)
{
    EXPECT_EQ(packHex(">iif", {"1", "-2", "3.5"}), "00000001fffffffe40600000");
    EXPECT_EQ(packHex("<HHd4s", {"1", "2", "-0.5", "ab"}), "01000200000000000000e0bf61620000");
    EXPECT_EQ(packHex("<2hx?", {"-1", "0x10", "True"}), "ffff10000001");
    EXPECT_EQ(packHex("4p", {"abcdef"}), "03616263");
    EXPECT_EQ(packHex(">e", {"65504"}), "7bff");
    EXPECT_EQ(unpackHex(">iif", "00000001fffffffe40600000"), (std::vector<std::string>{"1", "-2", "3.5"}));
    EXPECT_EQ(unpackHex("<c3s", "615c0a7a"), (std::vector<std::string>{"a", "\\\\\\x0az"}));
}

TEST(StructFormat, D12_TellsAlignment)
{
    const auto parsed = StructFormat::parse("@bhiq"); // as a C compiler lays it out
    ASSERT_TRUE(parsed.ok());
    const StructFormat& format = parsed.value;
    std::vector<std::size_t> offsets;
    for (const auto& field : format.fields())
        offsets.push_back(field.offset);
    EXPECT_EQ(offsets, (std::vector<std::size_t>{0, 2, 4, 8}));
    EXPECT_EQ(format.size(), 16U);
    EXPECT_EQ(StructFormat::parse("=bhiq").value.size(), 15U);
}

TEST(StructFormat, RefusesWithTheNumberOfTheValue)
{
    const auto refused = StructFormat::parse(">Bb").value.pack(std::vector<std::string>{"255", "128"});
    EXPECT_EQ(refused.position(), 1U);
    EXPECT_EQ(refused.problem->mistake.describe(english), "out of range (-128 … 127)");
    EXPECT_EQ(packHex(">B", {"-1"}), "refused");
    EXPECT_EQ(packHex(">i", {"1.0"}), "refused");
    EXPECT_EQ(packHex(">i", {""}), "refused");
    EXPECT_EQ(packHex(">i", {"1", "2"}), "refused");
    EXPECT_EQ(packHex(">c", {"ab"}), "refused");
    EXPECT_EQ(packHex(">e", {"65520"}), "refused");
    EXPECT_EQ(packHex("<f", {"1e300"}), "refused");
    EXPECT_FALSE(StructFormat::parse(">i").value.unpack(parseHex("0001").value).ok());
}

/// A format describes any record; nobody's memory is asked for one that is not going to be sent.
TEST(StructFormat, NoRecordIsMadeBeyondTheBound)
{
    EXPECT_EQ(StructFormat::parse("9999999999999x").value.size(), 9'999'999'999'999U);
    for (const char* const format : {"9999999999999x", "16777217x"})
        EXPECT_FALSE(StructFormat::parse(format).value.pack({}).ok()) << format;
    for (const char* const format : {"1000000000s", "4294967295s", "9999999999s", "16777217p"}) {
        const auto packed = StructFormat::parse(format).value.pack(std::vector<std::string>{"x"});
        ASSERT_FALSE(packed.ok()) << format;
        EXPECT_TRUE(packed.value.empty());
        EXPECT_TRUE(packed.problem->mistake.rest.ends_with(" > 16777216)")) << packed.problem->mistake.rest;
    }
    EXPECT_EQ(StructFormat::parse("16777216s").value.pack(std::vector<std::string>{"x"}).value.size(),
              16'777'216U);
    EXPECT_FALSE(StructFormat::parse("99999999999999999999x").ok());

    // Each value taken apart is sixty times a byte.
    const std::vector<std::byte> bytes(StructFormat::mostValues + 1);
    EXPECT_FALSE(StructFormat::parse("1048577B").value.unpack(bytes).ok());
    EXPECT_EQ(StructFormat::parse("1048577s").value.unpack(bytes).value.size(), 1U);
}

TEST(StructFormat, ValuesOfALine)
{
    const auto texts = [](std::string_view line) {
        std::vector<std::string> all;
        for (const ValueText& value : splitValues(line))
            all.push_back(value.text);
        return all;
    };
    EXPECT_EQ(texts("1 -2,3.5"), (std::vector<std::string>{"1", "-2", "3.5"}));
    EXPECT_EQ(texts(" 1,  \"a b, c\" \"\""), (std::vector<std::string>{"1", "a b, c", ""}));
    EXPECT_EQ(splitValues("1, 22").back().position, 3U);
    EXPECT_TRUE(splitValues("  ").empty());
}

} // namespace enchufe::codec

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codec/hex.h"

#include "tests/core/support/rig.h"
#include "tests/core/support/spanish.h"

#include <gtest/gtest.h>

namespace enchufe::codec {

using test::bytesOf;

TEST(Hex, ReadsWhatPeoplePaste)
{
    const auto hola = bytesOf("hola\n");
    for (const char* const text :
         {"686f6c610a", "68 6f 6c 61 0a", "68:6F:6C:61:0A", "0x68, 0x6f, 0x6c, 0x61, 0x0a", "68-6f-6c-61-0a",
          "\\x68\\x6f\\x6c\\x61\\x0a", "686f 6c61\n0a", "  68,6f;6c 61 0xa  ", "0x686f6c610a",
          "0x680x6f0x6c0x610x0a"}) {
        const auto parsed = parseHex(text);
        EXPECT_TRUE(parsed.ok()) << text << ": " << parsed.error().en;
        EXPECT_EQ(parsed.value, hola) << text;
    }
    EXPECT_TRUE(parseHex("").ok());
    EXPECT_TRUE(parseHex(" ,: ").value.empty());
}

TEST(Hex, RefusesWithThePlace)
{
    const std::pair<const char*, std::size_t> wrong[] = {
        {"68 6", 3}, {"686", 2}, {"68 6g", 4}, {"hola", 0}, {"68 0x", 5}, {"68 6f zz", 6}, {"0xzz", 2}};
    for (const auto& [text, position] : wrong) {
        const auto parsed = parseHex(text);
        EXPECT_FALSE(parsed.ok()) << text;
        EXPECT_TRUE(parsed.value.empty()) << text;
        EXPECT_EQ(parsed.position(), position) << text;
        EXPECT_NE(parsed.error().in(spanish), parsed.error().en);
    }
}

TEST(Hex, WritesEveryForm)
{
    const auto bytes = bytesOf("\x01\xffz");
    EXPECT_EQ(toHex(bytes), "01ff7a");
    EXPECT_EQ(toSpacedHex(bytes), "01 ff 7a");
    EXPECT_EQ(toCArray(bytes), "0x01, 0xff, 0x7a");
    EXPECT_EQ(parseHex(toCArray(bytesOf("a longer text than one line of the array"))).value,
              bytesOf("a longer text than one line of the array"));
}

} // namespace enchufe::codec

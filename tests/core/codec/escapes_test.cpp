// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codec/escapes.h"

#include "tests/core/support/rig.h"

#include <gtest/gtest.h>

namespace enchufe::codec {

using test::bytesOf;

TEST(Escapes, Read)
{
    EXPECT_EQ(parseEscapes("a\\n\\r\\t\\0\\\\\\x7fñ").bytes,
              bytesOf(std::string_view("a\n\r\t\0\\\x7fñ", 9)));
    EXPECT_EQ(parseEscapes("GET / HTTP/1.0\\r\\n\\r\\n").bytes, bytesOf("GET / HTTP/1.0\r\n\r\n"));
}

TEST(Escapes, RefuseWithThePlace)
{
    const std::pair<const char*, std::size_t> wrong[] = {{"abc\\", 3}, {"\\q", 0}, {"ab\\x1", 2},
                                                         {"\\xg0", 0}, {"\\x", 0}, {"\\x 1", 0}};
    for (const auto& [text, position] : wrong) {
        const Parsed parsed = parseEscapes(text);
        EXPECT_FALSE(parsed.ok()) << text;
        EXPECT_EQ(parsed.position, position) << text;
    }
}

TEST(Escapes, EveryByteComesBack)
{
    std::vector<std::byte> all;
    for (int first = 0; first < 256; ++first) {
        for (int second = 0; second < 256; second += 5) {
            all.push_back(static_cast<std::byte>(first));
            all.push_back(static_cast<std::byte>(second));
        }
    }
    const std::string text = toEscapes(all);
    EXPECT_EQ(parseEscapes(text).bytes, all);
    for (const char c : text)
        EXPECT_TRUE(static_cast<unsigned char>(c) >= 0x20 && c != 0x7f);
    EXPECT_EQ(toEscapes(bytesOf("añ\n")), "añ\\n");
}

} // namespace enchufe::codec

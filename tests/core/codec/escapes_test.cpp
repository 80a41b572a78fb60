// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codec/escapes.h"

#include "tests/core/support/rig.h"

#include <gtest/gtest.h>

namespace enchufe::codec {

using test::bytesOf;

TEST(Escapes, Read)
{
    EXPECT_EQ(parseEscapes("a\\n\\r\\t\\0\\\\\\x7fñ").value,
              bytesOf(std::string_view("a\n\r\t\0\\\x7fñ", 9)));
    EXPECT_EQ(parseEscapes("GET / HTTP/1.0\\r\\n\\r\\n").value, bytesOf("GET / HTTP/1.0\r\n\r\n"));
}

TEST(Escapes, RefuseWithThePlace)
{
    const std::pair<const char*, std::size_t> wrong[] = {{"abc\\", 3}, {"\\q", 0}, {"ab\\x1", 2},
                                                         {"\\xg0", 0}, {"\\x", 0}, {"\\x 1", 0}};
    for (const auto& [text, position] : wrong) {
        const auto parsed = parseEscapes(text);
        EXPECT_FALSE(parsed.ok()) << text;
        EXPECT_EQ(parsed.position(), position) << text;
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
    EXPECT_EQ(parseEscapes(text).value, all);
    for (const char c : text)
        EXPECT_TRUE(static_cast<unsigned char>(c) >= 0x20 && c != 0x7f);
    EXPECT_EQ(toEscapes(bytesOf("añ\n")), "añ\\n");
}

TEST(Escapes, WhatAPeerCallsItselfCannotReachTheTerminal)
{
    const std::pair<std::string_view, std::string_view> names[] = {
        {"\x1b]0;title\x07\x1b[31m", "\\x1b]0;title\\x07\\x1b[31m"}, // sequences
        {"a\nlistening 1.2.3.4:80", "a\\nlistening 1.2.3.4:80"},     // a line of its own
        {"\r\x08\x7f", "\\r\\x08\\x7f"},
        {"\xc2\x9b"
         "31m",
         "\\xc2\\x9b"
         "31m"}, // U+009B, C1's CSI
        {"\xe2\x80\xae"
         "evil",
         "\\xe2\\x80\\xae"
         "evil"},                                                       // U+202E, right to left
        {"\xd8\x9c", "\\xd8\\x9c"},                                     // U+061C
        {"\xe2\x81\xa6", "\\xe2\\x81\\xa6"},                            // U+2066
        {"\xf3\xa0\x81\x81", "\\xf3\\xa0\\x81\\x81"},                   // U+E0041, a tag
        {"\xef\xb8\x8f", "\\xef\\xb8\\x8f"},                            // U+FE0F, shows nothing
        {"\xe3\x85\xa4", "\\xe3\\x85\\xa4"},                            // U+3164, a letter that shows nothing
        {"\xff\xfe", "\\xff\\xfe"},                                     // no UTF-8
        {"/tmp/\\x1b", "/tmp/\\\\x1b"},                                 // only looks like one
        {"/tmp/añ 中 \xf0\x9f\x98\x80", "/tmp/añ 中 \xf0\x9f\x98\x80"}, // all that is seen stays
        {"", ""}};
    for (const auto& [name, shown] : names) {
        EXPECT_EQ(toPrintable(name), shown);
        EXPECT_EQ(parseEscapes(toPrintable(name)).value, bytesOf(name));
    }
}

} // namespace enchufe::codec

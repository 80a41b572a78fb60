// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codec/text_encoding.h"

#include "tests/core/support/rig.h"

#include <gtest/gtest.h>

#include <numeric>

namespace enchufe::codec {

using test::bytesOf;

namespace {
std::u32string charactersOf(const std::vector<Cell>& cells)
{
    std::u32string text;
    for (const Cell& cell : cells)
        text += cell.valid ? cell.character : U'?';
    return text;
}
} // namespace

TEST(TextEncoding, Utf8)
{
    EXPECT_EQ(charactersOf(decode(bytesOf("añ€😀"), Encoding::Utf8)), U"añ€😀");
    // Overlong, surrogate, too large, cut off, lonely continuation: one bad cell a byte.
    for (const char* const bad : {"\xc0\x80", "\xed\xa0\x80", "\xf5\x80\x80\x80", "\xe2\x82", "\x80"}) {
        const auto cells = decode(bytesOf(bad), Encoding::Utf8);
        EXPECT_EQ(cells.size(), std::string_view(bad).size()) << bad;
        for (const Cell& cell : cells)
            EXPECT_FALSE(cell.valid);
    }
}

TEST(TextEncoding, NothingIsLost)
{
    std::vector<std::byte> bytes(999);
    unsigned state = 7;
    for (auto& byte : bytes) {
        state = state * 1103515245 + 12345;
        byte = static_cast<std::byte>(state >> 16);
    }
    for (const auto encoding : {Encoding::Utf8, Encoding::Latin1, Encoding::Utf16Le, Encoding::Utf16Be}) {
        const auto cells = decode(bytes, encoding);
        const auto total = std::accumulate(cells.begin(), cells.end(), std::size_t{0},
                                           [](std::size_t sum, const Cell& cell) { return sum + cell.size; });
        EXPECT_EQ(total, bytes.size());
    }
}

TEST(TextEncoding, RoundTrips)
{
    const std::string text = "Hola, ñandú";
    for (const auto encoding : {Encoding::Utf8, Encoding::Latin1, Encoding::Utf16Le, Encoding::Utf16Be})
        EXPECT_EQ(charactersOf(decode(encode(text, encoding), encoding)), U"Hola, ñandú");
    EXPECT_EQ(charactersOf(decode(encode("😀", Encoding::Utf16Le), Encoding::Utf16Le)), U"😀");
    EXPECT_EQ(encode("€", Encoding::Latin1), bytesOf("?"));
    std::string back;
    for (const Cell& cell : decode(bytesOf("añ€😀"), Encoding::Utf8))
        appendUtf8(back, cell.character);
    EXPECT_EQ(back, "añ€😀");
    back.clear();
    for (const char32_t each :
         {0x7fU, 0x80U, 0x7ffU, 0x800U, 0xffffU, 0x10000U, 0x10ffffU}) // RFC 3629, section 3
        appendUtf8(back, each);
    EXPECT_EQ(back, "\x7f\xc2\x80\xdf\xbf\xe0\xa0\x80\xef\xbf\xbf\xf0\x90\x80\x80\xf4\x8f\xbf\xbf");
}

} // namespace enchufe::codec

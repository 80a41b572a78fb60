// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/framing/encoder.h"

#include "tests/core/support/rig.h"

#include <gtest/gtest.h>

namespace enchufe::framing {

using test::bytesOf;
using test::textOf;

namespace {

Encoded encodeText(std::string_view framing, std::string_view message)
{
    return encode(parseFraming(framing).framing, bytesOf(message), Language::English);
}

} // namespace

TEST(Encoder, PutsHeadersAndTrailersAround)
{
    const std::tuple<const char*, std::string_view, std::string_view> expected[] = {
        {"none", "hola", "hola"},
        {"delim:;;", "hola", "hola;;"},
        {"line", "hola", "hola\n"},
        {"fixed:4", "hola", "hola"},
        {"ascii-len", "you all everybody", "17:you all everybody"},
        {"netstring", "hola", "4:hola,"},
        {"ascii-fixed:5", "hola", "00004hola"},
        {"u8", "hola", "\4hola"},
        {"u16be", "hola", std::string_view("\0\4hola", 6)},
        {"u16le+header", "hola", std::string_view("\6\0hola", 6)},
        {"u32be", "", std::string_view("\0\0\0\0", 4)},
        {"type:61=3,62=u8", "abcd", "abcd"},
        {"type:61=3,62=u8", "bcd", "b\2cd"},
        {"type:61=3,62=u8+header", "bcd", "b\4cd"},
    };
    for (const auto& [framing, message, bytes] : expected) {
        const Encoded encoded = encodeText(framing, message);
        EXPECT_TRUE(encoded.ok()) << framing << encoded.objection;
        EXPECT_EQ(textOf(encoded.bytes), bytes) << framing;
    }
}

TEST(Encoder, D5_ObjectsToWhatItsReceiverWouldCutWronglyAndStillShowsIt)
{
    const std::tuple<const char*, std::string_view, std::string_view> expected[] = {
        {"delim:;;", "a;;b", "a;;b;;"},
        {"delim:aa", "ba", "baaa"}, // message and delimiter make an earlier one together
        {"line", "a\nb", "a\nb\n"},
        {"line", "a\r", "a\r\n"},
        {"line-universal", "a\rb", "a\rb\n"},
        {"fixed:4", "hol", "hol"},
        {"struct:>i", "hol", "hol"},
        {"ascii-fixed:1", "0123456789", "100123456789"},
        {"type:61=3", "x", "x"},
        {"type:61=3", "ab", "ab"},
        {"type:61=3", "", ""},
    };
    for (const auto& [framing, message, bytes] : expected) {
        const Encoded encoded = encodeText(framing, message);
        EXPECT_FALSE(encoded.ok()) << framing;
        EXPECT_EQ(textOf(encoded.bytes), bytes) << framing;
    }
    const Encoded wrapped = encodeText("u8", std::string(300, 'x'));
    EXPECT_FALSE(wrapped.ok());
    EXPECT_EQ(wrapped.bytes.front(), std::byte{300 - 256}); // what a careless sender's uint8_t holds
}

} // namespace enchufe::framing

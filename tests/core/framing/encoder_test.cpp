// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/framing/encoder.h"

#include "core/framing/framer.h"
#include "tests/core/support/rig.h"
#include "tests/core/support/spanish.h"

#include <gtest/gtest.h>

namespace enchufe::framing {

using test::bytesOf;
using test::textOf;

namespace {

Encoded encodeText(std::string_view framing, std::string_view message)
{
    return encode(parseFraming(framing).value, bytesOf(message), english);
}

} // namespace

TEST(Encoder, OneIsNotSeveral)
{
    const auto objection = [](std::string_view framing, std::string_view message, Language language) {
        return encode(parseFraming(framing).value, bytesOf(message), language).objection;
    };
    const std::string ten(10, 'x');
    const std::string many(256, 'x');
    EXPECT_EQ(objection("fixed:1", "", english), "must be 1 byte and is 0");
    EXPECT_EQ(objection("fixed:1", "", spanish), "debe tener 1 byte y tiene 0");
    EXPECT_EQ(objection("fixed:2", "", spanish), "debe tener 2 bytes y tiene 0");
    EXPECT_EQ(objection("ascii-fixed:1", ten, english), "10 bytes do not fit a header of 1 digit");
    EXPECT_EQ(objection("ascii-fixed:1", ten, spanish), "10 bytes no caben en una cabecera de 1 cifra");
    EXPECT_EQ(objection("u8", many, english), "256 does not fit a length of 1 byte");
    EXPECT_EQ(objection("u8", many, spanish), "256 no cabe en una longitud de 1 byte");
    const Broken broken = {Problem::TooLong, 0, 0, 0, 1};
    EXPECT_EQ(broken.describe(english), "no end of the message within the limit of 1 byte");
    EXPECT_EQ(broken.describe(spanish), "el mensaje no termina dentro del límite de 1 byte");
}

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

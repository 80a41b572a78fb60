// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/framing/framing.h"

#include "core/framing/framer.h"

#include "tests/core/support/rig.h"
#include "tests/core/support/spanish.h"

#include <gtest/gtest.h>

namespace enchufe::framing {

TEST(Framing, EveryKindParsesAndPrintsBack)
{
    const char* const texts[] = {"none",
                                 "delim:\\n",
                                 "delim:END",
                                 "delim:a:b,c=d\\0\\xff\\\\",
                                 "delim-lossy:\\r\\n",
                                 "line",
                                 "line-universal",
                                 "fixed:1",
                                 "fixed:4294967295",
                                 "ascii-len::",
                                 "ascii-len: ",
                                 "ascii-len:\\r\\n",
                                 "netstring",
                                 "ascii-fixed:5",
                                 "ascii-fixed:19",
                                 "u8",
                                 "u16be",
                                 "u16le",
                                 "u32be",
                                 "u32le",
                                 "u64be",
                                 "u64le",
                                 "u8+header",
                                 "u16be+header",
                                 "u64le+header",
                                 "type:01=4,02=u16be,default=0",
                                 "type:ff=u8+header",
                                 "type:default=u32le",
                                 "close",
                                 "struct:>iif",
                                 "struct:<HHd4s"};
    for (const char* const text : texts) {
        const Parsed<Framing> parsed = parseFraming(text);
        ASSERT_TRUE(parsed.ok()) << text << ": " << parsed.error().en;
        EXPECT_EQ(toText(parsed.value), text);
        const Parsed<Framing> again = parseFraming(toText(parsed.value));
        EXPECT_EQ(again.value, parsed.value) << text;
    }
    EXPECT_EQ(toText(parseFraming("ascii-len").value), "ascii-len::");
    EXPECT_EQ(toText(parseFraming("type:0xA=3,default=u8").value), "type:0a=3,default=u8");
}

/// A frame has 16 bits for its header: the digits of any length and the separator.
TEST(Framing, ASeparatorLeavesRoomForTheDigits)
{
    const std::string longest(Framing::longestAfterLength, 'x');
    const Parsed<Framing> good = parseFraming("ascii-len:" + longest);
    ASSERT_TRUE(good.ok());
    EXPECT_EQ(parseFraming("ascii-len:" + longest + 'x').position(), 10U);
    EXPECT_FALSE(parseFraming("ascii-len:" + longest + 'x').ok());
    EXPECT_TRUE(parseFraming("delim:" + std::string(Framing::longestSeparator, 'x')).ok());

    const auto framer = makeFramer(good.value);
    std::vector<Frame> frames;
    const std::string stream = "00000000000000000004" + longest + "data";
    framer->push(std::as_bytes(std::span(stream)), frames);
    ASSERT_EQ(frames.size(), 1U);
    EXPECT_EQ(frames[0].payloadOffset(), stream.size() - 4);
    EXPECT_EQ(frames[0].payloadSize(), 4U);
}

TEST(Framing, RefusesWithThePlace)
{
    const std::pair<const char*, std::size_t> wrong[] = {
        {"", 0},
        {"lines", 0},
        {"delim", 5},
        {"delim:", 6},
        {"delim:a\\q", 7},
        {"fixed:", 6},
        {"fixed:0", 6},
        {"fixed:-1", 6},
        {"fixed:4294967296", 6},
        {"fixed:12x", 6},
        {"ascii-len:9", 10},
        {"ascii-fixed:0", 12},
        {"ascii-fixed:20", 12},
        {"netstring:5", 9},
        {"u16", 0},
        {"u24be", 0},
        {"u16be+head", 0},
        {"type:", 5},
        {"type:01", 7},
        {"type:01=", 7},
        {"type:01=4,", 10},
        {"type:100=4", 5},
        {"type:zz=4", 5},
        {"type:01=4,01=5", 10},
        {"type:01=-4", 7},
        {"type:default=1,default=2", 15},
        {"struct:", 7},
        {"struct:>3", 8},
        {"struct:>ij", 9},
        {"close:", 5},
    };
    for (const auto& [text, position] : wrong) {
        const Parsed<Framing> parsed = parseFraming(text);
        EXPECT_FALSE(parsed.ok()) << text;
        EXPECT_EQ(parsed.position(), position) << text;
        EXPECT_NE(parsed.error().in(spanish), parsed.error().en) << text;
    }
}

} // namespace enchufe::framing

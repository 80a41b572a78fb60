// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/framing/framer.h"

#include "core/framing/encoder.h"
#include "tests/core/support/rig.h"
#include "tests/core/support/spanish.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace enchufe::framing {

using test::bytesOf;
using Bytes = std::vector<std::byte>;

namespace {

Framing framingOf(std::string_view text)
{
    const Parsed<Framing> parsed = parseFraming(text);
    EXPECT_TRUE(parsed.ok()) << text;
    return parsed.value;
}

/// All that a framer says about a stream.
struct Outcome {
    std::vector<Frame> frames;
    Broken broken;
    Unfinished left;
};

bool same(const Outcome& a, const Outcome& b)
{
    const bool sameRest =
        a.broken.problem != Problem::None ||
        (a.left.offset == b.left.offset && a.left.size == b.left.size && a.left.missing == b.left.missing);
    return a.frames == b.frames && a.broken == b.broken && sameRest;
}

template <typename NextSize>
Outcome cut(const Framing& framing, std::span<const std::byte> stream, std::uint32_t limit, NextSize nextSize)
{
    const auto framer = makeFramer(framing, limit);
    Outcome outcome;
    while (!stream.empty()) {
        const std::size_t size = std::min<std::size_t>(stream.size(), nextSize());
        framer->push(stream.first(size), outcome.frames);
        stream = stream.subspan(size);
    }
    framer->finish(outcome.frames);
    outcome.broken = framer->broken();
    outcome.left = framer->unfinished();
    return outcome;
}

Outcome cutWhole(const Framing& framing, std::span<const std::byte> stream,
                 std::uint32_t limit = Framer::usualLimit)
{
    return cut(framing, stream, limit, [&stream] { return std::max<std::size_t>(stream.size(), 1); });
}

using Random = std::mt19937;

std::size_t upTo(Random& random, std::size_t most)
{
    return std::uniform_int_distribution<std::size_t>(0, most)(random);
}

/// Few different bytes, so that delimiters, digits and separators come often.
Bytes anyBytes(Random& random, std::size_t size)
{
    constexpr std::string_view often("ab\r\n:,0123456789-\0\x01\x02\xff", 22);
    Bytes bytes;
    for (std::size_t i = 0; i < size; ++i)
        bytes.push_back(static_cast<std::byte>(often[upTo(random, often.size() - 1)]));
    return bytes;
}

class EveryFramer : public testing::TestWithParam<const char*> {};

constexpr const char* everyKind[] = {"delim:\\n",
                                     "delim:ab",
                                     "delim:aab",
                                     "delim:abab\\r",
                                     "line",
                                     "line-universal",
                                     "fixed:1",
                                     "fixed:7",
                                     "ascii-len::",
                                     "ascii-len:\\r\\n",
                                     "netstring",
                                     "ascii-fixed:3",
                                     "u8",
                                     "u16be",
                                     "u16le",
                                     "u32be",
                                     "u32le",
                                     "u64be",
                                     "u64le",
                                     "u8+header",
                                     "u16be+header",
                                     "u32le+header",
                                     "close",
                                     "struct:<Hb2s",
                                     "type:61=3,62=u8,00=u16be+header,default=0",
                                     "type:61=3,0a=u16le"};

constexpr int cases = 10'000;

} // namespace

TEST_P(EveryFramer, GivesBackWhatTheEncoderMadeHoweverItIsCut)
{
    const Framing framing = framingOf(GetParam());
    Random random(7);
    int messagesSeen = 0;
    for (int n = 0; n < cases; ++n) {
        Bytes stream;
        std::vector<Bytes> messages;
        const std::size_t count = framing.kind == Kind::Close ? 1 : upTo(random, 5);
        for (std::size_t i = 0; i < count; ++i) {
            const bool sized = framing.kind == Kind::Fixed || framing.kind == Kind::Struct;
            Bytes message = anyBytes(random, sized ? framing.size : 1 + upTo(random, 20));
            Encoded encoded = encode(framing, message, english);
            if (!encoded.ok())
                continue; // refused: contains the delimiter, or is too long for its type
            stream.insert(stream.end(), encoded.bytes.begin(), encoded.bytes.end());
            messages.push_back(std::move(message));
        }
        if (framing.kind == Kind::Binary && framing.length.width > 2) { // half a header changes nothing
            const Bytes rest = anyBytes(random, upTo(random, 2));
            stream.insert(stream.end(), rest.begin(), rest.end());
        }
        const Outcome whole = cutWhole(framing, stream);
        ASSERT_EQ(whole.broken.problem, Problem::None) << n;
        ASSERT_EQ(whole.frames.size(), messages.size()) << n;
        for (std::size_t i = 0; i < messages.size(); ++i) {
            const Frame& frame = whole.frames[i];
            Bytes payload(stream.begin() + static_cast<std::ptrdiff_t>(frame.payloadOffset()),
                          stream.begin() +
                              static_cast<std::ptrdiff_t>(frame.payloadOffset() + frame.payloadSize()));
            if (framing.kind == Kind::TypeTable) // the type is part of the header there
                payload.insert(payload.begin(), stream[static_cast<std::size_t>(frame.offset)]);
            ASSERT_EQ(payload, messages[i]) << n;
            ++messagesSeen;
        }
        const Outcome pieces =
            cut(framing, stream, Framer::usualLimit, [&random] { return 1 + upTo(random, 9); });
        ASSERT_TRUE(same(pieces, whole)) << n;
        ASSERT_TRUE(same(cut(framing, stream, Framer::usualLimit, [] { return 1; }), whole)) << n;
    }
    EXPECT_GT(messagesSeen, cases / 10);
}

TEST_P(EveryFramer, SaysTheSameAboutAnyBytesHoweverTheyAreCut)
{
    const Framing framing = framingOf(GetParam());
    Random random(11);
    for (int n = 0; n < cases; ++n) {
        const Bytes stream = anyBytes(random, upTo(random, 60));
        const auto limit = static_cast<std::uint32_t>(1 + upTo(random, 40));
        const Outcome whole = cutWhole(framing, stream, limit);
        ASSERT_TRUE(same(cut(framing, stream, limit, [&random] { return 1 + upTo(random, 9); }), whole))
            << n << ' ' << limit;
        ASSERT_TRUE(same(cut(framing, stream, limit, [] { return 1; }), whole)) << n << ' ' << limit;
        std::uint64_t end = 0;
        for (const Frame& frame : whole.frames) {
            ASSERT_EQ(frame.offset, end);
            ASSERT_LE(frame.size, limit);
            ASSERT_LE(frame.header + frame.trailer, frame.size);
            end = frame.end();
        }
        ASSERT_EQ(whole.left.offset, end);
        ASSERT_TRUE(whole.broken.problem != Problem::None || end + whole.left.size == stream.size());
    }
}

INSTANTIATE_TEST_SUITE_P(Kinds, EveryFramer, testing::ValuesIn(everyKind), [](const auto& kind) {
    std::string name = kind.param;
    std::ranges::replace_if(
        name, [](char c) { return std::isalnum(static_cast<unsigned char>(c)) == 0; }, '_');
    return std::to_string(kind.index) + "_" + name;
});

TEST(Framer, D6_LengthHeaderLeavesTheSeparatorInTheBodyAlone)
{
    const Bytes stream = bytesOf("17:you all everybody4:a:bc5:rest");
    const Outcome outcome = cutWhole(framingOf("ascii-len"), stream);
    ASSERT_EQ(outcome.frames.size(), 2U);
    EXPECT_EQ(outcome.frames[0], Frame::message(0, 20, 3, 0));
    EXPECT_EQ(outcome.frames[1], Frame::message(20, 6, 2, 0));
    EXPECT_EQ(outcome.left.offset, 26U);
    EXPECT_EQ(outcome.left.size, 6U);
    EXPECT_EQ(outcome.left.missing, 1U);
}

TEST(Framer, D5_TheOverReadingReaderLosesWhatFollows)
{
    const Framing framing = framingOf("delim-lossy:\\n");
    const auto framer = makeFramer(framing);
    std::vector<Frame> frames;
    framer->push(bytesOf("one\ntwo\nth"), frames);
    framer->push(bytesOf("ree\n"), frames);
    Frame rest = Frame::message(10, 4, 0, 1);
    rest.damaged = 1;
    const std::vector<Frame> expected = {Frame::message(0, 4, 0, 1), Frame::lostBytes(4, 6), rest};
    EXPECT_EQ(frames, expected); // "two" is gone, and of "three" only "ree" is left
    EXPECT_EQ(frames.back().what(), Frame::What::Damaged);
    // What is thrown away up to a delimiter takes whole messages with it: the next one is whole again.
    const auto lucky = makeFramer(framing);
    frames.clear();
    lucky->push(bytesOf("one\ntwo\n"), frames);
    lucky->push(bytesOf("three\n"), frames);
    EXPECT_EQ(frames.back().what(), Frame::What::Message);
    EXPECT_EQ(cutWhole(framingOf("delim:\\n"), bytesOf("one\ntwo\nthree\n")).frames.size(), 3U);
}

TEST(Framer, D4_TheNaiveReaderTakesEachChunkForAMessage)
{
    const auto framer = makeFramer(framingOf("none"));
    std::vector<Frame> frames;
    framer->push(bytesOf("ab"), frames);
    framer->push(bytesOf("c"), frames);
    EXPECT_EQ(frames, (std::vector<Frame>{Frame::message(0, 2, 0, 0), Frame::message(2, 1, 0, 0)}));
}

TEST(Framer, D13_HeadersThatLieAreTold)
{
    struct Lie {
        const char* framing;
        std::string_view stream;
        Problem problem;
        std::uint64_t offset;
        std::uint64_t at;
    };
    constexpr std::string_view most("\xff\xff\xff\xff\xff\xff\xff\xff", 8);
    const Lie lies[] = {
        {"ascii-len", "3:abcx:", Problem::NotANumber, 5, 5},
        {"ascii-len", "1x:", Problem::NotANumber, 0, 1},
        {"ascii-len", ":", Problem::NotANumber, 0, 0},
        {"ascii-len", "-5:", Problem::Negative, 0, 0},
        {"ascii-len", "99999999:", Problem::LengthTooLarge, 0, 8},
        {"ascii-len", "18446744073709551616:", Problem::LengthTooLarge, 0, 20},
        {"ascii-len", "184467440737095516160000:", Problem::LengthTooLarge, 0, 20},
        {"ascii-len", "0000000000000000000000001:", Problem::HeaderTooLong, 0, 20},
        {"netstring", "01:a,", Problem::LeadingZero, 0, 1},
        {"netstring", "1:ab", Problem::NoComma, 0, 3},
        {"ascii-fixed:3", "003abc0x1", Problem::NotANumber, 6, 7},
        {"u64be", most, Problem::LengthTooLarge, 0, 7},
        {"u64le+header", most, Problem::LengthTooLarge, 0, 7},
        {"u32be", most, Problem::LengthTooLarge, 0, 3},
        {"u16be+header", std::string_view("\0\1", 2), Problem::TooSmall, 0, 1},
        {"type:01=1", std::string_view("\1a\2b", 4), Problem::UnknownType, 2, 2},
        {"fixed:20000000", "x", Problem::LengthTooLarge, 0, 0},
    };
    for (const Lie& lie : lies) {
        const Outcome outcome = cutWhole(framingOf(lie.framing), bytesOf(lie.stream));
        EXPECT_EQ(outcome.broken.problem, lie.problem) << lie.framing;
        EXPECT_EQ(outcome.broken.offset, lie.offset) << lie.framing;
        EXPECT_EQ(outcome.broken.at, lie.at) << lie.framing;
        EXPECT_FALSE(outcome.broken.describe(english).empty());
        EXPECT_NE(outcome.broken.describe(spanish), outcome.broken.describe(english));
    }
}

TEST(Framer, D13_AMissingDelimiterIsGivenUpAtTheLimit)
{
    const Bytes megabyte(1 << 20, std::byte{'a'});
    for (const char* const kind : {"delim:ab", "line", "line-universal", "close", "delim-lossy:b"}) {
        const auto framer = makeFramer(framingOf(kind), 3U << 20);
        std::vector<Frame> frames;
        for (int i = 0; i < 1024; ++i) // a gibibyte
            framer->push(megabyte, frames);
        EXPECT_EQ(framer->broken().problem, Problem::TooLong) << kind;
        EXPECT_EQ(framer->broken().at, 3U << 20) << kind;
        EXPECT_TRUE(frames.empty()) << kind;
    }
}

TEST(Framer, TenMillionEmptyFrames)
{
    const Bytes zeros(100'000, std::byte{0});
    const auto framer = makeFramer(framingOf("u8"));
    std::vector<Frame> frames;
    std::size_t count = 0;
    for (int i = 0; i < 100; ++i) {
        framer->push(zeros, frames);
        count += frames.size();
        frames.clear();
    }
    EXPECT_EQ(count, 10'000'000U);
}

TEST(Framer, TellsWhatIsStillMissing)
{
    const auto framer = makeFramer(framingOf("u16be"));
    std::vector<Frame> frames;
    EXPECT_EQ(framer->unfinished().size, 0U);
    framer->push(bytesOf(std::string_view("\0", 1)), frames);
    EXPECT_EQ(framer->unfinished().missing, std::nullopt);
    framer->push(bytesOf("\x05"
                         "ab"),
                 frames);
    EXPECT_EQ(framer->unfinished().size, 4U);
    EXPECT_EQ(framer->unfinished().missing, 3U);
}

TEST(Framer, BeginsWhereTheKeptBytesBegin)
{
    const auto framer = makeFramer(framingOf("line"), Framer::usualLimit, 1000);
    std::vector<Frame> frames;
    framer->push(bytesOf("a\nb"), frames);
    ASSERT_EQ(frames.size(), 1U);
    EXPECT_EQ(std::uint64_t{frames[0].offset}, 1000U);
    EXPECT_EQ(framer->unfinished().offset, 1002U);
}

} // namespace enchufe::framing

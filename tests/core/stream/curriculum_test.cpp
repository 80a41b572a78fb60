// SPDX-License-Identifier: GPL-3.0-or-later
// Section D of the curriculum: each row on real sockets.
#include "core/codec/struct_format.h"
#include "core/codec/text_encoding.h"
#include "core/framing/encoder.h"
#include "tests/core/support/watched_stream.h"

#include <gtest/gtest.h>

#include <numeric>

namespace enchufe::stream {

using test::bytesOf;
using test::WatchedStream;

namespace {

constexpr int smallBuffer = 8192;
constexpr std::size_t large = 65536;

WatchedStream::Knobs withSmallBuffers(std::vector<std::string> framings = {})
{
    return {.listener =
                [](engine::StreamListenerSpec& spec) {
                    spec.socket.receiveBuffer = smallBuffer;
                    spec.connection.paused = true;
                },
            .client =
                [](engine::StreamClientSpec& spec) {
                    spec.socket.waiting = engine::Waiting::NonBlocking;
                    spec.socket.sendBuffer = smallBuffer;
                },
            .framings = std::move(framings)};
}

/// A receiver that asks for `size` bytes at a time.
WatchedStream::Knobs readingBy(std::uint32_t size, std::vector<std::string> framings)
{
    return {.listener = [size](engine::StreamListenerSpec& spec) { spec.connection.reading.size = size; },
            .framings = std::move(framings)};
}

std::string framed(std::string_view framing, std::string_view message)
{
    const auto encoded = framing::encode(framing::parseFraming(framing).value, bytesOf(message), english);
    EXPECT_TRUE(encoded.ok()) << framing << ": " << encoded.objection;
    return test::textOf(encoded.bytes);
}

} // namespace

TEST(Curriculum, D1_SendMayTakeOnlyPart)
{
    WatchedStream watched(withSmallBuffers());
    watched.send(std::string(large, 'x'));
    ASSERT_TRUE(watched.waitContent([](const StreamContent& content) { return content.sends.refused > 0; }));
    watched.reader.visit([](const StreamContent& content) {
        const auto& blocks = content.sends.blocks;
        std::uint64_t accepted = 0;
        for (auto i = blocks.begin(); i < blocks.end(); ++i) {
            EXPECT_EQ(blocks[i].offset, accepted);
            EXPECT_EQ(blocks[i].requested, large - accepted); // each call offers what is left
            accepted += blocks[i].size;
        }
        EXPECT_GT(accepted, 0U);
        EXPECT_LT(accepted, large);
        EXPECT_TRUE((net::CallResult{-1, blocks.back().error}.wouldBlock()));
        EXPECT_EQ(content.receives.total, 0U);
    });
}

TEST(Curriculum, D2_SendallGoesOnWhenTheReaderDoes)
{
    WatchedStream watched(withSmallBuffers());
    watched.send(std::string(large, 'x'));
    ASSERT_TRUE(watched.waitContent([](const StreamContent& content) { return content.sends.refused > 0; }));
    watched.postToReceiver(engine::command::SetPaused{false});
    ASSERT_TRUE(watched.waitReceived(large));
    watched.reader.visit([](const StreamContent& content) {
        EXPECT_EQ(content.sends.total, large);
        EXPECT_GE(content.sends.blocks.size(), 3U);
        EXPECT_EQ(content.sends.blocks.back().end(), large);
    });
}

TEST(Curriculum, D3_ManySmallSendsArriveMerged)
{
    for (const bool noDelay : {false, true}) {
        WatchedStream watched(
            {.listener = [](engine::StreamListenerSpec& spec) { spec.connection.paused = true; },
             .client = [noDelay](engine::StreamClientSpec& spec) { spec.socket.noDelay = noDelay; }});
        for (int i = 0; i < 10; ++i)
            watched.send(std::string(100, static_cast<char>('a' + i)));
        ASSERT_TRUE(
            watched.waitContent([](const StreamContent& content) { return content.sends.total == 1000; }));
        watched.postToReceiver(engine::command::SetPaused{false});
        ASSERT_TRUE(watched.waitReceived(1000));
        EXPECT_LT(watched.chunkSizes().size(), 10U) << noDelay;
    }
}

#ifdef __linux__
TEST(Curriculum, D3_ACorkHoldsSmallSendsBack)
{
    WatchedStream watched(WatchedStream::Knobs{});
    const net::OptionEntry& cork = *net::findOption("TCP_CORK");
    watched.post(engine::command::SetOption{&cork, {1, {}}});
    for (int i = 0; i < 10; ++i)
        watched.send(std::string(100, static_cast<char>('a' + i)));
    watched.post(engine::command::Pause{std::chrono::milliseconds(0)});
    ASSERT_TRUE(
        watched.waitContent([](const StreamContent& content) { return content.sends.total == 1000; }));
    watched.post(engine::command::SetOption{&cork, {0, {}}});
    ASSERT_TRUE(watched.waitReceived(1000));
    // Ten sends, one segment, one chunk; a cork older than 200 ms lets some go: tcp(7).
    EXPECT_LT(watched.chunkSizes().size(), 5U);
}
#endif

TEST(Curriculum, D3_OneLargeSendArrivesSplitAndByHandAsLargeAsAsked)
{
    WatchedStream split(readingBy(1000, {}));
    split.send(std::string(20'000, 'x'));
    ASSERT_TRUE(split.waitReceived(20'000));
    EXPECT_GE(split.chunkSizes().size(), 20U);

    WatchedStream byHand({.listener = [](engine::StreamListenerSpec& spec) {
        spec.connection.reading.mode = engine::ReadingMode::ByHand;
    }});
    byHand.send("0123456789");
    ASSERT_TRUE(byHand.waitContent([](const StreamContent& content) { return content.sends.total == 10; }));
    EXPECT_EQ(byHand.receiveByHand(1), 1);
    EXPECT_EQ(byHand.receiveByHand(4), 4);
    EXPECT_EQ(byHand.receiveByHand(1 << 20), 5);
}

TEST(Curriculum, D4_TheNaiveReaderFailsOnBytesOnWhichAFramerSucceeds)
{
    WatchedStream watched(readingBy(7, {"line"}));
    watched.send("one\ntwo\nthree\nfour\n");
    ASSERT_TRUE(watched.waitReceived(19));
    EXPECT_EQ(watched.messages(), (std::vector<std::string>{"one", "two", "three", "four"}));
    watched.reader.visit([](const StreamContent& content) {
        const framing::NaiveReader& naive = content.cuts[0].naive;
        EXPECT_EQ(naive.chunks(), content.receives.sizes.count(2) + content.receives.sizes.count(1) +
                                      content.receives.sizes.count(0));
        EXPECT_GT(naive.merged() + naive.split(), 0U);
        EXPECT_LT(naive.right(), 4U);
    });
}

TEST(Curriculum, D5_ADelimiterIsFoundAcrossChunksAndTheOverReaderLosesMessages)
{
    WatchedStream watched(readingBy(5, {"delim:END", "delim-lossy:END"}));
    watched.send("aENDbbENDcccENDdd");
    watched.post(engine::command::Shutdown{});
    ASSERT_TRUE(watched.waitReceived(17));
    EXPECT_EQ(watched.messages(0), (std::vector<std::string>{"a", "bb", "ccc"}));
    watched.reader.visit([](const StreamContent& content) {
        EXPECT_EQ(content.cuts[0].unfinished.size, 2U);
        EXPECT_GT(content.cuts[1].lostBytes, 0U);
    });
    EXPECT_NE(watched.messages(1), watched.messages(0));
}

TEST(Curriculum, D6_ALengthHeaderMayArriveInPieces)
{
    const std::string stream = "17:you all everybody4:a:bc0:";
    WatchedStream watched(readingBy(1, {"ascii-len:", "ascii-fixed:5", "netstring"}));
    watched.send(stream);
    ASSERT_TRUE(watched.waitReceived(stream.size()));
    EXPECT_EQ(watched.messages(), (std::vector<std::string>{"you all everybody", "a:bc", ""}));
    watched.reader.visit([](const StreamContent& content) {
        EXPECT_EQ(content.cuts[1].broken.problem, framing::Problem::NotANumber);
        EXPECT_EQ(content.cuts[2].broken.problem, framing::Problem::NoComma);
    });
}

TEST(Curriculum, D7_BinaryLengthHeaders)
{
    for (const char* const kind :
         {"u8", "u16be", "u16le", "u32be", "u32le", "u64be", "u64le", "u16be+header", "u32le+header"}) {
        WatchedStream watched(readingBy(3, {kind}));
        const std::string stream =
            framed(kind, "hola") + framed(kind, "") + framed(kind, std::string(200, 'x'));
        watched.send(stream);
        ASSERT_TRUE(watched.waitReceived(stream.size()));
        EXPECT_EQ(watched.messages(), (std::vector<std::string>{"hola", "", std::string(200, 'x')})) << kind;
    }
}

TEST(Curriculum, D8_FixedLengthOnBothSides)
{
    constexpr std::size_t length = 20'000; // MSGLEN
    WatchedStream watched(withSmallBuffers({"fixed:20000"}));
    watched.send(std::string(length, 'a'));
    watched.send(std::string(length, 'b'));
    watched.postToReceiver(engine::command::SetPaused{false});
    ASSERT_TRUE(watched.waitReceived(2 * length));
    EXPECT_EQ(watched.messages(),
              (std::vector<std::string>{std::string(length, 'a'), std::string(length, 'b')}));
    EXPECT_GT(watched.chunkSizes().size(), 2U); // several recv() for each message
    watched.reader.visit([](const StreamContent& content) { EXPECT_GT(content.sends.partial, 0U); });
}

TEST(Curriculum, D9_ATypeByteDecidesTheLength)
{
    const char* const kind = "type:01=4,02=u16be,default=0";
    WatchedStream watched(readingBy(2, {kind}));
    const std::string stream = framed(kind, "\x01"
                                            "1234") +
                               framed(kind, "\x02hola") + framed(kind, "\x09");
    watched.send(stream);
    ASSERT_TRUE(watched.waitReceived(stream.size()));
    EXPECT_EQ(watched.messages(), (std::vector<std::string>{"1234", "hola", ""}));
}

TEST(Curriculum, D10_UntilCloseAndWhatIsLeftOver)
{
    WatchedStream watched({.framings = {"close", "u16be"}});
    watched.send(framed("u16be", "one") + framed("u16be", "two") + std::string("\0\5th", 4));
    watched.post(engine::command::Shutdown{});
    ASSERT_TRUE(watched.waitContent([](const StreamContent& content) {
        return content.receives.ended && content.cuts[0].messages == 1 && content.cuts[1].position == 14;
    }));
    EXPECT_EQ(watched.messages(1), (std::vector<std::string>{"one", "two"}));
    watched.reader.visit([](const StreamContent& content) {
        EXPECT_EQ(content.cuts[0].frames[0].size, 14U);
        EXPECT_EQ(content.cuts[1].unfinished.offset, 10U);
        EXPECT_EQ(content.cuts[1].unfinished.missing, 3U);
    });
}

TEST(Curriculum, D11_LinesAndBadBytes)
{
    WatchedStream watched(readingBy(4, {"line", "line-universal"}));
    const std::string stream = "uno\r\ndos\rtres\nma\xf1"
                               "ana\n";
    watched.send(stream);
    ASSERT_TRUE(watched.waitReceived(stream.size()));
    EXPECT_EQ(watched.messages(0), (std::vector<std::string>{"uno", "dos\rtres",
                                                             "ma\xf1"
                                                             "ana"}));
    EXPECT_EQ(watched.messages(1), (std::vector<std::string>{"uno", "dos", "tres",
                                                             "ma\xf1"
                                                             "ana"}));
    const auto utf8 = codec::decode(bytesOf("ma\xf1"
                                            "a"),
                                    codec::Encoding::Utf8);
    ASSERT_EQ(utf8.size(), 4U); // the bad byte is a cell of its own
    EXPECT_FALSE(utf8[2].valid);
    EXPECT_EQ(codec::decode(bytesOf("ma\xf1"
                                    "a"),
                            codec::Encoding::Latin1)[2]
                  .character,
              U'ñ');
}

TEST(Curriculum, D12_StructRecordsBothWays)
{
    const auto format = codec::StructFormat::parse(">iif").value;
    WatchedStream watched(readingBy(5, {"struct:>iif"}));
    const auto packed = format.pack(std::vector<std::string>{"1", "-2", "3.5"});
    watched.post(engine::command::Send{packed.value});
    ASSERT_TRUE(watched.waitReceived(12));
    const auto messages = watched.messages();
    ASSERT_EQ(messages.size(), 1U);
    std::vector<std::string> values;
    for (const auto& value : format.unpack(bytesOf(messages[0])).value)
        values.push_back(value.text);
    EXPECT_EQ(values, (std::vector<std::string>{"1", "-2", "3.5"}));
}

TEST(Curriculum, D13_ALieIsToldAndTheStreamStaysViewable)
{
    WatchedStream watched({.framings = {"u32be", "line"}, .limit = 1000});
    watched.send(framed("u32be", "good") + "\xff\xff\xff\xff" + std::string(2000, 'x'));
    ASSERT_TRUE(watched.waitReceived(2012));
    EXPECT_EQ(watched.messages(0), (std::vector<std::string>{"good"}));
    watched.reader.visit([](const StreamContent& content) {
        EXPECT_EQ(content.cuts[0].broken.problem, framing::Problem::LengthTooLarge);
        EXPECT_EQ(content.cuts[0].broken.offset, 8U);
        EXPECT_EQ(content.cuts[1].broken.problem, framing::Problem::TooLong);
        EXPECT_EQ(content.receives.total, 2012U); // nothing of the bytes is lost
    });
}

} // namespace enchufe::stream

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stream/stream_reader.h"

#include "tests/core/support/watched_stream.h"

#include <gtest/gtest.h>

namespace enchufe::stream {

using test::WatchedStream;

TEST(StreamReader, CutsEverythingAgainWhenAskedToAndKeepsWhatItHas)
{
    WatchedStream watched({.framings = {"line"}});
    std::string text;
    for (int i = 0; i < 1000; ++i)
        text += "line " + std::to_string(i) + '\n';
    watched.send(text);
    ASSERT_TRUE(watched.waitReceived(text.size()));
    EXPECT_EQ(watched.messages().size(), 1000U);
    watched.reader.setFramings(
        {framing::parseFraming("fixed:10").value, framing::parseFraming("line").value});
    ASSERT_TRUE(watched.waitContent([&](const StreamContent& content) {
        return content.cuts.size() == 2 && content.cuts[0].position == text.size() &&
               content.cuts[1].messages == 1000;
    }));
    EXPECT_EQ(watched.messages(0).size(), text.size() / 10);
    EXPECT_EQ(watched.messages(0).front(), text.substr(0, 10));
}

TEST(StreamReader, CutsAgainUnderAnotherLimit)
{
    WatchedStream watched({.framings = {"line"}});
    const std::string text = "short\nmuch longer than that\n";
    watched.send(text);
    ASSERT_TRUE(watched.waitReceived(text.size()));
    EXPECT_EQ(watched.messages().size(), 2U);
    const auto found = [&watched](std::uint64_t messages) {
        return watched.waitContent([messages](const StreamContent& content) {
            return content.cuts.size() == 1 && content.cuts[0].messages == messages;
        });
    };
    watched.reader.setFramings({framing::parseFraming("line").value}, 10);
    EXPECT_TRUE(found(1)); // the second is too long
    watched.reader.setFramings({framing::parseFraming("line").value}, 100);
    EXPECT_TRUE(found(2));
}

TEST(StreamReader, BeginsAnewWithAnotherStream)
{
    WatchedStream watched({.framings = {"line"}});
    watched.send("to the listener\n");
    ASSERT_TRUE(watched.waitReceived(16));
    watched.postToReceiver(engine::command::Send{test::bytesOf("back\nhome\n")});
    watched.reader.setChannel({watched.receiver, watched.sender, false});
    ASSERT_TRUE(watched.waitReceived(10));
    EXPECT_TRUE(watched.waitContent([](const StreamContent& content) {
        return content.cuts[0].messages == 2 && content.sends.total == 10;
    }));
}

TEST(StreamReader, CutsWhatIsSentWhereTheReceiverLivesElsewhere)
{
    WatchedStream watched({.framings = {"line"}});
    watched.reader.setChannel({watched.sender, 0, false});
    watched.send("a\nb\n");
    EXPECT_TRUE(watched.waitContent([](const StreamContent& content) {
        return !content.receiverCuts && content.sends.total == 4 && content.cuts[0].messages == 2;
    }));
}

TEST(StreamReader, FramesEachDatagramByItself)
{
    test::Rig rig;
    const auto receiver = rig.udp();
    const auto sender = rig.udp("none", [&](engine::DatagramSpec& spec) {
        spec.host = "127.0.0.1";
        spec.port = rig.portOf(receiver);
    });
    StreamReader reader(rig.journal);
    reader.setChannel({0, rig.socketOf(receiver), true});
    reader.setFramings({framing::parseFraming("line").value});
    rig.send(sender, "a\nb");
    rig.send(sender, "c\n");
    bool seen = false;
    ASSERT_TRUE(rig.waitFor([&] {
        reader.visit([&](const StreamContent& content) {
            seen = content.receives.total == 5 && content.cutLag() == 0;
        });
        return seen;
    }));
    reader.visit([](const StreamContent& content) {
        ASSERT_EQ(content.cuts[0].messages, 2U); // "b" is no part of the line that the next datagram ends
        EXPECT_EQ(content.cuts[0].frames[1], framing::Frame::message(3, 2, 0, 1));
    });
}

TEST(StreamReader, SaysWhatWasDroppedBeforeItCouldBeCut)
{
    journal::JournalLimits limits;
    limits.payloadBudget = journal::PayloadStore::smallestBudget;
    test::Rig rig(limits);
    const auto listener = rig.listen("discard");
    const auto client = rig.connectTo(listener);
    rig.send(client, std::string(std::size_t{32} << 20, 'x'));
    ASSERT_TRUE(rig.waitFor([&] { return rig.journal.totals().received == std::size_t{32} << 20; }));
    StreamReader reader(rig.journal);
    reader.setChannel({0, rig.connectionOf(listener), false});
    reader.setFramings({framing::parseFraming("fixed:1000").value});
    bool done = false;
    ASSERT_TRUE(rig.waitFor([&] {
        reader.visit([&](const StreamContent& content) {
            done = content.receives.total == std::size_t{32} << 20 && !content.cuts.empty() &&
                   content.cutLag() == 0;
        });
        return done;
    }));
    reader.visit([](const StreamContent& content) {
        const Cut& cut = content.cuts[0];
        EXPECT_GT(cut.skippedBytes, std::size_t{16} << 20);
        EXPECT_GT(cut.messages, 0U);
        EXPECT_LE(cut.skippedBytes + cut.messages * 1000, std::size_t{32} << 20);
    });
}

TEST(StreamReader, IsStoppedWhileAFloodGoesOn)
{
    WatchedStream watched({.framings = {"line", "u8", "delim:ab"}});
    watched.post(engine::command::Repeat{
        std::vector<std::byte>(65536, std::byte{'\n'}), engine::SendHow::All, 0, {}, {}});
    ASSERT_TRUE(
        watched.waitContent([](const StreamContent& content) { return content.cuts[0].messages > 60'000; }));
    watched.reader.setFramings({framing::parseFraming("u16be").value});
    EXPECT_TRUE(watched.waitContent([](const StreamContent& content) {
        return content.cuts.size() == 1 && content.cuts[0].messages > 0;
    }));
    watched.post(engine::command::StopRepeat{});
}

} // namespace enchufe::stream

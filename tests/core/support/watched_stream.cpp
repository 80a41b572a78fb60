// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/support/watched_stream.h"

#include "tests/core/support/wait.h"

#include <gtest/gtest.h>

namespace enchufe::test {

using stream::StreamContent;

WatchedStream::WatchedStream(const Knobs& knobs)
{
    listener = rig.listen("none", knobs.listener);
    client = rig.connectTo(listener, knobs.client);
    sender = rig.socketOf(client);
    receiver = rig.connectionOf(listener);
    reader.setChannel({sender, receiver, false});
    std::vector<framing::Framing> framings;
    for (const std::string& text : knobs.framings) {
        const auto parsed = framing::parseFraming(text);
        EXPECT_TRUE(parsed.ok()) << text;
        framings.push_back(parsed.value);
    }
    const std::size_t count = framings.size();
    reader.setFramings(std::move(framings), knobs.limit);
    EXPECT_TRUE(waitContent([count](const StreamContent& content) { return content.cuts.size() == count; }));
}

int WatchedStream::receiveByHand(std::uint32_t size)
{
    const std::size_t before = rig.received(receiver).size();
    postToReceiver(engine::command::ReceiveOnce{size});
    EXPECT_TRUE(rig.waitFor([&] { return rig.received(receiver).size() > before; }));
    return rig.received(receiver).back();
}

bool WatchedStream::waitContent(const std::function<bool(const StreamContent&)>& holds)
{
    return waitUntil([&] {
        bool is = false;
        reader.visit([&](const StreamContent& content) { is = holds(content); });
        return is;
    });
}

bool WatchedStream::waitReceived(std::uint64_t bytes)
{
    return waitContent([bytes](const StreamContent& content) {
        return content.receives.total == bytes && content.cutLag() == 0;
    });
}

std::vector<std::string> WatchedStream::messages(std::size_t cut)
{
    const std::string all = rig.receivedText(receiver);
    std::vector<std::string> texts;
    reader.visit([&](const StreamContent& content) {
        const auto& frames = content.cuts[cut].frames;
        for (auto i = frames.begin(); i < frames.end(); ++i) {
            if (frames[i].what() == framing::Frame::What::Message)
                texts.push_back(all.substr(frames[i].payloadOffset(), frames[i].payloadSize()));
        }
    });
    return texts;
}

std::vector<std::uint32_t> WatchedStream::chunkSizes()
{
    std::vector<std::uint32_t> sizes;
    reader.visit([&](const StreamContent& content) {
        const auto& blocks = content.receives.blocks;
        for (auto i = blocks.begin(); i < blocks.end(); ++i) {
            if (blocks[i].size > 0)
                sizes.push_back(blocks[i].size);
        }
    });
    return sizes;
}

} // namespace enchufe::test

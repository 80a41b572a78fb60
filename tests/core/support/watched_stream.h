// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stream/stream_reader.h"
#include "tests/core/support/rig.h"

namespace enchufe::test {

struct WatchedStreamKnobs {
    std::function<void(engine::StreamListenerSpec&)> listener = [](engine::StreamListenerSpec&) {};
    std::function<void(engine::StreamClientSpec&)> client = [](engine::StreamClientSpec&) {};
    std::vector<std::string> framings = {};
    std::uint32_t limit = framing::Framer::usualLimit;
};

/// A client connected to a listener in one journal, and a reader of what the client sends.
class WatchedStream {
public:
    using Knobs = WatchedStreamKnobs;
    explicit WatchedStream(const Knobs& knobs = {});

    void send(std::string_view text, engine::SendHow how = engine::SendHow::All)
    {
        rig.send(client, text, how);
    }
    void post(engine::Command command) { rig.post(client, std::move(command)); }
    void postToReceiver(engine::Command command) { rig.post(listener, std::move(command), receiver); }
    /// One recv(n) by hand, and its result.
    int receiveByHand(std::uint32_t size);
    /// True once the content is so; false after a generous limit.
    [[nodiscard]] bool waitContent(const std::function<bool(const stream::StreamContent&)>& holds);
    [[nodiscard]] bool waitReceived(std::uint64_t bytes);
    /// The payloads of the messages that a framer has cut out.
    [[nodiscard]] std::vector<std::string> messages(std::size_t cut = 0);
    [[nodiscard]] std::vector<std::uint32_t> chunkSizes();

    Rig rig;
    journal::EndpointId listener = 0;
    journal::EndpointId client = 0;
    net::SocketId sender = 0;
    net::SocketId receiver = 0;
    stream::StreamReader reader{rig.journal};
};

} // namespace enchufe::test

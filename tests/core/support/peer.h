// SPDX-License-Identifier: GPL-3.0-or-later
// What an endpoint talks to: bare sockets, called by the test's own thread.
#pragma once

#include "core/net/errors.h"
#include "core/net/options.h"
#include "core/net/socket.h"
#include "tests/core/support/rig.h"
#include "tests/core/support/wait.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace enchufe::test {

/// One that waits for what it shall receive no longer than any test.
inline net::Socket openPeer(net::CallSink& sink, net::Domain domain, net::Type type)
{
    auto peer = net::Socket::open(sink, domain, type).socket;
    (void)peer.setOption(*net::findOption("SO_RCVTIMEO"), {std::chrono::microseconds(waitLimit).count(), {}});
    return peer;
}

/// Such a one, connected.
inline net::Socket peerOf(net::CallSink& sink, const net::Endpoint& address,
                          net::Type type = net::Type::Stream)
{
    auto peer = openPeer(sink, address.domain(), type);
    EXPECT_TRUE(peer.connect(address).ok());
    return peer;
}

/// Up to so many bytes, or to the end; an error's name behind what came before it.
inline std::string readFrom(net::Socket& peer, std::size_t most = 100'000'000)
{
    std::string text;
    std::vector<std::byte> room(65536);
    while (text.size() < most) {
        const auto got = peer.recv(std::span(room).first(std::min(room.size(), most - text.size())));
        if (!got.ok())
            return text + net::errorName(net::Call::Recv, got.error);
        if (got.value == 0)
            break;
        text += textOf(std::span(room).first(static_cast<std::size_t>(got.value)));
    }
    return text;
}

} // namespace enchufe::test

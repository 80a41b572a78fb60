// SPDX-License-Identifier: GPL-3.0-or-later
// What one line of a script says, as values: docs/calls.md.
#pragma once

#include "core/bench/call_spec.h"
#include "core/engine/specs.h"
#include "core/framing/framer.h"
#include "core/journal/socket_table.h"
#include "core/net/resolver.h"
#include "core/script/condition.h"
#include "core/text/mistake.h"

#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace enchufe::script {

/// What a script says should have come of the call before it.
struct Expectation {
    enum class What : std::uint8_t {
        Ok,      ///< it did not fail
        Result,  ///< the number it returned
        Error,   ///< the name of its error
        Data,    ///< the bytes received
        Address, ///< of accept, recvfrom, getsockname, getpeername; "@NAME" too
        Option,  ///< the value that getsockopt gave
        Ready,   ///< what poll or select said of one socket
        Blocked  ///< a socket is still in its call
    };

    What what = What::Ok;
    std::string text = {}; ///< as typed
};

/// How an endpoint of the engine is made and behaves: the words are the console's options.
struct Knobs {
    std::string bind = {}; ///< as typed; empty: not
    engine::Reading reading = {};
    std::string behaviour = {}; ///< empty: none
    bool acceptAutomatically = true;
    int backlog = 128;
    std::size_t maxConnections = 0;
    engine::ServerModel model = engine::ServerModel::Loop;
    engine::SocketKnobs socket = {};
    engine::SendHow sendHow = engine::SendHow::All;
    std::vector<std::string> framings = {};               ///< of what it receives; at most one
    std::uint32_t maxFrame = framing::Framer::usualLimit; ///< bytes
    net::Domain domain = net::Domain::Unspecified;
    std::chrono::milliseconds connectTimeout{0}; ///< 0: the system's own
    bool connectDatagrams = false;               ///< udp: connect() it to its address
    bool broadcast = false;                      ///< udp
};

/// The window's views, and the plots below them.
inline constexpr std::string_view plotWord = "plot";
inline constexpr std::array<std::string_view, 9> viewWords = {
    "stream", "chunks", "calls", "ladder", "frames", "kernel", "options", "bench", plotWord};

namespace line {

struct MakeCall { ///< on a bare socket
    bench::CallSpec call;
    bool background = false; ///< the script does not wait for it
};
struct OpenEndpoint {
    journal::EndpointKind kind = journal::EndpointKind::StreamClient;
    std::string name;
    std::string address; ///< as typed: "HOST:PORT", "unix:…", "@NAME"; a datagram socket's may be empty
    Knobs knobs;
    bool background = false;
};
/// On an endpoint, or on one connection of a listener: what its buttons do.
struct EndpointCall {
    net::Call call = net::Call::Send; ///< Send, SendTo, Recv, Accept, Shutdown or Close
    std::string name;                 ///< "server#2": the listener's second connection
    std::string data;                 ///< Send, SendTo: as typed
    std::string address;              ///< SendTo
    std::uint32_t size = 65536;       ///< Recv: bytes of room
    net::ShutdownHow how = net::ShutdownHow::Write;
    bool background = false;
};
/// SO_LINGER 0, then close.
struct Reset {
    std::string name;
    bool background = false;
};
/// send() or recv() again and again, until all was moved, the peer has ended or a call fails.
struct MoveAll {
    std::string name;
    std::string data;         ///< to be sent, as typed; empty: to be received
    std::uint32_t number = 0; ///< bytes to receive
    bool background = false;
};
struct Set {
    std::string name;
    enum class Knob : std::uint8_t { Reading, ReceiveSize, Behaviour, Accept, Option };
    Knob knob = Knob::Option;
    engine::Reading reading = {}; ///< Reading: all but the size; ReceiveSize: the size
    bool on = true;               ///< Accept
    std::string behaviour = {};
    engine::OptionSetting option = {};
};
struct Resolve {
    std::string name;
    net::ResolveRequest request;
    bool background = false;
};
struct NameInfo {
    std::string name;
    std::string address; ///< as typed
    bool numeric = false;
    bool background = false;
};
struct Address {
    std::string name;
    std::string address; ///< as typed
};
struct Wait { ///< for the socket's calls; the last is then the one that is expected of
    std::string name;
    bool elsewhere = false; ///< those of its second thread
};
struct WaitUntil {
    Condition condition;
    std::chrono::milliseconds limit{0}; ///< 0: the player's
    bool mayFail = false;               ///< the script goes on either way
};
struct Expect {
    Condition condition;
};
struct Cancel {
    std::string name;
};
struct Pause {
    std::chrono::milliseconds time{0};
};
/// The lines from the next one to Line::end, exclusively, are its block.
struct Repeat {
    std::uint32_t count = 1;
    std::optional<Condition> until; ///< asked after each round
};
struct Framing {
    std::string name;
    std::vector<std::string> specs; ///< the first, and those beside it
};
/// For a window and the transcript only.
struct View {
    std::string view; ///< one of viewWords
    std::string name;
    std::string way = {}; ///< "sent", "received" or empty
};
struct Say {
    std::string text;
};

} // namespace line

using Statement = std::variant<line::MakeCall, line::OpenEndpoint, line::EndpointCall, line::Reset,
                               line::MoveAll, line::Set, line::Resolve, line::NameInfo, line::Address,
                               line::Wait, line::WaitUntil, line::Expect, line::Cancel, line::Pause,
                               line::Repeat, line::Framing, line::View, line::Say, Expectation>;

struct Line {
    Statement what;
    Place place;         ///< of its first word
    std::size_t end = 0; ///< Repeat: the line behind its block
};

} // namespace enchufe::script

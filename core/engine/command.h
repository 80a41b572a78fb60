// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/specs.h"
#include "core/journal/record.h"
#include "core/net/socket.h"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace enchufe::engine {

/// Commands are values. Those marked (queued) wait their turn behind what is still to be sent; all others
/// take effect at once. What became of them is in the journal.
namespace command {

struct Send { ///< (queued)
    std::vector<std::byte> bytes;
    SendHow how = SendHow::All;
    std::optional<net::Endpoint> to = {}; ///< datagrams: instead of the usual destination
};
struct SendFile { ///< (queued) read piece by piece, so that any size fits
    std::string path;
    SendHow how = SendHow::All;
    std::optional<net::Endpoint> to = {}; ///< datagrams: instead of the usual destination
    std::size_t piece = 0; ///< datagrams: bytes of each; 0, or more than one can carry: what one can carry
};
struct Pause { ///< (queued)
    std::chrono::milliseconds time{0};
};
struct Shutdown { ///< (queued), SHUT_RD aside
    net::ShutdownHow how = net::ShutdownHow::Write;
};
struct Finish { ///< (queued) close or reset once everything was sent
    bool reset = false;
};
struct Repeat {
    std::vector<std::byte> bytes;
    SendHow how = SendHow::All;
    std::uint64_t count = 0; ///< 0: until StopRepeat
    std::chrono::milliseconds interval{0};
    std::optional<net::Endpoint> to = {};
};
struct StopRepeat {};
struct Close {
    bool reset = false; ///< RST instead of FIN
};
/// When a call by hand is made.
enum class When : std::uint8_t {
    Now,
    Ready, ///< once, as soon as there is something for it
    Never  ///< those that still wait for that are given up
};
struct ReceiveOnce {
    std::uint32_t size = 65536;
    When when = When::Now;
};
struct SetReading {
    Reading reading;
};
struct SetPaused {
    bool paused = true;
};
struct SetAccepting {
    bool automatic = true;
};
struct AcceptOnce {
    When when = When::Now;
};
/// setsockopt(), then getsockopt(): what the kernel made of it.
struct SetOption {
    const net::OptionEntry* option = nullptr;
    net::OptionValue value;
};
/// getsockopt() of each option that this kind of socket has.
struct ReadOptions {};
/// TCP_INFO too is looked at, along with the queues, at every sampling interval.
struct WatchKernel {
    bool on = true;
};
/// Queues, TCP_INFO or SO_MEMINFO are looked at once and now, and are recorded whatever they say. Of one
/// socket: a listener's own, or the connection's.
struct AskKernel {};
/// One behaviour for all connections that it reaches, and of a listener for those to come.
struct SetBehaviour {
    std::shared_ptr<Behaviour> behaviour; ///< empty: none
    std::string name = {};                ///< for the journal
};

} // namespace command

using Command =
    std::variant<command::Send, command::SendFile, command::Pause, command::Shutdown, command::Finish,
                 command::Repeat, command::StopRepeat, command::Close, command::ReceiveOnce,
                 command::SetReading, command::SetPaused, command::SetAccepting, command::AcceptOnce,
                 command::SetOption, command::ReadOptions, command::WatchKernel, command::AskKernel,
                 command::SetBehaviour>;

/// One after the other.
struct Actions {
    std::vector<Command> list;
};

/// An endpoint, or one connection of a listener.
struct Target {
    journal::EndpointId endpoint = 0;
    net::SocketId connection =
        0; ///< 0: the endpoint itself (a listener: all its connections, where that fits)
    bool operator==(const Target&) const = default;
};

} // namespace enchufe::engine

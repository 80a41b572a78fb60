// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/reading.h"
#include "core/net/endpoint.h"
#include "core/net/options.h"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace enchufe::engine {

/// How a call that cannot be served at once behaves.
enum class Waiting : std::uint8_t {
    DontWait,    ///< blocking socket, MSG_DONTWAIT on each data call: neither direction holds up the other
    NonBlocking, ///< O_NONBLOCK; the only one on Windows
    Blocking     ///< calls block in the kernel, and with them this endpoint (no other)
};

enum class SendHow : std::uint8_t {
    Once, ///< one send(): what it does not take is given up, visibly
    All   ///< send() again until everything was taken, waiting for room in between
};

struct OptionSetting {
    const net::OptionEntry* option = nullptr;
    net::OptionValue value;
};

struct SocketKnobs {
    Waiting waiting = Waiting::DontWait;
    bool noDelay = false;
    bool reuseAddress = true; ///< bound sockets
    std::optional<int> sendBuffer;
    std::optional<int> receiveBuffer;
    std::vector<OptionSetting> options = {}; ///< set before bind() and connect(), in this order
};

struct Actions;  // command.h
class Behaviour; // behaviour.h

/// Makes the one behaviour of an endpoint; on its worker's thread. Empty: none.
using BehaviourFactory = std::function<std::shared_ptr<Behaviour>()>;

/// Of a client, or of every connection a listener accepts.
struct ConnectionKnobs {
    Reading reading;
    bool paused = false;
    BehaviourFactory behaviour; ///< empty: none
    /// Close this side too, once the peer has closed and the queue is empty, as most servers do. Of a
    /// connection with a behaviour that one decides, unless recv() fails for good.
    bool closeAfterPeer = false;
    bool watchKernel = false;  ///< command::WatchKernel from the beginning
    std::string behaviourName; ///< as a command line has it, for the journal; empty: none
    /// Carried out on the connection's own thread before its behaviour meets the peer and before anything is
    /// received: a peer that has closed by then is still answered.
    std::shared_ptr<const Actions> actions = {};
};

struct StreamClientSpec {
    std::string host;                              ///< name, address or "unix:/path"
    std::string port;                              ///< number or service name
    net::Domain domain = net::Domain::Unspecified; ///< Unspecified: whatever the name has
    std::optional<net::HostPort> bind;             ///< source address and port; an empty half is "any"
    std::chrono::milliseconds connectTimeout{0};   ///< for each address tried; 0: the system's own
    SocketKnobs socket;
    ConnectionKnobs connection;
};

/// How a server serves several clients: a lesson of its own.
enum class ServerModel : std::uint8_t {
    Loop,     ///< one event loop for all connections
    Threads,  ///< a thread for each connection
    Iterative ///< one connection at a time; the others wait in the backlog
};

struct StreamListenerSpec {
    std::string host;
    std::string port;
    net::Domain domain = net::Domain::Unspecified;
    int backlog = 128;
    bool acceptAutomatically = true;
    std::size_t maxConnections = 0; ///< at the same time; 0: no limit
    ServerModel model = ServerModel::Loop;
    SocketKnobs socket;
    ConnectionKnobs connection;
};

/// With how many peers a datagram socket's behaviour speaks at the same time.
struct PeerLimits {
    std::size_t most = 1024;                ///< beyond it, whoever was not heard for longest makes room
    std::chrono::milliseconds idle{60'000}; ///< neither heard nor sent to for so long: its session is over
};

struct DatagramSpec {
    std::optional<net::HostPort> bind; ///< none: the first sendto() assigns a port
    std::string host;                  ///< where sends go that name no destination; may be empty
    std::string port;
    bool connect = false; ///< connect() to it: one peer, and its ICMP errors
    bool broadcast = false;
    net::Domain domain = net::Domain::Unspecified;
    SocketKnobs socket;
    ConnectionKnobs connection;
    PeerLimits peers = {};
};

/// As a command line has it: "loop", "threads" or "iterative".
[[nodiscard]] std::string_view modelName(ServerModel model);

/// The address as the user gave it.
[[nodiscard]] std::string askedText(const StreamClientSpec& spec);
[[nodiscard]] std::string askedText(const StreamListenerSpec& spec);
[[nodiscard]] std::string askedText(const DatagramSpec& spec);

} // namespace enchufe::engine

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/command.h"
#include "core/journal/payload_store.h"
#include "core/net/readiness.h"
#include "core/threads/mutex.h"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace enchufe::engine {

// What an endpoint does with what arrives, beside showing it. A Behaviour belongs to one endpoint and meets
// its peers; with each of them a PeerSession of its own speaks, through a Link that the engine gives it.
//
// Threads. A session is made, called and destroyed on the worker's thread of its connection; a listener with
// a thread for each client thus has sessions on many threads at the same time, and its one Behaviour is
// called by all of them. Therefore:
//  * a session calls no other session and no other session's Link, but those that it made itself with
//    Link::connect(), which stay on its thread. It reaches the others by Link::sayToAll(): the message goes
//    through the mailbox of each one's worker, and is told there, later, in the order it was said;
//  * what a Behaviour keeps for its sessions is guarded by a mutex of its own, which nobody holds while a
//    Link is called;
//  * no method of a session is called from within a call of its Link: what follows from a call, drained() and
//    closed() among it, is told when the session has returned.
// The only exception that may leave a session or a behaviour is std::bad_alloc: it ends that one session's
// connection (of datagrams: the session), and the journal says so.

class SessionHost;
class SessionInbox;

/// Who is at the other end of a session.
struct Peer {
    /// In the order in which the endpoint met them, from 1.
    std::uint64_t number = 0;
    net::SocketId socket = 0; ///< the connection; of datagrams the one socket that all peers share
    net::Endpoint address;    ///< empty: of a Unix-domain client without a name
    net::Endpoint local;      ///< this end's
    bool isStream = true;
};

/// Why a session is over.
struct Parting {
    enum class Why : std::uint8_t {
        Finished, ///< both directions are over, or the session has closed it
        Reset,    ///< the peer has reset it, or a call failed for good: `call`, `error`
        Closed,   ///< by order: of a person, or because the endpoint ends
        Failed,   ///< what it needed was not to be had: `call`, `error`
        Idle,     ///< a datagram peer that was not heard for long, or had to make room for others
        Replaced  ///< another behaviour was chosen; the connection goes on
    };
    Why why = Why::Closed;
    net::Call call = net::Call::Note;
    int error = 0;
};

/// What one session said to all others.
struct Message {
    Peer from;
    journal::Payload data;
};

class PeerSession;

/// Where a session is to connect to; what its `connection` says of behaviours is not looked at.
using ConnectSpec = std::variant<StreamClientSpec, DatagramSpec>;

/// What a session can do. On the session's thread; once its closed() was told, all of it does nothing.
class Link {
public:
    using TimerId = Id<struct SessionTimerKind, std::uint64_t>;

    /// Sends, behind what is queued already. Received bytes are sent without being copied. Of datagrams one.
    /// What the queue has no room for (64 MiB, 100,000 items), or comes after finish(), is refused with a
    /// note.
    virtual void send(const journal::Payload& payload) = 0;
    virtual void send(std::span<const std::byte> bytes) = 0;
    /// Read piece by piece when its turn comes. errno of open(), 0: it is queued.
    [[nodiscard]] virtual int sendFile(const std::string& path) = 0;
    /// Bytes that wait to be sent.
    [[nodiscard]] virtual std::size_t waiting() const = 0;
    /// PeerSession::drained(), once, as soon as nothing waits to be sent.
    virtual void awaitDrained() = 0;

    /// Nothing more will be sent: half-closes after what is queued, and closes once the peer has ended too;
    /// at once, where it has. Of datagrams: the session is over.
    virtual void finish() = 0;
    /// Closes after what is queued, though the peer may not have ended. Of datagrams: the session is over.
    virtual void close() = 0;
    /// Gives up what is queued and closes with RST. Of datagrams: the session is over.
    virtual void reset() = 0;

    /// Receives nothing for now, whatever a person has set. Of datagrams: the socket, from nobody.
    virtual void pauseReceiving(bool on) = 0;
    /// Whether it receives though much (1 MiB) waits to be sent to this peer. At first it does not, so that a
    /// peer that never reads feels it; a relay, whose answers go elsewhere, brakes by pauseReceiving().
    virtual void receiveWhileFull(bool on) = 0;

    /// PeerSession::timer() once, after that time.
    [[nodiscard]] virtual TimerId after(std::chrono::milliseconds time) = 0;
    virtual void cancel(TimerId& timer) = 0; ///< sets it to 0; 0 is ignored

    /// PeerSession::ready() whenever a descriptor of the behaviour's own (a pipe, a pty) is as wanted. No
    /// interest forgets it, as must be done before it is closed; what is left is forgotten with the session.
    [[nodiscard]] virtual net::CallResult watch(net::Handle descriptor, net::Interest interest) = 0;

    /// Makes another connection, of the same endpoint and on this thread, for that session: its opened()
    /// comes, or its closed() alone, never before this returns. What is returned is that session's link until
    /// its closed(); before its opened() it can only be ended: what is sent is refused. nullptr: this session
    /// is over already; then, and where std::bad_alloc is thrown, that session is gone without a word.
    [[nodiscard]] virtual Link* connect(ConnectSpec spec, std::unique_ptr<PeerSession> session) = 0;

    /// NoteKind::Remark of this connection.
    virtual void note(std::string_view text) = 0;
    /// PeerSession::told() of every other session of this behaviour. One that has not yet been told of very
    /// much (1,000 messages, 1 MiB) is left out, and a note says so.
    virtual void sayToAll(const journal::Payload& data) = 0;
    virtual void sayToAll(std::span<const std::byte> bytes) = 0;

    [[nodiscard]] virtual const Peer& peer() const = 0;

protected:
    ~Link() = default;
};

/// One conversation with one peer: a connection, or all datagrams to and from one address.
class PeerSession {
public:
    virtual ~PeerSession() = default;
    PeerSession(const PeerSession&) = delete;
    PeerSession& operator=(const PeerSession&) = delete;

    /// First, before anything is received. Of datagrams: just before received(), or, where the socket has a
    /// usual destination, as soon as there is the socket.
    virtual void opened(const Peer& /*peer*/) {}
    /// A chunk of a stream, or a datagram (which may be empty).
    virtual void received(const journal::Payload& data) = 0;
    /// The peer of a stream will send no more.
    virtual void ended() { link().finish(); }
    virtual void drained() {}
    virtual void timer(Link::TimerId /*timer*/) {}
    virtual void ready(net::Handle /*descriptor*/, const net::ReadyEvent& /*event*/) {}
    virtual void told(const Message& /*message*/) {}
    /// A person (or standard input) wants this of the connection: true where the session has seen to it, in
    /// its own way. Only what concerns sending and ending is asked.
    [[nodiscard]] virtual bool asked(const Command& /*command*/) { return false; }
    /// Last, and once, whatever happens. sayToAll() and note() still work.
    virtual void closed(const Parting& /*parting*/) {}

protected:
    PeerSession() = default;
    [[nodiscard]] Link& link() const { return *m_link; } ///< not in the constructor

private:
    friend class SessionHost;
    friend class Leg;
    Link* m_link = nullptr;
};

/// One endpoint's, shared by all of its sessions. It ends when the last one has; on any thread.
class Behaviour {
public:
    virtual ~Behaviour() = default;
    Behaviour(const Behaviour&) = delete;
    Behaviour& operator=(const Behaviour&) = delete;

    /// On the thread of the session to be. nullptr: this peer is not served; its connection is closed, its
    /// datagrams are shown and no more.
    [[nodiscard]] virtual std::unique_ptr<PeerSession> meet(const Peer& peer) = 0;

    /// Those that a session speaks with now, in the order they were met. Any thread.
    [[nodiscard]] std::vector<Peer> peers() const;

protected:
    Behaviour() = default;

private:
    friend class SessionHost;
    using Inboxes = std::vector<std::shared_ptr<SessionInbox>>;

    void join(const std::shared_ptr<SessionInbox>& inbox);
    void leave(const SessionInbox& inbox);
    [[nodiscard]] Inboxes inboxes() const;

    mutable threads::Mutex m_mutex;                ///< of the list alone; nobody is called under it
    Inboxes m_inboxes ENCHUFE_GUARDED_BY(m_mutex); ///< in no order; each knows its place
};

/// The behaviour that gives each peer a `Session` made without arguments.
template <class Session>
class Serving final : public Behaviour {
public:
    std::unique_ptr<PeerSession> meet(const Peer& /*peer*/) override { return std::make_unique<Session>(); }
};

} // namespace enchufe::engine

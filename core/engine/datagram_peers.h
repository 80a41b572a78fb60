// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/sender.h"
#include "core/engine/session_host.h"

#include <functional>
#include <list>
#include <memory>
#include <optional>
#include <string_view>
#include <unordered_map>

namespace enchufe::engine {

class DatagramPeer;

/// The sessions of one datagram socket: one for each address that was heard. Bounded: whoever was not heard
/// for longest makes room for a new one, and who was silent for long is forgotten. On the worker's thread.
class DatagramPeers {
public:
    /// What the socket does for them.
    class Host {
    public:
        /// errno; 0: it is queued.
        virtual int sendFileTo(const std::string& path, const net::Endpoint& to) = 0;
        /// Whether they receive may have changed.
        virtual void peersChanged() = 0;
        /// A connected socket's only session is over: it is to be closed, once everything was sent or at
        /// once.
        virtual void onlyPeerLeft(bool atOnce) = 0;

    protected:
        ~Host() = default;
    };

    /// The socket's number, this end's address, and, of a connected socket, the other's.
    struct Socket {
        net::SocketId id = 0;
        net::Endpoint local;
        std::optional<net::Endpoint> connectedTo;
    };

    DatagramPeers(const TaskContext& context, Host& host, Sender& sender, Socket socket, PeerLimits limits);
    ~DatagramPeers();
    DatagramPeers(const DatagramPeers&) = delete;
    DatagramPeers& operator=(const DatagramPeers&) = delete;

    /// Ends the sessions there are. Null: there are none from now on.
    void setBehaviour(std::shared_ptr<Behaviour> behaviour);
    [[nodiscard]] bool haveBehaviour() const { return m_behaviour != nullptr; }
    /// A session that begins before the peer is heard, and is kept however silent it is.
    void expect(const net::Endpoint& peer);
    void received(const net::Endpoint& from, const journal::Payload& data);
    /// A person's wish for that peer; true: its session has seen to it.
    [[nodiscard]] bool asked(const net::Endpoint& peer, const Command& command);

    [[nodiscard]] bool hold() const { return m_holding > 0; } ///< somebody receives nothing for now
    [[nodiscard]] bool receiveWhileFull() const { return m_receivingWhileFull > 0; }
    void queueChanged();
    /// The socket is closed: all are over.
    void leaveAll();
    /// Tells those that are over.
    void tidy();

private:
    friend class DatagramPeer;

    struct Hash {
        [[nodiscard]] std::size_t operator()(const net::Endpoint& address) const
        {
            const auto bytes = address.bytes();
            return std::hash<std::string_view>()({reinterpret_cast<const char*>(bytes.data()), bytes.size()});
        }
    };
    using List = std::list<DatagramPeer>;

    /// Null: it is not served.
    [[nodiscard]] DatagramPeer* find(const net::Endpoint& address);
    DatagramPeer* add(const net::Endpoint& address, bool stays);
    void remove(List::iterator peer, const Parting& parting);
    void makeRoom();
    void endAll(const Parting& parting);
    void lookForIdle();
    void scheduleLook(Clock::time_point due);
    void over(bool atOnce);

    const TaskContext& m_context;
    Host& m_host;
    Sender& m_sender;
    const Socket m_socket;
    const PeerLimits m_limits;
    std::shared_ptr<Behaviour> m_behaviour;
    List m_peers; ///< who was heard last comes first
    std::unordered_map<net::Endpoint, List::iterator, Hash> m_byAddress;
    std::uint64_t m_arrivals = 0;
    std::size_t m_holding = 0;
    std::size_t m_receivingWhileFull = 0;
    bool m_someOver = false;
    bool m_someAwaitDrained = false;
    EventLoop::TimerId m_idle = 0;
};

} // namespace enchufe::engine

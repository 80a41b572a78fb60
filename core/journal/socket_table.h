// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journal.h"
#include "core/journal/peer_list.h"
#include "core/journal/reading.h"
#include "core/journal/record.h"
#include "core/words/connection_end.h"

#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace enchufe::journal {

/// As far as this side's calls tell: the kernel may know more.
enum class SocketState : std::uint8_t {
    Open,       ///< socket() was called
    Bound,      ///< bind() succeeded, or a datagram was sent
    Listening,  ///< listen() succeeded
    Connecting, ///< connect() said EINPROGRESS
    Connected,
    PeerClosed, ///< recv() said 0: the peer will send no more (CLOSE-WAIT)
    SendClosed, ///< shutdown(SHUT_WR) here (FIN-WAIT)
    BothClosed, ///< both, this side first: the kernel waits for stragglers (TIME-WAIT)
    LastClosed, ///< both, the peer first (LAST-ACK)
    Reset,      ///< ECONNRESET, EPIPE or another error ended the connection
    Closed      ///< close() was called
};

/// The word ss(8) prints for it: a Unix-domain connection is ESTAB until it is closed.
[[nodiscard]] std::string_view stateWord(SocketState state, net::Domain domain, net::Type type);

/// What was, of sockets that are closed and no longer remembered one by one.
struct Earlier {
    std::uint64_t sockets = 0;
    std::uint64_t sent = 0; ///< bytes
    std::uint64_t received = 0;
};

struct SocketInfo {
    net::SocketId id = 0;
    EndpointId endpoint = 0;
    net::SocketId listener = 0; ///< the socket that accepted this one
    std::int32_t handle = -1;
    net::Domain domain = net::Domain::Unspecified;
    net::Type type = net::Type::Stream;
    SocketState state = SocketState::Open;
    bool v6Only = false;      ///< IPV6_V6ONLY was set, or read as set
    bool receiveShut = false; ///< shutdown() of the receiving direction
    net::Endpoint local;
    net::Endpoint remote;
    bool hadAnotherRemote = false; ///< connected elsewhere before: socketAsOf() tells where
    net::SocketId peer = 0;        ///< the other end, when it lives in this journal too
    std::int64_t openedNs = 0;
    /// No call tells what waits in the kernel: nothing is known until it was asked, and not any more once it
    /// is closed or, on the bench, where nobody asks by himself, once more was sent or received.
    static constexpr std::int64_t notAsked = -1;
    std::int64_t receiveQueue = notAsked; ///< bytes; a listener: connections waiting
    std::int64_t sendQueue = notAsked;    ///< bytes the peer has not acknowledged
    std::int64_t backlog = 0;
    std::int64_t kernelDrops = 0;
    std::int64_t tcpState = 0;       ///< TCP_INFO's, while Engine::watchKernel() is on; 0: not asked
    std::int64_t receiveMemory = -1; ///< of datagrams: SO_MEMINFO's bytes, overhead included; -1: not asked
    std::int64_t sendMemory = -1;
    std::int64_t ownQueue = 0;  ///< bytes waiting in our own send queue
    std::string name;           ///< on the call bench; empty: none
    ReadingNow reading;         ///< by an endpoint's connection; a listener: by those to come
    std::string behaviour;      ///< what answers the peer, as a command line has it; empty: nothing does
    std::int64_t repeating = 0; ///< how often something was to be sent when it began; -1: without end; 0: not
    bool accepting = true;      ///< a listener: by itself
    bool paused = false;        ///< nothing is received; a listener: on the connections to come
    std::uint64_t sent = 0;
    std::uint64_t received = 0;
    net::Call lastErrorCall = net::Call::Note;
    std::int16_t lastError = 0;
    words::ConnectionEnd end;
    words::Closing closing = words::Closing::Nothing; ///< once closed: what close() sent
    std::uint64_t unreadAtClose = 0;                  ///< bytes, where they can be told

    [[nodiscard]] bool isOpen() const { return state != SocketState::Closed; }
    [[nodiscard]] std::string_view word() const { return stateWord(state, domain, type); }
};

enum class EndpointKind : std::uint8_t {
    StreamClient,
    StreamListener,
    Datagram,
    Bench ///< a bare socket, with those it accepted; calls are made on it by hand
};

struct EndpointInfo {
    EndpointId id = 0;
    EndpointKind kind = EndpointKind::StreamClient;
    std::string asked;                      ///< the address as the user gave it
    net::SocketId socket = 0;               ///< the one in use now: a client tries one after another
    std::vector<net::SocketId> connections; ///< those it accepted and its sessions made, in that order
    Earlier earlier;                        ///< connections before those
    std::size_t repeating = 0;              ///< sockets on which something is sent again and again
    std::string model; ///< of a listener: what serves the connections; empty: the usual, "loop"
    bool ready = false;
    bool closed = false;
    std::int16_t failedError = 0; ///< of the call that made the endpoint fail
    net::Call failedCall = net::Call::Note;
    std::string failedAddress;
};

/// Who is who, told from the records alone: the state of every socket and endpoint after the records seen so
/// far. All that are open are there, and the newest of the closed ones; earlier ones are summed up. One
/// reader's own; not synchronised.
class SocketTable {
public:
    static constexpr std::size_t usualClosed = 4096;

    explicit SocketTable(const Journal& journal, std::size_t mostClosed = usualClosed)
        : m_journal(journal),
          m_mostClosed(mostClosed)
    {}

    /// `seq`: the record's, for whoever asks for the newest of a datagram socket's peer.
    void apply(const Record& record, Seq seq = 0);

    [[nodiscard]] const SocketInfo* socket(net::SocketId id) const;
    [[nodiscard]] const EndpointInfo* endpoint(EndpointId id) const;
    [[nodiscard]] const std::vector<EndpointId>& endpoints() const { return m_order; }

    /// Whom a socket without connections has sent to, heard from and connected to; null: nobody yet.
    [[nodiscard]] const PeerList* peers(net::SocketId id) const;
    /// The one of them at that address; null: it is not there, or no longer.
    [[nodiscard]] const DatagramPeer* peer(net::SocketId id, const net::Endpoint& address) const;
    /// Somebody looks at these two: the socket's peer is not forgotten until another is to be kept, and
    /// stands in the list even before anything went over. An empty address: no longer.
    void keepPeer(net::SocketId id, const net::Endpoint& address);
    /// Datagram sockets that have or had this address, or all addresses with its port.
    [[nodiscard]] std::vector<net::SocketId> datagramSocketsAt(const net::Endpoint& address) const;

    /// Sockets and endpoints that changed since the last call, each once.
    [[nodiscard]] std::vector<net::SocketId> takeChangedSockets();
    [[nodiscard]] std::vector<EndpointId> takeChangedEndpoints();
    /// Sockets no longer remembered since the last call.
    [[nodiscard]] std::vector<net::SocketId> takeForgottenSockets();

private:
    SocketInfo& touch(const Record& record);
    EndpointInfo& touchEndpoint(EndpointId id);
    void applyCall(const Record& record, SocketInfo& info);
    static void setRemote(SocketInfo& info, const net::Endpoint& address);
    void applyWait(const Record& record);
    void applySocket(const SocketInfo& info);
    void applyData(const Record& record, Seq seq, SocketInfo& info);
    void applyError(const Record& record, SocketInfo& info);
    void applyShutdown(const Record& record, SocketInfo& info);
    void applyClose(SocketInfo& info);
    void forgetQueues(SocketInfo& info);
    void applyReset(const SocketInfo& info);
    [[nodiscard]] SocketInfo* peerOf(const SocketInfo& info);
    void applyAccept(const Record& record, const SocketInfo& listener);
    void applyPair(const Record& record, SocketInfo& first);
    void forgetOldest();
    // socket_notes.cpp
    void applyNote(const Record& record);
    void applySocketNote(const Record& record, SocketInfo& info);
    void setRepeating(SocketInfo& info, std::int64_t times);
    void applyEndpointNote(const Record& record, EndpointId endpoint);
    // socket_samples.cpp
    void applySample(const Record& record, SocketInfo& info);
    void applyMemory(const Record& record, SocketInfo& info);
    void applyTcpInfo(const Record& record, SocketInfo& info);
    // socket_datagrams.cpp
    void applyDatagram(const Record& record, Seq seq, const SocketInfo& info);
    void connectDatagrams(const SocketInfo& info);
    void setLocal(SocketInfo& info, const net::Endpoint& address);
    void forgetPlace(const SocketInfo& info);
    void forgetDatagrams(const SocketInfo& info);
    // socket_peers.cpp
    void linkPeer(SocketInfo& info);
    void unlinkPeer(SocketInfo& info);
    void forgetAddresses(const SocketInfo& info);
    void joinByCalls(SocketInfo& info);
    [[nodiscard]] SocketInfo* onlyOtherEnd(const SocketInfo& info);
    [[nodiscard]] bool isOnBench(const SocketInfo& info) const;

    const Journal& m_journal;
    const std::size_t m_mostClosed;
    std::unordered_map<net::SocketId, SocketInfo> m_sockets;
    std::unordered_map<EndpointId, EndpointInfo> m_endpoints;
    std::vector<EndpointId> m_order;
    std::unordered_map<std::string, net::SocketId> m_byAddresses; ///< both ends' bytes
    std::unordered_map<net::SocketId, PeerList> m_peers;          ///< of datagram sockets
    std::unordered_map<std::string, std::vector<net::SocketId>>
        m_datagramsAt; ///< by the bytes of their own address
    net::SocketId m_keptPeerOf = 0;
    std::deque<net::SocketId> m_closed; ///< in the order of their close()
    std::vector<net::SocketId> m_forgotten;
    std::vector<net::SocketId> m_changedSockets;
    std::unordered_map<net::SocketId, bool> m_isChanged;
    std::vector<EndpointId> m_changedEndpoints;
};

} // namespace enchufe::journal

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/record.h"
#include "core/net/endpoint.h"

#include <cstddef>
#include <cstdint>
#include <list>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace enchufe::journal {

/// An address that a datagram socket has sent to, heard from or connected to, and what went over between
/// them.
struct DatagramPeer {
    net::Endpoint address;
    std::uint64_t number = 0; ///< in the order in which the socket met them; never used again
    std::uint64_t datagramsSent = 0;
    std::uint64_t datagramsReceived = 0;
    std::uint64_t sent = 0; ///< bytes
    std::uint64_t received = 0;
    std::uint64_t newest =
        0;               ///< record that counts here, as far as SocketTable::apply() was told which it is
    DetailId detail = 0; ///< the newest of the records' that name it, so that a flood is looked up once
};

/// Of those that are no longer remembered one by one. An address that comes back is a new one, and counts
/// again once it is forgotten again.
struct EarlierPeers {
    std::uint64_t count = 0;
    std::uint64_t bytes = 0; ///< sent and received
};

/// The peers of one datagram socket. Bounded: whoever was silent for longest makes room for a new one, and
/// becomes a part of earlier(). Not synchronised.
class PeerList {
public:
    static constexpr std::size_t most = 100;

    PeerList() = default;
    PeerList(PeerList&&) = default;
    PeerList& operator=(PeerList&&) = default;
    PeerList(const PeerList&) = delete; // the indexes name the list's own elements
    PeerList& operator=(const PeerList&) = delete;
    ~PeerList() = default;

    /// By the detail of a record: the one whose address that is, and which is the newest from now on. Null:
    /// it has to be met by its address.
    [[nodiscard]] DatagramPeer* known(DetailId detail);
    /// Likewise by its address, which `detail` names from now on; made where there is none. 0: what names no
    /// address, as send() and recv() of a connected socket.
    DatagramPeer& meet(const net::Endpoint& address, DetailId detail);
    /// It is not forgotten for as long as it is the one kept; made where there is none. Empty: none is kept.
    void keep(const net::Endpoint& address);

    /// Whoever was met last comes first.
    [[nodiscard]] const std::list<DatagramPeer>& newestFirst() const { return m_peers; }
    [[nodiscard]] std::vector<const DatagramPeer*> inOrder() const; ///< of their numbers
    [[nodiscard]] const DatagramPeer* find(const net::Endpoint& address) const;
    [[nodiscard]] const EarlierPeers& earlier() const { return m_earlier; }
    /// How many addresses it has met, as far as that is known.
    [[nodiscard]] std::uint64_t count() const { return m_peers.size() + m_earlier.count; }
    /// Grows whenever one is met for the first time, or forgotten.
    [[nodiscard]] std::uint64_t version() const { return m_last + m_earlier.count; }

private:
    using Place = std::list<DatagramPeer>::iterator;

    [[nodiscard]] Place placeOf(const net::Endpoint& address, bool& isNew);
    void makeRoom();

    std::list<DatagramPeer> m_peers;
    std::unordered_map<std::string_view, Place> m_byAddress; ///< the bytes in m_peers
    std::unordered_map<DetailId, Place> m_byDetail;
    net::Endpoint m_kept;
    EarlierPeers m_earlier;
    std::uint64_t m_last = 0; ///< number
};

} // namespace enchufe::journal

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journal.h"

#include <cstdint>
#include <vector>

namespace enchufe::journal {

/// Tells which records of a datagram socket are of its conversation with one peer: the data calls that name
/// it, connect() to it, and what is sent and received without a name while the socket is connected to it. All
/// else is of the socket as a whole. Goes through the records in their order; an address is looked up once,
/// not for each record. One reader's own; the journal outlives it.
class PeerFilter {
public:
    explicit PeerFilter(const Journal& journal) : m_journal(&journal) {}

    /// Begins anew. 0 or an empty address: every record is let through, of whatever socket.
    void start(net::SocketId socket, const net::Endpoint& peer);
    /// Records of other sockets are not its business, and are let through.
    [[nodiscard]] bool lets(const Record& record)
    {
        return m_socket == 0 || record.socket != m_socket || isOfPeer(record);
    }

private:
    struct Known {
        DetailId detail = 0; ///< 0: none yet
        bool isPeer = false;
    };

    [[nodiscard]] bool isOfPeer(const Record& record);
    [[nodiscard]] bool namesPeer(const Record& record);

    const Journal* m_journal;
    net::SocketId m_socket = 0;
    net::Endpoint m_peer;
    bool m_isConnected = false; ///< to the peer, by what has come until now
    std::vector<Known> m_known; ///< each detail has one place, which it may have to leave to another
};

/// The same of both ends of a conversation.
class PairFilter {
public:
    explicit PairFilter(const Journal& journal) : m_one(journal), m_other(journal) {}

    /// Begins anew. Of each end the address that alone is meant; empty: all that it does.
    void start(net::SocketId one, const net::Endpoint& onesOnly, net::SocketId other,
               const net::Endpoint& othersOnly)
    {
        m_one.start(one, onesOnly);
        m_other.start(other, othersOnly);
    }
    [[nodiscard]] bool lets(const Record& record) { return m_one.lets(record) && m_other.lets(record); }

private:
    PeerFilter m_one;
    PeerFilter m_other;
};

} // namespace enchufe::journal

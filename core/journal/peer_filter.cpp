// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/peer_filter.h"

namespace enchufe::journal {

namespace {
constexpr std::size_t knownDetails = 1024;
} // namespace

void PeerFilter::start(net::SocketId socket, const net::Endpoint& peer)
{
    m_socket = peer.isEmpty() ? net::SocketId() : socket;
    m_peer = peer;
    m_isConnected = false;
    m_known.assign(m_socket == 0 ? 0 : knownDetails, {});
}

bool PeerFilter::isOfPeer(const Record& record)
{
    if (record.call == net::Call::Connect) {
        const bool isHis = namesPeer(record);
        if (record.error == 0)
            m_isConnected = isHis;
        return isHis;
    }
    if (!record.isData())
        return false;
    return record.detail == 0 ? m_isConnected : namesPeer(record);
}

bool PeerFilter::namesPeer(const Record& record)
{
    if (record.detail == 0)
        return false;
    Known& known = m_known[record.detail.number() % knownDetails];
    if (known.detail != record.detail)
        known = {record.detail, m_journal->detail(record)->address == m_peer};
    return known.isPeer;
}

} // namespace enchufe::journal

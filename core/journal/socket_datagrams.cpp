// SPDX-License-Identifier: GPL-3.0-or-later
// Whom datagram sockets talk to, and which of them have an address.
#include "core/journal/socket_table.h"

#include <algorithm>
#include <string>
#include <utility>

namespace enchufe::journal {

/// What failed has told of nobody, but for a datagram that was larger than the room where that is an error.
void SocketTable::applyDatagram(const Record& record, Seq seq, const SocketInfo& info)
{
    const bool isOfConnected = record.detail == 0;
    if ((record.error != 0 && (record.isSend() || isOfConnected)) || (isOfConnected && info.remote.isEmpty()))
        return;
    PeerList& peers = m_peers[info.id];
    DatagramPeer* peer = peers.known(record.detail);
    if (peer == nullptr) {
        const net::Endpoint address = isOfConnected ? info.remote : m_journal.detail(record)->address;
        if (address.isEmpty())
            return; // the journal no longer keeps it
        peer = &peers.meet(address, record.detail);
    }
    peer->newest = seq;
    if (record.isAside())
        return;
    ++(record.isSend() ? peer->datagramsSent : peer->datagramsReceived);
    (record.isSend() ? peer->sent : peer->received) += record.bytesMoved();
}

/// send() and recv() name nobody: from now on they mean this one.
void SocketTable::connectDatagrams(const SocketInfo& info)
{
    if (!net::isConnectionOriented(info.type) && !info.remote.isEmpty())
        m_peers[info.id].meet(info.remote, 0);
}

void SocketTable::setLocal(SocketInfo& info, const net::Endpoint& address)
{
    if (info.type == net::Type::Datagram && address != info.local) {
        forgetPlace(info);
        if (address.isPlace())
            m_datagramsAt[std::string(address.key())].push_back(info.id);
    }
    info.local = address;
}

void SocketTable::forgetPlace(const SocketInfo& info)
{
    const auto found = m_datagramsAt.find(std::string(info.local.key()));
    if (found == m_datagramsAt.end())
        return;
    std::erase(found->second, info.id);
    if (found->second.empty())
        m_datagramsAt.erase(found);
}

void SocketTable::forgetDatagrams(const SocketInfo& info)
{
    forgetPlace(info);
    m_peers.erase(info.id);
}

const PeerList* SocketTable::peers(net::SocketId id) const
{
    const auto found = m_peers.find(id);
    return found == m_peers.end() ? nullptr : &found->second;
}

const DatagramPeer* SocketTable::peer(net::SocketId id, const net::Endpoint& address) const
{
    const PeerList* const list = peers(id);
    return list != nullptr ? list->find(address) : nullptr;
}

void SocketTable::keepPeer(net::SocketId id, const net::Endpoint& address)
{
    if (const auto before = m_peers.find(std::exchange(m_keptPeerOf, id)); before != m_peers.end())
        before->second.keep({});
    if (!address.isEmpty() && m_sockets.contains(id))
        m_peers[id].keep(address);
}

std::vector<net::SocketId> SocketTable::datagramSocketsAt(const net::Endpoint& address) const
{
    std::vector<net::SocketId> all;
    if (!address.isPlace())
        return all;
    std::vector<std::string> keys = {std::string(address.key())};
    if (address.domain() != net::Domain::Unix)
        keys.emplace_back(net::Endpoint::any(address.domain(), address.port()).key());
    for (const std::string& key : keys) {
        if (const auto found = m_datagramsAt.find(key); found != m_datagramsAt.end())
            all.insert(all.end(), found->second.begin(), found->second.end());
    }
    return all;
}

} // namespace enchufe::journal

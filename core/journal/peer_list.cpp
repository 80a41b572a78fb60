// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/peer_list.h"

#include <algorithm>
#include <iterator>

namespace enchufe::journal {

DatagramPeer* PeerList::known(DetailId detail)
{
    if (!m_peers.empty() && m_peers.front().detail == detail && detail != 0)
        return &m_peers.front();
    const auto found = m_byDetail.find(detail);
    if (found == m_byDetail.end())
        return nullptr;
    m_peers.splice(m_peers.begin(), m_peers, found->second);
    return &m_peers.front();
}

PeerList::Place PeerList::placeOf(const net::Endpoint& address, bool& isNew)
{
    const auto found = m_byAddress.find(address.key());
    isNew = found == m_byAddress.end();
    if (isNew) {
        m_peers.push_front({address, ++m_last, 0, 0, 0, 0, 0, 0});
        m_byAddress.emplace(m_peers.front().address.key(), m_peers.begin());
    } else {
        m_peers.splice(m_peers.begin(), m_peers, found->second);
    }
    return m_peers.begin();
}

DatagramPeer& PeerList::meet(const net::Endpoint& address, DetailId detail)
{
    bool isNew = false;
    const Place peer = placeOf(address, isNew);
    if (detail != 0 && peer->detail != detail) {
        if (peer->detail != 0)
            m_byDetail.erase(peer->detail); // no record names it any more
        peer->detail = detail;
    }
    m_byDetail.insert_or_assign(detail, peer);
    if (isNew)
        makeRoom();
    return *peer;
}

void PeerList::keep(const net::Endpoint& address)
{
    m_kept = address;
    bool isNew = false;
    if (!address.isEmpty() && find(address) == nullptr)
        (void)placeOf(address, isNew);
}

void PeerList::makeRoom()
{
    while (m_peers.size() > most) {
        Place oldest = std::prev(m_peers.end());
        if (oldest->address == m_kept)
            --oldest;
        ++m_earlier.count;
        m_earlier.bytes += oldest->sent + oldest->received;
        m_byAddress.erase(oldest->address.key());
        for (const DetailId each : {oldest->detail, DetailId()}) {
            if (const auto named = m_byDetail.find(each);
                named != m_byDetail.end() && named->second == oldest)
                m_byDetail.erase(named);
        }
        m_peers.erase(oldest);
    }
}

std::vector<const DatagramPeer*> PeerList::inOrder() const
{
    std::vector<const DatagramPeer*> all;
    all.reserve(m_peers.size());
    for (const DatagramPeer& each : m_peers)
        all.push_back(&each);
    std::ranges::sort(all, {}, [](const DatagramPeer* peer) { return peer->number; });
    return all;
}

const DatagramPeer* PeerList::find(const net::Endpoint& address) const
{
    const auto found = m_byAddress.find(address.key());
    return found == m_byAddress.end() ? nullptr : &*found->second;
}

} // namespace enchufe::journal

// SPDX-License-Identifier: GPL-3.0-or-later
// Which two sockets of one journal are the ends of one connection.
#include "core/journal/socket_table.h"

#include <string>

namespace enchufe::journal {

namespace {

/// The bytes of both: text would cost more than all else that is done with a record. An address's first bytes
/// tell its size.
std::string pairKey(const net::Endpoint& a, const net::Endpoint& b)
{
    std::string key;
    key.reserve(a.key().size() + b.key().size());
    return key.append(a.key()).append(b.key());
}

/// bind() to port 0 names none.
bool isComplete(const net::Endpoint& address)
{
    return !address.isEmpty() && address.port() != 0 && !address.isWildcard();
}

/// Both ends in this order: who was accepted, and who connected.
bool mayBeOneConnection(const SocketInfo& accepted, const SocketInfo& connected, const SocketInfo* listener)
{
    if (connected.peer != 0 || connected.listener != 0 || !connected.isOpen() ||
        connected.type != net::Type::Stream || !isComplete(connected.remote))
        return false;
    if (isComplete(connected.local) && connected.local != accepted.remote)
        return false;
    if (isComplete(accepted.local))
        return accepted.local == connected.remote;
    // A listener on all addresses. Whoever connects to an address of its own machine comes from that one.
    return listener != nullptr && listener->local.port() == connected.remote.port() &&
           connected.remote.host() == accepted.remote.host();
}

} // namespace

void SocketTable::linkPeer(SocketInfo& info)
{
    if (info.local.isEmpty() || info.remote.isEmpty() || info.type != net::Type::Stream)
        return;
    // Clients of a Unix-domain listener are nameless: nothing tells them apart.
    if (info.domain == net::Domain::Unix)
        return;
    m_byAddresses[pairKey(info.local, info.remote)] = info.id;
    const auto found = m_byAddresses.find(pairKey(info.remote, info.local));
    if (found == m_byAddresses.end() || found->second == info.id)
        return;
    info.peer = found->second;
    m_sockets[found->second].peer = info.id;
}

void SocketTable::forgetAddresses(const SocketInfo& info)
{
    const auto found = m_byAddresses.find(pairKey(info.local, info.remote));
    if (found != m_byAddresses.end() && found->second == info.id)
        m_byAddresses.erase(found);
}

/// Its address is another one than was thought.
void SocketTable::unlinkPeer(SocketInfo& info)
{
    forgetAddresses(info);
    if (info.peer == 0 || info.domain == net::Domain::Unix)
        return;
    if (const auto other = m_sockets.find(info.peer);
        other != m_sockets.end() && other->second.peer == info.id)
        other->second.peer = 0;
    info.peer = 0;
}

bool SocketTable::isOnBench(const SocketInfo& info) const
{
    const auto found = m_endpoints.find(info.endpoint);
    return found != m_endpoints.end() && found->second.kind == EndpointKind::Bench;
}

/// The one socket that can be the other end by what accept() and connect() said; null where there are
/// several, or where several could be the other end's.
SocketInfo* SocketTable::onlyOtherEnd(const SocketInfo& info)
{
    const auto matches = [this](const SocketInfo& accepted, const SocketInfo& connected) {
        if (accepted.listener == 0 || accepted.peer != 0 || !accepted.isOpen())
            return false;
        const auto listener = m_sockets.find(accepted.listener);
        return mayBeOneConnection(accepted, connected,
                                  listener == m_sockets.end() ? nullptr : &listener->second);
    };
    const bool isAccepted = info.listener != 0;
    SocketInfo* only = nullptr;
    for (auto& [id, other] : m_sockets) {
        if (id == info.id || !(isAccepted ? matches(info, other) : matches(other, info)))
            continue;
        if (only != nullptr)
            return nullptr;
        only = &other;
    }
    return only;
}

/// On the bench nobody asks for a client's own address; accept() has told it. Never guessed: only where one
/// socket of each kind is without its other end.
void SocketTable::joinByCalls(SocketInfo& info)
{
    if (info.peer != 0 || info.type != net::Type::Stream || info.domain == net::Domain::Unix ||
        info.state != SocketState::Connected || !isOnBench(info))
        return;
    SocketInfo* const other = onlyOtherEnd(info);
    if (other == nullptr || onlyOtherEnd(*other) != &info)
        return;
    SocketInfo& accepted = info.listener != 0 ? info : *other;
    SocketInfo& connected = info.listener != 0 ? *other : info;
    connected.local = accepted.remote;
    accepted.local = connected.remote;
    linkPeer(connected);
    linkPeer(accepted);
    if (m_isChanged.try_emplace(other->id, true).second)
        m_changedSockets.push_back(other->id);
}

} // namespace enchufe::journal

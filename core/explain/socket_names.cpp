// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explain/socket_names.h"

#include "core/explain/call_text.h"
#include "core/text/filled.h"

namespace enchufe::explain {

using journal::EndpointInfo;
using journal::EndpointKind;
using journal::SocketInfo;

/// What tells it from its like: its port, or the descriptor where it has no name of its own.
std::string SocketNames::ownEnd(const SocketInfo& info) const
{
    return info.local.port() != 0 ? std::to_string(info.local.port())
                                  : filled(tr("fd {}"), m_language, info.handle);
}

std::string SocketNames::behaviourOf(const EndpointInfo& info) const
{
    const SocketInfo* const socket = m_table.socket(info.socket);
    return socket == nullptr || socket->behaviour == "none" ? std::string() : socket->behaviour;
}

std::string SocketNames::withBehaviour(std::string name, const EndpointInfo& info) const
{
    const std::string behaviour = behaviourOf(info);
    return behaviour.empty() ? name : std::move(name.append(" · ").append(behaviour));
}

/// A listener that lives here is named by what it does.
std::string SocketNames::farEnd(const SocketInfo& info) const
{
    const SocketInfo* const peer = m_table.socket(info.peer);
    const EndpointInfo* const listener =
        peer != nullptr && peer->listener != 0 ? m_table.endpoint(peer->endpoint) : nullptr;
    if (listener == nullptr || listener->kind != EndpointKind::StreamListener)
        return addressText(info.remote);
    const std::string port = std::to_string(info.remote.port());
    const std::string behaviour = behaviourOf(*listener);
    return behaviour.empty() ? filled(tr("listener {}"), m_language, port) : behaviour + ' ' + port;
}

std::string SocketNames::client(const EndpointInfo& info, const SocketInfo* socket) const
{
    if (socket == nullptr || socket->remote.isEmpty())
        return filled(tr("client → {}"), m_language, info.asked);
    return filled(tr("client {} → {}"), m_language, ownEnd(*socket), farEnd(*socket));
}

std::string SocketNames::endpoint(const EndpointInfo& info) const
{
    const SocketInfo* const socket = m_table.socket(info.socket);
    const bool hasAddress = socket != nullptr && !socket->local.isEmpty();
    const std::string local = hasAddress ? addressText(socket->local) : info.asked;
    switch (info.kind) {
    case EndpointKind::StreamClient:
        return client(info, socket);
    case EndpointKind::StreamListener:
        return withBehaviour(filled(tr("listener {}"), m_language, local), info);
    case EndpointKind::Bench:
        return hasAddress ? filled(tr("{}: {}"), m_language, info.asked, local) : info.asked;
    case EndpointKind::Datagram:
        break;
    }
    const bool isUnix = socket != nullptr && socket->domain == net::Domain::Unix;
    return withBehaviour(filled(isUnix ? tr("datagrams {}") : tr("UDP {}"), m_language, local), info);
}

std::string SocketNames::shortEndpoint(const EndpointInfo& info) const
{
    const SocketInfo* const socket = m_table.socket(info.socket);
    if (info.kind != EndpointKind::StreamClient || socket == nullptr || socket->remote.isEmpty())
        return {};
    return ownEnd(*socket) + " → " + farEnd(*socket);
}

std::string SocketNames::connection(const SocketInfo& info) const
{
    const bool isNameless = info.remote.port() == 0 && info.remote.host().empty();
    const std::string title = info.remote.isEmpty() || isNameless
                                  ? filled(tr("connection fd {}"), m_language, info.handle)
                                  : filled(tr("connection {}"), m_language, addressText(info.remote));
    return info.name.empty()       ? title
           : info.remote.isEmpty() ? info.name
                                   : filled(tr("{}: {}"), m_language, info.name, title);
}

std::string SocketNames::socket(net::SocketId id) const
{
    const SocketInfo* const info = m_table.socket(id);
    if (info == nullptr)
        return {};
    const EndpointInfo* const owner = m_table.endpoint(info->endpoint);
    return owner != nullptr && owner->socket == id ? endpoint(*owner) : connection(*info);
}

} // namespace enchufe::explain

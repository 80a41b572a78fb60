// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/model/socket_names.h"

namespace enchufe::widgets {

using journal::EndpointInfo;
using journal::EndpointKind;
using journal::SocketInfo;

namespace {

QString textOf(const net::Endpoint& address) { return QString::fromStdString(address.text()); }

} // namespace

/// What tells it from its like: its port, or the descriptor where it has no name of its own.
QString SocketNames::ownEnd(const SocketInfo& info) const
{
    return info.local.port() != 0 ? QString::number(info.local.port()) : tr("fd %1").arg(info.handle);
}

std::string SocketNames::behaviourOf(const EndpointInfo& info) const
{
    const SocketInfo* const socket = m_table.socket(info.socket);
    return socket == nullptr || socket->behaviour == "none" ? std::string() : socket->behaviour;
}

/// A listener that lives here is named by what it does.
QString SocketNames::farEnd(const SocketInfo& info) const
{
    const SocketInfo* const peer = m_table.socket(info.peer);
    const EndpointInfo* const listener =
        peer != nullptr && peer->listener != 0 ? m_table.endpoint(peer->endpoint) : nullptr;
    if (listener == nullptr || listener->kind != EndpointKind::StreamListener)
        return textOf(info.remote);
    const QString port = QString::number(info.remote.port());
    const std::string behaviour = behaviourOf(*listener);
    return behaviour.empty() ? tr("listener %1").arg(port)
                             : QString::fromStdString(behaviour) + QLatin1Char(' ') + port;
}

QString SocketNames::client(const EndpointInfo& info, const SocketInfo* socket) const
{
    if (socket == nullptr || socket->remote.isEmpty())
        return tr("client → %1").arg(QString::fromStdString(info.asked));
    return tr("client %1 → %2").arg(ownEnd(*socket), farEnd(*socket));
}

QString SocketNames::endpoint(const EndpointInfo& info) const
{
    const SocketInfo* const socket = m_table.socket(info.socket);
    const QString asked = QString::fromStdString(info.asked);
    const QString local = socket != nullptr && !socket->local.isEmpty() ? textOf(socket->local) : asked;
    switch (info.kind) {
    case EndpointKind::StreamClient:
        return client(info, socket);
    case EndpointKind::StreamListener: {
        const QString name = tr("listener %1").arg(local);
        return behaviourOf(info).empty()
                   ? name
                   : name + QStringLiteral(" · ") + QString::fromStdString(behaviourOf(info));
    }
    case EndpointKind::Bench: {
        const bool hasAddress = socket != nullptr && !socket->local.isEmpty();
        return hasAddress ? tr("%1: %2").arg(asked, local) : asked;
    }
    case EndpointKind::Datagram:
        break;
    }
    const bool isUnix = socket != nullptr && socket->domain == net::Domain::Unix;
    const QString name = isUnix ? tr("datagrams %1").arg(local) : tr("UDP %1").arg(local);
    return behaviourOf(info).empty()
               ? name
               : name + QStringLiteral(" · ") + QString::fromStdString(behaviourOf(info));
}

QString SocketNames::shortEndpoint(const EndpointInfo& info) const
{
    const SocketInfo* const socket = m_table.socket(info.socket);
    if (info.kind != EndpointKind::StreamClient || socket == nullptr || socket->remote.isEmpty())
        return {};
    return ownEnd(*socket) + QStringLiteral(" → ") + farEnd(*socket);
}

QString SocketNames::connection(const SocketInfo& info) const
{
    const QString title = info.remote.isEmpty() || (info.remote.port() == 0 && info.remote.host().empty())
                              ? tr("connection fd %1").arg(info.handle)
                              : tr("connection %1").arg(textOf(info.remote));
    const QString name = QString::fromStdString(info.name);
    return name.isEmpty() ? title : info.remote.isEmpty() ? name : tr("%1: %2").arg(name, title);
}

QString SocketNames::socket(net::SocketId id) const
{
    const SocketInfo* const info = m_table.socket(id);
    if (info == nullptr)
        return {};
    const EndpointInfo* const owner = m_table.endpoint(info->endpoint);
    return owner != nullptr && owner->socket == id ? endpoint(*owner) : connection(*info);
}

} // namespace enchufe::widgets

// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/model/endpoint_model.h"

#include "core/net/call.h"
#include "widgets/common/format.h"

#include <algorithm>

namespace enchufe::widgets {

using journal::EndpointInfo;
using journal::EndpointKind;
using journal::SocketInfo;

namespace {
// Top-level rows carry 0, connections the number of their endpoint, which stays when rows are removed.
constexpr quintptr topLevel = 0;
} // namespace

EndpointModel::EndpointModel(Feed& feed, QObject* parent) : QAbstractItemModel(parent), m_feed(feed)
{
    connect(&feed, &Feed::advanced, this, &EndpointModel::update);
    m_rateTimer.setInterval(500);
    connect(&m_rateTimer, &QTimer::timeout, this, &EndpointModel::refreshRates);
}

int EndpointModel::rowOf(journal::EndpointId id) const
{
    const auto found =
        std::find_if(m_nodes.begin(), m_nodes.end(), [id](const Node& node) { return node.endpoint == id; });
    return found == m_nodes.end() ? -1 : static_cast<int>(found - m_nodes.begin());
}

void EndpointModel::update(const std::vector<net::SocketId>& sockets,
                           const std::vector<journal::EndpointId>& endpoints)
{
    for (const journal::EndpointId id : endpoints)
        updateEndpoint(id);
    if (sockets.empty())
        return;
    // One signal a level, not one a row: a flood touches all of them every frame.
    if (!m_nodes.empty())
        emit dataChanged(index(0, 0), index(static_cast<int>(m_nodes.size()) - 1, 0));
    for (int row = 0; row < static_cast<int>(m_nodes.size()); ++row) {
        const QModelIndex parent = index(row, 0);
        const int count = rowCount(parent);
        if (count > 0)
            emit dataChanged(index(0, 0, parent), index(count - 1, 0, parent));
    }
    if (!m_rateTimer.isActive())
        m_rateTimer.start();
}

void EndpointModel::refreshRates()
{
    // Rates fall to zero without any record saying so.
    const std::int64_t now = net::steadyNanoseconds() - m_feed.journal().epochNs();
    if (now / RateHistory::binNs - m_feed.rates().lastBin() > 25)
        m_rateTimer.stop();
    for (int row = 0; row < static_cast<int>(m_nodes.size()); ++row) {
        const QModelIndex parent = index(row, 0);
        emit dataChanged(parent, parent, {StateRole});
        const int count = rowCount(parent);
        if (count > 0)
            emit dataChanged(index(0, 0, parent), index(count - 1, 0, parent), {StateRole});
    }
}

void EndpointModel::updateEndpoint(journal::EndpointId id)
{
    const EndpointInfo* const info = m_feed.table().endpoint(id);
    if (info == nullptr || m_removed.contains(id))
        return;
    int row = rowOf(id);
    const bool failed = info->failedCall != net::Call::Note && !info->ready;
    if (failed || (info->closed && !info->ready)) {
        // Whoever asked for it has been told; there is nothing to show.
        if (row >= 0)
            remove(id);
        return;
    }
    if (row < 0) {
        row = static_cast<int>(m_nodes.size());
        beginInsertRows({}, row, row);
        m_nodes.push_back({id, {}, 0});
        endInsertRows();
    }
    addConnections(row, *info);
}

void EndpointModel::addConnections(int row, const EndpointInfo& info)
{
    Node& node = m_nodes[static_cast<std::size_t>(row)];
    if (node.seen >= info.connections.size())
        return;
    const int first = static_cast<int>(node.connections.size());
    const int count = static_cast<int>(info.connections.size() - node.seen);
    beginInsertRows(index(row, 0), first, first + count - 1);
    node.connections.insert(node.connections.end(),
                            info.connections.begin() + static_cast<std::ptrdiff_t>(node.seen),
                            info.connections.end());
    node.seen = info.connections.size();
    endInsertRows();
    if (node.connections.size() > mostConnections)
        dropOldest(row);
}

void EndpointModel::dropOldest(int row)
{
    Node& node = m_nodes[static_cast<std::size_t>(row)];
    std::size_t closed = 0;
    const std::size_t surplus = node.connections.size() - mostConnections / 2;
    while (closed < surplus) {
        const SocketInfo* const info = m_feed.table().socket(node.connections[closed]);
        if (info != nullptr && info->isOpen())
            break;
        ++closed;
    }
    if (closed == 0)
        return;
    beginRemoveRows(index(row, 0), 0, static_cast<int>(closed) - 1);
    node.connections.erase(node.connections.begin(),
                           node.connections.begin() + static_cast<std::ptrdiff_t>(closed));
    endRemoveRows();
}

void EndpointModel::remove(journal::EndpointId endpoint)
{
    const int row = rowOf(endpoint);
    if (row < 0)
        return;
    m_removed.emplace(endpoint, true);
    beginRemoveRows({}, row, row);
    m_nodes.erase(m_nodes.begin() + row);
    endRemoveRows();
}

void EndpointModel::retranslate()
{
    if (!m_nodes.empty())
        emit dataChanged(index(0, 0), index(static_cast<int>(m_nodes.size()) - 1, 0));
}

QModelIndex EndpointModel::indexOf(journal::EndpointId endpoint, net::SocketId socket) const
{
    const int row = rowOf(endpoint);
    if (row < 0)
        return {};
    const QModelIndex parent = index(row, 0);
    const auto& connections = m_nodes[static_cast<std::size_t>(row)].connections;
    const auto found = std::find(connections.begin(), connections.end(), socket);
    return found == connections.end() ? parent
                                      : index(static_cast<int>(found - connections.begin()), 0, parent);
}

QModelIndex EndpointModel::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column,
                       parent.isValid() ? quintptr{m_nodes[static_cast<std::size_t>(parent.row())].endpoint}
                                        : topLevel);
}

QModelIndex EndpointModel::parent(const QModelIndex& child) const
{
    if (!child.isValid() || child.internalId() == topLevel)
        return {};
    const int row = rowOf(static_cast<journal::EndpointId>(child.internalId()));
    return row < 0 ? QModelIndex() : createIndex(row, 0, topLevel);
}

int EndpointModel::rowCount(const QModelIndex& parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_nodes.size());
    if (parent.internalId() != topLevel || parent.column() != 0)
        return 0;
    return static_cast<int>(m_nodes[static_cast<std::size_t>(parent.row())].connections.size());
}

int EndpointModel::columnCount(const QModelIndex& /*parent*/) const { return 1; }

QVariant EndpointModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const bool connection = index.internalId() != topLevel;
    const int row = connection ? rowOf(static_cast<journal::EndpointId>(index.internalId())) : index.row();
    if (row < 0)
        return {};
    const Node& node = m_nodes[static_cast<std::size_t>(row)];
    const EndpointInfo* const endpoint = m_feed.table().endpoint(node.endpoint);
    if (endpoint == nullptr)
        return {};
    const net::SocketId socketId =
        connection ? node.connections[static_cast<std::size_t>(index.row())] : endpoint->socket;
    const SocketInfo* const socket = m_feed.table().socket(socketId);
    switch (role) {
    case Qt::DisplayRole:
        return connection && socket != nullptr ? connectionTitle(*socket) : title(*endpoint);
    case Qt::AccessibleTextRole:
        return data(index, Qt::DisplayRole).toString() + QStringLiteral(", ") +
               data(index, StateRole).toString();
    case Qt::ToolTipRole:
        return toolTip(socket);
    case StateRole:
        return stateLine(connection ? nullptr : endpoint, socket);
    case KindRole:
        return static_cast<int>(endpoint->kind);
    case EndpointRole:
        return node.endpoint;
    case SocketRole:
        return socketId;
    case IsConnectionRole:
        return connection;
    case IsOpenRole:
        return socket != nullptr ? socket->isOpen() && !endpoint->closed : !endpoint->closed;
    default:
        return {};
    }
}

QString EndpointModel::title(const EndpointInfo& info) const
{
    const SocketInfo* const socket = m_feed.table().socket(info.socket);
    const QString asked = QString::fromStdString(info.asked);
    switch (info.kind) {
    case EndpointKind::StreamClient:
        return tr("client → %1")
            .arg(socket != nullptr && !socket->remote.isEmpty()
                     ? QString::fromStdString(socket->remote.text())
                     : asked);
    case EndpointKind::StreamListener:
        return tr("listener %1")
            .arg(socket != nullptr && !socket->local.isEmpty() ? QString::fromStdString(socket->local.text())
                                                               : asked);
    case EndpointKind::Bench: {
        const bool hasAddress = socket != nullptr && !socket->local.isEmpty();
        return hasAddress ? tr("%1: %2").arg(asked, QString::fromStdString(socket->local.text())) : asked;
    }
    case EndpointKind::Datagram:
        break;
    }
    const bool isUnix = socket != nullptr && socket->domain == net::Domain::Unix;
    const QString local = socket != nullptr ? QString::fromStdString(socket->local.text()) : asked;
    return isUnix ? tr("datagrams %1").arg(local) : tr("UDP %1").arg(local);
}

QString EndpointModel::connectionTitle(const SocketInfo& info) const
{
    const QString title = info.remote.isEmpty()
                              ? QString()
                              : tr("connection %1").arg(QString::fromStdString(info.remote.text()));
    const QString name = QString::fromStdString(info.name);
    return name.isEmpty() ? title : title.isEmpty() ? name : tr("%1: %2").arg(name, title);
}

QString EndpointModel::stateLine(const EndpointInfo* endpoint, const SocketInfo* socket) const
{
    if (socket == nullptr)
        return endpoint != nullptr && endpoint->closed ? tr("closed") : tr("looking up the name…");
    QStringList parts = {fromView(socket->word())};
    if (endpoint != nullptr && endpoint->closed)
        parts = {tr("closed")};
    else if (socket->isOpen())
        parts << tr("fd %1").arg(socket->handle);
    if (socket->state == journal::SocketState::Listening) {
        parts << (socket->receiveQueue < 0 // nobody has asked the kernel: no call tells how many wait
                      ? tr("queue of %1").arg(socket->backlog)
                      : tr("queue %1/%2").arg(socket->receiveQueue).arg(socket->backlog));
    } else if (socket->isOpen()) {
        parts << tr("R %1  S %2")
                     .arg(numberText(
                              static_cast<std::uint64_t>(std::max<std::int64_t>(socket->receiveQueue, 0))),
                          numberText(
                              static_cast<std::uint64_t>(std::max<std::int64_t>(socket->sendQueue, 0))));
        if (socket->ownQueue > 0)
            parts << tr("+%1 to send").arg(bytesText(static_cast<double>(socket->ownQueue)));
        if (socket->kernelDrops > 0)
            parts << tr("drops %1").arg(socket->kernelDrops);
        const auto rate =
            m_feed.rates().lastSecond(socket->id, net::steadyNanoseconds() - m_feed.journal().epochNs());
        if (rate.sent + rate.received > 0)
            parts << rateText(static_cast<double>(rate.sent + rate.received));
    }
    return parts.join(QStringLiteral("  "));
}

QString EndpointModel::toolTip(const SocketInfo* socket) const
{
    if (socket == nullptr)
        return {};
    const QString protocol = socket->domain == net::Domain::Unix ? QStringLiteral("unix")
                             : socket->type == net::Type::Stream ? QStringLiteral("tcp")
                                                                 : QStringLiteral("udp");
    return tr("Protocol: %1\nLocal: %2\nRemote: %3\nSent: %4\nReceived: %5")
        .arg(protocol, QString::fromStdString(socket->local.text()),
             QString::fromStdString(socket->remote.text()), bytesText(static_cast<double>(socket->sent)),
             bytesText(static_cast<double>(socket->received)));
}

} // namespace enchufe::widgets

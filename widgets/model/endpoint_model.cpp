// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/model/endpoint_model.h"

#include "core/journal/socket_row.h"
#include "core/net/call.h"
#include "widgets/common/format.h"
#include "widgets/model/socket_names.h"

#include <algorithm>

namespace enchufe::widgets {

using journal::EndpointInfo;
using journal::EndpointKind;
using journal::SocketInfo;

namespace {
// Top-level rows carry 0, connections the number of their endpoint, which stays when rows are removed.
constexpr quintptr topLevel = 0;

/// Whose connection the row is; 0: it is an endpoint itself.
journal::EndpointId endpointOf(const QModelIndex& index)
{
    return journal::EndpointId(static_cast<std::uint32_t>(index.internalId()));
}
} // namespace

EndpointModel::EndpointModel(Feed& feed, QObject* parent) : QAbstractItemModel(parent), m_feed(feed)
{
    connect(&feed, &Feed::advanced, this, &EndpointModel::update);
    connect(&feed, &Feed::forgotten, this, &EndpointModel::forget);
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
    if (m_nodes.size() > m_sweepAt)
        forgetEndpoints();
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
    if (info == nullptr)
        return;
    if (m_removed.contains(id)) {
        if (info->closed)
            m_removed.erase(id); // none that is closed is put in anew
        return;
    }
    int row = rowOf(id);
    const bool failed = info->failedCall != net::Call::Note && !info->ready;
    if (failed || (info->closed && !info->ready)) {
        // Whoever asked for it has been told; there is nothing to show.
        if (row >= 0)
            remove(id);
        return;
    }
    if (row < 0) {
        if (info->closed && id <= m_newest)
            return; // it was here and is no longer
        m_newest = std::max(m_newest, id);
        row = static_cast<int>(m_nodes.size());
        beginInsertRows({}, row, row);
        m_nodes.push_back({id, {}, 0, 0, {}, {}, 0});
        endInsertRows();
    }
    addConnections(row, *info);
    m_nodes[static_cast<std::size_t>(row)].ownBytes = bytesOf(info->socket);
    sumUp(row);
}

void EndpointModel::addConnections(int row, const EndpointInfo& info)
{
    Node& node = m_nodes[static_cast<std::size_t>(row)];
    // Numbers grow, but on several threads not always in the order of the records.
    const auto last = std::find(info.connections.rbegin(), info.connections.rend(), node.last);
    const auto begin =
        last != info.connections.rend()
            ? last.base()
            : std::ranges::find_if(info.connections,
                                   [newest = node.newest](net::SocketId each) { return each > newest; });
    if (begin == info.connections.end())
        return;
    const int first = node.sumRows() + static_cast<int>(node.connections.size());
    const auto count = static_cast<int>(info.connections.end() - begin);
    beginInsertRows(index(row, 0), first, first + count - 1);
    node.connections.insert(node.connections.end(), begin, info.connections.end());
    node.newest = std::max(node.newest, *std::max_element(begin, info.connections.end()));
    node.last = info.connections.back();
    endInsertRows();
    if (node.connections.size() > mostConnections)
        dropOldest(row);
}

bool EndpointModel::isOver(net::SocketId socket) const
{
    const SocketInfo* const info = m_feed.table().socket(socket);
    return (info == nullptr || !info->isOpen()) && socket != m_keptSocket;
}

bool EndpointModel::isOver(const Node& node) const
{
    if (node.endpoint == m_keptEndpoint)
        return false;
    const EndpointInfo* const info = m_feed.table().endpoint(node.endpoint);
    return info == nullptr ||
           (info->closed &&
            std::ranges::all_of(node.connections, [this](net::SocketId each) { return isOver(each); }));
}

std::uint64_t EndpointModel::bytesOf(net::SocketId socket) const
{
    const journal::SocketTotals totals = m_feed.journal().totals(socket);
    return totals.sent + totals.received;
}

std::uint64_t EndpointModel::bytesOf(const Node& node) const
{
    const EndpointInfo* const info = m_feed.table().endpoint(node.endpoint);
    std::uint64_t bytes = node.forgotten.bytes + (info != nullptr ? bytesOf(info->socket) : node.ownBytes);
    for (const net::SocketId each : node.connections)
        bytes += bytesOf(each);
    return bytes;
}

/// Those that are over, the oldest first, wherever they stand between those that live.
void EndpointModel::dropOldest(int row)
{
    std::size_t surplus = m_nodes[static_cast<std::size_t>(row)].connections.size() - mostConnections / 2;
    for (std::size_t first = 0; surplus > 0; ++first) {
        const auto& connections = m_nodes[static_cast<std::size_t>(row)].connections;
        while (first < connections.size() && !isOver(connections[first]))
            ++first;
        std::size_t end = first;
        while (end < connections.size() && end - first < surplus && isOver(connections[end]))
            ++end;
        if (end == first)
            return;
        surplus -= end - first;
        removeConnections(row, first, end - first);
    }
}

void EndpointModel::removeConnections(int row, std::size_t first, std::size_t count)
{
    Node& node = m_nodes[static_cast<std::size_t>(row)];
    const int top = node.sumRows() + static_cast<int>(first);
    beginRemoveRows(index(row, 0), top, top + static_cast<int>(count) - 1);
    const auto begin = node.connections.begin() + static_cast<std::ptrdiff_t>(first);
    const auto end = begin + static_cast<std::ptrdiff_t>(count);
    for (auto each = begin; each != end; ++each) {
        if (m_feed.table().socket(*each) != nullptr)
            node.dropped.emplace(*each, bytesOf(*each));
    }
    node.connections.erase(begin, end);
    endRemoveRows();
}

/// All connections there ever were, those that have a row aside.
void EndpointModel::sumUp(int row)
{
    Node& node = m_nodes[static_cast<std::size_t>(row)];
    const EndpointInfo* const info = m_feed.table().endpoint(node.endpoint);
    if (info == nullptr)
        return;
    Sum sum;
    sum.count = info->earlier.sockets + info->connections.size() - node.connections.size();
    sum.bytes = info->earlier.sent + info->earlier.received;
    for (const auto& [socket, bytes] : node.dropped)
        sum.bytes += bytes;
    if (sum.count == node.forgotten.count && sum.bytes == node.forgotten.bytes)
        return;
    const QModelIndex parent = index(row, 0);
    if (node.sumRows() == 0) {
        beginInsertRows(parent, 0, 0);
        node.forgotten = sum;
        endInsertRows();
    } else {
        node.forgotten = sum;
    }
    emit dataChanged(index(0, 0, parent), index(0, 0, parent));
}

/// The table has only sums of these.
void EndpointModel::forget(const std::vector<net::SocketId>& sockets)
{
    const std::unordered_set<net::SocketId> gone(sockets.begin(), sockets.end());
    for (int row = 0; row < static_cast<int>(m_nodes.size()); ++row) {
        std::erase_if(m_nodes[static_cast<std::size_t>(row)].dropped,
                      [&gone](const auto& each) { return gone.contains(each.first); });
        for (std::size_t end = m_nodes[static_cast<std::size_t>(row)].connections.size(); end > 0;) {
            const auto& connections = m_nodes[static_cast<std::size_t>(row)].connections;
            std::size_t first = end;
            while (first > 0 && gone.contains(connections[first - 1]))
                --first;
            if (first < end)
                removeConnections(row, first, end - first);
            end = first > 0 ? first - 1 : 0;
        }
        sumUp(row);
    }
    for (int row = static_cast<int>(m_nodes.size()) - 1; row >= 0; --row) {
        if (m_feed.table().endpoint(m_nodes[static_cast<std::size_t>(row)].endpoint) == nullptr)
            takeOut(row, row + 1);
    }
}

/// Rows of endpoints that are over become part of the sum.
void EndpointModel::takeOut(int first, int end)
{
    for (int row = first; row < end; ++row) {
        ++m_forgotten.count;
        m_forgotten.bytes += bytesOf(m_nodes[static_cast<std::size_t>(row)]);
    }
    beginRemoveRows({}, first, end - 1);
    m_nodes.erase(m_nodes.begin() + first, m_nodes.begin() + end);
    endRemoveRows();
    emit forgottenChanged();
}

void EndpointModel::forgetEndpoints()
{
    std::size_t over = 0;
    for (const Node& node : m_nodes)
        over += isOver(node) ? 1 : 0;
    std::size_t surplus = over - std::min(over, mostEndpoints / 2);
    for (int row = 0; surplus > 0 && row < static_cast<int>(m_nodes.size()); ++row) {
        int end = row;
        while (end < static_cast<int>(m_nodes.size()) && surplus > 0 &&
               isOver(m_nodes[static_cast<std::size_t>(end)])) {
            --surplus;
            ++end;
        }
        if (end > row)
            takeOut(row, end);
    }
    // Looked for again once there are so many more: the living ones are not gone through every frame.
    m_sweepAt = std::max(mostEndpoints, m_nodes.size() + m_nodes.size() / 4);
}

void EndpointModel::keep(journal::EndpointId endpoint, net::SocketId socket)
{
    m_keptEndpoint = endpoint;
    m_keptSocket = socket;
}

void EndpointModel::remove(journal::EndpointId endpoint)
{
    const int row = rowOf(endpoint);
    if (row < 0)
        return;
    const EndpointInfo* const info = m_feed.table().endpoint(endpoint);
    if (info != nullptr && !info->closed)
        m_removed.insert(endpoint);
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
    const Node& node = m_nodes[static_cast<std::size_t>(row)];
    const auto found = std::ranges::find(node.connections, socket);
    return found == node.connections.end()
               ? parent
               : index(node.sumRows() + static_cast<int>(found - node.connections.begin()), 0, parent);
}

QModelIndex EndpointModel::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column,
                       parent.isValid()
                           ? quintptr{m_nodes[static_cast<std::size_t>(parent.row())].endpoint.number()}
                           : topLevel);
}

QModelIndex EndpointModel::parent(const QModelIndex& child) const
{
    if (!child.isValid() || child.internalId() == topLevel)
        return {};
    const int row = rowOf(endpointOf(child));
    return row < 0 ? QModelIndex() : createIndex(row, 0, topLevel);
}

int EndpointModel::rowCount(const QModelIndex& parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_nodes.size());
    if (parent.internalId() != topLevel || parent.column() != 0)
        return 0;
    const Node& node = m_nodes[static_cast<std::size_t>(parent.row())];
    return node.sumRows() + static_cast<int>(node.connections.size());
}

Qt::ItemFlags EndpointModel::flags(const QModelIndex& index) const
{
    return index.data(IsSumRole).toBool() ? Qt::ItemIsEnabled | Qt::ItemNeverHasChildren
                                          : QAbstractItemModel::flags(index);
}

QVariant EndpointModel::sumData(const Node& node, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return tr("%1 earlier connections, %2", nullptr, plural(node.forgotten.count))
            .arg(numberText(node.forgotten.count), bytesText(static_cast<double>(node.forgotten.bytes)));
    case Qt::ToolTipRole:
        return tr("Closed, and no longer listed one by one. Their calls are in Calls as long as the journal "
                  "keeps them.");
    case StateRole:
        return tr("closed, summed up");
    case KindRole:
        return static_cast<int>(EndpointKind::StreamListener);
    case EndpointRole:
        return QVariant::fromValue(node.endpoint);
    case SocketRole:
        return QVariant::fromValue(net::SocketId());
    case IsSumRole:
        return true;
    case IsConnectionRole:
    case IsOpenRole:
        return false;
    default:
        return {};
    }
}

int EndpointModel::columnCount(const QModelIndex& /*parent*/) const { return 1; }

QVariant EndpointModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const bool connection = index.internalId() != topLevel;
    const int row = connection ? rowOf(endpointOf(index)) : index.row();
    if (row < 0)
        return {};
    const Node& node = m_nodes[static_cast<std::size_t>(row)];
    if (connection && index.row() < node.sumRows())
        return sumData(node, role);
    const EndpointInfo* const endpoint = m_feed.table().endpoint(node.endpoint);
    if (endpoint == nullptr)
        return role == Qt::DisplayRole ? QVariant(tr("an earlier endpoint")) : QVariant();
    const net::SocketId socketId =
        connection ? node.connections[static_cast<std::size_t>(index.row() - node.sumRows())]
                   : endpoint->socket;
    const SocketInfo* const socket = m_feed.table().socket(socketId);
    const SocketNames names(m_feed.table());
    switch (role) {
    case Qt::DisplayRole:
        if (!connection)
            return names.endpoint(*endpoint);
        return socket != nullptr ? names.connection(*socket) : tr("an earlier connection");
    case Qt::AccessibleTextRole:
        return data(index, Qt::DisplayRole).toString() + QStringLiteral(", ") +
               data(index, StateRole).toString();
    case Qt::ToolTipRole:
        return QString(data(index, Qt::DisplayRole).toString() + QLatin1Char('\n') + toolTip(socket));
    case ShortNameRole:
        return connection ? QString() : names.shortEndpoint(*endpoint);
    case StateRole:
        return stateLine(connection ? nullptr : endpoint, socket);
    case KindRole:
        return static_cast<int>(endpoint->kind);
    case EndpointRole:
        return QVariant::fromValue(node.endpoint);
    case SocketRole:
        return QVariant::fromValue(socketId);
    case IsConnectionRole:
        return connection;
    case IsOpenRole:
        return socket != nullptr ? socket->isOpen() && !endpoint->closed : !connection && !endpoint->closed;
    default:
        return {};
    }
}

QString EndpointModel::stateLine(const EndpointInfo* endpoint, const SocketInfo* socket) const
{
    if (socket == nullptr) {
        if (endpoint != nullptr && endpoint->closed)
            return tr("closed");
        // A bare one whose call failed, or that is a file: nothing more comes.
        const bool isBare = endpoint != nullptr && endpoint->kind == EndpointKind::Bench;
        return isBare ? tr("no socket") : tr("looking up the name…");
    }
    QStringList parts = {QString::fromStdString(journal::stateNow(*socket).text())};
    if (endpoint != nullptr && endpoint->closed)
        parts = {tr("closed")};
    else if (!socket->isOpen())
        parts = {tr("closed")};
    else
        parts << tr("fd %1").arg(socket->handle) << numbersOf(*socket);
    return parts.join(QStringLiteral("  "));
}

QStringList EndpointModel::numbersOf(const SocketInfo& socket) const
{
    const auto atLeast0 = [](std::int64_t value) {
        return static_cast<std::uint64_t>(std::max<std::int64_t>(value, 0));
    };
    if (socket.state == journal::SocketState::Listening)
        return {socket.receiveQueue < 0 // nobody has asked the kernel: no call tells how many wait
                    ? tr("queue of %1").arg(socket.backlog)
                    : tr("queue %1/%2").arg(socket.receiveQueue).arg(socket.backlog)};
    QStringList parts;
    const journal::QueuesNow queues = journal::queuesNow(socket);
    if (queues.receive && queues.send)
        parts << tr("R %1  S %2")
                     .arg(numberText(atLeast0(*queues.receive)), numberText(atLeast0(*queues.send)));
    else if (queues.receive) // not every system tells the other one
        parts << tr("R %1").arg(numberText(atLeast0(*queues.receive)));
    if (socket.ownQueue > 0)
        parts << tr("+%1 to send").arg(bytesText(static_cast<double>(socket.ownQueue)));
    if (socket.kernelDrops > 0)
        parts << tr("drops %1").arg(numberText(atLeast0(socket.kernelDrops)));
    const auto rate =
        m_feed.rates().lastSecond(socket.id, net::steadyNanoseconds() - m_feed.journal().epochNs());
    if (rate.sent + rate.received > 0)
        parts << rateText(static_cast<double>(rate.sent + rate.received));
    return parts;
}

QString EndpointModel::toolTip(const SocketInfo* socket) const
{
    if (socket == nullptr)
        return {};
    const QString protocol = socket->domain == net::Domain::Unix ? QStringLiteral("unix")
                             : socket->type == net::Type::Stream ? QStringLiteral("tcp")
                             : socket->type == net::Type::Raw    ? QStringLiteral("raw")
                                                                 : QStringLiteral("udp");
    QString text =
        tr("Protocol: %1\nLocal: %2\nRemote: %3\nSent: %4\nReceived: %5")
            .arg(protocol, QString::fromStdString(socket->local.text()),
                 QString::fromStdString(socket->remote.text()), bytesText(static_cast<double>(socket->sent)),
                 bytesText(static_cast<double>(socket->received)));
    if (!journal::stateNow(*socket).isKernels)
        text += QLatin1Char('\n') +
                tr("The state in brackets is what its last call left: the kernel may know more by now.");
    return text;
}

} // namespace enchufe::widgets

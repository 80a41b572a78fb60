// SPDX-License-Identifier: GPL-3.0-or-later
// Under a datagram socket: a row for each of those that it talks to, where they are more than one.
#include "widgets/common/format.h"
#include "widgets/model/endpoint_model.h"

#include <algorithm>

namespace enchufe::widgets {

using journal::DatagramPeer;
using journal::PeerList;

void EndpointModel::updatePeers(net::SocketId socket)
{
    const PeerList* const peers = m_feed.table().peers(socket);
    const auto* const info = m_feed.table().socket(socket);
    if (peers == nullptr || peers->count() < 2 || info->type != net::Type::Datagram)
        return;
    const auto* const endpoint = m_feed.table().endpoint(info->endpoint);
    const int row = endpoint != nullptr && endpoint->socket == socket ? rowOf(info->endpoint) : -1;
    if (row >= 0)
        syncPeers(row, *peers);
}

void EndpointModel::keepPeer(journal::EndpointId endpoint, const net::Endpoint& peer)
{
    const auto* const info = m_feed.table().endpoint(endpoint);
    const net::SocketId socket = info != nullptr ? info->socket : net::SocketId();
    m_feed.keepPeer(socket, peer);
    updatePeers(socket);
}

void EndpointModel::syncPeers(int row, const PeerList& peers)
{
    const Node& node = m_nodes[static_cast<std::size_t>(row)];
    const net::SocketId socket = m_feed.table().endpoint(node.endpoint)->socket;
    if (node.peers.socket == socket && node.peers.version == peers.version())
        return;
    if (node.peers.socket != socket && !node.peers.rows.empty())
        removePeers(row, 0, node.peers.rows.size());
    const auto now = peers.inOrder();
    addPeers(row, now);
    const auto isGone = [&now](const PeerRow& each) {
        return !std::ranges::binary_search(now, each.number, {},
                                           [](const DatagramPeer* peer) { return peer->number; });
    };
    for (std::size_t end = node.peers.rows.size(); end > 0;) {
        std::size_t first = end;
        while (first > 0 && isGone(node.peers.rows[first - 1]))
            --first;
        if (first < end)
            removePeers(row, first, end - first);
        end = first > 0 ? first - 1 : 0;
    }
    sumUpPeers(row, peers.earlier());
    m_nodes[static_cast<std::size_t>(row)].peers.socket = socket;
    m_nodes[static_cast<std::size_t>(row)].peers.version = peers.version();
}

/// Numbers only grow.
void EndpointModel::addPeers(int row, const std::vector<const DatagramPeer*>& now)
{
    Node& node = m_nodes[static_cast<std::size_t>(row)];
    const std::uint64_t last = node.peers.rows.empty() ? 0 : node.peers.rows.back().number;
    const auto begin =
        std::ranges::upper_bound(now, last, {}, [](const DatagramPeer* peer) { return peer->number; });
    if (begin == now.end())
        return;
    const int first = node.firstPeerRow() + node.peers.count();
    beginInsertRows(index(row, 0), first, first + static_cast<int>(now.end() - begin) - 1);
    for (auto each = begin; each != now.end(); ++each)
        node.peers.rows.push_back({(*each)->number, (*each)->address});
    endInsertRows();
}

void EndpointModel::removePeers(int row, std::size_t first, std::size_t count)
{
    Node& node = m_nodes[static_cast<std::size_t>(row)];
    const int top = node.firstPeerRow() + node.peers.sumRows() + static_cast<int>(first);
    beginRemoveRows(index(row, 0), top, top + static_cast<int>(count) - 1);
    const auto begin = node.peers.rows.begin() + static_cast<std::ptrdiff_t>(first);
    node.peers.rows.erase(begin, begin + static_cast<std::ptrdiff_t>(count));
    endRemoveRows();
}

void EndpointModel::sumUpPeers(int row, const journal::EarlierPeers& earlier)
{
    Node& node = m_nodes[static_cast<std::size_t>(row)];
    const Sum sum{earlier.count, earlier.bytes};
    if (sum.count > 0 && node.peers.sumRows() == 0) {
        beginInsertRows(index(row, 0), node.firstPeerRow(), node.firstPeerRow());
        node.peers.forgotten = sum;
        endInsertRows();
    } else {
        node.peers.forgotten = sum;
    }
}

QVariant EndpointModel::peerSumData(const Node& node, int role) const
{
    const Sum& sum = node.peers.forgotten;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return tr("%1 earlier peers, %2", nullptr, plural(sum.count))
            .arg(numberText(sum.count), bytesText(static_cast<double>(sum.bytes)));
    case Qt::ToolTipRole:
        return tr(
            "Silent for longest, and no longer listed one by one. Their datagrams are among those of the "
            "socket as a whole. An address that comes back has a row again.");
    case StateRole:
        return tr("summed up");
    case IsSumRole:
        return true;
    default:
        return {};
    }
}

QVariant EndpointModel::peerData(const Node& node, int place, int role) const
{
    switch (role) { // what all of them have
    case KindRole:
        return static_cast<int>(journal::EndpointKind::Datagram);
    case EndpointRole:
        return QVariant::fromValue(node.endpoint);
    case SocketRole:
        return QVariant::fromValue(node.peers.socket);
    case IsConnectionRole:
        return false;
    default:
        break;
    }
    if (place < node.peers.sumRows())
        return peerSumData(node, role);
    const PeerRow& row = node.peers.rows[static_cast<std::size_t>(place - node.peers.sumRows())];
    const PeerList* const peers = m_feed.table().peers(node.peers.socket);
    const DatagramPeer* const peer = peers != nullptr ? peers->find(row.address) : nullptr;
    switch (role) {
    case Qt::DisplayRole:
        return tr("peer %1").arg(addressText(row.address));
    case Qt::AccessibleTextRole:
        return QString(peerData(node, place, Qt::DisplayRole).toString() + QStringLiteral(", ") +
                       peerData(node, place, StateRole).toString());
    case Qt::ToolTipRole:
        return QString(
            peerData(node, place, Qt::DisplayRole).toString() + QLatin1Char('\n') +
            tr("Choose it, and the views show what goes between this socket and that address alone."));
    case ShortNameRole:
        return addressText(row.address);
    case StateRole:
        return peer == nullptr
                   ? QString()
                   : tr("received %1: %2  sent %3: %4")
                         .arg(numberText(peer->datagramsReceived),
                              bytesText(static_cast<double>(peer->received)), numberText(peer->datagramsSent),
                              bytesText(static_cast<double>(peer->sent)));
    case PeerRole:
        return QVariant::fromValue(row.address);
    case IsOpenRole: {
        const auto* const info = m_feed.table().socket(node.peers.socket);
        return info != nullptr && info->isOpen();
    }
    default:
        return {};
    }
}

} // namespace enchufe::widgets

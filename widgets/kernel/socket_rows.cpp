// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/kernel/socket_rows.h"

#include "core/journal/socket_row.h"
#include "widgets/common/format.h"
#include "widgets/common/theme.h"

#include <algorithm>

namespace enchufe::widgets {

namespace {
constexpr std::size_t fewRows = 1000; ///< beyond, comparing row by row costs more than drawing anew
}

SocketRows::SocketRows(const Feed& feed, const Theme& theme, QObject* parent)
    : QAbstractTableModel(parent),
      m_feed(feed),
      m_theme(theme)
{}

void SocketRows::refresh()
{
    std::vector<net::SocketId> open;
    const journal::SocketTable& table = m_feed.table();
    const auto add = [&](net::SocketId id) {
        const auto* const info = table.socket(id);
        if (info != nullptr && journal::hasRow(*info) && info->handle >= 0)
            open.push_back(id);
    };
    for (const journal::EndpointId endpoint : table.endpoints()) {
        const auto* const info = table.endpoint(endpoint);
        add(info->socket);
        std::ranges::for_each(info->connections, add);
    }
    if (open == m_sockets) {
        if (!open.empty())
            emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1), {Qt::DisplayRole});
        return;
    }
    if (open.size() + m_sockets.size() > fewRows) {
        beginResetModel();
        m_sockets = std::move(open);
        endResetModel();
        return;
    }
    // Those that are gone, then those that have come: what stays keeps its place and its selection.
    for (int row = rowCount() - 1; row >= 0; --row) {
        if (std::ranges::find(open, m_sockets[static_cast<std::size_t>(row)]) != open.end())
            continue;
        beginRemoveRows({}, row, row);
        m_sockets.erase(m_sockets.begin() + row);
        endRemoveRows();
    }
    for (std::size_t row = 0; row < open.size(); ++row) {
        if (row < m_sockets.size() && m_sockets[row] == open[row])
            continue;
        beginInsertRows({}, static_cast<int>(row), static_cast<int>(row));
        m_sockets.insert(m_sockets.begin() + static_cast<std::ptrdiff_t>(row), open[row]);
        endInsertRows();
    }
}

void SocketRows::retranslate() { emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1); }

net::SocketId SocketRows::socketAt(int row) const
{
    return row >= 0 && row < rowCount() ? m_sockets[static_cast<std::size_t>(row)] : 0;
}

int SocketRows::rowOf(net::SocketId socket) const
{
    const auto found = std::ranges::find(m_sockets, socket);
    return found == m_sockets.end() ? -1 : static_cast<int>(found - m_sockets.begin());
}

QString SocketRows::text() const
{
    QString text;
    for (int row = -1; row < rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < ColumnCount; ++column)
            cells << (row < 0 ? headerData(column, Qt::Horizontal, Qt::DisplayRole)
                              : index(row, column).data())
                         .toString();
        text += cells.join(QLatin1Char('\t')) + QLatin1Char('\n');
    }
    return text;
}

int SocketRows::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_sockets.size());
}

int SocketRows::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant SocketRows::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const bool isNumber =
        index.column() == Descriptor || index.column() == ReceiveQueue || index.column() == SendQueue;
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(isNumber ? Qt::AlignRight | Qt::AlignVCenter
                                            : Qt::AlignLeft | Qt::AlignVCenter);
    const auto* const info = m_feed.table().socket(socketAt(index.row()));
    if (info == nullptr || (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != Qt::FontRole))
        return {};
    if (role == Qt::FontRole)
        return m_theme.fixedFont();
    const journal::SocketRow row = journal::socketRow(*info);
    const auto queue = [](std::optional<std::int64_t> bytes) {
        return bytes ? QString::number(*bytes) : QStringLiteral("–");
    };
    if (role == Qt::ToolTipRole) {
        if (index.column() == State && !journal::stateNow(*info).isKernels)
            return tr("In brackets: what this socket's own calls imply. The kernel has not said so.");
        if (index.column() != ReceiveQueue && index.column() != SendQueue)
            return {};
        const bool sending = index.column() == SendQueue;
        if (row.state == "LISTEN")
            return sending ? tr("The backlog given to listen()") : tr("Connections waiting for accept()");
        return sending ? sendQueueTip(*info) : receiveQueueTip(*info);
    }
    switch (index.column()) {
    case Descriptor:
        return QString::number(info->handle);
    case Netid:
        return fromView(row.netid);
    case State:
        return QString::fromStdString(journal::stateNow(*info).text());
    case ReceiveQueue:
        return queue(row.receiveQueue);
    case SendQueue:
        return queue(row.sendQueue);
    case Local:
        return QString::fromStdString(row.local);
    case Peer:
        return QString::fromStdString(row.peer);
    default:
        return {};
    }
}

QString SocketRows::sendQueueTip(const journal::SocketInfo& socket)
{
    if (socket.domain == net::Domain::Unix)
        return tr("Memory of what the peer has not received, the kernel's overhead included");
    return net::isTcp(socket.domain, socket.type)
               ? tr("Bytes that the peer has not acknowledged")
               : tr("Memory of what has not left this machine, the kernel's overhead included");
}

QString SocketRows::receiveQueueTip(const journal::SocketInfo& socket)
{
    if (net::isConnectionOriented(socket.type))
        return tr("Bytes that the program has not received yet");
    return socket.domain == net::Domain::Unix
               ? tr("Bytes of the next datagram")
               : tr("Memory that the waiting datagrams take, the kernel's overhead included");
}

QVariant SocketRows::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    static constexpr const char* heads[] = {"fd", "Netid", "State", "Recv-Q", "Send-Q", "Local", "Peer"};
    return QLatin1String(heads[section]); // the words of ss, in every language
}

} // namespace enchufe::widgets

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/model/feed.h"

#include <QAbstractTableModel>

#include <vector>

namespace enchufe::widgets {

class Theme;

/// The line that ss(8) prints, for every open socket of the window.
class SocketRows final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Descriptor, Netid, State, ReceiveQueue, SendQueue, Local, Peer, ColumnCount };

    SocketRows(const Feed& feed, const Theme& theme, QObject* parent = nullptr);

    void refresh();
    void retranslate();
    [[nodiscard]] net::SocketId socketAt(int row) const; ///< 0: no such row
    [[nodiscard]] int rowOf(net::SocketId socket) const; ///< -1: none
    /// The lines as text, apart by tabs, the heads first.
    [[nodiscard]] QString text() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    static QString sendQueueTip(const journal::SocketInfo& socket);
    static QString receiveQueueTip(const journal::SocketInfo& socket);

    const Feed& m_feed;
    const Theme& m_theme;
    std::vector<net::SocketId> m_sockets;
};

} // namespace enchufe::widgets

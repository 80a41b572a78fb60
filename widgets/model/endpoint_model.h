// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/model/feed.h"

#include <QAbstractItemModel>
#include <QTimer>

#include <memory>
#include <unordered_map>
#include <vector>

namespace enchufe::widgets {

/// The tree of endpoints: clients, UDP sockets, and listeners with their connections under them.
class EndpointModel final : public QAbstractItemModel {
    Q_OBJECT

public:
    enum Role {
        StateRole = Qt::UserRole, ///< second line: state, fd, queues, rate
        KindRole,                 ///< int of journal::EndpointKind
        EndpointRole,             ///< journal::EndpointId
        SocketRole,               ///< net::SocketId; 0: none yet
        IsConnectionRole,
        IsOpenRole
    };

    explicit EndpointModel(Feed& feed, QObject* parent = nullptr);

    /// Takes a closed endpoint out of the tree.
    void remove(journal::EndpointId endpoint);
    [[nodiscard]] QModelIndex indexOf(journal::EndpointId endpoint, net::SocketId socket = 0) const;
    void retranslate();

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex& child) const override;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    struct Node {
        journal::EndpointId endpoint = 0;
        std::vector<net::SocketId> connections;
        std::size_t seen = 0; ///< of the endpoint's list of connections
    };
    /// Closed connections beyond so many are left out, the oldest first.
    static constexpr std::size_t mostConnections = 2000;

    void update(const std::vector<net::SocketId>& sockets, const std::vector<journal::EndpointId>& endpoints);
    void updateEndpoint(journal::EndpointId id);
    void addConnections(int row, const journal::EndpointInfo& info);
    void dropOldest(int row);
    void refreshRates();
    [[nodiscard]] int rowOf(journal::EndpointId id) const;
    [[nodiscard]] QString title(const journal::EndpointInfo& info) const;
    [[nodiscard]] QString connectionTitle(const journal::SocketInfo& info) const;
    [[nodiscard]] QString stateLine(const journal::EndpointInfo* endpoint,
                                    const journal::SocketInfo* socket) const;
    [[nodiscard]] QString toolTip(const journal::SocketInfo* socket) const;

    Feed& m_feed;
    std::vector<Node> m_nodes;
    std::unordered_map<journal::EndpointId, bool> m_removed;
    QTimer m_rateTimer;
};

} // namespace enchufe::widgets

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/model/feed.h"

#include <QAbstractItemModel>
#include <QTimer>

#include <memory>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace enchufe::widgets {

/// The tree of endpoints: clients, listeners with their connections under them, and UDP sockets, under which
/// stand the peers of those that talk to more than one. What is over is left out beyond a number of rows, the
/// oldest first, and stays as a sum: a listener's first row says of how many connections it was,
/// forgottenEndpoints() of how many endpoints. Of peers the newest journal::PeerList::most have a row.
class EndpointModel final : public QAbstractItemModel {
    Q_OBJECT

public:
    enum Role {
        StateRole = Qt::UserRole, ///< second line: state, fd, queues, rate
        KindRole,                 ///< int of journal::EndpointKind
        EndpointRole,             ///< journal::EndpointId
        SocketRole,               ///< net::SocketId; 0: none yet
        IsConnectionRole,
        IsOpenRole,
        IsSumRole,     ///< of earlier connections or peers
        ShortNameRole, ///< the name without its first word, where there is no room; empty: there is none
        PeerRole       ///< net::Endpoint: of a datagram socket's peers, else empty
    };
    /// Rows that are over are left out beyond so many: of a listener's connections, and of endpoints.
    static constexpr std::size_t mostConnections = 2000;
    static constexpr std::size_t mostEndpoints = 1000;

    struct Sum { ///< of what is no longer in the tree
        std::uint64_t count = 0;
        std::uint64_t bytes = 0; ///< sent and received
    };

    explicit EndpointModel(Feed& feed, QObject* parent = nullptr);

    /// Takes a closed endpoint out of the tree.
    void remove(journal::EndpointId endpoint);
    [[nodiscard]] QModelIndex indexOf(journal::EndpointId endpoint, net::SocketId socket = 0,
                                      const net::Endpoint& peer = {}) const;
    [[nodiscard]] const Sum& forgottenEndpoints() const { return m_forgotten; }
    /// The person looks at it: it stays, whatever else is left out.
    void keep(journal::EndpointId endpoint, net::SocketId socket);
    /// Likewise a peer of that datagram socket, which has a row from now on; empty: none is looked at.
    void keepPeer(journal::EndpointId endpoint, const net::Endpoint& peer);
    void retranslate();

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex& child) const override;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

signals:
    void forgottenChanged();

private:
    struct PeerRow {
        std::uint64_t number = 0; ///< as in journal::DatagramPeer
        net::Endpoint address;
    };
    /// Below the connections, which a socket with peers mostly has not.
    struct PeerRows {
        net::SocketId socket = 0;  ///< whose they are
        std::uint64_t version = 0; ///< of its list, when last looked at
        std::vector<PeerRow> rows; ///< in the order of their numbers
        Sum forgotten;

        [[nodiscard]] int sumRows() const { return forgotten.count > 0 ? 1 : 0; }
        [[nodiscard]] int count() const { return sumRows() + static_cast<int>(rows.size()); }
    };
    struct Node {
        journal::EndpointId endpoint = 0;
        std::vector<net::SocketId> connections;
        net::SocketId newest = 0; ///< of all its connections until now
        net::SocketId last = 0;   ///< of those, in the table's order
        Sum forgotten;            ///< connections
        std::unordered_map<net::SocketId, std::uint64_t>
            dropped;                ///< of those what the table still has: bytes
        std::uint64_t ownBytes = 0; ///< of its own socket, when last looked at
        PeerRows peers;

        [[nodiscard]] int sumRows() const { return forgotten.count > 0 ? 1 : 0; }
        [[nodiscard]] int firstPeerRow() const { return sumRows() + static_cast<int>(connections.size()); }
    };

    void update(const std::vector<net::SocketId>& sockets, const std::vector<journal::EndpointId>& endpoints);
    void updateEndpoint(journal::EndpointId id);
    void addConnections(int row, const journal::EndpointInfo& info);
    void dropOldest(int row);
    void removeConnections(int row, std::size_t first, std::size_t count);
    void sumUp(int row);
    void forget(const std::vector<net::SocketId>& sockets);
    void takeOut(int first, int end);
    void forgetEndpoints();
    void refreshRates();
    // endpoint_model_peers.cpp
    void updatePeers(net::SocketId socket);
    void syncPeers(int row, const journal::PeerList& peers);
    void addPeers(int row, const std::vector<const journal::DatagramPeer*>& now);
    void removePeers(int row, std::size_t first, std::size_t count);
    void sumUpPeers(int row, const journal::EarlierPeers& earlier);
    [[nodiscard]] QVariant peerData(const Node& node, int place, int role) const;
    [[nodiscard]] QVariant peerSumData(const Node& node, int role) const;
    [[nodiscard]] bool isOver(net::SocketId socket) const;
    [[nodiscard]] bool isOver(const Node& node) const;
    [[nodiscard]] std::uint64_t bytesOf(net::SocketId socket) const;
    [[nodiscard]] std::uint64_t bytesOf(const Node& node) const;
    [[nodiscard]] QVariant sumData(const Node& node, int role) const;
    [[nodiscard]] int rowOf(journal::EndpointId id) const;
    [[nodiscard]] QString stateLine(const journal::EndpointInfo* endpoint,
                                    const journal::SocketInfo* socket) const;
    [[nodiscard]] QStringList numbersOf(const journal::SocketInfo& socket) const;
    [[nodiscard]] QString toolTip(const journal::SocketInfo* socket) const;

    Feed& m_feed;
    std::vector<Node> m_nodes;
    std::unordered_set<journal::EndpointId> m_removed; ///< by the person, while the engine still closes them
    journal::EndpointId m_newest = 0;                  ///< of all that were ever in the tree
    Sum m_forgotten;
    std::size_t m_sweepAt = mostEndpoints; ///< rows
    journal::EndpointId m_keptEndpoint = 0;
    net::SocketId m_keptSocket = 0;
    QTimer m_rateTimer;
};

} // namespace enchufe::widgets

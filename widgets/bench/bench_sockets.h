// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/bench/call_bench.h"
#include "core/journal/socket_table.h"

#include <QAbstractTableModel>

#include <vector>

namespace enchufe::widgets {

/// The sockets of the bench: what the socket structure holds, and the call that each is in.
class BenchSockets final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Name, State, Descriptor, Kind, Local, Remote, ColumnCount };

    BenchSockets(bench::CallBench& bench, const journal::SocketTable& table, QObject* parent = nullptr);

    /// Those of another one; refresh() shows them.
    void setBench(bench::CallBench& bench) { m_bench = &bench; }
    [[nodiscard]] bench::CallBench& bench() const { return *m_bench; }
    /// Asks bench and table anew.
    void refresh();
    [[nodiscard]] QString nameAt(int row) const; ///< empty: no such row
    [[nodiscard]] int rowOf(const QString& name) const;
    [[nodiscard]] net::SocketId socketAt(int row) const;
    [[nodiscard]] bool isBusy(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void retranslate();

private:
    [[nodiscard]] QString stateText(const bench::CallBench::SocketState& state) const;

    bench::CallBench* m_bench;
    const journal::SocketTable& m_table;
    std::vector<bench::CallBench::SocketState> m_states;
};

} // namespace enchufe::widgets

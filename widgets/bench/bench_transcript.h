// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/bench/call_bench.h"

#include <QAbstractTableModel>
#include <QString>

#include <vector>

namespace enchufe::widgets {

class Theme;

/// The calls made on the bench so far, a row each, with what they came to.
class BenchTranscript final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Line, Result, ColumnCount };
    enum Role { ErrorNameRole = Qt::UserRole };

    explicit BenchTranscript(const Theme& theme, QObject* parent = nullptr);

    /// A call has begun; its row.
    int begin(const bench::CallSpec& call);
    void end(int row, const bench::Outcome& outcome);
    void clear();
    /// The calls as a script, a line each.
    [[nodiscard]] QString script() const;
    [[nodiscard]] bool isEmpty() const { return m_rows.empty(); }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void retranslate();

private:
    struct Row {
        bench::CallSpec call;
        QString line;
        QString result; ///< empty: not yet
        QString errorName;
        QString tip;
        bool failed = false;
    };

    [[nodiscard]] QString resultOf(const bench::Outcome& outcome) const;
    [[nodiscard]] QString pendingText(std::size_t row) const;

    const Theme& m_theme;
    std::vector<Row> m_rows;
};

} // namespace enchufe::widgets

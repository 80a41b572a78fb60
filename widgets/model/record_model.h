// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/model/feed.h"
#include "widgets/model/record_filter.h"

#include <QAbstractTableModel>
#include <QTimer>

#include <vector>

namespace enchufe::widgets {

class Theme;

/// The journal's records as rows, those that a filter lets through. Keeps only their numbers; the cells are
/// read from the journal when shown. Catches up in slices, so that a flood or a new filter never holds up the
/// window.
class RecordModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Time, Socket, Thread, CallName, Asked, Result, Offset, Duration, Detail, Hex, ColumnCount };
    enum Role { SeqRole = Qt::UserRole };

    /// The view of chunks shows bytes as text and hex; the view of calls whole calls and their errors.
    enum class Look { Chunks, Calls };

    RecordModel(Feed& feed, const Theme& theme, Look look, QObject* parent = nullptr);

    void setFilter(const RecordFilter& filter);
    [[nodiscard]] const RecordFilter& filter() const { return m_matcher.filter(); }
    /// Shows nothing of what has been until now.
    void clear();
    void retranslate();

    [[nodiscard]] journal::Seq seqAt(int row) const { return m_rows[static_cast<std::size_t>(row)]; }
    [[nodiscard]] int rowOf(journal::Seq seq) const; ///< -1: not shown
    /// Matching records left out because the view keeps only the newest.
    [[nodiscard]] std::uint64_t droppedRows() const { return m_dropped; }
    [[nodiscard]] bool isCatchingUp() const { return m_next < m_feed.journal().end(); }

    static constexpr std::size_t mostRows = 1'000'000;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

signals:
    void progressed();

private:
    void catchUp();
    void restart();
    void addRows(const std::vector<journal::Seq>& rows);
    void trim();
    void resort();
    [[nodiscard]] bool isNaturalOrder() const
    {
        return m_sortColumn == Time && m_sortOrder == Qt::AscendingOrder;
    }
    [[nodiscard]] std::uint64_t sortKey(const journal::Record& record) const;
    [[nodiscard]] QString text(const journal::Record& record, Column column) const;
    [[nodiscard]] QString bytesPreview(const journal::Record& record, bool hex) const;

    Feed& m_feed;
    const Theme& m_theme;
    const Look m_look;
    RecordMatcher m_matcher;
    std::vector<journal::Seq> m_rows;
    journal::Seq m_from = 0; ///< cleared up to here
    journal::Seq m_next = 0;
    std::uint64_t m_dropped = 0;
    int m_sortColumn = Time;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    bool m_unsorted = false;
    QTimer m_slice;
    QTimer m_resort;
};

} // namespace enchufe::widgets

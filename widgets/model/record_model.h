// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/socket_reader.h"
#include "widgets/common/format.h"
#include "widgets/model/feed.h"
#include "widgets/model/record_filter.h"
#include "widgets/model/row_sorter.h"

#include <QAbstractTableModel>
#include <QTimer>

#include <vector>

namespace enchufe::widgets {

class Theme;

/// The journal's records as rows, those that a filter lets through. Keeps only their numbers; the cells are
/// read from the journal when shown. Catches up in slices, and sorts many rows on a thread, so that neither a
/// flood nor a new filter or order ever holds up the window.
class RecordModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Time, Socket, Thread, CallName, Asked, Result, Offset, Duration, Detail, Hex, ColumnCount };
    enum Role { SeqRole = Qt::UserRole };

    /// The view of chunks shows bytes as text and hex; the view of calls whole calls and their errors.
    enum class Look { Chunks, Calls };

    RecordModel(Feed& feed, const Theme& theme, Look look, QObject* parent = nullptr);

    void setFilter(const RecordFilter& filter);
    /// Nobody looks at it: it looks at nothing that comes. Whoever looks again finds it caught up, or sees it
    /// catch up.
    void setResting(bool resting);
    [[nodiscard]] const RecordFilter& filter() const { return m_matcher.filter(); }
    /// Shows nothing of what has been until now.
    void clear();
    void retranslate();

    [[nodiscard]] journal::Seq seqAt(int row) const { return m_rows[static_cast<std::size_t>(row)]; }
    [[nodiscard]] int rowOf(journal::Seq seq) const; ///< -1: not shown
    /// Matching records left out because the view keeps only the newest.
    [[nodiscard]] std::uint64_t droppedRows() const { return m_dropped; }
    [[nodiscard]] bool isCatchingUp() const { return m_reader.position() < m_feed.journal().end(); }
    /// Records looked at since the filter was chosen.
    [[nodiscard]] std::uint64_t recordsRead() const { return m_reader.count(); }

    static constexpr std::size_t mostRows = 1'000'000;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;
    [[nodiscard]] bool isSorting() const { return m_sorter.isBusy(); }

    /// Up to so many rows are sorted at once when asked for.
    static constexpr std::size_t mostSortedAtOnce = 10'000;

signals:
    void progressed();
    void aboutToReorder(); ///< the rows change places in a moment

private:
    void catchUp(qint64 budgetNs);
    void restart();
    void addRows(const std::vector<journal::Seq>& rows);
    void trim();
    void resort();
    void placeRows(std::vector<journal::Seq> rows);
    [[nodiscard]] bool isInTime() const { return m_sortColumn == Time && m_sortOrder == Qt::AscendingOrder; }
    [[nodiscard]] bool isNaturalOrder() const { return isInTime() && m_ordered; }
    [[nodiscard]] QString text(const journal::Record& record, Column column, Digits digits) const;
    /// Bytes received; where a datagram was cut: of how many.
    [[nodiscard]] static QString gotText(const journal::Record& record, Digits digits);
    [[nodiscard]] QString bytesPreview(const journal::Record& record, bool hex) const;

    Feed& m_feed;
    const Theme& m_theme;
    const Look m_look;
    RecordMatcher m_matcher;
    std::vector<journal::Seq> m_rows;
    journal::Seq m_from = 0; ///< cleared up to here
    journal::SocketReader m_reader;
    std::uint64_t m_dropped = 0;
    int m_sortColumn = Time;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    bool m_unsorted = false;
    bool m_ordered = true; ///< the rows stand as was asked for; false: they are being sorted
    bool m_resting = false;
    QTimer m_slice;
    QTimer m_resort;
    RowSorter m_sorter;
};

} // namespace enchufe::widgets

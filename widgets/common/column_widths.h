// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <optional>
#include <vector>

class QTableView;

namespace enchufe::widgets {

/// How a table's columns get their widths: each is as wide as its heading and what stands in it, and what is
/// left goes to the last of those that may give way, or to the last one. Where there is not room for all,
/// those that may give way do, down to so many letters; then the table is scrolled sideways, and nothing else
/// is cut. Follows the table's rows, its font, its language and its size. Of a long table the rows that are
/// seen are measured, and a column does not become narrower while rows come and go. A column that a person
/// has drawn to another width keeps it until the letters have another size.
class ColumnWidths final : public QObject {
    Q_OBJECT

public:
    explicit ColumnWidths(QTableView& table); ///< belongs to it; the table has its model

    /// At least as wide as this text, whatever stands in it.
    void setTypical(int column, const QString& text);
    /// May be narrower than what stands in it, not than so many letters: what is cut has a tool tip, or is
    /// wrapped.
    void letGiveWay(int column, int letters);
    /// What all columns need, in the pixels of a widget.
    [[nodiscard]] int needed();

    static constexpr int mostMeasured = 200; ///< rows; of more, those that are seen

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Column {
        QString typical;
        int letters = -1; ///< down to so many it gives way; < 0: not at all
        int whole = 0;    ///< what it needs
        std::optional<int> own;
    };

    void forget(); ///< what was measured: another font, another language, other rows
    void later();
    void fit();
    void measure();
    void share();
    [[nodiscard]] int least(int column) const;
    [[nodiscard]] int lettersWidth(const QString& text) const;

    QTableView& m_table;
    std::vector<Column> m_columns;
    QTimer m_timer;
    QElapsedTimer m_fitted; ///< since the last time
    qint64 m_tookNs = 0;    ///< that it took
    bool m_isFitting = false;
};

} // namespace enchufe::widgets

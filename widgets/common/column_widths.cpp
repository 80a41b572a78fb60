// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/column_widths.h"

#include <QEvent>
#include <QHeaderView>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QTableView>

#include <algorithm>

namespace enchufe::widgets {

namespace {
/// Between two fittings while rows come: so long at least, and so many times as long as the last one took.
constexpr qint64 restMs = 50;
constexpr qint64 restTimes = 30;
constexpr qint64 longestRestMs = 1000;
} // namespace

ColumnWidths::ColumnWidths(QTableView& table)
    : QObject(&table),
      m_table(table),
      m_columns(static_cast<std::size_t>(table.model()->columnCount()))
{
    QHeaderView& head = *table.horizontalHeader();
    head.setStretchLastSection(false);
    table.setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &ColumnWidths::fit);
    const QAbstractItemModel* const model = table.model();
    connect(model, &QAbstractItemModel::modelReset, this, &ColumnWidths::forget);
    connect(model, &QAbstractItemModel::headerDataChanged, this, &ColumnWidths::forget);
    connect(model, &QAbstractItemModel::rowsInserted, this, &ColumnWidths::later);
    connect(model, &QAbstractItemModel::rowsRemoved, this, [this] {
        if (m_table.model()->rowCount() == 0)
            forget();
    });
    connect(model, &QAbstractItemModel::dataChanged, this, &ColumnWidths::later);
    connect(model, &QAbstractItemModel::layoutChanged, this, &ColumnWidths::later);
    connect(table.verticalScrollBar(), &QScrollBar::valueChanged, this, &ColumnWidths::later);
    connect(&head, &QHeaderView::sectionResized, this, [this](int column, int /*before*/, int now) {
        if (!m_isFitting && now > 0 && !m_table.isColumnHidden(column))
            m_columns[static_cast<std::size_t>(column)].own = now;
    });
    table.installEventFilter(this);
    table.viewport()->installEventFilter(this);
    later();
}

void ColumnWidths::setTypical(int column, const QString& text)
{
    m_columns[static_cast<std::size_t>(column)].typical = text;
    later();
}

void ColumnWidths::letGiveWay(int column, int letters)
{
    m_columns[static_cast<std::size_t>(column)].letters = letters;
    later();
}

int ColumnWidths::needed()
{
    measure();
    int sum = 0;
    for (int column = 0; column < static_cast<int>(m_columns.size()); ++column)
        sum += m_table.isColumnHidden(column) ? 0 : m_columns[static_cast<std::size_t>(column)].whole;
    return sum;
}

bool ColumnWidths::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == &m_table &&
        (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)) {
        for (Column& each : m_columns)
            each.own.reset();
        forget();
    } else if (watched == &m_table && event->type() == QEvent::Show) {
        fit();
    } else if (event->type() == QEvent::Resize && watched == m_table.viewport()) {
        // In this order: while the table goes it has no viewport to ask for.
        share();
    }
    return QObject::eventFilter(watched, event);
}

void ColumnWidths::forget()
{
    for (Column& each : m_columns)
        each.whole = 0;
    m_timer.start(0);
}

void ColumnWidths::later()
{
    if (m_timer.isActive())
        return;
    const qint64 rest = std::clamp(m_tookNs * restTimes / 1'000'000, restMs, longestRestMs);
    const qint64 since = m_fitted.isValid() ? m_fitted.elapsed() : rest;
    m_timer.start(static_cast<int>(std::max(rest - since, qint64{0})));
}

void ColumnWidths::fit()
{
    if (!m_table.isVisible())
        return; // done when it is shown
    QElapsedTimer took;
    took.start();
    measure();
    share();
    m_tookNs = took.nsecsElapsed();
    m_fitted.start();
}

int ColumnWidths::lettersWidth(const QString& text) const
{
    QStyleOptionViewItem cell;
    cell.initFrom(&m_table);
    cell.font = m_table.font();
    cell.features = QStyleOptionViewItem::HasDisplay;
    cell.text = text;
    return m_table.style()->sizeFromContents(QStyle::CT_ItemViewItem, &cell, QSize(), &m_table).width();
}

void ColumnWidths::measure()
{
    m_table.ensurePolished();
    const QHeaderView& head = *m_table.horizontalHeader();
    const bool isLong = m_table.model()->rowCount() > mostMeasured;
    m_table.verticalHeader()->setResizeContentsPrecision(isLong ? 0 : mostMeasured);
    const QAbstractItemView& view = m_table; // where it is public
    for (int column = 0; column < static_cast<int>(m_columns.size()); ++column) {
        if (m_table.isColumnHidden(column))
            continue;
        Column& each = m_columns[static_cast<std::size_t>(column)];
        each.whole = std::max({each.whole, head.sectionSizeHint(column), lettersWidth(each.typical)});
        if (m_table.isVisible() || !isLong)
            each.whole = std::max(each.whole, view.sizeHintForColumn(column));
    }
}

int ColumnWidths::least(int column) const
{
    const Column& each = m_columns[static_cast<std::size_t>(column)];
    if (each.own)
        return *each.own;
    if (each.letters < 0)
        return each.whole;
    const int letters = lettersWidth(QString(each.letters, QLatin1Char('n')));
    return std::min(each.whole, std::max(letters, m_table.horizontalHeader()->sectionSizeHint(column)));
}

void ColumnWidths::share()
{
    if (m_isFitting)
        return;
    const QScopedValueRollback fitting(m_isFitting, true);
    QHeaderView& head = *m_table.horizontalHeader();
    std::vector<int> widths(m_columns.size());
    int room = m_table.viewport()->width();
    int wishes = 0; // beyond what each has at least
    int last = -1;
    for (int place = 0; place < head.count(); ++place) {
        const int column = head.logicalIndex(place);
        if (m_table.isColumnHidden(column))
            continue;
        const Column& each = m_columns[static_cast<std::size_t>(column)];
        const int width = widths[static_cast<std::size_t>(column)] = least(column);
        room -= width;
        wishes += each.own ? 0 : each.whole - width;
        const bool gave = last >= 0 && m_columns[static_cast<std::size_t>(last)].letters >= 0;
        if (each.letters >= 0 || !gave)
            last = column;
    }
    if (last < 0)
        return;
    const int given = std::clamp(room, 0, std::max(wishes, 0));
    for (std::size_t i = 0; i < widths.size() && wishes > 0; ++i) {
        const Column& each = m_columns[i];
        if (widths[i] > 0 && !each.own)
            widths[i] += (each.whole - widths[i]) * given / wishes;
    }
    if (!m_columns[static_cast<std::size_t>(last)].own)
        widths[static_cast<std::size_t>(last)] += std::max(room - given, 0);
    for (std::size_t i = 0; i < widths.size(); ++i) {
        if (widths[i] > 0)
            head.resizeSection(static_cast<int>(i), widths[i]);
    }
    if (m_table.wordWrap())
        m_table.resizeRowsToContents();
}

} // namespace enchufe::widgets

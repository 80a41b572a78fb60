// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/plain_table.h"

#include "widgets/common/format.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QKeyEvent>
#include <QTableView>

#include <algorithm>

namespace enchufe::widgets {

namespace {

/// Qt copies the cell as it is shown; a number is wanted without the spaces or commas between its groups.
class CellCopier final : public QObject {
public:
    explicit CellCopier(QTableView& table) : QObject(&table), m_table(table) {}

    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::KeyPress &&
            static_cast<QKeyEvent*>(event)->matches(QKeySequence::Copy)) {
            const QVariant text = m_table.currentIndex().data(CopyRole);
            if (text.isValid()) {
                QApplication::clipboard()->setText(text.toString());
                return true;
            }
        }
        return QObject::eventFilter(watched, event);
    }

private:
    QTableView& m_table;
};

} // namespace

void makePlain(QTableView& table)
{
    table.setShowGrid(false);
    table.setAlternatingRowColors(true);
    table.setWordWrap(false);
    table.setTabKeyNavigation(false);
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.setSelectionMode(QAbstractItemView::SingleSelection);
    table.setEditTriggers(QAbstractItemView::NoEditTriggers);
    table.verticalHeader()->hide();
    table.horizontalHeader()->setStretchLastSection(true);
    table.horizontalHeader()->setHighlightSections(false);
    table.horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    copyPlainNumbers(table);
    fitRows(table);
}

void copyPlainNumbers(QTableView& table) { table.installEventFilter(new CellCopier(table)); }

void fitRows(QTableView& table)
{
    table.verticalHeader()->setMinimumSectionSize(1);
    const int line = table.fontMetrics().height();
    table.verticalHeader()->setDefaultSectionSize(qRound(line * 1.5));
    table.setMinimumHeight(qMin(line * 3, table.minimumSizeHint().height())); // the head and a row
}

void fitColumns(QTableView& table)
{
    QHeaderView& head = *table.horizontalHeader();
    const int air = table.fontMetrics().averageCharWidth() * 2;
    for (int column = 0; column + 1 < head.count(); ++column) {
        table.resizeColumnToContents(column);
        head.resizeSection(column, head.sectionSize(column) + air);
    }
    const int last = head.count() - 1;
    head.resizeSection(last, head.sectionSizeHint(last)); // at least; it is stretched from there
}

void widenToHead(QTableView& table)
{
    QHeaderView& head = *table.horizontalHeader();
    for (int column = 0; column < head.count(); ++column) {
        if (!head.isSectionHidden(column))
            head.resizeSection(column, std::max(head.sectionSize(column), head.sectionSizeHint(column)));
    }
}

} // namespace enchufe::widgets

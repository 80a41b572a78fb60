// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/plain_table.h"

#include <QHeaderView>
#include <QTableView>

namespace enchufe::widgets {

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
    fitRows(table);
}

void fitRows(QTableView& table)
{
    table.verticalHeader()->setMinimumSectionSize(1);
    table.verticalHeader()->setDefaultSectionSize(qRound(table.fontMetrics().height() * 1.5));
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

} // namespace enchufe::widgets

// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/plain_table.h"

#include "widgets/actions/action_ids.h"
#include "widgets/actions/actions.h"
#include "widgets/common/format.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QKeyEvent>
#include <QSignalBlocker>
#include <QTableView>

#include <cstdlib>

namespace enchufe::widgets {

namespace {

/// What the catalogue calls the keys of tables. Qt would copy the cell as it is shown; a number is wanted
/// without the spaces or commas between its groups.
class TableKeys final : public QObject {
public:
    explicit TableKeys(QTableView& table) : QObject(&table), m_table(table) {}

    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() != QEvent::KeyPress)
            return QObject::eventFilter(watched, event);
        const auto& key = *static_cast<const QKeyEvent*>(event);
        if (Actions::isKeyOf(act::copyRows, key)) {
            const QVariant plain = m_table.currentIndex().data(CopyRole);
            const QVariant text = plain.isValid() ? plain : m_table.currentIndex().data();
            QApplication::clipboard()->setText(text.toString());
            return true;
        }
        if (Actions::isKeyOf(act::allRows, key)) {
            m_table.selectAll();
            return true;
        }
        return false;
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
    table.horizontalHeader()->setHighlightSections(false);
    table.horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    copyPlainNumbers(table);
    fitRows(table);
}

void copyPlainNumbers(QTableView& table) { table.installEventFilter(new TableKeys(table)); }

void fitRows(QTableView& table)
{
    table.verticalHeader()->setMinimumSectionSize(1);
    const int line = table.fontMetrics().height();
    table.verticalHeader()->setDefaultSectionSize(qRound(line * 1.5));
    table.setMinimumHeight(qMin(line * 3, table.minimumSizeHint().height())); // the head and a row
}

void showRowQuietly(QTableView& table, int row)
{
    const QSignalBlocker quiet(table.selectionModel());
    table.selectRow(row);
    table.scrollTo(table.model()->index(row, 0));
    table.viewport()->update();
}

QString inTwoLines(const QString& heading)
{
    qsizetype best = -1;
    for (qsizetype at = heading.indexOf(QLatin1Char(' ')); at >= 0;
         at = heading.indexOf(QLatin1Char(' '), at + 1)) {
        if (best < 0 || std::abs(2 * at - heading.size()) < std::abs(2 * best - heading.size()))
            best = at;
    }
    QString broken = heading;
    return best < 0 ? broken : broken.replace(best, 1, QLatin1Char('\n'));
}

} // namespace enchufe::widgets

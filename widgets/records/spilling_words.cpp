// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/records/spilling_words.h"

#include "widgets/common/painted_text.h"
#include "widgets/model/record_model.h"

#include <QApplication>
#include <QPainter>
#include <QTableView>

namespace enchufe::widgets {

SpillingWords::SpillingWords(QTableView& table) : QStyledItemDelegate(&table), m_table(table) {}

void SpillingWords::paint(QPainter* painter, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const
{
    const QString words = index.siblingAtColumn(RecordModel::Detail).data().toString();
    if (words.isEmpty() || !index.siblingAtColumn(RecordModel::Hex).data().toString().isEmpty())
        return QStyledItemDelegate::paint(painter, option, index);
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const QStyle& style = *m_table.style();
    cell.text = words;
    const int padding =
        style.subElementRect(QStyle::SE_ItemViewItemText, &cell, &m_table).left() - option.rect.left();
    cell.text.clear();
    style.drawControl(QStyle::CE_ItemViewItem, &cell, painter, &m_table);

    // Each cell paints its part of the same line.
    const int air = padding + style.pixelMetric(QStyle::PM_FocusFrameHMargin, &cell, &m_table) + 1;
    const int first = m_table.columnWidth(RecordModel::Detail);
    QRect line = option.rect;
    if (index.column() == RecordModel::Hex)
        line.setLeft(line.left() - first);
    else
        line.setWidth(first + m_table.columnWidth(RecordModel::Hex));
    painter->save();
    painter->setClipRect(option.rect);
    painter->setFont(cell.font);
    const bool isSelected = cell.state.testFlag(QStyle::State_Selected);
    const auto own = index.siblingAtColumn(RecordModel::Detail).data(Qt::ForegroundRole);
    const QColor plain = own.canConvert<QBrush>() ? own.value<QBrush>().color() : cell.palette.text().color();
    painter->setPen(isSelected ? cell.palette.highlightedText().color() : plain);
    PaintedText(*painter).draw(line.adjusted(air, 0, -air, 0), Qt::AlignVCenter | Qt::AlignLeft, words,
                               TextRole::Label, Qt::ElideRight);
    painter->restore();
}

} // namespace enchufe::widgets

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

class QTableView;

namespace enchufe::widgets {

/// Of RecordModel's Detail and Hex: where there are no bytes the words of the first go on over the second,
/// which is empty then.
class SpillingWords final : public QStyledItemDelegate {
public:
    explicit SpillingWords(QTableView& table); ///< belongs to it

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;

private:
    QTableView& m_table;
};

} // namespace enchufe::widgets

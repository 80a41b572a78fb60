// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/main/middle.h"

#include "widgets/common/fitting.h"

#include <QAbstractItemModel>

namespace enchufe::widgets {

Middle::Middle(QWidget& start, QWidget& views, const QAbstractItemModel& endpoints, QWidget* parent)
    : QStackedWidget(parent)
{
    addWidget(new ScrollingPage(&start, this));
    addWidget(&views);
    const auto choose = [this, &endpoints] { setCurrentIndex(endpoints.rowCount() > 0 ? 1 : 0); };
    connect(&endpoints, &QAbstractItemModel::rowsInserted, this, choose);
    connect(&endpoints, &QAbstractItemModel::rowsRemoved, this, choose);
}

} // namespace enchufe::widgets

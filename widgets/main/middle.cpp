// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/main/middle.h"

#include "widgets/common/fitting.h"

#include <QAbstractItemModel>
#include <QVBoxLayout>

namespace enchufe::widgets {

Middle::Middle(QWidget& start, EndsBar& ends, QWidget& views, const QAbstractItemModel& endpoints,
               QWidget* parent)
    : QStackedWidget(parent),
      m_ends(ends)
{
    addWidget(new ScrollingPage(&start, this));
    auto* const page = new QWidget(this);
    auto* const column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(&ends);
    column->addWidget(&views, 1);
    addWidget(page);
    const auto choose = [this, &endpoints] { setCurrentIndex(endpoints.rowCount() > 0 ? 1 : 0); };
    connect(&endpoints, &QAbstractItemModel::rowsInserted, this, choose);
    connect(&endpoints, &QAbstractItemModel::rowsRemoved, this, choose);
}

} // namespace enchufe::widgets

// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/main/middle.h"

#include "widgets/common/fitting.h"
#include "widgets/newest/newest_card.h"

#include <QAbstractItemModel>
#include <QVBoxLayout>

namespace enchufe::widgets {

Middle::Middle(QWidget& start, QWidget& views, const QAbstractItemModel& endpoints, Theme& theme,
               QWidget* parent)
    : QStackedWidget(parent)
{
    addWidget(new ScrollingPage(&start, this));
    auto* const pictures = new QWidget(this);
    m_card = new NewestCard(theme, pictures);
    auto* const rows = new QVBoxLayout(pictures);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(&views, 1);
    rows->addWidget(m_card);
    addWidget(pictures);
    const auto choose = [this, &endpoints] { setCurrentIndex(endpoints.rowCount() > 0 ? 1 : 0); };
    connect(&endpoints, &QAbstractItemModel::rowsInserted, this, choose);
    connect(&endpoints, &QAbstractItemModel::rowsRemoved, this, choose);
}

} // namespace enchufe::widgets

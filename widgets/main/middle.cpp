// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/main/middle.h"

#include "widgets/common/fitting.h"
#include "widgets/main/start_page.h"
#include "widgets/newest/newest_card.h"

#include <QAbstractItemModel>
#include <QVBoxLayout>

namespace enchufe::widgets {

Middle::Middle(const EndsBar::Parts& parts, QWidget& views, const QAbstractItemModel& endpoints,
               QWidget* parent)
    : QStackedWidget(parent)
{
    addWidget(new ScrollingPage(new StartPage(parts.theme, parts.actions, this), this));
    auto* const page = new QWidget(this);
    m_ends = new EndsBar(parts, page);
    m_card = new NewestCard(parts.theme, page);
    auto* const rows = new QVBoxLayout(page);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(m_ends);
    rows->addWidget(&views, 1);
    rows->addWidget(m_card);
    addWidget(page);
    const auto choose = [this, &endpoints] { setCurrentIndex(endpoints.rowCount() > 0 ? 1 : 0); };
    connect(&endpoints, &QAbstractItemModel::rowsInserted, this, choose);
    connect(&endpoints, &QAbstractItemModel::rowsRemoved, this, choose);
}

} // namespace enchufe::widgets

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/ends/ends_bar.h"

#include <QStackedWidget>

class QAbstractItemModel;

namespace enchufe::widgets {

class NewestCard;

/// What stands in the middle of the window: the ways in, as long as there is no endpoint, else the views,
/// above them the ends of the conversation, and below them the explanation of what has just happened.
class Middle final : public QStackedWidget {
    Q_OBJECT

public:
    Middle(const EndsBar::Parts& parts, QWidget& views, const QAbstractItemModel& endpoints, QWidget* parent);

    [[nodiscard]] EndsBar& ends() const { return *m_ends; }
    void showViews() { setCurrentIndex(1); }
    [[nodiscard]] NewestCard& card() const { return *m_card; }

private:
    EndsBar* m_ends = nullptr;
    NewestCard* m_card = nullptr;
};

} // namespace enchufe::widgets

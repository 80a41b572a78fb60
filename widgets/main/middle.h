// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStackedWidget>

class QAbstractItemModel;

namespace enchufe::widgets {

class NewestCard;
class Theme;

/// What stands in the middle of the window: the ways in, as long as there is no endpoint, else the views, and
/// below them the explanation of what has just happened.
class Middle final : public QStackedWidget {
    Q_OBJECT

public:
    Middle(QWidget& start, QWidget& views, const QAbstractItemModel& endpoints, Theme& theme,
           QWidget* parent);

    void showViews() { setCurrentIndex(1); }
    [[nodiscard]] NewestCard& card() const { return *m_card; }

private:
    NewestCard* m_card = nullptr;
};

} // namespace enchufe::widgets

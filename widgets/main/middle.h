// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStackedWidget>

class QAbstractItemModel;

namespace enchufe::widgets {

/// What stands in the middle of the window: the ways in, as long as there is no endpoint, else the views.
class Middle final : public QStackedWidget {
    Q_OBJECT

public:
    Middle(QWidget& start, QWidget& views, const QAbstractItemModel& endpoints, QWidget* parent);

    void showViews() { setCurrentIndex(1); }
};

} // namespace enchufe::widgets

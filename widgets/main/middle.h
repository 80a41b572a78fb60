// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/ends/ends_bar.h"

#include <QStackedWidget>

class QAbstractItemModel;

namespace enchufe::widgets {

/// What stands in the middle of the window: the ways in, as long as there is no endpoint, else the views.
class Middle final : public QStackedWidget {
    Q_OBJECT

public:
    /// `ends`: above the views.
    Middle(QWidget& start, EndsBar& ends, QWidget& views, const QAbstractItemModel& endpoints,
           QWidget* parent);

    [[nodiscard]] EndsBar& ends() const { return m_ends; }
    void showViews() { setCurrentIndex(1); }

private:
    EndsBar& m_ends;
};

} // namespace enchufe::widgets

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/model/feed.h"

#include <QObject>
#include <QTimer>

#include <functional>

class QLabel;
class QStatusBar;
class QWidget;

namespace enchufe::widgets {

class FlowLayout;
class Theme;

/// The session's totals, what is kept of it, what was lost on the way, and how the window looks.
class StatusLine final : public QObject {
    Q_OBJECT

public:
    /// `hiddenRows`: how many rows the views have left out.
    StatusLine(QStatusBar& bar, const Feed& feed, const Theme& theme,
               std::function<std::uint64_t()> hiddenRows);

    void update();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fit();
    [[nodiscard]] std::uint64_t kernelDrops() const;

    const Feed& m_feed;
    const Theme& m_theme;
    std::function<std::uint64_t()> m_hiddenRows;
    QWidget* m_line = nullptr;
    FlowLayout* m_flow = nullptr;
    QLabel* m_totals = nullptr;
    QLabel* m_kept = nullptr;
    QLabel* m_losses = nullptr;
    QLabel* m_looks = nullptr;
    QTimer m_timer; ///< not more often than eyes can follow
};

} // namespace enchufe::widgets

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

namespace enchufe::widgets {

/// Shows its content in whole where there is room, and scrolls where there is not.
class ScrollingPage final : public QScrollArea {
    Q_OBJECT

public:
    explicit ScrollingPage(QWidget* content, QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    /// For content whose height follows from its width.
    void setFollowsWidth() { m_followsWidth = true; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void fit();

    bool m_followsWidth = false;
};

/// The most that a window may take of its screen, title bar and frame left out.
[[nodiscard]] QSize roomOnScreen(const QWidget& window);
/// As large as the window wants to be (or as that size), not larger than its screen, and wholly on it.
void fitToScreen(QWidget& window, const QSize& wanted = {});

} // namespace enchufe::widgets

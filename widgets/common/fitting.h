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

/// What is laid out for the first time, or in larger letters, may ask for more than it takes in the end, and
/// a window that has grown for it does not shrink by itself: this makes it, where it is larger than its
/// screen.
class ScreenKeeper final : public QObject {
    Q_OBJECT

public:
    explicit ScreenKeeper(QWidget& window); ///< belongs to the window

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void shrink();

    QWidget& m_window;
    bool m_hasGrown = false; ///< beyond the screen, because its layout asked for it
    QSize m_lastSize;        ///< its size when it was last looked at
};

/// The most that a window may take of its screen, title bar and frame left out.
[[nodiscard]] QSize roomOnScreen(const QWidget& window);
/// As large as the window wants to be (or as that size), not larger than its screen, and wholly on it.
void fitToScreen(QWidget& window, const QSize& wanted = {});

/// Its combo boxes are as wide as their words need now: another language's may be longer than those they were
/// first shown with.
void letBoxesGrow(QWidget& window);

} // namespace enchufe::widgets

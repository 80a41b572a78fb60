// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/fitting.h"

#include <QComboBox>
#include <QEvent>
#include <QGuiApplication>
#include <QLayout>
#include <QScreen>
#include <QScrollBar>
#include <QStyle>

#include <algorithm>

namespace enchufe::widgets {

ScrollingPage::ScrollingPage(QWidget* content, QWidget* parent) : QScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus); // what is in it has the keys, and is brought into view with them
    setWidget(content);
    content->installEventFilter(this);
}

QSize ScrollingPage::sizeHint() const
{
    const int bar = verticalScrollBar()->sizeHint().width();
    return widget()->sizeHint() + QSize(bar, 0);
}

QSize ScrollingPage::minimumSizeHint() const
{
    // Wide enough not to scroll sideways, high enough for a few lines.
    const int bar = verticalScrollBar()->sizeHint().width();
    return {std::min(widget()->minimumSizeHint().width() + bar,
                     roomOnScreen(*this).width() - fontMetrics().height() * 2),
            fontMetrics().height() * 4};
}

bool ScrollingPage::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == widget() && event->type() == QEvent::LayoutRequest) {
        fit();
        updateGeometry();
    }
    return QScrollArea::eventFilter(watched, event);
}

void ScrollingPage::resizeEvent(QResizeEvent* event)
{
    QScrollArea::resizeEvent(event);
    fit();
}

void ScrollingPage::fit()
{
    const QLayout* const layout = widget()->layout();
    if (m_followsWidth && layout != nullptr && layout->hasHeightForWidth())
        widget()->setMinimumHeight(layout->totalHeightForWidth(viewport()->width()));
}

ScreenKeeper::ScreenKeeper(QWidget& window) : QObject(&window), m_window(window)
{
    window.installEventFilter(this);
}

bool ScreenKeeper::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize) {
        const QSize room = roomOnScreen(m_window);
        const QSize size = m_window.size();
        const bool grows = (size.width() > room.width() && size.width() <= m_window.minimumWidth()) ||
                           (size.height() > room.height() && size.height() <= m_window.minimumHeight());
        // Still so where it was shrunk as far as its layout let it, which may need less only later.
        const bool isLarge = size.width() > room.width() || size.height() > room.height();
        m_hasGrown = grows || (m_hasGrown && isLarge && size.boundedTo(m_lastSize) == size);
        m_lastSize = size;
    }
    // After the layout has learnt what is needed now.
    if (m_hasGrown && (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest))
        QMetaObject::invokeMethod(this, &ScreenKeeper::shrink, Qt::QueuedConnection);
    return QObject::eventFilter(watched, event);
}

void ScreenKeeper::shrink()
{
    if (!m_hasGrown || (m_window.windowState() & (Qt::WindowMaximized | Qt::WindowFullScreen)) != 0)
        return;
    m_window.resize(m_window.size().boundedTo(roomOnScreen(m_window)));
}

QSize roomOnScreen(const QWidget& window)
{
    const QScreen* const screen =
        window.screen() != nullptr ? window.screen() : QGuiApplication::primaryScreen();
    const int title = window.style()->pixelMetric(QStyle::PM_TitleBarHeight);
    return screen->availableSize() - QSize(4, title + 4);
}

void fitToScreen(QWidget& window, const QSize& wanted)
{
    const QSize size = wanted.isValid() ? wanted : window.sizeHint();
    window.resize(size.expandedTo(window.minimumSizeHint()).boundedTo(roomOnScreen(window)));
    const QRect screen = window.screen()->availableGeometry();
    if (window.isVisible() && !screen.contains(window.frameGeometry()))
        window.move(
            std::clamp(window.x(), screen.left(), std::max(screen.left(), screen.right() - window.width())),
            std::clamp(window.y(), screen.top(), std::max(screen.top(), screen.bottom() - window.height())));
}

void letBoxesGrow(QWidget& window)
{
    for (QComboBox* const each : window.findChildren<QComboBox*>())
        each->setSizeAdjustPolicy(QComboBox::AdjustToContents);
}

} // namespace enchufe::widgets

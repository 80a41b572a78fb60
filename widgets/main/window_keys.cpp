// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/main/window_keys.h"

#include "widgets/actions/actions.h"

#include <QApplication>
#include <QKeyEvent>
#include <QWidget>

namespace enchufe::widgets {

WindowKeys::WindowKeys(QWidget& window, const Actions& actions)
    : QObject(&window),
      m_window(window),
      m_actions(actions)
{
    qApp->installEventFilter(this);
}

bool WindowKeys::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::ShortcutOverride || !watched->isWidgetType())
        return false;
    const bool inWindow = static_cast<QWidget*>(watched)->window() == &m_window;
    if (!m_actions.takes(QKeySequence(static_cast<QKeyEvent*>(event)->keyCombination()), inWindow))
        return false;
    event->ignore(); // nobody overrides it
    return true;
}

} // namespace enchufe::widgets

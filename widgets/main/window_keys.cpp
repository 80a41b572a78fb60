// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/main/window_keys.h"

#include <QAction>
#include <QApplication>
#include <QKeyEvent>
#include <QWidget>

namespace enchufe::widgets {

WindowKeys::WindowKeys(QWidget& window) : QObject(&window), m_window(window)
{
    qApp->installEventFilter(this);
}

bool WindowKeys::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::ShortcutOverride || !watched->isWidgetType())
        return false;
    const bool inWindow = static_cast<QWidget*>(watched)->window() == &m_window;
    const QKeySequence key(static_cast<QKeyEvent*>(event)->keyCombination());
    for (const QAction* const action : m_window.findChildren<QAction*>()) {
        const bool reaches = action->shortcutContext() == Qt::ApplicationShortcut ||
                             (inWindow && action->shortcutContext() == Qt::WindowShortcut);
        if (reaches && action->isEnabled() && action->shortcuts().contains(key)) {
            event->ignore(); // nobody overrides it
            return true;
        }
    }
    return false;
}

} // namespace enchufe::widgets

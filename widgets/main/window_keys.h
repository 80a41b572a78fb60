// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QWidget;

namespace enchufe::widgets {

class Actions;

/// Gives the window's keys the precedence: a text field would take Ctrl+U, Ctrl+E and their like for itself,
/// as editors of old did, and the menu's entry would be dead while one writes.
class WindowKeys final : public QObject {
    Q_OBJECT

public:
    WindowKeys(QWidget& window, const Actions& actions);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget& m_window;
    const Actions& m_actions;
};

} // namespace enchufe::widgets

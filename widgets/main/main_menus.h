// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/actions/action_row.h"

#include <QObject>

#include <map>
#include <utility>
#include <vector>

class QMainWindow;
class QMenu;
class QToolBar;
class QWidget;

namespace enchufe::widgets {

class Actions;

/// The menus and the tool bar of the window, as the catalogue of actions has them.
class MainMenus final : public QObject {
    Q_OBJECT

public:
    MainMenus(QMainWindow& window, const Actions& actions);

    void retranslate();
    /// With large text or in a narrow window the icons stand alone; their tool tips keep the words. In a low
    /// one it goes where plots are wanted all the same: the menu of the endpoints has what it has.
    void fitToolBar();
    [[nodiscard]] QWidget& toolBar() const;

private:
    void buildToolBar();
    QMenu& addMenu(QMenu& menu, Menu which); ///< below another
    void addScenes();

    QMainWindow& m_window;
    const Actions& m_actions;
    QToolBar* m_toolBar = nullptr;
    std::map<Menu, QMenu*> m_menus;
    std::vector<std::pair<Words, QMenu*>> m_subjects; ///< of scenes
};

} // namespace enchufe::widgets

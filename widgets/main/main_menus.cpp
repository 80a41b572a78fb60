// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/main/main_menus.h"

#include "widgets/actions/action_ids.h"
#include "widgets/actions/actions.h"

#include <QAction>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QToolBar>

namespace enchufe::widgets {

MainMenus::MainMenus(QMainWindow& window, const Actions& actions)
    : QObject(&window),
      m_window(window),
      m_actions(actions)
{
    buildToolBar();
    for (const Menu which : {Menu::File, Menu::Endpoint, Menu::View, Menu::Scenes, Menu::Help})
        m_menus[which] = window.menuBar()->addMenu(QString());
    m_actions.fill(*m_menus[Menu::File], Menu::File);
    addScenes();
    m_actions.fill(*m_menus[Menu::Endpoint], Menu::Endpoint);
    QMenu& view = *m_menus[Menu::View];
    m_actions.fill(view, Menu::Views);
    m_actions.fill(view, Menu::View);
    view.addSeparator();
    for (const Menu below : {Menu::Colours, Menu::Language})
        m_actions.fill(addMenu(view, below), below);
    m_actions.fill(*m_menus[Menu::Help], Menu::Help);
    retranslate();
}

void MainMenus::buildToolBar()
{
    m_toolBar = m_window.addToolBar(QString());
    m_toolBar->setObjectName(QStringLiteral("toolBar"));
    m_toolBar->setMovable(false);
    m_toolBar->setContextMenuPolicy(Qt::PreventContextMenu);
    for (const auto& each : m_actions.all()) {
        if (each->row.bar == Bar::AfterGap)
            m_toolBar->addSeparator();
        if (each->row.bar != Bar::No)
            m_toolBar->addAction(each->action);
    }
}

QMenu& MainMenus::addMenu(QMenu& menu, Menu which) { return *(m_menus[which] = menu.addMenu(QString())); }

/// Below what steers them, by subject.
void MainMenus::addScenes()
{
    QMenu& scenes = *m_menus[Menu::Scenes];
    QString last;
    for (const auto& each : m_actions.all()) {
        if (each->row.menu != Menu::Scenes || each->action == nullptr)
            continue;
        if (each->row.below.isEmpty()) {
            scenes.addAction(each->action);
            continue;
        }
        const QString subject = each->row.below.text();
        if (m_subjects.empty())
            scenes.addSeparator();
        if (subject != std::exchange(last, subject))
            m_subjects.emplace_back(each->row.below, scenes.addMenu(QString()));
        m_subjects.back().second->addAction(each->action);
    }
}

QWidget& MainMenus::toolBar() const { return *m_toolBar; }

void MainMenus::retranslate()
{
    for (const auto& [which, menu] : m_menus)
        menu->setTitle(Actions::titleOf(which).text());
    for (const auto& [title, menu] : m_subjects)
        menu->setTitle(title.text());
    m_toolBar->setWindowTitle(tr("Tools"));
}

void MainMenus::fitToolBar()
{
    const QWidget& window = *m_toolBar->window();
    m_toolBar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    if (m_toolBar->sizeHint().width() > window.width())
        m_toolBar->setToolButtonStyle(Qt::ToolButtonIconOnly);
    // Its buttons stand in the menu of the endpoints too: where plots are wanted all the same, they go first.
    constexpr int linesForBoth = 32;
    m_toolBar->setVisible(!m_actions[act::plots].isChecked() ||
                          window.height() >= window.fontMetrics().height() * linesForBoth);
}

} // namespace enchufe::widgets

// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/main/main_menus.h"

#include "widgets/common/format.h"
#include "widgets/common/icons.h"
#include "widgets/main/demo_scene.h"
#include "widgets/main/endpoint_controls.h"
#include "widgets/main/languages.h"

#include <QAction>
#include <QActionGroup>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QToolBar>

#include <optional>

namespace enchufe::widgets {

namespace {

using Choice = MainMenus::Choice;

struct Entry {
    Choice choice;
    QKeySequence key;
    const char* text;
    std::optional<Icon> icon = {};
};

const std::vector<Entry>& entries()
{
    static const std::vector<Entry> all = {
        {Choice::NewClient, Qt::CTRL | Qt::Key_N,
         QT_TRANSLATE_NOOP("enchufe::widgets::MainMenus", "TCP client"), Icon::Client},
        {Choice::NewListener, Qt::CTRL | Qt::Key_L,
         QT_TRANSLATE_NOOP("enchufe::widgets::MainMenus", "TCP listener"), Icon::Listener},
        {Choice::NewDatagram, Qt::CTRL | Qt::Key_U,
         QT_TRANSLATE_NOOP("enchufe::widgets::MainMenus", "UDP socket"), Icon::Datagram},
        {Choice::ShowBench, Qt::CTRL | Qt::Key_B,
         QT_TRANSLATE_NOOP("enchufe::widgets::MainMenus", "Call bench")},
        {Choice::WriteMessage, Qt::CTRL | Qt::Key_M,
         QT_TRANSLATE_NOOP("enchufe::widgets::MainMenus", "Write a message")},
        {Choice::Send, Qt::CTRL | Qt::Key_Return, QT_TRANSLATE_NOOP("enchufe::widgets::MainMenus", "Send")},
        {Choice::SendFile, QKeySequence::Open,
         QT_TRANSLATE_NOOP("enchufe::widgets::MainMenus", "Send a file…")},
        {Choice::Repetition, Qt::CTRL | Qt::SHIFT | Qt::Key_E,
         QT_TRANSLATE_NOOP("enchufe::widgets::MainMenus", "Repetition and pieces…")},
        {Choice::StopRepeating, Qt::CTRL | Qt::Key_Period,
         QT_TRANSLATE_NOOP("enchufe::widgets::MainMenus", "Stop repeating")},
        {Choice::SavedMessages, Qt::CTRL | Qt::SHIFT | Qt::Key_M,
         QT_TRANSLATE_NOOP("enchufe::widgets::MainMenus", "Saved messages…")},
        {Choice::GoToEndpoints, Qt::CTRL | Qt::Key_T,
         QT_TRANSLATE_NOOP("enchufe::widgets::MainMenus", "Go to the endpoints")},
        {Choice::Demo, Qt::CTRL | Qt::Key_E,
         QT_TRANSLATE_NOOP("enchufe::widgets::MainMenus", "TCP echo on this machine")},
        {Choice::SavePlot, QKeySequence::Save,
         QT_TRANSLATE_NOOP("enchufe::widgets::MainMenus", "Save the plot…")},
        {Choice::Quit, QKeySequence::Quit, QT_TRANSLATE_NOOP("enchufe::widgets::MainMenus", "Quit")},
        {Choice::Larger, QKeySequence::ZoomIn,
         QT_TRANSLATE_NOOP("enchufe::widgets::MainMenus", "Larger text")},
        {Choice::Smaller, QKeySequence::ZoomOut,
         QT_TRANSLATE_NOOP("enchufe::widgets::MainMenus", "Smaller text")},
        {Choice::UsualSize, Qt::CTRL | Qt::Key_0,
         QT_TRANSLATE_NOOP("enchufe::widgets::MainMenus", "Usual text size")},
        {Choice::Addresses, Qt::Key_F2,
         QT_TRANSLATE_NOOP("enchufe::widgets::MainMenus", "Addresses and names…")},
        {Choice::Errors, QKeySequence::HelpContents,
         QT_TRANSLATE_NOOP("enchufe::widgets::MainMenus", "Errors…")},
        {Choice::About, {}, QT_TRANSLATE_NOOP("enchufe::widgets::MainMenus", "About Enchufe")},
    };
    return all;
}

constexpr const char* languageNames[] = {"English", "Español"};
constexpr const char* languageCodes[] = {"en", "es"};

} // namespace

MainMenus::MainMenus(QMainWindow& window, EndpointControls& controls, const Theme& theme,
                     const Languages& languages)
    : QObject(&window),
      m_controls(controls)
{
    buildActions(theme);
    m_toolBar = window.addToolBar(QString());
    m_toolBar->setObjectName(QStringLiteral("toolBar"));
    m_toolBar->setMovable(false);
    m_toolBar->setContextMenuPolicy(Qt::PreventContextMenu);
    for (const Choice choice : {Choice::NewClient, Choice::NewListener, Choice::NewDatagram})
        m_toolBar->addAction(m_actions[choice]);
    m_toolBar->addSeparator();
    controls.addTo(*m_toolBar);
    connect(m_plotsShown, &QAction::toggled, this, &MainMenus::fitToolBar);
    buildMenus(window, controls);
    buildLooks(*m_view, theme, languages);
}

void MainMenus::buildActions(const Theme& theme)
{
    for (const Entry& entry : entries()) {
        auto* const action = new QAction(this);
        if (entry.icon)
            action->setIcon(icon(*entry.icon, theme));
        action->setShortcut(entry.key);
        connect(action, &QAction::triggered, this, [this, choice = entry.choice] { emit chosen(choice); });
        m_actions[entry.choice] = action;
    }
    m_actions[Choice::Larger]->setShortcuts({QKeySequence::ZoomIn, Qt::CTRL | Qt::Key_Equal});
    for (const Choice size : {Choice::Larger, Choice::Smaller, Choice::UsualSize})
        m_actions[size]->setShortcutContext(Qt::ApplicationShortcut); // in the other windows too
    m_detailsShown = new QAction(this);
    m_detailsShown->setShortcut(Qt::Key_F9);
    m_plotsShown = new QAction(this);
    m_plotsShown->setShortcut(Qt::Key_F8);
    for (const DemoScene& scene : DemoScene::all()) {
        m_scenes.push_back(new QAction(this));
        connect(m_scenes.back(), &QAction::triggered, this, [this, &scene] { emit sceneChosen(scene); });
    }
}

void MainMenus::addView(int number)
{
    auto* const action = new QAction(this);
    action->setShortcut(QKeySequence(Qt::ALT | static_cast<Qt::Key>(Qt::Key_1 + number)));
    connect(action, &QAction::triggered, this, [this, number] { emit viewChosen(number); });
    m_views.push_back(action);
    m_view->insertAction(m_viewsEnd, action);
}

void MainMenus::nameView(int number, const QString& name)
{
    m_views[static_cast<std::size_t>(number)]->setText(name);
}

void MainMenus::addTo(QMenu& menu, const std::vector<Choice>& choices)
{
    for (const Choice choice : choices)
        menu.addAction(m_actions[choice]);
}

void MainMenus::buildMenus(QMainWindow& window, EndpointControls& controls)
{
    m_file = window.menuBar()->addMenu(QString());
    addTo(*m_file, {Choice::Demo});
    m_sceneMenu = m_file->addMenu(QString());
    for (QAction* const scene : m_scenes)
        m_sceneMenu->addAction(scene);
    addTo(*m_file, {Choice::SavePlot});
    m_file->addSeparator();
    addTo(*m_file, {Choice::Quit});
    m_endpoint = window.menuBar()->addMenu(QString());
    addTo(*m_endpoint, {Choice::NewClient, Choice::NewListener, Choice::NewDatagram, Choice::ShowBench});
    m_endpoint->addSeparator();
    addTo(*m_endpoint, {Choice::WriteMessage, Choice::Send, Choice::SendFile, Choice::Repetition,
                        Choice::StopRepeating, Choice::SavedMessages});
    m_endpoint->addSeparator();
    controls.addTo(*m_endpoint);
    m_view = window.menuBar()->addMenu(QString());
    m_viewsEnd = m_view->addSeparator();
    addTo(*m_view, {Choice::GoToEndpoints});
    m_view->addActions({m_detailsShown, m_plotsShown});
    m_view->addSeparator();
    addTo(*m_view, {Choice::Larger, Choice::Smaller, Choice::UsualSize});
    m_view->addSeparator();
    m_help = window.menuBar()->addMenu(QString());
    addTo(*m_help, {Choice::Addresses, Choice::Errors, Choice::About});
}

void MainMenus::buildLooks(QMenu& view, const Theme& theme, const Languages& languages)
{
    const auto addChoice = [](QActionGroup& group, QMenu& menu) {
        QAction* const action = menu.addAction(QString());
        action->setCheckable(true);
        group.addAction(action);
        return action;
    };
    m_themes = new QActionGroup(this);
    m_themeMenu = view.addMenu(QString());
    for (const ThemeChoice choice : {ThemeChoice::System, ThemeChoice::Light, ThemeChoice::Dark}) {
        QAction* const action = addChoice(*m_themes, *m_themeMenu);
        action->setChecked(choice == theme.choice());
        connect(action, &QAction::triggered, this, [this, choice] { emit themeChosen(choice); });
    }
    m_languages = new QActionGroup(this);
    m_languageMenu = view.addMenu(QString());
    for (std::size_t i = 0; i < std::size(languageCodes); ++i) {
        QAction* const action = addChoice(*m_languages, *m_languageMenu);
        const QString code = QLatin1String(languageCodes[i]);
        action->setText(QString::fromUtf8(languageNames[i])); // each in its own
        action->setChecked(code == languages.current());
        connect(action, &QAction::triggered, this, [this, code] { emit languageChosen(code); });
    }
}

void MainMenus::retranslate()
{
    for (const Entry& entry : entries())
        m_actions[entry.choice]->setText(tr(entry.text));
    for (std::size_t i = 0; i < m_scenes.size(); ++i) {
        const DemoScene& scene = DemoScene::all()[i];
        m_scenes[i]->setText(QStringLiteral("%1 · %2").arg(QLatin1String(scene.id),
                                                           fromView(scene.title.in(currentLanguage()))));
    }
    m_file->setTitle(tr("&File"));
    m_sceneMenu->setTitle(tr("Demonstrations"));
    m_endpoint->setTitle(tr("&Endpoint"));
    m_view->setTitle(tr("&View"));
    m_themeMenu->setTitle(tr("Colours"));
    m_languageMenu->setTitle(tr("Language"));
    m_help->setTitle(tr("&Help"));
    m_detailsShown->setText(tr("Details"));
    m_plotsShown->setText(tr("Plots"));
    const QString themes[] = {tr("As the system"), tr("Light"), tr("Dark")};
    for (int i = 0; i < 3; ++i)
        m_themes->actions().at(i)->setText(themes[i]);
    m_toolBar->setWindowTitle(tr("Tools"));
    m_controls.retranslate();
}

void MainMenus::fitToolBar()
{
    const QWidget& window = *m_toolBar->window();
    m_toolBar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    if (m_toolBar->sizeHint().width() > window.width())
        m_toolBar->setToolButtonStyle(Qt::ToolButtonIconOnly);
    // Its buttons stand in the menu of the endpoints too: where plots are wanted all the same, they go first.
    constexpr int linesForBoth = 32;
    m_toolBar->setVisible(!m_plotsShown->isChecked() ||
                          window.height() >= window.fontMetrics().height() * linesForBoth);
}

} // namespace enchufe::widgets

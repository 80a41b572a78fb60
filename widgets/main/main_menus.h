// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/theme.h"

#include <QObject>

#include <map>
#include <vector>

class QAction;
class QActionGroup;
class QMainWindow;
class QMenu;
class QToolBar;

namespace enchufe::widgets {

struct DemoScene;
class EndpointControls;
class Languages;

/// What there is to choose in the main window, by which key, and under which name. What a choice means is the
/// window's affair.
class MainMenus final : public QObject {
    Q_OBJECT

public:
    enum class Choice {
        NewClient,
        NewListener,
        NewDatagram,
        ShowBench,
        WriteMessage,
        Send,
        SendFile,
        Repetition,
        StopRepeating,
        SavedMessages,
        GoToEndpoints,
        Demo,
        SavePlot,
        Quit,
        Larger,
        Smaller,
        UsualSize,
        Addresses,
        Errors,
        About
    };

    MainMenus(QMainWindow& window, EndpointControls& controls, const Theme& theme,
              const Languages& languages);

    void retranslate();
    /// A view's entry, with Alt and its number as the key; the text follows in nameView().
    void addView(int number);
    void nameView(int number, const QString& name);
    [[nodiscard]] QAction& plotsShown() { return *m_plotsShown; }
    [[nodiscard]] QAction& detailsShown() { return *m_detailsShown; }
    /// With large text or in a narrow window the icons stand alone; their tool tips keep the words. In a low
    /// one it goes where plots are wanted all the same: the menu of the endpoints has what it has.
    void fitToolBar();

signals:
    void chosen(enchufe::widgets::MainMenus::Choice choice);
    void viewChosen(int number);
    void sceneChosen(const enchufe::widgets::DemoScene& scene);
    void themeChosen(enchufe::widgets::ThemeChoice choice);
    void languageChosen(const QString& code);

private:
    void buildActions(const Theme& theme);
    void buildMenus(QMainWindow& window, EndpointControls& controls);
    void buildLooks(QMenu& view, const Theme& theme, const Languages& languages);
    void addTo(QMenu& menu, const std::vector<Choice>& choices);

    QToolBar* m_toolBar = nullptr;
    EndpointControls& m_controls;
    std::map<Choice, QAction*> m_actions;
    std::vector<QAction*> m_scenes;
    std::vector<QAction*> m_views;
    QAction* m_plotsShown = nullptr;
    QAction* m_detailsShown = nullptr;
    QAction* m_viewsEnd = nullptr; ///< the separator behind them
    QActionGroup* m_themes = nullptr;
    QActionGroup* m_languages = nullptr;
    QMenu* m_file = nullptr;
    QMenu* m_sceneMenu = nullptr;
    QMenu* m_endpoint = nullptr;
    QMenu* m_view = nullptr;
    QMenu* m_themeMenu = nullptr;
    QMenu* m_languageMenu = nullptr;
    QMenu* m_help = nullptr;
};

} // namespace enchufe::widgets

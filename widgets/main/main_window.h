// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/behaviour/registry.h"
#include "widgets/model/session.h"
#include "widgets/views/view_tabs.h"

#include <QMainWindow>

namespace enchufe::widgets {

class BenchPanel;
class DetailsPanel;
class EndpointControls;
class EndpointPanel;
class Languages;
class Looks;
class MainMenus;
class Middle;
class NewestWatch;
class PanelRoom;
class Projector;
class SceneRunner;
class SendPanel;
class StatusLine;
class WindowDialogs;
class WindowLayout;

/// Puts the panels together; nothing else.
class MainWindow final : public QMainWindow {
    Q_OBJECT

public:
    struct Parts { ///< all of them outlive the window
        Session& session;
        Settings& settings;
        Theme& theme;
        Languages& languages;
        const behaviour::Registry& behaviours = behaviour::readyMade(); ///< what its forms offer
    };

    /// `views`: a tab each, in this order. Who has one more adds its row to ViewTabs::rows().
    explicit MainWindow(const Parts& parts, std::vector<ViewRow> views = ViewTabs::rows());
    ~MainWindow() override;

    [[nodiscard]] SceneRunner& scenes() { return *m_scenes; }
    BenchPanel& showBench();
    [[nodiscard]] WindowDialogs& dialogs() { return *m_dialogs; }
    [[nodiscard]] Session& session() { return m_parts.session; }
    [[nodiscard]] Feed& feed() { return m_parts.session.feed; }
    [[nodiscard]] ViewTabs& views() { return *m_views; }

protected:
    void changeEvent(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void buildPanels(std::vector<ViewRow> views);
    void buildFrame();
    void connectAll();
    void fit();
    void fitToolBar();
    void settle();
    void retranslate();

    Parts m_parts;
    Actions* m_actions = nullptr;
    Selection* m_selection = nullptr;
    StreamModel* m_stream = nullptr;
    WindowDialogs* m_dialogs = nullptr;
    SceneRunner* m_scenes = nullptr;
    Looks* m_looks = nullptr;
    EndpointPanel* m_endpoints = nullptr;
    EndpointControls* m_controls = nullptr;
    Middle* m_middle = nullptr;
    ViewTabs* m_views = nullptr;
    DetailsPanel* m_details = nullptr;
    SendPanel* m_sending = nullptr;
    NewestWatch* m_newest = nullptr;
    ThroughputPlot* m_plot = nullptr;
    WindowLayout* m_layout = nullptr;
    MainMenus* m_menus = nullptr;
    PanelRoom* m_room = nullptr;
    StatusLine* m_status = nullptr;
    Projector* m_projector = nullptr;
};

} // namespace enchufe::widgets

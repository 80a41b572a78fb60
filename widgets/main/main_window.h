// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/engine.h"
#include "core/journal/journal.h"
#include "widgets/model/feed.h"

#include <QMainWindow>

class QStackedWidget;
class QTabWidget;

namespace enchufe::widgets {

struct DemoScene;
class Actions;
class BenchPanel;
class CallSelection;
class CommandPalette;
class DetailsPanel;
class AddressDialog;
class ErrorGalleryDialog;
class EndpointControls;
class EndpointDialog;
class EndpointPanel;
class FailureLine;
class FramesView;
class HistogramPlot;
class KernelView;
class KeyList;
class LadderView;
class OptionsView;
class QueuePlot;
class Languages;
class MainMenus;
class RecordView;
class SendBar;
class Settings;
class PanelRoom;
class StartPage;
class StreamModel;
class StatusLine;
class StreamView;
class Theme;
class ThroughputPlot;
class WindowLayout;

/// Puts the panels together and passes selections and commands between them; nothing else.
class MainWindow final : public QMainWindow {
    Q_OBJECT

public:
    struct Parts {  ///< all of them outlive the window
        Feed& feed; ///< of the engine's journal
        engine::Engine& engine;
        Settings& settings;
        Theme& theme;
        Languages& languages;
    };

    explicit MainWindow(Parts parts, QWidget* parent = nullptr);
    ~MainWindow() override;

    void startDemo();
    void startScene(const DemoScene& scene);
    enum class View { Stream, Chunks, Calls, Ladder, Frames, Options, Kernel, Bench };
    void showView(View view);
    void showBench();
    /// Makes the calls of a file on the bench; what is wrong with it, or nothing.
    [[nodiscard]] QString makeCallsOf(const QString& path);
    AddressDialog& showAddresses();
    /// The entry of that error in the gallery; empty: the first.
    void showErrors(const QString& name);
    [[nodiscard]] Feed& feed() { return m_feed; }

signals:
    void demoDone();

protected:
    void changeEvent(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void buildPanels();
    void layOutPanels();
    void connectPanels();
    void connectBench();
    void buildActions();
    void handleActions();
    void handleLooks();
    void handleSending();
    void retranslate();
    void restoreSettings();
    void onSelection();
    void updateSendTarget();
    void updateStreamSocket();
    void selectSocket(net::SocketId socket);
    void readOptions();
    void setOption(net::SocketId socket, const net::OptionEntry& option, const net::OptionValue& value);
    void openDialog(EndpointDialog* dialog);
    void openClientDialog();
    void openListenerDialog();
    void openDatagramDialog();
    void setScale(double scale);
    void openPalette();
    void showKeys();
    void showAbout();

    Parts m_parts;
    Feed& m_feed;
    EndpointPanel* m_endpoints = nullptr;
    EndpointControls* m_controls = nullptr;
    Actions* m_actions = nullptr;
    MainMenus* m_menus = nullptr;
    CommandPalette* m_palette = nullptr;
    KeyList* m_keys = nullptr;
    StatusLine* m_status = nullptr;
    PanelRoom* m_room = nullptr;
    StartPage* m_startPage = nullptr;
    QStackedWidget* m_middle = nullptr;
    QTabWidget* m_tabs = nullptr;
    StreamModel* m_streamModel = nullptr;
    StreamView* m_stream = nullptr;
    RecordView* m_chunks = nullptr;
    RecordView* m_calls = nullptr;
    LadderView* m_ladder = nullptr;
    FramesView* m_frames = nullptr;
    OptionsView* m_options = nullptr;
    KernelView* m_kernel = nullptr;
    BenchPanel* m_bench = nullptr;
    AddressDialog* m_addresses = nullptr;
    ErrorGalleryDialog* m_errors = nullptr;
    DetailsPanel* m_details = nullptr;
    SendBar* m_sendBar = nullptr;
    ThroughputPlot* m_plot = nullptr;
    QueuePlot* m_queuePlot = nullptr;
    HistogramPlot* m_histogram = nullptr;
    FailureLine* m_failure = nullptr;
    CallSelection* m_selection = nullptr;
    WindowLayout* m_layout = nullptr;
};

} // namespace enchufe::widgets

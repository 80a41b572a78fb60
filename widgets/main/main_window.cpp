// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/main/main_window.h"

#include "widgets/actions/action_ids.h"
#include "widgets/actions/actions.h"
#include "widgets/actions/command_palette.h"
#include "widgets/actions/key_list.h"
#include "widgets/address/address_dialog.h"
#include "widgets/bench/bench_panel.h"
#include "widgets/common/fitting.h"
#include "widgets/common/format.h"
#include "widgets/common/icons.h"
#include "widgets/common/settings.h"
#include "widgets/common/theme.h"
#include "widgets/details/details_panel.h"
#include "widgets/dialogs/client_dialog.h"
#include "widgets/dialogs/datagram_dialog.h"
#include "widgets/dialogs/listener_dialog.h"
#include "widgets/endpoints/endpoint_panel.h"
#include "widgets/errors/error_gallery_dialog.h"
#include "widgets/frames/frames_view.h"
#include "widgets/kernel/kernel_view.h"
#include "widgets/ladder/ladder_view.h"
#include "widgets/main/call_selection.h"
#include "widgets/main/demo.h"
#include "widgets/main/demo_scene.h"
#include "widgets/main/endpoint_controls.h"
#include "widgets/main/failure_line.h"
#include "widgets/main/languages.h"
#include "widgets/main/main_menus.h"
#include "widgets/main/panel_room.h"
#include "widgets/main/start_page.h"
#include "widgets/main/status_line.h"
#include "widgets/main/window_keys.h"
#include "widgets/main/window_layout.h"
#include "widgets/model/stream_model.h"
#include "widgets/options/options_view.h"
#include "widgets/plot/histogram_plot.h"
#include "widgets/plot/kernel_plot.h"
#include "widgets/plot/queue_plot.h"
#include "widgets/plot/throughput_plot.h"
#include "widgets/records/record_view.h"
#include "widgets/send/send_bar.h"
#include "widgets/stream/stream_view.h"

#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QMessageBox>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTabWidget>
#include <QVBoxLayout>

namespace enchufe::widgets {

namespace {
constexpr const char* themeNames[] = {"system", "light", "dark"};
constexpr double scaleStep = 1.1;
} // namespace

MainWindow::MainWindow(Parts parts, QWidget* parent) : QMainWindow(parent), m_parts(parts), m_feed(parts.feed)
{
    setWindowIcon(icon(Icon::App, parts.theme));
    buildActions();
    buildPanels();
    letBoxesGrow(*this);
    m_menus = new MainMenus(*this, *m_actions);
    new WindowKeys(*this, *m_actions);
    new ScreenKeeper(*this);
    m_room = new PanelRoom(*this, m_parts.settings);
    // In lines of text: the details and then the plots give way to what happens in the middle. Each needs
    // less than that: else it would keep the window from becoming so small that it gives way.
    m_room->add(*m_details, (*m_actions)[act::details], {62, 0}, QStringLiteral("panels/details"));
    m_room->add(m_layout->plots(), (*m_actions)[act::plots], {56, 40}, QStringLiteral("panels/plots"));
    m_status = new StatusLine(*statusBar(), m_feed, m_parts.theme, m_parts.languages,
                              [this] { return m_chunks->model().droppedRows(); });
    connectPanels();
    handleActions();
    handleLooks();
    handleSending();
    retranslate();
    restoreSettings();
    m_room->fit(); // before it is shown: else what is shown makes it larger than the screen
    onSelection();
}

/// The panels go while the window is still whole, and nobody is asked any more what is selected.
MainWindow::~MainWindow()
{
    disconnect(m_endpoints, nullptr, this, nullptr);
    delete m_selection;
    delete m_layout->widget();
}

void MainWindow::buildPanels()
{
    Theme& theme = m_parts.theme;
    m_endpoints = new EndpointPanel(m_feed, theme, this);
    m_startPage = new StartPage(theme, this);
    m_streamModel = new StreamModel(m_feed, m_parts.settings, this);
    m_stream = new StreamView(*m_streamModel, theme, *m_actions, this);
    m_chunks = new RecordView(m_feed, theme, RecordModel::Look::Chunks, this);
    m_calls = new RecordView(m_feed, theme, RecordModel::Look::Calls, this);
    m_ladder = new LadderView(m_feed, theme, this);
    m_frames = new FramesView(*m_streamModel, m_parts.settings, theme, this);
    m_tabs = new QTabWidget(this);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_stream, QString());
    m_tabs->addTab(m_chunks, QString());
    m_tabs->addTab(m_calls, QString());
    m_tabs->addTab(m_ladder, QString());
    m_tabs->addTab(m_frames, QString());
    m_options = new OptionsView(m_feed, theme, this);
    m_tabs->addTab(m_options, QString());
    m_kernel = new KernelView(m_feed, theme, this);
    m_tabs->addTab(m_kernel, QString());
    m_bench = new BenchPanel(m_feed, theme, *m_actions, this);
    m_tabs->addTab(m_bench, QString());
    m_middle = new QStackedWidget(this);
    m_middle->addWidget(new ScrollingPage(m_startPage, m_middle));
    m_middle->addWidget(m_tabs);
    m_details = new DetailsPanel(m_feed, theme, this);
    m_sendBar = new SendBar(m_parts.settings, theme, m_parts.engine, this);
    m_plot = new ThroughputPlot(m_feed, theme, m_endpoints->model(), this);
    m_queuePlot = new QueuePlot(*m_streamModel, theme, this);
    m_histogram = new HistogramPlot(*m_streamModel, theme, this);
    connect(m_plot, &ThroughputPlot::rangeChanged, m_queuePlot, &QueuePlot::setRange);
    connect(m_plot, &ThroughputPlot::rangeChanged, &m_kernel->plot(), &KernelPlot::setRange);
    layOutPanels();
    m_controls = new EndpointControls(m_feed, m_parts.engine, *m_actions, this);
    m_endpoints->setFooter(m_controls->readingKnobs());
}

void MainWindow::layOutPanels()
{
    m_failure = new FailureLine(m_feed, this);
    auto* const bottom = new QWidget(this);
    auto* const lines = new QVBoxLayout(bottom);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(0);
    lines->addWidget(m_failure);
    lines->addWidget(m_sendBar, 1);
    m_layout = new WindowLayout(
        {m_endpoints, m_middle, m_details, bottom, {m_plot, m_queuePlot, m_histogram}}, m_parts.theme, this);
    setCentralWidget(m_layout->widget());
}

void MainWindow::connectBench()
{
    connect(m_bench, &BenchPanel::socketChosen, this, &MainWindow::selectSocket);
    connect(m_bench, &BenchPanel::errorRequested, this, &MainWindow::showErrors);
    connect(m_kernel, &KernelView::socketChosen, this, &MainWindow::selectSocket);
    // Each by itself: of the views one may be gone when the other is hidden for the last time.
    connect(m_kernel, &KernelView::watchRequested, m_bench,
            [bench = m_bench](bool on) { bench->bench().watchKernel(on); });
    connect(m_kernel, &KernelView::watchRequested, m_kernel,
            [&engine = m_parts.engine](bool on) { engine.watchKernel(on); });
}

void MainWindow::connectPanels()
{
    connectBench();
    m_selection = new CallSelection(
        m_feed,
        {*m_details, *m_chunks, *m_calls, *m_ladder, *m_stream, *m_frames, *m_streamModel, *m_failure},
        [this] { return m_tabs->currentWidget() == m_bench; }, this);
    connect(m_tabs, &QTabWidget::currentChanged, m_selection, &CallSelection::refresh);
    connect(m_endpoints, &EndpointPanel::selectionChanged, this, &MainWindow::onSelection);
    connect(m_endpoints, &EndpointPanel::closeRequested, m_controls, &EndpointControls::closeSelected);
    connect(m_controls, &EndpointControls::removeRequested, &m_endpoints->model(), &EndpointModel::remove);
    connect(m_startPage, &StartPage::demoRequested, this, &MainWindow::startDemo);
    connect(m_startPage, &StartPage::sceneRequested, this, [this](const QString& id) {
        if (const DemoScene* const scene = DemoScene::find(id))
            startScene(*scene);
    });
    connect(m_startPage, &StartPage::listenRequested, this, &MainWindow::openListenerDialog);
    connect(m_startPage, &StartPage::connectRequested, this, &MainWindow::openClientDialog);
    connect(m_startPage, &StartPage::datagramRequested, this, &MainWindow::openDatagramDialog);
    connect(m_options, &OptionsView::readRequested, this, &MainWindow::readOptions);
    connect(m_options, &OptionsView::setRequested, this,
            [this](const net::OptionEntry& option, const net::OptionValue& value) {
                setOption(m_options->model().socket(), option, value);
            });
    connect(m_details, &DetailsPanel::errorRequested, this, &MainWindow::showErrors);
    connect(m_sendBar, &SendBar::commandReady, this,
            [&engine = m_parts.engine](const engine::Target& to, const engine::Command& command) {
                engine.post(to, command);
            });
    connect(&m_feed, &Feed::advanced, this, &MainWindow::updateSendTarget);
    connect(&m_feed, &Feed::advanced, this, &MainWindow::updateStreamSocket);
    const auto showMiddle = [this] {
        m_middle->setCurrentIndex(m_endpoints->model().rowCount() > 0 ? 1 : 0);
    };
    connect(&m_endpoints->model(), &QAbstractItemModel::rowsInserted, this, showMiddle);
    connect(&m_endpoints->model(), &QAbstractItemModel::rowsRemoved, this, showMiddle);
}

void MainWindow::buildActions()
{
    m_actions = new Actions(*this, m_parts.theme, m_parts.languages);
    const char* const context = staticMetaObject.className();
    const char* const views[][2] = {{"stream", QT_TR_NOOP("Stream")}, {"chunks", QT_TR_NOOP("Chunks")},
                                    {"calls", QT_TR_NOOP("Calls")},   {"ladder", QT_TR_NOOP("Ladder")},
                                    {"frames", QT_TR_NOOP("Frames")}, {"options", QT_TR_NOOP("Options")},
                                    {"kernel", QT_TR_NOOP("Kernel")}, {"bench", QT_TR_NOOP("Bench")}};
    int key = Qt::Key_1;
    for (const auto& [id, name] : views)
        m_actions->add({.id = std::string("view.") + id,
                        .text = {context, name},
                        .menu = Menu::Views,
                        .keys = {Qt::ALT | static_cast<Qt::Key>(key++)},
                        .view = id});
    for (const DemoScene& scene : DemoScene::all())
        m_actions->add({.id = std::string("scene.") + scene.id,
                        .text = Words(scene.title).behind(QLatin1String(scene.id) + QStringLiteral(" · ")),
                        .menu = Menu::Scenes});
    for (const ActionRow& row : BenchPanel::callRows())
        m_actions->add(row);
}

void MainWindow::handleActions()
{
    const auto handle = [this](std::string_view id, auto what) {
        m_actions->handle(id, this, [what](bool) { what(); });
    };
    handle(act::newClient, [this] { openClientDialog(); });
    handle(act::newListener, [this] { openListenerDialog(); });
    handle(act::newDatagram, [this] { openDatagramDialog(); });
    handle(act::showBench, [this] { showBench(); });
    handle(act::goToEndpoints, [this] { m_endpoints->focusTree(); });
    handle(act::demo, [this] { startDemo(); });
    for (const DemoScene& scene : DemoScene::all())
        handle(std::string("scene.") + scene.id, [this, &scene] { startScene(scene); });
    handle(act::savePlot, [this] { m_plot->chooseFileAndSave(); });
    handle(act::quit, [this] { close(); });
    handle(act::palette, [this] { openPalette(); });
    handle(act::keys, [this] { showKeys(); });
    handle(act::addresses, [this] { (void)showAddresses(); });
    handle(act::errors, [this] { showErrors({}); });
    handle(act::about, [this] { showAbout(); });
    const QStringList views = {"stream", "chunks", "calls", "ladder", "frames", "options", "kernel", "bench"};
    m_actions->showViewsBy([this, views](const std::string& view) {
        m_middle->setCurrentWidget(m_tabs);
        showView(static_cast<View>(views.indexOf(QString::fromStdString(view))));
    });
    for (const QString& view : views)
        handle("view." + view.toStdString(),
               [this] { m_tabs->currentWidget()->setFocus(Qt::ShortcutFocusReason); });
}

void MainWindow::handleLooks()
{
    const auto handle = [this](std::string_view id, auto what) {
        m_actions->handle(id, this, [what](bool) { what(); });
    };
    handle(act::larger, [this] { setScale(m_parts.theme.scale() * scaleStep); });
    handle(act::smaller, [this] { setScale(m_parts.theme.scale() / scaleStep); });
    handle(act::usualSize, [this] { setScale(1.0); });
    for (const ThemeChoice choice : {ThemeChoice::System, ThemeChoice::Light, ThemeChoice::Dark}) {
        const char* const name = themeNames[static_cast<std::size_t>(choice)];
        const std::string id = std::string("colours.") + name;
        (*m_actions)[id].setChecked(choice == m_parts.theme.choice());
        handle(id, [this, choice, name] {
            m_parts.theme.setChoice(choice);
            m_parts.settings.setValue(QStringLiteral("theme"), QLatin1String(name));
            m_status->update();
        });
    }
    for (const Languages::Known& each : Languages::all()) {
        const QString code = QLatin1String(each.code);
        const std::string id = std::string("language.") + each.code;
        (*m_actions)[id].setChecked(code == m_parts.languages.current());
        handle(id, [this, code] {
            m_parts.languages.use(code);
            m_parts.settings.setValue(QStringLiteral("language"), code);
        });
    }
}

void MainWindow::handleSending()
{
    const auto handle = [this](std::string_view id, void (SendBar::*what)()) {
        m_actions->handle(id, m_sendBar, [bar = m_sendBar, what](bool) { (bar->*what)(); });
    };
    handle(act::writeMessage, &SendBar::focusInput);
    handle(act::send, &SendBar::send);
    handle(act::sendFile, &SendBar::sendFile);
    handle(act::repetition, &SendBar::openRepetition);
    handle(act::stopRepeating, &SendBar::stopRepeating);
    handle(act::savedMessages, &SendBar::openSaved);
    connect(m_sendBar, &SendBar::possibleChanged, m_actions, [this](bool send, bool file, bool stop) {
        m_actions->allow(When::CanSend, send);
        m_actions->allow(When::CanSendFile, file);
        m_actions->allow(When::Repeats, stop);
    });
}

void MainWindow::openPalette()
{
    if (m_palette == nullptr)
        m_palette = new CommandPalette(*m_actions, m_parts.theme, *this);
    m_palette->open();
}

void MainWindow::showKeys()
{
    if (m_keys == nullptr)
        m_keys = new KeyList(*m_actions, m_parts.theme, this);
    m_keys->show();
    m_keys->raise();
    m_keys->activateWindow();
}

void MainWindow::onSelection()
{
    const auto chosen = m_endpoints->selection();
    // A listener or a client stands for all its sockets; a connection for itself.
    const net::SocketId socket = chosen.isConnection ? chosen.socket : 0;
    m_endpoints->model().keep(chosen.endpoint, chosen.socket);
    m_chunks->setScope(chosen.endpoint, socket);
    m_calls->setScope(chosen.endpoint, socket);
    m_plot->setSelected(chosen.endpoint);
    m_controls->setSelection(chosen);
    updateSendTarget();
    updateStreamSocket();
    m_selection->setScope({chosen.endpoint, socket});
}

void MainWindow::updateStreamSocket()
{
    const auto chosen = m_endpoints->selection();
    net::SocketId socket = chosen.socket;
    // A listener has no stream: that of its newest connection is meant.
    const auto* const endpoint = m_feed.table().endpoint(chosen.endpoint);
    if (!chosen.isConnection && endpoint != nullptr && !endpoint->connections.empty())
        socket = endpoint->connections.back();
    m_options->setSocket(chosen.socket); // a client's is known only now
    m_kernel->setSocket(chosen.socket);
    m_streamModel->setSocket(socket);
    m_ladder->setSocket(socket);
}

void MainWindow::selectSocket(net::SocketId socket)
{
    const auto* const info = m_feed.table().socket(socket);
    if (info == nullptr)
        return;
    const auto* const endpoint = m_feed.table().endpoint(info->endpoint);
    const bool isConnection = endpoint != nullptr && endpoint->socket != socket;
    m_endpoints->select(info->endpoint, isConnection ? socket : 0);
}

void MainWindow::readOptions()
{
    const auto* const info = m_feed.table().socket(m_options->model().socket());
    if (info == nullptr)
        return;
    if (m_controls->isOnBench())
        m_bench->readOptions(QString::fromStdString(info->name));
    else
        m_controls->post(engine::command::ReadOptions{});
}

void MainWindow::setOption(net::SocketId socket, const net::OptionEntry& option,
                           const net::OptionValue& value)
{
    const auto* const info = m_feed.table().socket(socket);
    if (info == nullptr)
        return;
    const auto* const endpoint = m_feed.table().endpoint(info->endpoint);
    if (endpoint == nullptr)
        return;
    if (endpoint->kind == journal::EndpointKind::Bench)
        m_bench->setOption(QString::fromStdString(info->name), option, value);
    else
        m_parts.engine.post({info->endpoint, endpoint->socket == socket ? 0 : socket},
                            engine::command::SetOption{&option, value});
}

void MainWindow::updateSendTarget() { m_sendBar->setTarget(m_controls->sendTarget()); }

void MainWindow::retranslate()
{
    setWindowTitle(tr("Enchufe – socket playground"));
    const auto nameTab = [this](const QWidget* page, const QString& text, const QString& tip) {
        m_tabs->setTabText(m_tabs->indexOf(page), text);
        m_tabs->setTabToolTip(m_tabs->indexOf(page), tip);
    };
    nameTab(m_stream, tr("Stream"), tr("Calls, chunks and frames on one axis"));
    nameTab(m_chunks, tr("Chunks"), tr("A row for every call that moved bytes"));
    nameTab(m_calls, tr("Calls"), tr("Every system call, as strace would show it"));
    nameTab(m_frames, tr("Frames"), tr("A row for every message that a framer cut out"));
    nameTab(m_ladder, tr("Ladder"), tr("The calls of both sides in time, and what goes over"));
    nameTab(m_options, tr("Options"), tr("What the kernel says of this socket's options, and setting them"));
    nameTab(m_kernel, tr("Kernel"),
            tr("What the kernel knows of every socket, as ss prints it, and TCP_INFO"));
    nameTab(m_bench, tr("Bench"), tr("Bare sockets, on which every call is made by hand"));
    m_actions->retranslate();
    m_controls->retranslate();
    m_menus->retranslate();
    m_menus->fitToolBar();
    m_status->update();
}

void MainWindow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QMainWindow::changeEvent(event);
}

void MainWindow::restoreSettings()
{
    const Settings& settings = m_parts.settings;
    const auto geometry = settings.value(QStringLiteral("window/geometry")).toByteArray();
    if (geometry.isEmpty() || !restoreGeometry(geometry))
        resize(QSize(1280, 800).boundedTo(roomOnScreen(*this)));
    m_layout->restore(settings);
}

void MainWindow::resizeEvent(QResizeEvent* event)
{
    QMainWindow::resizeEvent(event);
    m_menus->fitToolBar();
    m_room->fit();
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    Settings& settings = m_parts.settings;
    settings.setValue(QStringLiteral("window/geometry"), saveGeometry());
    m_layout->save(settings);
    settings.setValue(QStringLiteral("scale"), m_parts.theme.scale());
    QMainWindow::closeEvent(event);
}

void MainWindow::setScale(double scale)
{
    const double before = m_parts.theme.scale();
    m_parts.theme.setScale(scale);
    m_layout->scaleColumns(m_parts.theme.scale() / before);
    m_menus->fitToolBar();
    m_room->fit();
    m_parts.settings.setValue(QStringLiteral("scale"), m_parts.theme.scale());
    m_status->update();
}

void MainWindow::openDialog(EndpointDialog* dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        m_endpoints->select(dialog->endpoint());
        m_sendBar->focusInput();
    });
    connect(dialog, &EndpointDialog::errorRequested, this, &MainWindow::showErrors);
    // Not modal: while one connection waits the next can be asked for, and the server be looked at.
    dialog->show();
    dialog->raise();
    dialog->activateWindow();
}

void MainWindow::openClientDialog()
{
    openDialog(new ClientDialog(m_feed, m_parts.engine, m_parts.settings, this));
}

void MainWindow::openListenerDialog()
{
    openDialog(new ListenerDialog(m_feed, m_parts.engine, m_parts.settings, this));
}

void MainWindow::openDatagramDialog()
{
    openDialog(new DatagramDialog(m_feed, m_parts.engine, m_parts.settings, this));
}

void MainWindow::startDemo() { startScene(DemoScene::all().front()); }

void MainWindow::startScene(const DemoScene& scene)
{
    auto* const demo = new Demo(scene, m_feed, m_parts.engine, this);
    connect(demo, &Demo::connected, this, [this, &scene](journal::EndpointId client) {
        m_endpoints->select(client);
        m_streamModel->setDirection(scene.direction);
        if (scene.framings.empty())
            return;
        std::vector<framing::Framing> framings;
        for (const std::string& text : scene.framings)
            framings.push_back(framing::parseFraming(text).framing);
        m_streamModel->setFramings(framings);
    });
    connect(demo, &Demo::done, this, [this, &scene](journal::EndpointId shown) {
        constexpr View views[] = {View::Chunks, View::Stream, View::Ladder, View::Calls};
        m_endpoints->select(shown);
        showView(views[static_cast<std::size_t>(scene.view)]);
        m_sendBar->focusInput();
        emit demoDone();
    });
}

void MainWindow::showView(View view)
{
    QWidget* const pages[] = {m_stream, m_chunks, m_calls, m_ladder, m_frames, m_options, m_kernel, m_bench};
    m_tabs->setCurrentWidget(pages[static_cast<std::size_t>(view)]);
}

void MainWindow::showBench()
{
    m_middle->setCurrentWidget(m_tabs);
    showView(View::Bench);
    m_bench->focusLine();
}

QString MainWindow::makeCallsOf(const QString& path)
{
    showBench();
    return m_bench->load(path);
}

AddressDialog& MainWindow::showAddresses()
{
    if (m_addresses == nullptr) {
        m_addresses = new AddressDialog(m_feed, m_parts.engine, m_parts.theme, this);
        connect(m_addresses, &AddressDialog::errorRequested, this, &MainWindow::showErrors);
        connect(m_addresses, &AddressDialog::optionRequested, this, &MainWindow::setOption);
    }
    m_addresses->show();
    m_addresses->raise();
    m_addresses->activateWindow();
    return *m_addresses;
}

void MainWindow::showErrors(const QString& name)
{
    if (m_errors == nullptr)
        m_errors = new ErrorGalleryDialog(m_parts.theme, this);
    if (!name.isEmpty())
        m_errors->choose(name);
    m_errors->show();
    m_errors->raise();
    m_errors->activateWindow();
}

void MainWindow::showAbout()
{
    QMessageBox::about(
        this, tr("About Enchufe"),
        tr("<h3>Enchufe %1</h3><p>A socket playground: real sockets, every call, every byte.</p>"
           "<p>Free software under the GNU GPL, version 3 or later.</p>")
            .arg(QApplication::applicationVersion()));
}

} // namespace enchufe::widgets

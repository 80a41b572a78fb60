// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/main/main_window.h"

#include "widgets/address/address_dialog.h"
#include "widgets/bench/bench_panel.h"
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
#include "widgets/main/demo.h"
#include "widgets/main/demo_scene.h"
#include "widgets/main/endpoint_controls.h"
#include "widgets/main/languages.h"
#include "widgets/main/start_page.h"
#include "widgets/model/stream_model.h"
#include "widgets/options/options_view.h"
#include "widgets/plot/histogram_plot.h"
#include "widgets/plot/kernel_plot.h"
#include "widgets/plot/queue_plot.h"
#include "widgets/plot/throughput_plot.h"
#include "widgets/records/record_view.h"
#include "widgets/send/send_bar.h"
#include "widgets/stream/stream_view.h"

#include <QActionGroup>
#include <QApplication>
#include <QCloseEvent>
#include <QLabel>
#include <QMenuBar>
#include <QMessageBox>
#include <QSplitter>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTabWidget>
#include <QToolBar>

namespace enchufe::widgets {

namespace {
constexpr const char* themeNames[] = {"system", "light", "dark"};
constexpr const char* languageNames[] = {"en", "es"};
constexpr double scaleStep = 1.1;
} // namespace

MainWindow::MainWindow(Parts parts, QWidget* parent)
    : QMainWindow(parent),
      m_parts(parts),
      m_feed(parts.journal)
{
    setWindowIcon(icon(Icon::App, parts.theme));
    buildPanels();
    buildActions();
    buildMenus();
    buildStatusBar();
    connectPanels();
    retranslate();
    restoreSettings();
    onSelection();
}

MainWindow::~MainWindow()
{
    disconnect(m_kernel, nullptr, this, nullptr); // it is hidden once more when this is half gone
}

void MainWindow::buildPanels()
{
    Theme& theme = m_parts.theme;
    m_endpoints = new EndpointPanel(m_feed, theme, this);
    m_startPage = new StartPage(theme, this);
    m_streamModel = new StreamModel(m_feed, m_parts.settings, this);
    m_stream = new StreamView(*m_streamModel, theme, this);
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
    m_bench = new BenchPanel(m_feed, theme, this);
    m_tabs->addTab(m_bench, QString());
    m_middle = new QStackedWidget(this);
    m_middle->setMinimumWidth(300); // rather than squeeze the sides, with large text
    m_middle->addWidget(m_startPage);
    m_middle->addWidget(m_tabs);
    m_details = new DetailsPanel(m_feed, theme, this);
    m_sendBar = new SendBar(m_parts.settings, theme, this);
    m_plot = new ThroughputPlot(m_feed, theme, m_endpoints->model(), this);
    m_queuePlot = new QueuePlot(*m_streamModel, theme, this);
    m_histogram = new HistogramPlot(*m_streamModel, theme, this);
    connect(m_plot, &ThroughputPlot::rangeChanged, m_queuePlot, &QueuePlot::setRange);
    connect(m_plot, &ThroughputPlot::rangeChanged, &m_kernel->plot(), &KernelPlot::setRange);
    m_plots = new QSplitter(Qt::Horizontal, this);
    m_plots->addWidget(m_plot);
    m_plots->addWidget(m_queuePlot);
    m_plots->addWidget(m_histogram);
    m_plots->setSizes({640, 320, 320});
    m_plots->setChildrenCollapsible(false);

    m_columns = new QSplitter(Qt::Horizontal, this);
    m_columns->addWidget(m_endpoints);
    m_columns->addWidget(m_middle);
    m_columns->addWidget(m_details);
    m_columns->setStretchFactor(1, 1);
    const double scale = theme.scale();
    const int left = qMin(qRound(250 * scale), 290);
    const int right = qMin(qRound(340 * scale), 370);
    m_columns->setSizes({left, 1280 - left - right, right});
    m_columns->setChildrenCollapsible(false);
    m_rows = new QSplitter(Qt::Vertical, this);
    m_rows->addWidget(m_columns);
    m_rows->addWidget(m_sendBar);
    m_rows->addWidget(m_plots);
    m_rows->setStretchFactor(0, 1);
    m_rows->setSizes({470, 70, 150});
    m_rows->setChildrenCollapsible(false);
    setCentralWidget(m_rows);
    m_controls = new EndpointControls(m_feed, m_parts.engine, theme, this);
    m_endpoints->setFooter(m_controls->readingKnobs());
}

void MainWindow::buildActions()
{
    const auto action = [this](const QIcon& drawn, const QKeySequence& key, auto slot) {
        auto* const made = new QAction(drawn, QString(), this);
        made->setShortcut(key);
        connect(made, &QAction::triggered, this, slot);
        return made;
    };
    const Theme& theme = m_parts.theme;
    m_newClient = action(icon(Icon::Client, theme), Qt::CTRL | Qt::Key_N, &MainWindow::openClientDialog);
    m_newListener =
        action(icon(Icon::Listener, theme), Qt::CTRL | Qt::Key_L, &MainWindow::openListenerDialog);
    m_newDatagram =
        action(icon(Icon::Datagram, theme), Qt::CTRL | Qt::Key_U, &MainWindow::openDatagramDialog);
    m_demo = action(QIcon(), Qt::CTRL | Qt::Key_E, &MainWindow::startDemo);
    for (const DemoScene& scene : DemoScene::all())
        m_scenes.push_back(action(QIcon(), {}, [this, &scene] { startScene(scene); }));
    m_savePlot = action(QIcon(), QKeySequence::Save, [this] { m_plot->chooseFileAndSave(); });
    m_quit = action(QIcon(), QKeySequence::Quit, &QWidget::close);
    m_focusSend = action(QIcon(), Qt::CTRL | Qt::Key_M, [this] { m_sendBar->focusInput(); });
    m_larger = action(QIcon(), QKeySequence::ZoomIn, [this] { setScale(m_parts.theme.scale() * scaleStep); });
    m_larger->setShortcuts({QKeySequence::ZoomIn, Qt::CTRL | Qt::Key_Equal});
    m_smaller =
        action(QIcon(), QKeySequence::ZoomOut, [this] { setScale(m_parts.theme.scale() / scaleStep); });
    m_usualSize = action(QIcon(), Qt::CTRL | Qt::Key_0, [this] { setScale(1.0); });
    m_showBench = action(QIcon(), Qt::CTRL | Qt::Key_B, &MainWindow::showBench);
    m_showAddresses = action(QIcon(), Qt::Key_F2, [this] { showAddresses(); });
    m_showErrors = action(QIcon(), QKeySequence::HelpContents, [this] { showErrors({}); });
    m_about = action(QIcon(), {}, &MainWindow::showAbout);
    m_toolBar = addToolBar(QString());
    m_toolBar->setObjectName(QStringLiteral("toolBar"));
    m_toolBar->setMovable(false);
    m_toolBar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_toolBar->setContextMenuPolicy(Qt::PreventContextMenu);
    m_toolBar->addActions({m_newClient, m_newListener, m_newDatagram});
    m_toolBar->addSeparator();
    m_controls->addTo(*m_toolBar);
}

QAction* MainWindow::addChoice(QActionGroup*& group, QMenu* menu, const QString& value)
{
    if (group == nullptr)
        group = new QActionGroup(this);
    QAction* const choice = menu->addAction(QString());
    choice->setCheckable(true);
    choice->setData(value);
    group->addAction(choice);
    return choice;
}

void MainWindow::buildMenus()
{
    m_fileMenu = menuBar()->addMenu(QString());
    m_fileMenu->addAction(m_demo);
    m_sceneMenu = m_fileMenu->addMenu(QString());
    for (QAction* const scene : m_scenes)
        m_sceneMenu->addAction(scene);
    m_fileMenu->addAction(m_savePlot);
    m_fileMenu->addSeparator();
    m_fileMenu->addAction(m_quit);
    m_endpointMenu = menuBar()->addMenu(QString());
    m_endpointMenu->addActions({m_newClient, m_newListener, m_newDatagram, m_showBench});
    m_endpointMenu->addSeparator();
    m_endpointMenu->addAction(m_focusSend);
    m_controls->addTo(*m_endpointMenu);
    m_viewMenu = menuBar()->addMenu(QString());
    m_viewMenu->addActions({m_larger, m_smaller, m_usualSize});
    m_viewMenu->addSeparator();
    m_themeMenu = m_viewMenu->addMenu(QString());
    for (const char* const name : themeNames)
        addChoice(m_themes, m_themeMenu, QLatin1String(name));
    m_languageMenu = m_viewMenu->addMenu(QString());
    for (const char* const name : languageNames)
        addChoice(m_languageGroup, m_languageMenu, QLatin1String(name));
    m_helpMenu = menuBar()->addMenu(QString());
    m_helpMenu->addActions({m_showAddresses, m_showErrors, m_about});
    connect(m_themes, &QActionGroup::triggered, this, [this](const QAction* chosen) {
        const auto place = m_themes->actions().indexOf(chosen);
        m_parts.theme.setChoice(static_cast<ThemeChoice>(place));
        m_parts.settings.setValue(QStringLiteral("theme"), chosen->data());
        updateStatus();
    });
    connect(m_languageGroup, &QActionGroup::triggered, this, [this](const QAction* chosen) {
        m_parts.languages.use(chosen->data().toString());
        m_parts.settings.setValue(QStringLiteral("language"), chosen->data());
    });
}

void MainWindow::buildStatusBar()
{
    m_totals = new QLabel(this);
    m_kept = new QLabel(this);
    m_losses = new QLabel(this);
    m_looks = new QLabel(this);
    statusBar()->setSizeGripEnabled(false);
    statusBar()->addWidget(m_totals);
    statusBar()->addWidget(m_kept);
    statusBar()->addWidget(m_losses, 1);
    statusBar()->addPermanentWidget(m_looks);
    m_statusTimer.setSingleShot(true);
    m_statusTimer.setInterval(200);
    connect(&m_statusTimer, &QTimer::timeout, this, &MainWindow::updateStatus);
    connect(&m_feed, &Feed::advanced, this, [this] {
        if (!m_statusTimer.isActive())
            m_statusTimer.start();
    });
}

void MainWindow::connectPanels()
{
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
    connect(m_bench, &BenchPanel::socketChosen, this, &MainWindow::selectSocket);
    connect(m_kernel, &KernelView::socketChosen, this, &MainWindow::selectSocket);
    connect(m_kernel, &KernelView::watchRequested, this, [this](bool on) {
        m_parts.engine.watchKernel(on);
        m_bench->bench().watchKernel(on);
    });
    connect(m_options, &OptionsView::readRequested, this, &MainWindow::readOptions);
    connect(m_options, &OptionsView::setRequested, this,
            [this](const net::OptionEntry& option, const net::OptionValue& value) {
                setOption(m_options->model().socket(), option, value);
            });
    connect(m_bench, &BenchPanel::errorRequested, this, &MainWindow::showErrors);
    connect(m_details, &DetailsPanel::errorRequested, this, &MainWindow::showErrors);
    connect(m_sendBar, &SendBar::commandReady, m_controls, &EndpointControls::post);
    connect(m_chunks, &RecordView::newest, this, [this](journal::Seq seq) {
        if (m_tabs->currentWidget() != m_bench)
            m_details->showNewest(seq);
    });
    connect(m_calls, &RecordView::newest, this, [this](journal::Seq seq) {
        if (m_tabs->currentWidget() == m_bench)
            m_details->showNewest(seq); // there every call counts, not only those that move bytes
    });
    for (RecordView* const view : {m_chunks, m_calls}) {
        connect(view, &RecordView::selectionChanged, this,
                [this, view](const std::vector<journal::Seq>& seqs, journal::Seq current) {
                    showCalls(seqs, current, view);
                });
    }
    connect(&m_stream->canvas(), &StreamCanvas::callsPicked, this,
            [this](const std::vector<journal::Seq>& seqs, journal::Seq current) {
                showCalls(seqs, current, m_stream);
            });
    connect(&m_ladder->canvas(), &LadderCanvas::callsPicked, this,
            [this](const std::vector<journal::Seq>& seqs, journal::Seq current) {
                showCalls(seqs, current, m_ladder);
            });
    connect(&m_stream->canvas(), &StreamCanvas::framePicked, this,
            [this](std::size_t cut, std::uint64_t number) {
                m_frames->selectFrame(cut, number);
                showFrame(cut, number);
            });
    connect(m_frames, &FramesView::framePicked, this, [this](std::size_t cut, std::uint64_t number) {
        m_stream->canvas().selectFrame(cut, number);
        showFrame(cut, number);
    });
    connect(&m_feed, &Feed::advanced, this, &MainWindow::updateSendTarget);
    connect(&m_feed, &Feed::advanced, this, &MainWindow::updateStreamSocket);
    const auto showMiddle = [this] {
        m_middle->setCurrentIndex(m_endpoints->model().rowCount() > 0 ? 1 : 0);
    };
    connect(&m_endpoints->model(), &QAbstractItemModel::rowsInserted, this, showMiddle);
    connect(&m_endpoints->model(), &QAbstractItemModel::rowsRemoved, this, showMiddle);
}

void MainWindow::onSelection()
{
    const auto chosen = m_endpoints->selection();
    // A listener or a client stands for all its sockets; a connection for itself.
    const net::SocketId socket = chosen.isConnection ? chosen.socket : 0;
    m_chunks->setScope(chosen.endpoint, socket);
    m_calls->setScope(chosen.endpoint, socket);
    m_plot->setSelected(chosen.endpoint);
    m_controls->setSelection(chosen);
    updateSendTarget();
    updateStreamSocket();
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

/// What is chosen in one view is chosen in all.
void MainWindow::showCalls(const std::vector<journal::Seq>& seqs, journal::Seq current,
                           const QWidget* chosenIn)
{
    m_details->show(seqs, current);
    if (chosenIn != m_chunks)
        m_chunks->select(current);
    if (chosenIn != m_calls)
        m_calls->select(current);
    if (chosenIn != m_ladder)
        m_ladder->canvas().selectCall(current);
    if (chosenIn != m_stream)
        m_stream->canvas().selectCall(current);
}

void MainWindow::showFrame(std::size_t cut, std::uint64_t number)
{
    const auto frame = m_streamModel->frame(cut, number);
    if (!frame)
        return;
    DetailsPanel::FrameFacts facts;
    facts.framing = QString::fromStdString(framing::toText(m_streamModel->framings()[cut]));
    facts.number = number;
    facts.frame = *frame;
    facts.bytes = m_streamModel->bytes(
        frame->offset, std::min<std::size_t>(frame->size, DetailsPanel::mostBytesShown), &facts.borders);
    m_details->showFrame(std::move(facts));
}

void MainWindow::updateSendTarget()
{
    QString reason;
    const bool canSend = m_controls->canSend(reason);
    const auto* const info = m_feed.table().socket(m_endpoints->selection().socket);
    const bool datagram = info != nullptr && info->type == net::Type::Datagram;
    m_sendBar->setTarget({canSend, datagram && info->remote.isEmpty(), reason});
}

void MainWindow::retranslate()
{
    setWindowTitle(tr("Enchufe – socket playground"));
    const auto name = [](QAction* action, const QString& text) { action->setText(text); };
    name(m_newClient, tr("TCP client"));
    name(m_newListener, tr("TCP listener"));
    name(m_newDatagram, tr("UDP socket"));
    name(m_demo, tr("TCP echo on this machine"));
    for (std::size_t i = 0; i < m_scenes.size(); ++i) {
        const DemoScene& scene = DemoScene::all()[i];
        name(m_scenes[i], QStringLiteral("%1 · %2").arg(QLatin1String(scene.id),
                                                        fromView(scene.title.in(currentLanguage()))));
    }
    m_sceneMenu->setTitle(tr("Demonstrations"));
    name(m_savePlot, tr("Save the plot…"));
    name(m_quit, tr("Quit"));
    name(m_focusSend, tr("Write a message"));
    name(m_larger, tr("Larger text"));
    name(m_smaller, tr("Smaller text"));
    name(m_usualSize, tr("Usual text size"));
    name(m_showBench, tr("Call bench"));
    name(m_showAddresses, tr("Addresses and names…"));
    name(m_showErrors, tr("Errors…"));
    name(m_about, tr("About Enchufe"));
    m_fileMenu->setTitle(tr("&File"));
    m_endpointMenu->setTitle(tr("&Endpoint"));
    m_viewMenu->setTitle(tr("&View"));
    m_themeMenu->setTitle(tr("Colours"));
    m_languageMenu->setTitle(tr("Language"));
    m_helpMenu->setTitle(tr("&Help"));
    const QString themes[] = {tr("As the system"), tr("Light"), tr("Dark")};
    for (int i = 0; i < 3; ++i)
        m_themes->actions().at(i)->setText(themes[i]);
    m_languageGroup->actions().at(0)->setText(QStringLiteral("English"));
    m_languageGroup->actions().at(1)->setText(QStringLiteral("Español"));
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
    m_toolBar->setWindowTitle(tr("Tools"));
    m_controls->retranslate();
    fitToolBar();
    updateStatus();
}

void MainWindow::updateStatus()
{
    const journal::Totals totals = m_parts.journal.totals();
    m_totals->setText(tr("sent %1   received %2")
                          .arg(bytesText(static_cast<double>(totals.sent)),
                               bytesText(static_cast<double>(totals.received))));
    m_kept->setText(tr("kept %1 of %2")
                        .arg(bytesText(static_cast<double>(totals.keptPayload)),
                             bytesText(static_cast<double>(m_parts.journal.payloads().budget()))));
    std::int64_t drops = 0;
    for (const journal::EndpointId id : m_feed.table().endpoints()) {
        const auto* const endpoint = m_feed.table().endpoint(id);
        const auto* const socket = endpoint != nullptr ? m_feed.table().socket(endpoint->socket) : nullptr;
        drops += socket != nullptr ? socket->kernelDrops : 0;
    }
    QString losses = tr("kernel drops %1   view skipped %2")
                         .arg(numberText(static_cast<std::uint64_t>(drops)),
                              numberText(m_feed.skipped() + m_chunks->model().droppedRows()));
    if (m_feed.backlog() > 20'000)
        losses += QStringLiteral("   ") + tr("view behind by %1 calls").arg(numberText(m_feed.backlog()));
    m_losses->setText(losses);
    m_looks->setText(QStringLiteral("%1   %2 %   %3")
                         .arg(m_parts.languages.current() == QLatin1String("es") ? QStringLiteral("Español")
                                                                                 : QStringLiteral("English"))
                         .arg(qRound(m_parts.theme.scale() * 100))
                         .arg(m_parts.theme.colors().dark ? tr("dark") : tr("light")));
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
        resize(1280, 800);
    m_columns->restoreState(settings.value(QStringLiteral("window/columns")).toByteArray());
    m_rows->restoreState(settings.value(QStringLiteral("window/rows")).toByteArray());
    m_themes->actions().at(static_cast<int>(m_parts.theme.choice()))->setChecked(true);
    m_languageGroup->actions()
        .at(m_parts.languages.current() == QLatin1String("es") ? 1 : 0)
        ->setChecked(true);
}

void MainWindow::fitToolBar()
{
    // With large text or in a narrow window the icons stand alone; their tool tips keep the words.
    m_toolBar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    if (m_toolBar->sizeHint().width() > width())
        m_toolBar->setToolButtonStyle(Qt::ToolButtonIconOnly);
}

void MainWindow::resizeEvent(QResizeEvent* event)
{
    QMainWindow::resizeEvent(event);
    fitToolBar();
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    Settings& settings = m_parts.settings;
    settings.setValue(QStringLiteral("window/geometry"), saveGeometry());
    settings.setValue(QStringLiteral("window/columns"), m_columns->saveState());
    settings.setValue(QStringLiteral("window/rows"), m_rows->saveState());
    settings.setValue(QStringLiteral("scale"), m_parts.theme.scale());
    QMainWindow::closeEvent(event);
}

void MainWindow::setScale(double scale)
{
    const double before = m_parts.theme.scale();
    m_parts.theme.setScale(scale);
    scaleColumns(m_parts.theme.scale() / before);
    fitToolBar();
    m_parts.settings.setValue(QStringLiteral("scale"), m_parts.theme.scale());
    updateStatus();
}

void MainWindow::scaleColumns(double factor)
{
    // The middle gives and takes what the sides need for their text.
    QList<int> sizes = m_columns->sizes();
    const int total = sizes[0] + sizes[1] + sizes[2];
    for (const int side : {0, 2})
        sizes[side] = qMin(qRound(sizes[side] * factor), qRound(total * 0.29));
    sizes[1] = total - sizes[0] - sizes[2];
    m_columns->setSizes(sizes);
}

void MainWindow::openDialog(EndpointDialog* dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        m_endpoints->select(dialog->endpoint());
        m_sendBar->focusInput();
    });
    dialog->open();
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

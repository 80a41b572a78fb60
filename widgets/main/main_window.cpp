// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/main/main_window.h"

#include "widgets/common/format.h"
#include "widgets/common/icons.h"
#include "widgets/common/settings.h"
#include "widgets/common/theme.h"
#include "widgets/details/details_panel.h"
#include "widgets/dialogs/client_dialog.h"
#include "widgets/dialogs/datagram_dialog.h"
#include "widgets/dialogs/listener_dialog.h"
#include "widgets/endpoints/endpoint_panel.h"
#include "widgets/main/demo.h"
#include "widgets/main/endpoint_controls.h"
#include "widgets/main/languages.h"
#include "widgets/main/start_page.h"
#include "widgets/plot/throughput_plot.h"
#include "widgets/records/record_view.h"
#include "widgets/send/send_bar.h"

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

MainWindow::~MainWindow() = default;

void MainWindow::buildPanels()
{
    Theme& theme = m_parts.theme;
    m_endpoints = new EndpointPanel(m_feed, theme, this);
    m_startPage = new StartPage(theme, this);
    m_chunks = new RecordView(m_feed, theme, RecordModel::Look::Chunks, this);
    m_calls = new RecordView(m_feed, theme, RecordModel::Look::Calls, this);
    m_tabs = new QTabWidget(this);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_chunks, QString());
    m_tabs->addTab(m_calls, QString());
    m_middle = new QStackedWidget(this);
    m_middle->setMinimumWidth(300); // rather than squeeze the sides, with large text
    m_middle->addWidget(m_startPage);
    m_middle->addWidget(m_tabs);
    m_details = new DetailsPanel(m_feed, theme, this);
    m_sendBar = new SendBar(m_parts.settings, theme, this);
    m_plot = new ThroughputPlot(m_feed, theme, m_endpoints->model(), this);

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
    m_rows->addWidget(m_plot);
    m_rows->setStretchFactor(0, 1);
    m_rows->setSizes({470, 70, 150});
    m_rows->setChildrenCollapsible(false);
    setCentralWidget(m_rows);
    m_controls = new EndpointControls(m_feed, m_parts.engine, theme, this);
    m_tabs->setCornerWidget(m_controls->readingKnobs());
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
    m_partialSend = action(QIcon(), Qt::CTRL | Qt::SHIFT | Qt::Key_E, &MainWindow::startPartialSend);
    m_savePlot = action(QIcon(), QKeySequence::Save, [this] { m_plot->chooseFileAndSave(); });
    m_quit = action(QIcon(), QKeySequence::Quit, &QWidget::close);
    m_focusSend = action(QIcon(), Qt::CTRL | Qt::Key_M, [this] { m_sendBar->focusInput(); });
    m_larger = action(QIcon(), QKeySequence::ZoomIn, [this] { setScale(m_parts.theme.scale() * scaleStep); });
    m_larger->setShortcuts({QKeySequence::ZoomIn, Qt::CTRL | Qt::Key_Equal});
    m_smaller =
        action(QIcon(), QKeySequence::ZoomOut, [this] { setScale(m_parts.theme.scale() / scaleStep); });
    m_usualSize = action(QIcon(), Qt::CTRL | Qt::Key_0, [this] { setScale(1.0); });
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
    m_fileMenu->addActions({m_demo, m_partialSend, m_savePlot});
    m_fileMenu->addSeparator();
    m_fileMenu->addAction(m_quit);
    m_endpointMenu = menuBar()->addMenu(QString());
    m_endpointMenu->addActions({m_newClient, m_newListener, m_newDatagram});
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
    m_helpMenu->addAction(m_about);
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
    connect(m_startPage, &StartPage::partialSendRequested, this, &MainWindow::startPartialSend);
    connect(m_startPage, &StartPage::listenRequested, this, &MainWindow::openListenerDialog);
    connect(m_startPage, &StartPage::connectRequested, this, &MainWindow::openClientDialog);
    connect(m_startPage, &StartPage::datagramRequested, this, &MainWindow::openDatagramDialog);
    connect(m_sendBar, &SendBar::commandReady, m_controls, &EndpointControls::post);
    connect(m_chunks, &RecordView::newest, this, [this](journal::Seq seq) { m_details->showNewest(seq); });
    connect(m_chunks, &RecordView::selectionChanged, this,
            [this](const std::vector<journal::Seq>& seqs, journal::Seq current) {
                m_details->show(seqs, current);
                m_calls->select(current);
            });
    connect(m_calls, &RecordView::selectionChanged, this,
            [this](const std::vector<journal::Seq>& seqs, journal::Seq current) {
                m_details->show(seqs, current);
                m_chunks->select(current);
            });
    connect(&m_feed, &Feed::advanced, this, &MainWindow::updateSendTarget);
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
    name(m_partialSend, tr("A partial send"));
    name(m_savePlot, tr("Save the plot…"));
    name(m_quit, tr("Quit"));
    name(m_focusSend, tr("Write a message"));
    name(m_larger, tr("Larger text"));
    name(m_smaller, tr("Smaller text"));
    name(m_usualSize, tr("Usual text size"));
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
    m_tabs->setTabText(0, tr("Chunks"));
    m_tabs->setTabText(1, tr("Calls"));
    m_tabs->setTabToolTip(0, tr("A row for every call that moved bytes"));
    m_tabs->setTabToolTip(1, tr("Every system call, as strace would show it"));
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

void MainWindow::startDemo()
{
    auto* const demo = new Demo(Demo::Kind::Echo, m_feed, m_parts.engine, this);
    connect(demo, &Demo::done, this, [this](journal::EndpointId client) {
        m_endpoints->select(client);
        m_sendBar->focusInput();
        emit demoDone();
    });
}

void MainWindow::startPartialSend()
{
    auto* const demo = new Demo(Demo::Kind::PartialSend, m_feed, m_parts.engine, this);
    connect(demo, &Demo::done, this, [this](journal::EndpointId client) {
        m_endpoints->select(client);
        m_tabs->setCurrentWidget(m_calls); // what was not taken moved no bytes: it is no chunk
        emit demoDone();
    });
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

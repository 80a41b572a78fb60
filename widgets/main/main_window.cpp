// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/main/main_window.h"

#include "widgets/actions/action_ids.h"
#include "widgets/actions/actions.h"
#include "widgets/bench/bench_panel.h"
#include "widgets/common/fitting.h"
#include "widgets/details/details_panel.h"
#include "widgets/endpoints/endpoint_panel.h"
#include "widgets/lesson/scene_runner.h"
#include "widgets/main/endpoint_controls.h"
#include "widgets/main/looks.h"
#include "widgets/main/main_menus.h"
#include "widgets/main/middle.h"
#include "widgets/main/newest_watch.h"
#include "widgets/main/panel_room.h"
#include "widgets/main/send_panel.h"
#include "widgets/main/status_line.h"
#include "widgets/main/window_dialogs.h"
#include "widgets/main/window_layout.h"
#include "widgets/model/selection.h"
#include "widgets/model/stream_model.h"
#include "widgets/options/option_commands.h"
#include "widgets/plot/socket_plots.h"
#include "widgets/plot/throughput_plot.h"
#include "widgets/projector/projector.h"

#include <QAction>
#include <QCloseEvent>
#include <QMenuBar>
#include <QStatusBar>
#include <QVBoxLayout>

namespace enchufe::widgets {

MainWindow::MainWindow(const Parts& parts, std::vector<ViewRow> views) : m_parts(parts)
{
    setWindowIcon(icon(Icon::App, parts.theme));
    m_actions = new Actions(*this, m_parts.theme, m_parts.languages);
    ViewTabs::addActions(*m_actions, views);
    SceneRunner::addActions(*m_actions);
    BenchPanel::addActions(*m_actions);
    buildPanels(std::move(views));
    buildFrame();
    letBoxesGrow(*this);
    connectAll();
    settle();
    m_layout->restore(m_parts.settings, *this, {1280, 800});
    m_room->fit(); // before it is shown: else what is shown makes it larger than the screen
    m_newest->refresh();
}

/// The panels go while the window is still whole, and nobody is asked any more what is selected.
MainWindow::~MainWindow()
{
    delete m_scenes;
    m_endpoints->disconnect();
    m_views->disconnect();
    delete m_newest;
    delete takeCentralWidget();
}

void MainWindow::buildPanels(std::vector<ViewRow> views)
{
    auto& [session, settings, theme, languages, behaviours] = m_parts;
    Feed& feed = session.feed;
    engine::Engine& engine = session.engine;
    m_selection = new Selection(feed, this);
    m_stream = new StreamModel(feed, settings, this);
    m_stream->share(*m_selection);
    auto* const options = new OptionCommands(feed, engine, this);
    m_dialogs = new WindowDialogs(
        {*this, feed, engine, settings, theme, *m_actions, *m_selection, *options, behaviours});
    m_looks = new Looks(theme, languages, settings, *m_actions, this);
    m_endpoints = new EndpointPanel(feed, theme, this);
    m_controls = new EndpointControls(feed, engine, *m_selection, *m_actions, this);
    m_endpoints->share(*m_selection, *m_actions);
    m_endpoints->setFooter(m_controls->readingKnobs());
    m_plot = new ThroughputPlot(feed, theme, m_endpoints->model(), this);
    m_views = new ViewTabs(std::move(views),
                           {session, *m_selection, *m_stream, settings, theme, *m_actions, *options, *m_plot,
                            [this](const QString& name) { m_dialogs->showErrors(name); }},
                           this);
    m_middle = new Middle({feed, engine, *m_selection, *m_stream, theme, *m_actions}, *m_views,
                          m_endpoints->model(), this);
    m_scenes = new SceneRunner({session, *m_selection, *m_stream, *m_views, theme, *m_actions}, this);
    m_details = new DetailsPanel(feed, theme, this);
    m_details->share(*m_selection, *m_stream);
    m_sending = new SendPanel({session, settings, theme, *m_selection, *m_controls, *m_actions}, this);
    m_newest = new NewestWatch(
        {feed, *m_selection, m_sending->failure(), m_middle->card(), *m_details, *m_actions, settings},
        [this] { return m_views->currentId() == "bench"; });
}

void MainWindow::buildFrame()
{
    const auto [queues, sizes] = SocketPlots(*m_plot, *m_stream, m_parts.theme, this);
    m_layout = new WindowLayout({m_endpoints, m_middle, m_details, m_sending, {m_plot, queues, sizes}},
                                m_parts.theme, this);
    m_menus = new MainMenus(*this, *m_actions);
    auto* const center = new QWidget(this);
    m_projector = new Projector({*this,
                                 *m_layout->widget(),
                                 {menuBar(), &m_menus->toolBar(), statusBar()},
                                 *m_views,
                                 *m_layout,
                                 *m_details,
                                 m_parts.theme,
                                 *m_actions},
                                center);
    auto* const either = new QVBoxLayout(center);
    either->setContentsMargins(0, 0, 0, 0);
    either->setSpacing(0);
    either->addWidget(&m_scenes->bar());
    either->addWidget(m_layout->widget(), 1);
    either->addWidget(m_projector, 1);
    setCentralWidget(center);
    new ScreenKeeper(*this);
    m_room = new PanelRoom(*this, m_parts.settings);
    m_layout->letGiveWay(*m_room, *m_actions, m_middle->ends());
    m_room->shareWith(m_scenes->bar());
    m_status = new StatusLine(*statusBar(), feed(), m_parts.theme, [this] { return m_views->leftOut(); });
}

void MainWindow::connectAll()
{
    connect(m_selection, &Selection::placeChanged, m_plot,
            [this] { m_plot->setSelected(m_selection->place().endpoint); });
    connect(m_views, &ViewTabs::currentChanged, m_newest, &NewestWatch::refresh);
    connect(&m_middle->ends(), &EndsBar::hasKnobs, m_controls->readingKnobs(), &QWidget::setHidden);
    connect(m_endpoints, &EndpointPanel::closeRequested, m_controls, &EndpointControls::closeSelected);
    connect(m_controls, &EndpointControls::removeRequested, &m_endpoints->model(), &EndpointModel::remove);
    connect(m_details, &DetailsPanel::errorRequested, m_dialogs, &WindowDialogs::showErrors);
    connect(m_scenes, &SceneRunner::endpointLeft, m_newest, &NewestWatch::forget);
    connect(m_scenes, &SceneRunner::endpointLeft, &m_endpoints->model(), &EndpointModel::remove);
    connect(m_scenes, &SceneRunner::plotsLent, m_room,
            [this](bool on) { m_room->lend((*m_actions)[act::plots], on); });
    m_actions->handle(act::savePlot, m_plot, [this](bool) { m_plot->chooseFileAndSave(); });
    m_actions->handle(act::quit, this, [this](bool) { close(); });
    m_actions->handle(act::showBench, this, [this](bool) { showBench(); });
    m_actions->showViewsBy([this](const std::string& id) {
        m_middle->showViews();
        m_views->showView(id);
    });
    connect(m_looks, &Looks::scaled, m_layout, &WindowLayout::scaleColumns);
    connect(m_looks, &Looks::changed, this, &MainWindow::settle);
    connect(m_projector, &Projector::left, this, &MainWindow::settle);
    connect(&(*m_actions)[act::plots], &QAction::toggled, this, &MainWindow::fitToolBar);
}

/// What follows from the sizes of the window and of the text.
void MainWindow::fit()
{
    fitToolBar();
    if (!m_projector->isOn())
        m_room->fit();
}

/// Where the projector is on it stays away.
void MainWindow::fitToolBar()
{
    if (!m_projector->isOn())
        m_menus->fitToolBar();
}

/// The window's own words (the status line tells how it looks), and the room that all of them leave.
void MainWindow::settle()
{
    setWindowTitle(tr("Enchufe – socket playground"));
    m_status->update();
    fit();
}

void MainWindow::retranslate()
{
    m_actions->retranslate();
    m_menus->retranslate();
    m_views->retranslate();
    m_scenes->retranslate();
    settle();
}

void MainWindow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QMainWindow::changeEvent(event);
}

void MainWindow::resizeEvent(QResizeEvent* event)
{
    QMainWindow::resizeEvent(event);
    fit();
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    m_projector->leave(); // what is kept is how the window was before
    m_layout->save(m_parts.settings, *this);
    m_looks->save();
    QMainWindow::closeEvent(event);
}

BenchPanel& MainWindow::showBench()
{
    (*m_actions)["view.bench"].trigger();
    return static_cast<BenchPanel&>(m_views->made("bench"));
}

} // namespace enchufe::widgets

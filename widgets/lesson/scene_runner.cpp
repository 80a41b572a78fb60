// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lesson/scene_runner.h"

#include "widgets/actions/action_ids.h"
#include "widgets/actions/actions.h"
#include "widgets/common/format.h"
#include "widgets/lesson/demo.h"
#include "widgets/lesson/scene_bar.h"
#include "widgets/lesson/scene_list.h"
#include "widgets/lesson/scene_play.h"
#include "widgets/model/session.h"
#include "widgets/model/stream_model.h"
#include "widgets/views/view_tabs.h"

#include <QAction>
#include <QMessageBox>

#include <algorithm>
#include <functional>
#include <utility>

namespace enchufe::widgets {

namespace line = script::line;

namespace {

std::string idOf(const Scene& scene) { return "scene.of." + scene.id(); }

std::vector<framing::Framing> framingsOf(const std::vector<std::string>& specs)
{
    std::vector<framing::Framing> framings;
    for (const std::string& each : specs)
        framings.push_back(framing::parseFraming(each).value);
    return framings;
}

} // namespace

SceneRunner::SceneRunner(const Parts& parts, QObject* parent)
    : QObject(parent),
      m_parts(parts),
      m_bar(new SceneBar(parts.theme, parts.actions))
{
    Actions& actions = parts.actions;
    actions.handle(act::demo, this, [this](bool) { startDemo(); });
    actions.handle(act::nextStep, this, [this](bool) { next(); });
    actions.handle(act::fromTheStart, this, [this](bool) { restart(); });
    actions.handle(act::putBack, this, [this](bool) { leave(); });
    for (const Scene& scene : allScenes())
        actions.handle(idOf(scene), this, [this, &scene](bool) { start(scene); });
    connect(&parts.session.feed, &Feed::advanced, this,
            [this](const auto& /*sockets*/, const std::vector<journal::EndpointId>& endpoints) {
                look();
                tellRest();
                tidy(endpoints);
            });
    m_bar->hide();
    constexpr int busyMs = 500; // sooner nobody would read it
    m_busy.setSingleShot(true);
    m_busy.setInterval(busyMs);
    connect(&m_busy, &QTimer::timeout, m_bar, [this] { m_bar->setBusy(true); });
    allow(false);
}

SceneRunner::~SceneRunner() = default;

QWidget& SceneRunner::bar() const { return *m_bar; }

void SceneRunner::addActions(Actions& actions)
{
    for (const Scene& scene : allScenes())
        actions.add({.id = idOf(scene),
                     .text = scene.title.behind(QString::fromStdString(scene.id()) + QStringLiteral(" · ")),
                     .menu = Menu::Scenes,
                     .below = scene.subject});
}

void SceneRunner::startDemo()
{
    auto* const demo = new Demo(m_parts.session, this);
    connect(demo, &Demo::done, this, [this](journal::EndpointId client) {
        m_parts.selection.chooseEndpoint(client);
        m_parts.actions["view.chunks"].trigger();
        m_parts.actions[act::writeMessage].trigger();
        emit demoDone();
    });
    connect(demo, &Demo::failed, m_bar, [this](const QString& problem) {
        auto* const box = new QMessageBox(QMessageBox::Warning, m_parts.actions[act::demo].text(), problem,
                                          QMessageBox::Ok, m_bar->window());
        box->setAttribute(Qt::WA_DeleteOnClose);
        box->setWindowModality(Qt::NonModal);
        box->show();
    });
}

void SceneRunner::start(const Scene& scene)
{
    leave();
    m_scene = &scene;
    const Selection& selection = m_parts.selection;
    m_before = {m_parts.stream.framings(), m_parts.views.currentId(), selection.place(), std::nullopt};
    if (!selection.isNewest() && !selection.calls().seqs.empty())
        m_before->calls = selection.calls();
    m_parts.views.lendFilters();
    m_bar->show();
    play();
}

void SceneRunner::restart()
{
    if (!isOn())
        return;
    endPlay();
    play();
}

void SceneRunner::leave()
{
    if (!isOn())
        return;
    endPlay();
    m_scene = nullptr;
    m_played = m_told = nullptr;
    m_wanted.reset();
    m_bar->hide();
    m_parts.stream.lendFramings(m_before->framings);
    m_parts.views.takeBackFilters();
    emit plotsLent(false);
    m_parts.views.showView(m_before->view);
    m_parts.selection.choosePlace(m_before->place);
    if (m_before->calls)
        m_parts.selection.chooseCalls(*m_before->calls);
    m_before.reset();
    allow(false);
}

/// What it made is being closed, and then goes from the list of endpoints.
void SceneRunner::endPlay()
{
    ScenePlay* const play = std::exchange(m_play, nullptr);
    if (play == nullptr)
        return;
    play->disconnect(this);
    connect(play, &ScenePlay::ended, this, [this, play] { putAway(*play); });
    play->end();
}

/// Only now it makes nothing more.
void SceneRunner::putAway(ScenePlay& play)
{
    m_left.push_back(play.endpoints());
    play.deleteLater();
    tidy({});
}

/// In the window's language; a translation that is not whole is none.
void SceneRunner::load()
{
    const std::string language(currentLanguage().code());
    auto loaded = lesson::load(m_scene->source, language);
    if (!loaded.ok() || loaded.lesson() == nullptr) {
        QStringList problems;
        for (const lesson::FileProblem& each : loaded.problems) {
            if (!each.isWarning)
                problems << QString::fromStdString(each.describe(currentLanguage()));
        }
        m_problem = problems.join(QLatin1Char('\n'));
        m_told = std::make_shared<const lesson::Lesson>();
        return;
    }
    m_told = std::make_shared<const lesson::Lesson>(std::get<lesson::Lesson>(std::move(loaded.what)));
}

void SceneRunner::play()
{
    m_problem.clear();
    m_said.clear();
    m_step = 0;
    m_wanted.reset();
    m_shown.reset();
    m_wasShown = m_isResting = false;
    emit plotsLent(false);
    m_parts.stream.lendFramings({}); // until a line says how its messages are told apart
    load();
    m_played = m_told;
    saySteps();
    allow(false);
    if (m_played->steps.empty()) {
        emit rested();
        return;
    }
    m_play = new ScenePlay(m_played, m_parts.session, currentLanguage(), this);
    connect(m_play, &ScenePlay::happened, this, &SceneRunner::hear);
    connect(m_play, &ScenePlay::shown, this, &SceneRunner::show);
    connect(m_play, &ScenePlay::waits, this, &SceneRunner::stepIsOver);
    connect(m_play, &ScenePlay::ended, this, [this](const lesson::RunReport& report) {
        if (report.skipped)
            m_problem = fromView(lesson::missingText(*report.skipped, currentLanguage()));
        else if (!report.failures.empty())
            m_problem = QString::fromStdString(report.failures.back().text);
        saySteps();
        putAway(*std::exchange(m_play, nullptr));
        allow(false);
        m_isResting = true;
        tellRest();
    });
}

void SceneRunner::next()
{
    if (m_play == nullptr || !m_waits)
        return;
    allow(false);
    m_play->next();
}

void SceneRunner::allow(bool waits)
{
    m_waits = waits;
    m_bar->setBusy(false);
    if (m_play != nullptr && !waits && m_step < m_played->steps.size())
        m_busy.start();
    else
        m_busy.stop();
    m_parts.actions.allow(When::SceneWaits, waits);
    m_parts.actions.allow(When::SceneIsOn, isOn());
}

void SceneRunner::hear(const lesson::Event& event)
{
    namespace event_ = lesson::event;
    if (const auto* const began = std::get_if<event_::StepBegan>(&event))
        take(*began);
    else if (const auto* const words = std::get_if<event_::Shown>(&event))
        take(*words);
    else if (const auto* const lines = std::get_if<event_::Played>(&event))
        take(*lines);
    else if (const auto* const skipped = std::get_if<event_::StepSkipped>(&event))
        m_problem = fromView(lesson::missingText(skipped->need, currentLanguage()));
    else if (const auto* const failed = std::get_if<event_::Failed>(&event))
        m_problem =
            failed->isOtherwise
                ? tr("On this machine it turned out otherwise: %1").arg(QString::fromStdString(failed->text))
                : QStringLiteral("✗ ") + QString::fromStdString(failed->text);
    saySteps();
}

void SceneRunner::take(const lesson::event::StepBegan& began)
{
    if (began.number > 1)
        m_said.clear();
    m_step = began.number;
    m_problem.clear();
}

void SceneRunner::take(const lesson::event::Shown& shown)
{
    Said said;
    for (std::size_t i = 0; i < m_played->intro.size(); ++i) {
        if (&m_played->intro[i] == shown.words)
            said.block = i;
    }
    if (m_step > 0) {
        said.step = m_step;
        const auto& parts = m_played->steps[m_step - 1].parts;
        for (std::size_t p = 0; p < parts.size(); ++p) {
            for (std::size_t b = 0; b < parts[p].blocks.size(); ++b) {
                if (std::get_if<lesson::Words>(&parts[p].blocks[b]) == shown.words) {
                    said.part = p;
                    said.block = b;
                }
            }
        }
    }
    said.values = shown.values;
    m_said.push_back(std::move(said));
}

/// The framings that its lines say hold for the stream that is looked at.
void SceneRunner::take(const lesson::event::Played& played)
{
    const auto& lines = m_played->script.lines;
    for (std::size_t i = played.lines->begin; i < played.lines->end; ++i) {
        if (const auto* const framing = std::get_if<line::Framing>(&lines[i].what))
            m_parts.stream.lendFramings(framingsOf(framing->specs));
        const auto* const open = std::get_if<line::OpenEndpoint>(&lines[i].what);
        if (open != nullptr && !open->knobs.framings.empty())
            m_parts.stream.lendFramings(framingsOf(open->knobs.framings));
    }
}

void SceneRunner::stepIsOver(std::size_t played)
{
    allow(played < m_played->steps.size());
    lookByDefault();
    lookAgain();
    look();
    m_isResting = true;
    tellRest();
}

void SceneRunner::tellRest()
{
    if (!m_wanted && std::exchange(m_isResting, false))
        emit rested();
}

void SceneRunner::show(const script::Player::Shown& what)
{
    if (const auto* const view = std::get_if<line::View>(&what.what)) {
        m_wanted = {view->view, what.socket, view->way};
        m_wasShown = true;
        look();
    }
}

/// The first view that the scene names, and in it the first client that it made.
void SceneRunner::lookByDefault()
{
    if (std::exchange(m_wasShown, true))
        return;
    m_wanted = {m_played->head.shows.empty() ? "stream" : m_played->head.shows.front(), 0, {}};
}

/// Where calls or the kernel's rows are shown all of them are meant, else the first client that was made.
journal::EndpointId SceneRunner::usualEndpoint() const
{
    const auto& shows = m_played->head.shows;
    if (!shows.empty() && (shows.front() == "calls" || shows.front() == "kernel"))
        return 0;
    const journal::SocketTable& table = m_parts.session.feed.table();
    const auto isClient = [&table](journal::EndpointId id) {
        const auto* const info = table.endpoint(id);
        return info != nullptr && (info->kind == journal::EndpointKind::StreamClient ||
                                   info->kind == journal::EndpointKind::Datagram);
    };
    const auto made = m_play != nullptr ? m_play->endpoints() : std::vector<journal::EndpointId>();
    const auto found = std::ranges::find_if(made, isClient);
    return found != made.end() ? *found : journal::EndpointId(0U);
}

/// A step that shows nothing else: the list chooses each endpoint that comes, and the scene's is meant.
void SceneRunner::lookAgain()
{
    if (!m_wanted && m_shown)
        m_wanted = {{}, m_shown->socket, {}};
}

void SceneRunner::look()
{
    if (!m_wanted)
        return;
    auto& [session, selection, stream, views, theme, actions] = m_parts;
    if (session.feed.backlog() > 0 && session.feed.table().socket(m_wanted->socket) == nullptr)
        return; // the window is not so far yet
    const Wanted wanted = *std::exchange(m_wanted, std::nullopt);
    m_shown = wanted;
    if (wanted.socket != 0)
        selection.chooseSocket(wanted.socket);
    else
        selection.choosePlace({usualEndpoint(), 0});
    if (!wanted.way.empty())
        stream.setDirection(wanted.way == "sent" ? StreamModel::Direction::Sent
                                                 : StreamModel::Direction::Received);
    if (wanted.view == script::plotWord)
        emit plotsLent(true);
    else if (views.has(wanted.view))
        actions["view." + wanted.view].trigger();
}

/// What has ended goes from the list once it is closed; one that has changed and is not there is forgotten.
void SceneRunner::tidy(const std::vector<journal::EndpointId>& changed)
{
    if (m_left.empty())
        return;
    const auto isOver = [&](journal::EndpointId id) {
        const auto* const info = m_parts.session.feed.table().endpoint(id);
        return info != nullptr ? info->closed : std::ranges::find(changed, id) != changed.end();
    };
    for (auto& made : m_left) {
        const auto over = std::stable_partition(made.begin(), made.end(), std::not_fn(isOver));
        std::for_each(over, made.end(), [this](journal::EndpointId each) { emit endpointLeft(each); });
        made.erase(over, made.end());
    }
    std::erase_if(m_left, [](const auto& made) { return made.empty(); });
    if (m_left.empty())
        emit tidied();
}

const lesson::Words* SceneRunner::wordsOf(const Said& said) const
{
    if (said.step == 0)
        return said.block < m_told->intro.size() ? &m_told->intro[said.block] : nullptr;
    if (said.step > m_told->steps.size() || said.part >= m_told->steps[said.step - 1].parts.size())
        return nullptr;
    const auto& blocks = m_told->steps[said.step - 1].parts[said.part].blocks;
    return said.block < blocks.size() ? std::get_if<lesson::Words>(&blocks[said.block]) : nullptr;
}

void SceneRunner::saySteps()
{
    m_bar->setTitle(QString::fromStdString(m_scene->id()), m_scene->title.text());
    const bool hasBegun = m_step > 0 && m_step <= m_told->steps.size();
    m_bar->setStep(m_step, m_told->steps.size(),
                   hasBegun ? QString::fromStdString(m_told->steps[m_step - 1].title.text) : QString());
    QStringList intro;
    QStringList paragraphs;
    for (const Said& each : m_said) {
        const lesson::Words* const words = wordsOf(each);
        if (words == nullptr)
            continue;
        std::vector<std::string> values;
        for (const std::string& value : each.values)
            values.push_back(SceneBar::escaped(QString::fromStdString(value)).toStdString());
        QString text = QString::fromStdString(lesson::filledWith(*words, values));
        if (words->verbatim)
            text = QStringLiteral("```\n%1\n```").arg(text);
        (each.step == 0 ? intro : paragraphs) << text;
    }
    m_bar->setWords(intro, paragraphs);
    m_bar->setProblem(m_problem);
}

void SceneRunner::retranslate()
{
    if (!isOn())
        return;
    load();
    saySteps();
}

} // namespace enchufe::widgets

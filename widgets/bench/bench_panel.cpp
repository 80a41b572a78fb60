// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/bench/bench_panel.h"

#include "widgets/actions/action_ids.h"
#include "widgets/actions/actions.h"
#include "widgets/bench/state_diagram.h"
#include "widgets/common/column_widths.h"
#include "widgets/common/fitting.h"
#include "widgets/common/format.h"
#include "widgets/common/plain_table.h"
#include "widgets/common/theme.h"
#include "widgets/common/wrapped_label.h"
#include "widgets/model/session.h"
#include "widgets/options/option_commands.h"
#include "widgets/views/view_row.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

namespace enchufe::widgets {

using net::Call;

namespace {

constexpr int clockInterval = 100;

} // namespace

BenchPanel::BenchPanel(Feed& feed, engine::Engine& engine, Theme& theme, Actions& actions, QWidget* parent)
    : View(parent),
      m_feed(feed),
      m_theme(theme),
      m_actions(actions),
      m_transcript(theme),
      m_engine(engine),
      m_own(feed.journal()),
      m_model(m_own, feed.table())
{
    build();
    handleActions();
    connect(m_line, &QLineEdit::returnPressed, m_call, &QPushButton::click);
    connect(m_line, &QLineEdit::textEdited, this, [this] { showMistake({}); });
    connect(m_call, &QPushButton::clicked, this, [this] {
        if (!m_line->text().trimmed().isEmpty() && make(m_line->text()))
            m_line->selectAll();
    });
    connect(m_cancel, &QPushButton::clicked, this, [this] { bench().cancel(chosenName().toStdString()); });
    connect(m_sockets->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &BenchPanel::refresh);
    connect(m_calls, &QTableView::doubleClicked, this, [this](const QModelIndex& index) {
        const QString name = index.data(BenchTranscript::ErrorNameRole).toString();
        if (!name.isEmpty())
            emit errorRequested(name);
        else
            m_line->setText(index.siblingAtColumn(BenchTranscript::Line).data().toString());
    });
    lookWhen(&feed, &Feed::advanced);
    // Also while another view is looked at: the calls go on there, and the others follow their socket.
    connect(&feed, &Feed::advanced, this, [this] {
        if (!isSeen())
            announce();
    });
    connect(&feed, &Feed::kernelWatched, this, [this](bool on) { m_own.watchKernel(on); });
    m_clock.setInterval(clockInterval);
    lookWhen(&m_clock, &QTimer::timeout);
    connect(&theme, &Theme::changed, this, [this] {
        m_line->setFont(m_theme.fixedFont());
        m_calls->setFont(m_theme.fixedFont());
        fitTables();
        arrange();
    });
    fitTables();
    retranslate();
    refresh();
}

BenchPanel::~BenchPanel() = default;

void BenchPanel::follow(BenchOnLoan& loan)
{
    const auto take = [this, &loan] {
        m_isLent = loan.bench() != nullptr;
        m_model.setBench(m_isLent ? *loan.bench() : m_own);
        if (isSeen())
            refresh();
    };
    connect(&loan, &BenchOnLoan::changed, this, take);
    take();
}

/// True: a scene's sockets are here, which only the scene puts away.
bool BenchPanel::isLent()
{
    if (m_isLent)
        showMistake(tr("A scene is on, and these are its sockets: put everything back first."));
    return m_isLent;
}

View* BenchPanel::makeView(const ViewParts& parts, QWidget* parent)
{
    auto* const view =
        new BenchPanel(parts.session.feed, parts.session.engine, parts.theme, parts.actions, parent);
    view->follow(parts.session.benchOnLoan);
    connect(view, &BenchPanel::socketChosen, &parts.selection, &Selection::chooseSocket);
    connect(view, &BenchPanel::errorRequested, view, parts.showError);
    connect(&parts.options, &OptionCommands::benchToRead, view, &BenchPanel::readOptions);
    connect(&parts.options, &OptionCommands::benchToSet, view, &BenchPanel::setOption);
    return view;
}

void BenchPanel::build()
{
    m_sockets = new QTableView(this);
    m_sockets->setModel(&m_model);
    makePlain(*m_sockets);
    // It does not grow with every digit of the clock.
    (new ColumnWidths(*m_sockets))
        ->setTypical(BenchSockets::State, QStringLiteral("bloqueado en recvfrom(): 99,9 s"));
    m_diagram = new StateDiagram(m_theme, this);
    buildButtons();
    m_line = new QLineEdit(this);
    m_line->setFont(m_theme.fixedFont());
    m_line->setClearButtonEnabled(true);
    m_call = new QPushButton(this);
    m_call->setObjectName(QStringLiteral("primary"));
    m_cancel = new QPushButton(this);
    m_more = new QToolButton(this);
    m_more->setText(QStringLiteral("⋯"));
    m_more->setPopupMode(QToolButton::InstantPopup);
    auto* const menu = new QMenu(m_more);
    m_actions.fill(*menu, Menu::Bench);
    m_more->setMenu(menu);
    m_mistake = new WrappedLabel(this);
    m_mistake->setObjectName(QStringLiteral("problem"));
    m_mistake->hide();
    m_calls = new QTableView(this);
    m_calls->setModel(&m_transcript);
    m_calls->setFont(m_theme.fixedFont());
    makePlain(*m_calls);
    m_calls->horizontalHeader()->setSectionResizeMode(BenchTranscript::Line, QHeaderView::Stretch);
    m_calls->horizontalHeader()->setSectionResizeMode(BenchTranscript::Result, QHeaderView::Stretch);

    auto* const row = new QHBoxLayout;
    row->setSpacing(6);
    row->addWidget(m_callMenu);
    row->addWidget(m_line, 1);
    row->addWidget(m_call);
    row->addWidget(m_cancel);
    row->addWidget(m_more);
    auto* const content = new QWidget(this);
    auto* const layout = new QVBoxLayout(content);
    layout->setContentsMargins(8, 6, 8, 6);
    layout->setSpacing(6);
    layout->addWidget(m_sockets, 3);
    layout->addWidget(m_diagram);
    layout->addWidget(m_buttons);
    layout->addLayout(row);
    layout->addWidget(m_mistake);
    layout->addWidget(m_calls, 4);
    m_page = new ScrollingPage(content, this);
    auto* const outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_page);
}

void BenchPanel::retranslate()
{
    m_sockets->setAccessibleName(tr("Sockets of the bench"));
    m_calls->setAccessibleName(tr("Calls made"));
    m_line->setPlaceholderText(tr("A call, such as: s = socket inet stream"));
    m_line->setAccessibleName(tr("Call"));
    m_call->setText(tr("Call", "verb"));
    m_call->setToolTip(tr("Make this call (Enter)"));
    m_cancel->setText(tr("Cancel"));
    m_cancel->setToolTip(tr("End the call in which the chosen socket is blocked"));
    m_callMenu->setText(m_actions[act::callMenu].text());
    m_callMenu->setToolTip(m_actions[act::callMenu].toolTip());
    m_more->setAccessibleName(tr("Replay, save, load"));
    m_more->setToolTip(tr("Replay, save, load"));
    m_model.retranslate();
    m_transcript.retranslate();
    fitTables();
}

/// Rows and columns as the size of the text asks for.
void BenchPanel::fitTables()
{
    const QFontMetrics metrics(m_theme.fixedFont());
    for (QTableView* const table : {m_sockets, m_calls}) {
        table->verticalHeader()->setMinimumSectionSize(1);
        table->verticalHeader()->setDefaultSectionSize(qRound(metrics.height() * 1.45));
        table->setMinimumHeight(metrics.height() * 5);
    }
}

void BenchPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void BenchPanel::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void BenchPanel::focusLine()
{
    if (m_line->text().isEmpty())
        prepare(Call::Socket);
    m_line->setFocus();
}

QString BenchPanel::chosenName() const
{
    const QString name = m_model.nameAt(m_sockets->currentIndex().row());
    return name.isEmpty() ? m_model.nameAt(m_model.rowCount() - 1) : name;
}

void BenchPanel::showMistake(const QString& text)
{
    m_mistake->setText(text.isEmpty() ? text : QStringLiteral("✗ ") + text);
    m_mistake->setVisible(!text.isEmpty());
}

QString BenchPanel::wordsOf(const Mistake& mistake)
{
    return QString::fromStdString(mistake.describe(currentLanguage()));
}

bool BenchPanel::make(const QString& line)
{
    const auto parsed = script::Script::parse(line.toStdString());
    const auto& lines = parsed.value.lines;
    const auto* const call =
        lines.size() == 1 ? std::get_if<script::line::MakeCall>(&lines.front().what) : nullptr;
    if (parsed.problem) {
        showMistake(wordsOf(parsed.problem->mistake));
        m_line->setFocus();
        m_line->setCursorPosition(static_cast<int>(
            QString::fromUtf8(line.toUtf8().left(static_cast<qsizetype>(parsed.problem->place.column - 1)))
                .size()));
        return false;
    }
    if (call == nullptr) {
        showMistake(tr("This is a line of a script, not a call."));
        return false;
    }
    start(call->call);
    return !m_mistake->isVisibleTo(this);
}

void BenchPanel::start(const bench::CallSpec& call)
{
    const int row = m_transcript.rowCount();
    const Mistake mistake =
        bench().start(call, [this, row, generation = m_generation](const bench::Outcome& outcome) {
            const auto tell = [this, row, generation, outcome] {
                if (generation == m_generation)
                    ended(row, outcome);
            };
            QMetaObject::invokeMethod(this, tell, Qt::QueuedConnection);
        });
    if (mistake) {
        showMistake(wordsOf(mistake));
        return;
    }
    showMistake({});
    begun(call);
}

void BenchPanel::begun(const bench::CallSpec& call)
{
    ++m_underWay;
    m_transcript.begin(call);
    m_calls->scrollToBottom();
    m_clock.start();
    refresh();
    const std::string& owner = call.watched.empty() ? call.socket : call.watched.front().socket;
    m_sockets->selectRow(m_model.rowOf(QString::fromStdString(owner)));
}

void BenchPanel::readOptions(const QString& socket)
{
    const auto state = bench().socket(socket.toStdString());
    if (!state)
        return;
    for (const net::OptionEntry* const option : net::readableOptions(state->domain, state->type)) {
        bench::CallSpec call;
        call.call = Call::GetSockOpt;
        call.socket = state->name;
        call.option = option->name;
        (void)bench().start(call, {});
    }
}

void BenchPanel::setOption(const QString& socket, const net::OptionEntry& option,
                           const net::OptionValue& value)
{
    bench::CallSpec call;
    call.call = Call::SetSockOpt;
    call.socket = socket.toStdString();
    call.option = option.name;
    call.value = toText(option, value);
    start(call);
    call.call = Call::GetSockOpt;
    call.value.clear();
    if (option.readable)
        (void)bench().start(call, {});
}

void BenchPanel::ended(int row, const bench::Outcome& outcome)
{
    --m_underWay;
    m_transcript.end(row, outcome);
    refresh();
}

void BenchPanel::startAnew()
{
    if (isLent())
        return;
    m_player.reset();
    m_playedRows.clear();
    for (const auto& state : bench().sockets())
        bench().remove(state.name);
    m_transcript.clear();
    ++m_generation;
    m_underWay = 0;
    showMistake({});
    refresh();
}

void BenchPanel::refresh()
{
    m_model.refresh();
    announce();
    const auto* const info = m_feed.table().socket(m_model.socketAt(m_sockets->currentIndex().row()));
    m_diagram->show(info == nullptr ? std::nullopt : std::optional(info->state));
    m_cancel->setEnabled(m_model.isBusy(m_model.rowOf(chosenName())));
    m_actions.allow(When::HasCalls, !m_transcript.isEmpty());
    if (m_underWay == 0)
        m_clock.stop();
}

void BenchPanel::announce()
{
    const net::SocketId socket = m_model.socketAt(m_sockets->currentIndex().row());
    if (socket == m_announced || m_feed.table().socket(socket) == nullptr)
        return; // the window's table has to have heard of it
    m_announced = socket;
    emit socketChosen(socket);
}

} // namespace enchufe::widgets

// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/bench/bench_panel.h"

#include "widgets/bench/state_diagram.h"
#include "widgets/bench/usual_call.h"
#include "widgets/common/column_widths.h"
#include "widgets/common/fitting.h"
#include "widgets/common/flow_layout.h"
#include "widgets/common/format.h"
#include "widgets/common/plain_table.h"
#include "widgets/common/theme.h"
#include "widgets/common/wrapped_label.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace enchufe::widgets {

using net::Call;

namespace {

constexpr int clockInterval = 100;
constexpr int linesForButtons = 26; // of text, from the sockets down to the calls

struct Button {
    Call call;
    const char* word;
};
constexpr Button buttons[] = {
    {Call::Socket, "socket"},
    {Call::Bind, "bind"},
    {Call::Listen, "listen"},
    {Call::Accept, "accept"},
    {Call::Connect, "connect"},
    {Call::Send, "send"},
    {Call::Recv, "recv"},
    {Call::SendTo, "sendto"},
    {Call::RecvFrom, "recvfrom"},
    {Call::Shutdown, "shutdown"},
    {Call::Close, "close"},
    {Call::GetSockName, "getsockname"},
    {Call::GetPeerName, "getpeername"},
    {Call::SetSockOpt, "setsockopt"},
    {Call::GetSockOpt, "getsockopt"},
    {Call::SetBlocking, "blocking"},
    {Call::Poll, "poll"},
    {Call::Select, "select"},
    {Call::SocketPair, "socketpair"},
};

} // namespace

BenchPanel::BenchPanel(Feed& feed, engine::Engine& engine, Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_feed(feed),
      m_theme(theme),
      m_transcript(theme),
      m_engine(engine),
      m_bench(feed.journal()),
      m_model(m_bench, feed.table())
{
    build();
    connect(m_line, &QLineEdit::returnPressed, m_call, &QPushButton::click);
    connect(m_line, &QLineEdit::textEdited, this, [this] { showMistake({}); });
    connect(m_call, &QPushButton::clicked, this, [this] {
        if (!m_line->text().trimmed().isEmpty() && make(m_line->text()))
            m_line->selectAll();
    });
    connect(m_cancel, &QPushButton::clicked, this, [this] { m_bench.cancel(chosenName().toStdString()); });
    connect(m_sockets->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &BenchPanel::refresh);
    connect(m_calls, &QTableView::doubleClicked, this, [this](const QModelIndex& index) {
        const QString name = index.data(BenchTranscript::ErrorNameRole).toString();
        if (!name.isEmpty())
            emit errorRequested(name);
        else
            m_line->setText(index.siblingAtColumn(BenchTranscript::Line).data().toString());
    });
    connect(&feed, &Feed::advanced, this, &BenchPanel::refresh);
    m_clock.setInterval(clockInterval);
    connect(&m_clock, &QTimer::timeout, this, &BenchPanel::refresh);
    m_playerTimer.setSingleShot(true);
    connect(&m_playerTimer, &QTimer::timeout, this, &BenchPanel::goOnPlaying);
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
    buildMenu();
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

void BenchPanel::buildButtons()
{
    m_buttons = new QWidget(this);
    m_flow = new FlowLayout(m_buttons);
    m_flow->setContentsMargins(0, 0, 0, 0);
    m_flow->setSpacing(4);
    m_callMenu = new QToolButton(this);
    m_callMenu->setPopupMode(QToolButton::InstantPopup);
    m_callMenu->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_B);
    m_callMenu->hide();
    auto* const calls = new QMenu(m_callMenu);
    m_callMenu->setMenu(calls);
    for (const Button& each : buttons) {
        calls->addAction(QLatin1String(each.word), this, [this, call = each.call] { prepare(call); });
        auto* const button = new QToolButton(m_buttons);
        button->setText(QLatin1String(each.word));
        button->setObjectName(QStringLiteral("compact"));
        connect(button, &QToolButton::clicked, this, [this, call = each.call] { prepare(call); });
        m_flow->addWidget(button);
    }
}

void BenchPanel::buildMenu()
{
    m_menu = new QMenu(this);
    m_replay = m_menu->addAction(QString(), this, [this] { replay(m_transcript.script()); });
    m_menu->addSeparator();
    m_save = m_menu->addAction(QString(), this, &BenchPanel::chooseAndSave);
    m_load = m_menu->addAction(QString(), this, &BenchPanel::chooseAndLoad);
    m_menu->addSeparator();
    m_clear = m_menu->addAction(QString(), this, &BenchPanel::startAnew);
    m_more->setMenu(m_menu);
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
    m_callMenu->setText(tr("Calls"));
    m_callMenu->setToolTip(tr("Put a call into the line, with its usual arguments (%1)")
                               .arg(m_callMenu->shortcut().toString(QKeySequence::NativeText)));
    m_more->setAccessibleName(tr("Replay, save, load"));
    m_more->setToolTip(tr("Replay, save, load"));
    m_replay->setText(tr("Replay the calls"));
    m_save->setText(tr("Save the calls…"));
    m_load->setText(tr("Load and make calls…"));
    m_clear->setText(tr("Close all and start anew"));
    for (auto* const button : m_buttons->findChildren<QToolButton*>())
        button->setToolTip(tr("Put %1() into the line below, with its usual arguments").arg(button->text()));
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

/// Nineteen buttons with large text would leave no room for the sockets: then they are one button's menu.
void BenchPanel::arrange()
{
    const bool low = height() < fontMetrics().height() * linesForButtons;
    m_buttons->setVisible(!low);
    m_callMenu->setVisible(low);
    const QMargins margins = m_page->widget()->layout()->contentsMargins();
    const int bar = m_page->verticalScrollBar()->sizeHint().width();
    m_buttons->setFixedHeight(m_flow->heightFor(width() - margins.left() - margins.right() - bar));
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

void BenchPanel::prepare(Call call)
{
    const QString line = usualCall(call, {m_bench, m_model, m_feed.table(), chosenName()});
    m_line->setText(line);
    m_line->setFocus();
    showMistake({});
    // What is most often another is chosen: one may simply type over it.
    const auto last = line.lastIndexOf(QLatin1Char(' '));
    if (call != Call::Accept && call != Call::Close && last > 0)
        m_line->setSelection(static_cast<int>(last) + 1, static_cast<int>(line.size() - last - 1));
}

void BenchPanel::showMistake(const QString& text)
{
    m_mistake->setText(text);
    m_mistake->setVisible(!text.isEmpty());
}

bool BenchPanel::make(const QString& line)
{
    const auto parsed = script::Script::parse(line.toStdString());
    const auto& lines = parsed.value.lines;
    const auto* const call =
        lines.size() == 1 ? std::get_if<script::line::MakeCall>(&lines.front().what) : nullptr;
    if (parsed.problem) {
        showMistake(QStringLiteral("✗ ") +
                    QString::fromStdString(parsed.problem->mistake.describe(currentLanguage())));
        m_line->setFocus();
        m_line->setCursorPosition(static_cast<int>(
            QString::fromUtf8(line.toUtf8().left(static_cast<qsizetype>(parsed.problem->place.column - 1)))
                .size()));
        return false;
    }
    if (call == nullptr) {
        showMistake(QStringLiteral("✗ ") + tr("This is a line of a script, not a call."));
        return false;
    }
    start(call->call);
    return !m_mistake->isVisibleTo(this);
}

void BenchPanel::start(const bench::CallSpec& call)
{
    const int row = m_transcript.rowCount();
    const Mistake mistake =
        m_bench.start(call, [this, row, generation = m_generation](const bench::Outcome& outcome) {
            const auto tell = [this, row, generation, outcome] {
                if (generation == m_generation)
                    ended(row, outcome);
            };
            QMetaObject::invokeMethod(this, tell, Qt::QueuedConnection);
        });
    if (mistake) {
        showMistake(QStringLiteral("✗ ") + QString::fromStdString(mistake.describe(currentLanguage())));
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
    const auto state = m_bench.socket(socket.toStdString());
    if (!state)
        return;
    for (const net::OptionEntry& option : net::optionTable()) {
        bench::CallSpec call;
        call.call = Call::GetSockOpt;
        call.socket = state->name;
        call.option = option.name;
        if (option.readable && option.isHere() && option.concerns(state->domain, state->type) &&
            &option != &net::optionEntry(net::Option::Error))
            (void)m_bench.start(call, {});
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
        (void)m_bench.start(call, {});
}

void BenchPanel::ended(int row, const bench::Outcome& outcome)
{
    --m_underWay;
    m_transcript.end(row, outcome);
    refresh();
}

void BenchPanel::startAnew()
{
    m_playerTimer.stop();
    m_player.reset();
    m_playedRows.clear();
    for (const auto& state : m_bench.sockets())
        m_bench.remove(state.name);
    m_transcript.clear();
    ++m_generation;
    m_underWay = 0;
    showMistake({});
    refresh();
}

void BenchPanel::refresh()
{
    m_model.refresh();
    const int row = m_sockets->currentIndex().row();
    const net::SocketId socket = m_model.socketAt(row);
    const auto* const info = m_feed.table().socket(socket);
    if (info != nullptr && std::exchange(m_announced, socket) != socket)
        emit socketChosen(socket); // only now: the window's table has heard of it
    m_diagram->show(info == nullptr ? std::nullopt : std::optional(info->state));
    m_cancel->setEnabled(m_model.isBusy(m_model.rowOf(chosenName())));
    m_replay->setEnabled(!m_transcript.isEmpty());
    m_save->setEnabled(!m_transcript.isEmpty());
    if (m_underWay == 0)
        m_clock.stop();
}

} // namespace enchufe::widgets

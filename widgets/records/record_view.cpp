// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/records/record_view.h"

#include "core/journal/conversation.h"
#include "widgets/actions/action_ids.h"
#include "widgets/actions/actions.h"
#include "widgets/common/column_widths.h"
#include "widgets/common/fitting.h"
#include "widgets/common/flow_layout.h"
#include "widgets/common/format.h"
#include "widgets/common/icons.h"
#include "widgets/common/plain_table.h"
#include "widgets/common/theme.h"
#include "widgets/model/session.h"
#include "widgets/records/spilling_words.h"
#include "widgets/views/view_row.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QShortcut>
#include <QSignalBlocker>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace enchufe::widgets {

using net::Call;

namespace {

/// A selection of so many rows is let go where the rows change places: to find them again would take too
/// long.
constexpr std::size_t mostMoved = 1000;

/// The calls worth a filter of their own, in the order a program makes them.
constexpr Call filterCalls[] = {Call::Socket,     Call::Bind,        Call::Listen,     Call::Accept,
                                Call::Connect,    Call::Send,        Call::SendTo,     Call::Recv,
                                Call::RecvFrom,   Call::Shutdown,    Call::Close,      Call::SetSockOpt,
                                Call::GetSockOpt, Call::GetSockName, Call::GetAddrInfo};

constexpr int sixteenBytes = 48; ///< letters of hex

} // namespace

RecordView::RecordView(Feed& feed, Theme& theme, RecordModel::Look look, QWidget* parent)
    : View(parent),
      m_feed(feed),
      m_theme(theme),
      m_look(look),
      m_model(feed, theme, look)
{
    m_model.setResting(true); // until it is shown
    buildFilters();
    buildTable();
    buildCopying();
    auto* const content = new QWidget(this);
    auto* const layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto* const filters = new FlowRow(content); // in two rows where there is no room for one
    filters->flow().setContentsMargins(8, 6, 8, 6);
    filters->flow().setSpacing(6);
    filters->flow().addWidget(m_direction);
    filters->flow().addWidget(m_call);
    filters->flow().addWidget(m_text);
    filters->flow().addWidget(m_bothEnds);
    filters->flow().addWidget(m_helpers);
    filters->flow().addWidget(m_status);
    filters->flow().addWidget(m_follow);
    filters->flow().addWidget(m_clear);
    layout->addWidget(filters);
    m_filters = filters;
    layout->addWidget(m_copying);
    layout->addWidget(m_table, 1);
    auto* const outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(new ScrollingPage(content, this));
    m_helpers->setVisible(look == RecordModel::Look::Calls);
    m_call->setVisible(look == RecordModel::Look::Calls);
    retranslate();
    connect(&theme, &Theme::changed, this, &RecordView::fitRows);
    fitRows();
}

void RecordView::buildFilters()
{
    m_direction = new QComboBox(this);
    m_call = new QComboBox(this);
    m_text = new QLineEdit(this);
    m_text->setClearButtonEnabled(true);
    m_bothEnds = new QCheckBox(this);
    m_bothEnds->setChecked(true);
    m_helpers = new QCheckBox(this);
    m_status = new QLabel(this);
    m_status->setObjectName(QStringLiteral("muted"));
    m_follow = new QToolButton(this);
    m_follow->setCheckable(true);
    m_follow->setChecked(true);
    m_follow->setIcon(icon(Icon::Follow, m_theme));
    m_clear = new QToolButton(this);
    m_clear->setIcon(icon(Icon::Clear, m_theme));
    connect(m_direction, &QComboBox::currentIndexChanged, this, &RecordView::applyFilter);
    connect(m_call, &QComboBox::currentIndexChanged, this, &RecordView::applyFilter);
    connect(m_text, &QLineEdit::textChanged, this, &RecordView::applyFilter);
    connect(m_bothEnds, &QCheckBox::toggled, this, &RecordView::applyFilter);
    connect(m_helpers, &QCheckBox::toggled, this, &RecordView::applyFilter);
    connect(m_follow, &QToolButton::toggled, this, &RecordView::followIfWanted);
    connect(m_clear, &QToolButton::clicked, this, &RecordView::clear);
}

void RecordView::buildTable()
{
    m_table = new QTableView(this);
    m_table->setModel(&m_model);
    makePlain(*m_table);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerItem);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->horizontalHeader()->setSortIndicator(RecordModel::Time, Qt::AscendingOrder);
    m_table->setSortingEnabled(true);
    auto* const widths = new ColumnWidths(*m_table);
    widths->setTypical(RecordModel::Time, QStringLiteral("999,999999"));
    if (m_look == RecordModel::Look::Calls) {
        for (const auto column :
             {RecordModel::CallName, RecordModel::Asked, RecordModel::Offset, RecordModel::Hex})
            m_table->hideColumn(column);
        // What was called, what came of it and how long it took stand first: they are what must not be cut
        // off.
        QHeaderView& head = *m_table->horizontalHeader();
        int place = 0;
        for (const auto column : {RecordModel::Detail, RecordModel::Result, RecordModel::Duration})
            head.moveSection(head.visualIndex(column), place++);
        widths->letGiveWay(RecordModel::Detail, 18);
        widths->setTypical(RecordModel::Duration, QStringLiteral("99,9 ms"));
    } else {
        for (const auto column : {RecordModel::Thread, RecordModel::Duration})
            m_table->hideColumn(column);
        auto* const words = new SpillingWords(*m_table);
        m_table->setItemDelegateForColumn(RecordModel::Detail, words);
        m_table->setItemDelegateForColumn(RecordModel::Hex, words);
        widths->letGiveWay(RecordModel::Detail, 18);
        widths->letGiveWay(RecordModel::Hex, sixteenBytes);
    }
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &RecordView::onSelection);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &RecordView::onSelection);
    connect(m_table, &QTableView::customContextMenuRequested, this, &RecordView::showMenu);
    lookWhen(&m_model, &RecordModel::progressed);
    connect(&m_model, &RecordModel::aboutToReorder, this, [this] {
        if (selectedCount() > mostMoved)
            m_table->clearSelection();
    });
    // Scrolling up stops following, reaching the end resumes it.
    auto* const bar = m_table->verticalScrollBar();
    connect(bar, &QScrollBar::actionTriggered, this,
            [this, bar] { m_follow->setChecked(bar->sliderPosition() >= bar->maximum()); });
    auto* const copyKey = new QShortcut(Actions::keysOf(act::copyRows).first(), m_table);
    copyKey->setContext(Qt::WidgetShortcut);
    connect(copyKey, &QShortcut::activated, this, [this] { copy(CopyAs::Lines); });
}

void RecordView::buildCopying()
{
    m_copying = new QWidget(this);
    m_copied = new QLabel(m_copying);
    m_stopCopying = new QPushButton(m_copying);
    auto* const line = new QHBoxLayout(m_copying);
    line->setContentsMargins(8, 0, 8, 4);
    line->addWidget(m_copied, 1);
    line->addWidget(m_stopCopying);
    m_copying->hide();
    connect(m_stopCopying, &QPushButton::clicked, this, &RecordView::stopCopying);
}

void RecordView::retranslate()
{
    const QSignalBlocker noFilter1(m_direction);
    const QSignalBlocker noFilter2(m_call);
    const int direction = std::max(m_direction->currentIndex(), 0);
    m_direction->clear();
    m_direction->addItems({tr("Both directions"), tr("Sent"), tr("Received")});
    m_direction->setCurrentIndex(direction);
    m_direction->setAccessibleName(tr("Direction"));
    const int call = std::max(m_call->currentIndex(), 0);
    m_call->clear();
    m_call->addItem(tr("All calls"), -1);
    for (const Call each : filterCalls)
        m_call->addItem(fromView(net::callName(each)), static_cast<int>(each));
    m_call->setCurrentIndex(call);
    m_call->setAccessibleName(tr("Call"));
    m_text->setPlaceholderText(tr("Filter: text, \\x0a, an error, an address…"));
    m_text->setAccessibleName(tr("Filter by text"));
    m_bothEnds->setText(tr("Both ends"));
    m_bothEnds->setAccessibleName(m_bothEnds->text());
    m_bothEnds->setToolTip(tr("Show the calls of the conversation's other end too, if it lives here"));
    m_helpers->setText(tr("Helper calls"));
    m_helpers->setToolTip(tr("Show the calls made to wait and to look: epoll_wait, ioctl, fcntl, wake-ups"));
    m_follow->setToolTip(tr("Follow the newest row"));
    m_follow->setAccessibleName(tr("Follow the newest row"));
    m_clear->setToolTip(tr("Clear this view; nothing is lost in the journal"));
    m_clear->setAccessibleName(tr("Clear this view"));
    m_stopCopying->setText(tr("Cancel"));
    m_stopCopying->setAccessibleName(tr("Stop copying"));
    m_table->setAccessibleName(m_look == RecordModel::Look::Chunks ? tr("Chunks") : tr("Calls"));
    m_model.retranslate();
    followIfWanted();
}

void RecordView::fitRows()
{
    const QFont fixed = m_theme.fixedFont();
    m_table->setFont(fixed);
    const int line = QFontMetrics(fixed).height();
    m_table->verticalHeader()->setDefaultSectionSize(line + line / 3);
}

void RecordView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void RecordView::look()
{
    // The other end may have become known meanwhile.
    RecordFilter now = m_model.filter();
    followConversation(now);
    m_model.setFilter(now);
    followIfWanted();
}

void RecordView::wake()
{
    m_model.setResting(false);
    followIfWanted();
}

void RecordView::rest() { m_model.setResting(true); }

void RecordView::takeKeys() { m_table->setFocus(Qt::ShortcutFocusReason); }

void RecordView::setBare(bool bare) { m_filters->setVisible(!bare); }

RecordView::Knobs RecordView::knobs() const
{
    return {m_direction->currentIndex(), m_call->currentIndex(), m_text->text(), m_helpers->isChecked(),
            m_bothEnds->isChecked()};
}

void RecordView::setKnobs(const Knobs& knobs)
{
    m_direction->setCurrentIndex(knobs.direction);
    m_call->setCurrentIndex(knobs.call);
    m_text->setText(knobs.text);
    m_helpers->setChecked(knobs.helpers);
    m_bothEnds->setChecked(knobs.bothEnds);
    applyFilter();
}

void RecordView::lendFilter()
{
    if (m_lent)
        return;
    m_lent = knobs();
    setKnobs({});
}

void RecordView::takeBackFilter()
{
    if (const auto before = std::exchange(m_lent, std::nullopt))
        setKnobs(*before);
}

/// A chunk is a call too, so that a call left out stands in no other view only there.
std::uint64_t RecordView::leftOut() const
{
    return m_look == RecordModel::Look::Chunks ? m_model.droppedRows() : 0;
}

void RecordView::showPlace(const Selection& selection)
{
    const Selection::Place& place = selection.place();
    setScope(place.endpoint, place.connection, place.peer);
}

View* RecordView::makeChunks(const ViewParts& parts, QWidget* parent)
{
    return make(parts, RecordModel::Look::Chunks, parent);
}

View* RecordView::makeCalls(const ViewParts& parts, QWidget* parent)
{
    return make(parts, RecordModel::Look::Calls, parent);
}

View* RecordView::make(const ViewParts& parts, RecordModel::Look look, QWidget* parent)
{
    auto* const view = new RecordView(parts.session.feed, parts.theme, look, parent);
    view->share(parts.selection);
    connect(view, &RecordView::selectionChanged, &parts.selection,
            [view, &selection = parts.selection](const std::vector<journal::Seq>& seqs, journal::Seq current,
                                                 std::size_t count) {
                selection.chooseCalls({seqs, current, count}, view);
            });
    return view;
}

void RecordView::setScope(journal::EndpointId endpoint, net::SocketId socket, const net::Endpoint& peer)
{
    RecordFilter filter = m_model.filter();
    filter.endpoint = endpoint;
    m_scope = socket;
    m_peer = peer;
    followConversation(filter);
    m_model.setFilter(filter);
}

/// The conversation that is meant, as it is now: both its ends, unless one alone is wanted.
void RecordView::followConversation(RecordFilter& filter) const
{
    filter.socket = m_scope;
    filter.peer = 0;
    filter.socketsOnly = filter.peersOnly = {};
    const auto& table = m_feed.table();
    const auto* const endpoint = table.endpoint(filter.endpoint);
    const auto* const info = table.socket(m_scope != 0 || endpoint == nullptr ? m_scope : endpoint->socket);
    if (info == nullptr)
        return;
    const journal::Conversation ends = journal::conversationOf(table, *info, m_peer);
    if (!m_peer.isEmpty()) {
        filter.socket = info->id;
        filter.socketsOnly = ends.onlyPeerOf(info->id);
    }
    if (!m_bothEnds->isChecked())
        return;
    filter.peer = ends.other(info->id);
    filter.peersOnly = ends.onlyPeerOf(filter.peer);
}

void RecordView::applyFilter()
{
    RecordFilter filter = m_model.filter();
    filter.direction = static_cast<Direction>(std::max(m_direction->currentIndex(), 0));
    filter.call = m_call->currentData().toInt();
    filter.text = m_text->text();
    filter.hideHelpers = !m_helpers->isChecked();
    followConversation(filter);
    m_model.setFilter(filter);
}

void RecordView::clear()
{
    m_model.clear();
    emit selectionChanged({}, 0, 0);
}

void RecordView::followIfWanted()
{
    if (!isVisible())
        return; // done when it is shown
    if (m_follow->isChecked())
        m_table->scrollToBottom();
    QString status = tr("%1 rows", nullptr, plural(m_model.rowCount()))
                         .arg(numberText(static_cast<std::uint64_t>(m_model.rowCount())));
    if (m_model.isCatchingUp() && m_feed.journal().end() > 100'000)
        status += QStringLiteral(" …");
    if (m_model.droppedRows() > 0)
        status += QStringLiteral(" · ") + tr("%1 older left out", nullptr, plural(m_model.droppedRows()))
                                              .arg(numberText(m_model.droppedRows()));
    if (m_status->text() != status)
        m_status->setText(status);
}

bool RecordView::hasSelection() const { return m_table->selectionModel()->hasSelection(); }

std::size_t RecordView::selectedCount() const
{
    std::size_t count = 0;
    for (const QItemSelectionRange& range : m_table->selectionModel()->selection())
        count += static_cast<std::size_t>(range.height());
    return count;
}

std::vector<journal::Seq> RecordView::selectedSeqs(std::size_t most) const
{
    std::vector<std::pair<int, int>> ranges;
    for (const QItemSelectionRange& range : m_table->selectionModel()->selection())
        ranges.emplace_back(range.top(), range.bottom());
    std::ranges::sort(ranges);
    std::vector<journal::Seq> seqs;
    seqs.reserve(std::min(most, selectedCount()));
    for (const auto& [top, bottom] : ranges) {
        for (int row = top; row <= bottom && seqs.size() < most; ++row)
            seqs.push_back(m_model.seqAt(row));
    }
    return seqs;
}

void RecordView::onSelection()
{
    auto seqs = selectedSeqs(mostTold);
    if (seqs.empty())
        return;
    std::ranges::sort(seqs);
    const QModelIndex current = m_table->currentIndex();
    const journal::Seq chosen = current.isValid() ? m_model.seqAt(current.row()) : seqs.back();
    // Looking at a row while others arrive: it must not scroll away.
    if (current.isValid() && current.row() + 1 < m_model.rowCount())
        m_follow->setChecked(false);
    emit selectionChanged(seqs, chosen, selectedCount());
}

void RecordView::select(journal::Seq seq)
{
    if (const int row = m_model.rowOf(seq); row >= 0)
        showRowQuietly(*m_table, row);
}

void RecordView::showMenu(const QPoint& position)
{
    QMenu menu(this);
    menu.addAction(tr("Copy rows"), this, [this] { copy(CopyAs::Lines); })
        ->setShortcut(Actions::keysOf(act::copyRows).first());
    menu.addAction(tr("Copy bytes as text"), this, [this] { copy(CopyAs::Text); });
    menu.addAction(tr("Copy bytes as hex"), this, [this] { copy(CopyAs::Hex); });
    menu.addAction(tr("Copy bytes as C array"), this, [this] { copy(CopyAs::CArray); });
    menu.addSeparator();
    menu.addAction(tr("Clear this view"), this, &RecordView::clear);
    const bool any = m_table->selectionModel()->hasSelection();
    for (QAction* const action : menu.actions().first(4))
        action->setEnabled(any);
    menu.exec(m_table->viewport()->mapToGlobal(position));
}

void RecordView::copy(CopyAs how)
{
    m_copy = std::make_unique<RecordCopy>(m_feed.journal(), selectedSeqs(), how, nullptr);
    connect(m_copy.get(), &RecordCopy::progressed, this, &RecordView::showCopying);
    connect(m_copy.get(), &RecordCopy::finished, this, &RecordView::finishCopying);
    m_copying->hide();
    m_copy->start();
}

void RecordView::showCopying()
{
    m_copied->setText(
        tr("Copying: %1 of %2 rows…").arg(numberText(m_copy->done()), numberText(m_copy->count())));
    m_stopCopying->show();
    m_copying->show();
}

void RecordView::stopCopying()
{
    m_copying->hide();
    m_copy.reset();
}

void RecordView::finishCopying(const QString& text, bool whole)
{
    QApplication::clipboard()->setText(text);
    m_copying->setVisible(!whole);
    m_stopCopying->hide();
    if (!whole)
        m_copied->setText(tr("Only the first %1 of %2 rows were copied: the text is too long.")
                              .arg(numberText(m_copy->done()), numberText(m_copy->count())));
    m_copy.release()->deleteLater(); // it is the one that says so
}

} // namespace enchufe::widgets

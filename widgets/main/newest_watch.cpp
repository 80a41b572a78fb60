// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/main/newest_watch.h"

#include "widgets/actions/action_ids.h"
#include "widgets/actions/actions.h"
#include "widgets/common/format.h"
#include "widgets/common/settings.h"
#include "widgets/details/details_panel.h"
#include "widgets/main/failure_line.h"
#include "widgets/model/selection.h"
#include "widgets/newest/newest_card.h"

#include <QAction>
#include <QEvent>

#include <utility>

namespace enchufe::widgets {

namespace {
const auto cardKey = QStringLiteral("panels/explanations");
} // namespace

NewestWatch::NewestWatch(const Parts& parts, std::function<bool()> byHand)
    : QObject(&parts.selection),
      m_parts(parts),
      m_byHand(std::move(byHand))
{
    const Selection& selection = parts.selection;
    connect(&parts.failure, &FailureLine::detailsRequested, this, [this](journal::Seq seq) {
        m_parts.selection.chooseCalls({{seq}, seq, 1});
    });
    connect(&parts.card, &NewestCard::closed, this, &NewestWatch::putAway);
    connect(&parts.card, &NewestCard::whyRequested, this, &NewestWatch::showCall);
    parts.card.installEventFilter(this); // its language
    connect(&selection, &Selection::placeChanged, this, &NewestWatch::refresh);
    m_timer.setSingleShot(true);
    m_timer.setInterval(100);
    m_hold.setSingleShot(true);
    for (QTimer* const each : {&m_timer, &m_hold})
        connect(each, &QTimer::timeout, this, &NewestWatch::refresh);
    connect(&parts.feed, &Feed::advanced, this, [this] {
        if (!m_timer.isActive())
            m_timer.start();
    });
    m_isOn = parts.settings.value(cardKey, true).toBool();
    parts.actions[act::explanations].setChecked(m_isOn);
    parts.actions.handle(act::explanations, this, [this](bool on) { switchCard(on); });
}

void NewestWatch::refresh()
{
    const Selection::Place& place = m_parts.selection.place();
    const NewestCalls::Scope scope = {place.endpoint, place.connection};
    const Feed& feed = m_parts.feed;
    const NewestCalls& calls = feed.newest();
    // A failed send is the send bar's to tell.
    auto failure = calls.failure(scope);
    journal::Record record;
    if (failure && ((feed.journal().record(*failure, record) && record.isSend()) || !isOfPair(*failure)))
        failure.reset();
    if (scope != m_scope || place.peer != m_peer)
        clear(); // of another one nothing stays
    m_scope = scope;
    m_peer = place.peer;
    words::OccasionFacts next = calls.occasion(scope);
    if (next && !isOfPair(next.seq))
        next = {};
    follow(next);
    auto newest = m_byHand() ? calls.anyCall(scope) : m_told ? std::optional(m_told.seq) : calls.data(scope);
    if (!m_peer.isEmpty() && !m_told)
        newest = newestOfPair();
    m_parts.failure.show(m_isOn ? std::nullopt : failure); // the card says more
    m_parts.selection.follow(newest);
}

/// Where one peer of a datagram socket is chosen, what the others have to do with is not told.
bool NewestWatch::isOfPair(journal::Seq seq) const
{
    const Selection& selection = m_parts.selection;
    const auto* const info = m_parts.feed.table().socket(selection.socket());
    journal::Record record;
    if (selection.place().peer.isEmpty() || info == nullptr)
        return true;
    const auto ends = journal::conversationOf(m_parts.feed.table(), *info, selection.place().peer);
    if (!m_parts.feed.journal().record(seq, record) || !ends.has(record.socket))
        return false;
    const net::Endpoint only = ends.onlyPeerOf(record.socket);
    return only.isEmpty() || m_parts.feed.journal().detail(record)->address == only;
}

std::optional<journal::Seq> NewestWatch::newestOfPair() const
{
    const auto* const peer = m_parts.feed.table().peer(m_parts.selection.socket(), m_peer);
    return peer != nullptr && peer->newest != 0 ? std::optional(peer->newest) : std::nullopt;
}

/// What was told stays until it can have been read; what is alike meanwhile is told once.
void NewestWatch::follow(const words::OccasionFacts& next)
{
    if (next.seq == m_told.seq && next.what == m_told.what) {
        sayMore();
        return;
    }
    const qint64 since = m_told ? m_sinceTold.elapsed() : shortestMs;
    const int least = next ? soonestMs : shortestMs;
    if (since < least)
        m_hold.start(static_cast<int>(least - since));
    else if (next)
        tell(next);
    else
        clear();
}

void NewestWatch::tell(const words::OccasionFacts& facts)
{
    const bool isAlike = m_sinceAlike.isValid() && m_sinceAlike.elapsed() < quietMs &&
                         facts.what == m_last.what && facts.socket == m_last.socket;
    m_isAway = m_isAway && isAlike;
    m_last = m_told = m_parts.feed.occasions().known(facts);
    m_sinceTold.start();
    m_sinceAlike.start();
    explain(!isAlike);
}

/// The other end's call may come to be known a little later.
void NewestWatch::sayMore()
{
    if (!m_told || m_told.cause != words::Cause::Unknown)
        return;
    const words::OccasionFacts now = m_parts.feed.occasions().known(m_told);
    if (now == m_told)
        return;
    m_told = now;
    explain(false);
}

explain::OccasionTexts NewestWatch::texts() const
{
    return {m_parts.feed.journal(), m_parts.feed.table(), currentLanguage()};
}

/// In the details and on the card.
void NewestWatch::explain(bool aloud)
{
    m_parts.details.explain(m_told.seq, QString::fromStdString(texts().sentence(m_told)));
    showCard(aloud);
}

void NewestWatch::clear()
{
    m_told = {};
    m_parts.card.hide();
}

void NewestWatch::showCard(bool aloud)
{
    const explain::OccasionText text =
        m_told && m_isOn && !m_isAway ? texts().of(m_told) : explain::OccasionText();
    if (text.title.empty())
        m_parts.card.hide();
    else
        m_parts.card.tell(CardText(text), aloud);
}

void NewestWatch::putAway()
{
    m_isAway = true;
    m_sinceAlike.start();
    m_parts.card.hide();
}

void NewestWatch::showCall()
{
    if (!m_told)
        return;
    m_parts.selection.chooseCalls({{m_told.seq}, m_told.seq, 1});
    if (QAction& details = m_parts.actions[act::details]; !details.isChecked())
        details.trigger();
}

void NewestWatch::switchCard(bool on)
{
    m_isOn = on;
    m_isAway = false;
    m_parts.settings.setValue(cardKey, on);
    showCard(false);
    refresh();
}

bool NewestWatch::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::LanguageChange && m_told)
        explain(false);
    return QObject::eventFilter(watched, event);
}

void NewestWatch::forget(journal::EndpointId endpoint)
{
    m_parts.feed.forgetNewestOf(endpoint);
    if (m_told && m_parts.feed.newest().occasion(m_scope).seq != m_told.seq)
        clear();
    refresh();
}

} // namespace enchufe::widgets

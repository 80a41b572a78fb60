// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/main/newest_watch.h"

#include "widgets/main/failure_line.h"
#include "widgets/model/selection.h"

namespace enchufe::widgets {

NewestWatch::NewestWatch(const Feed& feed, Selection& selection, FailureLine& failure,
                         std::function<bool()> byHand)
    : QObject(&selection),
      m_feed(feed),
      m_selection(selection),
      m_failure(failure),
      m_byHand(std::move(byHand))
{
    connect(&failure, &FailureLine::detailsRequested, this, [this](journal::Seq seq) {
        m_selection.chooseCalls({{seq}, seq, 1});
    });
    connect(&selection, &Selection::placeChanged, this, &NewestWatch::refresh);
    m_timer.setSingleShot(true);
    m_timer.setInterval(100);
    connect(&m_timer, &QTimer::timeout, this, &NewestWatch::refresh);
    connect(&feed, &Feed::advanced, this, [this] {
        if (!m_timer.isActive())
            m_timer.start();
    });
}

void NewestWatch::refresh()
{
    const NewestCalls::Scope scope = {m_selection.place().endpoint, m_selection.place().connection};
    const NewestCalls& calls = m_feed.newest();
    // A failed send is the send bar's to tell.
    auto failure = calls.failure(scope);
    journal::Record record;
    if (failure && m_feed.journal().record(*failure, record) && record.isSend())
        failure.reset();
    auto newest = m_byHand() ? calls.anyCall(scope) : calls.newest(scope);
    if (scope.endpoint == 0) {
        for (auto* const each : {&failure, &newest}) {
            if (*each && **each < m_forgotten)
                each->reset();
        }
    }
    m_failure.show(failure);
    m_selection.follow(newest);
}

void NewestWatch::forget()
{
    m_forgotten = m_feed.journal().end();
    refresh();
}

} // namespace enchufe::widgets

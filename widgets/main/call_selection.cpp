// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/main/call_selection.h"

#include "widgets/details/details_panel.h"
#include "widgets/frames/frames_view.h"
#include "widgets/ladder/ladder_view.h"
#include "widgets/main/failure_line.h"
#include "widgets/model/stream_model.h"
#include "widgets/records/record_view.h"
#include "widgets/stream/stream_view.h"

#include <algorithm>

namespace enchufe::widgets {

using journal::Seq;

CallSelection::CallSelection(Feed& feed, const Views& views, std::function<bool()> byHand, QObject* parent)
    : QObject(parent),
      m_feed(feed),
      m_views(views),
      m_byHand(std::move(byHand))
{
    for (RecordView* const view : {&m_views.chunks, &m_views.calls}) {
        connect(view, &RecordView::selectionChanged, this,
                [this, view](const std::vector<Seq>& seqs, Seq current, std::size_t count) {
                    showCalls(seqs, current, count, view);
                });
    }
    connect(&m_views.stream.canvas(), &StreamCanvas::callsPicked, this,
            [this](const std::vector<Seq>& seqs, Seq current) {
                showCalls(seqs, current, seqs.size(), &m_views.stream);
            });
    connect(&m_views.ladder.canvas(), &LadderCanvas::callsPicked, this,
            [this](const std::vector<Seq>& seqs, Seq current) {
                showCalls(seqs, current, seqs.size(), &m_views.ladder);
            });
    connect(&m_views.stream.canvas(), &StreamCanvas::framePicked, this,
            [this](std::size_t cut, std::uint64_t number) {
                m_views.frames.selectFrame(cut, number);
                showFrame(cut, number);
            });
    connect(&m_views.frames, &FramesView::framePicked, this, [this](std::size_t cut, std::uint64_t number) {
        m_views.stream.canvas().selectFrame(cut, number);
        showFrame(cut, number);
    });
    connect(&m_views.failure, &FailureLine::detailsRequested, this,
            [this](Seq seq) { showCalls({seq}, seq, 1, nullptr); });
    connect(&m_views.streamModel, &StreamModel::channelChanged, &m_views.details, &DetailsPanel::forgetFrame);
    m_timer.setSingleShot(true);
    m_timer.setInterval(100);
    connect(&m_timer, &QTimer::timeout, this, &CallSelection::refresh);
    connect(&feed, &Feed::advanced, this, [this] {
        if (!m_timer.isActive())
            m_timer.start();
    });
}

void CallSelection::setScope(const NewestCalls::Scope& scope)
{
    if (scope != m_scope) {
        m_scope = scope;
        m_views.details.clear();
    }
    refresh();
}

void CallSelection::refresh()
{
    const NewestCalls& calls = m_feed.newest();
    // A failed send is the send bar's to tell.
    auto failure = calls.failure(m_scope);
    journal::Record record;
    if (failure && m_feed.journal().record(*failure, record) && record.isSend())
        failure.reset();
    m_views.failure.show(failure);
    if (!m_views.details.isFree())
        return;
    const auto newest = m_byHand() ? calls.anyCall(m_scope) : calls.newest(m_scope);
    if (!newest)
        m_views.details.clear();
    else if (newest != m_views.details.current())
        m_views.details.showNewest(*newest);
}

void CallSelection::showCalls(const std::vector<Seq>& seqs, Seq current, std::size_t count,
                              const QWidget* chosenIn)
{
    m_views.details.show(seqs, current, count);
    if (chosenIn != &m_views.chunks)
        m_views.chunks.select(current);
    if (chosenIn != &m_views.calls)
        m_views.calls.select(current);
    if (chosenIn != &m_views.ladder)
        m_views.ladder.canvas().selectCall(current);
    if (chosenIn != &m_views.stream)
        m_views.stream.canvas().selectCall(current);
}

void CallSelection::showFrame(std::size_t cut, std::uint64_t number)
{
    const auto frame = m_views.streamModel.frame(cut, number);
    if (!frame)
        return;
    DetailsPanel::FrameFacts facts;
    facts.framing = QString::fromStdString(framing::toText(m_views.streamModel.framings()[cut]));
    facts.number = number;
    facts.frame = *frame;
    facts.bytes = m_views.streamModel.bytes(
        frame->offset, std::min<std::size_t>(frame->size, DetailsPanel::mostBytesShown), &facts.borders);
    m_views.details.showFrame(std::move(facts));
}

} // namespace enchufe::widgets

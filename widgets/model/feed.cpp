// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/model/feed.h"

#include "core/journal/socket_index.h"

#include <algorithm>

namespace enchufe::widgets {

namespace {
constexpr int feedFrameMs = 16;
constexpr qint64 budgetNs = 5'000'000;
} // namespace

Feed::Feed(journal::Journal& journal, QObject* parent)
    : QObject(parent),
      m_journal(journal),
      m_pens(journal),
      m_table(journal),
      m_occasions(journal, m_table)
{
    m_frame.setSingleShot(true);
    m_frame.setTimerType(Qt::PreciseTimer);
    connect(&m_frame, &QTimer::timeout, this, &Feed::drain);
    m_sinceFrame.start();
    arm();
}

void Feed::arm()
{
    m_growth = m_journal.notifyBeyond(m_next, [this] {
        QMetaObject::invokeMethod(
            this,
            [this] {
                const qint64 elapsed = m_sinceFrame.elapsed();
                m_frame.start(elapsed >= feedFrameMs ? 0 : static_cast<int>(feedFrameMs - elapsed));
            },
            Qt::QueuedConnection);
    });
}

void Feed::findOccasion(const journal::Record& record, journal::Seq seq, journal::EndpointId endpoint)
{
    const words::OccasionFacts facts = m_occasions.apply(record, seq);
    const journal::SocketInfo* const other = facts ? m_table.socket(facts.other) : nullptr;
    m_newest.apply(record, seq, endpoint, m_journal, facts,
                   other != nullptr ? other->endpoint : journal::EndpointId());
}

void Feed::drain()
{
    m_sinceFrame.restart();
    bool more = true;
    while (more && m_sinceFrame.nsecsElapsed() < budgetNs) {
        const auto batch = m_journal.read(m_next);
        m_skipped += batch.skipped;
        more = !batch.records.empty();
        journal::Seq seq = batch.first;
        for (const journal::Record& record : batch.records) {
            m_table.apply(record, seq);
            m_sendFailures.apply(record, seq, m_journal);
            const journal::EndpointId endpoint = m_pens.of(record).endpoint;
            m_rates.apply(record, endpoint);
            m_queues.apply(record, m_table);
            m_options.apply(record, m_journal);
            m_kernel.apply(record, m_journal);
            findOccasion(record, seq++, endpoint);
            m_lastNs = std::max(m_lastNs, record.leaveNs());
        }
        m_next = seq;
        m_journal.index().follow(); // bit by bit, so that choosing a socket need not
    }
    if (const auto gone = m_table.takeForgottenSockets(); !gone.empty()) {
        m_occasions.forget(gone);
        emit forgotten(gone);
    }
    emit advanced(m_table.takeChangedSockets(), m_table.takeChangedEndpoints());
    if (more)
        m_frame.start(feedFrameMs);
    else
        arm();
}

} // namespace enchufe::widgets

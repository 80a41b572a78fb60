// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/journal.h"

#include "core/journal/socket_index.h"
#include "core/net/socket.h"
#include "core/threads/mutex.h"

#include <algorithm>
#include <utility>

namespace enchufe::journal {

namespace {

std::size_t segmentsFor(std::size_t records)
{
    return std::max<std::size_t>(2, (records + Journal::Segment::capacity - 1) / Journal::Segment::capacity);
}

} // namespace

/// Those that nobody reads any more, to be written again: a full journal takes no more memory and gives none
/// back. From any thread.
class Journal::SpareSegments {
public:
    SpareSegments() { m_free.reserve(most); }

    std::unique_ptr<Segment> take()
    {
        const threads::Lock lock(m_mutex);
        if (m_free.empty())
            return nullptr;
        auto segment = std::move(m_free.back());
        m_free.pop_back();
        return segment;
    }
    void giveBack(std::unique_ptr<Segment> segment)
    {
        segment->details.clear();
        segment->pens.clear();
        const threads::Lock lock(m_mutex);
        if (m_free.size() < most)
            m_free.push_back(std::move(segment));
    }

private:
    static constexpr std::size_t most = 2; ///< one is dropped for each that begins

    threads::Mutex m_mutex;
    std::vector<std::unique_ptr<Segment>> m_free ENCHUFE_GUARDED_BY(m_mutex);
};

Journal::Journal(JournalLimits limits)
    : m_spare(std::make_shared<SpareSegments>()),
      m_payloads(limits.payloadBudget),
      m_epochNs(net::steadyNanoseconds()),
      m_maxSegments(segmentsFor(limits.records)),
      m_mostDetailBytes(limits.details),
      m_index(std::make_unique<SocketIndex>(*this))
{}

Journal::~Journal() = default;

Journal::Writer::Writer(Journal& journal, EndpointId endpoint)
    : m_journal(journal),
      m_endpoint(endpoint),
      m_pen(journal.m_pens.make(endpoint))
{
    journal.m_payloads.addWriter();
}

Journal::Writer::~Writer() { m_journal.m_payloads.removeWriter(); }

void Journal::Writer::attachThread(std::int64_t systemThread)
{
    m_pen = m_journal.m_pens.make(m_endpoint, systemThread);
}

net::SocketId Journal::Writer::newSocketId()
{
    return net::SocketId(m_journal.m_nextSocket.fetch_add(1, std::memory_order_relaxed));
}

DetailStore::Kept Journal::Writer::intern(CallDetail detail)
{
    return m_journal.m_details.intern(std::move(detail));
}

void Journal::Writer::append(Record& record, const DetailStore::Kept& detail, const Payload& bytes)
{
    record.pen = m_pen->pen.id;
    record.detail = detail ? detail->number : 0;
    m_journal.append(record, detail, m_pen, bytes);
}

Seq Journal::begin() const
{
    const threads::Lock lock(m_mutex);
    return m_begin;
}

Journal::Batch Journal::read(Seq from) const
{
    Batch batch;
    const threads::Lock lock(m_mutex);
    const Seq end = m_end.load(std::memory_order_relaxed);
    if (from < m_begin) {
        batch.skipped = m_begin - from;
        from = m_begin;
    }
    batch.first = from;
    if (from >= end)
        return batch;
    const Seq inKept = from - m_begin; // m_begin is always the first record of a segment
    const std::size_t place = inKept % Segment::capacity;
    batch.keep = m_segments[inKept / Segment::capacity];
    const std::size_t count = std::min<std::size_t>(Segment::capacity - place, end - from);
    batch.records = std::span(batch.keep->records).subspan(place, count);
    return batch;
}

bool Journal::record(Seq seq, Record& out) const
{
    const threads::Lock lock(m_mutex);
    if (seq < m_begin || seq >= m_end.load(std::memory_order_relaxed))
        return false;
    const Seq inKept = seq - m_begin;
    out = m_segments[inKept / Segment::capacity]->records[inKept % Segment::capacity];
    return true;
}

Payload Journal::payload(const Record& record) const
{
    const std::uint32_t size = record.payloadSize();
    if (size == 0 || record.payload() == 0)
        return {};
    return m_payloads.find(record.payload(), size);
}

Totals Journal::totals() const
{
    Totals totals;
    {
        const threads::Lock lock(m_mutex);
        totals = m_totals;
        totals.records = m_end.load(std::memory_order_relaxed);
        totals.evictedRecords = m_begin;
    }
    totals.keptPayload = m_payloads.keptBytes();
    totals.evictedPayload = m_payloads.evictedBytes();
    return totals;
}

SocketTotals Journal::totals(net::SocketId socket) const
{
    const threads::Lock lock(m_mutex);
    return m_perSocket.find(socket);
}

Journal::Subscription Journal::notifyBeyond(Seq seen, std::function<void()> notify)
{
    {
        const threads::Lock lock(m_mutex);
        if (m_end.load(std::memory_order_relaxed) <= seen) {
            const std::uint64_t number = ++m_subscriptions;
            m_waiting.push_back({number, std::move(notify)});
            return {*this, number};
        }
    }
    notify();
    return {};
}

void Journal::Subscription::cancel()
{
    if (Journal* const journal = std::exchange(m_journal, nullptr))
        journal->cancelWaiting(m_number);
}

void Journal::cancelWaiting(std::uint64_t number)
{
    const threads::Lock callbacks(m_notifyMutex);
    const threads::Lock lock(m_mutex);
    std::erase_if(m_waiting, [number](const Waiting& each) { return each.number == number; });
}

/// A new segment; the oldest ones that make room for it.
std::vector<std::shared_ptr<Journal::Segment>> Journal::beginSegment()
{
    std::vector<std::shared_ptr<Segment>> dropped;
    const auto dropOldest = [&]() ENCHUFE_REQUIRES(m_mutex) {
        dropped.push_back(std::move(m_segments.front()));
        m_segments.pop_front();
        m_begin += Segment::capacity;
    };
    while (m_segments.size() >= m_maxSegments)
        dropOldest();
    // A flood of ever new addresses: what they take is bounded as the records are. What is dropped here lets
    // its details go only outside the lock, so one segment a time is all that can be told.
    if (m_segments.size() > 2 && m_details.bytes() > m_mostDetailBytes)
        dropOldest();
    m_segments.push_back(newSegment());
    ++m_segmentNumber;
    return dropped;
}

std::shared_ptr<Journal::Segment> Journal::newSegment()
{
    auto segment = m_spare->take();
    if (!segment)
        segment = std::make_unique_for_overwrite<Segment>();
    // The deleter runs when the last reader lets go; only then may it be written again.
    return {segment.release(),
            [spare = m_spare](Segment* gone) { spare->giveBack(std::unique_ptr<Segment>(gone)); }};
}

void Journal::forgetBefore(Seq seq)
{
    std::vector<std::shared_ptr<Segment>> dropped; // freed outside the lock
    std::vector<Unread> read;                      // likewise
    const threads::Lock lock(m_mutex);
    while (!m_segments.empty() && m_begin + Segment::capacity <= seq) {
        dropped.push_back(std::move(m_segments.front()));
        m_segments.pop_front();
        m_begin += Segment::capacity;
    }
    while (!m_unread.empty() && m_unread.front().last < seq) {
        read.push_back(std::move(m_unread.front()));
        m_unread.pop_front();
    }
}

void Journal::keepBytesUntilForgotten()
{
    m_payloads.findHeldToo();
    const threads::Lock lock(m_mutex);
    m_keepsUnread = true;
}

void Journal::append(const Record& record, const DetailStore::Kept& detail, const PenStore::Kept& pen,
                     const Payload& bytes)
{
    bool notify = false;
    std::vector<std::shared_ptr<Segment>> dropped; // freed outside the lock
    {
        const threads::Lock lock(m_mutex);
        const Seq seq = m_end.load(std::memory_order_relaxed);
        const std::size_t place = (seq - m_begin) % Segment::capacity;
        if (place == 0)
            dropped = beginSegment();
        Segment& segment = *m_segments.back();
        if (detail && detail->lastSegment != m_segmentNumber) {
            segment.details.push_back(detail);
            detail->lastSegment = m_segmentNumber;
        }
        if (pen && pen->lastSegment != m_segmentNumber) {
            segment.pens.push_back(pen);
            pen->lastSegment = m_segmentNumber;
        }
        segment.records[place] = record;
        if (m_keepsUnread && !bytes.isEmpty()) {
            if (m_unread.empty() || m_unread.back().block != bytes.block())
                m_unread.push_back({seq, bytes.block()});
            m_unread.back().last = seq;
        }
        count(record);
        m_brake.wrote(record);
        m_end.store(seq + 1, std::memory_order_release);
        notify = !m_waiting.empty();
    }
    if (notify) {
        const threads::Lock callbacks(m_notifyMutex);
        std::vector<Waiting> waiting;
        {
            const threads::Lock lock(m_mutex);
            waiting.swap(m_waiting);
        }
        for (const Waiting& each : waiting)
            each.notify();
    }
}

void Journal::count(const Record& record)
{
    SocketTotals* const place = m_perSocket.of(record.socket);
    SocketTotals forgotten; // a call of a socket that is long over: counted in the sum alone
    SocketTotals& totals = place != nullptr ? *place : forgotten;
    const std::uint32_t moved = record.bytesMoved();
    if (record.isData() && record.error == 0) {
        if (record.isSend()) {
            totals.sent += moved;
            m_totals.sent += moved;
            ++totals.sendCalls;
        } else if (!record.isStreamEnd()) {
            totals.received += moved;
            m_totals.received += moved;
            ++totals.receiveCalls;
            totals.truncated += record.isTruncated() ? 1 : 0;
        }
    } else if (record.error != 0 && !record.isNote() && !net::CallResult{0, record.error}.wouldBlock()) {
        ++totals.errors;
        ++m_totals.errors;
    }
    if (record.call == net::Call::Close || (record.call == net::Call::Socket && record.error != 0))
        m_perSocket.closed(record.socket);
}

} // namespace enchufe::journal

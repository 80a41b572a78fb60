// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/journal.h"

#include "core/net/socket.h"

#include <algorithm>

namespace enchufe::journal {

namespace {

std::size_t segmentsFor(std::size_t records)
{
    return std::max<std::size_t>(2, (records + Journal::Segment::capacity - 1) / Journal::Segment::capacity);
}

/// Two details are the same if this is: the parts, each followed by a byte that occurs in none of them.
std::string keyOf(const CallDetail& detail)
{
    const auto address = detail.address.bytes();
    std::string key;
    key.reserve(address.size() + detail.level.size() + detail.option.size() + detail.text.size() + 4);
    key.append(detail.level).push_back('\0');
    key.append(detail.option).push_back('\0');
    key.append(detail.text).push_back('\0');
    key.append(reinterpret_cast<const char*>(address.data()), address.size());
    return key;
}

} // namespace

Journal::Journal(JournalLimits limits)
    : m_payloads(limits.payloadBudget),
      m_epochNs(net::steadyNanoseconds()),
      m_maxSegments(segmentsFor(limits.records))
{
    m_details.push_back(std::make_shared<const CallDetail>()); // number 0: none
    m_threads.push_back(0);                                    // threads count from 1
}

Seq Journal::begin() const
{
    const std::scoped_lock lock(m_mutex);
    return m_begin;
}

Journal::Batch Journal::read(Seq from) const
{
    Batch batch;
    const std::scoped_lock lock(m_mutex);
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
    const std::scoped_lock lock(m_mutex);
    if (seq < m_begin || seq >= m_end.load(std::memory_order_relaxed))
        return false;
    const Seq inKept = seq - m_begin;
    out = m_segments[inKept / Segment::capacity]->records[inKept % Segment::capacity];
    return true;
}

std::shared_ptr<const CallDetail> Journal::detail(const Record& record) const
{
    const std::scoped_lock lock(m_detailMutex);
    return m_details[record.detail < m_details.size() ? record.detail : 0];
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
        const std::scoped_lock lock(m_mutex);
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
    const std::scoped_lock lock(m_mutex);
    return socket < m_perSocket.size() ? m_perSocket[socket] : SocketTotals();
}

std::int64_t Journal::threadSystemId(std::uint16_t thread) const
{
    const std::scoped_lock lock(m_detailMutex);
    return thread < m_threads.size() ? m_threads[thread] : 0;
}

void Journal::notifyBeyond(Seq seen, std::function<void()> notify)
{
    {
        const std::scoped_lock lock(m_mutex);
        if (m_end.load(std::memory_order_relaxed) <= seen) {
            m_waiting.push_back(std::move(notify));
            return;
        }
    }
    notify();
}

void Journal::cancelNotifications()
{
    const std::scoped_lock callbacks(m_notifyMutex);
    const std::scoped_lock lock(m_mutex);
    m_waiting.clear();
}

void Journal::setLosslessLimit(std::uint64_t bytes, std::function<void()> released)
{
    m_brakeReleased = std::move(released);
    m_acknowledged = m_receivedBytes.load();
    m_losslessLimit = bytes;
}

void Journal::acknowledgeLossless(std::uint64_t receivedBytes)
{
    const bool wasBraked = isBraked();
    m_acknowledged.fetch_add(receivedBytes);
    if (wasBraked && !isBraked() && m_brakeReleased)
        m_brakeReleased();
}

bool Journal::isBraked() const
{
    const std::uint64_t limit = m_losslessLimit.load(std::memory_order_relaxed);
    return limit != 0 && m_receivedBytes.load() - m_acknowledged.load() > limit;
}

void Journal::setRecordLimit(std::size_t records)
{
    const std::scoped_lock lock(m_mutex);
    m_maxSegments = segmentsFor(records);
}

void Journal::append(const Record& record)
{
    bool notify = false;
    std::shared_ptr<Segment> dropped; // freed outside the lock
    {
        const std::scoped_lock lock(m_mutex);
        const Seq seq = m_end.load(std::memory_order_relaxed);
        const std::size_t place = (seq - m_begin) % Segment::capacity;
        if (place == 0) {
            if (m_segments.size() >= m_maxSegments) {
                dropped = std::move(m_segments.front());
                m_segments.pop_front();
                m_begin += Segment::capacity;
            }
            m_segments.push_back(std::make_shared_for_overwrite<Segment>());
        }
        m_segments.back()->records[place] = record;
        countLocked(record);
        m_end.store(seq + 1, std::memory_order_release);
        notify = !m_waiting.empty();
    }
    if (notify) {
        const std::scoped_lock callbacks(m_notifyMutex);
        std::vector<std::function<void()>> waiting;
        {
            const std::scoped_lock lock(m_mutex);
            waiting.swap(m_waiting);
        }
        for (const auto& callback : waiting)
            callback();
    }
}

void Journal::countLocked(const Record& record)
{
    if (record.socket >= m_perSocket.size())
        m_perSocket.resize(std::max<std::size_t>(record.socket + 1, m_perSocket.size() * 2));
    SocketTotals& totals = m_perSocket[record.socket];
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
        if (record.isReceive())
            m_receivedBytes.fetch_add(moved, std::memory_order_relaxed);
    } else if (record.error != 0 && record.call != net::Call::Note &&
               !net::CallResult{0, record.error}.wouldBlock()) {
        ++totals.errors;
        ++m_totals.errors;
    }
}

std::uint32_t Journal::intern(CallDetail detail)
{
    std::string key = keyOf(detail);
    const std::scoped_lock lock(m_detailMutex);
    const auto [place, isNew] =
        m_detailIndex.try_emplace(std::move(key), static_cast<std::uint32_t>(m_details.size()));
    if (isNew)
        m_details.push_back(std::make_shared<const CallDetail>(std::move(detail)));
    return place->second;
}

std::uint16_t Journal::registerThread(std::int64_t systemId)
{
    const std::scoped_lock lock(m_detailMutex);
    // One thread may hold several pens; they are taken up one after the other.
    if (m_threads.size() > 1 && m_threads.back() == systemId && systemId != 0)
        return static_cast<std::uint16_t>(m_threads.size() - 1);
    m_threads.push_back(systemId);
    return static_cast<std::uint16_t>(m_threads.size() - 1);
}

} // namespace enchufe::journal

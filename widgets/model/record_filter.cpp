// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/model/record_filter.h"

#include "core/codec/escapes.h"
#include "widgets/common/format.h"
#include "widgets/model/newest_calls.h"

#include <algorithm>
#include <functional>

namespace enchufe::widgets {

using net::Call;

namespace {

std::byte lower(std::byte b)
{
    const bool upper = b >= std::byte{'A'} && b <= std::byte{'Z'};
    return upper ? b | std::byte{0x20} : b;
}

} // namespace

RecordMatcher::RecordMatcher(const journal::Journal& journal)
    : m_journal(journal),
      m_pens(journal),
      m_pair(journal)
{}

void RecordMatcher::setFilter(const RecordFilter& filter)
{
    m_filter = filter;
    m_pair.start(filter.socket, filter.socketsOnly, filter.peer, filter.peersOnly);
    m_known.clear();
    m_bytes.clear();
    auto wanted = codec::parseEscapes(m_filter.text.toStdString());
    if (!wanted.ok())
        return;
    m_bytes = std::move(wanted.value);
    std::ranges::transform(m_bytes, m_bytes.begin(), lower);
}

std::size_t RecordMatcher::WordsHash::operator()(const Words& words) const noexcept
{
    std::size_t hash = 0;
    for (const std::uint64_t each :
         {std::uint64_t{words.detail.number()} << 32 | static_cast<std::uint32_t>(words.handle),
          std::uint64_t{words.requested} << 32 | static_cast<std::uint32_t>(words.result), words.value,
          std::uint64_t{static_cast<std::uint16_t>(words.error)} << 32 | std::uint64_t{words.flags} << 16 |
              static_cast<std::uint64_t>(words.call)})
        hash = (hash ^ std::hash<std::uint64_t>()(each)) * 0x9e3779b97f4a7c15U;
    return hash;
}

/// It is one of those whose records are wanted.
bool RecordMatcher::isMeant(const journal::Record& record)
{
    if (!m_pair.lets(record))
        return false;
    if (m_filter.peer != 0 && record.socket == m_filter.peer)
        return true;
    if (m_filter.endpoint != 0 && m_pens.of(record).endpoint != m_filter.endpoint)
        return false;
    return m_filter.socket == 0 || record.socket == m_filter.socket ||
           record.otherSocket() == m_filter.socket;
}

bool RecordMatcher::matches(const journal::Record& record)
{
    if (!isMeant(record))
        return false;
    const auto isChunk = [&] {
        return record.isData() && (record.error == 0 || NewestCalls::isFailure(record, m_journal));
    };
    if (m_filter.dataOnly && !isChunk())
        return false;
    // A poll() that tells of its sockets was made by hand, on the bench.
    const bool byHand = record.call == Call::Poll && record.hasAnswer();
    if (!m_filter.dataOnly && m_filter.hideHelpers && record.isHelper() && !byHand)
        return false;
    // The sampled length of our own queue is a gauge, not an event.
    if (m_filter.hideHelpers && record.note() == journal::NoteKind::SendQueue)
        return false;
    if (m_filter.direction == Direction::Sent && !record.isSend())
        return false;
    if (m_filter.direction == Direction::Received && !record.isReceive())
        return false;
    if (m_filter.call >= 0 && static_cast<int>(record.call) != m_filter.call)
        return false;
    return m_filter.text.isEmpty() || bytesMatch(record) || wordsMatch(record);
}

bool RecordMatcher::bytesMatch(const journal::Record& record) const
{
    if (!record.isData() || m_bytes.empty() || record.bytesCarried() < m_bytes.size())
        return false;
    const journal::Payload payload = m_journal.payload(record);
    const auto bytes = payload.bytes();
    const auto same = [](std::byte a, std::byte b) { return lower(a) == b; };
    return std::search(bytes.begin(), bytes.end(), m_bytes.begin(), m_bytes.end(), same) != bytes.end();
}

bool RecordMatcher::wordsMatch(const journal::Record& record)
{
    const Words words = {record.detail,
                         record.handle,
                         record.result,
                         record.requested,
                         record.isData() ? 0
                                         : record.offsetOrValue, // what its words depend on, see callText()
                         record.error,
                         record.flags,
                         record.call};
    if (const auto known = m_known.find(words); known != m_known.end())
        return known->second;
    const auto detail = m_journal.detail(record);
    const QString line =
        lineText(record, *detail) + QLatin1Char(' ') + QString::fromStdString(detail->address.text());
    const bool found = line.contains(m_filter.text, Qt::CaseInsensitive);
    if (m_known.size() >= mostRemembered)
        m_known.clear();
    m_known.emplace(words, found);
    return found;
}

} // namespace enchufe::widgets

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/socket_reader.h"

#include "core/journal/socket_index.h"

#include <algorithm>
#include <utility>

namespace enchufe::journal {

namespace {
constexpr std::size_t placesAtOnce = 1024;
constexpr Seq mostPassedOver = 65'536; ///< whoever is further behind asks the index again
} // namespace

void SocketReader::start(std::vector<net::SocketId> sockets, Seq from)
{
    m_sockets = std::move(sockets);
    m_places.clear();
    m_place = 0;
    m_next = from;
    m_asTheyCome = false;
    m_batch = {};
    m_count = 0;
}

const Record* SocketReader::next()
{
    while (true) {
        if (m_place == m_places.size()) {
            if (m_sockets.empty() || (m_asTheyCome && m_journal.end() - m_next <= mostPassedOver))
                return nextAsTheyCome();
            findMore();
            if (m_places.empty())
                return nullptr;
        }
        const Seq wanted = m_places[m_place++];
        const Record* const record = at(wanted);
        if (record != nullptr && m_seq == wanted)
            return record; // else it is no longer kept
    }
}

void SocketReader::findMore()
{
    const Seq end = m_journal.end();
    SocketIndex& index = m_journal.index();
    index.follow();
    auto found = index.find(m_sockets, m_next, placesAtOnce);
    m_places = std::move(found.records);
    m_place = 0;
    m_next = found.next;
    m_asTheyCome = m_next >= end;
}

bool SocketReader::isWanted(const Record& record) const
{
    const auto isOne = [this](net::SocketId id) {
        return id != 0 && std::ranges::find(m_sockets, id) != m_sockets.end();
    };
    return m_sockets.empty() || isOne(record.socket) || isOne(record.otherSocket());
}

const Record* SocketReader::nextAsTheyCome()
{
    const Seq end = m_journal.end();
    while (m_next < end) {
        const Record* const record = at(m_next);
        if (record == nullptr)
            return nullptr;
        m_next = m_seq + 1;
        if (isWanted(*record))
            return record;
    }
    return nullptr;
}

/// That record, or the oldest one kept after it; null at the end.
const Record* SocketReader::at(Seq seq)
{
    if (seq < m_batch.first || seq - m_batch.first >= m_batch.records.size()) {
        m_batch = m_journal.read(seq);
        if (m_batch.records.empty()) {
            m_next = std::max(m_next, m_batch.first);
            return nullptr;
        }
    }
    m_seq = std::max(seq, m_batch.first);
    ++m_count;
    return &m_batch.records[m_seq - m_batch.first];
}

} // namespace enchufe::journal

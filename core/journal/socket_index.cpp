// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/socket_index.h"

#include "core/journal/journal.h"

#include <algorithm>
#include <utility>

namespace enchufe::journal {

void SocketIndex::follow()
{
    constexpr int mostBatches = 4; // a segment's rest each
    const Seq begin = m_journal.begin();
    const std::scoped_lock lock(m_mutex);
    while (!m_pages.empty() && m_pages.front().first + pageSize <= begin)
        m_pages.pop_front();
    for (int i = 0; i < mostBatches; ++i) {
        const auto batch = m_journal.read(m_next);
        if (batch.records.empty())
            return;
        takeLocked(batch.records, batch.first);
    }
}

/// Of one segment, which is one page.
void SocketIndex::takeLocked(std::span<const Record> records, Seq first)
{
    const Seq pageFirst = first - first % pageSize;
    if (pageFirst != m_open.first)
        closePageLocked();
    m_open.first = pageFirst;
    m_open.next.resize(first - pageFirst + records.size(), none);
    auto place = static_cast<Place>(first - pageFirst);
    for (const Record& record : records) {
        if (record.socket != 0) {
            const auto [chain, isNew] = m_openChains.try_emplace(record.socket, place, place);
            if (!isNew)
                m_open.next[std::exchange(chain->second.second, place)] = place;
        }
        if (const net::SocketId other = record.otherSocket(); other != 0)
            m_open.made.emplace_back(other, place);
        ++place;
    }
    m_next = first + records.size();
}

void SocketIndex::closePageLocked()
{
    for (const auto& [socket, chain] : m_openChains)
        m_open.sockets.emplace_back(socket, chain.first);
    m_openChains.clear();
    std::ranges::sort(m_open.sockets);
    m_open.made.shrink_to_fit();
    if (!m_open.sockets.empty() || !m_open.made.empty())
        m_pages.push_back(std::move(m_open));
    m_open = Page();
}

void SocketIndex::Page::collect(net::SocketId socket, Place begin, std::vector<Place>& places) const
{
    for (Place place = begin; place != none; place = next[place])
        places.push_back(place);
    for (const auto& [other, place] : made) {
        if (other == socket)
            places.push_back(place);
    }
}

void SocketIndex::collect(const Page& page, std::span<const net::SocketId> sockets,
                          std::vector<Place>& places)
{
    for (const net::SocketId socket : sockets) {
        const auto found =
            std::ranges::lower_bound(page.sockets, socket, {}, &std::pair<net::SocketId, Place>::first);
        const bool isThere = found != page.sockets.end() && found->first == socket;
        page.collect(socket, isThere ? found->second : none, places);
    }
}

void SocketIndex::collectOpenLocked(std::span<const net::SocketId> sockets, Seq from,
                                    std::vector<Place>& places) const
{
    for (const net::SocketId socket : sockets) {
        const auto chain = m_openChains.find(socket);
        // Whoever follows what comes has mostly seen it already.
        const bool isNews = chain != m_openChains.end() && m_open.first + chain->second.second >= from;
        m_open.collect(socket, isNews ? chain->second.first : none, places);
    }
}

SocketIndex::Found SocketIndex::find(std::span<const net::SocketId> sockets, Seq from, std::size_t most) const
{
    Found found;
    std::vector<Place> places;
    const auto take = [&](Seq first) {
        if (!std::ranges::is_sorted(places))
            std::ranges::sort(places);
        const auto end = std::unique(places.begin(), places.end()); // some are about two of the sockets
        for (auto place = places.begin(); place != end; ++place) {
            if (first + *place >= from)
                found.records.push_back(first + *place);
        }
        places.clear();
    };
    const std::scoped_lock lock(m_mutex);
    const auto isBefore = [](const Page& page, Seq seq) { return page.first + pageSize <= seq; };
    for (auto page = std::lower_bound(m_pages.begin(), m_pages.end(), from, isBefore); page != m_pages.end();
         ++page) {
        collect(*page, sockets, places);
        take(page->first);
        if (found.records.size() >= most) {
            found.next = page->first + pageSize;
            return found;
        }
    }
    collectOpenLocked(sockets, from, places);
    take(m_open.first);
    found.next = std::max(from, m_next);
    return found;
}

} // namespace enchufe::journal

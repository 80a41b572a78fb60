// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/socket_index.h"

#include "core/journal/journal.h"

#include <algorithm>
#include <new>
#include <utility>

namespace enchufe::journal {

namespace {
constexpr int mostPages = 256; ///< looked through at a time: others wait for it
}

void SocketIndex::follow()
{
    constexpr int mostBatches = 4; // a segment's rest each
    const Seq begin = m_journal.begin();
    const threads::Lock lock(m_mutex);
    while (!m_pages.empty() && m_pages.front().first + pageSize <= begin)
        m_pages.pop_front();
    for (int i = 0; i < mostBatches; ++i) {
        const auto batch = m_journal.read(m_next);
        m_next = std::max(m_next, batch.first);
        if (batch.records.empty())
            return;
        try {
            take(batch.records, batch.first);
        } catch (const std::bad_alloc&) {
            forgetOpen();
            throw;
        }
    }
}

/// Half of it may be there: its records are taken in again.
void SocketIndex::forgetOpen()
{
    m_next = m_open.first;
    m_openChains.clear();
    m_open.next.clear();
    m_open.made.clear();
}

/// Of one segment, which is one page.
void SocketIndex::take(std::span<const Record> records, Seq first)
{
    const Seq pageFirst = first - first % pageSize;
    if (pageFirst != m_open.first)
        closePage();
    m_open.first = pageFirst;
    m_open.next.reserve(pageSize);
    m_open.next.resize(first - pageFirst + records.size(), none);
    auto place = static_cast<Place>(first - pageFirst);
    for (const Record& record : records) {
        if (record.socket != 0) {
            const auto [chain, isNew] = m_openChains.try_emplace(record.socket, Chain{place, place});
            if (!isNew)
                m_open.next[std::exchange(chain->second.last, place)] = place;
        }
        if (const net::SocketId other = record.otherSocket(); other != 0)
            m_open.made.emplace_back(other, place);
        ++place;
    }
    m_next = first + records.size();
}

void SocketIndex::closePage()
{
    std::vector<Entry> sockets;
    sockets.reserve(m_openChains.size());
    for (const auto& [socket, chain] : m_openChains)
        sockets.emplace_back(socket, chain.first);
    std::ranges::sort(sockets);
    std::ranges::sort(m_open.made);
    if (!sockets.empty() || !m_open.made.empty()) {
        m_pages.emplace_back(); // what cannot be had is asked for before anything has changed
        m_open.sockets = std::move(sockets);
        m_pages.back() = std::move(m_open);
    }
    m_openChains.clear();
    m_open = Page();
}

void SocketIndex::Page::collect(Place begin, std::vector<Place>& places) const
{
    for (Place place = begin; place != none; place = next[place])
        places.push_back(place);
}

void SocketIndex::collect(const Page& page, std::span<const net::SocketId> sockets,
                          std::vector<Place>& places)
{
    constexpr auto socketOf = &Entry::first;
    for (const net::SocketId socket : sockets) {
        const auto found = std::ranges::lower_bound(page.sockets, socket, {}, socketOf);
        if (found != page.sockets.end() && found->first == socket)
            page.collect(found->second, places);
        for (auto made = std::ranges::lower_bound(page.made, socket, {}, socketOf);
             made != page.made.end() && made->first == socket; ++made)
            places.push_back(made->second);
    }
}

void SocketIndex::collectOpen(std::span<const net::SocketId> sockets, Seq from,
                              std::vector<Place>& places) const
{
    for (const net::SocketId socket : sockets) {
        const auto chain = m_openChains.find(socket);
        // Whoever follows what comes has mostly seen it already.
        const bool isNews = chain != m_openChains.end() && m_open.first + chain->second.last >= from;
        m_open.collect(isNews ? chain->second.first : none, places);
        for (const auto& [made, place] : m_open.made) {
            if (made == socket)
                places.push_back(place);
        }
    }
}

SocketIndex::Found SocketIndex::find(std::span<const net::SocketId> sockets, Seq from, std::size_t most) const
{
    Found found;
    std::vector<Place> places;
    const auto takePlaces = [&](Seq first) {
        if (!std::ranges::is_sorted(places))
            std::ranges::sort(places);
        const auto end = std::unique(places.begin(), places.end()); // some are about two of the sockets
        for (auto place = places.begin(); place != end; ++place) {
            if (first + *place >= from)
                found.records.push_back(first + *place);
        }
        places.clear();
    };
    int pages = mostPages;
    const threads::Lock lock(m_mutex);
    const auto isBefore = [](const Page& page, Seq seq) { return page.first + pageSize <= seq; };
    for (auto page = std::lower_bound(m_pages.begin(), m_pages.end(), from, isBefore); page != m_pages.end();
         ++page) {
        collect(*page, sockets, places);
        takePlaces(page->first);
        if (found.records.size() >= most || --pages == 0) {
            found.next = page->first + pageSize;
            return found;
        }
    }
    collectOpen(sockets, from, places);
    takePlaces(m_open.first);
    found.next = std::max(from, m_next);
    return found;
}

} // namespace enchufe::journal

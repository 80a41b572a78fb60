// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/record.h"
#include "core/threads/mutex.h"

#include <cstddef>
#include <cstdint>
#include <deque>
#include <span>
#include <unordered_map>
#include <utility>
#include <vector>

namespace enchufe::journal {

class Journal;

/// Where each socket's records stand in a journal, so that whoever follows a socket reads no others. Takes in
/// records only when somebody asks it to: nothing of it costs those who write. Two bytes a record, and eight
/// for each socket that has some among 4,096 neighbours. All methods from any thread.
class SocketIndex {
public:
    explicit SocketIndex(const Journal& journal) : m_journal(journal) {}

    /// Takes in what was written since the last time, some ten thousand records at most, and forgets what the
    /// journal no longer keeps.
    void follow();

    struct Found {
        std::vector<Seq> records; ///< of one of the sockets, or about its being made; rising
        Seq next = 0;             ///< all before it have been looked for: where to go on
    };
    /// From `from` on, among what was taken in; stops soon after `most`, or after a million records,
    /// whoever's they are. A socket of 0 is nobody.
    [[nodiscard]] Found find(std::span<const net::SocketId> sockets, Seq from, std::size_t most) const;

private:
    using Place = std::uint16_t; ///< of a record among the page's
    using Entry = std::pair<net::SocketId, Place>;
    static constexpr std::size_t pageSize = 4096;
    static constexpr Place none = 0xffff;

    /// So many consecutive records: for each socket the place of its first, and for each record the place of
    /// the same socket's next.
    struct Page {
        Seq first = 0;
        std::vector<Entry> sockets; ///< rising, once the page is full
        std::vector<Place> next;    ///< by place
        std::vector<Entry> made;    ///< by accept() or socketpair() of another; likewise rising

        /// Adds the places of a chain that begins there; none: it has none.
        void collect(Place begin, std::vector<Place>& places) const;
    };

    struct Chain {
        Place first = 0;
        Place last = 0;
    };

    void take(std::span<const Record> records, Seq first) ENCHUFE_REQUIRES(m_mutex);
    void forgetOpen() ENCHUFE_REQUIRES(m_mutex);
    void closePage() ENCHUFE_REQUIRES(m_mutex);
    /// Adds what the page has of the sockets, in no order.
    static void collect(const Page& page, std::span<const net::SocketId> sockets, std::vector<Place>& places);
    void collectOpen(std::span<const net::SocketId> sockets, Seq from, std::vector<Place>& places) const
        ENCHUFE_REQUIRES(m_mutex);

    const Journal& m_journal;
    mutable threads::Mutex m_mutex;
    std::deque<Page> m_pages ENCHUFE_GUARDED_BY(m_mutex); ///< rising; those without any are left out
    Page m_open ENCHUFE_GUARDED_BY(m_mutex);              ///< the newest, not yet full
    std::unordered_map<net::SocketId, Chain> m_openChains ENCHUFE_GUARDED_BY(m_mutex);
    Seq m_next ENCHUFE_GUARDED_BY(m_mutex) = 0; ///< all before it was taken in
};

} // namespace enchufe::journal

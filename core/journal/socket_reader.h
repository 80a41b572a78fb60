// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journal.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace enchufe::journal {

/// Goes through the records of some sockets in their order: their calls, and the calls that made them. What
/// stands there already is found without reading the others'. One reader's own; the journal outlives it.
class SocketReader {
public:
    explicit SocketReader(const Journal& journal) : m_journal(journal) {}

    /// From `from` on; without sockets the records of all, and of none. A socket of 0 is nobody.
    void start(std::vector<net::SocketId> sockets, Seq from);
    /// The next one, readable until the next call; null: none for now. Then there may be more to look through
    /// as long as position() is not the journal's end.
    [[nodiscard]] const Record* next();
    /// Gives `take` (record, seq) at most so many of those before `end`; a flood may go on meanwhile.
    template <class Take>
    void read(std::size_t most, Seq end, Take take)
    {
        for (std::size_t i = 0; i < most && position() < end; ++i) {
            const Record* const record = next();
            if (record == nullptr)
                return;
            take(*record, m_seq);
        }
    }
    /// What next() gave need not be readable any more: the journal may have its memory.
    void rest() { m_batch = {}; }
    /// Of the record that next() gave.
    [[nodiscard]] Seq seq() const { return m_seq; }
    /// Nothing before it is still to come.
    [[nodiscard]] Seq position() const { return m_place < m_places.size() ? m_places[m_place] : m_next; }
    /// Records read since start().
    [[nodiscard]] std::uint64_t count() const { return m_count; }

private:
    [[nodiscard]] const Record* at(Seq seq);
    [[nodiscard]] bool isWanted(const Record& record) const;
    [[nodiscard]] const Record* nextAsTheyCome();
    void findMore();

    const Journal& m_journal;
    std::vector<net::SocketId> m_sockets; ///< none: all
    std::vector<Seq> m_places;            ///< found and not yet given, from m_place on
    std::size_t m_place = 0;
    Seq m_next = 0;            ///< where to look for more
    bool m_asTheyCome = false; ///< the end was reached once: what is new is looked through, which is cheaper
    Seq m_seq = 0;
    Journal::Batch m_batch; ///< the neighbours of the last one
    std::uint64_t m_count = 0;
};

} // namespace enchufe::journal

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/pen_store.h"
#include "core/threads/mutex.h"

#include <unordered_map>

namespace enchufe::journal {

struct PenStore::Table {
    mutable threads::Mutex mutex;
    std::unordered_map<PenId, const Entry*> pens ENCHUFE_GUARDED_BY(mutex);
    std::uint32_t lastId ENCHUFE_GUARDED_BY(mutex) = 0;
    std::uint32_t lastThread ENCHUFE_GUARDED_BY(mutex) = 0;
    std::int64_t lastSystemThread ENCHUFE_GUARDED_BY(mutex) = 0;

    /// The last holder has let go.
    void drop(const Entry* entry)
    {
        {
            const threads::Lock lock(mutex);
            if (const auto found = pens.find(entry->pen.id); found != pens.end() && found->second == entry)
                pens.erase(found);
        }
        delete entry;
    }

    static Kept make(const std::shared_ptr<Table>& table, Pen pen, bool newThread)
    {
        auto* const entry = new Entry{pen};
        Kept made(entry, [table](const Entry* gone) { table->drop(gone); });
        const threads::Lock lock(table->mutex);
        do {
            ++table->lastId;
        } while (table->lastId == 0 || table->pens.contains(PenId(table->lastId)));
        entry->pen.id = PenId(table->lastId);
        if (newThread) {
            // One thread may hold several pens; they are taken up one after the other.
            if (pen.systemThread == 0 || pen.systemThread != table->lastSystemThread)
                ++table->lastThread;
            table->lastSystemThread = pen.systemThread;
            entry->pen.thread = ThreadNumber(table->lastThread);
        }
        table->pens.emplace(entry->pen.id, entry);
        return made;
    }
};

PenStore::PenStore() : m_table(std::make_shared<Table>()) {}

PenStore::Kept PenStore::make(EndpointId endpoint)
{
    return Table::make(m_table, {0, 0, 0, endpoint}, false);
}

PenStore::Kept PenStore::make(EndpointId endpoint, std::int64_t systemThread)
{
    return Table::make(m_table, {0, 0, systemThread, endpoint}, true);
}

Pen PenStore::find(PenId id) const
{
    const threads::Lock lock(m_table->mutex);
    const auto found = m_table->pens.find(id);
    return found == m_table->pens.end() ? Pen() : found->second->pen;
}

} // namespace enchufe::journal

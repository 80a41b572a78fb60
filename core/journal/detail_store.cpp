// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/detail_store.h"
#include "core/threads/mutex.h"

#include <functional>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace enchufe::journal {

namespace {

/// Nodes of both tables, the control block, and what malloc() adds.
constexpr std::size_t overhead = 160;

std::size_t memoryOf(const CallDetail& detail)
{
    constexpr std::size_t inside = 15; // characters that std::string keeps without memory of its own
    std::size_t bytes = sizeof(DetailStore::Entry) + overhead;
    for (const std::string* const text : {&detail.level, &detail.option, &detail.text})
        bytes += text->capacity() > inside ? text->capacity() + 1 : 0;
    return bytes;
}

struct SameWords {
    using is_transparent = void;
    static const CallDetail& of(const CallDetail& detail) { return detail; }
    static const CallDetail& of(const DetailStore::Entry* entry) { return entry->detail; }

    template <class Key>
    std::size_t operator()(const Key& key) const
    {
        const CallDetail& detail = of(key);
        const std::hash<std::string_view> hash;
        std::size_t all = hash(detail.address.key());
        for (const std::string* const text : {&detail.level, &detail.option, &detail.text})
            all = all * 31 + hash(*text);
        return all;
    }
    template <class A, class B>
    bool operator()(const A& a, const B& b) const
    {
        const CallDetail& one = of(a);
        const CallDetail& other = of(b);
        return one.level == other.level && one.option == other.option && one.text == other.text &&
               one.address.key() == other.address.key();
    }
};

} // namespace

/// Both maps name entries that somebody holds, or whose last holder is just letting go.
struct DetailStore::Table {
    mutable threads::Mutex mutex;
    std::unordered_set<const Entry*, SameWords, SameWords> byWords ENCHUFE_GUARDED_BY(mutex);
    std::unordered_map<DetailId, std::weak_ptr<const Entry>> byNumber ENCHUFE_GUARDED_BY(mutex);
    DetailId last ENCHUFE_GUARDED_BY(mutex) = 0;
    std::size_t bytes ENCHUFE_GUARDED_BY(mutex) = 0;

    Kept find(const CallDetail& detail) ENCHUFE_REQUIRES(mutex)
    {
        const auto found = byWords.find(detail);
        if (found == byWords.end())
            return nullptr;
        const auto numbered = byNumber.find((*found)->number);
        Kept kept = numbered == byNumber.end() ? nullptr : numbered->second.lock();
        if (!kept)
            byWords.erase(found); // on its way out, or it was never whole
        return kept;
    }

    /// The last holder has let go.
    void drop(const Entry* entry)
    {
        if (entry->number != 0) {
            const threads::Lock lock(mutex);
            byNumber.erase(entry->number);
            // Meanwhile the same words may have been taken up anew, by another entry.
            if (const auto found = byWords.find(entry); found != byWords.end() && *found == entry)
                byWords.erase(found);
            bytes -= memoryOf(entry->detail);
        }
        delete entry;
    }
};

DetailStore::DetailStore() : m_table(std::make_shared<Table>()), m_none(std::make_shared<const CallDetail>())
{}

DetailStore::Kept DetailStore::intern(CallDetail detail)
{
    Table& table = *m_table;
    {
        const threads::Lock lock(table.mutex);
        if (Kept known = table.find(detail))
            return known;
    }
    // Made, and in case of need dropped, outside the lock, which drop() takes.
    auto* const entry = new Entry{0, std::move(detail)};
    const Kept made(entry, [shared = m_table](const Entry* gone) { shared->drop(gone); });
    const threads::Lock lock(table.mutex);
    if (Kept known = table.find(entry->detail)) // another thread was quicker
        return known;
    do {
        table.last = DetailId(table.last.number() + 1);
    } while (table.last == 0 || table.byNumber.contains(table.last));
    entry->number = table.last;
    table.bytes += memoryOf(entry->detail);
    table.byWords.insert(entry);
    table.byNumber.emplace(entry->number, made);
    return made;
}

std::shared_ptr<const CallDetail> DetailStore::find(DetailId number) const
{
    if (number == 0)
        return m_none;
    const threads::Lock lock(m_table->mutex);
    const auto found = m_table->byNumber.find(number);
    const Kept kept = found == m_table->byNumber.end() ? nullptr : found->second.lock();
    return kept ? std::shared_ptr<const CallDetail>(kept, &kept->detail) : m_none;
}

std::size_t DetailStore::bytes() const
{
    const threads::Lock lock(m_table->mutex);
    return m_table->bytes;
}

} // namespace enchufe::journal

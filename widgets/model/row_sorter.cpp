// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/model/row_sorter.h"

#include "core/stream/thread_priority.h"

#include <QMetaObject>

#include <algorithm>
#include <system_error>
#include <utility>

namespace enchufe::widgets {

RowSorter::RowSorter(const journal::Journal& journal, QObject* parent) : QObject(parent), m_journal(journal)
{}

RowSorter::~RowSorter() { stop(); }

void RowSorter::stop()
{
    if (m_given)
        *m_given = true;
    if (m_thread.joinable())
        m_thread.join();
}

void RowSorter::cancel()
{
    ++m_turn;
    m_busy = false;
    if (m_given)
        *m_given = true;
}

RowSorter::Rows RowSorter::sortedNow(const journal::Journal& journal, const Rows& rows, const Key& key,
                                     Qt::SortOrder order, const std::atomic<bool>* given)
{
    using Keyed = std::pair<std::uint64_t, journal::Seq>;
    std::vector<Keyed> keyed;
    keyed.reserve(rows.size());
    for (const journal::Seq seq : rows) {
        if (given != nullptr && keyed.size() % 1024 == 0 && given->load(std::memory_order_relaxed))
            return {};
        journal::Record record;
        keyed.emplace_back(journal.record(seq, record) ? key(journal, record) : 0, seq);
    }
    // In pieces, so that it can be given up: whoever wants another order, or leaves, waits for one piece at
    // most.
    constexpr std::ptrdiff_t piece = 65536;
    const auto size = static_cast<std::ptrdiff_t>(keyed.size());
    for (std::ptrdiff_t from = 0; from < size; from += piece)
        std::sort(keyed.begin() + from, keyed.begin() + std::min(from + piece, size));
    for (std::ptrdiff_t width = piece; width < size; width *= 2) {
        for (std::ptrdiff_t from = 0; from + width < size; from += 2 * width) {
            if (given != nullptr && given->load(std::memory_order_relaxed))
                return {};
            std::inplace_merge(keyed.begin() + from, keyed.begin() + from + width,
                               keyed.begin() + std::min(from + 2 * width, size));
        }
    }
    Rows sorted(rows.size());
    std::ranges::transform(keyed, sorted.begin(), &Keyed::second);
    if (order == Qt::DescendingOrder)
        std::ranges::reverse(sorted);
    return sorted;
}

void RowSorter::start(Rows rows, Key key, Qt::SortOrder order)
{
    stop();
    const std::uint64_t turn = ++m_turn;
    m_busy = true;
    m_given = std::make_shared<std::atomic<bool>>(false);
    const auto work = [this, turn, order, given = m_given, rows = std::move(rows), key = std::move(key)] {
        stream::letOthersGoFirst();
        auto found = std::make_shared<Rows>(sortedNow(m_journal, rows, key, order, given.get()));
        if (*given)
            return;
        QMetaObject::invokeMethod(
            this,
            [this, turn, found] {
                if (turn != m_turn)
                    return;
                m_busy = false;
                emit sorted(*found);
            },
            Qt::QueuedConnection);
    };
    try {
        m_thread = std::thread(work);
    } catch (const std::system_error&) {
        m_busy = false; // no thread is left: it stays as it is until it is asked for again
    }
}

} // namespace enchufe::widgets

// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/model/row_sorter.h"

#include "core/stream/thread_priority.h"

#include <QMetaObject>

#include <algorithm>
#include <exception>
#include <new>
#include <utility>

namespace enchufe::widgets {

RowSorter::RowSorter(const journal::Journal& journal, QObject* parent) : QObject(parent), m_journal(journal)
{}

RowSorter::~RowSorter() { stop(); }

void RowSorter::stop()
{
    m_work->given = true;
    if (m_thread.joinable())
        m_thread.join();
}

void RowSorter::cancel()
{
    ++m_turn;
    m_busy = false;
    m_work->given = true;
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

void RowSorter::start(const Rows& rows, Key key, Qt::SortOrder order)
{
    stop();
    m_busy = false;
    const std::uint64_t turn = ++m_turn;
    const auto handOver = [this, turn](const std::shared_ptr<Rows>& found) {
        if (turn != m_turn)
            return;
        m_busy = false;
        emit sorted(*found);
    };
    try {
        m_work = std::make_shared<Work>();
        m_thread = std::thread([this, order, handOver, rows, work = m_work, key = std::move(key)] {
            stream::letOthersGoFirst();
            try {
                const auto found =
                    std::make_shared<Rows>(sortedNow(m_journal, rows, key, order, &work->given));
                if (!work->given)
                    QMetaObject::invokeMethod(
                        this, [handOver, found] { handOver(found); }, Qt::QueuedConnection);
            } catch (const std::bad_alloc&) {
                work->lost = true;
            }
        });
        m_busy = true;
    } catch (const std::exception&) {
        return; // no thread is left, or no memory: it stays as it is until it is asked for again
    }
}

} // namespace enchufe::widgets

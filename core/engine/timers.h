// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/id.h"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <vector>

namespace enchufe::engine {

using Clock = std::chrono::steady_clock;

/// One loop's timers, the next one first; those of one time in the order they were set. Setting and
/// cancelling take O(log n). One thread at a time.
class Timers {
public:
    using TimerId = Id<struct TimerIdKind, std::uint64_t>;

    /// A quiet timer is one that only looks: a wait that ends for nothing else is not recorded.
    enum class Kind : std::uint8_t { Usual, Quiet };

    TimerId set(Clock::time_point due, std::function<void()> callback, Kind kind);
    /// False: it was due, or cancelled, before. 0 is ignored.
    bool cancel(TimerId timer);

    [[nodiscard]] bool isEmpty() const { return m_heap.empty(); }
    [[nodiscard]] std::size_t count() const { return m_heap.size(); }
    /// Of the next one; not of an empty heap.
    [[nodiscard]] Clock::time_point nextDue() const { return m_heap.front().due; }
    [[nodiscard]] Kind nextKind() const { return m_slots[m_heap.front().slot].kind; }
    /// Takes the next one out.
    [[nodiscard]] std::function<void()> takeNext();

private:
    struct Entry {
        Clock::time_point due;
        std::uint64_t order = 0;
        std::uint32_t slot = 0;
    };
    /// Where a timer is kept; used again, with another generation, once it is over.
    struct Slot {
        std::function<void()> callback;
        std::uint32_t generation = 0;
        std::uint32_t place = 0; ///< in the heap
        Kind kind = Kind::Usual;
        bool used = false;
    };

    static bool isBefore(const Entry& a, const Entry& b)
    {
        return a.due != b.due ? a.due < b.due : a.order < b.order;
    }
    [[nodiscard]] std::uint32_t freeSlot();
    void put(std::size_t place, const Entry& entry);
    void rise(std::size_t place);
    void sink(std::size_t place);
    std::function<void()> take(std::size_t place);

    std::vector<Entry> m_heap; ///< binary: the parent of i is (i - 1) / 2
    std::vector<Slot> m_slots;
    std::vector<std::uint32_t> m_free; ///< slots
    std::uint64_t m_order = 0;
};

} // namespace enchufe::engine

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/timers.h"

#include <utility>

namespace enchufe::engine {

namespace {

/// Of a timer's number: its slot, counted from 1 so that 0 is none, below its generation.
constexpr unsigned slotBits = 32;

} // namespace

Timers::TimerId Timers::set(Clock::time_point due, std::function<void()> callback, Kind kind)
{
    const std::uint32_t number = freeSlot();
    Slot& slot = m_slots[number];
    slot.callback = std::move(callback);
    slot.kind = kind;
    slot.used = true;
    m_heap.push_back({due, ++m_order, number});
    rise(m_heap.size() - 1);
    return TimerId((std::uint64_t{slot.generation} << slotBits) | (number + std::uint64_t{1}));
}

bool Timers::cancel(TimerId timer)
{
    const std::uint64_t slots = timer.number() & 0xffff'ffffU;
    if (slots == 0 || slots > m_slots.size())
        return false;
    const Slot& slot = m_slots[slots - 1];
    if (!slot.used || slot.generation != timer.number() >> slotBits)
        return false;
    (void)take(slot.place);
    return true;
}

std::function<void()> Timers::takeNext() { return take(0); }

/// The lists have room for all the slots there are: nothing but a new slot asks for memory.
std::uint32_t Timers::freeSlot()
{
    if (m_free.empty()) {
        if (m_free.capacity() == m_slots.size()) {
            const std::size_t more = 2 * m_slots.size() + 8;
            m_heap.reserve(more);
            m_free.reserve(more);
        }
        m_slots.emplace_back();
        m_free.push_back(static_cast<std::uint32_t>(m_slots.size() - 1));
    }
    const std::uint32_t slot = m_free.back();
    m_free.pop_back();
    return slot;
}

void Timers::put(std::size_t place, const Entry& entry)
{
    m_heap[place] = entry;
    m_slots[entry.slot].place = static_cast<std::uint32_t>(place);
}

void Timers::rise(std::size_t place)
{
    const Entry entry = m_heap[place];
    while (place > 0 && isBefore(entry, m_heap[(place - 1) / 2])) {
        put(place, m_heap[(place - 1) / 2]);
        place = (place - 1) / 2;
    }
    put(place, entry);
}

void Timers::sink(std::size_t place)
{
    const Entry entry = m_heap[place];
    for (std::size_t child = 2 * place + 1; child < m_heap.size(); child = 2 * place + 1) {
        if (child + 1 < m_heap.size() && isBefore(m_heap[child + 1], m_heap[child]))
            ++child;
        if (!isBefore(m_heap[child], entry))
            break;
        put(place, m_heap[child]);
        place = child;
    }
    put(place, entry);
}

std::function<void()> Timers::take(std::size_t place)
{
    const std::uint32_t number = m_heap[place].slot;
    const Entry last = m_heap.back();
    m_heap.pop_back();
    if (place < m_heap.size()) {
        put(place, last);
        rise(place);
        sink(m_slots[last.slot].place);
    }
    Slot& slot = m_slots[number];
    slot.used = false;
    ++slot.generation;
    m_free.push_back(number);
    return std::exchange(slot.callback, nullptr);
}

} // namespace enchufe::engine

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/lossless_brake.h"

#include <utility>

namespace enchufe::journal {

void LosslessBrake::engage(const ReadAmount& limits, std::function<void()> released)
{
    const threads::Lock lock(m_mutex);
    m_limits = limits;
    m_unread = {};
    m_released = std::move(released);
    m_engaged.store(true, std::memory_order_release);
}

void LosslessBrake::setLimits(const ReadAmount& limits)
{
    {
        const threads::Lock lock(m_mutex);
        m_limits = limits;
        if (!release())
            return;
    }
    m_released();
}

void LosslessBrake::wrote(const Record& record)
{
    if (!m_engaged.load(std::memory_order_acquire))
        return; // the window's journal: one look, no lock
    const threads::Lock lock(m_mutex);
    m_unread.add(record);
    if (isBeyond(m_limits))
        m_braked.store(true, std::memory_order_release);
}

void LosslessBrake::acknowledge(const ReadAmount& read)
{
    {
        const threads::Lock lock(m_mutex);
        m_unread -= read;
        if (!release())
            return;
    }
    // Without the lock: whoever is told may look at the brake, or write a record.
    m_released();
}

bool LosslessBrake::release()
{
    // Only once half is read: waking every worker for each record would cost more than it gives.
    const ReadAmount half = {m_limits.records / 2, m_limits.bytes / 2};
    if (!m_braked.load(std::memory_order_relaxed) || isBeyond(half))
        return false;
    m_braked.store(false, std::memory_order_release);
    return static_cast<bool>(m_released);
}

ReadAmount LosslessBrake::unread() const
{
    const threads::Lock lock(m_mutex);
    return m_unread;
}

} // namespace enchufe::journal

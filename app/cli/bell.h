// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/threads/mutex.h"

#include <chrono>
#include <optional>

namespace enchufe::cli {

/// What one thread sleeps on and any other rings, from a signal's thread too. A ring that nobody waits for is
/// heard by the next wait.
class Bell {
public:
    void ring()
    {
        const threads::Lock lock(m_mutex);
        m_rung = true;
        m_changed.notifyOne();
    }
    /// Until it rings, or the time has come; nothing: until it rings.
    void waitUntil(std::optional<std::chrono::steady_clock::time_point> deadline)
    {
        threads::Lock lock(m_mutex);
        const auto hasRung = [this]() ENCHUFE_REQUIRES(m_mutex) { return m_rung; };
        if (deadline)
            m_changed.waitUntil(lock, *deadline, hasRung);
        else
            m_changed.wait(lock, hasRung);
        m_rung = false;
    }

private:
    threads::Mutex m_mutex;
    threads::Condition m_changed;
    bool m_rung ENCHUFE_GUARDED_BY(m_mutex) = false;
};

} // namespace enchufe::cli

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <optional>

namespace enchufe::cli {

/// What one thread sleeps on and any other rings, from a signal's thread too. A ring that nobody waits for is
/// heard by the next wait.
class Bell {
public:
    void ring()
    {
        const std::scoped_lock lock(m_mutex);
        m_rung = true;
        m_changed.notify_one();
    }
    /// Until it rings, or the time has come; nothing: until it rings.
    void waitUntil(std::optional<std::chrono::steady_clock::time_point> deadline)
    {
        std::unique_lock lock(m_mutex);
        if (deadline)
            m_changed.wait_until(lock, *deadline, [this] { return m_rung; });
        else
            m_changed.wait(lock, [this] { return m_rung; });
        m_rung = false;
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_rung = false;
};

} // namespace enchufe::cli

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/record.h"
#include "core/threads/mutex.h"

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <functional>

namespace enchufe::journal {

/// What a reader who must lose nothing has before it, or has done with.
struct ReadAmount {
    std::uint64_t records = 0;
    std::uint64_t bytes = 0; ///< of payload that the records hold: received and sent alike

    void add(const Record& record)
    {
        ++records;
        bytes += record.payloadSize();
    }
    ReadAmount& operator+=(const ReadAmount& other)
    {
        records += other.records;
        bytes += other.bytes;
        return *this;
    }
    /// Not below nothing: a reader whom records have passed by acknowledges more than it has seen.
    ReadAmount& operator-=(const ReadAmount& other)
    {
        records -= std::min(records, other.records);
        bytes -= std::min(bytes, other.bytes);
        return *this;
    }
};

/// Holds the workers back while a reader that must lose nothing (the console, writing to a slow pipe) is
/// behind: they receive, send and accept no more, and their peers feel it. All methods from any thread.
class LosslessBrake {
public:
    /// More unread than either of these brakes. Before this is called nothing ever does. `released` runs, on
    /// the thread that reads or sets limits, each time the workers should look at isBraked() again.
    void engage(const ReadAmount& limits, std::function<void()> released);
    /// Other limits for an engaged brake.
    void setLimits(const ReadAmount& limits);
    /// A record was written; it is called before any reader can see it.
    void wrote(const Record& record);
    void acknowledge(const ReadAmount& read);

    [[nodiscard]] bool isBraked() const { return m_braked.load(std::memory_order_acquire); }
    [[nodiscard]] ReadAmount unread() const;

private:
    [[nodiscard]] bool isBeyond(const ReadAmount& limits) const ENCHUFE_REQUIRES(m_mutex)
    {
        return m_unread.records > limits.records || m_unread.bytes > limits.bytes;
    }
    /// True: it has just been released.
    [[nodiscard]] bool release() ENCHUFE_REQUIRES(m_mutex);

    std::atomic<bool> m_engaged = false;
    std::atomic<bool> m_braked = false;
    mutable threads::Mutex m_mutex; // whether to brake and whether to release are decided under it
    ReadAmount m_limits ENCHUFE_GUARDED_BY(m_mutex);
    ReadAmount m_unread ENCHUFE_GUARDED_BY(m_mutex);
    std::function<void()> m_released; ///< set by engage(), before anything brakes
};

} // namespace enchufe::journal

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/call.h"

#include <atomic>
#include <cstdint>

namespace enchufe::net {

/// A descriptor that becomes readable when another thread calls wake(). eventfd(2) on Linux, where it costs
/// one descriptor instead of two; pipe(2) elsewhere. Many wakes before a drain() make one write.
class Waker {
public:
    explicit Waker(CallSink& sink);
    ~Waker();
    Waker(const Waker&) = delete;
    Waker& operator=(const Waker&) = delete;

    [[nodiscard]] int readHandle() const { return m_read; }
    void wake(); ///< any thread; not traced, since the sink belongs to the waiting thread
    void drain();

private:
    CallSink& m_sink;
    int m_read = -1;
    int m_write = -1;
    std::atomic<bool> m_pending = false;
};

} // namespace enchufe::net

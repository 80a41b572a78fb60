// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/readiness.h"

#include <atomic>
#include <cstdint>
#include <memory>

namespace enchufe::net {

/// A descriptor that becomes readable when another thread calls wake(). eventfd(2) on Linux, where it costs
/// one descriptor instead of two; pipe(2) elsewhere. Many wakes before a drain() make one write.
class Waker {
public:
    explicit Waker(CallSink& sink); ///< of no use where error() is not 0
    ~Waker();
    Waker(const Waker&) = delete;
    Waker& operator=(const Waker&) = delete;

    [[nodiscard]] int error() const { return m_error; } ///< of eventfd() or pipe()
    [[nodiscard]] int readHandle() const { return m_read; }
    void wake(); ///< any thread; not traced, since the sink belongs to the waiting thread
    void drain();

private:
    CallSink& m_sink;
    int m_read = -1;
    int m_write = -1;
    int m_error = 0;
    std::atomic<bool> m_pending = false;
};

/// poll(2) with a waker that is there already: readiness_poll.cpp.
[[nodiscard]] std::unique_ptr<Readiness> createPollWith(CallSink& sink, std::unique_ptr<Waker> waker);

} // namespace enchufe::net

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/timers.h"
#include "core/journal/recorder.h"
#include "core/net/readiness.h"
#include "core/net/socket.h"

#include <atomic>
#include <chrono>
#include <functional>
#include <memory>
#include <unordered_map>

namespace enchufe::engine {

/// Told of what its socket or descriptor is ready for. The pointer given to EventLoop::watch() must live
/// until forgotten.
class ReadyHandler {
public:
    virtual void onReady(const net::ReadyEvent& event) = 0;

protected:
    ~ReadyHandler() = default;
};

/// One worker's waiting: sockets, other descriptors and timers. Its own thread only, except wake().
class EventLoop {
public:
    using TimerId = Timers::TimerId;
    using TimerKind = Timers::Kind;

    EventLoop(journal::Recorder& recorder, std::unique_ptr<net::Readiness> readiness);

    /// Fails with the system's error; then the handler would miss events, and its socket should be closed.
    [[nodiscard]] net::CallResult watch(const net::Watchable& what, net::Interest interest,
                                        ReadyHandler* handler);
    void forget(const net::Watchable& what); ///< before it is closed

    TimerId after(Clock::duration delay, std::function<void()> callback, TimerKind kind = TimerKind::Usual);
    void cancel(TimerId& timer); ///< sets it to 0; 0 is ignored

    /// Waits for the next event or timer and serves what there is. False when only quiet timers were due.
    bool runOnce();
    /// Any thread.
    void wake()
    {
        m_woken.store(true, std::memory_order_release);
        m_readiness->wake();
    }
    /// Somebody has called wake() since the last turn: long work should end here.
    [[nodiscard]] bool isWoken() const { return m_woken.load(std::memory_order_acquire); }

    /// True while waits have been returning at once: then several calls a wait are worth a closing EAGAIN.
    /// Small exchanges never see this, so that their list of calls stays as clean as a textbook's.
    [[nodiscard]] bool isBusy() const { return m_immediateWaits >= 4; }
    /// How many calls one socket may make before the others have their turn.
    [[nodiscard]] int burst() const { return isBusy() ? 64 : 1; }

    /// When the last wait returned.
    [[nodiscard]] Clock::time_point now() const { return m_now; }

    [[nodiscard]] journal::Recorder& recorder() { return m_recorder; }

private:
    bool runTimers();

    journal::Recorder& m_recorder;
    std::unique_ptr<net::Readiness> m_readiness;
    std::unordered_map<net::SocketId, ReadyHandler*> m_handlers;
    Timers m_timers;
    int m_immediateWaits = 0;
    Clock::time_point m_now = Clock::now();
    std::atomic<bool> m_woken = false;
};

} // namespace enchufe::engine

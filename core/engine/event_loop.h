// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/recorder.h"
#include "core/net/readiness.h"
#include "core/net/socket.h"

#include <chrono>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <unordered_map>

namespace enchufe::engine {

using Clock = std::chrono::steady_clock;

/// Told of what its socket is ready for. The pointer given to EventLoop::watch() must live until forgotten.
class ReadyHandler {
public:
    virtual void onReady(const net::ReadyEvent& event) = 0;

protected:
    ~ReadyHandler() = default;
};

/// One worker's waiting: sockets and timers. Its own thread only, except wake().
class EventLoop {
public:
    using TimerId = std::uint64_t;

    EventLoop(journal::Recorder& recorder, net::Readiness::Kind kind);

    void watch(const net::Socket& socket, net::Interest interest, ReadyHandler* handler);
    void forget(const net::Socket& socket); ///< before the socket is closed

    TimerId after(Clock::duration delay, std::function<void()> callback);
    void cancel(TimerId& timer); ///< sets it to 0; 0 is ignored

    /// Waits for the next event or timer and serves what there is.
    void runOnce();
    void wake() { m_readiness->wake(); }

    /// True while waits have been returning at once: then several calls a wait are worth a closing EAGAIN. Small
    /// exchanges never see this, so that their list of calls stays as clean as a textbook's.
    [[nodiscard]] bool isBusy() const { return m_immediateWaits >= 4; }
    /// How many calls one socket may make before the others have their turn.
    [[nodiscard]] int burst() const { return isBusy() ? 64 : 1; }

    [[nodiscard]] journal::Recorder& recorder() { return m_recorder; }

private:
    void runTimers();

    journal::Recorder& m_recorder;
    std::unique_ptr<net::Readiness> m_readiness;
    std::unordered_map<net::SocketId, ReadyHandler*> m_handlers;
    std::multimap<Clock::time_point, std::pair<TimerId, std::function<void()>>> m_timers;
    TimerId m_lastTimer = 0;
    int m_immediateWaits = 0;
};

} // namespace enchufe::engine

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/event_loop.h"

#include <algorithm>
#include <thread>
#include <utility>

namespace enchufe::engine {

namespace {
constexpr auto restAfterFailure = std::chrono::milliseconds(10);
}

EventLoop::EventLoop(journal::Recorder& recorder, std::unique_ptr<net::Readiness> readiness)
    : m_recorder(recorder),
      m_readiness(std::move(readiness))
{}

net::CallResult EventLoop::watch(const net::Watchable& what, net::Interest interest, ReadyHandler* handler)
{
    const net::CallResult watched = m_readiness->watch(what, interest);
    if (interest.none())
        m_handlers.erase(what.id);
    else if (watched.ok())
        m_handlers[what.id] = handler;
    return watched;
}

void EventLoop::forget(const net::Watchable& what) { (void)watch(what, {}, nullptr); }

EventLoop::TimerId EventLoop::after(Clock::duration delay, std::function<void()> callback, TimerKind kind)
{
    return m_timers.set(Clock::now() + delay, std::move(callback), kind);
}

void EventLoop::cancel(TimerId& timer)
{
    (void)m_timers.cancel(timer);
    timer = 0;
}

bool EventLoop::runOnce()
{
    std::optional<std::chrono::nanoseconds> timeout;
    if (!m_timers.isEmpty()) {
        timeout = std::max(m_timers.nextDue() - Clock::now(), Clock::duration::zero());
        if (m_timers.nextKind() == TimerKind::Quiet)
            m_recorder.sampleUnlike(0);
    }
    const auto before = Clock::now();
    const auto events = m_readiness->wait(timeout);
    // Orders and timers are still served, but not by a loop that takes the whole processor.
    if (m_readiness->hasFailed())
        std::this_thread::sleep_for(restAfterFailure);
    m_woken.store(false, std::memory_order_release);
    constexpr auto immediate = std::chrono::microseconds(15);
    m_now = Clock::now();
    m_immediateWaits = m_now - before < immediate && !events.empty() ? m_immediateWaits + 1 : 0;
    for (const net::ReadyEvent& event : events) {
        // An earlier event's handler may have forgotten this socket.
        if (const auto handler = m_handlers.find(event.socket); handler != m_handlers.end())
            handler->second->onReady(event);
    }
    const bool onlyLooked = timeout && events.empty();
    return runTimers() || !onlyLooked;
}

bool EventLoop::runTimers()
{
    bool usual = false;
    const auto now = Clock::now();
    while (!m_timers.isEmpty() && m_timers.nextDue() <= now) {
        usual = usual || m_timers.nextKind() == TimerKind::Usual;
        const auto callback = m_timers.takeNext();
        callback();
    }
    return usual;
}

} // namespace enchufe::engine

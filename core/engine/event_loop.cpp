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

net::CallResult EventLoop::watch(const net::Socket& socket, net::Interest interest, ReadyHandler* handler)
{
    const net::CallResult watched = m_readiness->watch(socket, interest);
    if (interest.none())
        m_handlers.erase(socket.id());
    else if (watched.ok())
        m_handlers[socket.id()] = handler;
    return watched;
}

void EventLoop::forget(const net::Socket& socket) { (void)watch(socket, {}, nullptr); }

EventLoop::TimerId EventLoop::after(Clock::duration delay, std::function<void()> callback, TimerKind kind)
{
    const TimerId id(++m_lastTimer);
    m_timers.emplace(Clock::now() + delay, Timer{id, kind, std::move(callback)});
    return id;
}

void EventLoop::cancel(TimerId& timer)
{
    if (timer != 0)
        std::erase_if(m_timers, [&](const auto& entry) { return entry.second.id == timer; });
    timer = 0;
}

bool EventLoop::runOnce()
{
    std::optional<std::chrono::nanoseconds> timeout;
    if (!m_timers.empty()) {
        timeout = std::max(m_timers.begin()->first - Clock::now(), Clock::duration::zero());
        if (m_timers.begin()->second.kind == TimerKind::Quiet)
            m_recorder.sampleUnlike(0);
    }
    const auto before = Clock::now();
    const auto events = m_readiness->wait(timeout);
    // Orders and timers are still served, but not by a loop that takes the whole processor.
    if (m_readiness->hasFailed())
        std::this_thread::sleep_for(restAfterFailure);
    m_woken.store(false, std::memory_order_release);
    constexpr auto immediate = std::chrono::microseconds(15);
    m_immediateWaits = Clock::now() - before < immediate && !events.empty() ? m_immediateWaits + 1 : 0;
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
    while (!m_timers.empty() && m_timers.begin()->first <= now) {
        const Timer timer = std::move(m_timers.begin()->second);
        m_timers.erase(m_timers.begin());
        usual = usual || timer.kind == TimerKind::Usual;
        timer.callback();
    }
    return usual;
}

} // namespace enchufe::engine

// SPDX-License-Identifier: GPL-3.0-or-later
// POSIX: poll(2), everywhere, and on Linux when asked for, since it is a lesson of its own.
#include "core/net/readiness.h"

#include "core/net/poll_set.h"
#include "core/net/waker_posix.h"

#include <cerrno>
#include <poll.h>
#include <utility>

namespace enchufe::net {

namespace {

class PollReadiness final : public Readiness {
public:
    PollReadiness(CallSink& sink, std::unique_ptr<Waker> waker)
        : m_sink(sink),
          m_waker(std::move(waker)),
          m_set(m_waker->readHandle(), POLLIN, POLLOUT)
    {}

    CallResult watch(const Watchable& what, Interest interest) override
    {
        m_set.watch(what, interest);
        return {};
    }

    std::span<const ReadyEvent> wait(std::optional<std::chrono::nanoseconds> timeout) override
    {
        CallEvent event;
        event.call = Call::Poll;
        event.requested = m_set.fds().size();
        event.enterNs = steadyNanoseconds();
        const int count =
            ::poll(m_set.fds().data(), static_cast<nfds_t>(m_set.fds().size()), pollMilliseconds(timeout));
        event.error = count < 0 ? errno : 0;
        event.leaveNs = steadyNanoseconds();
        event.result = count;
        event.value = count;
        m_sink.onCall(event);
        waitReturned(event.error);
        if (count <= 0)
            return {};
        if (m_set.woken())
            m_waker->drain();
        return m_set.collect();
    }

    void wake() override { m_waker->wake(); }

private:
    CallSink& m_sink;
    std::unique_ptr<Waker> m_waker;
    PollSet<pollfd> m_set;
};

} // namespace

Readiness::Created detail::createPoll(CallSink& sink)
{
    auto waker = std::make_unique<Waker>(sink);
    if (waker->error() != 0)
        return {nullptr, Call::WakeOpen, waker->error()};
    return {createPollWith(sink, std::move(waker))};
}

std::unique_ptr<Readiness> createPollWith(CallSink& sink, std::unique_ptr<Waker> waker)
{
    return std::make_unique<PollReadiness>(sink, std::move(waker));
}

} // namespace enchufe::net

// SPDX-License-Identifier: GPL-3.0-or-later
// POSIX: poll(2), everywhere, and on Linux when asked for, since it is a lesson of its own.
#include "core/net/readiness.h"

#include "core/net/poll_set.h"
#include "core/net/waker_posix.h"

#include <cerrno>
#include <poll.h>

namespace enchufe::net {

namespace {

class PollReadiness final : public Readiness {
public:
    explicit PollReadiness(CallSink& sink)
        : m_sink(sink),
          m_waker(sink),
          m_set(m_waker.readHandle(), POLLIN, POLLOUT)
    {}

    void watch(const Socket& socket, Interest interest) override { m_set.watch(socket, interest); }

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
        if (count <= 0)
            return {};
        if (m_set.woken())
            m_waker.drain();
        return m_set.collect();
    }

    void wake() override { m_waker.wake(); }

private:
    CallSink& m_sink;
    Waker m_waker;
    PollSet<pollfd> m_set;
};

} // namespace

std::unique_ptr<Readiness> detail::createPoll(CallSink& sink)
{
    return std::make_unique<PollReadiness>(sink);
}

} // namespace enchufe::net

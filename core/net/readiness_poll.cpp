// SPDX-License-Identifier: GPL-3.0-or-later
// POSIX: poll(2), everywhere, and on Linux when asked for, since it is a lesson of its own.
#include "core/net/readiness.h"

#include "core/net/poll_set.h"
#include "core/net/waker_posix.h"

#include <poll.h>
#include <utility>

namespace enchufe::net {

namespace {

struct PosixPoll {
    using PollFd = pollfd;
    using Waker = net::Waker;
    static constexpr short in = POLLIN;
    static constexpr short out = POLLOUT;
    static int handleOf(const Waker& waker) { return waker.readHandle(); }
    static int poll(pollfd* fds, std::size_t count, int milliseconds)
    {
        return ::poll(fds, static_cast<nfds_t>(count), milliseconds);
    }
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
    return std::make_unique<PollReadiness<PosixPoll>>(sink, std::move(waker));
}

} // namespace enchufe::net

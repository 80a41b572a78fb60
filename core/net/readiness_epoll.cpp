// SPDX-License-Identifier: GPL-3.0-or-later
// Linux: epoll(7), whose cost does not grow with the number of sockets watched.
#include "core/net/readiness.h"

#include "core/net/poll_set.h"
#include "core/net/waker_posix.h"

#include <array>
#include <cerrno>
#include <sys/epoll.h>
#include <unistd.h>
#include <unordered_map>
#include <utility>
#include <vector>

namespace enchufe::net {

namespace {

std::uint32_t epollBits(Interest interest)
{
    return (interest.readable ? std::uint32_t{EPOLLIN} : 0U) |
           (interest.writable ? std::uint32_t{EPOLLOUT} : 0U);
}

static_assert(std::uint32_t{EPOLLIN} == EpollWord::In && std::uint32_t{EPOLLPRI} == EpollWord::Urgent &&
              std::uint32_t{EPOLLOUT} == EpollWord::Out && std::uint32_t{EPOLLERR} == EpollWord::Failed &&
              std::uint32_t{EPOLLHUP} == EpollWord::HungUp);

class EpollReadiness final : public Readiness {
public:
    EpollReadiness(CallSink& sink, std::unique_ptr<Waker> waker) : m_sink(sink), m_waker(std::move(waker)) {}

    ~EpollReadiness() override
    {
        if (m_epoll >= 0)
            ::close(m_epoll);
    }

    /// To be called once, and first.
    CallResult open()
    {
        CallEvent event;
        event.call = Call::EpollCreate;
        event.enterNs = steadyNanoseconds();
        m_epoll = ::epoll_create1(EPOLL_CLOEXEC);
        event.error = m_epoll < 0 ? errno : 0;
        event.leaveNs = steadyNanoseconds();
        m_events.reserve(m_raw.size()); // no wait must fail for want of memory
        event.handle = m_epoll;
        event.result = m_epoll;
        m_sink.onCall(event);
        return {event.result, event.error};
    }
    CallResult watchWaker()
    {
        return control(EPOLL_CTL_ADD, "EPOLL_CTL_ADD", Watchable::descriptor(0, m_waker->readHandle()),
                       EPOLLIN);
    }
    /// Where it cannot be watched: for another readiness.
    [[nodiscard]] std::unique_ptr<Waker> takeWaker() { return std::move(m_waker); }

    CallResult watch(const Watchable& what, Interest interest) override
    {
        const auto known = m_interests.find(what.id);
        if (interest.none()) {
            if (known == m_interests.end())
                return {};
            m_interests.erase(known);
            return control(EPOLL_CTL_DEL, "EPOLL_CTL_DEL", what, 0);
        }
        if (known == m_interests.end()) {
            const CallResult added = control(EPOLL_CTL_ADD, "EPOLL_CTL_ADD", what, epollBits(interest));
            if (added.ok())
                m_interests.emplace(what.id, interest);
            return added;
        }
        if (known->second == interest)
            return {};
        const CallResult changed = control(EPOLL_CTL_MOD, "EPOLL_CTL_MOD", what, epollBits(interest));
        if (changed.ok())
            known->second = interest;
        return changed;
    }

    std::span<const ReadyEvent> wait(std::optional<std::chrono::nanoseconds> timeout) override
    {
        CallEvent event;
        event.call = Call::EpollWait;
        event.handle = m_epoll;
        event.requested = m_raw.size();
        const int milliseconds = pollMilliseconds(timeout);
        event.enterNs = steadyNanoseconds();
        const int count = ::epoll_wait(m_epoll, m_raw.data(), static_cast<int>(m_raw.size()), milliseconds);
        event.error = count < 0 ? errno : 0;
        event.leaveNs = steadyNanoseconds();
        event.result = count;
        event.value = count;
        m_events.clear();
        std::size_t words = 0;
        bool woken = false;
        for (int i = 0; i < count; ++i) {
            const epoll_event& raw = m_raw[static_cast<std::size_t>(i)];
            const SocketId id(static_cast<std::uint32_t>(raw.data.u64 >> 32));
            if (words < m_words.size())
                m_words[words++] = {static_cast<std::int32_t>(raw.data.u64), raw.events};
            if (id == 0) {
                woken = true;
                continue;
            }
            const bool failed = (raw.events & (EPOLLERR | EPOLLHUP)) != 0;
            m_events.push_back({id, (raw.events & EPOLLIN) != 0, (raw.events & EPOLLOUT) != 0, failed});
        }
        event.data = std::as_bytes(std::span(m_words).first(words));
        m_sink.onCall(event);
        waitReturned(event.error);
        if (woken)
            m_waker->drain();
        return m_events;
    }

    void wake() override { m_waker->wake(); }

private:
    CallResult control(int operation, std::string_view name, const Watchable& what, std::uint32_t bits)
    {
        const int fd = static_cast<int>(what.handle);
        epoll_event wanted = {};
        wanted.events = bits;
        wanted.data.u64 = (std::uint64_t{what.id.number()} << 32) | static_cast<std::uint32_t>(fd);
        CallEvent event;
        event.call = Call::EpollCtl;
        event.socket = what.isSocket ? what.id : SocketId();
        event.handle = fd;
        event.option = name;
        event.enterNs = steadyNanoseconds();
        event.result = ::epoll_ctl(m_epoll, operation, fd, &wanted);
        event.error = event.result != 0 ? errno : 0;
        event.leaveNs = steadyNanoseconds();
        if (operation != EPOLL_CTL_DEL)
            m_text = epollBitsText(bits);
        event.text = operation == EPOLL_CTL_DEL ? std::string_view() : std::string_view(m_text);
        m_sink.onCall(event);
        return {event.result, event.error};
    }

    CallSink& m_sink;
    std::unique_ptr<Waker> m_waker;
    int m_epoll = -1;
    std::unordered_map<SocketId, Interest> m_interests;
    std::array<epoll_event, 256> m_raw = {};
    std::array<EpollWord, mostEpollWords> m_words = {};
    std::vector<ReadyEvent> m_events;
    std::string m_text;
};

} // namespace

Readiness::Created detail::createEpoll(CallSink& sink)
{
    auto waker = std::make_unique<Waker>(sink);
    if (waker->error() != 0)
        return {nullptr, Call::WakeOpen, waker->error()};
    auto epoll = std::make_unique<EpollReadiness>(sink, std::move(waker));
    if (const auto opened = epoll->open(); !opened.ok())
        return {nullptr, Call::EpollCreate, opened.error};
    // fs.epoll.max_user_watches, or no memory: one that cannot be woken could not even be told to end.
    if (const auto watched = epoll->watchWaker(); !watched.ok())
        return {createPollWith(sink, epoll->takeWaker()), Call::EpollCtl, watched.error};
    return {std::move(epoll)};
}

} // namespace enchufe::net

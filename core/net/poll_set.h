// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/platform.h"
#include "core/net/readiness.h"

#include <memory>
#include <optional>
#include <span>
#include <unordered_map>
#include <utility>
#include <vector>

namespace enchufe::net {

/// The list of pollfd that poll(2) and WSAPoll() share, with the place of each watched one in it. The first
/// entry is the wake-up's. PollFd is the system's struct.
template <class PollFd>
class PollSet {
public:
    using NativeHandle = decltype(PollFd::fd);
    using Bits = decltype(PollFd::events);

    PollSet(NativeHandle waker, Bits in, Bits out) : m_in(in), m_out(out)
    {
        m_fds.push_back({waker, m_in, 0});
        m_ids.push_back(0);
    }

    void watch(const Watchable& what, Interest interest)
    {
        const auto known = m_places.find(what.id);
        if (interest.none()) {
            if (known != m_places.end())
                remove(known->second);
            return;
        }
        std::size_t place = m_fds.size();
        if (known == m_places.end()) {
            m_fds.push_back({static_cast<NativeHandle>(what.handle), 0, 0});
            m_ids.push_back(what.id);
            m_places.emplace(what.id, place);
        } else {
            place = known->second;
        }
        m_fds[place].events =
            static_cast<Bits>((interest.readable ? m_in : 0) | (interest.writable ? m_out : 0));
    }

    [[nodiscard]] std::vector<PollFd>& fds() { return m_fds; }
    [[nodiscard]] bool woken() const { return m_fds.front().revents != 0; }

    /// What the last poll reported, without the wake-up.
    [[nodiscard]] std::span<const ReadyEvent> collect()
    {
        m_events.clear();
        for (std::size_t i = 1; i < m_fds.size(); ++i) {
            const auto bits = m_fds[i].revents;
            if (bits != 0)
                m_events.push_back(
                    {m_ids[i], (bits & m_in) != 0, (bits & m_out) != 0, (bits & ~(m_in | m_out)) != 0});
        }
        return m_events;
    }

private:
    void remove(std::size_t place)
    {
        m_places.erase(m_ids[place]);
        if (place + 1 != m_fds.size()) {
            m_fds[place] = m_fds.back();
            m_ids[place] = m_ids.back();
            m_places[m_ids[place]] = place;
        }
        m_fds.pop_back();
        m_ids.pop_back();
    }

    Bits m_in;
    Bits m_out;
    std::vector<PollFd> m_fds;
    std::vector<SocketId> m_ids;
    std::unordered_map<SocketId, std::size_t> m_places;
    std::vector<ReadyEvent> m_events;
};

/// poll's timeout in milliseconds, rounded up so that a timer is due when the wait ends; -1 for ever.
[[nodiscard]] inline int pollMilliseconds(std::optional<std::chrono::nanoseconds> timeout)
{
    if (!timeout)
        return -1;
    return static_cast<int>(std::chrono::ceil<std::chrono::milliseconds>(*timeout).count());
}

/// Readiness by poll(2) or WSAPoll(). System has what differs: PollFd, Waker, `in` and `out` (the bits that
/// are waited for), handleOf(waker) and poll(fds, count, milliseconds), which gives a negative number where
/// platform::lastError() has an error.
template <class System>
class PollReadiness final : public Readiness {
public:
    using Waker = typename System::Waker;

    PollReadiness(CallSink& sink, std::unique_ptr<Waker> waker)
        : m_sink(sink),
          m_waker(std::move(waker)),
          m_set(System::handleOf(*m_waker), System::in, System::out)
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
        const int count = System::poll(m_set.fds().data(), m_set.fds().size(), pollMilliseconds(timeout));
        event.error = count < 0 ? platform::lastError() : 0;
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
    PollSet<typename System::PollFd> m_set;
};

} // namespace enchufe::net

// SPDX-License-Identifier: GPL-3.0-or-later
// The bench's helper: what is done beside the calls.
#include "core/bench/bench_socket.h"
#include "core/net/interrupt.h"

#include <algorithm>
#include <chrono>
#include <new>
#include <system_error>

namespace enchufe::bench {

using net::Call;

namespace {

constexpr auto again = std::chrono::milliseconds(5); // what has to be done once more
constexpr auto look = std::chrono::milliseconds(100);

/// Under the mutex, without which no thread goes from one call to the next: those that are not in close()
/// stay open meanwhile.
template <class BenchSocket>
bool mayBeAsked(const BenchSocket& own)
{
    const auto closes = [](const auto& hand) { return hand.busy && hand.call == Call::Close; };
    const bool isFile = own.state.domain == net::Domain::Unspecified;
    return own.state.handle != net::noHandle && !isFile && !closes(own.hand) &&
           !(own.elsewhere && closes(*own.elsewhere));
}

} // namespace

/// False: the system has no thread left. Without a helper no socket is made.
bool CallBench::startHelper()
{
    if (m_helper.joinable())
        return true;
    try {
        m_helper = std::thread([this] { help(); });
    } catch (const std::system_error&) {
        return false;
    } catch (const std::bad_alloc&) {
        return false;
    }
    return true;
}

void CallBench::watchKernel(bool on)
{
    const std::scoped_lock lock(m_mutex);
    m_watchKernel = on;
    m_changed.notify_one();
}

void CallBench::askKernel(const std::string& socket)
{
    const std::scoped_lock lock(m_mutex);
    if (const auto own = find(socket); own && own->state.handle != net::noHandle)
        own->asked = true;
    m_changed.notify_one();
}

bool CallBench::anyToBeAsked() const
{
    return !m_stopping && std::ranges::any_of(m_sockets, [](const auto& each) { return each->asked; });
}

bool CallBench::anyToBeInterrupted() const
{
    const auto isWanted = [](const auto& each) { return each->isToBeInterrupted(); };
    return std::ranges::any_of(m_sockets, isWanted) || std::ranges::any_of(m_removed, isWanted);
}

bool CallBench::anyToBeJoined() const
{
    return !m_stopping && std::ranges::any_of(m_removed, [](const auto& each) { return each->hasEnded(); });
}

void CallBench::help()
{
    std::unique_lock lock(m_mutex);
    while (!m_stopping || anyToBeInterrupted()) {
        try {
            helpOnce(lock);
        } catch (const std::bad_alloc&) {
            // What it was is tried again: nobody but this thread does it.
            m_changed.wait_for(lock, again);
        }
    }
}

void CallBench::helpOnce(std::unique_lock<std::mutex>& lock)
{
    const auto hasWork = [this] {
        return m_stopping || anyToBeInterrupted() || anyToBeJoined() || anyToBeAsked();
    };
    if (anyToBeJoined()) {
        joinEnded(lock);
    } else if (anyToBeAsked()) {
        sampleAsked();
    } else if (anyToBeInterrupted()) {
        interruptCancelled();
        m_changed.wait_for(lock, again);
    } else if (m_watchKernel) {
        sampleAll();
        m_changed.wait_for(lock, look, hasWork);
    } else {
        m_changed.wait(lock, [&] { return hasWork() || m_watchKernel; });
    }
}

/// Without the mutex while it waits for a thread's last instructions; the destructor joins what is left.
void CallBench::joinEnded(std::unique_lock<std::mutex>& lock)
{
    std::vector<std::shared_ptr<BenchSocket>> ended;
    const auto rest = std::partition(m_removed.begin(), m_removed.end(),
                                     [](const auto& each) { return !each->hasEnded(); });
    ended.reserve(static_cast<std::size_t>(m_removed.end() - rest)); // before the first of them is moved
    std::move(rest, m_removed.end(), std::back_inserter(ended));
    m_removed.erase(rest, m_removed.end());
    lock.unlock();
    for (const auto& each : ended) {
        if (each->elsewhere)
            each->elsewhere->thread.join();
        each->hand.thread.join();
    }
    ended.clear();
    lock.lock();
}

journal::Recorder& CallBench::watcherOf(journal::Journal& journal, BenchSocket& own)
{
    if (!own.watcher) {
        own.watcher = std::make_unique<journal::Recorder>(journal, own.endpoint);
        own.watcher->attachThread();
    }
    return *own.watcher;
}

/// Blocked calls that are to end get their signal again and again, until they have returned. Where there is
/// no such signal the socket is closed, once: its number may soon be another one's.
void CallBench::interruptCancelled()
{
    const auto end = [this](BenchSocket& own, Hand& hand) {
        if (!hand.cancel || net::interrupt(hand.thread) || own.closedElsewhere ||
            own.state.handle == net::noHandle)
            return;
        net::Socket view = own.view.sharedWith(watcherOf(m_journal, own));
        (void)view.close();
        own.closedElsewhere = true;
        own.state.handle = net::noHandle;
    };
    for (const auto* const list : {&m_sockets, &m_removed}) {
        for (const auto& each : *list) {
            end(*each, each->hand);
            if (each->elsewhere)
                end(*each, *each->elsewhere);
        }
    }
}

void CallBench::sampleAll()
{
    for (const auto& each : m_sockets) {
        if (!mayBeAsked(*each))
            continue;
        sample(*each);
        const SocketState& state = each->state;
        each->sampler.sampleName(watcherOf(m_journal, *each),
                                 {state.id, state.handle, state.domain, state.type});
    }
}

void CallBench::sampleAsked()
{
    for (const auto& each : m_sockets) {
        if (!std::exchange(each->asked, false))
            continue;
        each->sampler.forget();
        if (mayBeAsked(*each))
            sample(*each);
    }
}

void CallBench::sample(BenchSocket& own)
{
    const SocketState& state = own.state;
    own.sampler.sample(watcherOf(m_journal, own), {state.id, state.handle, state.domain, state.type},
                       own.listening, true);
}

} // namespace enchufe::bench

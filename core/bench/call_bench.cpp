// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bench/call_bench.h"

#include "core/bench/bench_socket.h"
#include "core/bench/call_words.h"
#include "core/net/interrupt.h"

#include <algorithm>
#include <chrono>
#include <iterator>
#include <system_error>
#include <utility>

namespace enchufe::bench {

using net::Call;

namespace {

constexpr Text noSocket = {"there is no socket with this name", "no existe ningún socket con ese nombre"};
constexpr Text nameTaken = {"another socket has this name", "otro socket tiene ese nombre"};
constexpr Text isStopping = {"everything is being closed", "se está cerrando todo"};

bool makesNew(Call call) { return opensOne(call) || call == Call::SocketPair; }

} // namespace

CallBench::SocketState CallBench::BenchSocket::stateNow() const
{
    SocketState now = state;
    now.busy = hand.busy;
    now.call = hand.call;
    now.sinceNs = hand.sinceNs;
    now.waiting = hand.orders.size();
    if (elsewhere) {
        now.busyElsewhere = elsewhere->busy;
        now.callElsewhere = elsewhere->call;
        now.sinceElsewhereNs = elsewhere->sinceNs;
        now.waitingElsewhere = elsewhere->orders.size();
    }
    return now;
}

CallBench::CallBench(journal::Journal& journal) : m_journal(journal)
{
    net::prepareInterrupts();
    m_helper = std::thread([this] { help(); });
}

CallBench::~CallBench()
{
    std::vector<std::shared_ptr<BenchSocket>> all;
    {
        const std::scoped_lock lock(m_mutex);
        m_stopping = true;
        all = m_sockets;
        std::ranges::copy(m_removed, std::back_inserter(all));
        for (const auto& each : all)
            stop(*each);
        m_changed.notify_one();
    }
    for (const auto& each : all) {
        if (each->elsewhere)
            each->elsewhere->thread.join();
        each->hand.thread.join();
    }
    m_changed.notify_one();
    m_helper.join();
}

/// Under the mutex. What blocks is interrupted by the helper.
void CallBench::stop(BenchSocket& own)
{
    own.stop = true;
    for (Hand* const hand : {&own.hand, own.elsewhere.get()}) {
        if (hand == nullptr)
            continue;
        hand->orders.clear();
        hand->cancel = hand->busy;
        hand->wake.notify_one();
    }
}

std::shared_ptr<CallBench::BenchSocket> CallBench::find(const std::string& name) const
{
    const auto found =
        std::ranges::find_if(m_sockets, [&name](const auto& each) { return each->state.name == name; });
    return found == m_sockets.end() ? nullptr : *found;
}

std::shared_ptr<CallBench::BenchSocket> CallBench::add(const std::string& name, journal::EndpointId endpoint,
                                                       bool ownsEndpoint)
{
    auto made = std::make_shared<BenchSocket>();
    made->state.name = name;
    made->endpoint = endpoint;
    made->ownsEndpoint = ownsEndpoint;
    made->hand.recorder = std::make_unique<journal::Recorder>(m_journal, endpoint);
    m_sockets.push_back(made);
    return made;
}

/// False: the system has no thread left.
bool CallBench::startThread(BenchSocket& own, Hand& hand)
{
    try {
        if (&hand == &own.hand)
            hand.thread = std::thread([this, &own] { run(own); });
        else
            hand.thread = std::thread([this, &own, &hand] { runElsewhere(own, hand); });
    } catch (const std::system_error&) {
        return false;
    }
    return true;
}

Mistake CallBench::refusalOf(const CallSpec& call) const
{
    if (m_stopping)
        return {isStopping};
    for (const std::string* const name : {&call.socket, &call.made}) {
        const bool isNew = name == &call.made || makesNew(call.call);
        if (isNew && !name->empty() && find(*name))
            return {nameTaken, *name, 0};
    }
    for (const CallSpec::Watched& each : call.watched) {
        if (!find(each.socket))
            return {noSocket, each.socket, 0};
    }
    if (!makesNew(call.call) && !find(call.owner()))
        return {noSocket, call.owner(), 0};
    if (call.address.starts_with('@') && !find(socketNamedBy(call.address).socket))
        return {noSocket, socketNamedBy(call.address).socket, 0};
    return {};
}

Mistake CallBench::start(const CallSpec& call, Done done)
{
    const std::scoped_lock lock(m_mutex);
    if (const Mistake refusal = refusalOf(call))
        return refusal;
    if (makesNew(call.call))
        return startNew(call, std::move(done));
    const std::shared_ptr<BenchSocket> own = find(call.owner());
    Hand* hand = &own->hand;
    if (call.elsewhere) {
        if (!own->elsewhere) {
            auto made = std::make_unique<Hand>();
            made->recorder = std::make_unique<journal::Recorder>(m_journal, own->endpoint);
            if (!startThread(*own, *made))
                return {noThreadLeft, own->state.name, 0};
            own->elsewhere = std::move(made);
        }
        hand = own->elsewhere.get();
    }
    hand->orders.push_back({call, std::move(done)});
    hand->wake.notify_one();
    return {};
}

/// A socket that is still to be made, with the thread that will make it.
Mistake CallBench::startNew(const CallSpec& call, Done done)
{
    const auto made = add(call.socket, m_journal.newEndpointId(), true);
    made->state.domain = call.domain;
    made->state.type = call.type;
    made->hand.orders.push_back({call, std::move(done)});
    if (startThread(*made, made->hand))
        return {};
    std::erase(m_sockets, made);
    return {noThreadLeft, call.socket, 0};
}

void CallBench::cancel(const std::string& name)
{
    std::deque<Order> dropped;
    {
        const std::scoped_lock lock(m_mutex);
        const auto own = find(name);
        if (!own)
            return;
        for (Hand* const hand : {&own->hand, own->elsewhere.get()}) {
            if (hand == nullptr)
                continue;
            std::ranges::move(std::exchange(hand->orders, {}), std::back_inserter(dropped));
            hand->cancel = hand->busy;
        }
        m_changed.notify_one();
    }
    for (const Order& order : dropped) {
        Outcome outcome;
        outcome.call = order.call;
        outcome.notMade = {wasCancelled, {}, 0};
        if (order.done)
            order.done(outcome);
    }
}

void CallBench::remove(const std::string& name)
{
    const std::scoped_lock lock(m_mutex);
    const auto own = find(name);
    if (!own)
        return;
    stop(*own);
    std::erase(m_sockets, own);
    m_removed.push_back(own);
    m_changed.notify_one();
}

std::vector<CallBench::SocketState> CallBench::sockets() const
{
    const std::scoped_lock lock(m_mutex);
    std::vector<SocketState> states;
    for (const auto& each : m_sockets)
        states.push_back(each->stateNow());
    return states;
}

std::optional<CallBench::SocketState> CallBench::socket(const std::string& name) const
{
    const std::scoped_lock lock(m_mutex);
    const auto own = find(name);
    return own ? std::optional(own->stateNow()) : std::nullopt;
}

std::string CallBench::freeName(const std::string& base) const
{
    const std::scoped_lock lock(m_mutex);
    return freeNameLocked(base);
}

std::string CallBench::freeNameLocked(const std::string& base) const
{
    std::string name = base;
    for (int number = 2; find(name); ++number)
        name = base + std::to_string(number);
    return name;
}

void CallBench::watchKernel(bool on)
{
    const std::scoped_lock lock(m_mutex);
    m_watchKernel = on;
    m_changed.notify_one();
}

void CallBench::help()
{
    constexpr auto again = std::chrono::milliseconds(5);
    constexpr auto look = std::chrono::milliseconds(100);
    std::unique_lock lock(m_mutex);
    const auto isWanted = [](const auto& each) { return each->isToBeInterrupted(); };
    const auto anyWanted = [&] {
        return std::ranges::any_of(m_sockets, isWanted) || std::ranges::any_of(m_removed, isWanted);
    };
    const auto anyEnded = [&] {
        return std::ranges::any_of(m_removed, [](const auto& each) { return each->hasEnded(); });
    };
    const auto hasWork = [&] { return m_stopping || anyWanted() || anyEnded(); };
    while (!m_stopping || anyWanted()) {
        if (!m_stopping && anyEnded()) {
            joinEnded(lock);
        } else if (anyWanted()) {
            interruptCancelled();
            m_changed.wait_for(lock, again);
        } else if (m_watchKernel) {
            sampleAll();
            m_changed.wait_for(lock, look, hasWork);
        } else {
            m_changed.wait(lock, [&] { return hasWork() || m_watchKernel; });
        }
    }
}

/// Without the mutex while it waits for a thread's last instructions; the destructor joins what is left.
void CallBench::joinEnded(std::unique_lock<std::mutex>& lock)
{
    std::vector<std::shared_ptr<BenchSocket>> ended;
    const auto rest = std::partition(m_removed.begin(), m_removed.end(),
                                     [](const auto& each) { return !each->hasEnded(); });
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

/// Under the mutex, without which no thread goes from one call to the next: those that are not in close()
/// stay open meanwhile.
void CallBench::sampleAll()
{
    const auto closes = [](const Hand& hand) { return hand.busy && hand.call == Call::Close; };
    for (const auto& each : m_sockets) {
        const SocketState& state = each->state;
        const bool isFile = state.domain == net::Domain::Unspecified;
        if (state.handle == net::noHandle || isFile || closes(each->hand) ||
            (each->elsewhere && closes(*each->elsewhere)))
            continue;
        journal::Recorder& watcher = watcherOf(m_journal, *each);
        const net::SocketRef socket = {state.id, state.handle, state.domain, state.type};
        each->sampler.sample(watcher, socket, each->listening, true);
        each->sampler.sampleName(watcher, socket);
    }
}

/// Under the mutex.
CallBench::Order CallBench::takeOrder(Hand& hand)
{
    Order order = std::move(hand.orders.front());
    hand.orders.pop_front();
    hand.busy = true;
    hand.call = order.call.call;
    hand.sinceNs = net::steadyNanoseconds();
    return order;
}

void CallBench::run(BenchSocket& own)
{
    journal::Recorder& recorder = *own.hand.recorder;
    recorder.attachThread();
    if (own.ownsEndpoint)
        recorder.note(journal::NoteKind::Opened, 0, static_cast<std::int64_t>(journal::EndpointKind::Bench),
                      own.state.name);
    std::unique_lock lock(m_mutex);
    for (;;) {
        own.hand.wake.wait(lock, [&own] { return own.stop || !own.hand.orders.empty(); });
        if (own.stop)
            break;
        const Order order = takeOrder(own.hand);
        if (std::exchange(own.closedElsewhere, false))
            own.socket.release();
        lock.unlock();
        runOrder(own, own.hand, order);
        lock.lock();
    }
    // Not closed under the other thread's call: it would go to whatever gets the number next.
    own.hand.wake.wait(lock, [&own] { return !own.elsewhere || own.elsewhere->ended; });
    if (std::exchange(own.closedElsewhere, false))
        own.socket.release();
    lock.unlock();
    own.path.unlink(recorder, own.boundSocket);
    own.socket = {}; // closes
    if (own.ownsEndpoint)
        recorder.note(journal::NoteKind::Closed, 0);
    lock.lock();
    own.hand.ended = true;
    m_changed.notify_one();
}

void CallBench::runElsewhere(BenchSocket& own, Hand& hand)
{
    hand.recorder->attachThread();
    std::unique_lock lock(m_mutex);
    for (;;) {
        hand.wake.wait(lock, [&] { return own.stop || !hand.orders.empty(); });
        if (own.stop)
            break;
        const Order order = takeOrder(hand);
        lock.unlock();
        runOrder(own, hand, order);
        lock.lock();
    }
    hand.ended = true;
    own.hand.wake.notify_one();
    m_changed.notify_one();
}

void CallBench::runOrder(BenchSocket& own, Hand& hand, const Order& order)
{
    Outcome outcome;
    outcome.call = order.call;
    if (&hand == &own.hand) {
        Making making{own, hand, own.socket, *hand.recorder, outcome};
        make(making);
    } else {
        net::Socket view;
        {
            const std::scoped_lock lock(m_mutex);
            view = own.view.sharedWith(*hand.recorder);
            if (own.state.handle == net::noHandle)
                view.release();
        }
        Making making{own, hand, view, *hand.recorder, outcome};
        make(making);
        view.release();
    }
    settle(own, hand, outcome);
    if (order.done)
        order.done(outcome);
}

/// After a call: what it changed is there for all threads to see.
void CallBench::settle(BenchSocket& own, Hand& hand, const Outcome& outcome)
{
    const std::scoped_lock lock(m_mutex);
    hand.busy = false;
    hand.cancel = false;
    const Call call = outcome.call.call;
    for (const auto& each : m_sockets) // the peer may be any of them
        each->sampler.forgetQueues();
    own.listening = own.listening || (call == Call::Listen && outcome.result.ok());
    if (&hand != &own.hand) {
        if (call == Call::Close && own.state.handle != net::noHandle && !outcome.notMade) {
            own.closedElsewhere = true;
            own.state.handle = net::noHandle;
        }
        return;
    }
    if (std::exchange(own.closedElsewhere, false))
        own.socket.release();
    own.state.handle = own.socket.handle();
    own.state.id = own.socket.id();
    if (call == Call::OpenFile)
        own.state.domain = own.socket.domain(); // none
    if (makesNew(call)) {
        own.view.release();
        own.view = own.socket.sharedWith(*hand.recorder);
    }
}

} // namespace enchufe::bench

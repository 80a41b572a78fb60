// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bench/call_bench.h"

#include "core/bench/bench_socket.h"
#include "core/bench/call_words.h"
#include "core/net/interrupt.h"
#include "core/net/without_memory.h"

#include <algorithm>
#include <cerrno>
#include <iterator>
#include <new>
#include <system_error>
#include <utility>

namespace enchufe::bench {

using net::Call;

namespace {

constexpr Text noSocket = tr("there is no socket with this name");
constexpr Text nameTaken = tr("another socket has this name");
constexpr Text isStopping = tr("everything is being closed");

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
    (void)startHelper(); // else with the first call
}

CallBench::~CallBench()
{
    // From now on nobody changes either list; they are not copied, which takes memory.
    const auto lists = {&m_sockets, &m_removed};
    {
        const threads::Lock lock(m_mutex);
        m_stopping = true;
        for (const auto* const list : lists) {
            for (const auto& each : *list)
                stop(*each);
        }
        m_changed.notifyOne();
    }
    for (const auto* const list : lists) {
        for (const auto& each : *list) {
            if (each->elsewhere)
                each->elsewhere->thread.join();
            each->hand.thread.join();
        }
    }
    m_changed.notifyOne();
    if (m_helper.joinable())
        m_helper.join();
}

/// What blocks is interrupted by the helper.
void CallBench::stop(BenchSocket& own)
{
    own.stop = true;
    for (Hand* const hand : {&own.hand, own.elsewhere.get()}) {
        if (hand == nullptr)
            continue;
        hand->orders.clear();
        hand->cancel = hand->busy;
        hand->wake.notifyOne();
    }
}

std::shared_ptr<CallBench::BenchSocket> CallBench::find(const std::string& name) const
{
    const auto found =
        std::ranges::find_if(m_sockets, [&name](const auto& each) { return each->state.name == name; });
    return found == m_sockets.end() ? nullptr : *found;
}

/// Not in the list yet, in which there is room for it: its thread may not be had.
std::shared_ptr<CallBench::BenchSocket> CallBench::prepare(const std::string& name,
                                                           journal::EndpointId endpoint, bool ownsEndpoint)
{
    auto made = std::make_shared<BenchSocket>();
    made->state.name = name;
    made->endpoint = endpoint;
    made->ownsEndpoint = ownsEndpoint;
    made->hand.recorder = std::make_unique<journal::Recorder>(m_journal, endpoint);
    m_sockets.reserve(m_sockets.size() + 1);
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
    } catch (const std::bad_alloc&) {
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
    const threads::Lock lock(m_mutex);
    try {
        if (const Mistake refusal = refusalOf(call))
            return refusal;
        if (!startHelper())
            return {noThreadLeft, call.owner(), 0};
        return makesNew(call.call) ? startNew(call, std::move(done)) : startOnOne(call, std::move(done));
    } catch (const std::bad_alloc&) {
        return {noMemoryLeft};
    }
}

/// On a socket that is there, or was.
Mistake CallBench::startOnOne(const CallSpec& call, Done done)
{
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
    hand->wake.notifyOne();
    return {};
}

/// A socket that is still to be made, with the thread that will make it.
Mistake CallBench::startNew(const CallSpec& call, Done done)
{
    Order order{call, std::move(done)};
    const auto made = prepare(call.socket, m_journal.newEndpointId(), true);
    made->state.domain = call.domain;
    made->state.type = call.type;
    made->hand.orders.push_back(std::move(order));
    m_endpoints.push_back(made->endpoint);
    if (startThread(*made, made->hand)) {
        m_sockets.push_back(made);
        return {};
    }
    return {noThreadLeft, call.socket, 0};
}

void CallBench::cancel(const std::string& name)
{
    std::deque<Order> dropped;
    {
        const threads::Lock lock(m_mutex);
        const auto own = find(name);
        if (!own)
            return;
        for (Hand* const hand : {&own->hand, own->elsewhere.get()}) {
            if (hand == nullptr)
                continue;
            std::ranges::move(std::exchange(hand->orders, {}), std::back_inserter(dropped));
            hand->cancel = hand->busy;
        }
        m_changed.notifyOne();
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
    const threads::Lock lock(m_mutex);
    const auto own = m_stopping ? nullptr : find(name); // all are being closed
    if (!own)
        return;
    stop(*own);
    std::erase(m_sockets, own);
    m_removed.push_back(own);
    m_changed.notifyOne();
}

std::vector<CallBench::SocketState> CallBench::sockets() const
{
    const threads::Lock lock(m_mutex);
    std::vector<SocketState> states;
    for (const auto& each : m_sockets)
        states.push_back(each->stateNow());
    return states;
}

std::optional<CallBench::SocketState> CallBench::socket(const std::string& name) const
{
    const threads::Lock lock(m_mutex);
    const auto own = find(name);
    return own ? std::optional(own->stateNow()) : std::nullopt;
}

std::vector<journal::EndpointId> CallBench::endpoints() const
{
    const threads::Lock lock(m_mutex);
    return m_endpoints;
}

std::string CallBench::freeName(const std::string& base) const
{
    const threads::Lock lock(m_mutex);
    return findFreeName(base);
}

std::string CallBench::findFreeName(const std::string& base) const
{
    std::string name = base;
    for (int number = 2; find(name); ++number)
        name = base + std::to_string(number);
    return name;
}

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
    net::evenWithoutMemory([&] {
        recorder.attachThread();
        if (own.ownsEndpoint)
            recorder.note(journal::NoteKind::Opened, 0,
                          static_cast<std::int64_t>(journal::EndpointKind::Bench), own.state.name);
    });
    threads::Lock lock(m_mutex);
    own.socket.reportTo(recorder); // there may be no memory to make it, and it is called all the same
    for (;;) {
        own.hand.wake.wait(lock, [&own] { return own.stop || !own.hand.orders.empty(); });
        if (own.stop)
            break;
        Order order = takeOrder(own.hand);
        if (std::exchange(own.closedElsewhere, false))
            own.socket.release();
        lock.unlock();
        runOrder(own, own.hand, std::move(order));
        lock.lock();
    }
    // Not closed under the other thread's call: it would go to whatever gets the number next.
    own.hand.wake.wait(lock, [&own] { return !own.elsewhere || own.elsewhere->ended; });
    if (std::exchange(own.closedElsewhere, false))
        own.socket.release();
    lock.unlock();
    net::evenWithoutMemory([&] { own.path.unlink(recorder, own.boundSocket); });
    net::evenWithoutMemory([&] {
        own.socket = {}; // closes
        if (own.ownsEndpoint)
            recorder.note(journal::NoteKind::Closed, 0);
    });
    lock.lock();
    own.hand.ended = true;
    m_changed.notifyOne();
}

void CallBench::runElsewhere(BenchSocket& own, Hand& hand)
{
    net::evenWithoutMemory([&hand] { hand.recorder->attachThread(); });
    threads::Lock lock(m_mutex);
    for (;;) {
        hand.wake.wait(lock, [&] { return own.stop || !hand.orders.empty(); });
        if (own.stop)
            break;
        Order order = takeOrder(hand);
        lock.unlock();
        runOrder(own, hand, std::move(order));
        lock.lock();
    }
    hand.ended = true;
    own.hand.wake.notifyOne();
    m_changed.notifyOne();
}

void CallBench::runOrder(BenchSocket& own, Hand& hand, Order order)
{
    Outcome outcome;
    outcome.call = std::move(order.call);
    try {
        makeOn(own, hand, outcome);
    } catch (const std::bad_alloc&) {
        outcome.data = {};
        outcome.result = {-1, ENOMEM};
        net::evenWithoutMemory([&] {
            threads::Lock lock(m_mutex);
            const net::SocketId id = own.state.id;
            lock.unlock();
            hand.recorder->noteDegraded(id, Call::Allocate, ENOMEM);
        });
    }
    settle(own, hand, outcome);
    tell(order.done, outcome);
}

/// What was received may be too much to be told.
void CallBench::tell(const Done& done, Outcome& outcome)
{
    if (!done)
        return;
    try {
        done(outcome);
    } catch (const std::bad_alloc&) {
        outcome.data = {};
        outcome.result = {-1, ENOMEM};
        net::evenWithoutMemory([&] { done(outcome); });
    }
}

void CallBench::makeOn(BenchSocket& own, Hand& hand, Outcome& outcome)
{
    if (&hand == &own.hand) {
        Making making{own, hand, own.socket, *hand.recorder, outcome};
        make(making);
    } else {
        net::Socket view;
        {
            const threads::Lock lock(m_mutex);
            view = own.view.sharedWith(*hand.recorder);
            if (own.state.handle == net::noHandle)
                view.release();
        }
        Making making{own, hand, view, *hand.recorder, outcome};
        try {
            make(making);
        } catch (const std::bad_alloc&) {
            view.release(); // it is the socket's own
            throw;
        }
        view.release();
    }
}

/// After a call: what it changed is there for all threads to see.
void CallBench::settle(BenchSocket& own, Hand& hand, const Outcome& outcome)
{
    const threads::Lock lock(m_mutex);
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
    if (makesNew(call) || own.view.handle() != own.socket.handle()) {
        own.view.release();
        net::evenWithoutMemory([&] { own.view = own.socket.sharedWith(*hand.recorder); });
    }
}

} // namespace enchufe::bench

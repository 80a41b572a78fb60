// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/bench/call_bench.h"

#include "core/journal/kernel_sampler.h"
#include "core/net/errors.h"
#include "core/net/interrupt.h"
#include "core/net/kernel_state.h"
#include "core/net/resolver.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <deque>
#include <utility>

namespace enchufe::bench {

using net::Call;
using net::CallResult;

namespace {

constexpr Text noSocket = {"there is no socket with this name", "no existe ningún socket con ese nombre"};
constexpr Text nameTaken = {"another socket has this name", "otro socket tiene ese nombre"};
constexpr Text badAddress = {"not an address: HOST:PORT, unix:/path or @NAME",
                             "no es una dirección: HOST:PUERTO, unix:/ruta o @NOMBRE"};
constexpr Text notBound = {"that socket has no address yet", "ese socket aún no tiene dirección"};
constexpr Text wasCancelled = {"cancelled before it was made", "cancelada antes de ejecutarse"};
constexpr Text isStopping = {"everything is being closed", "se está cerrando todo"};

int protocolNumber(const std::string& word)
{
    if (word.empty())
        return 0;
    if (word == "icmp")
        return 1;
    if (word == "tcp")
        return 6;
    if (word == "udp")
        return 17;
    return std::stoi(word); // the parser has seen to that
}

/// "@NAME" is where that socket is bound, "@NAME.peer" what it is connected to.
struct AddressName {
    std::string socket;
    bool ofPeer = false;
};
AddressName addressName(std::string_view text)
{
    constexpr std::string_view peer = ".peer";
    text.remove_prefix(1);
    const bool ofPeer = text.ends_with(peer);
    return {std::string(ofPeer ? text.substr(0, text.size() - peer.size()) : text), ofPeer};
}

} // namespace

/// One socket, its thread, and what waits for it. Everything but the socket itself is guarded by the bench's
/// mutex; the socket belongs to the thread.
class CallBench::BenchSocket {
public:
    SocketState state;
    std::deque<Order> orders;
    bool stop = false;   ///< end once the present call has returned
    bool cancel = false; ///< the present call
    journal::EndpointId endpoint = 0;
    bool ownsEndpoint = true;
    std::condition_variable wake;
    std::unique_ptr<journal::Recorder> recorder;
    bool listening = false;                     ///< as far as its own calls tell
    std::unique_ptr<journal::Recorder> watcher; ///< the helper's
    journal::KernelSampler sampler;             ///< likewise
    std::string path;                           ///< in the file system, that bind() made; the thread's own
    net::Socket socket;                         // before the thread ends, after the recorder's life begins
    std::thread thread;
};

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
        for (const auto& each : all) {
            each->stop = true;
            each->cancel = each->state.busy;
            each->orders.clear();
            each->wake.notify_one();
        }
        m_changed.notify_one();
    }
    for (const auto& each : all)
        each->thread.join();
    m_changed.notify_one();
    m_helper.join();
}

std::shared_ptr<CallBench::BenchSocket> CallBench::find(const std::string& name) const
{
    const auto found =
        std::ranges::find_if(m_sockets, [&name](const auto& each) { return each->state.name == name; });
    return found == m_sockets.end() ? nullptr : *found;
}

CallBench::BenchSocket& CallBench::add(const std::string& name, journal::EndpointId endpoint,
                                       bool ownsEndpoint)
{
    auto made = std::make_shared<BenchSocket>();
    BenchSocket& own = *made;
    own.state.name = name;
    own.endpoint = endpoint;
    own.ownsEndpoint = ownsEndpoint;
    own.recorder = std::make_unique<journal::Recorder>(m_journal, endpoint);
    m_sockets.push_back(std::move(made));
    return own;
}

Mistake CallBench::start(const CallSpec& call, Done done)
{
    const std::scoped_lock lock(m_mutex);
    if (m_stopping)
        return {isStopping};
    for (const std::string* const name : {&call.socket, &call.made}) {
        const bool isNew = name == &call.made || opensOne(call.call) || call.call == Call::SocketPair;
        if (isNew && !name->empty() && find(*name))
            return {nameTaken, *name, 0};
    }
    std::string where = call.socket;
    for (const CallSpec::Watched& each : call.watched) {
        if (!find(each.socket))
            return {noSocket, each.socket, 0};
    }
    if (!call.watched.empty())
        where = call.watched.front().socket;
    std::shared_ptr<BenchSocket> own = find(where);
    if (opensOne(call.call) || call.call == Call::SocketPair) {
        BenchSocket& made = add(call.socket, m_journal.newEndpointId(), true);
        made.state.domain = call.domain;
        made.state.type = call.type;
        made.orders.push_back({call, std::move(done)});
        made.thread = std::thread([this, &made] { run(made); });
        return {};
    }
    if (!own)
        return {noSocket, where, 0};
    if (call.address.starts_with('@') && !find(addressName(call.address).socket))
        return {noSocket, addressName(call.address).socket, 0};
    own->orders.push_back({call, std::move(done)});
    own->wake.notify_one();
    return {};
}

void CallBench::cancel(const std::string& name)
{
    std::deque<Order> dropped;
    {
        const std::scoped_lock lock(m_mutex);
        const auto own = find(name);
        if (!own)
            return;
        dropped = std::exchange(own->orders, {});
        own->cancel = own->state.busy;
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
    own->orders.clear();
    own->stop = true;
    own->cancel = own->state.busy;
    own->wake.notify_one();
    std::erase(m_sockets, own);
    m_removed.push_back(own);
    m_changed.notify_one();
}

std::vector<CallBench::SocketState> CallBench::sockets() const
{
    const std::scoped_lock lock(m_mutex);
    std::vector<SocketState> states;
    for (const auto& each : m_sockets)
        states.push_back(each->state);
    return states;
}

std::optional<CallBench::SocketState> CallBench::socket(const std::string& name) const
{
    const std::scoped_lock lock(m_mutex);
    const auto own = find(name);
    return own ? std::optional(own->state) : std::nullopt;
}

std::string CallBench::freeName(const std::string& base) const
{
    const std::scoped_lock lock(m_mutex);
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
    const auto isWanted = [](const auto& each) { return each->cancel; };
    const auto anyWanted = [&] {
        return std::ranges::any_of(m_sockets, isWanted) || std::ranges::any_of(m_removed, isWanted);
    };
    const auto hasWork = [&] { return m_stopping || anyWanted(); };
    while (!m_stopping || anyWanted()) {
        if (anyWanted()) {
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

/// Blocked calls that are to end get their signal again and again, until they have returned.
void CallBench::interruptCancelled()
{
    for (const auto* const list : {&m_sockets, &m_removed}) {
        for (const auto& each : *list) {
            if (each->cancel && !net::interrupt(each->thread))
                net::closeUnderneath(each->state.handle);
        }
    }
}

/// Under the mutex, without which no socket's thread goes from one call to the next: those that are not in
/// close() stay open meanwhile.
void CallBench::sampleAll()
{
    for (const auto& each : m_sockets) {
        const SocketState& state = each->state;
        const bool isFile = state.domain == net::Domain::Unspecified;
        if (state.handle == net::noHandle || isFile || (state.busy && state.call == Call::Close))
            continue;
        if (!each->watcher) {
            each->watcher = std::make_unique<journal::Recorder>(m_journal, each->endpoint);
            each->watcher->attachThread();
        }
        const net::SocketRef socket = {state.id, state.handle, state.domain, state.type};
        each->sampler.sample(*each->watcher, socket, each->listening, true);
        each->sampler.sampleName(*each->watcher, socket);
    }
}

void CallBench::run(BenchSocket& own)
{
    journal::Recorder& recorder = *own.recorder;
    recorder.attachThread();
    if (own.ownsEndpoint)
        recorder.note(journal::NoteKind::Opened, 0, static_cast<std::int64_t>(journal::EndpointKind::Bench),
                      own.state.name);
    std::unique_lock lock(m_mutex);
    for (;;) {
        own.wake.wait(lock, [&own] { return own.stop || !own.orders.empty(); });
        if (own.stop)
            break;
        const Order order = std::move(own.orders.front());
        own.orders.pop_front();
        own.state.busy = true;
        own.state.call = order.call.call;
        own.state.sinceNs = net::steadyNanoseconds();
        lock.unlock();
        runOrder(own, recorder, order);
        lock.lock();
    }
    lock.unlock();
    own.socket = {}; // closes
    if (!own.path.empty())
        (void)std::remove(own.path.c_str());
    if (own.ownsEndpoint)
        recorder.note(journal::NoteKind::Closed, 0);
}

void CallBench::runOrder(BenchSocket& own, journal::Recorder& recorder, const Order& order)
{
    const Outcome outcome = make(own, recorder, order.call);
    {
        const std::scoped_lock lock(m_mutex);
        own.state.busy = false;
        own.cancel = false;
        own.listening = own.listening || (order.call.call == Call::Listen && outcome.result.ok());
        own.state.handle = own.socket.handle();
        own.state.id = own.socket.id();
        if (order.call.call == Call::OpenFile)
            own.state.domain = own.socket.domain(); // none
    }
    if (order.done)
        order.done(outcome);
}

Outcome CallBench::make(BenchSocket& own, journal::Recorder& recorder, const CallSpec& call)
{
    Outcome outcome;
    outcome.call = call;
    net::Socket& socket = own.socket;
    switch (call.call) {
    case Call::Socket: {
        auto opened = net::Socket::open(recorder, call.domain, call.type, protocolNumber(call.protocol));
        outcome.result = {opened.socket.handle(), opened.error};
        recorder.note(journal::NoteKind::Named, opened.socket.id(), 0, own.state.name);
        socket = std::move(opened.socket);
        break;
    }
    case Call::OpenFile: {
        auto opened = net::Socket::openNullDevice(recorder);
        outcome.result = {opened.socket.handle(), opened.error};
        socket = std::move(opened.socket);
        break;
    }
    case Call::SocketPair:
        openPair(own, recorder, outcome);
        break;
    case Call::Bind:
    case Call::Connect:
        makeWithAddress(own, recorder, outcome);
        break;
    case Call::Send:
    case Call::SendTo:
    case Call::Recv:
    case Call::RecvFrom:
        makeData(own, recorder, outcome);
        break;
    case Call::SetSockOpt:
    case Call::GetSockOpt:
        makeOption(own, outcome);
        break;
    case Call::Poll:
    case Call::Select:
        makeWait(recorder, outcome);
        break;
    case Call::Accept:
        accept(own, outcome);
        break;
    case Call::Listen:
        outcome.result = socket.listen(static_cast<int>(call.number));
        break;
    case Call::Shutdown:
        outcome.result = socket.shutdown(call.how);
        break;
    case Call::Close:
        outcome.result = socket.close();
        break;
    case Call::GetSockName:
        outcome.result = socket.getSockName(outcome.address);
        break;
    case Call::GetPeerName:
        outcome.result = socket.getPeerName(outcome.address);
        break;
    case Call::SetBlocking:
        outcome.result = socket.setNonBlocking(!call.on);
        break;
    default:
        break;
    }
    return outcome;
}

std::optional<net::Endpoint> CallBench::addressOf(const std::string& text, const BenchSocket& own,
                                                  journal::Recorder& recorder, Outcome& outcome)
{
    if (text.starts_with('@')) {
        net::Handle handle = net::noHandle;
        net::SocketId id = 0;
        const AddressName named = addressName(text);
        {
            const std::scoped_lock lock(m_mutex);
            if (const auto other = find(named.socket)) {
                handle = other->state.handle;
                id = other->state.id;
            }
        }
        // That socket's own thread may be blocked: the question is asked from here.
        net::Endpoint address;
        const CallResult result = named.ofPeer ? net::peerNameOf(recorder, {id, handle}, address)
                                               : net::sockNameOf(recorder, {id, handle}, address);
        if (result.ok() && !address.isEmpty() &&
            (address.port() != 0 || address.domain() == net::Domain::Unix))
            return address;
        outcome.notMade = {notBound, text, 0};
        return std::nullopt;
    }
    if (net::Endpoint::isUnixText(text)) {
        if (auto address = net::Endpoint::unixPath(text))
            return address;
    } else {
        const net::HostPort parts = net::splitHostPort(text);
        const auto port = net::parsePort(parts.port);
        if (port && !parts.host.empty()) {
            if (auto address = net::Endpoint::numeric(parts.host, *port))
                return address;
            net::ResolveRequest request;
            request.host = parts.host;
            request.service = parts.port;
            request.domain = own.state.domain;
            request.type = own.state.type == net::Type::Datagram ? net::Type::Datagram : net::Type::Stream;
            const net::ResolveResult found = net::resolve(request, recorder);
            if (!found.addresses.empty())
                return found.addresses.front().endpoint;
            outcome.result = {-1, found.error};
        }
    }
    outcome.notMade = {badAddress, text, 0};
    return std::nullopt;
}

void CallBench::makeWithAddress(BenchSocket& own, journal::Recorder& recorder, Outcome& outcome)
{
    const auto address = addressOf(outcome.call.address, own, recorder, outcome);
    if (!address)
        return;
    outcome.address = *address;
    if (outcome.call.call == Call::Connect) {
        outcome.result = own.socket.connect(*address);
        return;
    }
    outcome.result = own.socket.bind(*address);
    if (outcome.result.ok())
        own.path = address->filePath();
}

void CallBench::makeData(BenchSocket& own, journal::Recorder& recorder, Outcome& outcome)
{
    const CallSpec& call = outcome.call;
    const int flags = flagBits(call.flags, outcome.notMade);
    if (outcome.notMade)
        return;
    if (call.call == Call::Send || call.call == Call::SendTo) {
        const std::vector<std::byte> bytes = dataBytes(call.data, outcome.notMade);
        if (call.call == Call::Send) {
            outcome.result = own.socket.sendWith(bytes, flags);
        } else if (const auto address = addressOf(call.address, own, recorder, outcome)) {
            outcome.address = *address;
            outcome.result = own.socket.sendToWith(bytes, *address, flags);
        }
        return;
    }
    const std::span<std::byte> room = recorder.reserve(call.number);
    outcome.result = call.call == Call::Recv ? own.socket.recvWith(room, flags)
                                             : own.socket.recvFromWith(room, outcome.address, flags);
    if (outcome.result.value > 0) {
        const auto bytes = recorder.received().bytes();
        outcome.data.assign(bytes.begin(), bytes.end());
    }
}

void CallBench::makeOption(BenchSocket& own, Outcome& outcome)
{
    const net::OptionEntry& option = *net::findOption(outcome.call.option);
    if (outcome.call.call == Call::GetSockOpt) {
        outcome.result = own.socket.getOption(option, outcome.value);
        return;
    }
    auto parsed = net::parseOption(option, outcome.call.value);
    if (!parsed.ok())
        outcome.notMade = {parsed.error, outcome.call.value, 0};
    else
        outcome.result = own.socket.setOption(option, parsed.value);
}

void CallBench::makeWait(journal::Recorder& recorder, Outcome& outcome)
{
    {
        const std::scoped_lock lock(m_mutex);
        for (const CallSpec::Watched& each : outcome.call.watched) {
            net::Waited waited;
            if (const auto other = find(each.socket))
                waited.handle = other->state.handle;
            waited.read = each.read;
            waited.write = each.write;
            waited.urgent = each.urgent;
            outcome.waited.push_back(waited);
        }
    }
    outcome.result = outcome.call.call == Call::Poll
                         ? net::pollSockets(recorder, outcome.waited, outcome.call.milliseconds)
                         : net::selectSockets(recorder, outcome.waited, outcome.call.milliseconds);
}

/// Under the bench's mutex, on the thread of `parent`, under whose endpoint the new socket stands.
void CallBench::adopt(BenchSocket& parent, const std::string& name, net::Socket socket)
{
    if (m_stopping)
        return; // closed with the end of this function
    BenchSocket& made = add(name, parent.endpoint, false);
    made.socket = std::move(socket);
    made.socket.reportTo(*made.recorder);
    made.state.id = made.socket.id();
    made.state.handle = made.socket.handle();
    made.state.domain = made.socket.domain();
    made.state.type = made.socket.type();
    parent.recorder->note(journal::NoteKind::Named, made.state.id, 0, name);
    made.thread = std::thread([this, &made] { run(made); });
}

void CallBench::accept(BenchSocket& own, Outcome& outcome)
{
    auto accepted = own.socket.accept();
    outcome.result = {accepted.socket.handle(), accepted.error};
    outcome.address = accepted.peer;
    if (accepted.error != 0)
        return;
    const std::scoped_lock lock(m_mutex);
    const std::string& name = outcome.call.made;
    adopt(own, find(name) ? name + '+' : name, std::move(accepted.socket));
}

void CallBench::openPair(BenchSocket& own, journal::Recorder& recorder, Outcome& outcome)
{
    auto pair = net::Socket::openPair(recorder, outcome.call.domain, outcome.call.type);
    outcome.result = {pair.error == 0 ? 0 : -1, pair.error};
    recorder.note(journal::NoteKind::Named, pair.first.id(), 0, own.state.name);
    own.socket = std::move(pair.first);
    if (pair.error != 0)
        return;
    const std::scoped_lock lock(m_mutex);
    adopt(own, outcome.call.made, std::move(pair.second));
}

} // namespace enchufe::bench

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/stream_listener.h"

#include "core/engine/reading.h"
#include "core/engine/refused.h"
#include "core/engine/socket_options.h"
#include "core/net/errors.h"
#include "core/net/without_memory.h"

#include <algorithm>
#include <cerrno>
#include <new>
#include <utility>

namespace enchufe::engine {

namespace {

constexpr auto retryAfter = std::chrono::milliseconds(100);
constexpr std::size_t samplesATurn = 256;

/// The fate of one client, which accept() has taken from the queue: accept(2), "Error handling".
bool concernsOneClient(int error)
{
    constexpr std::string_view names[] = {"ECONNABORTED", "EPROTO",    "ENETDOWN",     "ENOPROTOOPT",
                                          "EHOSTDOWN",    "ENONET",    "EHOSTUNREACH", "ENETUNREACH",
                                          "EPERM",        "EOPNOTSUPP"};
    return std::ranges::find(names, net::errorName(net::Call::Accept, error)) != std::end(names);
}

} // namespace

StreamListenerTask::StreamListenerTask(TaskContext context, StreamListenerSpec spec)
    : m_context(std::move(context)),
      m_spec(std::move(spec)),
      m_behaviour(m_spec.connection.behaviour ? m_spec.connection.behaviour() : nullptr)
{}

StreamListenerTask::~StreamListenerTask()
{
    m_context.loop().cancel(m_retry);
    m_connections.clear();
    net::evenWithoutMemory([this] { closeListener(); });
}

void StreamListenerTask::start()
{
    m_context.opened(kind, askedText(m_spec));
    net::ResolveRequest request;
    request.host = m_spec.host;
    request.service = m_spec.port;
    request.domain = m_spec.domain;
    request.passive = true;
    m_context.find(request, [this](const TaskContext::Addresses& found) { listenOn(found); });
}

void StreamListenerTask::listenOn(const TaskContext::Addresses& addresses)
{
    TaskContext::Failure failure = {addresses.call, addresses.error, {}};
    for (const net::Endpoint& address : addresses.list) {
        const auto failed = tryListen(address);
        if (!failed) {
            m_context.ready(m_listener, m_local);
            noteState();
            updateInterest();
            return;
        }
        failure = *failed;
    }
    m_context.failed(failure);
}

/// What is not the usual, as connections to come will have it: those accepted need not say it again.
void StreamListenerTask::noteState()
{
    journal::Recorder& recorder = m_context.recorder();
    const net::SocketId id = m_listener.id();
    const ConnectionKnobs& knobs = m_spec.connection;
    if (m_spec.model != ServerModel::Loop)
        recorder.note(journal::NoteKind::Model, id, 0, modelName(m_spec.model));
    if (!m_spec.acceptAutomatically)
        recorder.note(journal::NoteKind::Accepting, id, 0);
    if (!knobs.behaviourName.empty())
        recorder.note(journal::NoteKind::Behaviour, id, 0, knobs.behaviourName);
    if (const ReadingNow reading{knobs.reading, knobs.paused}; reading != ReadingNow())
        reading.note(recorder, id);
}

std::optional<TaskContext::Failure> StreamListenerTask::tryListen(const net::Endpoint& address)
{
    auto opened = net::Socket::open(m_context.recorder(), address.domain(), net::Type::Stream);
    if (opened.error != 0)
        return TaskContext::Failure{net::Call::Socket, opened.error, address};
    net::Socket socket = std::move(opened.socket);
    m_context.applyBefore(socket, m_spec.socket, true);
    if (const auto bound = socket.bind(address); !bound.ok())
        return TaskContext::Failure{net::Call::Bind, bound.error, address};
    m_path.remember(address);
    if (const auto listening = socket.listen(m_spec.backlog); !listening.ok()) {
        m_path.unlink(m_context.recorder(), socket.id());
        return TaskContext::Failure{net::Call::Listen, listening.error, address};
    }
    // A client that goes away between poll and accept() would otherwise block the worker: accept(2), NOTES.
    if (m_spec.socket.waiting != Waiting::Blocking) {
        if (const auto set = socket.setNonBlocking(true); !set.ok()) {
            m_path.unlink(m_context.recorder(), socket.id());
            return TaskContext::Failure{net::Call::SetBlocking, set.error, address};
        }
    }
    (void)socket.getSockName(m_local);
    m_listener = std::move(socket);
    return std::nullopt;
}

void StreamListenerTask::onReady(const net::ReadyEvent& /*event*/)
{
    const bool byHand = !m_spec.acceptAutomatically;
    m_awaited -= byHand && m_awaited > 0 ? 1 : 0;
    const bool one = byHand || m_spec.socket.waiting == Waiting::Blocking;
    const int calls = one ? 1 : m_context.loop().burst();
    const journal::Journal& journal = m_context.recorder().journal();
    for (int i = 0; i < calls && !journal.isBraked() && acceptOne(); ++i) {
    }
    updateInterest();
}

bool StreamListenerTask::acceptOne()
{
    auto accepted = m_listener.accept();
    if (accepted.error != 0) {
        const bool goesOn = concernsOneClient(accepted.error);
        // EMFILE, ENOBUFS …: the client stays in the queue, and the listener would be told so at once again.
        if (!goesOn && accepted.error != EINTR && !net::CallResult{-1, accepted.error}.wouldBlock())
            rest();
        return goesOn;
    }
    serve(std::move(accepted.socket), accepted.peer);
    return !isFull();
}

void StreamListenerTask::serve(net::Socket socket, const net::Endpoint& from)
{
    Peer peer = {++m_arrivals, socket.id(), from, m_local, true};
    if (m_local.isWildcard())
        (void)socket.getSockName(peer.local);
    if (m_spec.socket.waiting == Waiting::NonBlocking) {
        // Calls that block would hold up all others.
        if (const auto set = socket.setNonBlocking(true); !set.ok()) {
            m_context.connectionFailed(socket.id(), net::Call::SetBlocking, set.error);
            return;
        }
    }
    if (m_spec.socket.noDelay && socket.domain() != net::Domain::Unix)
        (void)socket.setOption(net::Option::NoDelay, 1);
    if (m_spec.model == ServerModel::Threads) {
        m_context.handOver(std::move(socket), peer, m_spec.socket, m_spec.connection, m_behaviour);
        m_handedOver = std::max(m_handedOver, m_context.handedOver()); // tidy() looks for those that ended
        return;
    }
    const net::SocketId id = socket.id();
    try {
        auto connection = std::make_unique<StreamConnection>(
            m_context, std::move(socket), peer, m_spec.socket, m_spec.connection, m_behaviour,
            [this](StreamConnection& ended) { m_ended.push_back(ended.id()); });
        m_sampleOrder.reserve(m_sampleOrder.size() + 1);
        StreamConnection& started = *m_connections.emplace(id, std::move(connection)).first->second;
        m_sampleOrder.push_back(id);
        started.start();
    } catch (const std::bad_alloc&) {
        m_context.connectionFailed(id, net::Call::Allocate, ENOMEM);
        m_connections.erase(id);
        std::erase(m_sampleOrder, id);
    }
}

bool StreamListenerTask::isFull() const
{
    const std::size_t most = m_spec.model == ServerModel::Iterative ? 1 : m_spec.maxConnections;
    return most != 0 && m_connections.size() + m_context.handedOver() >= most;
}

void StreamListenerTask::rest()
{
    m_context.loop().cancel(m_retry);
    m_retry = m_context.loop().after(retryAfter, [this] {
        m_retry = 0;
        updateInterest();
    });
}

void StreamListenerTask::updateInterest()
{
    if (!m_listener.isOpen())
        return;
    const bool asked = m_spec.acceptAutomatically ? !isFull() : m_awaited > 0;
    const bool wanted = asked && m_retry == 0 && !m_context.recorder().journal().isBraked();
    if (wanted == m_watching)
        return;
    m_watching = wanted;
    const auto watched = m_context.loop().watch(m_listener, {wanted, false}, this);
    if (watched.ok())
        return;
    // Deaf from here on: what it has accepted is served to its end, and nobody waits in its queue in vain.
    m_context.failed({net::Call::EpollCtl, watched.error, m_local});
    closeListener();
}

void StreamListenerTask::handle(net::SocketId connection, Command command)
{
    if (connection == 0 || connection == m_listener.id()) {
        handleOwn(connection, command);
    } else if (const auto found = m_connections.find(connection); found != m_connections.end()) {
        found->second->handle(std::move(command));
    } else {
        noteRefused(m_context.recorder(), connection, command);
    }
}

void StreamListenerTask::handleOwn(net::SocketId connection, const Command& command)
{
    if (const auto* const accepting = std::get_if<command::SetAccepting>(&command)) {
        m_spec.acceptAutomatically = accepting->automatic;
        m_awaited = 0;
        m_context.recorder().note(journal::NoteKind::Accepting, m_listener.id(),
                                  accepting->automatic ? 1 : 0);
        updateInterest();
    } else if (const auto* const once = std::get_if<command::AcceptOnce>(&command)) {
        acceptByHand(once->when);
    } else if (std::holds_alternative<command::AskKernel>(command)) {
        m_sampler.forget();
        if (m_listener.isOpen())
            m_sampler.sample(m_context.recorder(), m_listener.ref(), true, true);
    } else if (handleOptionCommand(m_listener, command)) {
        return; // of the listening socket itself
    } else if (std::holds_alternative<command::Close>(command) && connection != 0) {
        closeListener();
    } else {
        // To the listener itself: for every connection, and as the default of those to come.
        setDefault(command);
        for (const auto& [id, each] : m_connections)
            each->handle(command);
    }
}

/// Where connections are accepted by themselves the next of them is the one that is waited for.
void StreamListenerTask::acceptByHand(command::When when)
{
    if (when == command::When::Now && m_listener.isOpen())
        acceptOne();
    else if (when == command::When::Ready && !m_spec.acceptAutomatically)
        ++m_awaited;
    else if (when == command::When::Never)
        m_awaited = 0;
    updateInterest();
}

void StreamListenerTask::setDefault(const Command& command)
{
    ConnectionKnobs& knobs = m_spec.connection;
    journal::Recorder& recorder = m_context.recorder();
    const ReadingNow before = {knobs.reading, knobs.paused};
    if (const auto* const reading = std::get_if<command::SetReading>(&command)) {
        knobs.reading = reading->reading;
    } else if (const auto* const paused = std::get_if<command::SetPaused>(&command)) {
        knobs.paused = paused->paused;
    } else if (const auto* const behaviour = std::get_if<command::SetBehaviour>(&command)) {
        m_behaviour = behaviour->behaviour;
        recorder.note(journal::NoteKind::Behaviour, m_listener.id(), 0, behaviour->name);
    } else if (const auto* const watch = std::get_if<command::WatchKernel>(&command)) {
        knobs.watchKernel = watch->on;
    }
    if (const ReadingNow now{knobs.reading, knobs.paused}; now != before)
        now.note(recorder, m_listener.id(), before.paused);
}

void StreamListenerTask::tidy()
{
    const std::size_t before = std::exchange(m_handedOver, m_context.handedOver());
    if (m_ended.empty() && before <= m_handedOver)
        return;
    for (const net::SocketId id : std::exchange(m_ended, {})) {
        m_connections.erase(id);
        std::erase(m_sampleOrder, id);
    }
    m_context.loop().cancel(m_retry); // descriptors are free again
    updateInterest();
}

bool StreamListenerTask::sample()
{
    bool more = m_listener.isOpen() && (!m_watching || m_spec.connection.watchKernel);
    if (m_listener.isOpen()) {
        m_sampler.sample(m_context.recorder(), m_listener.ref(), true, m_spec.connection.watchKernel);
    }
    const std::size_t count = std::min(samplesATurn, m_sampleOrder.size());
    for (std::size_t i = 0; i < count; ++i) {
        m_sampleNext = (m_sampleNext + 1) % m_sampleOrder.size();
        more = m_connections.at(m_sampleOrder[m_sampleNext])->sample() || more;
    }
    return more || m_sampleOrder.size() > samplesATurn;
}

void StreamListenerTask::refresh()
{
    updateInterest();
    for (const auto& [id, each] : m_connections)
        each->refresh();
}

void StreamListenerTask::closeListener()
{
    if (!m_listener.isOpen())
        return;
    m_context.loop().forget(m_listener);
    m_path.unlink(m_context.recorder(), m_listener.id());
    (void)m_listener.close();
}

} // namespace enchufe::engine

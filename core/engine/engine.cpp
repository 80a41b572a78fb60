// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/engine.h"

#include "core/engine/connection_task.h"
#include "core/engine/datagram_socket.h"
#include "core/engine/legs.h"
#include "core/engine/stream_client.h"
#include "core/engine/stream_listener.h"
#include "core/engine/task_context.h"
#include "core/net/errors.h"

#include <utility>

namespace enchufe::engine {

namespace {

/// What is said to a listener is meant for all its connections, but for what is the listening socket's own.
bool concernsConnections(const Command& command)
{
    return !std::holds_alternative<command::AcceptOnce>(command) &&
           !std::holds_alternative<command::SetAccepting>(command) &&
           !std::holds_alternative<command::SetOption>(command) &&
           !std::holds_alternative<command::ReadOptions>(command) &&
           !std::holds_alternative<command::AskKernel>(command);
}

} // namespace

Engine::Engine(journal::Journal& journal, WorkerOptions options)
    : m_journal(journal),
      m_options(options),
      m_lookups(journal)
{}

Engine::~Engine()
{
    decltype(m_workers) workers;
    decltype(m_connections) connections;
    {
        // Not joined under the lock: a listener may just be handing over a connection.
        const threads::Lock lock(m_mutex);
        m_stopping = true;
        for (const auto& [id, worker] : m_workers)
            worker->stop(); // all at once, then one join after the other
        for (const auto& [id, connection] : m_connections)
            connection.worker->stop();
        workers.swap(m_workers);
        connections.swap(m_connections);
    }
    workers.clear();
    connections.clear();
    m_closing.clear();
}

template <class Task, class Spec>
journal::EndpointId Engine::openTask(Spec spec)
{
    fitToSystem(spec.socket);
    const journal::EndpointId id = m_journal.newEndpointId();
    WorkerOptions options = m_options;
    options.mayBlock = spec.socket.waiting == Waiting::Blocking;
    auto worker = std::make_unique<Worker>(m_journal, id, options, std::make_shared<Crew>());
    const auto cannotStart = [kind = Task::kind, asked = askedText(spec)](journal::Recorder& recorder,
                                                                          const Worker::Failure& failure) {
        recorder.note(journal::NoteKind::Opened, 0, static_cast<std::int64_t>(kind), asked);
        recorder.noteFailed(failure.call, failure.error);
    };
    Worker::Failure failure;
    {
        const threads::Lock lock(m_mutex);
        collectEnded();
        m_workers.reserve(m_workers.size() +
                          1); // else a worker whose place is not to be had would be joined here
        spec.connection.watchKernel = spec.connection.watchKernel || m_watchKernel;
        const auto make = [this, mailbox = worker->mailbox(), spec = std::move(spec)](EventLoop& loop) {
            const auto handOver = [this](journal::EndpointId endpoint,
                                         const TaskContext::Handover& handover) {
                return openConnection(endpoint, handover);
            };
            const auto task = [&](Legs& legs) {
                return std::make_unique<Task>(TaskContext(loop, m_lookups, mailbox, handOver, {}, legs),
                                              spec);
            };
            return std::make_unique<TaskWithLegs>(task, spec.connection.watchKernel);
        };
        failure = worker->start({make, cannotStart});
        if (failure.error == 0)
            m_workers.emplace(id, std::move(worker));
    }
    if (failure.error != 0) {
        journal::Recorder recorder(m_journal, id);
        recorder.attachThread();
        cannotStart(recorder, failure);
        recorder.note(journal::NoteKind::Closed, 0);
    }
    return id;
}

Worker::Failure Engine::openConnection(journal::EndpointId endpoint, const TaskContext::Handover& handover)
{
    std::unique_ptr<Worker> worker; // its thread may wait for the lock: it is not joined while that is held
    const threads::Lock lock(m_mutex);
    collectEnded();
    const auto owner = m_workers.find(endpoint);
    if (m_stopping || owner == m_workers.end())
        return {}; // closed with the last share in the socket
    WorkerOptions options = m_options;
    options.mayBlock = handover.socketKnobs.waiting == Waiting::Blocking;
    const net::SocketId id = handover.socket->id();
    worker = std::make_unique<Worker>(m_journal, endpoint, options, owner->second->crew());
    // Whatever happens to it there, the socket leaves the share at once and speaks through that thread's pen.
    const auto take = [handover](journal::Recorder& recorder) {
        net::Socket socket = std::move(*handover.socket);
        socket.reportTo(recorder);
        return socket;
    };
    const auto make = [this, take, handover, mailbox = worker->mailbox()](EventLoop& loop) {
        return makeConnection(loop, mailbox, take(loop.recorder()), handover);
    };
    const auto cannotStart = [take](journal::Recorder& recorder, const Worker::Failure& failure) {
        const net::Socket closed = take(recorder);
        recorder.noteConnectionFailed(closed.id(), failure.call, failure.error);
    };
    if (const auto failure = worker->start({make, cannotStart, id}); failure.error != 0)
        return failure;
    // Whoever saw it accepted may have given orders since.
    for (Command& order : owner->second->mailbox()->ordersOf(id, concernsConnections)) {
        if (!worker->post(id, order))
            (void)owner->second->post(id, order); // which refuses it: the connection is no more
    }
    Connection& kept = m_connections[id]; // first: without memory for it the worker is still ours
    kept = {endpoint, std::move(worker)};
    return {};
}

std::unique_ptr<EndpointTask> Engine::makeConnection(EventLoop& loop,
                                                     const std::shared_ptr<Worker::Mailbox>& mailbox,
                                                     net::Socket socket,
                                                     const TaskContext::Handover& handover)
{
    const auto adopt = [this, id = socket.id()](net::SocketId leg, bool there) {
        this->adopt(leg, there ? id : 0);
    };
    const auto task = [&](Legs& legs) {
        return std::make_unique<ConnectionTask>(TaskContext(loop, m_lookups, mailbox, {}, adopt, legs),
                                                std::move(socket), handover);
    };
    return std::make_unique<TaskWithLegs>(task, handover.knobs.watchKernel);
}

void Engine::adopt(net::SocketId leg, net::SocketId connection)
{
    const threads::Lock lock(m_mutex);
    if (connection != 0)
        m_legs[leg] = connection;
    else
        m_legs.erase(leg);
}

journal::EndpointId Engine::open(StreamClientSpec spec)
{
    return openTask<StreamClientTask>(std::move(spec));
}
journal::EndpointId Engine::open(StreamListenerSpec spec)
{
    return openTask<StreamListenerTask>(std::move(spec));
}
journal::EndpointId Engine::open(DatagramSpec spec) { return openTask<DatagramTask>(std::move(spec)); }

void Engine::post(Target target, Command command)
{
    const threads::Lock lock(m_mutex);
    const auto leg = m_legs.find(target.connection);
    const auto own = m_connections.find(leg == m_legs.end() ? target.connection : leg->second);
    if (own != m_connections.end() && own->second.worker->post(target.connection, command))
        return;
    // The endpoint's worker refuses what is for a connection that is no more.
    const auto found = m_workers.find(target.endpoint);
    if (found == m_workers.end())
        return;
    if (target.connection == 0 && concernsConnections(command)) {
        for (const auto& [id, connection] : m_connections) {
            Command same = command;
            if (connection.endpoint == target.endpoint)
                (void)connection.worker->post(id, same);
        }
    }
    (void)found->second->post(target.connection, command);
}

void Engine::close(journal::EndpointId endpoint)
{
    const threads::Lock lock(m_mutex);
    collectEnded();
    const auto found = m_workers.find(endpoint);
    if (found == m_workers.end())
        return;
    found->second->stop();
    m_closing.push_back(std::move(found->second));
    m_workers.erase(found);
    for (auto each = m_connections.begin(); each != m_connections.end();) {
        if (each->second.endpoint != endpoint) {
            ++each;
            continue;
        }
        each->second.worker->stop();
        m_closing.push_back(std::move(each->second.worker));
        each = m_connections.erase(each);
    }
}

void Engine::watchKernel(bool on)
{
    const threads::Lock lock(m_mutex);
    m_watchKernel = on;
    for (const auto& [id, worker] : m_workers) {
        Command command = command::WatchKernel{on};
        (void)worker->post(0, command);
    }
    for (const auto& [id, connection] : m_connections) {
        Command command = command::WatchKernel{on};
        (void)connection.worker->post(id, command);
    }
}

void Engine::lookUp(net::ResolveRequest request, std::function<void(const net::ResolveResult&)> done,
                    journal::EndpointId endpoint)
{
    lookUpWith<net::ResolveResult>(net::resolve, std::move(request), std::move(done), endpoint);
}

void Engine::lookUp(net::NameRequest request, std::function<void(const net::NameResult&)> done,
                    journal::EndpointId endpoint)
{
    lookUpWith<net::NameResult>(net::nameOf, std::move(request), std::move(done), endpoint);
}

template <class Result, class Ask, class Request>
void Engine::lookUpWith(Ask ask, Request request, std::function<void(const Result&)> done,
                        journal::EndpointId endpoint)
{
    const auto withoutMemory = [done] {
        Result none;
        none.error = Lookups::errorWithoutMemory();
        done(none);
    };
    const auto work = [ask, request = std::move(request), done](journal::Recorder& recorder,
                                                                const net::Left& left) {
        done(ask(request, recorder, left));
    };
    if (const int error = m_lookups.run(endpoint, work, withoutMemory); error != 0) {
        noteFailedLookUp(endpoint, error);
        withoutMemory();
    }
}

void Engine::noteFailedLookUp(journal::EndpointId endpoint, int error)
{
    journal::Recorder recorder(m_journal, endpoint);
    recorder.attachThread();
    recorder.noteDegraded(0, net::Call::StartThread, error);
}

void Engine::refresh()
{
    const threads::Lock lock(m_mutex);
    for (const auto& [id, worker] : m_workers)
        worker->refresh();
    for (const auto& [id, connection] : m_connections)
        connection.worker->refresh();
}

std::size_t Engine::workerCount()
{
    const threads::Lock lock(m_mutex);
    collectEnded();
    return m_workers.size() + m_connections.size() + m_closing.size();
}

void Engine::collectEnded()
{
    std::erase_if(m_closing, [](const std::unique_ptr<Worker>& worker) { return worker->hasEnded(); });
    std::erase_if(m_connections, [](const auto& each) { return each.second.worker->hasEnded(); });
}

} // namespace enchufe::engine

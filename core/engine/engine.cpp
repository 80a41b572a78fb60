// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/engine.h"

#include "core/engine/connection_task.h"
#include "core/engine/datagram_socket.h"
#include "core/engine/stream_client.h"
#include "core/engine/stream_listener.h"
#include "core/engine/task_context.h"

#include <future>

namespace enchufe::engine {

namespace {

/// Windows has neither MSG_DONTWAIT nor a signal that ends a blocked call. Its SO_REUSEADDR would let two
/// programs share a port; what it does elsewhere, Windows does anyway ("Using SO_REUSEADDR and
/// SO_EXCLUSIVEADDRUSE").
void fitToSystem([[maybe_unused]] SocketKnobs& knobs)
{
#ifdef _WIN32
    knobs.waiting = Waiting::NonBlocking;
    knobs.reuseAddress = false;
#endif
}

/// What is said to a listener is meant for all its connections, but for what is the listening socket's own.
bool concernsConnections(const Command& command)
{
    return !std::holds_alternative<command::AcceptOnce>(command) &&
           !std::holds_alternative<command::SetAccepting>(command) &&
           !std::holds_alternative<command::SetOption>(command) &&
           !std::holds_alternative<command::ReadOptions>(command);
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
        const std::scoped_lock lock(m_mutex);
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
    const std::scoped_lock lock(m_mutex);
    collectEnded();
    spec.connection.watchKernel = spec.connection.watchKernel || m_watchKernel;
    const journal::EndpointId id = m_journal.newEndpointId();
    WorkerOptions options = m_options;
    options.mayBlock = spec.socket.waiting == Waiting::Blocking;
    // The task needs its worker's mailbox, which is there only once the worker is.
    auto mailbox = std::make_shared<std::promise<std::shared_ptr<Worker::Mailbox>>>();
    auto worker = std::make_unique<Worker>(
        m_journal, id, options, [this, mailbox, spec = std::move(spec)](EventLoop& loop) {
            const auto handOver = [this](journal::EndpointId endpoint,
                                         const TaskContext::Handover& handover) {
                openConnection(endpoint, handover);
            };
            return std::make_unique<Task>(TaskContext(loop, m_lookups, mailbox->get_future().get(), handOver),
                                          spec);
        });
    mailbox->set_value(worker->mailbox());
    m_workers.emplace(id, std::move(worker));
    return id;
}

void Engine::openConnection(journal::EndpointId endpoint, const TaskContext::Handover& handover)
{
    const std::scoped_lock lock(m_mutex);
    collectEnded();
    if (m_stopping || !m_workers.contains(endpoint))
        return; // closed with the last share in the socket
    WorkerOptions options = m_options;
    options.mayBlock = handover.socketKnobs.waiting == Waiting::Blocking;
    options.isEndpoint = false;
    const net::SocketId id = handover.socket->id();
    m_connections[id] = {
        endpoint, std::make_unique<Worker>(m_journal, endpoint, options, [handover](EventLoop& loop) {
            return std::make_unique<ConnectionTask>(loop, std::move(*handover.socket), handover.socketKnobs,
                                                    handover.knobs, handover.ended);
        })};
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
    const std::scoped_lock lock(m_mutex);
    if (const auto own = m_connections.find(target.connection); own != m_connections.end()) {
        own->second.worker->post(target.connection, std::move(command));
        return;
    }
    const auto found = m_workers.find(target.endpoint);
    if (found == m_workers.end())
        return;
    if (target.connection == 0 && concernsConnections(command)) {
        for (const auto& [id, connection] : m_connections) {
            if (connection.endpoint == target.endpoint)
                connection.worker->post(id, command);
        }
    }
    found->second->post(target.connection, std::move(command));
}

void Engine::close(journal::EndpointId endpoint)
{
    const std::scoped_lock lock(m_mutex);
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
    const std::scoped_lock lock(m_mutex);
    m_watchKernel = on;
    for (const auto& [id, worker] : m_workers)
        worker->post(0, command::WatchKernel{on});
    for (const auto& [id, connection] : m_connections)
        connection.worker->post(id, command::WatchKernel{on});
}

void Engine::lookUp(net::ResolveRequest request, std::function<void(const net::ResolveResult&)> done)
{
    m_lookups.run(0, [request = std::move(request), done = std::move(done)](journal::Recorder& recorder) {
        done(net::resolve(request, recorder));
    });
}

void Engine::lookUp(net::NameRequest request, std::function<void(const net::NameResult&)> done)
{
    m_lookups.run(0, [request = std::move(request), done = std::move(done)](journal::Recorder& recorder) {
        done(net::nameOf(request, recorder));
    });
}

void Engine::refresh()
{
    const std::scoped_lock lock(m_mutex);
    for (const auto& [id, worker] : m_workers)
        worker->refresh();
    for (const auto& [id, connection] : m_connections)
        connection.worker->refresh();
}

std::size_t Engine::workerCount()
{
    const std::scoped_lock lock(m_mutex);
    collectEnded();
    return m_workers.size() + m_connections.size() + m_closing.size();
}

void Engine::collectEnded()
{
    std::erase_if(m_closing, [](const std::unique_ptr<Worker>& worker) { return worker->hasEnded(); });
    std::erase_if(m_connections, [](const auto& each) { return each.second.worker->hasEnded(); });
}

} // namespace enchufe::engine

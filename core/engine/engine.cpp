// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/engine.h"

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

} // namespace

Engine::Engine(journal::Journal& journal, WorkerOptions options)
    : m_journal(journal),
      m_options(options),
      m_lookups(journal)
{}

Engine::~Engine()
{
    const std::scoped_lock lock(m_mutex);
    for (const auto& [id, worker] : m_workers)
        worker->stop(); // all at once, then one join after the other
    m_workers.clear();
    m_closing.clear();
}

template <class Task, class Spec>
journal::EndpointId Engine::openTask(Spec spec)
{
    fitToSystem(spec.socket);
    const std::scoped_lock lock(m_mutex);
    collectEnded();
    const journal::EndpointId id = m_journal.newEndpointId();
    WorkerOptions options = m_options;
    options.mayBlock = spec.socket.waiting == Waiting::Blocking;
    // The task needs its worker's mailbox, which is there only once the worker is.
    auto mailbox = std::make_shared<std::promise<std::shared_ptr<Worker::Mailbox>>>();
    auto worker = std::make_unique<Worker>(
        m_journal, id, options, [this, mailbox, spec = std::move(spec)](EventLoop& loop) {
            return std::make_unique<Task>(TaskContext(loop, m_lookups, mailbox->get_future().get()), spec);
        });
    mailbox->set_value(worker->mailbox());
    m_workers.emplace(id, std::move(worker));
    return id;
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
    if (const auto found = m_workers.find(target.endpoint); found != m_workers.end())
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
}

void Engine::refresh()
{
    const std::scoped_lock lock(m_mutex);
    for (const auto& [id, worker] : m_workers)
        worker->refresh();
}

std::size_t Engine::workerCount()
{
    const std::scoped_lock lock(m_mutex);
    collectEnded();
    return m_workers.size() + m_closing.size();
}

void Engine::collectEnded()
{
    std::erase_if(m_closing, [](const std::unique_ptr<Worker>& worker) { return worker->hasEnded(); });
}

} // namespace enchufe::engine

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/stream_listener.h"

#include "core/engine/socket_options.h"
#include "core/net/errors.h"

#include <algorithm>
#include <cstdio>
#include <utility>

namespace enchufe::engine {

namespace {

constexpr auto retryAfter = std::chrono::milliseconds(100);
constexpr std::size_t samplesATurn = 256;

bool isOneOf(int error, std::initializer_list<std::string_view> names)
{
    const auto* const entry = net::findError(net::Call::Accept, error);
    return entry != nullptr && std::find(names.begin(), names.end(), entry->name) != names.end();
}

} // namespace

StreamListenerTask::StreamListenerTask(TaskContext context, StreamListenerSpec spec)
    : m_context(std::move(context)),
      m_spec(std::move(spec))
{}

StreamListenerTask::~StreamListenerTask()
{
    m_context.loop().cancel(m_retry);
    m_connections.clear();
    closeListener();
}

void StreamListenerTask::start()
{
    m_context.opened(journal::EndpointKind::StreamListener, net::joinHostPort(m_spec.host, m_spec.port));
    net::ResolveRequest request;
    request.host = m_spec.host;
    request.service = m_spec.port;
    request.domain = m_spec.domain;
    request.passive = true;
    m_context.find(request, [this](const TaskContext::Addresses& found) { listenOn(found); });
}

void StreamListenerTask::listenOn(const TaskContext::Addresses& addresses)
{
    TaskContext::Failure failure = {net::Call::GetAddrInfo, addresses.error, {}};
    for (const net::Endpoint& address : addresses.list) {
        const auto failed = tryListen(address);
        if (!failed) {
            m_context.ready(m_listener, m_local);
            updateInterest();
            return;
        }
        failure = *failed;
    }
    m_context.failed(failure);
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
    if (const auto listening = socket.listen(m_spec.backlog); !listening.ok())
        return TaskContext::Failure{net::Call::Listen, listening.error, address};
    // A client that goes away between poll and accept() would otherwise block the worker: accept(2), NOTES.
    if (m_spec.socket.waiting != Waiting::Blocking)
        (void)socket.setNonBlocking(true);
    (void)socket.getSockName(m_local);
    m_listener = std::move(socket);
    return std::nullopt;
}

void StreamListenerTask::onReady(const net::ReadyEvent& /*event*/)
{
    const int calls = m_spec.socket.waiting == Waiting::Blocking ? 1 : m_context.loop().burst();
    for (int i = 0; i < calls && acceptOne(); ++i) {
    }
    updateInterest();
}

bool StreamListenerTask::acceptOne()
{
    auto accepted = m_listener.accept();
    if (accepted.error != 0) {
        if (isOneOf(accepted.error, {"EMFILE", "ENFILE", "ENOBUFS", "ENOMEM"}))
            outOfDescriptors();
        // All else is the fate of one client (ECONNABORTED, and what Linux passes on from the network).
        return isOneOf(accepted.error, {"ECONNABORTED"});
    }
    net::Socket socket = std::move(accepted.socket);
    if (m_local.isWildcard()) {
        net::Endpoint local;
        (void)socket.getSockName(local);
    }
    if (m_spec.socket.waiting == Waiting::NonBlocking)
        (void)socket.setNonBlocking(true);
    if (m_spec.socket.noDelay && socket.domain() != net::Domain::Unix)
        (void)socket.setOption(net::Option::NoDelay, 1);
    if (m_spec.model == ServerModel::Threads) {
        ++m_threads;
        m_context.handOver(std::move(socket), m_spec.socket, m_spec.connection, [this] {
            --m_threads;
            updateInterest();
        });
        return !isFull();
    }
    const net::SocketId id = socket.id();
    auto connection = std::make_unique<StreamConnection>(
        m_context.loop(), std::move(socket), m_spec.socket, m_spec.connection,
        [this](StreamConnection& ended) { m_ended.push_back(ended.id()); });
    StreamConnection& started = *connection;
    m_connections.emplace(id, std::move(connection));
    m_sampleOrder.push_back(id);
    started.start();
    return !isFull();
}

bool StreamListenerTask::isFull() const
{
    const std::size_t most = m_spec.model == ServerModel::Iterative ? 1 : m_spec.maxConnections;
    return most != 0 && m_connections.size() + m_threads >= most;
}

void StreamListenerTask::outOfDescriptors()
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
    const bool wanted = m_spec.acceptAutomatically && !isFull() && m_retry == 0;
    if (wanted == m_watching)
        return;
    m_watching = wanted;
    m_context.loop().watch(m_listener, {wanted, false}, this);
}

void StreamListenerTask::handle(net::SocketId connection, const Command& command)
{
    if (connection != 0 && connection != m_listener.id()) {
        if (const auto found = m_connections.find(connection); found != m_connections.end())
            found->second->handle(command);
        else
            m_context.refuse(connection, command);
        return;
    }
    if (const auto* const accepting = std::get_if<command::SetAccepting>(&command)) {
        m_spec.acceptAutomatically = accepting->automatic;
        updateInterest();
    } else if (std::holds_alternative<command::AcceptOnce>(command)) {
        if (m_listener.isOpen())
            acceptOne();
    } else if (handleOptionCommand(m_listener, command)) {
        return; // of the listening socket itself
    } else if (std::holds_alternative<command::Close>(command) && connection != 0) {
        closeListener();
    } else {
        // To the listener itself: for every connection, and as the default of those to come.
        if (const auto* const reading = std::get_if<command::SetReading>(&command))
            m_spec.connection.reading = reading->reading;
        else if (const auto* const paused = std::get_if<command::SetPaused>(&command))
            m_spec.connection.paused = paused->paused;
        else if (const auto* const responder = std::get_if<command::SetResponder>(&command))
            m_spec.connection.responder = responder->responder;
        else if (const auto* const watch = std::get_if<command::WatchKernel>(&command))
            m_spec.connection.watchKernel = watch->on;
        for (const auto& [id, each] : m_connections)
            each->handle(command);
    }
}

void StreamListenerTask::tidy()
{
    if (m_ended.empty())
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
    for (const auto& [id, each] : m_connections)
        each->refresh();
}

void StreamListenerTask::closeListener()
{
    if (!m_listener.isOpen())
        return;
    m_context.loop().forget(m_listener);
    const std::string path = m_local.filePath();
    (void)m_listener.close();
    if (!path.empty())
        (void)std::remove(path.c_str());
}

} // namespace enchufe::engine

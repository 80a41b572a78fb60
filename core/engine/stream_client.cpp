// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/stream_client.h"

#include "core/net/errors.h"

#include <utility>

namespace enchufe::engine {

namespace {

int numberOf(std::string_view name) { return net::findError(name)->number; }

} // namespace

StreamClientTask::StreamClientTask(TaskContext context, StreamClientSpec spec)
    : m_context(std::move(context)),
      m_spec(std::move(spec))
{}

StreamClientTask::~StreamClientTask()
{
    m_context.loop().cancel(m_timeout);
    if (m_connecting.isOpen())
        m_context.loop().forget(m_connecting);
}

void StreamClientTask::start()
{
    m_context.opened(journal::EndpointKind::StreamClient, net::joinHostPort(m_spec.host, m_spec.port));
    net::ResolveRequest request;
    request.host = m_spec.host;
    request.service = m_spec.port;
    request.domain = m_spec.domain;
    m_context.find(request, [this](const TaskContext::Addresses& found) {
        m_addresses = found.list;
        if (m_addresses.empty())
            m_failure = {net::Call::GetAddrInfo, found.error, {}};
        tryNext();
    });
}

void StreamClientTask::tryNext()
{
    while (m_next < m_addresses.size()) {
        if (tryAddress(m_addresses[m_next++]))
            return;
    }
    giveUp();
}

void StreamClientTask::giveUp()
{
    m_over = true;
    std::int64_t unsent = 0;
    for (const Command& command : m_early) {
        if (const auto* const send = std::get_if<command::Send>(&command))
            unsent += static_cast<std::int64_t>(send->bytes.size());
    }
    m_early.clear();
    if (unsent > 0)
        m_context.recorder().note(journal::NoteKind::SendDropped, 0, unsent, "not-connected");
    m_context.failed(m_failure);
}

bool StreamClientTask::tryAddress(const net::Endpoint& address)
{
    m_address = address;
    auto opened = net::Socket::open(m_context.recorder(), address.domain(), net::Type::Stream);
    if (opened.error != 0) {
        m_failure = {net::Call::Socket, opened.error, address};
        return false;
    }
    m_connecting = std::move(opened.socket);
    m_context.applyBefore(m_connecting, m_spec.socket, m_spec.bind.has_value());
    if (m_spec.bind) {
        if (const auto failure = m_context.bind(m_connecting, *m_spec.bind)) {
            m_failure = *failure;
            (void)m_connecting.close();
            return false;
        }
    }
    const bool blocking = m_spec.socket.waiting == Waiting::Blocking;
    if (!blocking)
        (void)m_connecting.setNonBlocking(true);
    const net::CallResult result = m_connecting.connect(address);
    if (result.ok()) {
        connected();
        return true;
    }
    if (!blocking && net::isConnectUnderWay(result.error)) {
        m_context.loop().watch(m_connecting, {false, true}, this);
        if (m_spec.connectTimeout.count() > 0) {
            m_timeout = m_context.loop().after(m_spec.connectTimeout, [this] {
                m_timeout = 0;
                attemptEnded(numberOf("ETIMEDOUT"));
            });
        }
        return true;
    }
    m_failure = {net::Call::Connect, result.error, address};
    (void)m_connecting.close();
    return false;
}

void StreamClientTask::onReady(const net::ReadyEvent& /*event*/)
{
    attemptEnded(static_cast<int>(m_connecting.getOption(net::Option::Error).value));
}

void StreamClientTask::attemptEnded(int error)
{
    m_context.loop().cancel(m_timeout);
    m_context.loop().forget(m_connecting);
    if (error == 0) {
        connected();
        return;
    }
    m_failure = {net::Call::Connect, error, m_address};
    (void)m_connecting.close();
    tryNext();
}

void StreamClientTask::connected()
{
    if (m_spec.socket.waiting == Waiting::DontWait)
        (void)m_connecting.setNonBlocking(false);
    net::Endpoint local;
    (void)m_connecting.getSockName(local);
    m_context.ready(m_connecting, m_address);
    m_connection =
        std::make_unique<StreamConnection>(m_context.loop(), std::move(m_connecting), m_spec.socket,
                                           m_spec.connection, [this](StreamConnection&) { m_over = true; });
    m_connection->start();
    for (const Command& command : std::exchange(m_early, {}))
        m_connection->handle(command);
}

void StreamClientTask::handle(net::SocketId /*connection*/, const Command& command)
{
    if (m_connection) {
        m_connection->handle(command);
    } else if (!m_over && std::holds_alternative<command::Close>(command)) {
        m_context.loop().cancel(m_timeout);
        if (m_connecting.isOpen()) {
            m_context.loop().forget(m_connecting);
            (void)m_connecting.close();
        }
        m_next = m_addresses.size();
        m_failure = {net::Call::Connect, numberOf("ECANCELED"), m_address};
        giveUp();
    } else if (!m_over) {
        m_early.push_back(command);
    } else {
        m_context.refuse(0, command);
    }
}

void StreamClientTask::tidy()
{
    if (m_connection && m_over)
        m_connection.reset();
}

bool StreamClientTask::sample() { return m_connection && m_connection->sample(); }

void StreamClientTask::refresh()
{
    if (m_connection)
        m_connection->refresh();
}

} // namespace enchufe::engine

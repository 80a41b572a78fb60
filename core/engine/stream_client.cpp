// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/stream_client.h"

#include "core/engine/refused.h"
#include "core/journal/kernel_sampler.h"
#include "core/net/errors.h"
#include "core/net/without_memory.h"

#include <cerrno>
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
    net::evenWithoutMemory([this] { closeAttempt(); });
    net::evenWithoutMemory([this] {
        if (m_connection && m_connection->isOpen())
            m_path.unlink(m_context.recorder(), m_connection->id());
    });
}

void StreamClientTask::start()
{
    m_context.opened(kind, askedText(m_spec));
    net::ResolveRequest request;
    request.host = m_spec.host;
    request.service = m_spec.port;
    request.domain = m_spec.domain;
    m_context.find(request, [this](const TaskContext::Addresses& found) {
        if (m_over)
            return; // closed meanwhile
        m_addresses = found.list;
        if (m_addresses.empty())
            m_failure = {found.call, found.error, {}};
        if (m_addresses.empty() || !m_spec.bind) {
            tryNext();
            return;
        }
        m_context.findLocal(*m_spec.bind, net::commonDomain(m_addresses), net::Type::Stream,
                            [this](const TaskContext::Addresses& local) {
                                m_local = local;
                                if (!m_over)
                                    tryNext();
                            });
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
        if (const auto failure = TaskContext::bind(m_connecting, *m_spec.bind, m_local, m_path)) {
            m_failure = *failure;
            closeAttempt();
            return false;
        }
    }
    const bool blocking = m_spec.socket.waiting == Waiting::Blocking;
    if (!blocking) {
        // A connect() that blocks could not be ended.
        if (const auto set = m_connecting.setNonBlocking(true); !set.ok()) {
            m_failure = {net::Call::SetBlocking, set.error, address};
            closeAttempt();
            return false;
        }
    }
    net::CallResult result = blocking ? connectInTime(address) : m_connecting.connect(address);
    if (result.ok()) {
        connected();
        return true;
    }
    // A blocking connect() that a signal ended goes on by itself, and orders come first: connect(2), EINTR.
    if (blocking ? result.error == EINTR : net::isConnectUnderWay(result.error))
        return waitForConnect();
    if (blocking && net::isConnectUnderWay(result.error))
        result.error = numberOf("ETIMEDOUT"); // what SO_SNDTIMEO makes of it: socket(7)
    m_failure = {net::Call::Connect, result.error, address};
    closeAttempt();
    return false;
}

/// A call that blocks in the kernel looks at no timer of ours: the kernel's own is set for it.
net::CallResult StreamClientTask::connectInTime(const net::Endpoint& address)
{
    const net::OptionEntry* const limit = net::findOption("SO_SNDTIMEO");
    if (m_spec.connectTimeout.count() == 0 || limit == nullptr || !limit->isHere())
        return m_connecting.connect(address);
    net::OptionValue usual;
    (void)m_connecting.getOption(*limit, usual);
    const std::chrono::microseconds wanted = m_spec.connectTimeout; // the option's unit
    (void)m_connecting.setOption(*limit, {wanted.count(), {}});
    const net::CallResult result = m_connecting.connect(address);
    if (result.ok() || result.error == EINTR) // then it goes on, and its sends are to have no such limit
        (void)m_connecting.setOption(*limit, usual);
    return result;
}

bool StreamClientTask::waitForConnect()
{
    const auto watched = m_context.loop().watch(m_connecting, {false, true}, this);
    if (!watched.ok()) {
        m_failure = {net::Call::EpollCtl, watched.error, m_address};
        closeAttempt();
        return false;
    }
    if (m_spec.connectTimeout.count() > 0) {
        m_timeout = m_context.loop().after(m_spec.connectTimeout, [this] {
            m_timeout = 0;
            m_context.guarded([this] { attemptEnded(net::Call::Connect, numberOf("ETIMEDOUT")); });
        });
    }
    return true;
}

void StreamClientTask::onReady(const net::ReadyEvent& /*event*/)
{
    m_context.guarded([this] {
        const net::CallResult asked = m_connecting.getOption(net::Option::Error);
        if (asked.ok())
            attemptEnded(net::Call::Connect, static_cast<int>(asked.value));
        else
            attemptEnded(net::Call::GetSockOpt, asked.error);
    });
}

void StreamClientTask::attemptEnded(net::Call call, int error)
{
    m_context.loop().cancel(m_timeout);
    if (error == 0) {
        m_context.loop().forget(m_connecting);
        connected();
        return;
    }
    m_failure = {call, error, m_address};
    closeAttempt();
    tryNext();
}

void StreamClientTask::closeAttempt()
{
    if (!m_connecting.isOpen())
        return;
    m_context.loop().forget(m_connecting);
    m_path.unlink(m_context.recorder(), m_connecting.id());
    (void)m_connecting.close();
}

void StreamClientTask::connected()
{
    if (m_spec.socket.waiting == Waiting::DontWait)
        (void)m_connecting.setNonBlocking(false);
    net::Endpoint local;
    (void)m_connecting.getSockName(local);
    m_context.ready(m_connecting, m_address);
    if (const std::string& name = m_spec.connection.behaviourName; !name.empty())
        m_context.recorder().note(journal::NoteKind::Behaviour, m_connecting.id(), 0, name);
    const auto ended = [this](StreamConnection& connection) {
        m_over = true;
        m_path.unlink(m_context.recorder(), connection.id());
    };
    const auto& meets = m_spec.connection.behaviour;
    const Peer peer = {1, m_connecting.id(), m_address, local, true};
    m_connection = std::make_unique<StreamConnection>(m_context, std::move(m_connecting), peer, m_spec.socket,
                                                      m_spec.connection, meets ? meets() : nullptr, ended);
    m_connection->start();
    for (Command& command : std::exchange(m_early, {}))
        m_connection->handle(std::move(command));
}

void StreamClientTask::handle(net::SocketId /*connection*/, Command command)
{
    if (m_connection) {
        m_connection->handle(std::move(command));
    } else if (!m_over && std::holds_alternative<command::Close>(command)) {
        m_context.loop().cancel(m_timeout);
        closeAttempt();
        m_next = m_addresses.size();
        m_failure = {net::Call::Connect, numberOf("ECANCELED"), m_address};
        giveUp();
    } else if (!m_over && m_connecting.isOpen() && std::holds_alternative<command::AskKernel>(command)) {
        journal::KernelSampler().sample(m_context.recorder(), m_connecting.ref(), false, true);
    } else if (!m_over) {
        m_early.push_back(std::move(command));
    } else {
        noteRefused(m_context.recorder(), 0, command);
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

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/task_context.h"

#include "core/engine/socket_options.h"

#include "core/net/errors.h"
#include "core/net/resolver.h"

#include <algorithm>
#include <cerrno>
#include <iterator>
#include <new>
#include <utility>

namespace enchufe::engine {

namespace {

/// The address as typed, where no resolver is needed to understand it.
std::optional<net::Endpoint> withoutResolver(const net::ResolveRequest& request)
{
    if (net::Endpoint::isUnixText(request.host))
        return net::Endpoint::unixPath(request.host);
    const auto port = net::parsePort(request.service.empty() ? "0" : request.service);
    if (!port)
        return std::nullopt;
    if (request.host.empty() && request.passive)
        return net::Endpoint::any(request.domain, *port);
    const auto numeric = net::Endpoint::numeric(request.host, *port);
    if (numeric && request.domain != net::Domain::Unspecified && numeric->domain() != request.domain)
        return std::nullopt; // an IPv4 address where IPv6 was asked for: getaddrinfo() has the words for it
    return numeric;
}

/// One more handed over, until it goes: from any thread, and without asking for memory.
class Presence {
public:
    Presence(std::shared_ptr<std::atomic<std::size_t>> count, std::shared_ptr<Worker::Mailbox> mailbox)
        : m_count(std::move(count)),
          m_mailbox(std::move(mailbox))
    {
        ++*m_count;
    }
    ~Presence()
    {
        --*m_count;
        m_mailbox->wake();
    }
    Presence(const Presence&) = delete;
    Presence& operator=(const Presence&) = delete;

private:
    std::shared_ptr<std::atomic<std::size_t>> m_count;
    std::shared_ptr<Worker::Mailbox> m_mailbox;
};

} // namespace

void fitToSystem([[maybe_unused]] SocketKnobs& knobs)
{
#ifdef _WIN32
    knobs.waiting = Waiting::NonBlocking;
    knobs.reuseAddress = false;
#endif
}

void TaskContext::find(const net::ResolveRequest& request, std::function<void(const Addresses&)> found)
{
    if (const auto endpoint = withoutResolver(request)) {
        found({{*endpoint}});
        return;
    }
    const std::weak_ptr<const void> presence = m_presence;
    const auto answered = [this, found, presence, ends = m_listener != nullptr](const net::ResolveResult& r) {
        const auto present = presence.lock();
        if (ends && !present)
            return; // the task has gone, and this with it
        Addresses addresses;
        addresses.error = r.error;
        for (const auto& row : r.addresses) {
            // "localhost" for 127.0.0.1 and for ::1 in /etc/hosts is 127.0.0.1 twice, says glibc.
            if (std::ranges::find(addresses.list, row.endpoint) == addresses.list.end())
                addresses.list.push_back(row.endpoint);
        }
        guarded([&] { found(addresses); });
    };
    const int error = m_lookups.start(request, recorder().endpoint(), m_mailbox, answered);
    if (error != 0)
        found({{}, error, net::Call::StartThread});
}

void TaskContext::findLocal(const net::HostPort& asked, net::Domain domain, net::Type type,
                            std::function<void(const Addresses&)> found)
{
    net::ResolveRequest request;
    request.host = asked.host;
    request.service = asked.port;
    request.domain = domain == net::Domain::Unix ? net::Domain::Unspecified : domain;
    request.type = type;
    request.passive = true;
    find(request, std::move(found));
}

void TaskContext::applyBefore(net::Socket& socket, const SocketKnobs& knobs, bool listens) const
{
    const bool inet = socket.domain() != net::Domain::Unix;
    if (knobs.reuseAddress && listens && inet)
        (void)socket.setOption(net::Option::ReuseAddress, 1);
    if (knobs.sendBuffer)
        (void)socket.setOption(net::Option::SendBuffer, *knobs.sendBuffer);
    // Before listen(): accepted sockets have the listener's, and the window is offered in the SYN already.
    if (knobs.receiveBuffer)
        (void)socket.setOption(net::Option::ReceiveBuffer, *knobs.receiveBuffer);
    if (knobs.noDelay && inet && socket.type() == net::Type::Stream)
        (void)socket.setOption(net::Option::NoDelay, 1);
    for (const OptionSetting& each : knobs.options)
        setAndReadBack(socket, {each.option, each.value});
}

std::optional<TaskContext::Failure> TaskContext::bind(net::Socket& socket, const net::HostPort& asked,
                                                      const Addresses& found, net::BoundPath& path)
{
    std::vector<net::Endpoint> fitting;
    std::ranges::copy_if(found.list, std::back_inserter(fitting),
                         [&socket](const net::Endpoint& each) { return each.domain() == socket.domain(); });
    const auto port = net::parsePort(asked.port.empty() ? "0" : asked.port);
    if (fitting.empty() && asked.host.empty() && port && socket.domain() != net::Domain::Unix)
        fitting.push_back(net::Endpoint::any(socket.domain(), *port));
    Failure failure = {found.call, found.error, {}};
    if (found.error == 0)
        failure.error = net::findError("EAI_NONAME")->number; // none of this family
    for (const net::Endpoint& address : fitting) {
        const net::CallResult result = socket.bind(address);
        if (result.ok()) {
            path.remember(address);
            return std::nullopt;
        }
        failure = {net::Call::Bind, result.error, address};
    }
    return failure;
}

void TaskContext::handOver(net::Socket socket, const Peer& peer, const SocketKnobs& socketKnobs,
                           const ConnectionKnobs& knobs, const std::shared_ptr<Behaviour>& behaviour)
{
    const net::SocketId id = socket.id();
    try {
        const auto shared = std::make_shared<net::Socket>(std::move(socket));
        const auto presence = std::make_shared<const Presence>(m_handedOver, m_mailbox);
        const auto failure =
            m_handOver(recorder().endpoint(), {shared, peer, socketKnobs, knobs, behaviour, presence});
        if (failure.error != 0) {
            connectionFailed(id, failure.call, failure.error);
            (void)shared->close();
        }
    } catch (const std::bad_alloc&) {
        connectionFailed(id, net::Call::Allocate, ENOMEM);
    }
}

void TaskContext::opened(journal::EndpointKind kind, const std::string& asked)
{
    if (m_listener == nullptr)
        recorder().note(journal::NoteKind::Opened, 0, static_cast<std::int64_t>(kind), asked);
}

void TaskContext::ready(const net::Socket& socket, const net::Endpoint& where)
{
    if (m_listener == nullptr)
        recorder().note(journal::NoteKind::Ready, socket.id(), 0, {}, &where);
    else
        m_listener->ready(socket);
}

void TaskContext::failed(const Failure& failure)
{
    if (m_listener == nullptr)
        recorder().noteFailed(failure.call, failure.error, &failure.address);
    else
        m_listener->failed(failure);
}

void TaskContext::connectionFailed(net::SocketId socket, net::Call call, int error)
{
    recorder().noteConnectionFailed(socket, call, error);
}

} // namespace enchufe::engine

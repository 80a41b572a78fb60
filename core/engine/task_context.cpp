// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/task_context.h"

#include "core/engine/socket_options.h"

#include "core/net/errors.h"
#include "core/net/resolver.h"

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

} // namespace

void TaskContext::find(const net::ResolveRequest& request, std::function<void(const Addresses&)> found)
{
    if (const auto endpoint = withoutResolver(request)) {
        found({{*endpoint}, 0});
        return;
    }
    m_lookups.start(request, recorder().endpoint(), m_mailbox,
                    [found = std::move(found)](const net::ResolveResult& r) {
                        Addresses addresses;
                        addresses.error = r.error;
                        for (const auto& row : r.addresses)
                            addresses.list.push_back(row.endpoint);
                        found(addresses);
                    });
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

std::optional<TaskContext::Failure> TaskContext::bind(net::Socket& socket, const net::HostPort& asked)
{
    net::ResolveRequest request;
    request.host = asked.host;
    request.service = asked.port;
    request.domain = socket.domain() == net::Domain::Unix ? net::Domain::Unspecified : socket.domain();
    request.type = socket.type();
    request.passive = true;
    std::optional<net::Endpoint> address = withoutResolver(request);
    if (!address) {
        // A name for this machine's own address is in its hosts file: this does not wait for the network.
        const net::ResolveResult result = net::resolve(request, recorder());
        if (result.addresses.empty())
            return Failure{net::Call::GetAddrInfo, result.error, {}};
        address = result.addresses.front().endpoint;
    }
    const net::CallResult result = socket.bind(*address);
    if (!result.ok())
        return Failure{net::Call::Bind, result.error, *address};
    return std::nullopt;
}

void TaskContext::handOver(net::Socket socket, const SocketKnobs& socketKnobs, const ConnectionKnobs& knobs,
                           std::function<void()> ended)
{
    m_handOver(recorder().endpoint(),
               {std::make_shared<net::Socket>(std::move(socket)), socketKnobs, knobs,
                [mailbox = m_mailbox, ended = std::move(ended)] { mailbox->put(ended); }});
}

void TaskContext::opened(journal::EndpointKind kind, const std::string& asked)
{
    recorder().note(journal::NoteKind::Opened, 0, static_cast<std::int64_t>(kind), asked);
}

void TaskContext::ready(const net::Socket& socket, const net::Endpoint& where)
{
    recorder().note(journal::NoteKind::Ready, socket.id(), 0, {}, &where);
}

void TaskContext::refuse(net::SocketId socket, const Command& command)
{
    if (const auto* const send = std::get_if<command::Send>(&command))
        recorder().note(journal::NoteKind::SendRefused, socket, static_cast<std::int64_t>(send->bytes.size()),
                        "closed");
}

void TaskContext::failed(const Failure& failure)
{
    recorder().noteFailed(failure.call, failure.error, &failure.address);
}

} // namespace enchufe::engine

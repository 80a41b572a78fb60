// SPDX-License-Identifier: GPL-3.0-or-later
// The socket: its addresses, its options and how it is served.
#include "app/cli/endpoint_options.h"

#include "app/cli/console_text.h"
#include "core/engine/setting_words.h"

#include <fmt/format.h>

#include <memory>
#include <optional>
#include <string_view>
#include <utility>

namespace enchufe::cli {

void EndpointOptions::addSocket(CLI::App& command)
{
    auto* const nonBlocking = command.add_flag("--nonblocking", m_nonBlocking, say(tr("O_NONBLOCK sockets")));
    command.add_flag("--blocking", m_blocking, say(tr("Calls block in the kernel")))->excludes(nonBlocking);
    command
        .add_option("--option", m_options,
                    say(tr("Any socket option, set before bind() and connect(), as often as you like")))
        ->type_name("NAME=VALUE");
    command.add_option("--sndbuf", m_sendBuffer, say(tr("SO_SNDBUF, bytes")))->type_name("N");
    command.add_option("--rcvbuf", m_receiveBuffer, say(tr("SO_RCVBUF, bytes")))->type_name("N");
    if (m_kind != Kind::Datagram)
        command.add_flag("--nodelay", m_noDelay, say(tr("TCP_NODELAY")));
    if (m_kind != Kind::Listen)
        command.add_option("--bind", m_bind, say(tr("Source address and port")))->type_name("HOST:PORT");
    if (m_kind == Kind::Listen) {
        command.add_flag("--no-reuseaddr", m_noReuse, say(tr("Do not set SO_REUSEADDR")));
        command.add_option("--backlog", m_backlog, say(tr("Connections that may wait for accept()")))
            ->type_name("N");
        command.add_option("--accept", m_accept, say(tr("auto or off")))->type_name("MODE");
        command.add_option("--model", m_model, say(tr("How clients are served: loop, threads or iterative")))
            ->type_name("NAME");
        command.add_option("--max-connections", m_maxConnections, say(tr("At the same time")))
            ->type_name("N");
    }
    if (m_kind == Kind::Connect)
        command.add_option("--connect-timeout", m_connectTimeout, say(tr("Seconds for each address")))
            ->type_name("S");
    if (m_kind == Kind::Datagram) {
        command.add_flag("--broadcast", m_broadcast, say(tr("Set SO_BROADCAST")));
        command.add_flag("--connect", m_connect, say(tr("connect() the socket to HOST PORT")));
    }
    auto* const v4 = command.add_flag("--ipv4", m_ipv4, say(tr("IPv4 only")));
    command.add_flag("--ipv6", m_ipv6, say(tr("IPv6 only")))->excludes(v4);
}

engine::OptionSetting EndpointOptions::readOption(const std::string& text) const
{
    auto parsed = engine::parseOptionSetting(text);
    check("--option", text, parsed.problem);
    return std::move(parsed.value);
}

engine::SocketKnobs EndpointOptions::socketKnobs() const
{
    engine::SocketKnobs knobs;
    knobs.waiting = m_nonBlocking ? engine::Waiting::NonBlocking
                    : m_blocking  ? engine::Waiting::Blocking
                                  : engine::Waiting::DontWait;
    knobs.noDelay = m_noDelay;
    knobs.reuseAddress = !m_noReuse;
    for (const std::string& text : m_options)
        knobs.options.push_back(readOption(text));
    if (m_command.get_option("--sndbuf")->count() > 0)
        knobs.sendBuffer = m_sendBuffer;
    if (m_command.get_option("--rcvbuf")->count() > 0)
        knobs.receiveBuffer = m_receiveBuffer;
    return knobs;
}

net::Domain EndpointOptions::domain() const
{
    if (m_ipv4)
        return net::Domain::Inet;
    return m_ipv6 ? net::Domain::Inet6 : net::Domain::Unspecified;
}

void EndpointOptions::checkPort(const std::string& where, const std::string& text) const
{
    if (net::isWrongPort(text))
        throw UsageError{
            fmt::format("{} {}: {}", where, text, say(tr("a port is a number from 0 to 65535")))};
}

net::HostPort EndpointOptions::target() const
{
    net::HostPort target;
    const bool isUnix = !m_addresses.empty() && net::Endpoint::isUnixText(m_addresses.front());
    const std::size_t count = m_addresses.size();
    if (isUnix) {
        target.host = m_addresses.front();
        if (!net::Endpoint::unixPath(target.host))
            throw UsageError{
                fmt::format("{}: {}", target.host,
                            say(tr("this path is empty or longer than a socket address can hold")))};
    } else if (count == 2) {
        target.host = m_addresses[0];
        target.port = m_addresses[1];
        if (target.host.empty())
            throw UsageError{
                say(tr("HOST is empty: 0.0.0.0 or :: are all interfaces, 127.0.0.1 is this machine"))};
    } else if (count == 1 && m_kind == Kind::Listen) {
        target.host = net::loopbackHost(domain());
        target.port = m_addresses[0];
    } else if (count != 0 || m_kind != Kind::Datagram) {
        throw UsageError{m_kind == Kind::Listen ? say(tr("PORT is missing"))
                                                : say(tr("HOST and PORT are needed"))};
    }
    checkPort("PORT", target.port);
    return target;
}

std::optional<net::HostPort> EndpointOptions::bindAddress() const
{
    if (m_bind.empty())
        return std::nullopt;
    auto bind = net::splitHostPort(m_bind);
    checkPort("--bind", bind.port);
    if (bind.host.empty() && !net::Endpoint::isUnixText(m_bind))
        bind.host = net::loopbackHost(domain());
    return bind;
}

void EndpointOptions::planAddresses(SessionPlan& plan) const
{
    const auto [host, port] = target();
    const auto bind = bindAddress();
    switch (m_kind) {
    case Kind::Connect: {
        engine::StreamClientSpec spec{
            host, port, domain(), bind, seconds(m_connectTimeout), socketKnobs(), connectionKnobs()};
        plan.spec = spec;
        break;
    }
    case Kind::Listen: {
        const auto accepting = engine::parseAccepting(m_accept);
        check("--accept", m_accept, accepting.problem);
        const auto model = engine::parseModel(m_model);
        check("--model", m_model, model.problem);
        engine::StreamListenerSpec spec{host,
                                        port,
                                        domain(),
                                        m_backlog,
                                        accepting.value,
                                        static_cast<std::size_t>(m_maxConnections),
                                        model.value,
                                        socketKnobs(),
                                        connectionKnobs()};
        // They belong to the listener: a peer that has closed before anybody looks is answered all the same.
        spec.connection.actions = std::make_shared<const engine::Actions>(engine::Actions{actions()});
        plan.spec = spec;
        break;
    }
    case Kind::Datagram: {
        if (!bind && host.empty())
            throw UsageError{say(tr("give HOST PORT, --bind HOST:PORT, or both"))};
        engine::DatagramSpec spec{
            bind, host, port, m_connect, m_broadcast, domain(), socketKnobs(), connectionKnobs(), {}};
        plan.spec = spec;
        break;
    }
    }
}

} // namespace enchufe::cli

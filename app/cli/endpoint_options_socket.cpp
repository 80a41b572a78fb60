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
    auto* const nonBlocking = command.add_flag("--nonblocking", m_nonBlocking,
                                               say({"O_NONBLOCK sockets", "Sockets con O_NONBLOCK"}));
    command
        .add_flag("--blocking", m_blocking,
                  say({"Calls block in the kernel", "Las llamadas se bloquean en el núcleo"}))
        ->excludes(nonBlocking);
    command
        .add_option(
            "--option", m_options,
            say({"Any socket option, set before bind() and connect(), as often as you like",
                 "Cualquier opción de socket, puesta antes de bind() y connect(), las veces que quieras"}))
        ->type_name("NAME=VALUE");
    command.add_option("--sndbuf", m_sendBuffer, say({"SO_SNDBUF, bytes", "SO_SNDBUF, bytes"}))
        ->type_name("N");
    command.add_option("--rcvbuf", m_receiveBuffer, say({"SO_RCVBUF, bytes", "SO_RCVBUF, bytes"}))
        ->type_name("N");
    if (m_kind != Kind::Datagram)
        command.add_flag("--nodelay", m_noDelay, say({"TCP_NODELAY", "TCP_NODELAY"}));
    if (m_kind != Kind::Listen)
        command
            .add_option("--bind", m_bind, say({"Source address and port", "Dirección y puerto de origen"}))
            ->type_name("HOST:PORT");
    if (m_kind == Kind::Listen) {
        command.add_flag("--no-reuseaddr", m_noReuse,
                         say({"Do not set SO_REUSEADDR", "No activar SO_REUSEADDR"}));
        command
            .add_option(
                "--backlog", m_backlog,
                say({"Connections that may wait for accept()", "Conexiones que pueden esperar a accept()"}))
            ->type_name("N");
        command.add_option("--accept", m_accept, say({"auto or off", "auto u off"}))->type_name("MODE");
        command
            .add_option("--model", m_model,
                        say({"How clients are served: loop, threads or iterative",
                             "Cómo se atiende a los clientes: loop, threads o iterative"}))
            ->type_name("NAME");
        command.add_option("--max-connections", m_maxConnections, say({"At the same time", "Simultáneas"}))
            ->type_name("N");
    }
    if (m_kind == Kind::Connect)
        command
            .add_option("--connect-timeout", m_connectTimeout,
                        say({"Seconds for each address", "Segundos para cada dirección"}))
            ->type_name("S");
    if (m_kind == Kind::Datagram) {
        command.add_flag("--broadcast", m_broadcast, say({"Set SO_BROADCAST", "Activar SO_BROADCAST"}));
        command.add_flag(
            "--connect", m_connect,
            say({"connect() the socket to HOST PORT", "Conectar el socket a HOST PUERTO con connect()"}));
    }
    auto* const v4 = command.add_flag("--ipv4", m_ipv4, say({"IPv4 only", "Solo IPv4"}));
    command.add_flag("--ipv6", m_ipv6, say({"IPv6 only", "Solo IPv6"}))->excludes(v4);
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
    const bool number = !text.empty() && text.find_first_not_of("0123456789-+") == std::string::npos;
    if (number && !net::parsePort(text))
        throw UsageError{
            fmt::format("{} {}: {}", where, text,
                        say({"a port is a number from 0 to 65535", "un puerto es un número de 0 a 65535"}))};
}

net::HostPort EndpointOptions::target() const
{
    net::HostPort target;
    const bool isUnix = !m_addresses.empty() && net::Endpoint::isUnixText(m_addresses.front());
    const std::size_t count = m_addresses.size();
    if (isUnix) {
        target.host = m_addresses.front();
        if (!net::Endpoint::unixPath(target.host))
            throw UsageError{fmt::format(
                "{}: {}", target.host,
                say({"this path is empty or longer than a socket address can hold",
                     "esta ruta está vacía o es más larga de lo que admite una dirección de socket"}))};
    } else if (count == 2) {
        target.host = m_addresses[0];
        target.port = m_addresses[1];
        if (target.host.empty())
            throw UsageError{
                say({"HOST is empty: 0.0.0.0 or :: are all interfaces, 127.0.0.1 is this machine",
                     "HOST está vacío: 0.0.0.0 o :: son todas las interfaces, 127.0.0.1 es esta "
                     "máquina"})};
    } else if (count == 1 && m_kind == Kind::Listen) {
        target.host = net::loopbackHost(domain());
        target.port = m_addresses[0];
    } else if (count != 0 || m_kind != Kind::Datagram) {
        throw UsageError{m_kind == Kind::Listen
                             ? say({"PORT is missing", "falta PUERTO"})
                             : say({"HOST and PORT are needed", "hacen falta HOST y PUERTO"})};
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
            throw UsageError{say({"give HOST PORT, --bind HOST:PORT, or both",
                                  "indica HOST PUERTO, --bind HOST:PUERTO, o ambos"})};
        engine::DatagramSpec spec{
            bind, host, port, m_connect, m_broadcast, domain(), socketKnobs(), connectionKnobs(), {}};
        plan.spec = spec;
        break;
    }
    }
}

} // namespace enchufe::cli

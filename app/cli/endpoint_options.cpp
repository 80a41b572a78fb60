// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/endpoint_options.h"

#include "app/cli/console_text.h"
#include "app/cli/framing_commands.h"
#include "app/cli/struct_arguments.h"
#include "core/behaviour/behaviours.h"
#include "core/codec/escapes.h"
#include "core/codec/hex.h"
#include "core/engine/setting_words.h"
#include "core/framing/encoder.h"
#include "core/text/number.h"

#include <fmt/format.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <system_error>

namespace enchufe::cli {

namespace {

std::chrono::milliseconds seconds(double value)
{
    return std::chrono::milliseconds(static_cast<std::int64_t>(value * 1000));
}

} // namespace

EndpointOptions::EndpointOptions(CLI::App& command, Kind kind, Language language)
    : m_kind(kind),
      m_language(language),
      m_command(command)
{
    constexpr Text addresses[] = {
        {"HOST PORT (a name, an address or unix:/path, which has no port)",
         "HOST PUERTO (un nombre, una dirección o unix:/ruta, que no lleva puerto)"},
        {"[HOST] PORT; HOST is 127.0.0.1 if not given, PORT 0 picks a free one",
         "[HOST] PUERTO; si falta HOST es 127.0.0.1, y el PUERTO 0 elige uno libre"},
        {"[HOST PORT]: where to send", "[HOST PUERTO]: adónde enviar"},
    };
    command.add_option("address", m_addresses, say(addresses[static_cast<std::size_t>(kind)]))
        ->expected(0, 2)
        ->type_name("");
    addSending(command);
    addReceiving(command);
    addSocket(command);
    addRunning(command);
}

void EndpointOptions::addSending(CLI::App& command)
{
    const std::string group = say({"What to send, in this order", "Qué enviar, en este orden"});
    const auto add = [&](const char* name, std::vector<std::string>& into, const Text& text,
                         const char* type) {
        command.add_option(name, into, say(text))
            ->group(group)
            ->type_name(type)
            ->expected(1)
            ->take_all()
            ->allow_extra_args(false);
    };
    add("--send", m_texts,
        {"Text with escapes \\n \\r \\t \\0 \\\\ \\xHH", "Texto con secuencias \\n \\r \\t \\0 \\\\ \\xHH"},
        "TEXT");
    add("--send-hex", m_hexes, {"Bytes in hexadecimal", "Bytes en hexadecimal"}, "HEX");
    add("--send-file", m_files, {"The content of a file", "El contenido de un archivo"}, "FILE");
    add("--send-struct", m_structs,
        {"A record: a format of Python's struct and its values, such as \">iif\" \"1 -2 3.5\"",
         "Un registro: un formato del struct de Python y sus valores, como \">iif\" \"1 -2 3.5\""},
        "FORMAT VALUES");
    add("--pause", m_pauses, {"Wait MS milliseconds", "Esperar MS milisegundos"}, "MS");
    if (m_kind != Kind::Datagram) {
        command.add_flag("--half-close", m_halfCloses, say({"shutdown(SHUT_WR)", "shutdown(SHUT_WR)"}))
            ->group(group);
        command.add_flag("--reset", m_resets, say({"Close with RST", "Cerrar con RST"}))->group(group);
    }
    if (m_kind == Kind::Connect)
        command
            .add_flag("--no-half-close", m_noHalfClose,
                      say({"Keep the sending direction open when standard input ends",
                           "Mantener abierto el sentido de envío cuando acabe la entrada estándar"}))
            ->group(group);
    auto* const once =
        command.add_flag("--send-once", m_sendOnce,
                         say({"One send() for each item; partial sends stay partial",
                              "Un solo send() por elemento; los envíos parciales se quedan así"}));
    command
        .add_flag("--send-all", m_sendAll,
                  say({"repeat send() until everything is accepted (default)",
                       "repetir send() hasta que se acepte todo (por defecto)"}))
        ->excludes(once);
}

void EndpointOptions::addReceiving(CLI::App& command)
{
    command
        .add_option("--recv-size", m_receiveSize,
                    say({"Bytes asked of each recv()", "Bytes pedidos en cada recv()"}))
        ->type_name("N");
    command
        .add_option("--reading", m_reading,
                    say({"auto, paced:BYTES/MS or off", "auto, paced:BYTES/MS u off"}))
        ->type_name("MODE");
    command
        .add_option("--framing", m_framing,
                    say({"How messages are told apart: delim:\\n, line, ascii-len::, u16be, fixed:40, …",
                         "Cómo se delimitan los mensajes: delim:\\n, line, ascii-len::, u16be, fixed:40, …"}))
        ->type_name("SPEC");
    command
        .add_option("--max-frame", m_maxFrame,
                    say({"Bytes of the largest frame allowed", "Bytes del mensaje más largo permitido"}))
        ->type_name("N");
    command.add_flag("--frame-sends", m_frameSends,
                     say({"Frame what is sent; each item is a message",
                          "Delimitar lo que se envía; cada elemento es un mensaje"}));
    command.add_flag("--frame-anyway", m_frameAnyway,
                     say({"Send also what its receiver would cut wrongly",
                          "Enviar también lo que el receptor cortaría mal"}));
    command
        .add_option("--behaviour", m_behaviour,
                    say({"none, echo, discard or count", "none, echo, discard o count"}))
        ->type_name("NAME");
    command
        .add_option("--show", m_show,
                    say({"What goes to standard output: raw, chunks, frames or none",
                         "Qué va a la salida estándar: raw, chunks, frames o none"}))
        ->type_name("KIND");
}

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

void EndpointOptions::addRunning(CLI::App& command)
{
    command.add_option("--for", m_for, say({"Stop after S seconds", "Parar al cabo de S segundos"}))
        ->type_name("S");
    if (m_kind == Kind::Connect)
        command.add_flag("--until-closed", m_untilClosed,
                         say({"Stop when the peer has closed (default)",
                              "Parar cuando cierre el otro extremo (por defecto)"}));
    if (m_kind == Kind::Listen)
        command.add_flag(
            "--once", m_once,
            say({"Stop after the first connection has ended", "Parar al terminar la primera conexión"}));
    command
        .add_option("--journal", m_journal,
                    say({"Write every call as JSON, one a line; - is standard output",
                         "Escribir cada llamada en JSON, una por línea; - es la salida estándar"}))
        ->type_name("FILE");
    command.add_flag("--force", m_force,
                     say({"Let --journal overwrite a file that is not empty",
                          "Permitir que --journal sobrescriba un archivo que no está vacío"}));
    command.add_option("--journal-data", m_journalData, say({"hex or none", "hex o none"}))
        ->type_name("KIND");
    command
        .add_option("--sample", m_sample,
                    say({"Look at the kernel's queues every S seconds",
                         "Mirar las colas del núcleo cada S segundos"}))
        ->type_name("S");
    command.add_flag("--kernel", m_kernel,
                     say({"Write TCP_INFO and the queues into the journal ten times a second, where they "
                          "change",
                          "Anotar TCP_INFO y las colas en el diario diez veces por segundo, si cambian"}));
    command
        .add_option("--payload-budget", m_budget,
                    say({"MiB of sent and received bytes kept, 8 or more",
                         "MiB conservados de lo enviado y recibido, 8 o más"}))
        ->type_name("MIB");
    command.add_flag("--quiet", m_quiet, say({"No messages but errors", "Sin mensajes, salvo los errores"}));
}

std::vector<engine::Command> EndpointOptions::actions() const
{
    std::vector<engine::Command> actions;
    std::map<std::string, std::size_t> used;
    const auto how = m_sendOnce ? engine::SendHow::Once : engine::SendHow::All;
    const auto bytesOf = [this](const std::string& option, const std::string& text,
                                const codec::Parsed& parsed) {
        if (!parsed.ok())
            throw usageError(option, text, parsed.position, parsed.error, m_language);
        return framed(option, parsed.bytes);
    };
    // Options of one name are kept together by the parser; their order among the others is in parse_order().
    for (const CLI::Option* const option : m_command.parse_order()) {
        const std::string name = option->get_name();
        const std::size_t place = used[name]++;
        if (name == "--send" && place < m_texts.size()) {
            actions.emplace_back(engine::command::Send{
                bytesOf(name, m_texts[place], codec::parseEscapes(m_texts[place])), how});
        } else if (name == "--send-hex" && place < m_hexes.size()) {
            actions.emplace_back(
                engine::command::Send{bytesOf(name, m_hexes[place], codec::parseHex(m_hexes[place])), how});
        } else if (name == "--send-file" && place < m_files.size()) {
            // Whoever writes a FIFO would take that for its reader, and lose what it has written.
            if (std::error_code none;
                !std::filesystem::is_fifo(m_files[place], none) && !std::ifstream(m_files[place]))
                throw UsageError{
                    fmt::format("--send-file {}: {}", m_files[place],
                                say({"this file cannot be read", "este archivo no se puede leer"}))};
            actions.emplace_back(engine::command::SendFile{m_files[place], how});
        } else if (name == "--send-struct" && place < m_structs.size()) {
            const StructArgument argument = splitStructArgument(m_structs[place]);
            auto record = packRecord(name, argument.format, argument.values, m_language);
            actions.emplace_back(engine::command::Send{framed(name, std::move(record)), how});
        } else if (name == "--pause" && place < m_pauses.size()) {
            const auto ms = parseNumber<std::uint32_t>(m_pauses[place]);
            if (!ms)
                throw UsageError{
                    fmt::format("--pause {}: {}", m_pauses[place],
                                say({"not a number of milliseconds", "no es un número de milisegundos"}))};
            actions.emplace_back(engine::command::Pause{std::chrono::milliseconds(*ms)});
        } else if (name == "--half-close") {
            actions.emplace_back(engine::command::Shutdown{net::ShutdownHow::Write});
        } else if (name == "--reset") {
            actions.emplace_back(engine::command::Finish{true});
        }
    }
    return actions;
}

std::vector<std::byte> EndpointOptions::framed(const std::string& option,
                                               std::vector<std::byte> message) const
{
    if (!m_frameSends)
        return message;
    auto encoded = framing::encode(readFraming(m_framing, m_language), message, m_language);
    if (!encoded.ok() && !m_frameAnyway)
        throw UsageError{fmt::format("{}: {} (--frame-anyway {})", option, encoded.objection,
                                     say({"sends it all the same", "lo envía de todas formas"}))};
    return std::move(encoded.bytes);
}

engine::Reading EndpointOptions::reading() const
{
    const auto size = engine::parseReceiveSize(m_receiveSize);
    check("--recv-size", m_receiveSize, size.problem);
    auto reading = engine::parseReading(m_reading);
    check("--reading", m_reading, reading.problem);
    if (reading.value.mode != engine::ReadingMode::Paced)
        reading.value.size = size.value;
    return reading.value;
}

engine::OptionSetting EndpointOptions::readOption(const std::string& text) const
{
    auto parsed = engine::parseOptionSetting(text);
    check("--option", text, parsed.problem);
    return std::move(parsed.value);
}

void EndpointOptions::check(const char* option, const std::string& typed,
                            const std::optional<Problem>& problem) const
{
    if (problem)
        throw UsageError{fmt::format("{} {}: {}", option, typed, say(problem->mistake.text))};
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

engine::ConnectionKnobs EndpointOptions::connectionKnobs() const
{
    const auto* const behaviour = behaviour::find(m_behaviour);
    if (behaviour == nullptr) {
        std::string names;
        for (const auto& each : behaviour::all())
            names += (names.empty() ? "" : ", ") + std::string(each.name);
        throw UsageError{fmt::format("--behaviour {}: {} {}", m_behaviour,
                                     say({"not known; there are", "no existe; hay"}), names)};
    }
    engine::ConnectionKnobs knobs;
    knobs.reading = reading();
    knobs.responder = behaviour->factory;
    if (knobs.responder)
        knobs.behaviour = behaviour->name;
    knobs.closeAfterPeer = m_kind == Kind::Listen;
    return knobs;
}

net::Domain EndpointOptions::domain() const
{
    if (m_ipv4)
        return net::Domain::Inet;
    return m_ipv6 ? net::Domain::Inet6 : net::Domain::Unspecified;
}

void EndpointOptions::planAddresses(SessionPlan& plan) const
{
    std::string host;
    std::string port;
    const bool isUnix = !m_addresses.empty() && net::Endpoint::isUnixText(m_addresses.front());
    const std::size_t count = m_addresses.size();
    if (isUnix) {
        host = m_addresses.front();
        if (!net::Endpoint::unixPath(host))
            throw UsageError{fmt::format(
                "{}: {}", host,
                say({"this path is empty or longer than a socket address can hold",
                     "esta ruta está vacía o es más larga de lo que admite una dirección de socket"}))};
    } else if (count == 2) {
        host = m_addresses[0];
        port = m_addresses[1];
        if (host.empty())
            throw UsageError{
                say({"HOST is empty: 0.0.0.0 or :: are all interfaces, 127.0.0.1 is this machine",
                     "HOST está vacío: 0.0.0.0 o :: son todas las interfaces, 127.0.0.1 es esta "
                     "máquina"})};
    } else if (count == 1 && m_kind == Kind::Listen) {
        host = m_ipv6 ? "::1" : "127.0.0.1";
        port = m_addresses[0];
    } else if (count != 0 || m_kind != Kind::Datagram) {
        throw UsageError{m_kind == Kind::Listen
                             ? say({"PORT is missing", "falta PUERTO"})
                             : say({"HOST and PORT are needed", "hacen falta HOST y PUERTO"})};
    }
    const auto checkPort = [this](const std::string& where, const std::string& text) {
        const bool number = !text.empty() && text.find_first_not_of("0123456789-+") == std::string::npos;
        if (number && !net::parsePort(text))
            throw UsageError{fmt::format(
                "{} {}: {}", where, text,
                say({"a port is a number from 0 to 65535", "un puerto es un número de 0 a 65535"}))};
    };
    checkPort("PORT", port);
    std::optional<net::HostPort> bind;
    if (!m_bind.empty()) {
        bind = net::splitHostPort(m_bind);
        checkPort("--bind", bind->port);
        if (bind->host.empty() && !net::Endpoint::isUnixText(m_bind))
            bind->host = m_ipv6 ? "::1" : "127.0.0.1"; // every interface is a choice of its own
    }
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
        engine::DatagramSpec spec{bind,        host,     port,          m_connect,
                                  m_broadcast, domain(), socketKnobs(), connectionKnobs()};
        plan.spec = spec;
        break;
    }
    }
}

void EndpointOptions::planFraming(SessionPlan& plan) const
{
    if (m_framing.empty()) {
        if (plan.show == Show::Frames || m_frameSends)
            throw UsageError{say({"--show frames and --frame-sends need a --framing",
                                  "--show frames y --frame-sends necesitan un --framing"})};
        return;
    }
    plan.framing = readFraming(m_framing, m_language);
    plan.maxFrame = readMaxFrame(m_maxFrame, m_language);
    // Whoever asks for a framing wants to see it.
    if (m_command.get_option("--show")->count() == 0 && !m_frameSends)
        plan.show = Show::Frames;
}

void EndpointOptions::checkNumbers() const
{
    constexpr double mostSeconds = 31'536'000; // a year
    constexpr double leastSeconds = 0.001;     // what timers tell apart
    struct Check {
        const char* option;
        double value;
        double least;
        double most;
    };
    const Check checks[] = {
        {"--for", m_for, leastSeconds, mostSeconds},
        {"--connect-timeout", m_connectTimeout, leastSeconds, mostSeconds},
        {"--sample", m_sample, leastSeconds, mostSeconds},
        {"--max-connections", static_cast<double>(m_maxConnections), 1, 1'000'000'000},
        {"--backlog", static_cast<double>(m_backlog), 0, 2'147'483'647},
        {"--sndbuf", static_cast<double>(m_sendBuffer), 0, 2'147'483'647},
        {"--rcvbuf", static_cast<double>(m_receiveBuffer), 0, 2'147'483'647},
    };
    for (const Check& each : checks) {
        const auto* const option = m_command.get_option_no_throw(each.option);
        if (option == nullptr || option->count() == 0 ||
            (each.value >= each.least && each.value <= each.most))
            continue; // what is no number is refused here too
        throw UsageError{fmt::format("{} {}: {} {} … {}", each.option, option->results().front(),
                                     say({"must be", "debe estar entre"}), each.least, each.most)};
    }
}

SessionPlan EndpointOptions::plan() const
{
    SessionPlan plan;
    plan.language = m_language;
    checkNumbers();
    planAddresses(plan);
    if (m_kind != Kind::Listen)
        plan.actions = actions();
    const bool hasDestination = m_kind != Kind::Listen && !m_addresses.empty();
    plan.sendInput = hasDestination && plan.actions.empty();
    plan.halfCloseAtInputEnd = m_kind == Kind::Connect && !m_noHalfClose;
    plan.sendHow = m_sendOnce ? engine::SendHow::Once : engine::SendHow::All;
    plan.untilPeerCloses = m_kind == Kind::Connect;
    plan.untilFirstConnectionEnds = m_once;
    if (m_for > 0)
        plan.stopAfter = seconds(m_for);
    plan.watchKernel = m_kernel;
    if (m_sample > 0 || m_kernel)
        plan.sampleInterval = seconds(m_sample > 0 ? m_sample : 0.1);
    if (m_show == "raw")
        plan.show = Show::Raw;
    else if (m_show == "chunks")
        plan.show = Show::Chunks;
    else if (m_show == "frames")
        plan.show = Show::Frames;
    else if (m_show == "none")
        plan.show = Show::Nothing;
    else
        throw UsageError{
            fmt::format("--show {}: {}", m_show,
                        say({"use raw, chunks, frames or none", "usa raw, chunks, frames o none"}))};
    planFraming(plan);
    if (m_journalData != "hex" && m_journalData != "none")
        throw UsageError{
            fmt::format("--journal-data {}: {}", m_journalData, say({"use hex or none", "usa hex o none"}))};
    plan.journalFile = m_journal;
    plan.journalForce = m_force;
    plan.journalData = m_journalData == "hex";
    plan.quiet = m_quiet;
    constexpr int most = 1 << 20;
    if (m_budget < 8 || m_budget > most)
        throw UsageError{fmt::format("--payload-budget {}: {}", m_budget,
                                     say({"must be 8 … 1048576", "debe estar entre 8 y 1048576"}))};
    plan.payloadBudget = static_cast<std::size_t>(m_budget) << 20;
    // Both on standard output would make neither readable.
    if (m_journal == "-" && m_command.get_option("--show")->count() == 0)
        plan.show = Show::Nothing;
    return plan;
}

} // namespace enchufe::cli

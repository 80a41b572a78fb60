// SPDX-License-Identifier: GPL-3.0-or-later
// enchufe-cli: the engine without a window. Command line and JSON are described in docs/console.md.
#include "app/cli/benchmark.h"
#include "app/cli/calls_command.h"
#include "app/cli/completion.h"
#include "app/cli/console_help.h"
#include "app/cli/console_streams.h"
#include "app/cli/console_text.h"
#include "app/cli/endpoint_options.h"
#include "app/cli/framing_commands.h"
#include "app/cli/lesson_command.h"
#include "app/cli/session.h"
#include "app/cli/struct_arguments.h"
#include "app/cli/tables.h"
#include "app/version.h"
#include "core/net/errors.h"
#include "core/net/file_errors.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cstdio>
#include <exception>
#include <iostream>
#include <memory>
#include <sstream>
#include <string>
#include <string_view>
#include <system_error>

namespace enchufe::cli {
namespace {

class Program {
public:
    Program(Language language, const behaviour::Registry& behaviours);

    int run(int argc, const char* const* argv);

private:
    void addEndpoints();
    void addErrno();
    void addResolve();
    void addBench();
    void addFraming();
    void addCalls();
    void addCompletion();
    [[nodiscard]] std::string say(const Text& text) const { return std::string(text.in(m_language)); }
    int wrongUsage(const std::string& message);
    int parseError(const CLI::ParseError& error);

    Language m_language;
    const behaviour::Registry& m_behaviours;
    CLI::App m_app;
    std::string m_lang;
    std::unique_ptr<EndpointOptions> m_connect;
    std::unique_ptr<EndpointOptions> m_listen;
    std::unique_ptr<EndpointOptions> m_udp;
    std::string m_errnoWhich;
    net::ResolveRequest m_resolve;
    bool m_resolveIpv4 = false;
    bool m_resolveIpv6 = false;
    bool m_resolveStream = false;
    bool m_resolveDatagram = false;
    BenchmarkOptions m_benchmark;
    FrameOptions m_frame;
    CallsOptions m_calls;
    std::string m_shell;
    LessonOptions m_lesson;
    std::string m_format;
    std::vector<std::string> m_values;
    int m_exitCode = Done;
};

Program::Program(Language language, const behaviour::Registry& behaviours)
    : m_language(language),
      m_behaviours(behaviours),
      m_app(say({"Real sockets from the console: what was asked of the kernel and what it answered.",
                 "Sockets reales desde la consola: qué se pidió al núcleo y qué respondió."}),
            "enchufe-cli")
{
    m_app.formatter(makeHelpFormatter(m_language)); // before the commands, which take it over
    m_app.set_version_flag("--version", std::string("enchufe-cli ") + versionText,
                           say({"Show the version", "Mostrar la versión"}));
    m_app.set_help_flag("-h,--help", say({"Show this help", "Mostrar esta ayuda"}));
    m_app
        .add_option("--lang", m_lang,
                    say({"Language of the messages: en or es", "Idioma de los mensajes: en o es"}))
        ->type_name("CODE")
        ->check([this](const std::string& code) {
            if (code != "en" && code != "es")
                throw UsageError{
                    fmt::format("--lang {}: {}", code, say({"must be en or es", "debe ser en o es"}))};
            return std::string();
        });
    m_app.require_subcommand(1);
    m_app.fallthrough();
    addEndpoints();
    addErrno();
    addResolve();
    addBench();
    addFraming();
    addCalls();
    addCompletion();
    addLessonCommand(m_app, m_lesson, m_language, m_exitCode);
}

void Program::addEndpoints()
{
    auto* const connect = m_app.add_subcommand(
        "tcp-connect",
        say({"Connect, send, show what comes back", "Conectar, enviar y mostrar lo que llega"}));
    m_connect =
        std::make_unique<EndpointOptions>(*connect, EndpointOptions::Kind::Connect, m_language, m_behaviours);
    connect->final_callback([this] { m_exitCode = runSession(m_connect->plan()); });
    auto* const listen = m_app.add_subcommand(
        "tcp-listen", say({"Listen, accept, show and answer", "Escuchar, aceptar, mostrar y responder"}));
    m_listen =
        std::make_unique<EndpointOptions>(*listen, EndpointOptions::Kind::Listen, m_language, m_behaviours);
    listen->final_callback([this] { m_exitCode = runSession(m_listen->plan()); });
    auto* const udp =
        m_app.add_subcommand("udp", say({"Send and receive datagrams", "Enviar y recibir datagramas"}));
    m_udp =
        std::make_unique<EndpointOptions>(*udp, EndpointOptions::Kind::Datagram, m_language, m_behaviours);
    udp->final_callback([this] { m_exitCode = runSession(m_udp->plan()); });
}

void Program::addErrno()
{
    auto* const command = m_app.add_subcommand(
        "errno", say({"The socket errors, explained", "Los errores de sockets, explicados"}));
    command->add_option("which", m_errnoWhich, say({"Name or number", "Nombre o número"}))
        ->type_name("NAME|NUMBER");
    command->final_callback([this] { m_exitCode = printErrors(m_errnoWhich, m_language); });
}

void Program::addResolve()
{
    auto* const command =
        m_app.add_subcommand("resolve", say({"What getaddrinfo() answers", "Qué responde getaddrinfo()"}));
    command->add_option("name", m_resolve.host, say({"Name or address", "Nombre o dirección"}))
        ->required()
        ->type_name("NAME");
    command
        ->add_option("service", m_resolve.service,
                     say({"Port or service name", "Puerto o nombre de servicio"}))
        ->type_name("SERVICE");
    auto* const v4 = command->add_flag("--ipv4", m_resolveIpv4, "AF_INET");
    command->add_flag("--ipv6", m_resolveIpv6, "AF_INET6")->excludes(v4);
    auto* const stream = command->add_flag("--stream", m_resolveStream, "SOCK_STREAM");
    command->add_flag("--datagram", m_resolveDatagram, "SOCK_DGRAM")->excludes(stream);
    command->add_flag("--passive", m_resolve.passive, "AI_PASSIVE");
    command->add_flag("--canonname", m_resolve.canonicalName, "AI_CANONNAME");
    command->add_flag("--numeric", m_resolve.numericHost, "AI_NUMERICHOST");
    command->add_flag("--numeric-service", m_resolve.numericService, "AI_NUMERICSERV");
    command->add_flag("--v4mapped", m_resolve.mappedToo, "AI_V4MAPPED");
    command->add_flag("--all", m_resolve.allOfThem, "AI_ALL");
    command->add_flag("--addrconfig", m_resolve.configuredOnly, "AI_ADDRCONFIG");
    command->final_callback([this] {
        m_resolve.domain = m_resolveIpv4   ? net::Domain::Inet
                           : m_resolveIpv6 ? net::Domain::Inet6
                                           : net::Domain::Unspecified;
        m_resolve.anyType = !m_resolveStream && !m_resolveDatagram;
        m_resolve.type = m_resolveDatagram ? net::Type::Datagram : net::Type::Stream;
        m_exitCode = printAddresses(m_resolve, m_language);
    });
}

void Program::addBench()
{
    auto* const command = m_app.add_subcommand(
        "bench", say({"Measure Enchufe next to a minimal loop, in the same run",
                      "Medir Enchufe y, en la misma ejecución, un bucle mínimo como referencia"}));
    command
        ->add_option("names", m_benchmark.names,
                     say({"Which; all if none is given", "Cuáles; todas si no se indica ninguna"}))
        ->type_name("NAME");
    command->add_flag("--json", m_benchmark.json, say({"As JSON", "En JSON"}));
    command
        ->add_option("--runs", m_benchmark.runs,
                     say({"Runs of each, Enchufe and minimal loop in turn",
                          "Repeticiones de cada medición: Enchufe y bucle mínimo, por turnos"}))
        ->type_name("N");
    command->final_callback([this] { m_exitCode = runBenchmarks(m_benchmark, m_language); });
}

void Program::addFraming()
{
    auto* const frame = m_app.add_subcommand(
        "frame", say({"Cut standard input into messages", "Cortar la entrada estándar en mensajes"}));
    frame
        ->add_option("--framing", m_frame.framing,
                     say({"How: delim:\\n, line, ascii-len::, u16be, fixed:40, …",
                          "Cómo: delim:\\n, line, ascii-len::, u16be, fixed:40, …"}))
        ->required()
        ->type_name("SPEC");
    frame
        ->add_option("--max-frame", m_frame.maxFrame,
                     say({"Bytes of the largest frame allowed", "Bytes del mensaje más largo permitido"}))
        ->type_name("N");
    frame
        ->add_option("--cut", m_frame.cuts,
                     say({"Sizes of the pieces, over and over", "Tamaños de los trozos, una y otra vez"}))
        ->type_name("N,N,...");
    frame->final_callback([this] { m_exitCode = runFrame(m_frame, m_language); });

    const std::string format = say({"A format of Python's struct", "Un formato del struct de Python"});
    auto* const pack =
        m_app.add_subcommand("pack", say({"Values to the bytes of a record, in hexadecimal",
                                          "De valores a los bytes de un registro, en hexadecimal"}));
    pack->add_option("format", m_format, format)->required()->type_name("FORMAT");
    pack->add_option("values", m_values, say({"One for each of the format", "Uno por cada uno del formato"}))
        ->type_name("VALUE...");
    pack->final_callback([this] { m_exitCode = runPack(m_format, m_values, m_language); });
    auto* const unpack = m_app.add_subcommand(
        "unpack", say({"The values of a record, one a line", "Los valores de un registro, uno por línea"}));
    unpack->add_option("format", m_format, format)->required()->type_name("FORMAT");
    unpack->add_option("hex", m_values, say({"The bytes in hexadecimal", "Los bytes en hexadecimal"}))
        ->type_name("HEX");
    unpack->final_callback([this] { m_exitCode = runUnpack(m_format, m_values, m_language); });
}

void Program::addCalls()
{
    auto* const command = m_app.add_subcommand(
        "calls", say({"Run a script of socket calls, one a line, and print the journal",
                      "Ejecutar un guion de llamadas de sockets, una por línea, e imprimir el diario"}));
    command
        ->add_option("file", m_calls.file,
                     say({"The script; - is standard input", "El guion; - es la entrada estándar"}))
        ->required()
        ->type_name("FILE|-");
    command
        ->add_option("--journal", m_calls.journal,
                     say({"Where the journal goes; - is standard output",
                          "Adónde va el diario; - es la salida estándar"}))
        ->type_name("FILE");
    command->add_flag("--force", m_calls.force,
                      say({"Let --journal overwrite a file that is not empty",
                           "Permitir que --journal sobrescriba un archivo que no está vacío"}));
    command
        ->add_option("--journal-data", m_calls.journalData,
                     say({"Bytes in the journal: hex or none", "Bytes en el diario: hex o none"}))
        ->type_name("hex|none");
    command
        ->add_option("--limit", m_calls.limit,
                     say({"Seconds that one call may take", "Segundos que puede durar una llamada"}))
        ->type_name("S");
    command->add_flag("--quiet", m_calls.quiet, say({"No journal", "Sin diario"}));
    command->final_callback([this] { m_exitCode = runCalls(m_calls, m_language); });
}

void Program::addCompletion()
{
    auto* const command = m_app.add_subcommand(
        "completion",
        say({"Print a script that lets the shell complete this program's words",
             "Imprimir un guion para que el intérprete de órdenes complete las palabras de este "
             "programa"}));
    command->add_option("shell", m_shell, "bash")->required()->type_name("");
    command->final_callback([this] {
        if (m_shell != "bash")
            throw UsageError{fmt::format("{}: {}", m_shell, say({"use bash", "usa bash"}))};
        std::cout << bashCompletion(m_app, m_behaviours);
    });
}

int Program::wrongUsage(const std::string& message)
{
    tell("enchufe-cli: " + message);
    return WrongUsage;
}

int Program::parseError(const CLI::ParseError& error)
{
    if (error.get_exit_code() == 0) { // --help, --version
        std::ostringstream text;      // flushed by nobody but us, who tell of its failure
        const int code = m_app.exit(error, text);
        std::cout << text.str();
        return code;
    }
    const std::string extras = fmt::format("{}", fmt::join(m_app.remaining(true), " "));
    return wrongUsage(parserMessage(error, extras, m_language) + "\n" +
                      say({"See enchufe-cli COMMAND --help.", "Consulta enchufe-cli COMANDO --help."}));
}

int Program::run(int argc, const char* const* argv)
{
    try {
        auto arguments = prepareArguments(argc, argv);
        std::ranges::reverse(arguments); // the parser takes them from the back
        m_app.parse(std::move(arguments));
    } catch (const CLI::ParseError& error) {
        return parseError(error);
    } catch (const UsageError& error) {
        return wrongUsage(error.message);
    }
    return m_exitCode;
}

} // namespace
} // namespace enchufe::cli

namespace {

/// Of who could not write standard output, or make a system call: in the language asked for, where the
/// exception has the system's words behind its own.
std::string wordsOf(const std::system_error& error, enchufe::Language language)
{
    using namespace enchufe::net;
    const int number = error.code().value();
    if (std::ferror(stdout) != 0)
        return describeFileError("write", number, language);
    std::string_view what = error.what();
    const std::string words = error.code().message();
    if (what == words)
        what = callName(Call::StartThread); // std::thread names no call
    else if (what.ends_with(": " + words))
        what.remove_suffix(words.size() + 2);
    return fmt::format("{}: {} ({}): {}", what, errorName(Call::Note, number), number,
                       explainError(Call::Note, number, language));
}

} // namespace

int main(int argc, char** argv)
{
    using namespace enchufe::cli;
    occupyClosedStreams();
    makeSignalsErrors();
    enchufe::Language language = enchufe::Language::English;
    try {
        language = consoleLanguage(argc, argv);
        const int code = Program(language, enchufe::behaviour::readyMade()).run(argc, argv);
        return flushStandardOutput(language) ? code : std::max<int>(code, CallFailed);
    } catch (const std::system_error& error) {
        tell(wordsOf(error, language));
    } catch (const std::exception& error) {
        tell(std::string("enchufe-cli: ") + error.what());
    } catch (...) {
        tell("enchufe-cli: ?");
    }
    return CallFailed;
}

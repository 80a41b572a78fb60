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
    void addLanguage();
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
      m_app(say(tr("Real sockets from the console: what was asked of the kernel and what it answered.")),
            "enchufe-cli")
{
    m_app.formatter(makeHelpFormatter(m_language)); // before the commands, which take it over
    m_app.set_version_flag("--version", std::string("enchufe-cli ") + versionText,
                           say(tr("Show the version")));
    m_app.set_help_flag("-h,--help", say(tr("Show this help")));
    addLanguage();
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

void Program::addLanguage()
{
    std::vector<std::string_view> codes;
    for (const Language each : languages())
        codes.push_back(each.code());
    const std::string known = fmt::format("{}", fmt::join(codes, ", "));
    m_app
        .add_option("--lang", m_lang,
                    fmt::format(fmt::runtime(say(tr("Language of the messages: {}"))), known))
        ->type_name("CODE")
        ->check([this, known](const std::string& code) {
            if (!isLanguage(code))
                throw UsageError{fmt::format("--lang {}: {}", code,
                                             fmt::format(fmt::runtime(say(tr("must be one of {}"))), known))};
            return std::string();
        });
}

void Program::addEndpoints()
{
    auto* const connect = m_app.add_subcommand("tcp-connect", say(tr("Connect, send, show what comes back")));
    m_connect =
        std::make_unique<EndpointOptions>(*connect, EndpointOptions::Kind::Connect, m_language, m_behaviours);
    connect->final_callback([this] { m_exitCode = runSession(m_connect->plan()); });
    auto* const listen = m_app.add_subcommand("tcp-listen", say(tr("Listen, accept, show and answer")));
    m_listen =
        std::make_unique<EndpointOptions>(*listen, EndpointOptions::Kind::Listen, m_language, m_behaviours);
    listen->final_callback([this] { m_exitCode = runSession(m_listen->plan()); });
    auto* const udp = m_app.add_subcommand("udp", say(tr("Send and receive datagrams")));
    m_udp =
        std::make_unique<EndpointOptions>(*udp, EndpointOptions::Kind::Datagram, m_language, m_behaviours);
    udp->final_callback([this] { m_exitCode = runSession(m_udp->plan()); });
}

void Program::addErrno()
{
    auto* const command = m_app.add_subcommand("errno", say(tr("The socket errors, explained")));
    command->add_option("which", m_errnoWhich, say(tr("Name or number")))->type_name("NAME|NUMBER");
    command->final_callback([this] { m_exitCode = printErrors(m_errnoWhich, m_language); });
}

void Program::addResolve()
{
    auto* const command = m_app.add_subcommand("resolve", say(tr("What getaddrinfo() answers")));
    command->add_option("name", m_resolve.host, say(tr("Name or address")))->required()->type_name("NAME");
    command->add_option("service", m_resolve.service, say(tr("Port or service name")))->type_name("SERVICE");
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
    auto* const command =
        m_app.add_subcommand("bench", say(tr("Measure Enchufe next to a minimal loop, in the same run")));
    command->add_option("names", m_benchmark.names, say(tr("Which; all if none is given")))
        ->type_name("NAME");
    command->add_flag("--json", m_benchmark.json, say(tr("As JSON")));
    command->add_option("--runs", m_benchmark.runs, say(tr("Runs of each, Enchufe and minimal loop in turn")))
        ->type_name("N");
    command->final_callback([this] { m_exitCode = runBenchmarks(m_benchmark, m_language); });
}

void Program::addFraming()
{
    auto* const frame = m_app.add_subcommand("frame", say(tr("Cut standard input into messages")));
    frame
        ->add_option("--framing", m_frame.framing,
                     say(tr("How: delim:\\n, line, ascii-len::, u16be, fixed:40, …")))
        ->required()
        ->type_name("SPEC");
    frame->add_option("--max-frame", m_frame.maxFrame, say(tr("Bytes of the largest frame allowed")))
        ->type_name("N");
    frame->add_option("--cut", m_frame.cuts, say(tr("Sizes of the pieces, over and over")))
        ->type_name("N,N,...");
    frame->final_callback([this] { m_exitCode = runFrame(m_frame, m_language); });

    const std::string format = say(tr("A format of Python's struct"));
    auto* const pack =
        m_app.add_subcommand("pack", say(tr("Values to the bytes of a record, in hexadecimal")));
    pack->add_option("format", m_format, format)->required()->type_name("FORMAT");
    pack->add_option("values", m_values, say(tr("One for each of the format")))->type_name("VALUE...");
    pack->final_callback([this] { m_exitCode = runPack(m_format, m_values, m_language); });
    auto* const unpack = m_app.add_subcommand("unpack", say(tr("The values of a record, one a line")));
    unpack->add_option("format", m_format, format)->required()->type_name("FORMAT");
    unpack->add_option("hex", m_values, say(tr("The bytes in hexadecimal")))->type_name("HEX");
    unpack->final_callback([this] { m_exitCode = runUnpack(m_format, m_values, m_language); });
}

void Program::addCalls()
{
    auto* const command = m_app.add_subcommand(
        "calls", say(tr("Run a script of socket calls, one a line, and print the journal")));
    command->add_option("file", m_calls.file, say(tr("The script; - is standard input")))
        ->required()
        ->type_name("FILE|-");
    auto* const journal = command
                              ->add_option("--journal", m_calls.journal,
                                           say(tr("Where the journal goes; - is standard output")))
                              ->type_name("FILE");
    command->add_flag("--explain", m_calls.explain,
                      say(tr("Each call and what it meant, in the place of the journal")));
    command->add_flag("--force", m_calls.force, say(tr("Let --journal overwrite a file that is not empty")));
    command->add_option("--journal-data", m_calls.journalData, say(tr("Bytes in the journal: hex or none")))
        ->type_name("hex|none");
    command->add_option("--limit", m_calls.limit, say(tr("Seconds that one call may take")))->type_name("S");
    command->add_flag("--quiet", m_calls.quiet, say(tr("No journal")));
    command->final_callback([this, journal] {
        if (m_calls.explain && journal->count() == 0)
            m_calls.journal.clear();
        m_exitCode = runCalls(m_calls, m_language);
    });
}

void Program::addCompletion()
{
    auto* const command = m_app.add_subcommand(
        "completion", say(tr("Print a script that lets the shell complete this program's words")));
    command->add_option("shell", m_shell, "bash")->required()->type_name("");
    command->final_callback([this] {
        if (m_shell != "bash")
            throw UsageError{fmt::format("{}: {}", m_shell, say(tr("use bash")))};
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
                      say(tr("See enchufe-cli COMMAND --help.")));
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
    enchufe::Language language;
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

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/endpoint_options.h"

#include "app/cli/console_text.h"

#include <fmt/format.h>

namespace enchufe::cli {

EndpointOptions::EndpointOptions(CLI::App& command, Kind kind, Language language,
                                 const behaviour::Registry& behaviours)
    : m_kind(kind),
      m_language(language),
      m_command(command),
      m_behaviours(behaviours)
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

void EndpointOptions::check(const char* option, const std::string& typed,
                            const std::optional<Problem>& problem) const
{
    if (problem)
        throw UsageError{fmt::format("{} {}: {}", option, typed, say(problem->mistake.text))};
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

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
        tr("HOST PORT (a name, an address or unix:/path, which has no port)"),
        tr("[HOST] PORT; HOST is 127.0.0.1 if not given, PORT 0 picks a free one"),
        tr("[HOST PORT]: where to send"),
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
    command.add_option("--for", m_for, say(tr("Stop after S seconds")))->type_name("S");
    if (m_kind == Kind::Connect)
        command.add_flag("--until-closed", m_untilClosed, say(tr("Stop when the peer has closed (default)")));
    if (m_kind == Kind::Listen)
        command.add_flag("--once", m_once, say(tr("Stop after the first connection has ended")));
    command
        .add_option("--journal", m_journal,
                    say(tr("Write every call as JSON, one a line; - is standard output")))
        ->type_name("FILE");
    command.add_flag("--force", m_force, say(tr("Let --journal overwrite a file that is not empty")));
    command.add_option("--journal-data", m_journalData, say(tr("hex or none")))->type_name("KIND");
    command.add_option("--sample", m_sample, say(tr("Look at the kernel's queues every S seconds")))
        ->type_name("S");
    command.add_flag(
        "--kernel", m_kernel,
        say(tr("Write TCP_INFO and the queues into the journal ten times a second, where they change")));
    command
        .add_option("--payload-budget", m_budget, say(tr("MiB of sent and received bytes kept, 8 or more")))
        ->type_name("MIB");
    command.add_flag("--quiet", m_quiet, say(tr("No messages but errors")));
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
                                     say(tr("must be")), each.least, each.most)};
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
        throw UsageError{fmt::format("--show {}: {}", m_show, say(tr("use raw, chunks, frames or none")))};
    planFraming(plan);
    const bool isShowGiven = m_command.get_option("--show")->count() > 0;
    if (m_explain && !isShowGiven)
        plan.show = Show::Chunks;
    if (m_journalData != "hex" && m_journalData != "none")
        throw UsageError{fmt::format("--journal-data {}: {}", m_journalData, say(tr("use hex or none")))};
    plan.journalFile = m_journal;
    plan.journalForce = m_force;
    plan.journalData = m_journalData == "hex";
    plan.quiet = m_quiet;
    constexpr int most = 1 << 20;
    if (m_budget < 8 || m_budget > most)
        throw UsageError{fmt::format("--payload-budget {}: {}", m_budget, say(tr("must be 8 … 1048576")))};
    plan.payloadBudget = static_cast<std::size_t>(m_budget) << 20;
    // Both on standard output would make neither readable.
    if (m_journal == "-" && !isShowGiven)
        plan.show = Show::Nothing;
    planExplaining(plan);
    return plan;
}

} // namespace enchufe::cli

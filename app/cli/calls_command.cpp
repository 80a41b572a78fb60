// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/calls_command.h"

#include "app/cli/bell.h"
#include "app/cli/console_streams.h"
#include "app/cli/console_text.h"
#include "app/cli/output.h"
#include "app/cli/signals.h"
#include "core/bench/script_file.h"
#include "core/journal/json.h"
#include "core/journal/socket_table.h"
#include "core/net/errors.h"

#include <fmt/format.h>

#include <atomic>
#include <chrono>
#include <cmath>
#include <memory>
#include <optional>
#include <thread>
#include <utility>

namespace enchufe::cli {

namespace {

std::string placeOf(const CallsOptions& options, std::size_t line, std::size_t column)
{
    return fmt::format("{}:{}:{}", options.file == "-" ? "stdin" : options.file, line, column);
}

std::string problemText(const CallsOptions& options, const bench::Script::Problem& problem, Language language)
{
    return fmt::format("{}: {}", placeOf(options, problem.line, problem.column),
                       problem.mistake.describe(language));
}

bench::Script readScript(const CallsOptions& options, Language language)
{
    auto read = options.file == "-" ? bench::readScript(stdin)
                                    : bench::readScriptFile(options.file, bench::ScriptSource::Anything);
    if (read.problem)
        throw UsageError{problemText(options, *read.problem, language)};
    if (!read.ok())
        throw UsageError{fmt::format("calls {}: {}", options.file, read.describe(language))};
    return std::move(read.script);
}

/// How far the script's thread has come.
struct Progress {
    std::atomic<bool> mustEnd = false;  ///< it was told to, or the script has failed
    std::atomic<bool> hasRun = false;   ///< the script
    std::atomic<bool> isClosed = false; ///< and its sockets are
};

/// Prints records as they come, on the main thread, while the script runs on another.
class Printer {
public:
    /// The bell rings when the script is done, or must end; from any thread.
    Printer(journal::Journal& journal, const CallsOptions& options, Language language, Bell& bell)
        : m_journal(journal),
          m_table(journal),
          m_json{options.journalData != "none"},
          m_bell(bell)
    {
        const auto changed = [this] { m_bell.ring(); };
        if (options.quiet)
            return;
        m_output = options.journal == "-" ? std::make_unique<Output>(Output::Holds::Lines, language, changed)
                                          : std::make_unique<Output>("--journal", options.journal,
                                                                     options.force, language, changed);
    }

    /// Until the script has run, its sockets are closed and all is written; or it must end and something does
    /// not.
    void printUntilOver(const Progress& progress)
    {
        std::optional<std::chrono::steady_clock::time_point> end;
        const auto mustEnd = [&] {
            if (progress.mustEnd && !end)
                end = std::chrono::steady_clock::now() + Output::timeToWrite;
            return end && std::chrono::steady_clock::now() > *end;
        };
        while (!progress.isClosed || m_next < m_journal.end()) {
            if (print())
                continue;
            if (mustEnd() || (progress.mustEnd && progress.isClosed))
                break;
            const auto growth =
                m_journal.notifyBeyond(isFull() ? m_journal.end() : m_next, [this] { m_bell.ring(); });
            m_bell.waitUntil(end);
        }
        while (!isDone() && !mustEnd())
            m_bell.waitUntil(end);
    }
    [[nodiscard]] bool isDone() const { return !m_output || m_output->isDone(); }

    /// At the end: the file that was written must still be where it was asked for.
    void checkPath()
    {
        if (m_output)
            m_output->checkPath();
    }
    /// What kept the output from being complete; empty when it is.
    [[nodiscard]] std::string failure(Language language) const
    {
        if (m_output && !m_output->failure().empty())
            return m_output->failure();
        const std::uint64_t unwritten = m_skipped + (m_journal.end() - m_next);
        if (unwritten == 0 && isDone())
            return {};
        return fmt::format("{} {}", unwritten, recordsNotWritten.of(unwritten).in(language));
    }

private:
    [[nodiscard]] bool isFull() const { return m_output && m_output->isFull(); }

    /// A batch; true: there may be more, and there is room for it.
    bool print()
    {
        const auto batch = m_journal.read(m_next);
        m_skipped += batch.skipped;
        journal::Seq seq = batch.first;
        for (const journal::Record& record : batch.records) {
            if (isFull())
                break;
            m_table.apply(record);
            const auto* const info = m_table.socket(record.socket);
            if (m_output)
                m_output->write(
                    journal::toJson(m_journal, seq, record, info != nullptr ? info->peer : 0, m_json) + '\n');
            ++seq;
        }
        m_next = seq;
        return !batch.records.empty() && !isFull();
    }

    journal::Journal& m_journal;
    journal::SocketTable m_table;
    journal::JsonOptions m_json;
    journal::Seq m_next = 0;
    std::uint64_t m_skipped = 0;
    Bell& m_bell;
    std::unique_ptr<Output> m_output; ///< null: nothing is printed
};

void checkOptions(const CallsOptions& options, Language language)
{
    if (options.journalData != "hex" && options.journalData != "none")
        throw UsageError{fmt::format("--journal-data {}: {}", options.journalData,
                                     Text{"must be hex or none", "debe ser hex o none"}.in(language))};
    if (!(options.limit > 0) || options.limit > 3600)
        throw UsageError{
            fmt::format("--limit {}: {}", options.limit,
                        Text{"must be seconds, up to 3600", "deben ser segundos, hasta 3600"}.in(language))};
}

/// On the script's thread.
bench::ScriptResult runScript(const bench::Script& script, bench::CallBench& calls,
                              const CallsOptions& options, Language language,
                              const std::atomic<bool>& stopped)
{
    return bench::run(
        script, calls, std::chrono::milliseconds(std::llround(options.limit * 1000)),
        [&stopped] { return stopped.load(); },
        [&](const bench::ScriptResult& soFar) {
            const bench::Outcome& failed = *soFar.failed;
            tell(fmt::format(
                "{}: {}", placeOf(options, soFar.failedLine, soFar.failedColumn),
                net::describeError(failed.call.call, failed.address.text(), failed.result.error, language)));
        });
}

/// A failed call was told when it happened. The exit code.
int tellResult(const bench::ScriptResult& result, const CallsOptions& options, Language language)
{
    if (result.problem)
        tell("enchufe-cli: " + problemText(options, *result.problem, language));
    return result.problem || result.failed ? CallFailed : Done;
}

} // namespace

int runCalls(const CallsOptions& options, Language language)
{
    checkOptions(options, language);
    const bench::Script script = readScript(options, language);

    std::atomic<bool> stopped = false;
    Progress progress;
    Bell bell;
    // Before any other thread: one that does not keep the signals out would die of them, and the program with
    // it.
    const EndSignals signals([&] {
        stopped = progress.mustEnd = true;
        bell.ring();
    });
    journal::Journal journal;
    Printer printer(journal, options, language, bell);
    bench::ScriptResult result;
    std::exception_ptr problem;
    std::thread runner([&] {
        try {
            bench::CallBench calls(journal);
            result = runScript(script, calls, options, language, stopped);
            progress.mustEnd = progress.mustEnd || result.problem.has_value();
            progress.hasRun = true;
            bell.ring();
        } catch (const std::exception&) { // no thread or no memory for it
            problem = std::current_exception();
        }
        progress.isClosed = true;
        bell.ring();
    });
    printer.printUntilOver(progress);
    // A name that is being looked up, or close() with SO_LINGER: no signal ends these.
    const bool isClosed = progress.isClosed;
    if (isClosed)
        runner.join();
    if (isClosed && problem)
        std::rethrow_exception(problem);
    int code = Done;
    if (progress.hasRun && !stopped)
        code = tellResult(result, options, language);
    printer.checkPath();
    for (const std::string& failure :
         {printer.failure(language), std::string(isClosed ? "" : notClosedInTime.in(language))}) {
        if (failure.empty())
            continue;
        tell(failure);
        code = CallFailed;
    }
    if (!isClosed || !printer.isDone())
        leaveNow(code);
    return code;
}

} // namespace enchufe::cli

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/calls_command.h"

#include "app/cli/bell.h"
#include "app/cli/call_explainer.h"
#include "app/cli/console_streams.h"
#include "app/cli/console_text.h"
#include "app/cli/output.h"
#include "app/cli/session_events.h"
#include "app/cli/signals.h"
#include "core/journal/json.h"
#include "core/journal/socket_table.h"
#include "core/lesson/lesson_run.h"
#include "core/lesson/library.h"
#include "core/net/errors.h"
#include "core/script/player.h"
#include "core/script/script_file.h"

#include <fmt/format.h>

#include <atomic>
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

std::string problemText(const CallsOptions& options, const Problem& problem, Language language)
{
    return fmt::format("{}: {}", placeOf(options, problem.place.line, problem.place.column),
                       problem.mistake.describe(language));
}

struct ToPlay {
    script::Script script;
    std::vector<script::Segment> segments = {};
    bool isLesson = false;
};

/// The scripts of a lesson's file, its solutions too.
ToPlay readLesson(const CallsOptions& options, Language language)
{
    auto read = lesson::readSource(options.file);
    if (!read.ok())
        throw UsageError{"calls " + read.describe(language)};
    auto loaded = lesson::load(read.source, {});
    std::string problems;
    for (const auto& each : loaded.problems)
        problems += each.isWarning ? std::string() : (problems.empty() ? "" : "\n") + each.describe(language);
    if (!loaded.ok())
        throw UsageError{problems};
    auto* const lesson = std::get_if<lesson::Lesson>(&loaded.what);
    if (lesson == nullptr)
        throw UsageError{
            fmt::format("calls {}: {}", options.file, tr("a course has no scripts").in(language))};
    auto segments = lesson::segmentsOf(*lesson);
    return {std::move(lesson->script), std::move(segments), true};
}

ToPlay readScript(const CallsOptions& options, Language language)
{
    if (options.file.ends_with(".md"))
        return readLesson(options, language);
    auto read = options.file == "-" ? script::readScript(stdin)
                                    : script::readScriptFile(options.file, TextSource::Anything);
    if (read.problem)
        throw UsageError{problemText(options, *read.problem, language)};
    if (!read.ok())
        throw UsageError{fmt::format("calls {}: {}", options.file, read.describe(language))};
    return {std::move(read.script)};
}

/// Prints records as they come, on the main thread, while the script runs on another.
class Printer {
public:
    /// The bell is rung when the script is done, or was told to end; and by the output, on its own thread.
    Printer(journal::Journal& journal, Bell& bell, const CallsOptions& options, Language language)
        : m_journal(journal),
          m_bell(bell),
          m_table(journal),
          m_json{options.journalData != "none"}
    {
        const auto changed = [this] { m_bell.ring(); };
        if (options.explain) {
            m_explainer.emplace(journal, language);
            m_explained = std::make_unique<Output>(Output::Holds::Lines, language, changed);
        }
        if (options.quiet || options.journal.empty())
            return;
        m_output = options.journal == "-" ? std::make_unique<Output>(Output::Holds::Lines, language, changed)
                                          : std::make_unique<Output>("--journal", options.journal,
                                                                     options.force, language, changed);
    }

    /// Until the script is done and all is written, or `stopped` and nobody takes it.
    void printUntil(const std::atomic<bool>& done, const std::atomic<bool>& stopped)
    {
        while (!done || m_next < m_journal.end()) {
            if (print())
                continue;
            if (stopped && done)
                break;
            const auto growth =
                m_journal.notifyBeyond(isFull() ? m_journal.end() : m_next, [this] { m_bell.ring(); });
            m_bell.waitUntil({});
        }
        const auto end = std::chrono::steady_clock::now() + Output::timeToWrite;
        while (!isDone() && !(stopped && std::chrono::steady_clock::now() > end))
            m_bell.waitUntil(stopped ? std::optional(end) : std::nullopt);
    }
    [[nodiscard]] bool isDone() const
    {
        return (!m_output || m_output->isDone()) && (!m_explained || m_explained->isDone());
    }

    /// At the end: the file that was written must still be where it was asked for.
    void checkPath()
    {
        if (m_output)
            m_output->checkPath();
    }
    /// What kept the output from being complete; empty when it is.
    [[nodiscard]] std::string failure(Language language) const
    {
        for (const Output* const each : {m_output.get(), m_explained.get()}) {
            if (each != nullptr && !each->failure().empty())
                return each->failure();
        }
        const std::uint64_t unwritten = m_skipped + (m_journal.end() - m_next);
        if (unwritten > 0 || !isDone())
            return fmt::format("{} {}", unwritten, recordsNotWritten.in(unwritten, language));
        return m_lostBytes == 0 ? std::string()
                                : fmt::format("{} {}", bytesText(m_lostBytes), bytesNotKept.in(language));
    }

private:
    [[nodiscard]] bool isFull() const
    {
        return (m_output && m_output->isFull()) || (m_explained && m_explained->isFull());
    }

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
            if (m_output) {
                m_lostBytes += journal::bytesMissing(m_journal, record, m_json);
                m_output->write(
                    journal::toJson(m_journal, seq, record, info != nullptr ? info->peer : 0, m_json) + '\n');
            }
            if (m_explained) {
                m_explainer->take(record, seq);
                m_explained->write(m_explainer->linesOf(record));
            }
            ++seq;
        }
        m_next = seq;
        return !batch.records.empty() && !isFull();
    }

    journal::Journal& m_journal;
    Bell& m_bell;
    journal::SocketTable m_table;
    journal::JsonOptions m_json;
    journal::Seq m_next = 0;
    std::uint64_t m_skipped = 0;
    std::uint64_t m_lostBytes = 0;    ///< no longer kept when they were to be printed
    std::unique_ptr<Output> m_output; ///< of the journal; null: it is not printed
    std::optional<CallExplainer> m_explainer;
    std::unique_ptr<Output> m_explained; ///< null: nothing is explained
};

/// Tells of the first call that nobody expected to fail, and what the script says.
script::Player::Listener listenerFor(const CallsOptions& options, Language language)
{
    script::Player::Listener listener;
    listener.failed = [options, language](const script::FailedCall& failed) {
        const bench::Outcome& outcome = failed.outcome;
        tell(fmt::format(
            "{}: {}", placeOf(options, failed.place.line, failed.place.column),
            net::describeError(outcome.call.call, outcome.address.text(), outcome.result.error, language)));
    };
    listener.show = [](const script::Player::Shown& shown) {
        if (const auto* const say = std::get_if<script::line::Say>(&shown.what))
            tell(say->text);
    };
    return listener;
}

} // namespace

int runCalls(const CallsOptions& options, Language language)
{
    if (options.journalData != "hex" && options.journalData != "none")
        throw UsageError{fmt::format("--journal-data {}: {}", options.journalData,
                                     tr("must be hex or none").in(language))};
    if (options.explain && options.journal == "-" && !options.quiet)
        throw UsageError{fmt::format("--explain: {}",
                                     tr("a journal on standard output leaves no room for it").in(language))};
    const auto limit = limitFrom(options.limit, language);
    const ToPlay toPlay = readScript(options, language);

    std::atomic<bool> stopped = false;
    Bell bell;
    const EndSignals signals([&] { // before any other thread: those made later do not take the signals
        stopped = true;
        bell.ring();
    });
    journal::Journal journal;
    Printer printer(journal, bell, options, language);
    script::PlayResult result;
    script::PlayerOptions playing;
    playing.limit = limit;
    playing.language = language;
    playing.isLesson = toPlay.isLesson;
    std::exception_ptr problem;
    std::atomic<bool> done = false;
    std::jthread runner([&] { // joined also by an exception, behind which the script is not played on
        try {
            result = script::play(
                toPlay.script, journal, playing, [&stopped] { return stopped.load(); },
                listenerFor(options, language), toPlay.segments);
        } catch (const std::exception&) { // no thread or no memory for it
            problem = std::current_exception();
        }
        done = true;
        bell.ring();
    });
    try {
        printer.printUntil(done, stopped);
    } catch (...) {
        stopped = true;
        throw;
    }
    runner.join();
    if (problem)
        std::rethrow_exception(problem);
    int code = result.failed && !stopped ? CallFailed : Done; // it was told when it happened
    if (result.problem && !stopped) {
        tell("enchufe-cli: " + problemText(options, *result.problem, language));
        code = CallFailed;
    }
    printer.checkPath();
    if (const std::string failure = printer.failure(language); !failure.empty()) {
        tell(failure);
        code = CallFailed;
    }
    if (!printer.isDone())
        leaveNow(code);
    return code;
}

} // namespace enchufe::cli

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/calls_command.h"

#include "app/cli/console_text.h"
#include "app/cli/signals.h"
#include "core/bench/script_file.h"
#include "core/journal/json.h"
#include "core/journal/socket_table.h"
#include "core/net/errors.h"

#include <fmt/format.h>

#include <atomic>
#include <cmath>
#include <memory>
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

/// Prints records as they come, on the main thread, while the script runs on another.
class Printer {
public:
    Printer(journal::Journal& journal, const CallsOptions& options, std::FILE* file)
        : m_journal(journal),
          m_table(journal),
          m_file(options.quiet ? nullptr : file),
          m_json{options.journalData != "none"}
    {}

    void printUntil(const std::atomic<bool>& done)
    {
        while (!done) {
            print();
            std::unique_lock lock(m_bell->mutex);
            m_bell->rung = false;
            lock.unlock();
            const auto growth = m_journal.notifyBeyond(m_next, [bell = m_bell] { bell->ring(); });
            lock.lock();
            m_bell->changed.wait(lock, [this, &done] { return m_bell->rung || done; });
            lock.unlock(); // the end of the subscription waits for who rings
        }
        print();
    }
    void ring() { m_bell->ring(); }
    void print()
    {
        for (auto batch = m_journal.read(m_next); !batch.records.empty(); batch = m_journal.read(m_next)) {
            journal::Seq seq = batch.first;
            for (const journal::Record& record : batch.records) {
                m_table.apply(record);
                const auto* const info = m_table.socket(record.socket);
                if (m_file != nullptr)
                    fmt::print(
                        m_file, "{}\n",
                        journal::toJson(m_journal, seq, record, info != nullptr ? info->peer : 0, m_json));
                ++seq;
            }
            m_next = seq;
        }
        if (m_file != nullptr)
            std::fflush(m_file);
    }

private:
    struct Bell {
        std::mutex mutex;
        std::condition_variable changed;
        bool rung = false;

        void ring()
        {
            const std::scoped_lock lock(mutex);
            rung = true;
            changed.notify_one();
        }
    };

    journal::Journal& m_journal;
    journal::SocketTable m_table;
    std::FILE* m_file; ///< null: nothing is printed
    journal::JsonOptions m_json;
    journal::Seq m_next = 0;
    std::shared_ptr<Bell> m_bell = std::make_shared<Bell>();
};

} // namespace

int runCalls(const CallsOptions& options, Language language)
{
    if (options.journalData != "hex" && options.journalData != "none")
        throw UsageError{fmt::format("--journal-data {}: {}", options.journalData,
                                     Text{"must be hex or none", "debe ser hex o none"}.in(language))};
    if (!(options.limit > 0) || options.limit > 3600)
        throw UsageError{
            fmt::format("--limit {}: {}", options.limit,
                        Text{"must be seconds, up to 3600", "deben ser segundos, hasta 3600"}.in(language))};
    const bench::Script script = readScript(options, language);

    const auto closeFile = [](std::FILE* file) {
        if (file != nullptr && file != stdout)
            std::fclose(file);
    };
    const std::unique_ptr<std::FILE, decltype(closeFile)> file(
        options.journal == "-" ? stdout : std::fopen(options.journal.c_str(), "wb"), closeFile);
    if (file == nullptr)
        throw UsageError{fmt::format(
            "--journal {}: {}", options.journal,
            Text{"this file cannot be written", "este archivo no se puede escribir"}.in(language))};

    std::atomic<bool> stopped = false;
    const EndSignals signals([&stopped] { stopped = true; });
    journal::Journal journal;
    Printer printer(journal, options, file.get());
    bench::ScriptResult result;
    std::atomic<bool> done = false;
    std::thread runner([&] {
        {
            bench::CallBench calls(journal);
            result = bench::run(
                script, calls, std::chrono::milliseconds(std::llround(options.limit * 1000)),
                [&stopped] { return stopped.load(); },
                [&](const bench::ScriptResult& soFar) {
                    const bench::Outcome& failed = *soFar.failed;
                    const std::string line =
                        fmt::format("{}: {}\n", placeOf(options, soFar.failedLine, soFar.failedColumn),
                                    net::describeError(failed.call.call, failed.address.text(),
                                                       failed.result.error, language));
                    std::fputs(line.c_str(), stderr); // on this thread nothing may throw
                });
        }
        done = true;
        printer.ring();
    });
    printer.printUntil(done);
    runner.join();
    if (stopped)
        return Done;
    if (result.problem) {
        fmt::print(stderr, "enchufe-cli: {}\n", problemText(options, *result.problem, language));
        return CallFailed;
    }
    return result.failed ? CallFailed : Done; // it was told when it happened
}

} // namespace enchufe::cli

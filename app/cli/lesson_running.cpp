// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/lesson_running.h"

#include "app/cli/call_explainer.h"
#include "app/cli/console_streams.h"
#include "app/cli/console_text.h"
#include "app/cli/lesson_asking.h"
#include "app/cli/lesson_transcript.h"
#include "app/cli/signals.h"
#include "core/bench/call_bench.h"
#include "core/engine/engine.h"
#include "core/journal/journal.h"
#include "core/lesson/lesson_run.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <exception>
#include <iterator>
#include <new>
#include <optional>
#include <system_error>
#include <thread>
#include <utility>

namespace enchufe::cli {

namespace {

using lesson::Lesson;
using lesson::Source;

struct Task {
    Source source;
    Lesson lesson;
    lesson::RunReport report = {};
    nlohmann::ordered_json questions = nlohmann::ordered_json::array();
    std::size_t step = 0; ///< it is at, from 1
    std::vector<std::size_t> skippedSteps = {};
    std::chrono::milliseconds took{0};
    std::exception_ptr problem = {}; ///< no thread or no memory for it
};

/// "name": what is wrong; the parser's own words are of another command line.
UsageError wrong(const std::string& what, const Text& text, Language language)
{
    return UsageError{fmt::format("{}: {}", what, text.in(language))};
}

struct Who {
    bool asks = false;
    lesson::Answers answers = lesson::Answers::Expected;
};
Who whoAnswers(const LessonOptions& options, Language language)
{
    if (options.answers.empty())
        return {isTerminal() && options.which.size() == 1 && !options.all && !options.json};
    if (options.answers == "ask")
        return {true};
    if (options.answers == "expected")
        return {false, lesson::Answers::Expected};
    if (options.answers == "wrong")
        return {false, lesson::Answers::Wrong};
    if (options.answers == "first")
        return {false, lesson::Answers::First};
    throw wrong("--answers " + options.answers, tr("must be ask, expected, wrong or first"), language);
}

/// A course as its lessons, in its order.
std::vector<Source> lessonsOf(const Source& course, Language language)
{
    std::vector<Source> sources;
    const auto read = lesson::parseCourse(course.base.text);
    const auto known = lesson::knownBeside(course);
    for (const auto& block : read.value.blocks) {
        const auto* const reference = std::get_if<lesson::Course::Reference>(&block);
        if (reference == nullptr)
            continue;
        const auto found = std::ranges::find(known, reference->id, &Source::id);
        if (found == known.end())
            throw wrong(reference->id, tr("there is no such lesson"), language);
        sources.push_back(*found);
    }
    return sources;
}

/// Nothing that a script does beyond this machine happens without a word.
void askBeyondLoopback(const Task& task, const LessonOptions& options, Language language)
{
    if (options.beyondLoopback)
        return;
    for (const auto& each : script::beyondLoopback(task.lesson.script))
        throw wrong(
            fmt::format("{}:{}:{}: {}", task.source.base.name, each.place.line, each.place.column, each.what),
            tr("reaches beyond this machine: --beyond-loopback allows it"), language);
}

std::vector<Source> named(const std::vector<std::string>& which, Language language)
{
    std::vector<Source> sources;
    for (const std::string& each : which)
        sources.push_back(findSource(each, language));
    return sources;
}

std::vector<Task> makeTasks(const LessonOptions& options, Language language)
{
    std::vector<Source> sources;
    for (Source& each : options.all ? lesson::allSources() : named(options.which, language)) {
        if (!lesson::isCourse(each.base.text))
            sources.push_back(std::move(each));
        else if (!options.all) // all of them are there already
            std::ranges::move(lessonsOf(each, language), std::back_inserter(sources));
    }
    std::vector<Task> tasks;
    bool isWhole = true;
    for (Source& each : sources) {
        auto loaded = lesson::load(each, language.code());
        for (const auto& problem : loaded.problems) {
            if (!problem.isWarning)
                tell(problem.describe(language));
        }
        isWhole = isWhole && loaded.ok();
        if (loaded.ok())
            tasks.push_back({std::move(each), std::move(std::get<Lesson>(loaded.what))});
    }
    if (!isWhole)
        throw UsageError{in(tr("nothing was run"), language)};
    for (const Task& each : tasks)
        askBeyondLoopback(each, options, language);
    return tasks;
}

class Runner {
public:
    Runner(std::vector<Task> tasks, const LessonOptions& options, std::chrono::milliseconds limit, Who who,
           Language language)
        : m_tasks(std::move(tasks)),
          m_options(options),
          m_limit(limit),
          m_who(who),
          m_language(language),
          m_alone(m_tasks.size() == 1)
    {}

    void stop() { m_stopped = true; }

    int run()
    {
        const bool sideBySide = m_options.all && !m_who.asks;
        std::vector<Task*> rest;
        std::vector<Task*> together;
        for (Task& task : m_tasks)
            (sideBySide && !lesson::isTimingSensitive(task.lesson) ? together : rest).push_back(&task);
        runTogether(together);
        for (Task* const task : rest)
            runOne(*task);
        for (const Task& task : m_tasks)
            finish(task);
        return summary();
    }

private:
    void runTogether(const std::vector<Task*>& tasks)
    {
        // They wait far more than they calculate.
        const std::size_t most = std::clamp<std::size_t>(std::thread::hardware_concurrency(), 2, 8);
        std::atomic<std::size_t> next = 0;
        const auto work = [&] {
            for (std::size_t i = next++; i < tasks.size(); i = next++)
                runOne(*tasks[i]);
        };
        std::vector<std::jthread> threads; // joined also by an exception
        try {
            for (std::size_t i = 1; i < std::min(most, tasks.size()); ++i)
                threads.emplace_back(work);
        } catch (const std::system_error&) { // fewer threads take longer, and do the same
        } catch (const std::bad_alloc&) {
        }
        work();
    }

    void runOne(Task& task)
    {
        if (m_stopped) {
            task.report.stopped = true;
            return;
        }
        const auto begin = std::chrono::steady_clock::now();
        try {
            lesson::RunOptions run;
            run.language = m_language;
            run.answers = m_who.answers;
            run.limit = m_limit;
            run.stopped = [this] { return m_stopped.load(); };
            if (m_who.asks)
                run.answer = [this](const lesson::event::Asked& asked) {
                    return askPerson(asked, m_language);
                };
            run.tell = [this, &task](const lesson::Event& event) { hear(task, event); };
            if (m_alone && !m_options.json)
                fmt::print("{}  {}\n\n", task.source.id, task.lesson.head.title.text);
            task.report = m_options.explain ? runExplained(task, run) : lesson::run(task.lesson, run);
        } catch (const std::exception&) {
            task.problem = std::current_exception();
        }
        task.took =
            std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - begin);
    }

    /// The calls stand before what the lesson says of them.
    static lesson::RunReport runExplained(const Task& task, lesson::RunOptions run)
    {
        journal::Journal journal;
        engine::Engine engine(journal);
        bench::CallBench bench(journal);
        CallExplainer explainer(journal, run.language);
        const auto showCalls = [&explainer] {
            const std::string lines = explainer.newLines();
            fmt::print("{}{}", lines, lines.empty() ? "" : "\n");
            pushStandardOutput();
        };
        run.tell = [hear = run.tell, showCalls](const lesson::Event& event) {
            showCalls();
            hear(event);
        };
        auto report = lesson::run(task.lesson, engine, bench, run);
        showCalls();
        return report;
    }

    void hear(Task& task, const lesson::Event& event) const
    {
        if (const auto* const began = std::get_if<lesson::event::StepBegan>(&event))
            task.step = began->number;
        if (std::holds_alternative<lesson::event::StepSkipped>(event))
            task.skippedSteps.push_back(task.step);
        if (const auto* const judged = std::get_if<lesson::event::Judged>(&event))
            task.questions.push_back(cli::jsonOf(*judged, m_language));
        if (m_options.json || !(m_alone || m_who.asks))
            return;
        fmt::print("{}", transcriptOf(event, m_language));
        pushStandardOutput();
    }

    void finish(const Task& task)
    {
        if (task.problem)
            std::rethrow_exception(task.problem);
        for (const auto& failure : task.report.failures)
            tell(fmt::format("{}:{}:{}: {}{}", task.source.base.name, failure.place.line,
                             failure.place.column, failure.step.empty() ? std::string() : failure.step + ": ",
                             failure.text));
        if (m_options.json) {
            m_json.push_back(entryOf(task));
        } else if (!m_alone || task.report.skipped) {
            fmt::print("{:<8} {}  {}{}\n", task.source.id, stateOf(task), task.lesson.head.title.text,
                       withoutSteps(task));
        }
    }

    [[nodiscard]] std::string withoutSteps(const Task& task) const
    {
        if (task.skippedSteps.empty())
            return {};
        return fmt::format(fmt::runtime(tr(" · without step {}").in(m_language)),
                           fmt::join(task.skippedSteps, ", "));
    }
    [[nodiscard]] std::string stateOf(const Task& task) const
    {
        if (task.report.skipped)
            return fmt::format("— {}", lesson::missingText(*task.report.skipped, m_language));
        return in(task.report.ok() ? tr("so      ") : tr("NOT SO  "), m_language);
    }

    [[nodiscard]] nlohmann::ordered_json entryOf(const Task& task) const
    {
        nlohmann::ordered_json entry;
        entry["lesson"] = task.source.id;
        entry["title"] = task.lesson.head.title.text;
        entry["language"] = task.lesson.head.language;
        entry["ok"] = task.report.ok();
        entry["skipped"] = task.report.skipped
                               ? nlohmann::ordered_json(lesson::missingText(*task.report.skipped, m_language))
                               : nlohmann::ordered_json();
        entry["skipped_steps"] = task.skippedSteps;
        entry["questions"] = task.questions;
        entry["right"] = task.report.right;
        entry["failures"] = nlohmann::ordered_json::array();
        for (const auto& each : task.report.failures)
            entry["failures"].push_back({{"line", each.place.line},
                                         {"column", each.place.column},
                                         {"step", each.step},
                                         {"text", each.text}});
        entry["ms"] = task.took.count();
        return entry;
    }

    /// What all of it came to, and the exit code.
    int summary() const
    {
        const auto bad = std::ranges::count_if(m_tasks, [](const Task& task) { return !task.report.ok(); });
        const auto skipped =
            std::ranges::count_if(m_tasks, [](const Task& task) { return task.report.skipped.has_value(); });
        if (m_options.json)
            fmt::print("{}\n", m_json.dump(1));
        else if (!m_alone)
            fmt::print(fmt::runtime(tr("{} lessons, {} as they say, {} not, {} skipped\n").in(m_language)),
                       m_tasks.size(), std::ssize(m_tasks) - bad - skipped, bad, skipped);
        if (m_stopped)
            tell(in(tr("stopped before the end"), m_language));
        return bad == 0 && !m_stopped ? Done : CallFailed;
    }

    std::vector<Task> m_tasks;
    const LessonOptions& m_options;
    std::chrono::milliseconds m_limit; ///< of one line
    Who m_who;
    Language m_language;
    bool m_alone; ///< one lesson: shown as it goes
    std::atomic<bool> m_stopped = false;
    nlohmann::ordered_json m_json = nlohmann::ordered_json::array();
};

} // namespace

Source findSource(const std::string& which, Language language)
{
    if (which.find_first_of("/\\.") != std::string::npos) {
        auto read = lesson::readSource(which);
        if (!read.ok())
            throw UsageError{read.describe(language)};
        return std::move(read.source);
    }
    auto known = lesson::allSources();
    const auto one =
        std::ranges::find_if(known, [&](const Source& each) { return sameIgnoringCase(each.id, which); });
    if (one != known.end())
        return std::move(*one);
    std::vector<std::string_view> ids;
    for (const Source& each : known)
        ids.push_back(each.id);
    const Mistake mistake{tr("there is no such lesson; a file's name has a dot"), which, 0,
                          nearestWord(which, ids)};
    throw UsageError{mistake.describe(language)};
}

int runLessons(const LessonOptions& options, Language language)
{
    if (options.all != options.which.empty())
        throw wrong("lesson run", tr("lessons or --all are expected"), language);
    const auto limit = limitFrom(options.limit, language);
    const Who who = whoAnswers(options, language);
    if (who.asks && options.json)
        throw wrong("--answers ask", tr("cannot be JSON too"), language);
    auto tasks = makeTasks(options, language);
    if (options.explain && (tasks.size() != 1 || options.json))
        throw wrong("--explain", tr("is for one lesson, and not JSON"), language);
    Runner runner(std::move(tasks), options, limit, who, language);
    std::optional<EndSignals> signals; // made before any other thread
    if (!who.asks)                     // who is asked ends the program at once
        signals.emplace([&runner] { runner.stop(); });
    return runner.run();
}

} // namespace enchufe::cli

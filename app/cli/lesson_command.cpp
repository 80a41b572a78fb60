// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/lesson_command.h"

#include "app/cli/console_streams.h"
#include "app/cli/console_text.h"
#include "app/cli/lesson_running.h"
#include "core/lesson/head_reader.h"
#include "core/lesson/lesson_text.h"
#include "core/lesson/library.h"
#include "core/lesson/needs.h"
#include "core/lesson/translation.h"
#include "core/net/file_errors.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <fstream>
#include <system_error>
#include <utility>

namespace enchufe::cli {

namespace {

using lesson::Loaded;
using lesson::Source;

// --- list

/// The steps, from 1, that this system cannot play, and why.
std::vector<std::pair<std::size_t, lesson::Need>> missingSteps(const Loaded& loaded)
{
    std::vector<std::pair<std::size_t, lesson::Need>> steps;
    const auto* const read = loaded.lesson();
    for (std::size_t i = 0; read != nullptr && i < read->steps.size(); ++i) {
        if (const auto missing = lesson::missingOf(read->steps[i].needs))
            steps.emplace_back(i + 1, *missing);
    }
    return steps;
}

nlohmann::ordered_json jsonOf(const Source& source, const Loaded& loaded, Language language)
{
    const lesson::Head& head = loaded.head();
    const auto* const read = loaded.lesson();
    auto languages = nlohmann::ordered_json::array({lesson::headOf(source.base.text).language});
    for (const auto& file : source.translations)
        languages.push_back(file.language);
    nlohmann::ordered_json entry;
    entry["id"] = source.id;
    entry["title"] = head.title.text;
    entry["kind"] = read == nullptr ? "course" : lesson::questionsOf(*read) == 0 ? "scene" : "lesson";
    entry["subject"] = lesson::subjectOf(head, language);
    entry["language"] = head.language;
    entry["languages"] = std::move(languages);
    entry["minutes"] = head.minutes ? nlohmann::ordered_json(*head.minutes) : nlohmann::ordered_json();
    entry["rows"] = head.rows;
    entry["questions"] = read == nullptr ? 0 : lesson::questionsOf(*read);
    const auto missing = lesson::missingOf(head.needs);
    entry["missing"] =
        missing ? nlohmann::ordered_json(lesson::needWords()[static_cast<std::size_t>(*missing)].word)
                : nlohmann::ordered_json();
    entry["missing_steps"] = nlohmann::ordered_json::array();
    for (const auto& [number, need] : missingSteps(loaded))
        entry["missing_steps"].push_back(number);
    entry["file"] = source.shipped ? nlohmann::ordered_json() : nlohmann::ordered_json(source.base.name);
    entry["mistakes"] =
        std::ranges::count_if(loaded.problems, [](const auto& each) { return !each.isWarning; });
    return entry;
}

std::string lineOf(const Source& source, const Loaded& loaded, Language language)
{
    const lesson::Head& head = loaded.head();
    std::string line = fmt::format("  {:<8} {}", source.id, head.title.text);
    if (head.minutes)
        line += fmt::format(" · {} min", *head.minutes);
    if (!source.shipped)
        line += fmt::format(" · {}", source.base.name);
    if (!loaded.ok())
        line += fmt::format(" · {}", in(tr("has mistakes: see lesson check"), language));
    else if (const auto missing = lesson::missingOf(head.needs))
        line += fmt::format(" · {}", lesson::missingText(*missing, language));
    for (const auto& [number, need] : missingSteps(loaded))
        line += fmt::format(fmt::runtime(tr(" · step {} {}").in(language)), number,
                            lesson::missingText(need, language));
    return line;
}

void listAsJson(Language language)
{
    auto json = nlohmann::ordered_json::array();
    for (const Source& source : lesson::allSources())
        json.push_back(jsonOf(source, load(source, language.code()), language));
    fmt::print("{}\n", json.dump(1));
}

/// By subject, in the order of their first lesson.
void listAsText(Language language)
{
    struct Subject {
        std::string name;
        std::vector<std::string> lines = {};
    };
    std::vector<Subject> subjects;
    for (const Source& source : lesson::allSources()) {
        const Loaded loaded = load(source, language.code());
        const std::string name = loaded.course() != nullptr ? in(tr("Courses"), language)
                                                            : lesson::subjectOf(loaded.head(), language);
        auto found = std::ranges::find(subjects, name, &Subject::name);
        if (found == subjects.end())
            found = subjects.insert(subjects.end(), {name});
        found->lines.push_back(lineOf(source, loaded, language));
    }
    for (const Subject& subject : subjects)
        fmt::print("{}\n{}\n", subject.name, fmt::join(subject.lines, "\n"));
}

int list(const LessonOptions& options, Language language)
{
    if (options.json)
        listAsJson(language);
    else
        listAsText(language);
    return Done;
}

// --- show, check, stamp

/// Exit code 2 when there is a mistake.
int tellProblems(const std::vector<lesson::FileProblem>& problems, Language language)
{
    int code = Done;
    for (const auto& each : problems) {
        tell(each.describe(language));
        code = each.isWarning ? code : static_cast<int>(WrongUsage);
    }
    return code;
}

int show(const LessonOptions& options, Language language)
{
    const Loaded loaded = load(findSource(options.which.front(), language), language.code());
    if (!loaded.ok())
        return tellProblems(loaded.problems, language);
    const auto* const course = loaded.course();
    fmt::print("{}", course != nullptr
                         ? lesson::toMarkdown(*course)
                         : lesson::toMarkdown(*loaded.lesson(), languageFromCode(loaded.head().language)));
    return Done;
}

int check(const LessonOptions& options, Language language)
{
    int code = Done;
    for (const std::string& which : options.which)
        code = std::max(code, tellProblems(lesson::check(findSource(which, language)), language));
    return code;
}

/// Replaces a file, or leaves it as it is, with a word on standard error.
bool replaceFile(const std::string& path, const std::string& text, Language language)
{
    namespace fs = std::filesystem;
    std::error_code error;
    const fs::path target = fs::canonical(path, error); // a link stays one
    const fs::path fresh = target.string() + ".new";
    if (!error) {
        std::ofstream file(fresh, std::ios::binary);
        file << text;
        file.close();
        if (!file)
            error = std::error_code(errno, std::generic_category());
    }
    std::error_code ignored;
    if (!error) {
        fs::permissions(fresh, fs::status(target, ignored).permissions(), ignored);
        fs::rename(fresh, target, error);
    }
    if (!error)
        return true;
    fs::remove(fresh, ignored);
    tell(fmt::format("{}: {}", path, net::describeFileError("write", error.value(), language)));
    return false;
}

template <class T>
std::vector<std::string> digestsOfText(lesson::Reading<T> base)
{
    return lesson::digestsOf(base.value);
}

int stamp(const LessonOptions& options, Language language)
{
    for (const std::string& which : options.which) {
        const Source source = findSource(which, language);
        const auto problems = lesson::check(source);
        if (std::ranges::any_of(problems, [](const auto& each) { return !each.isWarning; }))
            return tellProblems(problems, language);
        if (source.shipped || source.translations.empty())
            throw UsageError{
                fmt::format("{}: {}", which,
                            in(tr("there is no translation ID.LANGUAGE.md beside this file"), language))};
        const bool isCourse = lesson::isCourse(source.base.text);
        const auto digests = isCourse ? digestsOfText(lesson::parseCourse(source.base.text))
                                      : digestsOfText(lesson::parseLesson(source.base.text));
        for (const auto& file : source.translations) {
            const auto head = isCourse ? lesson::parseCourse(file.text, true).value.head
                                       : lesson::parseTranslation(file.text).value.head;
            const std::string text = lesson::stamped(file.text, head, digests);
            if (text != file.text && !replaceFile(file.name, text, language))
                return CallFailed;
        }
    }
    return Done;
}

} // namespace

void addLessonCommand(CLI::App& app, LessonOptions& options, Language language, int& exitCode)
{
    const auto say = [language](const Text& text) { return in(text, language); };
    auto* const lesson = app.add_subcommand("lesson", say(tr("Lessons and scenes: list, show, check, run")));
    lesson->require_subcommand(1);
    const auto add = [&, lesson, say](const char* name, const Text& text,
                                      int (*command)(const LessonOptions&, Language)) {
        auto* const made = lesson->add_subcommand(name, say(text));
        made->final_callback(
            [&options, &exitCode, language, command] { exitCode = command(options, language); });
        return made;
    };
    const auto addFiles = [&, say](CLI::App* command, const char* name, const Text& text, const char* type,
                                   bool required) {
        auto* const option = command->add_option(name, options.which, say(text))->type_name(type);
        option->required(required);
        return option;
    };
    auto* const listing = add("list", tr("All lessons, by subject"), list);
    listing->add_flag("--json", options.json, say(tr("As JSON")));
    auto* const showing = add("show", tr("A lesson as text, with its answers"), show);
    addFiles(showing, "which", tr("A lesson's id or its file"), "ID|FILE", true)->expected(1);
    auto* const checking = add("check", tr("All mistakes in files, with line and column"), check);
    addFiles(checking, "files", tr("Files of lessons, translations or courses"), "FILE...", true);
    auto* const stamping = add("stamp", tr("Write into translations what they were made from"), stamp);
    addFiles(stamping, "files", tr("Files of translations, or their bases"), "FILE...", true);
    auto* const running =
        add("run", tr("Play lessons on real sockets and see whether all is so"), runLessons);
    addFiles(running, "which", tr("Lessons' ids or files"), "ID|FILE...", false);
    running->add_flag("--all", options.all, say(tr("All lessons, side by side")));
    running
        ->add_option("--answers", options.answers,
                     say(tr("Who answers: ask (you), expected, wrong or first")))
        ->type_name("WHO");
    running->add_option("--limit", options.limit, say(tr("Seconds that one line may take")))->type_name("S");
    running->add_flag("--beyond-loopback", options.beyondLoopback,
                      say(tr("Let scripts reach beyond this machine")));
    running->add_flag("--explain", options.explain,
                      say(tr("Show each call of the lesson and what it meant")));
    running->add_flag("--json", options.json, say(tr("As JSON")));
}

} // namespace enchufe::cli

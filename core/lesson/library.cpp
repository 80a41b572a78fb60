// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lesson/library.h"

#include "core/lesson/head_reader.h"
#include "core/lesson/shipped_files.h"
#include "core/lesson/translation.h"
#include "core/net/errors.h"
#include "core/text/text_file.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <iterator>
#include <map>
#include <system_error>
#include <tuple>
#include <type_traits>
#include <utility>

namespace enchufe::lesson {

namespace {

constexpr Text noBase = tr("the base of this translation is missing: ID.md in the same folder");
constexpr Text otherName = tr("the file's name has another id");
constexpr Text otherCode = tr("the file's name has another language");
constexpr Text unknownLesson = tr("there is no such lesson");

/// D2 before D12: runs of digits as numbers.
struct ByNumber {
    bool operator()(const std::string& a, const std::string& b) const
    {
        const auto key = [](const std::string& id) {
            const std::size_t digits = std::min(id.find_first_of("0123456789"), id.size());
            const std::size_t end = std::min(id.find_first_not_of("0123456789", digits), id.size());
            const std::string_view number = std::string_view(id).substr(digits, end - digits);
            return std::tuple(id.substr(0, digits), number.size(), number, id.substr(end));
        };
        return key(a) < key(b);
    }
};

/// Files by id, each base with its translations; a translation without a base is left out.
class Gathering {
public:
    void add(const FileName& name, std::string shown, std::string text)
    {
        Source& source = m_sources[name.stem];
        Source::File file{std::move(shown), name.language, std::move(text)};
        if (name.language.empty())
            source.base = std::move(file);
        else
            source.translations.push_back(std::move(file));
    }
    std::vector<Source> take(bool shipped)
    {
        std::vector<Source> sources;
        for (auto& [id, source] : m_sources) {
            if (source.base.name.empty())
                continue;
            source.id = id;
            source.shipped = shipped;
            std::ranges::sort(source.translations, {}, &Source::File::language);
            sources.push_back(std::move(source));
        }
        return sources;
    }

private:
    std::map<std::string, Source, ByNumber> m_sources;
};

void add(std::vector<FileProblem>& into, const std::string& file, std::vector<Problem> problems,
         bool areWarnings)
{
    for (Problem& each : problems)
        into.push_back({file, std::move(each), areWarnings});
}

template <class T>
void add(std::vector<FileProblem>& into, const std::string& file, Reading<T>& reading)
{
    add(into, file, std::move(reading.mistakes), false);
    add(into, file, std::move(reading.warnings), true);
}

bool hasMistake(const std::vector<FileProblem>& problems)
{
    return std::ranges::any_of(problems, [](const FileProblem& each) { return !each.isWarning; });
}

/// A translation is found by its file's name, and a lesson looked up by it.
void checkName(const Source::File& file, const Head& head, const std::string& id,
               std::vector<FileProblem>& problems)
{
    const std::string& said = head.course.empty() ? head.id : head.course;
    if (said != id && !said.empty())
        problems.push_back({file.name, {head.title.place, {otherName, said}}, file.language.empty()});
    if (!file.language.empty() && head.language != file.language && !head.language.empty())
        problems.push_back({file.name, {head.title.place, {otherCode, head.language}}});
}

template <class T>
Reading<T> parseBase(const std::string& text)
{
    if constexpr (std::is_same_v<T, Course>)
        return parseCourse(text);
    else
        return parseLesson(text);
}

template <class T>
Reading<T> parseWords(const std::string& text)
{
    if constexpr (std::is_same_v<T, Course>)
        return parseCourse(text, true);
    else
        return parseTranslation(text);
}

/// The base with a translation's words; what is wrong goes into `problems`.
template <class T>
T withWords(const T& base, const Source& source, const Source::File& file, std::vector<FileProblem>& problems)
{
    auto words = parseWords<T>(file.text);
    const bool isWhole = words.ok();
    add(problems, file.name, words);
    checkName(file, words.value.head, source.id, problems);
    if (!isWhole)
        return base;
    auto result = translated(base, words.value);
    add(problems, file.name, result);
    return std::move(result.value);
}

template <class T>
Loaded loadAs(const Source& source, std::string_view language)
{
    Loaded loaded;
    auto base = parseBase<T>(source.base.text);
    add(loaded.problems, source.base.name, base);
    checkName(source.base, base.value.head, source.id, loaded.problems);
    const auto file = std::ranges::find(source.translations, language, &Source::File::language);
    if (loaded.ok() && base.value.head.language != language && file != source.translations.end())
        loaded.what = withWords(base.value, source, *file, loaded.problems);
    else
        loaded.what = std::move(base.value);
    return loaded;
}

/// Where a file is; a name alone is one in the current folder.
std::filesystem::path folderOf(const std::filesystem::path& file)
{
    return file.has_parent_path() ? file.parent_path() : std::filesystem::path(".");
}

void checkReferences(const Source& source, const Course& course, std::vector<FileProblem>& problems)
{
    const std::vector<Source> known = knownBeside(source);
    std::vector<std::string_view> ids;
    for (const Source& each : known)
        ids.push_back(each.id);
    for (const auto& block : course.blocks) {
        const auto* const reference = std::get_if<Course::Reference>(&block);
        if (reference != nullptr && std::ranges::find(ids, reference->id) == ids.end())
            problems.push_back(
                {source.base.name,
                 {reference->place, {unknownLesson, reference->id, 0, nearestWord(reference->id, ids)}}});
    }
}

template <class T>
std::vector<FileProblem> checkAs(const Source& source)
{
    std::vector<FileProblem> problems;
    auto base = parseBase<T>(source.base.text);
    add(problems, source.base.name, base);
    checkName(source.base, base.value.head, source.id, problems);
    if (!hasMistake(problems)) { // else there is nothing to compare translations with
        for (const Source::File& file : source.translations)
            (void)withWords(base.value, source, file, problems);
    }
    if constexpr (std::is_same_v<T, Course>)
        checkReferences(source, base.value, problems);
    return problems;
}

ReadSource refused(const Text& error, const std::filesystem::path& about, int systemError = 0)
{
    ReadSource read;
    read.error = error;
    read.about = about.string();
    read.systemError = systemError;
    return read;
}

ReadSource refused(const std::filesystem::path& about, const ReadText& read)
{
    return refused(read.tooLong ? longerThanAllowed : read.error, about, read.systemError);
}

/// What is called STEM.LANGUAGE.md beside `file`.
void readTranslations(const std::filesystem::path& file, const std::string& stem, ReadSource& result)
{
    std::error_code ignored;
    for (const auto& entry : std::filesystem::directory_iterator(folderOf(file), ignored)) {
        const auto other = splitFileName(entry.path().filename().string());
        if (!other || other->stem != stem || other->language.empty())
            continue;
        const std::string path = (file.parent_path() / entry.path().filename()).string();
        auto words = readTextFile(path, longestFile);
        if (!words.ok()) {
            result = refused(path, words);
            return;
        }
        result.source.translations.push_back({path, other->language, std::move(words.text)});
    }
    std::ranges::sort(result.source.translations, {}, &Source::File::language);
}

} // namespace

std::string FileProblem::describe(Language language) const
{
    constexpr Text warning = tr("warning: ");
    return fmt::format("{}:{}:{}: {}{}", file, problem.place.line, problem.place.column,
                       isWarning ? warning.in(language) : std::string_view(),
                       problem.mistake.describe(language));
}

std::string ReadSource::describe(Language language) const
{
    const std::string said = fmt::format("{}: {}", about, error.in(language));
    return systemError == 0 ? said
                            : fmt::format("{} ({})", said, net::errorName(net::Call::OpenFile, systemError));
}

bool Loaded::ok() const { return !hasMistake(problems); }

const Head& Loaded::head() const
{
    return std::visit([](const auto& each) -> const Head& { return each.head; }, what);
}

Loaded load(const Source& source, std::string_view language)
{
    return isCourse(source.base.text) ? loadAs<Course>(source, language) : loadAs<Lesson>(source, language);
}

std::vector<FileProblem> check(const Source& source)
{
    return isCourse(source.base.text) ? checkAs<Course>(source) : checkAs<Lesson>(source);
}

std::optional<FileName> splitFileName(std::string_view name)
{
    constexpr std::string_view ending = ".md";
    if (!name.ends_with(ending))
        return std::nullopt;
    name.remove_suffix(ending.size());
    const std::size_t dot = name.find('.');
    FileName result{std::string(name.substr(0, dot)), {}};
    if (dot != std::string_view::npos)
        result.language = name.substr(dot + 1);
    const bool ofLanguage = dot == std::string_view::npos || isLanguage(result.language);
    return ofLanguage && isId(result.stem) ? std::optional(std::move(result)) : std::nullopt;
}

std::vector<Source> shippedSources()
{
    Gathering gathering;
    for (const ShippedFile& file : shippedFiles()) {
        if (const auto name = splitFileName(file.name))
            gathering.add(*name, std::string(file.name), std::string(file.text));
    }
    return gathering.take(true);
}

std::vector<Source> sourcesIn(const std::string& folder)
{
    Gathering gathering;
    std::error_code ignored;
    if (folder.empty())
        return {};
    for (const auto& entry : std::filesystem::directory_iterator(folder, ignored)) {
        const auto name = splitFileName(entry.path().filename().string());
        if (!name)
            continue;
        auto read = readTextFile(entry.path().string(), longestFile);
        if (read.ok())
            gathering.add(*name, entry.path().string(), std::move(read.text));
    }
    return gathering.take(false);
}

std::string userFolder()
{
    const auto variable = [](const char* name) {
        const char* const value = std::getenv(name);
        return std::filesystem::path(value == nullptr ? "" : value);
    };
#ifdef _WIN32
    const auto data = variable("APPDATA");
#else
    auto data = variable("XDG_DATA_HOME");
    if (!data.is_absolute() &&
        !variable("HOME").empty()) // the specification: a relative one is to be ignored
        data = variable("HOME") / ".local" / "share";
#endif
    return data.empty() || !data.is_absolute() ? std::string() : (data / "enchufe" / "lessons").string();
}

std::vector<Source> allSources()
{
    auto sources = shippedSources();
    for (Source& own : sourcesIn(userFolder())) {
        if (std::ranges::find(sources, own.id, &Source::id) == sources.end())
            sources.push_back(std::move(own));
    }
    return sources;
}

std::vector<Source> knownBeside(const Source& course)
{
    auto known = course.shipped ? std::vector<Source>() : sourcesIn(folderOf(course.base.name).string());
    std::ranges::move(allSources(), std::back_inserter(known));
    return known;
}

ReadSource readSource(const std::string& path)
{
    const std::filesystem::path file(path);
    const auto name = splitFileName(file.filename().string());
    const bool isTranslation = name && !name->language.empty();
    const auto base = isTranslation ? file.parent_path() / (name->stem + ".md") : file;
    auto read = readTextFile(base.string(), longestFile);
    if (!read.ok()) {
        std::error_code ignored;
        const bool isMissing = isTranslation && !std::filesystem::exists(base, ignored);
        return isMissing ? refused(noBase, file) : refused(base, read);
    }
    ReadSource result;
    result.source.id = name ? name->stem : headOf(read.text).id;
    result.source.base = {base.string(), {}, std::move(read.text)};
    if (name)
        readTranslations(file, name->stem, result);
    return result;
}

} // namespace enchufe::lesson

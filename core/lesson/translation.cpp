// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lesson/translation.h"

#include "core/lesson/author_checks.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cstdint>
#include <set>
#include <utility>

namespace enchufe::lesson {

namespace {

constexpr Text otherId = tr("the base has another id");
constexpr Text sameLanguage = tr("this is the base's own language");
constexpr Text stepCount = tr("steps, here and in the base");
constexpr Text partCount = tr("parts of this step, here and in the base");
constexpr Text paragraphCount = tr("paragraphs here, above and below the script together, and in the base");
constexpr Text itemCount = tr("items, here and in the base");
constexpr Text otherPart = tr("the base has another part here");
constexpr Text otherValues = tr("the values {{…}} here are not those of the base");
constexpr Text otherReference = tr("the base has another lesson here");
constexpr Text stale = tr("has changed in the base since it was translated");
constexpr Text notStamped = tr("lesson stamp has not yet written what this was translated from");

class Digest {
public:
    void add(std::string_view text)
    {
        bool space = true; // white space, however much of it, is one space, and none at the ends
        for (const char c : text) {
            const bool isSpace = c == ' ' || c == '\t' || c == '\n';
            if (!isSpace && space && m_any)
                add(' ');
            if (!isSpace)
                add(c);
            m_any = m_any || !isSpace;
            space = isSpace;
        }
        add('\n');
        m_any = false;
    }
    [[nodiscard]] std::string text() const { return fmt::format("{:08x}", m_value); }

private:
    void add(char c)
    {
        constexpr std::uint32_t prime = 16777619;
        m_value = static_cast<std::uint32_t>(
            (std::uint64_t{m_value ^ static_cast<unsigned char>(c)} * prime) & 0xffffffffU);
    }

    std::uint32_t m_value = 2166136261;
    bool m_any = false; ///< of this text
};

std::set<std::string> valuesOf(const Part& part)
{
    std::set<std::string> values;
    for (const Words* const words : wordsOf(part)) {
        for (const Words::Filled& each : words->filled)
            values.insert(each.written);
    }
    return values;
}

/// "2 ≠ 3".
std::string counts(std::size_t here, std::size_t base) { return fmt::format("{} ≠ {}", here, base); }

class Translator {
public:
    Translator(Lesson& lesson, const Lesson& words, Remarks& remarks)
        : m_lesson(lesson),
          m_words(words),
          m_remarks(remarks)
    {}

    void run()
    {
        head();
        paragraphs(m_lesson.intro, m_words.intro);
        const auto& here = m_words.steps;
        auto& steps = m_lesson.steps;
        if (here.size() != steps.size()) { // which of them are the same nobody can tell
            m_remarks.mistake(here.size() > steps.size() ? here[steps.size()].place : lastPlace(), stepCount,
                              counts(here.size(), steps.size()));
            return;
        }
        for (std::size_t i = 0; i < steps.size(); ++i)
            step(steps[i], here[i]);
    }

private:
    [[nodiscard]] Place lastPlace() const
    {
        return m_words.steps.empty() ? m_words.head.title.place : m_words.steps.back().place;
    }

    void head()
    {
        Head& base = m_lesson.head;
        const Head& here = m_words.head;
        if (here.id != base.id)
            m_remarks.mistake(here.title.place, otherId, fmt::format("{} ≠ {}", here.id, base.id));
        if (here.language == base.language)
            m_remarks.mistake(here.title.place, sameLanguage, here.language);
        base.title = here.title;
        base.language = here.language;
        if (!here.subject.empty())
            base.subject = here.subject;
        base.of = here.of;
        base.ofPlace = here.ofPlace;
        base.end = here.end;
    }

    void paragraphs(std::vector<Words>& base, const std::vector<Words>& here)
    {
        if (here.size() == base.size())
            base = here;
        else
            m_remarks.mistake(here.size() > base.size() ? here[base.size()].place : m_words.head.title.place,
                              paragraphCount, counts(here.size(), base.size()));
    }

    void step(Step& base, const Step& here)
    {
        base.title = here.title;
        base.place = here.place;
        if (here.parts.size() != base.parts.size()) {
            const bool tooMany = here.parts.size() > base.parts.size();
            m_remarks.mistake(tooMany ? here.parts[base.parts.size()].place : here.place, partCount,
                              counts(here.parts.size() - 1, base.parts.size() - 1));
            return;
        }
        for (std::size_t i = 0; i < base.parts.size(); ++i)
            part(base.parts[i], here.parts[i]);
    }

    void part(Part& base, const Part& here)
    {
        if (here.kind != base.kind) {
            m_remarks.mistake(here.place, otherPart);
            return;
        }
        if (here.prompt.text.empty() && !base.prompt.text.empty())
            m_remarks.mistake(here.place, noPrompt);
        if (valuesOf(here) != valuesOf(base))
            m_remarks.mistake(here.place, otherValues);
        base.prompt = here.prompt;
        base.place = here.place;
        blocks(base, here);
        items(base, here);
    }

    void blocks(Part& base, const Part& here)
    {
        std::vector<Words*> wanted;
        for (Block& block : base.blocks) {
            if (auto* const words = std::get_if<Words>(&block))
                wanted.push_back(words);
        }
        if (wanted.size() != here.blocks.size()) {
            const bool tooMany = here.blocks.size() > wanted.size();
            m_remarks.mistake(tooMany ? std::get<Words>(here.blocks[wanted.size()]).place : here.place,
                              paragraphCount, counts(here.blocks.size(), wanted.size()));
            return;
        }
        for (std::size_t i = 0; i < wanted.size(); ++i)
            *wanted[i] = std::get<Words>(here.blocks[i]);
    }

    void items(Part& base, const Part& here)
    {
        const auto wanted = base.question ? wordsOf(*base.question) : std::vector<Words*>();
        static const std::vector<Words> none;
        const std::vector<Words>& given = here.question ? std::get<Order>(*here.question).items : none;
        if (given.size() != wanted.size()) {
            m_remarks.mistake(given.size() > wanted.size() ? given[wanted.size()].place : here.place,
                              itemCount, counts(given.size(), wanted.size()));
            return;
        }
        for (std::size_t i = 0; i < wanted.size(); ++i)
            *wanted[i] = given[i];
    }

    Lesson& m_lesson;
    const Lesson& m_words;
    Remarks& m_remarks;
};

/// Warns of every digest that is another one now. `placeOf`: where its step stands in the translation, and
/// its name.
template <class PlaceOf>
void warnOfStale(const std::vector<std::string>& now, const Head& translation, const PlaceOf& placeOf,
                 Remarks& remarks)
{
    if (translation.of.empty()) {
        remarks.warn(translation.title.place, notStamped);
        return;
    }
    for (std::size_t i = 0; i < now.size(); ++i) {
        if (i >= translation.of.size() || translation.of[i] != now[i]) {
            const Words& title = placeOf(i);
            remarks.warn(title.place, stale, title.text);
        }
    }
}

} // namespace

std::vector<std::string> digestsOf(const Lesson& base)
{
    std::vector<std::string> digests;
    Digest beginning;
    beginning.add(base.head.title.text);
    beginning.add(base.head.subject);
    for (const Words& paragraph : base.intro)
        beginning.add(paragraph.text);
    digests.push_back(beginning.text());
    for (const Step& step : base.steps) {
        Digest digest;
        digest.add(step.title.text);
        for (const Part& part : step.parts) {
            digest.add(std::string(1, static_cast<char>('0' + static_cast<int>(part.kind))));
            for (const Words* const words : wordsOf(part))
                digest.add(words->text);
        }
        digests.push_back(digest.text());
    }
    return digests;
}

std::vector<std::string> digestsOf(const Course& base)
{
    Digest digest;
    digest.add(base.head.title.text);
    digest.add(base.head.subject);
    for (const auto& block : base.blocks) {
        if (const auto* const words = std::get_if<Words>(&block))
            digest.add(words->text);
    }
    return {digest.text()};
}

Reading<Lesson> translated(const Lesson& base, const Lesson& translation)
{
    Lesson lesson = base;
    Remarks remarks;
    Translator(lesson, translation, remarks).run();
    if (remarks.mistakes().empty()) {
        warnOfDigits(lesson, remarks);
        warnOfStale(
            digestsOf(base), translation.head,
            [&](std::size_t i) -> const Words& {
                return i == 0 ? lesson.head.title : lesson.steps[i - 1].title;
            },
            remarks);
    }
    return readingOf(std::move(lesson), remarks);
}

Reading<Course> translated(const Course& base, const Course& translation)
{
    Remarks remarks;
    Course course = translation;
    course.head.minutes = base.head.minutes;
    course.head.rows = base.head.rows;
    if (translation.head.course != base.head.course)
        remarks.mistake(translation.head.title.place, otherId,
                        fmt::format("{} ≠ {}", translation.head.course, base.head.course));
    std::vector<const Course::Reference*> wanted;
    for (const auto& block : base.blocks) {
        if (const auto* const reference = std::get_if<Course::Reference>(&block))
            wanted.push_back(reference);
    }
    std::size_t next = 0;
    for (const auto& block : translation.blocks) {
        const auto* const reference = std::get_if<Course::Reference>(&block);
        if (reference == nullptr)
            continue;
        if (next >= wanted.size() || wanted[next]->id != reference->id)
            remarks.mistake(reference->place, otherReference, reference->id);
        ++next;
    }
    if (next < wanted.size())
        remarks.mistake(translation.head.title.place, itemCount, counts(next, wanted.size()));
    if (remarks.mistakes().empty())
        warnOfStale(
            digestsOf(base), translation.head, [&](std::size_t) -> const Words& { return course.head.title; },
            remarks);
    return readingOf(std::move(course), remarks);
}

std::string stamped(std::string_view text, const Head& head, const std::vector<std::string>& digests)
{
    const std::size_t wanted = head.ofPlace ? head.ofPlace->line : head.end.line;
    std::size_t begin = 0;
    for (std::size_t line = 1; line < wanted && begin < text.size(); ++line)
        begin = std::min(text.find('\n', begin), text.size() - 1) + 1;
    const std::size_t end = head.ofPlace ? std::min(text.find('\n', begin), text.size() - 1) + 1 : begin;
    const bool windows = text.substr(0, text.find('\n')).ends_with('\r');
    std::string result(text.substr(0, begin));
    if (!result.empty() && !result.ends_with('\n'))
        result += '\n';
    result += fmt::format("of: {}{}", fmt::join(digests, " "), windows ? "\r\n" : "\n");
    result += text.substr(end);
    return result;
}

} // namespace enchufe::lesson

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lesson/lesson_text.h"

#include "core/lesson/part_words.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <variant>

namespace enchufe::lesson {

namespace {

/// The curriculum's parts, by their letters from A.
constexpr auto subjects = std::to_array<Text>({
    tr("Addresses, ports, descriptors"),
    tr("UDP"),
    tr("TCP"),
    tr("The stream: partial I/O and framing"),
    tr("Useful servers and clients"),
    tr("Errors"),
    tr("Observing"),
});
constexpr Text otherSubject = tr("Others");

std::string toText(Needs needs)
{
    std::string text;
    for (const NeedWord& each : needWords()) {
        if (needs.test(static_cast<std::size_t>(each.need)))
            text += (text.empty() ? "" : ", ") + std::string(each.word);
    }
    return text;
}

void add(std::string& text, const char* key, const std::string& value)
{
    if (!value.empty())
        text += fmt::format("{}: {}\n", key, value);
}

std::string headText(const Head& head)
{
    std::string text = fmt::format("# {}\n", head.title.text);
    add(text, "id", head.id);
    add(text, "course", head.course);
    add(text, "language", head.language);
    add(text, "minutes", head.minutes ? std::to_string(*head.minutes) : "");
    add(text, "rows", fmt::format("{}", fmt::join(head.rows, ", ")));
    add(text, "shows", fmt::format("{}", fmt::join(head.shows, ", ")));
    add(text, "subject", head.subject);
    add(text, "needs", toText(head.needs));
    return text;
}

/// A fence that its own text cannot close.
std::string fenceText(std::string_view word, const std::string& text)
{
    std::size_t longest = 2;
    std::size_t run = 0;
    for (const char c : text) {
        run = c == '`' ? run + 1 : 0;
        longest = std::max(longest, run);
    }
    const std::string ticks(longest + 1, '`');
    return fmt::format("\n{}{}\n{}{}\n", ticks, word, text, ticks);
}

std::string wordsText(const Words& words)
{
    return words.verbatim ? fenceText({}, words.text) : fmt::format("\n{}\n", words.text);
}

std::string withinText(const Tolerance& within)
{
    return within.size == 0 ? std::string()
                            : fmt::format(" within {}{}", within.size, within.percent ? " %" : "");
}

struct QuestionText {
    std::string operator()(const Choice& choice) const
    {
        std::string text = choice.several ? "several:\n" : "";
        for (const Option& option : choice.options)
            text += fmt::format("- [{}] {} {{{}}}\n", option.expected ? 'x' : ' ', option.words.text,
                                option.condition.text());
        return text;
    }
    std::string operator()(const NumberAnswer& number) const
    {
        return fmt::format("- number: {}{}\n", number.value.text(), withinText(number.within));
    }
    std::string operator()(const TextAnswer& answer) const
    {
        return fmt::format("- text: {}\n", answer.value.text());
    }
    std::string operator()(const Order& order) const
    {
        std::string text;
        for (std::size_t i = 0; i < order.items.size(); ++i)
            text += fmt::format("- {} {}\n", i + 1, order.items[i].text);
        return text;
    }
    std::string operator()(const Mark& mark) const
    {
        return fmt::format("- mark: {}{}\n", mark.marks.text(),
                           mark.within == 0 ? "" : fmt::format(" within {}", mark.within));
    }
    std::string operator()(const Do& doing) const
    {
        std::string checks;
        for (const Check& check : doing.checks)
            checks += check.condition.text() + '\n';
        return fenceText("check", checks) + fenceText("solution", doing.solution.text);
    }
};

std::string headingOf(const Part& part, Language language)
{
    const std::string_view word = partWord(part.kind).in(language);
    if (part.kind == Part::Kind::Seen) {
        //: The signs around a question: What did you see?
        const std::string question = fmt::format(fmt::runtime(tr("{}?").in(language)), word);
        return part.prompt.text.empty() ? question : fmt::format("{} {}", question, part.prompt.text);
    }
    return part.prompt.text.empty() ? std::string(word) : fmt::format("{}: {}", word, part.prompt.text);
}

std::string partText(const Part& part, Language language)
{
    std::string text =
        part.kind == Part::Kind::Plain ? "" : fmt::format("\n### {}\n", headingOf(part, language));
    for (std::size_t i = 0; i <= part.blocks.size(); ++i) {
        if (part.question && i == part.asked)
            text += '\n' + std::visit(QuestionText(), *part.question);
        if (i == part.blocks.size())
            break;
        const auto* const fence = std::get_if<Fence>(&part.blocks[i]);
        text +=
            fence != nullptr ? fenceText("calls", fence->text) : wordsText(std::get<Words>(part.blocks[i]));
    }
    return text;
}

} // namespace

std::string toMarkdown(const Lesson& lesson, Language language)
{
    std::string text = headText(lesson.head);
    for (const Words& paragraph : lesson.intro)
        text += wordsText(paragraph);
    for (const Step& step : lesson.steps) {
        text += fmt::format("\n## {}\n", step.title.text);
        add(text, "needs", toText(step.needs));
        for (const Part& part : step.parts)
            text += partText(part, language);
    }
    return text;
}

std::string toMarkdown(const Course& course)
{
    std::string text = headText(course.head);
    for (const auto& block : course.blocks) {
        if (const auto* const words = std::get_if<Words>(&block))
            text += wordsText(*words);
        else
            text += fmt::format("\n- {}\n", std::get<Course::Reference>(block).id);
    }
    return text;
}

std::string subjectOf(const Head& head, Language language)
{
    if (!head.subject.empty())
        return head.subject;
    const std::size_t place =
        head.rows.empty() ? subjects.size() : static_cast<std::size_t>(head.rows.front().front() - 'A');
    return std::string((place < subjects.size() ? subjects[place] : otherSubject).in(language));
}

std::size_t questionsOf(const Lesson& lesson)
{
    std::size_t questions = 0;
    for (const Step& step : lesson.steps)
        questions += static_cast<std::size_t>(
            std::ranges::count_if(step.parts, [](const Part& part) { return part.question.has_value(); }));
    return questions;
}

} // namespace enchufe::lesson

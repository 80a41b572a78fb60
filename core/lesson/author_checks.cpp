// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lesson/author_checks.h"

#include "core/lesson/marking.h"
#include "core/script/condition_numbers.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

namespace enchufe::lesson {

namespace {

constexpr Text noSay = tr("say belongs in scripts; in a lesson Explain says it");
constexpr Text unknownName = tr("no line of the script makes this name");
constexpr Text notFilled =
    tr("{{…}} is filled in paragraphs and questions, once the calls above it were made; not here");
constexpr Text wordAsName = tr("a name that is a word of the language is hard to read");
constexpr Text bareDigits = tr("a number that the run may contradict: take it from the journal, {{…}}");

using script::isDigit;

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' ||
           (static_cast<unsigned char>(c) & 0x80U) != 0;
}

/// The lines that make a name which the language has a word for.
void warnOfNames(const Fence& fence, Remarks& remarks)
{
    Lines lines(fence.text);
    while (lines.peek() != nullptr) {
        const Line now = lines.take();
        const std::string_view made = now.text.substr(0, std::min(now.text.find(" = "), now.text.size()));
        if (made.size() == now.text.size() || made.find_first_of("\"#") != std::string_view::npos)
            continue;
        for (std::size_t at = made.find_first_not_of(" "); at < made.size();) {
            const std::size_t end = std::min(made.find_first_of(", ", at), made.size());
            const std::string_view name = made.substr(at, end - at);
            const bool starts = name == "start" && end < made.size() && made[end] == ' ';
            if (!starts && script::isWordOfTheLanguage(name))
                remarks.warn({fence.place.line + now.number - 1, at + 1}, wordAsName, std::string(name));
            at = std::min(made.find_first_not_of(", ", end), made.size());
        }
    }
}

/// Where parsing can go on after a mistake in this line: behind it and what is indented below it.
std::size_t behindBlock(std::string_view text, std::size_t line)
{
    std::size_t at = 0;
    for (std::size_t number = 1; at < text.size(); ++number) {
        const bool isIndented = text[at] == ' ' || text[at] == '\t';
        if (number > line && !isIndented)
            return at;
        at = std::min(text.find('\n', at), text.size() - 1) + 1;
    }
    return text.size();
}

class NameCheck {
public:
    NameCheck(const Lesson& lesson, Remarks& remarks) : m_names(lesson.script.names), m_remarks(remarks)
    {
        for (const auto& [name, kind] : m_names)
            m_known.push_back(name);
    }

    /// `Asked`: Condition, ValueExpression or MarkExpression.
    template <class Asked>
    void check(const Asked& asked)
    {
        for (const std::string& each : asked.reads().names) {
            const std::string_view name = script::splitName(each).name;
            if (m_names.find(name) != m_names.end())
                continue;
            const std::size_t position = asked.text().find(name);
            m_remarks.unknown(
                placeIn(asked.text(), asked.place(), position == std::string::npos ? 0 : position),
                unknownName, name, m_known);
        }
    }

    void check(const Words& words)
    {
        for (const Words::Filled& each : words.filled)
            check(each.value);
    }

    void check(const Question& question)
    {
        for (const script::Condition* const each : conditionsOf(question))
            check(*each);
        if (const auto* const value = valueOf(question))
            check(*value);
        if (const auto* const mark = std::get_if<Mark>(&question))
            check(mark->marks);
    }
    void check(const script::Line& line)
    {
        if (const script::Condition* const condition = script::conditionOf(line))
            check(*condition);
    }

private:
    const script::Script::Names& m_names;
    Remarks& m_remarks;
    std::vector<std::string_view> m_known;
};

template <class Pointer, class Asked>
std::vector<Pointer> wordsIn(Asked& question)
{
    std::vector<Pointer> words;
    if (auto* const choice = std::get_if<Choice>(&question)) {
        for (auto& option : choice->options)
            words.push_back(&option.words);
    } else if (auto* const order = std::get_if<Order>(&question)) {
        for (auto& item : order->items)
            words.push_back(&item);
    }
    return words;
}

/// Where nothing was played yet, or nothing is filled.
void checkUnfilled(const Lesson& lesson, Remarks& remarks)
{
    const auto check = [&](const Words& words) {
        for (const Words::Filled& each : words.filled)
            remarks.mistake(placeIn(words.text, words.place, each.begin), notFilled);
    };
    check(lesson.head.title);
    std::ranges::for_each(lesson.intro, check);
    for (const Step& step : lesson.steps) {
        check(step.title);
        for (const Part& part : step.parts) {
            if (!part.question)
                continue;
            for (const Words* const words : wordsOf(*part.question))
                check(*words);
        }
    }
}

/// "65,536" and "65.536" are 65536.
std::string plainDigits(std::string_view text)
{
    std::string plain(text);
    std::erase_if(plain, [](char c) { return !isDigit(c); });
    return plain;
}

struct Digits {
    std::string_view text;
    std::size_t position = 0;
};
/// Runs of digits, with separators inside them; those that are part of a word, such as IPv4, are none.
std::vector<Digits> digitsIn(std::string_view text)
{
    std::vector<Digits> found;
    for (std::size_t at = 0; at < text.size();) {
        if (!isDigit(text[at])) {
            ++at;
            continue;
        }
        std::size_t end = at + 1;
        while (end < text.size() &&
               (isDigit(text[end]) || ((text[end] == '.' || text[end] == ',' || text[end] == '-') &&
                                       end + 1 < text.size() && isDigit(text[end + 1]))))
            ++end;
        const bool inWord =
            at > 0 && (isLetter(text[at - 1]) || (text[at - 1] == '-' && at > 1 && isLetter(text[at - 2])));
        if (!inWord)
            found.push_back({text.substr(at, end - at), at});
        at = end;
    }
    return found;
}

/// Numbers that no run changes: of a document, a man page's section, a date, a list's item.
bool standsFast(std::string_view text, const Digits& digits)
{
    const std::string_view before = text.substr(0, digits.position);
    const std::string_view after = text.substr(digits.position + digits.text.size());
    const bool isManPage = before.ends_with('(') && after.starts_with(')') && before.size() > 1 &&
                           isLetter(before[before.size() - 2]);
    const bool isDate = digits.text.size() == 10 && digits.text[4] == '-' && digits.text[7] == '-';
    const bool isYear =
        digits.text.size() == 4 && (digits.text.starts_with("19") || digits.text.starts_with("20"));
    const bool isListItem = (before.empty() || before.ends_with('\n')) && after.starts_with(". ");
    return isManPage || isDate || isYear || isListItem || before.ends_with("RFC ") ||
           before.ends_with("RFC\u00a0");
}

/// The text with what is code, or comes from the journal, made blank.
std::string proseOf(const Words& words)
{
    if (words.verbatim)
        return {};
    std::string prose = words.text;
    for (const Words::Filled& each : words.filled)
        prose.replace(each.begin, each.size, std::string(each.size, ' '));
    for (std::size_t at = prose.find('`'); at != std::string::npos;) {
        const std::size_t end = prose.find('`', at + 1);
        if (end == std::string::npos)
            break;
        prose.replace(at, end + 1 - at, std::string(end + 1 - at, ' '));
        at = prose.find('`', end);
    }
    return prose;
}

std::set<std::string> digitsInFences(const Step& step)
{
    std::set<std::string> digits;
    const auto add = [&](std::string_view text) {
        for (std::size_t at = 0; at < text.size();) {
            const std::size_t begin = std::min(text.find_first_of("0123456789", at), text.size());
            at = std::min(text.find_first_not_of("0123456789", begin), text.size());
            if (begin < at)
                digits.emplace(text.substr(begin, at - begin));
        }
    };
    for (const Part& part : step.parts) {
        for (const Block& block : part.blocks) {
            if (const auto* const fence = std::get_if<Fence>(&block))
                add(fence->text);
        }
        if (const auto* const doing = part.question ? std::get_if<Do>(&*part.question) : nullptr) {
            add(doing->solution.text);
            for (const Check& each : doing->checks)
                add(each.condition.text());
        }
    }
    return digits;
}

} // namespace

void readScript(Fence& fence, script::Script& script, Remarks& remarks)
{
    fence.begin = script.lines.size();
    std::string_view rest = fence.text;
    Place place = fence.place;
    while (!rest.empty()) {
        auto parsed = script::Script::parse(rest, place, script.names);
        for (const script::Line& line : parsed.value.lines) {
            if (std::holds_alternative<script::line::Say>(line.what))
                remarks.mistake(line.place, noSay);
        }
        script.append(std::move(parsed.value));
        if (!parsed.problem || remarks.isFull())
            break;
        const std::size_t next = behindBlock(rest, parsed.problem->place.line - place.line + 1);
        remarks.add(*std::move(parsed.problem));
        place.line += static_cast<std::size_t>(std::ranges::count(rest.substr(0, next), '\n'));
        rest.remove_prefix(next);
    }
    fence.end = script.lines.size();
    warnOfNames(fence, remarks);
}

std::vector<const Words*> wordsOf(const Part& part)
{
    std::vector<const Words*> words = {&part.prompt};
    for (const Block& block : part.blocks) {
        if (const auto* const paragraph = std::get_if<Words>(&block))
            words.push_back(paragraph);
    }
    if (part.question)
        std::ranges::copy(wordsOf(*part.question), std::back_inserter(words));
    return words;
}

std::vector<const Words*> wordsOf(const Question& question) { return wordsIn<const Words*>(question); }
std::vector<Words*> wordsOf(Question& question) { return wordsIn<Words*>(question); }

void checkNames(const Lesson& lesson, Remarks& remarks)
{
    checkUnfilled(lesson, remarks);
    NameCheck names(lesson, remarks);
    for (const Step& step : lesson.steps) {
        for (const Part& part : step.parts) {
            for (const Words* const words : wordsOf(part))
                names.check(*words);
            if (part.question)
                names.check(*part.question);
        }
    }
    for (const script::Line& line : lesson.script.lines)
        names.check(line);
}

void warnOfDigits(const Lesson& lesson, Remarks& remarks)
{
    for (const Step& step : lesson.steps) {
        const auto known = digitsInFences(step);
        for (const Part& part : step.parts) {
            if (part.kind != Part::Kind::Explain && part.kind != Part::Kind::Seen)
                continue;
            for (const Words* const words : wordsOf(part)) {
                const std::string prose = proseOf(*words);
                for (const Digits& digits : digitsIn(prose)) {
                    if (!known.contains(plainDigits(digits.text)) && !standsFast(prose, digits))
                        remarks.warn(placeIn(prose, words->place, digits.position), bareDigits,
                                     std::string(digits.text));
                }
            }
        }
    }
}

} // namespace enchufe::lesson

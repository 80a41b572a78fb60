// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lesson/answers.h"

#include "core/text/number.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace enchufe::lesson {

namespace {

constexpr Text badItem = tr("[ ], [x], number:, text: or mark: is expected here");
constexpr Text noCondition = tr("{CONDITION} is expected at the end: when this is so");
constexpr Text noWords = tr("the answer's words are missing");
constexpr Text anotherKind = tr("one question has one kind of answer");
constexpr Text onlyOnce = tr("a question has one answer of this kind");
constexpr Text severalOfChoices = tr("several: stands before options, [ ] and [x]");
constexpr Text oneOption = tr("a choice has two options at least");
constexpr Text oneExpected =
    tr("exactly one option is the right one, [x]; several: before them allows any number");
constexpr Text oneItem = tr("there is nothing to order");
constexpr Text badPlace = tr("the items are numbered in the right order, from 1");
constexpr Text badTolerance = tr("within N or within N % is expected");
constexpr Text wholeTolerance = tr("within a number of bytes is expected");
constexpr Text neverNumber = tr("this is never a number");
constexpr Text neverText = tr("this is never text, but a number or an address");
constexpr Text onlyWords = tr("a translation has words alone, no marks and no conditions");
constexpr std::array<std::string_view, 3> keys = {"number", "text", "mark"};

/// Where the line's last `{…}` begins, if it ends in one. Braces in quotes are no braces.
std::optional<std::size_t> conditionIn(std::string_view text)
{
    if (!text.ends_with('}'))
        return std::nullopt;
    for (std::size_t begin = text.rfind('{'); begin != std::string_view::npos;
         begin = begin == 0 ? std::string_view::npos : text.rfind('{', begin - 1)) {
        if ((begin > 0 && text[begin - 1] == '{') || text.substr(begin + 1).starts_with('{'))
            continue; // {{…}}
        std::size_t end = begin + 1;
        while (end < text.size() && text[end] != '}')
            end = text[end] == '"' ? behindQuoted(text, end) : end + 1;
        if (end + 1 == text.size())
            return begin;
    }
    return std::nullopt;
}

struct Within {
    std::string_view value;  ///< what stands before it
    std::string_view within; ///< empty: there is none
    std::size_t position = 0;
};
/// "VALUE within N": cut at the last one that is not in quotes.
Within splitWithin(std::string_view text)
{
    constexpr std::string_view word = " within ";
    std::optional<std::size_t> found;
    for (std::size_t at = 0; at < text.size();) {
        if (text.substr(at).starts_with(word))
            found = at;
        at = text[at] == '"' ? behindQuoted(text, at) : at + 1;
    }
    if (!found)
        return {text, {}, text.size()};
    const std::string_view rest = text.substr(*found + word.size());
    return {trimmed(text.substr(0, *found)), trimmed(rest), *found + word.size() + leadingSpaces(rest)};
}

std::optional<double> plainNumber(std::string_view text)
{
    double value = 0;
    const auto [end, error] =
        std::from_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed);
    if (text.empty() || text.front() == '-' || error != std::errc() || end != text.data() + text.size() ||
        !(value <= 1e15))
        return std::nullopt;
    return value;
}

std::optional<Tolerance> toleranceOf(std::string_view text)
{
    const bool percent = text.ends_with('%');
    if (percent)
        text = trimmed(text.substr(0, text.size() - 1));
    const auto size = plainNumber(text);
    if (!size)
        return std::nullopt;
    return Tolerance{*size, percent};
}

} // namespace

bool isItem(std::string_view line) { return line.starts_with("- ") || line == "-"; }

AnswerReader::AnswerReader(Remarks& remarks, bool ordered, bool wordsOnly)
    : m_remarks(remarks),
      m_ordered(ordered),
      m_wordsOnly(wordsOnly)
{}

template <class T>
T* AnswerReader::kind(Place place, bool onlyOne)
{
    if (!m_question) {
        m_question = T{};
        return &std::get<T>(*m_question);
    }
    auto* const same = std::get_if<T>(&*m_question);
    if (same != nullptr && !onlyOne)
        return same;
    m_remarks.mistake(place, same == nullptr ? anotherKind : onlyOnce);
    return nullptr;
}

void AnswerReader::several(Place place)
{
    if (m_wordsOnly)
        m_remarks.mistake(place, onlyWords, "several:");
    else if (m_ordered || m_several || m_question)
        m_remarks.mistake(place, severalOfChoices);
    m_several = true;
}

void AnswerReader::item(const std::string& text, Place place)
{
    const std::size_t begin = 1 + leadingSpaces(std::string_view(text).substr(1));
    const std::string_view rest = std::string_view(text).substr(begin);
    const Place at = place.after(begin);
    const std::string_view word = rest.substr(0, rest.find(':'));
    const bool isKey = word.size() < rest.size() && std::ranges::find(keys, word) != keys.end();
    const bool isOption = rest.starts_with("[ ]") || rest.starts_with("[x]") || rest.starts_with("[X]");
    if (m_wordsOnly && (isOption || conditionIn(trimmed(rest))))
        m_remarks.mistake(at, onlyWords);
    else if (m_wordsOnly || m_ordered)
        ordered(rest, at);
    else if (isOption)
        option(rest, at);
    else if (isKey)
        named(word, rest, at);
    else
        m_remarks.mistake(at, badItem);
}

void AnswerReader::option(std::string_view text, Place place)
{
    auto* const choice = kind<Choice>(place, false);
    if (choice == nullptr)
        return;
    constexpr std::size_t box = 3;
    const std::string_view all = text.substr(0, text.find_last_not_of(" \t") + 1);
    const auto brace = conditionIn(all);
    Option option;
    option.expected = text[1] != ' ';
    option.place = place;
    const std::string_view written = all.substr(0, brace.value_or(all.size())).substr(box);
    const std::size_t from = box + leadingSpaces(written);
    option.words = readWords(std::string(trimmed(written)), place.after(from), m_remarks);
    if (option.words.text.empty())
        m_remarks.mistake(place.after(box), noWords);
    if (!brace) {
        m_remarks.mistake(placeIn(all, place, all.size()), noCondition);
    } else {
        const std::string_view inner = all.substr(*brace + 1, all.size() - *brace - 2);
        auto parsed = script::Condition::parse(inner, placeIn(all, place, *brace + 1));
        if (parsed.problem)
            m_remarks.add(*std::move(parsed.problem));
        option.condition = std::move(parsed.value);
    }
    choice->options.push_back(std::move(option));
}

void AnswerReader::named(std::string_view key, std::string_view text, Place place)
{
    const std::size_t colon = key.size() + 1;
    const std::size_t from = colon + leadingSpaces(text.substr(colon));
    const Within parts = splitWithin(trimmed(text.substr(from)));
    const Place at = placeIn(text, place, from);
    if (key == "mark") {
        auto* const mark = kind<Mark>(place, true);
        auto parsed = script::MarkExpression::parse(parts.value, at);
        const auto within = parseNumber<std::uint64_t>(parts.within);
        if (parsed.problem)
            m_remarks.add(*std::move(parsed.problem));
        if (!parts.within.empty() && !within)
            m_remarks.mistake(placeIn(text, place, from + parts.position), wholeTolerance,
                              std::string(parts.within));
        if (mark != nullptr)
            *mark = {std::move(parsed.value), within.value_or(0)};
        return;
    }
    const bool isNumber = key == "number";
    auto parsed = script::ValueExpression::parse(isNumber ? parts.value : trimmed(text.substr(from)), at);
    if (parsed.problem)
        m_remarks.add(*std::move(parsed.problem));
    else if (isNumber ? !parsed.value.mayBeNumber() : !parsed.value.mayBeText())
        m_remarks.mistake(at, isNumber ? neverNumber : neverText, parsed.value.text());
    const auto within = toleranceOf(parts.within);
    if (isNumber && !parts.within.empty() && !within)
        m_remarks.mistake(placeIn(text, place, from + parts.position), badTolerance,
                          std::string(parts.within));
    if (isNumber) {
        if (auto* const number = kind<NumberAnswer>(place, true))
            *number = {std::move(parsed.value), within.value_or(Tolerance())};
    } else if (auto* const words = kind<TextAnswer>(place, true)) {
        *words = {std::move(parsed.value)};
    }
}

void AnswerReader::ordered(std::string_view text, Place place)
{
    auto* const order = kind<Order>(place, false);
    if (order == nullptr)
        return;
    std::size_t from = 0;
    if (!m_wordsOnly) {
        const std::size_t end = std::min(text.find(' '), text.size());
        if (parseNumber<std::size_t>(text.substr(0, end)) != order->items.size() + 1)
            m_remarks.mistake(place, badPlace, std::string(text.substr(0, end)));
        from = end + leadingSpaces(text.substr(end));
    }
    order->items.push_back(readWords(std::string(trimmed(text.substr(from))), place.after(from), m_remarks));
    if (order->items.back().text.empty())
        m_remarks.mistake(place, noWords);
}

std::optional<Question> AnswerReader::finish(Place place)
{
    if (m_wordsOnly)
        return std::exchange(m_question, std::nullopt);
    if (auto* const choice = m_question ? std::get_if<Choice>(&*m_question) : nullptr) {
        choice->several = m_several;
        const auto expected = std::ranges::count_if(choice->options, &Option::expected);
        if (choice->options.size() < 2 && !m_several)
            m_remarks.mistake(place, oneOption);
        else if (!m_several && expected != 1)
            m_remarks.mistake(place, oneExpected);
    } else if (m_several) {
        m_remarks.mistake(place, severalOfChoices);
    }
    if (auto* const order = m_question ? std::get_if<Order>(&*m_question) : nullptr;
        order != nullptr && order->items.size() < 2)
        m_remarks.mistake(place, oneItem);
    return std::exchange(m_question, std::nullopt);
}

} // namespace enchufe::lesson

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lesson/lesson_source.h"

#include "core/codec/text_encoding.h"
#include "core/script/condition.h"

#include <algorithm>
#include <utility>

namespace enchufe::lesson {

namespace {

constexpr Text notPrintable = tr("no character that shows: the bytes are not UTF-8, or control something");
constexpr Text openBraces = tr("}} is missing");

bool isEarlier(const Problem& a, const Problem& b)
{
    return std::pair(a.place.line, a.place.column) < std::pair(b.place.line, b.place.column);
}

std::vector<Problem> sorted(std::vector<Problem> problems)
{
    std::ranges::stable_sort(problems, isEarlier);
    return problems;
}

} // namespace

void Remarks::mistake(Place place, const Text& text, std::string what, std::string nearest)
{
    add({place, {text, std::move(what), 0, std::move(nearest)}});
}

void Remarks::add(Problem problem)
{
    if (!isFull())
        m_mistakes.push_back(std::move(problem));
}

void Remarks::unknown(Place place, const Text& text, std::string_view word,
                      std::span<const std::string_view> known)
{
    mistake(place, text, std::string(word), nearestWord(word, known));
}

void Remarks::warn(Place place, const Text& text, std::string what)
{
    if (m_warnings.size() < most)
        m_warnings.push_back({place, {text, std::move(what)}});
}

std::vector<Problem> Remarks::mistakes() const { return sorted(m_mistakes); }
std::vector<Problem> Remarks::warnings() const { return sorted(m_warnings); }

Lines::Lines(std::string_view text)
{
    constexpr std::string_view mark = "\xEF\xBB\xBF";
    if (text.starts_with(mark))
        text.remove_prefix(mark.size());
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        std::string_view line = text.substr(0, end);
        if (line.ends_with('\r'))
            line.remove_suffix(1);
        m_lines.push_back({line, m_lines.size() + 1});
        text.remove_prefix(std::min(end + 1, text.size()));
    }
}

bool skipComment(Lines& lines)
{
    if (lines.peek() == nullptr || !lines.peek()->text.starts_with("<!--"))
        return false;
    while (lines.peek() != nullptr) {
        if (lines.take().text.find("-->") != std::string_view::npos)
            break;
    }
    return true;
}

void checkBytes(std::string_view text, Remarks& remarks)
{
    if (text.size() > longestFile) {
        remarks.mistake({}, longerThanAllowed);
        return;
    }
    for (Lines lines(text); lines.peek() != nullptr;) {
        const Line line = lines.take();
        for (std::size_t at = 0; at < line.text.size();) {
            const auto bytes = std::as_bytes(std::span(line.text.substr(at)));
            const std::size_t length = line.text[at] == '\t' ? 1 : codec::printableUtf8Length(bytes);
            if (length == 0) {
                remarks.mistake(line.at(at), notPrintable);
                return;
            }
            at += length;
        }
    }
}

std::string_view trimmed(std::string_view text)
{
    const std::size_t begin = text.find_first_not_of(" \t");
    return begin == std::string_view::npos ? std::string_view()
                                           : text.substr(begin, text.find_last_not_of(" \t") + 1 - begin);
}

std::size_t leadingSpaces(std::string_view text)
{
    return std::min(text.find_first_not_of(" \t"), text.size());
}

std::size_t behindQuoted(std::string_view text, std::size_t begin)
{
    for (std::size_t at = begin + 1; at < text.size(); ++at) {
        if (text[at] == '\\')
            ++at;
        else if (text[at] == '"')
            return at + 1;
    }
    return text.size();
}

Words readWords(std::string text, Place place, Remarks& remarks)
{
    Words words{std::move(text), place};
    const std::string_view all = words.text;
    for (std::size_t begin = all.find("{{"); begin != std::string_view::npos;) {
        std::size_t end = begin + 2;
        while (end < all.size() && !all.substr(end).starts_with("}}"))
            end = all[end] == '"' ? behindQuoted(all, end) : end + 1;
        if (end >= all.size()) {
            remarks.mistake(placeIn(all, place, begin), openBraces);
            break;
        }
        const std::string_view inner = all.substr(begin + 2, end - begin - 2);
        const std::size_t from = begin + 2 + leadingSpaces(inner);
        auto value = script::ValueExpression::parse(trimmed(inner), placeIn(all, place, from));
        if (value.problem)
            remarks.add(*std::move(value.problem));
        words.filled.push_back({begin, end + 2 - begin, std::move(value.value), std::string(trimmed(inner))});
        begin = all.find("{{", end + 2);
    }
    return words;
}

} // namespace enchufe::lesson

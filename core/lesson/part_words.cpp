// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lesson/part_words.h"

#include "core/lesson/lesson_source.h"

#include <array>

namespace enchufe::lesson {

namespace {

struct PartWord {
    Part::Kind kind;
    Text word;
};
constexpr auto partTable = std::to_array<PartWord>({{Part::Kind::Predict, tr("Predict")},
                                                    {Part::Kind::Seen, tr("What did you see")},
                                                    {Part::Kind::Explain, tr("Explain")},
                                                    {Part::Kind::Do, tr("Do")},
                                                    {Part::Kind::Order, tr("Order")},
                                                    {Part::Kind::Hint, tr("Hint")}});

} // namespace

Text partWord(Part::Kind kind)
{
    for (const PartWord& each : partTable) {
        if (each.kind == kind)
            return each.word;
    }
    return {};
}

std::vector<std::string_view> partWords()
{
    std::vector<std::string_view> all;
    for (const Language language : languages()) {
        for (const PartWord& each : partTable)
            all.push_back(each.word.in(language));
    }
    return all;
}

std::optional<PartHeading> readPartHeading(std::string_view text)
{
    constexpr std::string_view question = "¿";
    std::size_t begin = leadingSpaces(text);
    if (text.substr(begin).starts_with(question))
        begin += question.size();
    for (const PartWord& each : partTable) {
        for (const Language language : languages()) {
            const std::string_view word = each.word.in(language);
            if (!sameIgnoringCase(text.substr(begin, word.size()), word))
                continue;
            std::size_t end = begin + word.size();
            const std::size_t before = end;
            while (end < text.size() && (text[end] == '?' || text[end] == ':'))
                ++end;
            const std::string_view rest = text.substr(end);
            if (end == before && !trimmed(rest).empty())
                continue; // a longer word
            return PartHeading{each.kind, trimmed(rest), end + leadingSpaces(rest)};
        }
    }
    return std::nullopt;
}

} // namespace enchufe::lesson

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
constexpr auto partTable = std::to_array<PartWord>({{Part::Kind::Predict, {"Predict", "Predice"}},
                                                    {Part::Kind::Seen, {"What did you see", "Qué has visto"}},
                                                    {Part::Kind::Explain, {"Explain", "Explica"}},
                                                    {Part::Kind::Do, {"Do", "Haz"}},
                                                    {Part::Kind::Order, {"Order", "Ordena"}},
                                                    {Part::Kind::Hint, {"Hint", "Pista"}}});

constexpr auto allWords = [] {
    std::array<std::string_view, partTable.size() * 2> all;
    for (std::size_t i = 0; i < partTable.size(); ++i) {
        all[2 * i] = partTable[i].word.en;
        all[2 * i + 1] = partTable[i].word.es;
    }
    return all;
}();

} // namespace

Text partWord(Part::Kind kind)
{
    for (const PartWord& each : partTable) {
        if (each.kind == kind)
            return each.word;
    }
    return {};
}

std::span<const std::string_view> partWords() { return allWords; }

std::optional<PartHeading> readPartHeading(std::string_view text)
{
    constexpr std::string_view question = "¿";
    std::size_t begin = leadingSpaces(text);
    if (text.substr(begin).starts_with(question))
        begin += question.size();
    for (const PartWord& each : partTable) {
        for (const std::string_view word : {each.word.en, each.word.es}) {
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

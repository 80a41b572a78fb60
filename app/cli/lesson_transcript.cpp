// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/lesson_transcript.h"

#include "app/cli/console_text.h"
#include "core/codec/bytes.h"
#include "core/codec/escapes.h"
#include "core/lesson/part_words.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>
#include <variant>
#include <vector>

namespace enchufe::cli {

namespace {

using namespace lesson;

/// Each line so far in, with an empty one behind them.
std::string indented(std::string_view text, std::size_t columns)
{
    std::string result;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        result += std::string(end == 0 ? 0 : columns, ' ') + std::string(text.substr(0, end)) + '\n';
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return result + '\n';
}

std::string optionsOf(const event::Asked& asked)
{
    std::string text;
    const Question& question = *asked.part->question;
    if (const auto* const choice = std::get_if<Choice>(&question)) {
        for (std::size_t i = 0; i < choice->options.size(); ++i)
            text += fmt::format("     {}) {}\n", i + 1, choice->options[i].words.text);
    } else if (const auto* const order = std::get_if<Order>(&question)) {
        for (std::size_t i = 0; i < asked.shown.size(); ++i)
            text += fmt::format("     {}) {}\n", i + 1, order->items[asked.shown[i]].text);
    }
    return text;
}

std::vector<std::size_t> fromOne(std::vector<std::size_t> numbers)
{
    for (std::size_t& number : numbers)
        ++number;
    return numbers;
}

std::string inQuotes(std::string_view text) { return '"' + codec::toEscapes(codec::bytesOf(text)) + '"'; }

std::string numberText(double number)
{
    return number == std::floor(number) && std::abs(number) < 1e15 ? fmt::format("{:.0f}", number)
                                                                   : fmt::format("{}", number);
}

class Transcript {
public:
    explicit Transcript(Language language) : m_language(language) {}

    std::string operator()(const event::StepBegan& step) const
    {
        return fmt::format("{}. {}\n\n", step.number, step.step->title.text);
    }
    std::string operator()(const event::StepSkipped& skipped) const
    {
        return indented(fmt::format(fmt::runtime(tr("This step {}.").in(m_language)),
                                    missingText(skipped.need, m_language)),
                        3);
    }
    std::string operator()(const event::PartBegan& began) const
    {
        const std::string word(partWord(began.part->kind).in(m_language));
        if (began.prompt.empty())
            return {};
        return fmt::format("   {}: {}\n\n", word, began.prompt);
    }
    std::string operator()(const event::Shown& shown) const
    {
        return indented(shown.text, shown.verbatim ? 6 : 3);
    }
    std::string operator()(const event::Played& played) const { return indented(played.lines->text, 6); }
    std::string operator()(const event::Asked& asked) const
    {
        const std::string options = optionsOf(asked);
        return options.empty() ? options : options + '\n';
    }
    std::string operator()(const event::Judged& judged) const
    {
        const std::string answer = textOf(judged.response);
        const std::string truth = textOf(*judged.part->question, judged.truth, m_language);
        const std::string word = in(judged.right ? tr("right") : tr("not so"), m_language);
        std::string text =
            answer.empty() ? fmt::format("   → {}", word) : fmt::format("   → {}: {}", answer, word);
        if (!truth.empty() && !judged.right)
            text += fmt::format(fmt::runtime(tr("; it is {}").in(m_language)), truth);
        text += '\n';
        if (!judged.asExpected)
            text += "   " + in(tr("On this machine it turned out otherwise."), m_language) + '\n';
        return text + '\n';
    }
    std::string operator()(const event::Failed& /*failed*/) const { return {}; } ///< told at the end

private:
    Language m_language;
};

} // namespace

std::string transcriptOf(const Event& event, Language language)
{
    return std::visit(Transcript(language), event);
}

std::string textOf(const Response& response)
{
    if (const auto* const chosen = std::get_if<Chosen>(&response))
        return fmt::format("{}", fmt::join(fromOne(chosen->options), ", "));
    if (const auto* const estimate = std::get_if<Estimate>(&response))
        return numberText(estimate->number);
    if (const auto* const typed = std::get_if<Typed>(&response))
        return inQuotes(typed->text);
    if (const auto* const marked = std::get_if<Marked>(&response))
        return fmt::format("{}", fmt::join(marked->offsets, ", "));
    if (const auto* const arranged = std::get_if<Arranged>(&response))
        return fmt::format("{}", fmt::join(fromOne(arranged->items), ", "));
    return {};
}

std::string textOf(const Question& question, const Truth& truth, Language language)
{
    if (std::holds_alternative<Choice>(question)) {
        const auto right = fromOne(trueOptions(truth));
        return right.empty() ? in(tr("none of them"), language) : fmt::format("{}", fmt::join(right, ", "));
    }
    if (std::holds_alternative<NumberAnswer>(question) || std::holds_alternative<TextAnswer>(question))
        return truth.value.value ? script::toText(*truth.value.value, language)
                                 : truth.value.why.in(language);
    if (std::holds_alternative<Mark>(question))
        return truth.marks.why.isEmpty() ? fmt::format("{}", fmt::join(truth.marks.offsets, ", "))
                                         : truth.marks.why.in(language);
    return {};
}

nlohmann::ordered_json jsonOf(const event::Judged& judged, Language language)
{
    constexpr std::array<std::string_view, 6> kinds = {"choice", "number", "text", "order", "mark", "do"};
    const Question& question = *judged.part->question;
    const auto* const choice = std::get_if<Choice>(&question);
    nlohmann::ordered_json entry;
    entry["kind"] = choice != nullptr && choice->several ? "several" : kinds[question.index()];
    entry["line"] = judged.part->place.line;
    entry["question"] = judged.part->prompt.text;
    entry["answer"] = textOf(judged.response);
    entry["truth"] = textOf(question, judged.truth, language);
    entry["right"] = judged.right;
    entry["as_expected"] = judged.asExpected;
    return entry;
}

} // namespace enchufe::cli

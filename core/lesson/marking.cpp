// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lesson/marking.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <random>
#include <utility>

namespace enchufe::lesson {

namespace {

using script::Verdict;

template <class... Cases>
struct Overloaded : Cases... {
    using Cases::operator()...;
};
template <class... Cases>
Overloaded(Cases...) -> Overloaded<Cases...>;

/// The bytes of a value that a text answer is compared with.
std::string bytesOf(const script::Value& value)
{
    if (const auto* const text = std::get_if<std::string>(&value))
        return *text;
    if (const auto* const bytes = std::get_if<script::Bytes>(&value))
        return {reinterpret_cast<const char*>(bytes->data()), bytes->size()};
    return {};
}

std::optional<double> numberOf(const Truth& truth)
{
    const auto* const number = truth.value.value ? std::get_if<script::Number>(&*truth.value.value) : nullptr;
    return number == nullptr ? std::nullopt : std::optional(number->approximate);
}

double widthOf(const Tolerance& within, double truth)
{
    return within.percent ? std::abs(truth) * within.size / 100 : within.size;
}

std::vector<std::size_t> expectedOptions(const Choice& choice)
{
    std::vector<std::size_t> options;
    for (std::size_t i = 0; i < choice.options.size(); ++i) {
        if (choice.options[i].expected)
            options.push_back(i);
    }
    return options;
}

bool allHold(const Truth& truth) { return std::ranges::all_of(truth.verdicts, &Verdict::holds); }

bool areWithin(std::vector<std::uint64_t> marks, const std::vector<std::uint64_t>& truths,
               std::uint64_t within)
{
    std::ranges::sort(marks);
    const auto fits = [within](std::uint64_t a, std::uint64_t b) {
        return (a > b ? a - b : b - a) <= within;
    };
    return marks.size() == truths.size() && std::equal(marks.begin(), marks.end(), truths.begin(), fits);
}

std::vector<std::size_t> inOrder(std::size_t count)
{
    std::vector<std::size_t> order(count);
    std::iota(order.begin(), order.end(), std::size_t{0});
    return order;
}

Chosen wrongOptions(const Choice& choice, const Truth& truth)
{
    const auto right = trueOptions(truth);
    if (choice.several) { // one more, or one less
        Chosen chosen{right};
        if (right.empty())
            return {{0}};
        chosen.options.erase(chosen.options.begin());
        return chosen;
    }
    for (std::size_t i = 0; i < choice.options.size(); ++i) {
        if (std::ranges::find(right, i) == right.end())
            return {{i}};
    }
    return {};
}

Response wrong(const Question& question, const Truth& truth)
{
    return std::visit(Overloaded{
                          [&](const Choice& choice) -> Response { return wrongOptions(choice, truth); },
                          [&](const NumberAnswer& number) -> Response {
                              const double right = numberOf(truth).value_or(0);
                              return Estimate{right + std::floor(widthOf(number.within, right)) + 1};
                          },
                          [&](const TextAnswer&) -> Response {
                              std::string text =
                                  truth.value.value ? bytesOf(*truth.value.value) : std::string();
                              if (text.empty())
                                  return Typed{"?"};
                              text.front() = static_cast<char>(text.front() ^ 1);
                              return Typed{text};
                          },
                          [](const Order& order) -> Response {
                              auto items = inOrder(order.items.size());
                              std::ranges::reverse(items);
                              return Arranged{items};
                          },
                          [&](const Mark& mark) -> Response {
                              auto offsets = truth.marks.offsets;
                              for (std::uint64_t& offset : offsets)
                                  offset += mark.within + 1;
                              if (offsets.empty())
                                  offsets.push_back(1);
                              return Marked{offsets};
                          },
                          [](const Do&) -> Response { return Done{false}; },
                      },
                      question);
}

Response expected(const Question& question, const Truth& truth)
{
    return std::visit(
        Overloaded{
            [](const Choice& choice) -> Response { return Chosen{expectedOptions(choice)}; },
            [&](const NumberAnswer&) -> Response { return Estimate{numberOf(truth).value_or(0)}; },
            [&](const TextAnswer&) -> Response {
                return Typed{truth.value.value ? bytesOf(*truth.value.value) : std::string()};
            },
            [](const Order& order) -> Response { return Arranged{inOrder(order.items.size())}; },
            [&](const Mark&) -> Response { return Marked{truth.marks.offsets}; },
            [](const Do&) -> Response { return Done{true}; },
        },
        question);
}

Response first(const Question& question, const std::vector<std::size_t>& shown)
{
    return std::visit(Overloaded{
                          [](const Choice&) -> Response { return Chosen{{0}}; },
                          [](const NumberAnswer&) -> Response { return Estimate{0}; },
                          [](const TextAnswer&) -> Response { return Typed{}; },
                          [&](const Order&) -> Response { return Arranged{shown}; },
                          [](const Mark&) -> Response { return Marked{}; },
                          [](const Do&) -> Response { return Done{false}; },
                      },
                      question);
}

} // namespace

std::vector<std::size_t> trueOptions(const Truth& truth)
{
    std::vector<std::size_t> options;
    for (std::size_t i = 0; i < truth.verdicts.size(); ++i) {
        if (truth.verdicts[i].holds())
            options.push_back(i);
    }
    return options;
}

std::vector<const script::Condition*> conditionsOf(const Question& question)
{
    std::vector<const script::Condition*> conditions;
    if (const auto* const choice = std::get_if<Choice>(&question)) {
        for (const Option& option : choice->options)
            conditions.push_back(&option.condition);
    } else if (const auto* const doing = std::get_if<Do>(&question)) {
        for (const Check& check : doing->checks)
            conditions.push_back(&check.condition);
    }
    return conditions;
}

const script::ValueExpression* valueOf(const Question& question)
{
    if (const auto* const number = std::get_if<NumberAnswer>(&question))
        return &number->value;
    const auto* const text = std::get_if<TextAnswer>(&question);
    return text == nullptr ? nullptr : &text->value;
}

Truth truthOf(const Question& question, const script::Facts& facts)
{
    Truth truth;
    for (const script::Condition* const each : conditionsOf(question))
        truth.verdicts.push_back(facts.judge(*each));
    if (const auto* const value = valueOf(question))
        truth.value = facts.valueOf(*value);
    if (const auto* const mark = std::get_if<Mark>(&question))
        truth.marks = facts.marksOf(mark->marks);
    return truth;
}

script::Reads readsOf(const Question& question)
{
    script::Reads reads;
    for (const script::Condition* const each : conditionsOf(question))
        reads.add(each->reads());
    if (const auto* const value = valueOf(question))
        reads.add(value->reads());
    if (const auto* const mark = std::get_if<Mark>(&question))
        reads.add(mark->marks.reads());
    return reads;
}

bool isAsExpected(const Question& question, const Truth& truth)
{
    return std::visit(Overloaded{
                          [&](const Choice& choice) { return trueOptions(truth) == expectedOptions(choice); },
                          [&](const NumberAnswer&) { return numberOf(truth).has_value(); },
                          [&](const TextAnswer&) { return truth.value.value.has_value(); },
                          [](const Order&) { return true; },
                          [&](const Mark&) { return truth.marks.why.isEmpty(); },
                          [&](const Do&) { return allHold(truth); },
                      },
                      question);
}

bool isRight(const Question& question, const Truth& truth, const Response& response)
{
    return std::visit(Overloaded{
                          [&](const Choice& choice, const Chosen& chosen) {
                              const auto right = trueOptions(truth);
                              return (choice.several || right.size() == 1) && right == chosen.options;
                          },
                          [&](const NumberAnswer& number, const Estimate& estimate) {
                              const auto right = numberOf(truth);
                              return right &&
                                     std::abs(estimate.number - *right) <= widthOf(number.within, *right);
                          },
                          [&](const TextAnswer&, const Typed& typed) {
                              return truth.value.value && bytesOf(*truth.value.value) == typed.text;
                          },
                          [](const Order& order, const Arranged& arranged) {
                              return arranged.items == inOrder(order.items.size());
                          },
                          [&](const Mark& mark, const Marked& marked) {
                              return truth.marks.why.isEmpty() &&
                                     areWithin(marked.offsets, truth.marks.offsets, mark.within);
                          },
                          [&](const Do&, const Done& done) { return done.done && allHold(truth); },
                          [](const auto&, const auto&) { return false; },
                      },
                      question, response);
}

Response responseOf(Answers answers, const Question& question, const Truth& truth,
                    const std::vector<std::size_t>& shown)
{
    switch (answers) {
    case Answers::Expected:
        return expected(question, truth);
    case Answers::Wrong:
        return wrong(question, truth);
    case Answers::First:
        break;
    }
    return first(question, shown);
}

std::vector<std::size_t> shuffled(std::size_t count, std::uint32_t seed)
{
    auto order = inOrder(count);
    std::mt19937 random(seed); // the same on every system, which std::shuffle() is not
    for (std::size_t left = count; left > 1; --left)
        std::swap(order[left - 1], order[random() % left]);
    if (std::ranges::is_sorted(order) && count > 1)
        std::rotate(order.begin(), order.begin() + 1, order.end());
    return order;
}

} // namespace enchufe::lesson

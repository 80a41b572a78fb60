// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lesson/marking.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>

namespace enchufe::lesson {
namespace {

using script::Verdict;

Truth optionsAre(std::vector<bool> so)
{
    Truth truth;
    for (const bool each : so) {
        Verdict verdict;
        verdict.truth = each ? script::Truth::True : script::Truth::False;
        truth.verdicts.push_back(verdict);
    }
    return truth;
}

Choice choiceOf(std::vector<bool> expected, bool several = false)
{
    Choice choice;
    choice.several = several;
    for (const bool each : expected) {
        Option option;
        option.expected = each;
        choice.options.push_back(option);
    }
    return choice;
}

Truth valueIs(script::Value value)
{
    Truth truth;
    truth.value.value = std::move(value);
    return truth;
}

Truth marksAre(std::vector<std::uint64_t> offsets)
{
    Truth truth;
    truth.marks.offsets = std::move(offsets);
    return truth;
}

/// The author's answer is right and the wrong one is not, whatever the question.
void expectMarked(const Question& question, const Truth& truth, const std::vector<std::size_t>& shown = {})
{
    EXPECT_TRUE(isAsExpected(question, truth));
    EXPECT_TRUE(isRight(question, truth, responseOf(Answers::Expected, question, truth, shown)));
    EXPECT_FALSE(isRight(question, truth, responseOf(Answers::Wrong, question, truth, shown)));
}

TEST(Marking, AChoiceIsTheOneThatWasSo)
{
    const Question question = choiceOf({false, true, false});
    expectMarked(question, optionsAre({false, true, false}));
    EXPECT_FALSE(isAsExpected(question, optionsAre({true, false, false}))) << "it turned out otherwise";
    EXPECT_TRUE(isRight(question, optionsAre({true, false, false}), Chosen{{0}})) << "the run's truth counts";
    EXPECT_FALSE(isRight(question, optionsAre({true, false, false}), Chosen{{1}}));
    EXPECT_FALSE(isAsExpected(question, optionsAre({false, true, true}))) << "exactly one";
    EXPECT_FALSE(isRight(question, optionsAre({false, true, true}), Chosen{{1, 2}}));
    EXPECT_FALSE(isAsExpected(question, optionsAre({false, false, false})));
    Truth unknown = optionsAre({false, true, false});
    unknown.verdicts[1].truth = script::Truth::Unknown;
    EXPECT_FALSE(isAsExpected(question, unknown)) << "unknown counts as false";
}

TEST(Marking, SeveralAreAllThatWereSo)
{
    const Question question = choiceOf({true, false, true}, true);
    expectMarked(question, optionsAre({true, false, true}));
    EXPECT_FALSE(isRight(question, optionsAre({true, false, true}), Chosen{{0}}));
    EXPECT_FALSE(isRight(question, optionsAre({true, false, true}), Chosen{{0, 1, 2}}));
    const Question none = choiceOf({false, false}, true);
    expectMarked(none, optionsAre({false, false}));
}

TEST(Marking, ANumberMayDifferByItsTolerance)
{
    const Truth truth = valueIs(script::Number::of(1000));
    const Question percent = NumberAnswer{{}, {25, true}};
    expectMarked(percent, truth);
    EXPECT_TRUE(isRight(percent, truth, Estimate{750}));
    EXPECT_TRUE(isRight(percent, truth, Estimate{1250}));
    EXPECT_FALSE(isRight(percent, truth, Estimate{749}));
    const Question exact = NumberAnswer{};
    expectMarked(exact, truth);
    EXPECT_FALSE(isRight(exact, truth, Estimate{1001}));
    EXPECT_FALSE(isAsExpected(exact, Truth())) << "not known";
    EXPECT_FALSE(isRight(exact, Truth(), Estimate{0}));
    EXPECT_FALSE(isRight(exact, truth, Chosen{{0}})) << "an answer to another question";
}

TEST(Marking, TextIsComparedAsBytes)
{
    const Question question = TextAnswer{};
    script::Bytes bytes = {std::byte{0}, std::byte{255}};
    expectMarked(question, valueIs(bytes));
    expectMarked(question, valueIs(std::string("hola")));
    expectMarked(question, valueIs(std::string()));
    EXPECT_TRUE(isRight(question, valueIs(bytes), Typed{std::string("\0\xff", 2)}));
}

TEST(Marking, MarksAreAsManyAsTruths)
{
    Mark mark;
    mark.within = 2;
    const Question question = mark;
    const Truth truth = marksAre({10, 20});
    expectMarked(question, truth);
    EXPECT_TRUE(isRight(question, truth, Marked{{22, 8}})) << "in any order";
    EXPECT_FALSE(isRight(question, truth, Marked{{10}}));
    EXPECT_FALSE(isRight(question, truth, Marked{{10, 20, 20}}));
    EXPECT_FALSE(isRight(question, truth, Marked{{10, 10}}));
    expectMarked(question, marksAre({}));
    Truth unknown = truth;
    unknown.marks.why.pattern = tr("c has received nothing");
    EXPECT_FALSE(isAsExpected(question, unknown));
}

TEST(Marking, AnOrderIsShownShuffled)
{
    const Question question = Order{std::vector<Words>(5)};
    const auto shown = shuffled(5, 7);
    expectMarked(question, Truth(), shown);
    EXPECT_EQ(shown, shuffled(5, 7)) << "by its seed";
    EXPECT_FALSE(isRight(question, Truth(), responseOf(Answers::First, question, Truth(), shown)));
    for (std::uint32_t seed = 0; seed < 50; ++seed) {
        for (std::size_t count = 0; count < 6; ++count) {
            auto order = shuffled(count, seed);
            EXPECT_EQ(std::ranges::is_sorted(order), count < 2);
            std::ranges::sort(order);
            std::vector<std::size_t> all(count);
            std::iota(all.begin(), all.end(), std::size_t{0});
            EXPECT_EQ(order, all);
        }
    }
}

TEST(Marking, ADoIsDoneWhenAllItsChecksHold)
{
    Do doing;
    doing.checks.resize(2);
    const Question question = doing;
    expectMarked(question, optionsAre({true, true}));
    EXPECT_FALSE(isAsExpected(question, optionsAre({true, false})));
    EXPECT_FALSE(isRight(question, optionsAre({true, false}), Done{true}));
}

} // namespace
} // namespace enchufe::lesson

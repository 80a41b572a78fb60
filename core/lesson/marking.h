// SPDX-License-Identifier: GPL-3.0-or-later
// The kernel marks the answers: what was so is judged from the journal, and what somebody answered compared
// with it.
#pragma once

#include "core/lesson/lesson.h"
#include "core/script/facts.h"

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace enchufe::lesson {

/// What turned out to be so.
struct Truth {
    std::vector<script::Verdict> verdicts = {}; ///< of each option, or each check of a Do
    script::Answer value = {};                  ///< of a number or a text
    script::Marks marks = {};
};
[[nodiscard]] Truth truthOf(const Question& question, const script::Facts& facts);

/// The options or checks that turned out to be so, from 0.
[[nodiscard]] std::vector<std::size_t> trueOptions(const Truth& truth);

/// What truthOf() judges: the conditions of a question's options or checks, in their order.
[[nodiscard]] std::vector<const script::Condition*> conditionsOf(const Question& question);
/// The value of a number or a text; null: of another kind.
[[nodiscard]] const script::ValueExpression* valueOf(const Question& question);
/// Everything that truthOf() reads: what to ask the kernel before.
[[nodiscard]] script::Reads readsOf(const Question& question);

/// What somebody answered, by the question's kind.
struct Chosen {                       ///< Choice
    std::vector<std::size_t> options; ///< their numbers from 0, ascending
};
struct Estimate {      ///< NumberAnswer
    double number = 0; ///< times in nanoseconds
};
struct Typed {        ///< TextAnswer
    std::string text; ///< bytes
};
struct Arranged {                   ///< Order
    std::vector<std::size_t> items; ///< numbers of the right order, as they were put
};
struct Marked { ///< Mark
    std::vector<std::uint64_t> offsets;
};
struct Done { ///< Do
    bool done = false;
};
using Response = std::variant<Chosen, Estimate, Typed, Arranged, Marked, Done>;

/// What the author expects was so. Of a choice: the options marked [x], and no other; of a number, text or
/// mark: that it is known; of a Do: that its checks hold.
[[nodiscard]] bool isAsExpected(const Question& question, const Truth& truth);
/// Whether an answer is right. False where the truth is not known.
[[nodiscard]] bool isRight(const Question& question, const Truth& truth, const Response& response);

enum class Answers : std::uint8_t {
    Expected, ///< the author's; where only the run knows it, the truth
    Wrong, ///< another option, just outside the tolerance, the first byte changed, reversed, a mark one byte
           ///< off
    First  ///< the first option, 0, nothing, as shown
};
/// `shown`: the order in which an Order's items were shown.
[[nodiscard]] Response responseOf(Answers answers, const Question& question, const Truth& truth,
                                  const std::vector<std::size_t>& shown);

/// The numbers 0 … count - 1, shuffled: the same for the same seed, and never in order when there are two or
/// more.
[[nodiscard]] std::vector<std::size_t> shuffled(std::size_t count, std::uint32_t seed);

} // namespace enchufe::lesson

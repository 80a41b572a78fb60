// SPDX-License-Identifier: GPL-3.0-or-later
// What a lesson's author is told beyond the grammar.
#pragma once

#include "core/lesson/lesson_source.h"

namespace enchufe::lesson {

/// Parses a fence's lines behind those of the script so far. Every mistake of it becomes a remark, also
/// `say`, and a warning where a name is a word of the language.
void readScript(Fence& fence, script::Script& script, Remarks& remarks);

/// Conditions and values name only what the script makes, and values stand where they can be filled.
void checkNames(const Lesson& lesson, Remarks& remarks);

/// Digits in Explain and What did you see that stand neither in the journal (`{{…}}`) nor in the step's
/// fences.
void warnOfDigits(const Lesson& lesson, Remarks& remarks);

/// All words of a part, in the file's order: its prompt, its paragraphs, its question's.
[[nodiscard]] std::vector<const Words*> wordsOf(const Part& part);
/// Those of a question: its options' or its items'.
[[nodiscard]] std::vector<const Words*> wordsOf(const Question& question);
[[nodiscard]] std::vector<Words*> wordsOf(Question& question);

} // namespace enchufe::lesson

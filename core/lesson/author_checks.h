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

/// Everything that is judged or shown of the journal in a part, in the file's order.
[[nodiscard]] std::vector<const Words*> wordsOf(const Part& part);

} // namespace enchufe::lesson

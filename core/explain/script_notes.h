// SPDX-License-Identifier: GPL-3.0-or-later
// What the player of a script noted: core/script/notes.h. Any thread.
#pragma once

#include "core/journal/record.h"
#include "core/text/language.h"

#include <string>

namespace enchufe::explain {

/// What needs no translation: names, numbers and the kernel's words.
[[nodiscard]] std::string scriptNoteWords(const journal::Record& record, const journal::CallDetail& detail);
/// A sentence; empty for the notes of engine and bench.
[[nodiscard]] std::string scriptNoteSentence(const journal::Record& record, const journal::CallDetail& detail,
                                             Language language);

} // namespace enchufe::explain

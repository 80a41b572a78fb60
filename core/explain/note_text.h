// SPDX-License-Identifier: GPL-3.0-or-later
// What the engine says that no call says, in the language of the person. The journal's own words for it are
// English. Any thread.
#pragma once

#include "core/journal/record.h"
#include "core/journal/socket_table.h"
#include "core/text/language.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace enchufe::explain {

/// "endpoint ready", "send queue", "reading: paced, 100 B every 50 ms".
[[nodiscard]] std::string noteLine(const journal::Record& record, const journal::CallDetail& detail,
                                   Language language);
/// The text that the note carries, in words; empty where it carries none.
[[nodiscard]] std::string noteWords(const journal::Record& record, const journal::CallDetail& detail,
                                    Language language);
/// What it says, as a sentence.
[[nodiscard]] std::string noteSentence(const journal::Record& record, const journal::CallDetail& detail,
                                       Language language);

/// How the endpoint reads now; `text` is NoteKind::Reading's.
[[nodiscard]] std::string readingWords(std::string_view text, Language language);
/// Of NoteKind::Repeating: how many were still to come when sending ended; -1: without end; 0: none.
[[nodiscard]] std::int64_t repetitionsLeft(const journal::CallDetail& detail);
/// A sentence for it; empty for none.
[[nodiscard]] std::string notRepeated(std::int64_t left, Language language);
/// A socket's state as ss(8) has it; that it is closed ss never says.
[[nodiscard]] std::string stateText(const journal::SocketInfo& socket, Language language);

} // namespace enchufe::explain

// SPDX-License-Identifier: GPL-3.0-or-later
// What a row of calls has room for: a word or some, where sentences.h has sentences. Any thread.
#pragma once

#include "core/journal/record.h"
#include "core/text/language.h"

#include <string>

namespace enchufe::explain {

/// Behind the number of bytes that a call moved, what it does not say alone: "end of stream", "of 900, cut";
/// mostly empty.
[[nodiscard]] std::string remark(const journal::Record& record, Language language);
/// Where the bytes of a data call would stand, if it has none: "(empty)"; else empty.
[[nodiscard]] std::string remarkWithoutBytes(const journal::Record& record, Language language);
/// Behind the bytes of a datagram that was larger than its room; empty for all others.
[[nodiscard]] std::string remarkBehindBytes(const journal::Record& record, Language language);

} // namespace enchufe::explain

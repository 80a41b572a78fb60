// SPDX-License-Identifier: GPL-3.0-or-later
// A call as strace(1) would write it, for a line that a person reads. Numbers stand there plain. Any thread.
#pragma once

#include "core/journal/record.h"
#include "core/text/language.h"

#include <string>

namespace enchufe::explain {

/// "send"; of a note the language's word for one.
[[nodiscard]] std::string nameText(const journal::Record& record, Language language);
/// "send(8, 65536, MSG_NOSIGNAL)", without the result. A note's words are of the language.
[[nodiscard]] std::string callText(const journal::Record& record, const journal::CallDetail& detail,
                                   Language language);
/// "1404", "-1 EAGAIN"; empty where a note has no number.
[[nodiscard]] std::string resultText(const journal::Record& record);
/// Both: "send(8, 65536, MSG_NOSIGNAL) = 1404".
[[nodiscard]] std::string lineText(const journal::Record& record, const journal::CallDetail& detail,
                                   Language language);

/// An address for people. A path or an abstract name is what a peer chose: codec::toIsolated().
[[nodiscard]] std::string addressText(const net::Endpoint& address);

} // namespace enchufe::explain

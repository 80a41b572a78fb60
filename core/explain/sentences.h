// SPDX-License-Identifier: GPL-3.0-or-later
// What a call did, in plain words: the same in the window, at the console and in lessons. Any thread.
#pragma once

#include "core/journal/record.h"
#include "core/journal/socket_table.h"
#include "core/text/language.h"

#include <cstddef>
#include <span>
#include <string>

namespace enchufe::explain {

/// One call with what its sentence needs beside the record. All of it outlives this.
struct Told {
    const journal::Record& record;
    const journal::CallDetail& detail;
    /// The structure that getsockopt() filled in or what a wait was told, where it is kept.
    std::span<const std::byte> answer = {};
    /// What is known of the record's socket, where it is remembered.
    const journal::SocketInfo* socket = nullptr;
};

/// For the person who sees the call itself beside it, and its error: a sentence or some.
[[nodiscard]] std::string whatHappened(const Told& told, Language language);
/// The same in words that stand alone. Of a call that went wrong, why: "send(): EPIPE. …"; what it would have
/// done is known.
[[nodiscard]] std::string sentence(const Told& told, Language language);

} // namespace enchufe::explain

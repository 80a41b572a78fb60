// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journal.h"

#include <cstdint>
#include <string>

namespace enchufe::journal {

struct JsonOptions {
    bool data = true; ///< the bytes as hex
};

/// One record as one line of JSON, without the line's end: the text form of docs/journal.md.
/// What its bytes, the answer of a wait or TCP_INFO needs and the journal no longer keeps is `data_missing`.
[[nodiscard]] std::string toJson(const Journal& journal, Seq seq, const Record& record, net::SocketId peer,
                                 JsonOptions options = {});

/// So many bytes of that line are missing.
[[nodiscard]] std::uint64_t bytesMissing(const Journal& journal, const Record& record,
                                         JsonOptions options = {});

} // namespace enchufe::journal

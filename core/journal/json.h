// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journal.h"

#include <string>

namespace enchufe::journal {

struct JsonOptions {
    bool data = true; ///< the bytes as hex
};

/// One record as one line of JSON, without the line's end: the text form of docs/journal.md.
[[nodiscard]] std::string toJson(const Journal& journal, Seq seq, const Record& record, net::SocketId peer,
                                 JsonOptions options = {});

} // namespace enchufe::journal

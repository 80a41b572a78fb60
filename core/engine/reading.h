// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/specs.h"
#include "core/net/call.h"

#include <string>
#include <string_view>

namespace enchufe::journal {
class Recorder;
}

namespace enchufe::engine {

/// How a socket is read at the moment.
struct ReadingNow {
    Reading reading;
    bool paused = false;

    bool operator==(const ReadingNow&) const = default;

    /// "auto 65536", "paced 512 100" (milliseconds), "hand 1024"; behind "paused " while it is.
    [[nodiscard]] std::string text() const;
    /// What an empty text, or one that is none, says is the usual: ReadingNow().
    [[nodiscard]] static ReadingNow fromText(std::string_view text);
    /// Writes the text into the journal, for views to know, and whether it is paused if that is new.
    void note(journal::Recorder& recorder, net::SocketId socket, bool wasPaused = false) const;
};

} // namespace enchufe::engine

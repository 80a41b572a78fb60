// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/call.h"

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

namespace enchufe::journal {

class Recorder;

enum class ReadingMode : std::uint8_t {
    Automatic, ///< as soon as something is there
    Paced,     ///< at most one call every `interval`
    ByHand     ///< only on ReceiveOnce
};

struct Reading {
    ReadingMode mode = ReadingMode::Automatic;
    std::uint32_t size = 65536; ///< bytes asked of each recv(); smallestSize … largestSize
    std::chrono::milliseconds interval{0};

    static constexpr std::uint32_t smallestSize = 1;
    static constexpr std::uint32_t largestSize = 1 << 20;
    bool operator==(const Reading&) const = default;
};

/// How a socket is read at the moment. NoteKind::Reading has its text, SocketTable the value.
struct ReadingNow {
    Reading reading;
    bool paused = false;

    bool operator==(const ReadingNow&) const = default;

    /// "auto 65536", "paced 512 100" (milliseconds), "hand 1024"; behind "paused " while it is.
    [[nodiscard]] std::string text() const;
    /// What an empty text, or one that is none, says is the usual: ReadingNow().
    [[nodiscard]] static ReadingNow fromText(std::string_view text);
    /// Writes the text into the journal, for views to know, and whether it is paused if that is new.
    void note(Recorder& recorder, net::SocketId socket, bool wasPaused = false) const;
};

} // namespace enchufe::journal

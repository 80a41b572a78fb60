// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/command.h"
#include "core/journal/recorder.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace enchufe::engine {

/// A command for a socket that is no more: what it was to send is not lost without a word. Writes
/// `send-refused` with its bytes and the reason; nothing for commands that send nothing.
void noteRefused(journal::Recorder& recorder, net::SocketId socket, const Command& command,
                 std::string_view why = "closed");

/// The reason of a `send-refused` for bytes that fit no datagram: "too-large 65507", or "too-large".
struct TooLarge {
    std::optional<std::size_t> most; ///< bytes that fit, where that is known

    [[nodiscard]] std::string text() const;
    /// Nothing: it is another reason.
    [[nodiscard]] static std::optional<TooLarge> fromText(std::string_view reason);
};

/// Of a regular file; 0 where that cannot be told.
[[nodiscard]] std::uint64_t fileSize(const std::string& path);

} // namespace enchufe::engine

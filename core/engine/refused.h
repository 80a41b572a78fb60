// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/command.h"
#include "core/journal/recorder.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace enchufe::engine {

/// A command for a socket that is no more: what it was to send is not lost without a word. Writes
/// `send-refused` with its bytes and the reason; nothing for commands that send nothing.
void noteRefused(journal::Recorder& recorder, net::SocketId socket, const Command& command,
                 std::string_view why = "closed");

/// Of a regular file; 0 where that cannot be told.
[[nodiscard]] std::uint64_t fileSize(const std::string& path);

} // namespace enchufe::engine

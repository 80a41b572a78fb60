// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/socket_table.h"

#include <cstdint>

namespace enchufe::widgets {

/// Why nothing can be sent there.
enum class CannotSend : std::uint8_t {
    No,       ///< it can
    NoSocket, ///< there is none, or not yet
    OnBench,  ///< its calls are made by hand
    Listens,  ///< and has connections that can
    Alone,    ///< listens, and has no connection yet
    Closed,
    Finished, ///< this side has said that it sends no more
    Connecting,
    Reset
};

/// What can be done with one socket just now, and what is so, told from the records alone: not what was
/// pressed last. A value.
struct EndState {
    bool isOpen = false; ///< and the engine's, not the call bench's
    bool listens = false;
    bool receives = false;
    bool halfCloses = false; ///< shutdown(SHUT_WR) would say something new
    bool resets = false;     ///< close() with SO_LINGER 0 s would send RST
    bool isPaused = false;
    CannotSend cannotSend = CannotSend::NoSocket;

    [[nodiscard]] bool sends() const { return cannotSend == CannotSend::No; }
    bool operator==(const EndState&) const = default;
};

/// Of a socket that may be gone: `socket` may be null.
[[nodiscard]] EndState endStateOf(const journal::SocketTable& table, const journal::SocketInfo* socket);

} // namespace enchufe::widgets

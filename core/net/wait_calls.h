// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/socket.h"

#include <span>

namespace enchufe::net {

/// What a program waits for on one socket, and what it was told.
struct Waited {
    Handle handle = noHandle;
    bool read = false; ///< asked: POLLIN, readfds
    bool write = false;
    bool urgent = false;   ///< POLLPRI, exceptfds
    bool readable = false; ///< answered
    bool writable = false;
    bool hasUrgent = false;
    bool failed = false;  ///< POLLERR
    bool hungUp = false;  ///< POLLHUP
    bool invalid = false; ///< POLLNVAL
};

/// poll(2), WSAPoll: waits so many milliseconds, -1 for ever. The value is the number of sockets with an
/// answer. Reported to the sink as one call.
CallResult pollSockets(CallSink& sink, std::span<Waited> sockets, int milliseconds);
/// select(2) with its three sets. A descriptor of FD_SETSIZE or more fails with EINVAL, without a call.
CallResult selectSockets(CallSink& sink, std::span<Waited> sockets, int milliseconds);

} // namespace enchufe::net

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/call.h"

#include <cstdint>
#include <span>
#include <string>

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

/// One socket that was asked about and what was answered, as CallEvent::data has it: one for each, in the
/// order asked.
struct WaitWord {
    enum Bit : std::uint16_t { In = 1, Out = 2, Urgent = 4, Failed = 8, HungUp = 16, Invalid = 32 };

    std::int32_t handle = -1;
    std::uint16_t asked = 0; ///< bits
    std::uint16_t told = 0;
};
static_assert(sizeof(WaitWord) == 8);
/// What these words say of poll() or select(), by the system's own names: "{5 POLLIN → POLLIN|POLLHUP} {6
/// POLLOUT → 0}"; "read [5 6] → [5], write [] → [], except [] → []".
[[nodiscard]] std::string waitText(Call call, std::span<const std::byte> words);

/// What was answered for one, as poll() has it: "POLLIN|POLLHUP", "0".
[[nodiscard]] std::string answerText(const Waited& waited);

/// poll(2), WSAPoll: waits so many milliseconds, -1 for ever. The value is the number of sockets with an
/// answer. Reported to the sink as one call.
CallResult pollSockets(CallSink& sink, std::span<Waited> sockets, int milliseconds);
/// select(2) with its three sets. A descriptor of FD_SETSIZE or more fails with EINVAL, without a call.
CallResult selectSockets(CallSink& sink, std::span<Waited> sockets, int milliseconds);

} // namespace enchufe::net

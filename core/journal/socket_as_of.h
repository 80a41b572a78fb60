// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/socket_table.h"

#include <optional>

namespace enchufe::journal {

/// What was known of a socket once record `asOf` had been written: addresses, totals, state and all the rest
/// that SocketTable tells of now, but `peer`, which the other end's records say. Reads the socket's own
/// records alone, from the oldest one kept to that one. Nothing: it was not made yet, or the call that made
/// it is not kept any more and what was so before is not known.
[[nodiscard]] std::optional<SocketInfo> socketAsOf(const Journal& journal, net::SocketId socket, Seq asOf);

} // namespace enchufe::journal

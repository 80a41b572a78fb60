// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/bench/bench_sockets.h"

#include <QString>

namespace enchufe::widgets {

/// What there is on the bench at the moment.
struct BenchNow {
    const bench::CallBench& bench;
    const BenchSockets& sockets;
    const journal::SocketTable& table;
    QString chosen; ///< the chosen socket's name; empty: none
};

/// The line for that call with the arguments that one most often wants: "connect c @s".
[[nodiscard]] QString usualCall(net::Call call, const BenchNow& now);

} // namespace enchufe::widgets

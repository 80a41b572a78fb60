// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace enchufe::app {

/// "receive": TCP at full rate while the window shows it, and how late its event loop was; "connections": the
/// same for ten thousand clients of one listener, and the memory each takes; "records": ten million records
/// in the tables; "start": time to a painted window beside an empty QMainWindow; "stream": time to paint a
/// stream of a million chunks. Prints JSON; the exit code.
[[nodiscard]] int runWindowBenchmark(const QString& name);

/// The value below which that share of them lies; sorts them.
[[nodiscard]] double percentile(std::vector<double>& values, double share);

} // namespace enchufe::app

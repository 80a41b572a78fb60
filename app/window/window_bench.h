// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace enchufe::app {

/// "receive": TCP at full rate while the window shows it, and how late its event loop was; "start": time to a
/// painted window beside an empty QMainWindow. Prints JSON; the exit code.
[[nodiscard]] int runWindowBenchmark(const QString& name);

} // namespace enchufe::app

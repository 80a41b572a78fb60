// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace enchufe::app {

/// Ten million records in the journal, written by a recorder without any socket: how long the window's event
/// loop is held up while it takes them in, how long a table takes to paint after a jump, and how soon a
/// filter has gone through all of them. Prints JSON; the exit code.
[[nodiscard]] int benchmarkRecords();

} // namespace enchufe::app

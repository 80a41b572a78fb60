// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace enchufe::app {

/// A stream of a million chunks and ten million frames, from real sockets, zoomed and scrolled: how long the
/// canvas takes to paint, while the stream rests and while another one floods in. Prints JSON; the exit code.
[[nodiscard]] int benchmarkStreamView();

} // namespace enchufe::app

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace enchufe::stream {

/// The calling thread lets the others go first from now on, where the system knows of such a thing.
/// setpriority(2), SetThreadPriority
void letOthersGoFirst();

} // namespace enchufe::stream

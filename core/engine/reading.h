// SPDX-License-Identifier: GPL-3.0-or-later
// How a socket is read: set here, and kept by the journal's readers, who have the values.
#pragma once

#include "core/journal/reading.h"

namespace enchufe::engine {

using journal::Reading;
using journal::ReadingMode;
using journal::ReadingNow;

} // namespace enchufe::engine

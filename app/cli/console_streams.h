// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/text.h"

#include <string_view>

namespace enchufe::cli {

/// Opens the null device in place of each of the descriptors 0 to 2 that is closed, so that no socket or file
/// gets its number: the wrong way round, so that using a closed stream is an error and not silence. Before
/// anything else.
void occupyClosedStreams();

/// A line on standard error. A standard error that is broken, or full, loses it: there is nobody left to
/// tell.
void tell(std::string_view line);

/// All that was printed on standard output is taken by it; false, and a line on standard error, when it was
/// not.
[[nodiscard]] bool flushStandardOutput(Language language);

/// Ends the program as exit() does, but without waiting for threads that cannot be stopped.
[[noreturn]] void leaveNow(int exitCode);

} // namespace enchufe::cli

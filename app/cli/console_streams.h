// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/text.h"

#include <string_view>

namespace enchufe::cli {

/// Opens the null device in place of each of the descriptors 0 to 2 that is closed, or an end of a pipe where
/// there is no such device, so that no socket or file gets its number: the wrong way round, so that using a
/// closed stream is an error and not silence. Where neither is to be had the program ends with 1. Before
/// anything else.
void occupyClosedStreams();

/// A reader that goes away and a limit on the size of files are errors of write(), not our death. Before
/// anything is written.
void makeSignalsErrors();

/// A line on standard error. One that is broken or full loses it; who takes nothing for a moment is waited
/// for no more until it takes something again: then "… +N" says first how many lines it missed. From any
/// thread.
void tell(std::string_view line);

/// What was printed so far goes out now, while more comes. An error is told by flushStandardOutput().
void pushStandardOutput();

/// All that was printed on standard output is taken by it; false, and a line on standard error, when it was
/// not.
[[nodiscard]] bool flushStandardOutput(Language language);

/// Ends the program as exit() does, but without waiting for threads that cannot be stopped.
[[noreturn]] void leaveNow(int exitCode);

} // namespace enchufe::cli

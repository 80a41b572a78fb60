// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thread>

namespace enchufe::net {

/// Makes interrupt() work in this process: SIGURG gets a handler that does nothing, and no SA_RESTART, unless
/// the program has one of its own. Nothing on Windows.
void prepareInterrupts();

/// The call in which the thread is blocked returns EINTR. A signal that comes just before the call is lost on
/// it: repeat until the call has returned. False where the system has no such thing (Windows).
bool interrupt(std::thread& thread);

} // namespace enchufe::net

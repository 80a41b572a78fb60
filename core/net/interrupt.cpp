// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/interrupt.h"

#ifndef _WIN32
#include <csignal>
#include <pthread.h>
#endif

namespace enchufe::net {

#ifdef _WIN32

void prepareInterrupts() {}
bool interrupt(std::thread& /*thread*/) { return false; }

#else

namespace {
constexpr int chosenSignal = SIGURG; // ignored by default, so a stray one harms nobody
}

void prepareInterrupts()
{
    static const bool done = [] {
        struct sigaction action = {};
        ::sigaction(chosenSignal, nullptr, &action);
        if (action.sa_handler == SIG_DFL || action.sa_handler == SIG_IGN) {
            action = {};
            action.sa_handler = [](int) {};
            action.sa_flags = 0; // no SA_RESTART: the call must return
            ::sigaction(chosenSignal, &action, nullptr);
        }
        return true;
    }();
    (void)done;
}

bool interrupt(std::thread& thread) { return ::pthread_kill(thread.native_handle(), chosenSignal) == 0; }

#endif

} // namespace enchufe::net

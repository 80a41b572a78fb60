// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/signals.h"

#include <atomic>
#include <cstdlib>
#include <thread>
#include <utility>

#ifdef _WIN32
#define WIN32_LEAN_AND_MEAN
#include <windows.h>
#else
#include <csignal>
#include <pthread.h>
#endif

namespace enchufe::cli {

#ifdef _WIN32

struct EndSignals::Private {
    // The handler gets no argument of ours: SetConsoleCtrlHandler().
    static inline std::function<void()> asked;
};

EndSignals::EndSignals(std::function<void()> asked) : d(std::make_unique<Private>())
{
    Private::asked = std::move(asked);
    SetConsoleCtrlHandler(
        [](DWORD) -> BOOL {
            Private::asked();
            return TRUE;
        },
        TRUE);
}

EndSignals::~EndSignals() = default;

#else

struct EndSignals::Private {
    sigset_t signals = {};
    std::atomic<bool> ending = false;
    std::thread thread;
};

EndSignals::EndSignals(std::function<void()> asked) : d(std::make_unique<Private>())
{
    ::sigemptyset(&d->signals);
    for (const int number : {SIGINT, SIGTERM, SIGHUP})
        ::sigaddset(&d->signals, number);
    ::pthread_sigmask(SIG_BLOCK, &d->signals, nullptr);
    // A program that is to outlive its terminal is started so: nohup(1).
    struct sigaction hangUp = {};
    const bool outlives = ::sigaction(SIGHUP, nullptr, &hangUp) == 0 && hangUp.sa_handler == SIG_IGN;
    d->thread = std::thread([this, outlives, asked = std::move(asked)] {
        bool first = true;
        for (int number = 0; ::sigwait(&d->signals, &number) == 0 && !d->ending;) {
            if (number == SIGHUP && outlives)
                continue;
            if (!std::exchange(first, false))
                std::_Exit(128 + number); // whatever it waits for
            asked();
        }
    });
}

EndSignals::~EndSignals()
{
    d->ending = true;
    ::pthread_kill(d->thread.native_handle(), SIGTERM);
    d->thread.join();
}

#endif

} // namespace enchufe::cli

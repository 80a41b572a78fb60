// SPDX-License-Identifier: GPL-3.0-or-later
// Linux with GNU's C++ library: the linker puts these in the system's place (-Wl,--wrap,
// tests/CMakeLists.txt).
#pragma once

#include <atomic>

namespace enchufe::test {

/// What the system is to refuse from now on, in this whole program, for as long as it lives. Any thread.
class Refusals {
public:
    Refusals();
    ~Refusals(); ///< everything works again
    Refusals(const Refusals&) = delete;
    Refusals& operator=(const Refusals&) = delete;

    /// After so many calls that succeed, so many fail with that error.
    struct Rule {
        std::atomic<int> pass{0};
        std::atomic<int> fail{0};
        std::atomic<int> error{0};

        void after(int succeed, int refused, int number);
        [[nodiscard]] int next(); ///< of the call that is made now: its error, or 0
    };
    Rule threads; ///< std::thread's
    Rule wakeUps; ///< eventfd()
    Rule watches; ///< epoll_ctl() that adds or changes
    Rule writes;  ///< write(), of which wake-ups are made
    Rule sends;   ///< send()

    [[nodiscard]] static Refusals* inForce();
};

} // namespace enchufe::test

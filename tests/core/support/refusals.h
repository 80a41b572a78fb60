// SPDX-License-Identifier: GPL-3.0-or-later
// Linux with GNU's C++ library: the linker puts these in the system's place (-Wl,--wrap,
// tests/CMakeLists.txt).
#pragma once

#include "core/net/call.h"

#include <array>
#include <atomic>
#include <chrono>
#include <cstddef>
#include <mutex>
#include <thread>
#include <vector>

namespace enchufe::test {

/// What the system is to refuse from now on, in this whole program, for as long as it lives. Calls of the
/// thread that made it are left alone, but for wake-ups and threads. Any thread.
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
        std::atomic<std::size_t> size{0}; ///< Allocate: of such pieces of memory only; 0: of all
        std::atomic<bool> held{false};    ///< the call is not made, nor refused, before this is false again

        void after(int succeed, int refused, int number);
        [[nodiscard]] int next(); ///< of the call that is made now: its error, or 0
        [[nodiscard]] bool isUsedUp() const { return fail <= 0; }
    };
    /// StartThread: std::thread's. EpollCtl: that adds or changes. Close: of sockets. Allocate: operator new
    /// and new[], which throw std::system_error for any other error than ENOMEM.
    [[nodiscard]] Rule& of(net::Call call) { return m_rules[static_cast<std::size_t>(call)]; }

    /// A call that has failed, refused or not, by a thread whose calls are not left alone.
    struct Failed {
        net::Call call = net::Call::Note;
        net::Handle handle = net::noHandle; ///< as CallEvent has it
        int error = 0;
        auto operator<=>(const Failed&) const = default;
    };
    [[nodiscard]] std::vector<Failed> failed() const;

    /// A thread whose calls are not left alone stands in poll(), select() or epoll_wait(): an order wakes it.
    [[nodiscard]] static bool isAwaited();

    /// What such a thread asked for in its poll() or epoll_wait(), at most; those without end do not count.
    [[nodiscard]] std::chrono::milliseconds longestWait() const
    {
        return std::chrono::milliseconds(m_longestWait);
    }

    /// Of the wrappers: such a wait lasts as long as this. Milliseconds, -1: for ever.
    class Wait {
    public:
        explicit Wait(net::Call call, int milliseconds = -1);
        ~Wait();
        Wait(const Wait&) = delete;
        Wait& operator=(const Wait&) = delete;

    private:
        bool m_counts = false;
    };

    /// Of the wrappers. The error to refuse with, or 0.
    static int refusalOf(net::Call call, std::size_t size = 0);
    static void note(const Failed& failed);

private:
    /// The one in force, if calls of this thread concern it; it stays for as long as this lives.
    class Use {
    public:
        explicit Use(net::Call call);
        ~Use();
        Use(const Use&) = delete;
        Use& operator=(const Use&) = delete;
        [[nodiscard]] explicit operator bool() const { return m_refusals != nullptr; }
        [[nodiscard]] Refusals* operator->() const { return m_refusals; }

    private:
        Refusals* m_refusals;
    };

    std::array<Rule, net::callCount> m_rules;
    std::atomic<int> m_longestWait{0}; ///< milliseconds
    const std::thread::id m_maker;
    mutable std::mutex m_mutex;
    std::vector<Failed> m_failed;
};

} // namespace enchufe::test

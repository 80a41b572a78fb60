// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/call.h"
#include "core/net/socket.h"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>

namespace enchufe::net {

struct Interest {
    bool readable = false;
    bool writable = false;
    bool operator==(const Interest&) const = default;
    [[nodiscard]] bool none() const { return !readable && !writable; }
};

/// What can be waited for: a socket, or, but on Windows, any other descriptor that the system's wait takes: a
/// pipe, a pty, a FIFO.
struct Watchable {
    SocketId id = 0; ///< its events carry it
    Handle handle = noHandle;
    bool isSocket = true; ///< false: what is recorded of it is about no socket

    Watchable(const Socket& socket) : id(socket.id()), handle(socket.handle()) {}
    /// `number` is one of CallSink::newSocketId(), which is then nobody else's.
    static Watchable descriptor(SocketId number, Handle handle)
    {
        Watchable what;
        what.id = number;
        what.handle = handle;
        what.isSocket = false;
        return what;
    }

private:
    Watchable() = default;
};

struct ReadyEvent {
    SocketId socket = 0; ///< Watchable::id
    bool readable = false;
    bool writable = false;
    bool failed = false; ///< POLLERR or POLLHUP: the next call tells what
};

/// Waits until one of many sockets and descriptors can be read or written without blocking, or until woken.
/// Level-triggered. One thread at a time, except wake(). Every call made is reported to the sink. One file
/// per system: readiness_epoll.cpp, readiness_poll.cpp, readiness_wsa.cpp.
class Readiness {
public:
    enum class Kind : std::uint8_t {
        Best, ///< epoll on Linux, WSAPoll on Windows, poll elsewhere
        Poll  ///< poll, where the system has it
    };

    struct Created;
    /// What is asked for; poll in the place of an epoll that will not watch the wake-up.
    [[nodiscard]] static Created create(Kind kind, CallSink& sink);
    virtual ~Readiness() = default;
    Readiness(const Readiness&) = delete;
    Readiness& operator=(const Readiness&) = delete;

    /// Sets what is wanted of what is open; no interest forgets it, as must be done before it is closed.
    /// Fails with epoll_ctl()'s error (EPERM: of a regular file, which is always ready): then nothing has
    /// changed, and events may be missed.
    virtual CallResult watch(const Watchable& what, Interest interest) = 0;
    /// Waits at most `timeout` (for ever without one). The events stay valid until the next wait.
    [[nodiscard]] virtual std::span<const ReadyEvent>
    wait(std::optional<std::chrono::nanoseconds> timeout) = 0;
    /// Of the last wait(), which then had no events; EINTR is none.
    [[nodiscard]] bool hasFailed() const { return m_failed; }
    /// Ends the current or the next wait. Any thread; many wakes before a wait cost one.
    virtual void wake() = 0;

protected:
    Readiness() = default;
    void waitReturned(int error); ///< 0: it succeeded

private:
    bool m_failed = false;
};

/// Without a readiness, `call` failed with `error`. With one, too, if it is poll for want of epoll.
struct Readiness::Created {
    std::unique_ptr<Readiness> readiness;
    Call call = Call::Note;
    int error = 0;
};

/// One socket in epoll_wait()'s answer, as CallEvent::data has it.
struct EpollWord {
    /// EPOLLIN and its like: a journal of Linux is read anywhere.
    enum Bit : std::uint32_t { In = 1, Urgent = 2, Out = 4, Failed = 8, HungUp = 16 };

    std::int32_t handle = -1;
    std::uint32_t events = 0; ///< bits

    /// The same as WaitWord::told has it.
    [[nodiscard]] std::uint16_t told() const;
};
/// Such bits by their names: "EPOLLIN|EPOLLHUP", "0".
[[nodiscard]] std::string epollBitsText(std::uint32_t bits);
/// The first so many stand in the journal.
inline constexpr std::size_t mostEpollWords = 16;
/// "fd 7: EPOLLIN, fd 9: EPOLLOUT|EPOLLHUP, …": of `told` sockets those that the answer has.
[[nodiscard]] std::string epollText(std::span<const std::byte> answer, std::int64_t told);

namespace detail {
#ifdef __linux__
Readiness::Created createEpoll(CallSink& sink);
#endif
#ifdef _WIN32
Readiness::Created createWsaPoll(CallSink& sink);
#else
Readiness::Created createPoll(CallSink& sink);
#endif
} // namespace detail

} // namespace enchufe::net

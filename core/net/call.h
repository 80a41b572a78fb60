// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/id.h"
#include "core/net/kind.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace enchufe::net {

class Endpoint;

/// A number for one socket of this process, never used again (descriptors are). 0 is "no socket".
using SocketId = Id<struct SocketKind>;

/// The operating system's descriptor or SOCKET, wide enough for both.
using Handle = std::int64_t;
inline constexpr Handle noHandle = -1;

/// A socket by its number, handle and kind: enough to ask the kernel about it, from any thread, and to tell
/// what its answer means.
struct SocketRef {
    SocketId id = 0;
    Handle handle = noHandle;
    Domain domain = Domain::Unspecified;
    Type type = Type::Stream;
};

/// The calls the journal knows. `Note` is not a call: it is the engine saying what no call says.
enum class Call : std::uint8_t {
    Note,
    Socket,
    Bind,
    Listen,
    Accept,
    Connect,
    Send,
    SendTo,
    Recv,
    RecvFrom,
    Shutdown,
    Close,
    SetSockOpt,
    GetSockOpt,
    GetSockName,
    GetPeerName,
    SetBlocking, ///< fcntl(F_SETFL) or ioctlsocket(FIONBIO)
    Ioctl,
    Poll,
    EpollCreate,
    EpollCtl,
    EpollWait,
    WakeOpen,  ///< eventfd, pipe or socket that wakes a worker
    WakeRead,  ///< read() on it
    WakeWrite, ///< write() on it
    GetAddrInfo,
    SocketPair,
    Select,
    OpenFile, ///< of what is no socket, for the error that this gives
    GetNameInfo,
    Unlink,      ///< of the file that bind() made for a Unix-domain socket
    StartThread, ///< named in notes only: a thread could not be made
    Allocate,    ///< named in notes only: there was no memory
};
inline constexpr int callCount = static_cast<int>(Call::Allocate) + 1;

/// The system's own name: "send", "epoll_wait", …; "note" for Note.
[[nodiscard]] std::string_view callName(Call call) noexcept;

[[nodiscard]] constexpr bool isSendCall(Call call) noexcept
{
    return call == Call::Send || call == Call::SendTo;
}
[[nodiscard]] constexpr bool isReceiveCall(Call call) noexcept
{
    return call == Call::Recv || call == Call::RecvFrom;
}
/// Calls that carry bytes of a stream or a datagram.
[[nodiscard]] constexpr bool isDataCall(Call call) noexcept
{
    return isSendCall(call) || isReceiveCall(call);
}
/// Calls a program makes to wait or to look, not to talk: filtered from the Calls view on request.
[[nodiscard]] constexpr bool isHelperCall(Call call) noexcept
{
    return call == Call::SetBlocking || (call >= Call::Ioctl && call <= Call::WakeWrite);
}

/// poll() and select(): asked of several sockets at once, each with a WaitWord of its own.
[[nodiscard]] constexpr bool asksOfSockets(Call call) noexcept
{
    return call == Call::Poll || call == Call::Select;
}

/// What a call answered: its value, or the system's error number (errno, WSAGetLastError()).
struct [[nodiscard]] CallResult {
    std::int64_t value = 0;
    int error = 0;

    [[nodiscard]] bool ok() const { return error == 0; }
    [[nodiscard]] bool wouldBlock() const; ///< EAGAIN, EWOULDBLOCK, WSAEWOULDBLOCK
};

/// One call as it happened, handed to the sink by the layer that made it. Pointers are valid only during
/// CallSink::onCall.
struct CallEvent {
    Call call = Call::Note;
    int error = 0; ///< errno or WSAGetLastError(); 0 when the call succeeded; EAI_* for getaddrinfo
    SocketId socket = 0;
    SocketId otherSocket = 0;      ///< accept: the new socket; socketpair: the second
    Handle otherHandle = noHandle; ///< socketpair: the second
    Handle handle = noHandle;
    Domain domain = Domain::Unspecified; ///< of the socket; unspecified: of none, or of a file
    Type type = Type::Stream;
    std::int64_t result = 0;
    /// Bytes asked; listen: backlog; shutdown: how; socket: protocol; poll, select: sockets.
    std::uint64_t requested = 0;
    std::uint64_t offset = 0; ///< of the first byte in the socket's sent or received stream
    int flags = 0;            ///< MSG_* of this system; kind of a note
    std::int64_t enterNs = 0; ///< steady clock
    std::int64_t leaveNs = 0;
    const Endpoint* address = nullptr;
    std::span<const std::byte> data = {};
    bool hasOption = false;
    std::int64_t value = 0;       ///< option's value, ioctl's answer
    std::string_view level = {};  ///< "SOL_SOCKET"
    std::string_view option = {}; ///< "SO_REUSEADDR", "SIOCINQ"
    std::string_view text = {};   ///< what getaddrinfo was asked, words of a note
};

/// Whoever wants to know of every call. Called on the thread that made it, right after it returned.
class CallSink {
public:
    virtual ~CallSink() = default;
    /// A new number for a socket about to be opened or accepted.
    [[nodiscard]] virtual SocketId newSocketId() = 0;
    virtual void onCall(const CallEvent& event) = 0;

protected:
    CallSink() = default;
    CallSink(const CallSink&) = default;
    CallSink& operator=(const CallSink&) = default;
};

/// Nanoseconds of the steady clock.
[[nodiscard]] std::int64_t steadyNanoseconds() noexcept;

} // namespace enchufe::net

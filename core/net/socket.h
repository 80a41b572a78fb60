// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/call.h"
#include "core/net/endpoint.h"
#include "core/net/options.h"
#include "core/net/stream_count.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>

namespace enchufe::net {

class CallTrace;

/// Flags of send and receive calls that every system understands or that this library makes up for.
enum class Wait : std::uint8_t {
    AsSocket, ///< blocks, or not, as the socket is set
    Never     ///< MSG_DONTWAIT; on Windows, which has no such flag, the same as AsSocket
};

enum class ShutdownHow : std::uint8_t { Read, Write, Both };

/// The owner of one socket handle, with one method for each system call and nothing hidden: every method
/// makes exactly one call and reports it to the sink. Not synchronised: one thread at a time.
class Socket {
public:
    struct Opened;
    struct Pair;
    struct Accepted;

    Socket() = default; ///< owns nothing
    Socket(Socket&& other) noexcept;
    Socket& operator=(Socket&& other) noexcept; ///< closes what was owned
    Socket(const Socket&) = delete;
    Socket& operator=(const Socket&) = delete;
    ~Socket(); ///< closes, if still open; the sink must still be alive

    /// socket(2). The sink is told of this and every later call and must outlive the socket. Protocol 0 is
    /// the usual one.
    [[nodiscard]] static Opened open(CallSink& sink, Domain domain, Type type, int protocol = 0);
    /// socketpair(2): two sockets connected to each other. Windows has none: WSAEOPNOTSUPP, without a call.
    [[nodiscard]] static Pair openPair(CallSink& sink, Domain domain, Type type);
    /// What is no socket: open(2) of the null device, so that the answer of socket calls to it can be seen.
    /// Windows' handles of files and sockets are worlds apart: WSAEOPNOTSUPP, without a call.
    [[nodiscard]] static Opened openNullDevice(CallSink& sink);
    /// Hands the socket over to another thread's sink.
    void reportTo(CallSink& sink) { m_sink = &sink; }
    /// A second view of this handle, for calls from another thread; what both move counts together. release()
    /// it when its call has returned, unless that was close(): then release() the owner.
    [[nodiscard]] Socket sharedWith(CallSink& sink);
    /// Lets go of the handle without closing it: somebody else has, or will.
    Handle release() { return std::exchange(m_handle, noHandle); }

    CallResult bind(const Endpoint& address);
    CallResult listen(int backlog);
    /// accept4(2) on Linux, accept(2) elsewhere.
    [[nodiscard]] Accepted accept();
    CallResult connect(const Endpoint& address);

    /// MSG_NOSIGNAL is always set: a closed peer is EPIPE, never SIGPIPE.
    CallResult send(std::span<const std::byte> data, Wait wait = Wait::AsSocket);
    CallResult sendTo(std::span<const std::byte> data, const Endpoint& to, Wait wait = Wait::AsSocket);
    /// Value 0 on a stream: the peer will send no more.
    CallResult recv(std::span<std::byte> room, Wait wait = Wait::AsSocket);
    /// The value is the datagram's true size, which may be more than the room (MSG_TRUNC; on Windows the
    /// error WSAEMSGSIZE says that something was lost).
    CallResult recvFrom(std::span<std::byte> room, Endpoint& from, Wait wait = Wait::AsSocket);

    // The same with any MSG_* of this system; MSG_NOSIGNAL is added to what is sent. What MSG_PEEK and
    // MSG_OOB receive does not count as received.
    CallResult sendWith(std::span<const std::byte> data, int flags);
    CallResult sendToWith(std::span<const std::byte> data, const Endpoint& to, int flags);
    CallResult recvWith(std::span<std::byte> room, int flags);
    CallResult recvFromWith(std::span<std::byte> room, Endpoint& from, int flags);

    CallResult shutdown(ShutdownHow how);
    CallResult close();

    CallResult getSockName(Endpoint& address);
    CallResult getPeerName(Endpoint& address);
    /// An option that this system lacks fails with ENOPROTOOPT, without a call.
    CallResult setOption(const OptionEntry& option, const OptionValue& value);
    CallResult getOption(const OptionEntry& option, OptionValue& value);
    CallResult setOption(Option option, int value) { return setOption(optionEntry(option), {value, {}}); }
    CallResult getOption(Option option); ///< the value is the option's
    /// SO_LINGER on, 0 s: the next close() sends RST instead of FIN.
    CallResult setLingerZero() { return setOption(Option::Linger, 0); }
    CallResult setNonBlocking(bool on);

    [[nodiscard]] bool isOpen() const { return m_handle != noHandle; }
    [[nodiscard]] Handle handle() const { return m_handle; }
    [[nodiscard]] SocketId id() const { return m_id; }
    /// For the calls of kernel_state.h, which other threads may make too.
    [[nodiscard]] SocketRef ref() const { return {m_id, m_handle, m_domain, m_type}; }
    [[nodiscard]] Domain domain() const { return m_domain; }
    [[nodiscard]] Type type() const { return m_type; }

private:
    Socket(CallSink& sink, SocketId id, Handle handle, Domain domain, Type type);
    CallResult finishSend(CallTrace& trace, std::span<const std::byte> data, int flags);
    CallResult finishReceive(CallTrace& trace, std::span<std::byte> room, int flags);
    static CallResult finishOption(CallTrace& trace, const OptionEntry& option, const OptionValue& value);

    CallSink* m_sink = nullptr;
    Handle m_handle = noHandle;
    SocketId m_id = 0;
    Domain m_domain = Domain::Unspecified;
    Type m_type = Type::Stream;
    StreamCount m_sent;
    StreamCount m_received;
};

struct Socket::Opened {
    Socket socket;
    int error = 0;
};

struct Socket::Pair {
    Socket first;
    Socket second;
    int error = 0;
};

struct Socket::Accepted {
    Socket socket;
    Endpoint peer;
    int error = 0;
};

} // namespace enchufe::net

// SPDX-License-Identifier: GPL-3.0-or-later
// Windows: WSAPoll(). Its wake-up is a UDP socket connected to itself on loopback, since WSAPoll() takes
// sockets only, and neither pipes nor events.
#include "core/net/readiness.h"

#include "core/net/platform.h"
#include "core/net/poll_set.h"

#include <array>
#include <atomic>
#include <utility>

namespace enchufe::net {

namespace {

class WsaWaker {
public:
    explicit WsaWaker(CallSink& sink) : m_sink(sink)
    {
        platform::ensureStarted();
        CallEvent event;
        event.call = Call::WakeOpen;
        event.enterNs = steadyNanoseconds();
        m_socket = ::socket(AF_INET, SOCK_DGRAM, 0);
        sockaddr_in address = {};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        auto* const native = reinterpret_cast<sockaddr*>(&address);
        int size = sizeof address;
        u_long nonBlocking = 1;
        const bool made = m_socket != INVALID_SOCKET && ::bind(m_socket, native, size) == 0 &&
                          ::getsockname(m_socket, native, &size) == 0 &&
                          ::connect(m_socket, native, size) == 0 &&
                          ::ioctlsocket(m_socket, static_cast<long>(FIONBIO), &nonBlocking) == 0;
        event.error = made ? 0 : WSAGetLastError();
        event.leaveNs = steadyNanoseconds();
        event.handle = platform::toHandle(m_socket);
        event.result = event.handle;
        m_sink.onCall(event);
        m_error = event.error;
    }
    ~WsaWaker()
    {
        if (m_socket != INVALID_SOCKET)
            ::closesocket(m_socket);
    }
    WsaWaker(const WsaWaker&) = delete;
    WsaWaker& operator=(const WsaWaker&) = delete;

    [[nodiscard]] SOCKET socket() const { return m_socket; }
    [[nodiscard]] int error() const { return m_error; }

    void wake()
    {
        if (m_pending.exchange(true, std::memory_order_acq_rel))
            return;
        const char one = 1;
        if (::send(m_socket, &one, 1, 0) != 1)
            m_pending.store(false, std::memory_order_release); // the next wake tries again
    }

    void drain()
    {
        CallEvent event;
        event.call = Call::WakeRead;
        event.handle = platform::toHandle(m_socket);
        std::array<char, 8> bytes = {};
        event.requested = bytes.size();
        event.enterNs = steadyNanoseconds();
        event.result = ::recv(m_socket, bytes.data(), static_cast<int>(bytes.size()), 0);
        event.error = event.result < 0 ? WSAGetLastError() : 0;
        event.leaveNs = steadyNanoseconds();
        m_pending.store(false, std::memory_order_release); // after the read, as in waker_posix.cpp
        m_sink.onCall(event);
    }

private:
    CallSink& m_sink;
    SOCKET m_socket = INVALID_SOCKET;
    int m_error = 0;
    std::atomic<bool> m_pending = false;
};

struct WsaPoll {
    using PollFd = WSAPOLLFD;
    using Waker = WsaWaker;
    static constexpr SHORT in = POLLRDNORM;
    static constexpr SHORT out = POLLWRNORM;
    static SOCKET handleOf(const WsaWaker& waker) { return waker.socket(); }
    static int poll(WSAPOLLFD* fds, std::size_t count, int milliseconds)
    {
        return ::WSAPoll(fds, static_cast<ULONG>(count), milliseconds);
    }
};

} // namespace

Readiness::Created detail::createWsaPoll(CallSink& sink)
{
    auto waker = std::make_unique<WsaWaker>(sink);
    if (waker->error() != 0)
        return {nullptr, Call::WakeOpen, waker->error()};
    return {std::make_unique<PollReadiness<WsaPoll>>(sink, std::move(waker))};
}

} // namespace enchufe::net

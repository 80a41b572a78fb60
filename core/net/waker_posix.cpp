// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/waker_posix.h"

#include <array>
#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

#ifdef __linux__
#include <sys/eventfd.h>
#endif

namespace enchufe::net {

Waker::Waker(CallSink& sink) : m_sink(sink)
{
    CallEvent event;
    event.call = Call::WakeOpen;
    event.enterNs = steadyNanoseconds();
#ifdef __linux__
    m_read = m_write = ::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
    event.error = m_read < 0 ? errno : 0;
#else
    int ends[2] = {-1, -1};
    event.error = ::pipe(ends) != 0 ? errno : 0;
    if (event.error == 0) {
        for (const int fd : ends) {
            ::fcntl(fd, F_SETFD, FD_CLOEXEC);
            ::fcntl(fd, F_SETFL, O_NONBLOCK);
        }
    }
    m_read = ends[0];
    m_write = ends[1];
#endif
    event.leaveNs = steadyNanoseconds();
    event.handle = m_read;
    event.result = m_read;
    m_error = event.error;
    m_sink.onCall(event);
}

Waker::~Waker()
{
    if (m_read >= 0)
        ::close(m_read);
    if (m_write != m_read)
        ::close(m_write);
}

void Waker::wake()
{
    if (m_pending.exchange(true, std::memory_order_acq_rel))
        return;
    // EAGAIN means full, and so readable already. A signal may come each time; whatever else it is, the next
    // wake must not trust that this one was heard.
    constexpr int tries = 8;
    const std::uint64_t one = 1;
    for (int i = 0; i < tries; ++i) {
        if (::write(m_write, &one, sizeof one) == static_cast<ssize_t>(sizeof one))
            return;
    }
    m_pending.store(false, std::memory_order_release);
}

void Waker::drain()
{
    CallEvent event;
    event.call = Call::WakeRead;
    event.handle = m_read;
    std::array<std::byte, 64> bytes;
#ifdef __linux__
    event.requested = sizeof(std::uint64_t);
#else
    event.requested = bytes.size();
#endif
    event.enterNs = steadyNanoseconds();
    event.result = ::read(m_read, bytes.data(), static_cast<std::size_t>(event.requested));
    event.error = event.result < 0 ? errno : 0;
    event.leaveNs = steadyNanoseconds();
    // After the read: a wake between the two would otherwise be read away and lost.
    m_pending.store(false, std::memory_order_release);
    m_sink.onCall(event);
}

} // namespace enchufe::net

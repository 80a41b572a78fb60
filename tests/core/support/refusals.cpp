// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/support/refusals.h"

#include <cerrno>
#include <cstdarg>
#include <fcntl.h>
#include <netdb.h>
#include <new>
#include <poll.h>
#include <sys/epoll.h>
#include <sys/select.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

namespace enchufe::test {

namespace {
std::atomic<Refusals*> inForceNow{nullptr};
std::atomic<int> usesNow{0};    // of it
std::atomic<int> waitingNow{0}; // threads; a wait may outlast the one in force
} // namespace

Refusals::Refusals() : m_maker(std::this_thread::get_id()) { inForceNow = this; }
Refusals::~Refusals()
{
    inForceNow = nullptr;
    for (Rule& rule : m_rules) {
        rule.held = false;
        rule.held.notify_all();
    }
    while (usesNow > 0)
        std::this_thread::yield();
}

Refusals::Use::Use(net::Call call) : m_refusals((++usesNow, inForceNow.load()))
{
    const bool anyThread = call == net::Call::WakeWrite || call == net::Call::StartThread;
    if (m_refusals != nullptr && !anyThread && std::this_thread::get_id() == m_refusals->m_maker)
        m_refusals = nullptr;
}

Refusals::Use::~Use() { --usesNow; }

void Refusals::Rule::after(int succeed, int refused, int number)
{
    error = number;
    pass = succeed;
    fail = refused;
}

int Refusals::Rule::next()
{
    if (fail <= 0 || pass-- > 0)
        return 0;
    return fail-- > 0 ? error.load() : 0;
}

std::vector<Refusals::Failed> Refusals::failed() const
{
    const std::scoped_lock lock(m_mutex);
    return m_failed;
}

int Refusals::refusalOf(net::Call call, std::size_t size)
{
    const Use now(call);
    if (!now)
        return 0;
    Rule& rule = now->of(call);
    rule.held.wait(true);
    return rule.size == 0 || rule.size == size ? rule.next() : 0;
}

void Refusals::note(const Failed& failed)
{
    const Use now(failed.call);
    if (!now)
        return;
    const std::scoped_lock lock(now->m_mutex);
    now->m_failed.push_back(failed);
}

bool Refusals::isAwaited() { return waitingNow > 0; }

Refusals::Wait::Wait(net::Call call, int milliseconds)
{
    const Use now(call);
    m_counts = static_cast<bool>(now);
    if (!m_counts)
        return;
    ++waitingNow;
    int longest = now->m_longestWait;
    while (longest < milliseconds && !now->m_longestWait.compare_exchange_weak(longest, milliseconds)) {
    }
}

Refusals::Wait::~Wait()
{
    if (m_counts)
        --waitingNow;
}

} // namespace enchufe::test

using enchufe::net::Call;
using enchufe::test::Refusals;

namespace {

/// Refuses, or makes the call; what has failed either way is noted, and errno is as it was left. Refused with
/// `background` the call is made all the same.
template <class Result, class Make>
Result tried(Call call, int handle, Make make, int background = 0)
{
    Result result = -1;
    const int refused = Refusals::refusalOf(call);
    if (refused == 0)
        result = make();
    else if (refused == background)
        (void)make();
    if (refused != 0)
        errno = refused;
    if (result < 0) {
        const int error = errno;
        Refusals::note({call, handle, error});
        errno = error;
    }
    return result;
}

/// Likewise for those that return their error: EAI_*.
template <class Make>
int answered(Call call, Make make)
{
    int result = Refusals::refusalOf(call);
    if (result == EAI_SYSTEM)
        errno = EIO;
    if (result == 0)
        result = make();
    if (result != 0)
        Refusals::note({call, enchufe::net::noHandle, result});
    return result;
}

bool isSocket(int handle)
{
    struct stat known = {};
    return ::fstat(handle, &known) == 0 && S_ISSOCK(known.st_mode);
}

} // namespace

// The names are the linker's. std::thread::_M_start_thread() takes its state by a pointer to the unique_ptr.
// NOLINTBEGIN(bugprone-reserved-identifier)
#define ENCHUFE_WRAP(Result, name, parameters)                                                               \
    extern "C" Result __real_##name parameters;                                                              \
    extern "C" Result __wrap_##name parameters

ENCHUFE_WRAP(int, socket, (int domain, int type, int protocol))
{
    return tried<int>(Call::Socket, -1, [&] { return __real_socket(domain, type, protocol); });
}
ENCHUFE_WRAP(int, socketpair, (int domain, int type, int protocol, int handles[2]))
{
    return tried<int>(Call::SocketPair, -1,
                      [&] { return __real_socketpair(domain, type, protocol, handles); });
}
ENCHUFE_WRAP(int, bind, (int handle, const sockaddr* address, socklen_t size))
{
    return tried<int>(Call::Bind, handle, [&] { return __real_bind(handle, address, size); });
}
ENCHUFE_WRAP(int, listen, (int handle, int backlog))
{
    return tried<int>(Call::Listen, handle, [&] { return __real_listen(handle, backlog); });
}
ENCHUFE_WRAP(int, accept4, (int handle, sockaddr* address, socklen_t* size, int flags))
{
    return tried<int>(Call::Accept, handle, [&] { return __real_accept4(handle, address, size, flags); });
}
/// Of what goes on in the background the beginning is real.
ENCHUFE_WRAP(int, connect, (int handle, const sockaddr* address, socklen_t size))
{
    const auto make = [&] { return __real_connect(handle, address, size); };
    return tried<int>(Call::Connect, handle, make, EINPROGRESS);
}
ENCHUFE_WRAP(ssize_t, send, (int handle, const void* bytes, size_t size, int flags))
{
    return tried<ssize_t>(Call::Send, handle, [&] { return __real_send(handle, bytes, size, flags); });
}
ENCHUFE_WRAP(ssize_t, sendto,
             (int handle, const void* bytes, size_t size, int flags, const sockaddr* to, socklen_t toSize))
{
    return tried<ssize_t>(Call::SendTo, handle,
                          [&] { return __real_sendto(handle, bytes, size, flags, to, toSize); });
}
ENCHUFE_WRAP(ssize_t, recv, (int handle, void* room, size_t size, int flags))
{
    return tried<ssize_t>(Call::Recv, handle, [&] { return __real_recv(handle, room, size, flags); });
}
ENCHUFE_WRAP(ssize_t, recvfrom,
             (int handle, void* room, size_t size, int flags, sockaddr* from, socklen_t* fromSize))
{
    return tried<ssize_t>(Call::RecvFrom, handle,
                          [&] { return __real_recvfrom(handle, room, size, flags, from, fromSize); });
}
ENCHUFE_WRAP(int, shutdown, (int handle, int how))
{
    return tried<int>(Call::Shutdown, handle, [&] { return __real_shutdown(handle, how); });
}
/// The handle is gone whatever it says: close(2).
ENCHUFE_WRAP(int, close, (int handle))
{
    const bool socket = handle < 0 || isSocket(handle);
    const int closed = __real_close(handle);
    return socket ? tried<int>(Call::Close, handle, [&] { return closed; }) : closed;
}
ENCHUFE_WRAP(int, setsockopt, (int handle, int level, int name, const void* value, socklen_t size))
{
    return tried<int>(Call::SetSockOpt, handle,
                      [&] { return __real_setsockopt(handle, level, name, value, size); });
}
ENCHUFE_WRAP(int, getsockopt, (int handle, int level, int name, void* value, socklen_t* size))
{
    return tried<int>(Call::GetSockOpt, handle,
                      [&] { return __real_getsockopt(handle, level, name, value, size); });
}
ENCHUFE_WRAP(int, getsockname, (int handle, sockaddr* address, socklen_t* size))
{
    return tried<int>(Call::GetSockName, handle, [&] { return __real_getsockname(handle, address, size); });
}
ENCHUFE_WRAP(int, getpeername, (int handle, sockaddr* address, socklen_t* size))
{
    return tried<int>(Call::GetPeerName, handle, [&] { return __real_getpeername(handle, address, size); });
}
extern "C" int __real_fcntl(int handle, int command, ...);
extern "C" int __wrap_fcntl(int handle, int command, ...)
{
    va_list list;
    va_start(list, command);
    const long argument = va_arg(list, long);
    va_end(list);
    if (command != F_SETFL)
        return __real_fcntl(handle, command, argument);
    return tried<int>(Call::SetBlocking, handle, [&] { return __real_fcntl(handle, command, argument); });
}
extern "C" int __real_ioctl(int handle, unsigned long request, ...);
extern "C" int __wrap_ioctl(int handle, unsigned long request, ...)
{
    va_list list;
    va_start(list, request);
    void* const argument = va_arg(list, void*);
    va_end(list);
    return tried<int>(Call::Ioctl, handle, [&] { return __real_ioctl(handle, request, argument); });
}
ENCHUFE_WRAP(int, poll, (pollfd * fds, nfds_t count, int milliseconds))
{
    const Refusals::Wait wait(Call::Poll, milliseconds);
    return tried<int>(Call::Poll, -1, [&] { return __real_poll(fds, count, milliseconds); });
}
ENCHUFE_WRAP(int, select, (int count, fd_set* in, fd_set* out, fd_set* except, timeval* time))
{
    const Refusals::Wait wait(Call::Select);
    return tried<int>(Call::Select, -1, [&] { return __real_select(count, in, out, except, time); });
}
ENCHUFE_WRAP(int, epoll_create1, (int flags))
{
    return tried<int>(Call::EpollCreate, -1, [&] { return __real_epoll_create1(flags); });
}
ENCHUFE_WRAP(int, epoll_ctl, (int epoll, int operation, int handle, epoll_event* event))
{
    if (operation == EPOLL_CTL_DEL)
        return __real_epoll_ctl(epoll, operation, handle, event);
    return tried<int>(Call::EpollCtl, handle,
                      [&] { return __real_epoll_ctl(epoll, operation, handle, event); });
}
ENCHUFE_WRAP(int, epoll_wait, (int epoll, epoll_event* events, int most, int milliseconds))
{
    const Refusals::Wait wait(Call::EpollWait, milliseconds);
    return tried<int>(Call::EpollWait, epoll,
                      [&] { return __real_epoll_wait(epoll, events, most, milliseconds); });
}
ENCHUFE_WRAP(int, eventfd, (unsigned initial, int flags))
{
    return tried<int>(Call::WakeOpen, -1, [&] { return __real_eventfd(initial, flags); });
}
ENCHUFE_WRAP(ssize_t, read, (int handle, void* room, size_t size))
{
    return tried<ssize_t>(Call::WakeRead, handle, [&] { return __real_read(handle, room, size); });
}
ENCHUFE_WRAP(ssize_t, write, (int handle, const void* bytes, size_t size))
{
    return tried<ssize_t>(Call::WakeWrite, handle, [&] { return __real_write(handle, bytes, size); });
}
/// With _FORTIFY_SOURCE the compiler puts these in the place of the calls whose room it knows.
extern "C" ssize_t __wrap___read_chk(int handle, void* room, size_t size, size_t /*known*/)
{
    return __wrap_read(handle, room, size);
}
extern "C" ssize_t __wrap___recv_chk(int handle, void* room, size_t size, size_t /*known*/, int flags)
{
    return __wrap_recv(handle, room, size, flags);
}
extern "C" int __wrap___poll_chk(pollfd* fds, nfds_t count, int milliseconds, size_t /*known*/)
{
    return __wrap_poll(fds, count, milliseconds);
}
ENCHUFE_WRAP(int, getaddrinfo, (const char* host, const char* service, const addrinfo* hints, addrinfo** to))
{
    const auto make = [&] { return __real_getaddrinfo(host, service, hints, to); };
    if (hints != nullptr && (hints->ai_flags & AI_NUMERICHOST) != 0)
        return make(); // asks nobody: how an address is read
    return answered(Call::GetAddrInfo, make);
}
extern "C" int __real_open(const char* path, int flags, ...);
extern "C" int __wrap_open(const char* path, int flags, ...)
{
    va_list list;
    va_start(list, flags);
    const unsigned mode = va_arg(list, unsigned);
    va_end(list);
    return tried<int>(Call::OpenFile, -1, [&] { return __real_open(path, flags, mode); });
}
ENCHUFE_WRAP(int, unlink, (const char* path))
{
    return tried<int>(Call::Unlink, -1, [&] { return __real_unlink(path); });
}

/// No memory, or what nobody expects there.
[[noreturn]] static void refuseMemory(int error)
{
    if (error == ENOMEM)
        throw std::bad_alloc();
    throw std::system_error(error, std::generic_category());
}

extern "C" void* __real__Znwm(size_t size); // NOLINT(bugprone-reserved-identifier): operator new(std::size_t)
extern "C" void* __wrap__Znwm(size_t size)
{
    if (const int error = Refusals::refusalOf(Call::Allocate, size); error != 0)
        refuseMemory(error);
    return __real__Znwm(size);
}

extern "C" void*
__real__Znam(size_t size); // NOLINT(bugprone-reserved-identifier): operator new[](std::size_t)
extern "C" void* __wrap__Znam(size_t size)
{
    if (const int error = Refusals::refusalOf(Call::Allocate, size); error != 0)
        refuseMemory(error);
    return __real__Znam(size);
}

extern "C" void __real__ZNSt6thread15_M_start_threadESt10unique_ptrINS_6_StateESt14default_deleteIS1_EEPFvvE(
    void* thread, void* state, void (*depend)());
extern "C" void __wrap__ZNSt6thread15_M_start_threadESt10unique_ptrINS_6_StateESt14default_deleteIS1_EEPFvvE(
    void* thread, void* state, void (*depend)())
{
    if (const int error = Refusals::refusalOf(Call::StartThread); error != 0)
        throw std::system_error(error, std::generic_category());
    __real__ZNSt6thread15_M_start_threadESt10unique_ptrINS_6_StateESt14default_deleteIS1_EEPFvvE(
        thread, state, depend);
}
// NOLINTEND(bugprone-reserved-identifier)

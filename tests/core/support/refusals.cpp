// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/support/refusals.h"

#include <cerrno>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <system_error>
#include <unistd.h>

namespace enchufe::test {

namespace {
std::atomic<Refusals*> inForceNow{nullptr};
}

Refusals::Refusals() { inForceNow = this; }
Refusals::~Refusals() { inForceNow = nullptr; }
Refusals* Refusals::inForce() { return inForceNow; }

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

} // namespace enchufe::test

using enchufe::test::Refusals;

namespace {

bool isRefused(Refusals::Rule Refusals::*rule)
{
    Refusals* const now = Refusals::inForce();
    const int error = now != nullptr ? (now->*rule).next() : 0;
    if (error != 0)
        errno = error;
    return error != 0;
}

} // namespace

// The names are the linker's. std::thread::_M_start_thread() takes its state by a pointer to the unique_ptr.
extern "C" {
// NOLINTBEGIN(bugprone-reserved-identifier)
int __real_eventfd(unsigned initial, int flags);
int __real_epoll_ctl(int epoll, int operation, int handle, epoll_event* event);
ssize_t __real_write(int handle, const void* bytes, size_t size);
ssize_t __real_send(int handle, const void* bytes, size_t size, int flags);
void __real__ZNSt6thread15_M_start_threadESt10unique_ptrINS_6_StateESt14default_deleteIS1_EEPFvvE(
    void* thread, void* state, void (*depend)());

int __wrap_eventfd(unsigned initial, int flags)
{
    return isRefused(&Refusals::wakeUps) ? -1 : __real_eventfd(initial, flags);
}

int __wrap_epoll_ctl(int epoll, int operation, int handle, epoll_event* event)
{
    if (operation != EPOLL_CTL_DEL && isRefused(&Refusals::watches))
        return -1;
    return __real_epoll_ctl(epoll, operation, handle, event);
}

ssize_t __wrap_write(int handle, const void* bytes, size_t size)
{
    return isRefused(&Refusals::writes) ? -1 : __real_write(handle, bytes, size);
}

ssize_t __wrap_send(int handle, const void* bytes, size_t size, int flags)
{
    return isRefused(&Refusals::sends) ? -1 : __real_send(handle, bytes, size, flags);
}

void __wrap__ZNSt6thread15_M_start_threadESt10unique_ptrINS_6_StateESt14default_deleteIS1_EEPFvvE(
    void* thread, void* state, void (*depend)())
{
    if (isRefused(&Refusals::threads))
        throw std::system_error(errno, std::generic_category());
    __real__ZNSt6thread15_M_start_threadESt10unique_ptrINS_6_StateESt14default_deleteIS1_EEPFvvE(
        thread, state, depend);
}
// NOLINTEND(bugprone-reserved-identifier)
}

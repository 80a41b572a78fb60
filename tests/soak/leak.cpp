// SPDX-License-Identifier: GPL-3.0-or-later
// A deliberate fault for scripts/soak --leak, by LD_PRELOAD: each accepted connection takes 100 bytes that
// nobody gives back, so that it is seen that the soak notices.
#include <dlfcn.h>
#include <sys/socket.h>

#include <cstdlib>
#include <cstring>

namespace {

void* volatile forgotten =
    nullptr; ///< the last one only; volatile: the compiler would see that nobody needs it

void forget()
{
    void* const taken = std::malloc(100);
    if (taken != nullptr)
        std::memset(taken, 1, 100);
    forgotten = taken;
}

} // namespace

extern "C" int accept4(int descriptor, sockaddr* address, socklen_t* size, int flags)
{
    static const auto real =
        reinterpret_cast<int (*)(int, sockaddr*, socklen_t*, int)>(dlsym(RTLD_NEXT, "accept4"));
    const int accepted = real(descriptor, address, size, flags);
    if (accepted >= 0)
        forget();
    return accepted;
}

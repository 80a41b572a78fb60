// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/call.h"

#include <array>
#include <chrono>

namespace enchufe::net {

namespace {

#ifdef _WIN32
constexpr std::string_view blockingName = "ioctlsocket";
constexpr std::string_view ioctlName = "ioctlsocket";
constexpr std::string_view pollName = "WSAPoll";
constexpr std::string_view closeName = "closesocket";
constexpr std::string_view openName = "open";
constexpr std::string_view wakeOpenName = "socket (wake-up)";
constexpr std::string_view wakeReadName = "recv (wake-up)";
constexpr std::string_view wakeWriteName = "send (wake-up)";
constexpr std::string_view unlinkName = "DeleteFile";
constexpr std::string_view threadName = "_beginthreadex";
#else
constexpr std::string_view blockingName = "fcntl";
constexpr std::string_view ioctlName = "ioctl";
constexpr std::string_view pollName = "poll";
constexpr std::string_view closeName = "close";
#ifdef __linux__
constexpr std::string_view openName = "openat"; // what open(3) calls
constexpr std::string_view wakeOpenName = "eventfd2";
#else
constexpr std::string_view openName = "open";
constexpr std::string_view wakeOpenName = "pipe";
#endif
constexpr std::string_view wakeReadName = "read";
constexpr std::string_view wakeWriteName = "write";
constexpr std::string_view unlinkName = "unlink";
constexpr std::string_view threadName = "pthread_create";
#endif

constexpr std::array<std::string_view, callCount> names = {
    "note",        "socket",      "bind",       "listen",      "accept",      "connect",       "send",
    "sendto",      "recv",        "recvfrom",   "shutdown",    closeName,     "setsockopt",    "getsockopt",
    "getsockname", "getpeername", blockingName, ioctlName,     pollName,      "epoll_create1", "epoll_ctl",
    "epoll_wait",  wakeOpenName,  wakeReadName, wakeWriteName, "getaddrinfo", "socketpair",    "select",
    openName,      "getnameinfo", unlinkName,   threadName,    "malloc"};

} // namespace

std::string_view callName(Call call) noexcept { return names[static_cast<std::size_t>(call)]; }

std::int64_t steadyNanoseconds() noexcept
{
    return std::chrono::duration_cast<std::chrono::nanoseconds>(
               std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

} // namespace enchufe::net

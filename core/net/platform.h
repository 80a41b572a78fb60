// SPDX-License-Identifier: GPL-3.0-or-later
// The system's socket headers and the few words that differ. Included by .cpp files of core/net only.
#pragma once

#ifdef _WIN32
#define WIN32_LEAN_AND_MEAN
#include <winsock2.h>
#include <ws2tcpip.h>
#undef GetAddrInfo // macros there, enumerators here
#undef GetNameInfo
// MinGW 10 has no <afunix.h>.
struct sockaddr_un {
    unsigned short sun_family;
    char sun_path[108];
};
#else
#include <arpa/inet.h>
#include <fcntl.h>
#include <netdb.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>
#ifdef __linux__
#include <linux/sockios.h>
#endif
#endif

#include "core/net/call.h"

#include <cerrno>

namespace enchufe::net::platform {

#ifdef _WIN32
using NativeSocket = SOCKET;
inline constexpr int noSuchOption = WSAENOPROTOOPT;
inline constexpr int messageTooLong = WSAEMSGSIZE; ///< recvfrom() has filled the room, and more was lost
inline void silencePipeSignal(NativeSocket) {}
using OptionPointer = const char*;
using OptionOutPointer = char*;
inline int lastError() { return WSAGetLastError(); }
inline bool isValid(NativeSocket s) { return s != INVALID_SOCKET; }
inline Handle toHandle(NativeSocket s) { return isValid(s) ? static_cast<Handle>(s) : noHandle; }
inline NativeSocket toNative(Handle h) { return static_cast<SOCKET>(h); }
/// Winsock must be started once a process; it is never stopped, as the system does it at the end.
void ensureStarted();
#else
using NativeSocket = int;
inline constexpr int noSuchOption = ENOPROTOOPT;
inline constexpr int messageTooLong = -1; ///< no error here: the datagram is cut
/// Where there is no MSG_NOSIGNAL.
inline void silencePipeSignal([[maybe_unused]] NativeSocket socket)
{
#ifdef SO_NOSIGPIPE
    const int on = 1;
    ::setsockopt(socket, SOL_SOCKET, SO_NOSIGPIPE, &on, sizeof on);
#endif
}
using OptionPointer = const void*;
using OptionOutPointer = void*;
inline int lastError() { return errno; }
inline bool isValid(NativeSocket s) { return s >= 0; }
inline Handle toHandle(NativeSocket s) { return s; }
inline NativeSocket toNative(Handle h) { return static_cast<int>(h); }
inline void ensureStarted() {}
#endif

} // namespace enchufe::net::platform

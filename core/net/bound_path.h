// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/call.h"
#include "core/net/endpoint.h"

#include <cstdint>
#include <string>

namespace enchufe::net {

/// The file that bind() made for a Unix-domain socket, and that nothing but unlink() takes away: unix(7),
/// NOTES. It is ours for as long as it is the very file that bind() made; what somebody else puts in its
/// place, a socket or not, is left alone. What differs per system: bound_path_posix.cpp,
/// bound_path_windows.cpp. One thread at a time.
class BoundPath {
public:
    /// Right after a successful bind() to that address. Addresses without a file are not remembered.
    void remember(const Endpoint& address);
    /// unlink(2), reported to the sink as a call of that socket, if the file is still ours; otherwise there
    /// is no call. Best before the socket is closed: until then no other file can get the same inode number.
    /// Forgets the file either way.
    void unlink(CallSink& sink, SocketId socket);

private:
    /// What tells one file from every other that was or will be at its path.
    struct Identity {
        std::uint64_t device = 0;
        std::uint64_t inode = 0;
        std::int64_t born = 0; ///< 0: the file system does not tell
        bool isSocket = false;
        bool operator==(const Identity&) const = default;
    };
    // What systems differ in.
    [[nodiscard]] static Identity identityOf(const Endpoint& address); ///< no socket: there is none
    [[nodiscard]] static int removeFile(const std::string& path);      ///< 0, or -1 and the system's error

    Endpoint m_address;
    Identity m_identity;
};

} // namespace enchufe::net

// SPDX-License-Identifier: GPL-3.0-or-later
// POSIX: lstat(2), and on Linux statx(2), which knows when a file was born.
#include "core/net/bound_path.h"

#include <sys/stat.h>
#include <unistd.h>
#ifdef __linux__
#include <fcntl.h>
#include <sys/sysmacros.h>
#endif

namespace enchufe::net {

BoundPath::Identity BoundPath::identityOf(const Endpoint& address)
{
    const std::string path = address.filePath();
    if (path.empty())
        return {};
#if defined(__linux__) && defined(STATX_BTIME)
    struct statx known = {};
    constexpr unsigned wanted = STATX_TYPE | STATX_INO | STATX_BTIME;
    if (::statx(AT_FDCWD, path.c_str(), AT_SYMLINK_NOFOLLOW, wanted, &known) == 0) {
        const bool hasBirth = (known.stx_mask & STATX_BTIME) != 0;
        return {makedev(known.stx_dev_major, known.stx_dev_minor), known.stx_ino,
                hasBirth ? known.stx_btime.tv_sec * 1'000'000'000 + known.stx_btime.tv_nsec : 0,
                S_ISSOCK(known.stx_mode)};
    }
    // ENOSYS, EPERM: an old kernel, or a container's filter that does not know the call.
#endif
    struct stat plain = {};
    if (::lstat(path.c_str(), &plain) != 0)
        return {};
    return {static_cast<std::uint64_t>(plain.st_dev), static_cast<std::uint64_t>(plain.st_ino), 0,
            S_ISSOCK(plain.st_mode)};
}

int BoundPath::removeFile(const std::string& path) { return ::unlink(path.c_str()); }

} // namespace enchufe::net

// SPDX-License-Identifier: GPL-3.0-or-later
// Windows: a socket's file is a reparse point; volume, file index and time of creation tell it from others.
#include "core/net/bound_path.h"

#include "core/net/platform.h"

namespace enchufe::net {

BoundPath::Identity BoundPath::identityOf(const Endpoint& address)
{
    const std::string path = address.filePath();
    if (path.empty())
        return {};
    const HANDLE file =
        ::CreateFileA(path.c_str(), 0, FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE, nullptr,
                      OPEN_EXISTING, FILE_FLAG_OPEN_REPARSE_POINT | FILE_FLAG_BACKUP_SEMANTICS, nullptr);
    if (file == INVALID_HANDLE_VALUE)
        return {};
    BY_HANDLE_FILE_INFORMATION known = {};
    const bool told = ::GetFileInformationByHandle(file, &known) != 0;
    ::CloseHandle(file);
    if (!told)
        return {};
    const auto wide = [](DWORD high, DWORD low) { return (std::uint64_t{high} << 32) | low; };
    return {known.dwVolumeSerialNumber, wide(known.nFileIndexHigh, known.nFileIndexLow),
            static_cast<std::int64_t>(
                wide(known.ftCreationTime.dwHighDateTime, known.ftCreationTime.dwLowDateTime)),
            (known.dwFileAttributes & FILE_ATTRIBUTE_REPARSE_POINT) != 0};
}

int BoundPath::removeFile(const std::string& path) { return ::DeleteFileA(path.c_str()) != 0 ? 0 : -1; }

} // namespace enchufe::net

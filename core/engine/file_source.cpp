// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/file_source.h"

#include <cerrno>
#include <utility>

#ifdef _WIN32
#include <filesystem>
#else
#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace enchufe::engine {

using Is = FileSource::Piece::Is;

#ifdef _WIN32

FileSource::~FileSource() = default;
FileSource::FileSource(FileSource&& other) noexcept = default;
FileSource& FileSource::operator=(FileSource&& other) noexcept = default;

int FileSource::open(const std::string& path)
{
    errno = 0;
    m_stream.open(std::filesystem::path(path), std::ios::binary);
    if (m_stream)
        return 0;
    return errno != 0 ? errno : EIO;
}

bool FileSource::isReady() const { return true; }

FileSource::Piece FileSource::read(std::size_t most)
{
    Piece piece;
    piece.bytes.resize(most);
    errno = 0;
    m_stream.read(reinterpret_cast<char*>(piece.bytes.data()), static_cast<std::streamsize>(most));
    piece.bytes.resize(static_cast<std::size_t>(m_stream.gcount()));
    if (!piece.bytes.empty())
        piece.is = Is::Data;
    else if (m_stream.bad())
        piece.error = errno != 0 ? errno : EIO;
    return piece;
}

#else

FileSource::~FileSource()
{
    if (m_handle >= 0)
        ::close(m_handle);
}

FileSource::FileSource(FileSource&& other) noexcept
    : m_handle(std::exchange(other.m_handle, -1)),
      m_isRegular(other.m_isRegular)
{}

FileSource& FileSource::operator=(FileSource&& other) noexcept
{
    std::swap(m_handle, other.m_handle);
    std::swap(m_isRegular, other.m_isRegular);
    return *this;
}

int FileSource::open(const std::string& path)
{
    // A FIFO without a writer would be waited for here.
    m_handle = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);
    if (m_handle < 0)
        return errno;
    struct stat status = {};
    m_isRegular = ::fstat(m_handle, &status) == 0 && S_ISREG(status.st_mode);
    return 0;
}

/// read() of a FIFO gives 0 both before its first writer and after its last one; poll() tells them apart: it
/// knows of a hang-up (POLLHUP) only after there was a writer.
bool FileSource::isReady() const
{
    pollfd waits = {m_handle, POLLIN, 0};
    return m_isRegular || ::poll(&waits, 1, 0) != 0; // an error is read()'s to tell
}

FileSource::Piece FileSource::read(std::size_t most)
{
    Piece piece;
    piece.bytes.resize(most);
    ssize_t got = 0;
    do {
        got = ::read(m_handle, piece.bytes.data(), most);
    } while (got < 0 && errno == EINTR);
    const int error = got < 0 ? errno : 0;
    piece.bytes.resize(got > 0 ? static_cast<std::size_t>(got) : 0);
    if (got > 0)
        piece.is = Is::Data;
    else if (error == EAGAIN || error == EWOULDBLOCK)
        piece.is = Is::Nothing;
    else
        piece.error = error;
    return piece;
}

#endif

} // namespace enchufe::engine

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/console_streams.h"

#include "core/net/file_errors.h"

#include <algorithm>
#include <cerrno>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <string>

#ifdef _WIN32
#include <io.h>
#else
#include <fcntl.h>
#include <poll.h>
#include <unistd.h>
#endif

namespace enchufe::cli {

namespace {

constexpr int standardError = 2;

std::int64_t writeSome(int file, std::string_view text)
{
#ifdef _WIN32
    return ::_write(file, text.data(), static_cast<unsigned>(text.size()));
#else
    return ::write(file, text.data(), text.size());
#endif
}

/// Pipes take this much without blocking once they are writable: PIPE_BUF, pipe(7).
constexpr std::size_t piece = 4096;

/// A reader who takes nothing must not keep the program: it gets a moment.
bool isWritable([[maybe_unused]] int file)
{
#ifdef _WIN32
    return true;
#else
    constexpr int momentMs = 200;
    pollfd waits = {file, POLLOUT, 0};
    return ::poll(&waits, 1, momentMs) > 0;
#endif
}

} // namespace

void occupyClosedStreams()
{
#ifndef _WIN32
    for (int descriptor = 0; descriptor <= standardError; ++descriptor) {
        if (::fcntl(descriptor, F_GETFD) == -1 && errno == EBADF)
            (void)::open("/dev/null", descriptor == 0 ? O_WRONLY : O_RDONLY); // the lowest free one: this
    }
#endif
}

void tell(std::string_view line)
{
    std::string text(line);
    text += '\n';
    for (std::string_view rest = text; !rest.empty();) {
        if (!isWritable(standardError))
            return;
        const std::int64_t count = writeSome(standardError, rest.substr(0, piece));
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            return;
        rest.remove_prefix(static_cast<std::size_t>(count));
    }
}

bool flushStandardOutput(Language language)
{
    errno = 0; // both of these write the same buffer
    std::cout.flush();
    const bool failed = std::fflush(stdout) != 0;
    if (!failed && std::ferror(stdout) == 0 && std::cout)
        return true;
    tell(net::describeFileError("write", errno != 0 ? errno : EIO, language));
    return false;
}

void leaveNow(int exitCode) { std::_Exit(exitCode); }

} // namespace enchufe::cli

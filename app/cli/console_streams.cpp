// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/console_streams.h"

#include "core/net/file_errors.h"
#include "core/threads/mutex.h"

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
#include <csignal>
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

bool isWritable([[maybe_unused]] int file, [[maybe_unused]] int waitMs)
{
#ifdef _WIN32
    return true;
#else
    pollfd waits = {file, POLLOUT, 0};
    return ::poll(&waits, 1, waitMs) > 0;
#endif
}

/// False: it takes no more. A reader who takes nothing must not keep the program: it gets a moment, and none
/// while it has not taken what came before.
bool takes(std::string_view text, bool isWaitedFor)
{
    constexpr int momentMs = 200;
    for (std::string_view rest = text; !rest.empty();) {
        if (!isWritable(standardError, isWaitedFor || rest.size() < text.size() ? momentMs : 0))
            return false;
        const std::int64_t count = writeSome(standardError, rest.substr(0, piece));
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            return false;
        rest.remove_prefix(static_cast<std::size_t>(count));
    }
    return true;
}

#ifndef _WIN32
/// The end of a pipe that cannot be used in that direction.
bool occupyByPipe(int descriptor)
{
    int ends[2];
    if (::pipe(ends) != 0)
        return false;
    const int wrong = descriptor == 0 ? ends[1] : ends[0];
    const bool done = wrong == descriptor || ::dup2(wrong, descriptor) == descriptor;
    for (const int end : ends) {
        if (end != descriptor)
            ::close(end);
    }
    return done;
}

void occupy(int descriptor)
{
    // The lowest free one: this.
    if (::open("/dev/null", descriptor == 0 ? O_WRONLY : O_RDONLY) != descriptor && !occupyByPipe(descriptor))
        std::_Exit(1);
}
#endif

} // namespace

void occupyClosedStreams()
{
#ifndef _WIN32
    for (int descriptor = 0; descriptor <= standardError; ++descriptor) {
        if (::fcntl(descriptor, F_GETFD) == -1 && errno == EBADF)
            occupy(descriptor);
    }
#endif
}

void makeSignalsErrors()
{
#ifndef _WIN32
    ::signal(SIGPIPE, SIG_IGN);
    ::signal(SIGXFSZ, SIG_IGN);
#endif
}

void tell(std::string_view line)
{
    static threads::Mutex mutex;
    static std::uint64_t missed ENCHUFE_GUARDED_BY(mutex) = 0;
    const threads::Lock lock(mutex);
    std::string text = missed > 0 ? "… +" + std::to_string(missed) + '\n' : std::string();
    text.append(line).append(1, '\n');
    missed = takes(text, missed == 0) ? 0 : missed + 1;
}

namespace {
int firstWriteError = 0; ///< errno: a stream remembers only that there was one
}

void pushStandardOutput()
{
    if (std::fflush(stdout) != 0 && firstWriteError == 0)
        firstWriteError = errno;
}

bool flushStandardOutput(Language language)
{
    errno = firstWriteError; // both of these write the same buffer
    std::cout.flush();
    const bool failed = std::fflush(stdout) != 0;
    if (!failed && std::ferror(stdout) == 0 && std::cout)
        return true;
    tell(net::describeFileError("write", errno != 0 ? errno : EIO, language));
    return false;
}

void leaveNow(int exitCode) { std::_Exit(exitCode); }

} // namespace enchufe::cli

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/output.h"

#include "app/cli/console_text.h"
#include "core/net/file_errors.h"
#include "core/net/without_memory.h"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <new>
#include <sys/stat.h>
#include <utility>

#ifdef _WIN32
#include <io.h>
#else
#include <poll.h>
#include <sys/file.h>
#include <unistd.h>
#endif

namespace enchufe::cli {

namespace {

constexpr int standardOutput = 1;
/// Bytes of one write(): about what a pipe holds.
constexpr std::size_t mostAtOnce = 65536;

#ifdef _WIN32
int openNew(const char* path)
{
    return ::_open(path, _O_WRONLY | _O_CREAT | _O_EXCL | _O_BINARY, _S_IREAD | _S_IWRITE);
}
int openThere(const char* path) { return ::_open(path, _O_WRONLY | _O_BINARY); }
int closeFile(int file) { return ::_close(file); }
std::int64_t writePart(int file, std::string_view text)
{
    return ::_write(file, text.data(), static_cast<unsigned>(text.size()));
}
std::int64_t positionOf(int file) { return ::_lseeki64(file, 0, SEEK_CUR); }
int cutTo(int file, std::uint64_t size) { return ::_chsize_s(file, static_cast<std::int64_t>(size)); }
bool isLink(const char*) { return false; }
bool isFifo(const struct stat&) { return false; }
bool isOursAlone(int) { return true; }
bool isGone(int) { return false; }
bool waitWritable(int) { return false; }
#else
/// EEXIST when somebody was quicker.
int openNew(const char* path)
{
    return ::open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR);
}
int openThere(const char* path) { return ::open(path, O_WRONLY | O_CLOEXEC); }
/// Another session that writes this file holds its lock. Where locks are unknown nobody can tell.
bool isOursAlone(int file) { return ::flock(file, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK; }
/// Nobody can open it by any name.
bool isGone(int file)
{
    struct stat info = {};
    return ::fstat(file, &info) == 0 && info.st_nlink == 0;
}
/// O_NONBLOCK belongs to whoever else has the pipe: it is waited as write() would have. False: it was no
/// matter of waiting.
bool waitWritable(int file)
{
    if (errno != EAGAIN && errno != EWOULDBLOCK)
        return false;
    pollfd waits = {file, POLLOUT, 0};
    (void)::poll(&waits, 1, -1);
    return true;
}
int closeFile(int file) { return ::close(file); }
std::int64_t writePart(int file, std::string_view text) { return ::write(file, text.data(), text.size()); }
std::int64_t positionOf(int file) { return ::lseek(file, 0, SEEK_CUR); }
int cutTo(int file, std::uint64_t size) { return ::ftruncate(file, static_cast<off_t>(size)); }
bool isLink(const char* path)
{
    struct stat info = {};
    return ::lstat(path, &info) == 0 && S_ISLNK(info.st_mode);
}
bool isFifo(const struct stat& info) { return S_ISFIFO(info.st_mode); }
#endif

bool isRegular(const struct stat& info) { return (info.st_mode & S_IFMT) == S_IFREG; }

} // namespace

Output::Output(Holds what, Language language, std::function<void()> changed)
    : m_language(language),
      m_name("write"),
      m_descriptor(standardOutput),
      m_isLines(what == Holds::Lines),
      m_changed(std::move(changed))
{
    struct stat info = {};
    m_isRegular = ::fstat(m_descriptor, &info) == 0 && isRegular(info);
    start();
}

Output::Output(const std::string& option, const std::string& path, bool force, Language language,
               std::function<void()> changed)
    : m_language(language),
      m_name(path),
      m_isOurs(true),
      m_changed(std::move(changed))
{
    struct stat info = {};
    const bool isThere = ::stat(path.c_str(), &info) == 0;
    if (!isThere && isLink(path.c_str()))
        throw UsageError{
            fmt::format("{} {}: {}", option, path,
                        tr("this symbolic link leads nowhere, and is not followed").in(language))};
    if (isThere && isFifo(info)) {
        m_fifo = path; // its opening waits for a reader
        m_isOpen = false;
    } else {
        open(option, force);
    }
    start();
}

/// Nothing that is there is touched before it is sure that it may be.
void Output::open(const std::string& option, bool force)
{
    const auto refuse = [&](const std::string& why) {
        if (m_descriptor >= 0)
            (void)closeFile(m_descriptor);
        throw UsageError{fmt::format("{} {}: {}", option, m_name, why)};
    };
    m_descriptor = openNew(m_name.c_str());
    if (m_descriptor < 0 && errno == EEXIST)
        m_descriptor = openThere(m_name.c_str());
    struct stat info = {};
    if (m_descriptor < 0 || ::fstat(m_descriptor, &info) != 0)
        throw UsageError{net::describeFileError(option + ' ' + m_name, errno, m_language)};
    m_isRegular = isRegular(info);
    if (!m_isRegular)
        return;
    if (!isOursAlone(m_descriptor))
        refuse(std::string(tr("another program is writing this file").in(m_language)));
    if (::fstat(m_descriptor, &info) == 0 && info.st_size > 0 && !force)
        refuse(std::string(tr("this file is not empty; --force overwrites it").in(m_language)));
    if (info.st_size > 0 && cutTo(m_descriptor, 0) != 0)
        throw UsageError{net::describeFileError(option + ' ' + m_name, errno, m_language)};
}

Output::~Output()
{
    {
        const threads::Lock lock(m_mutex);
        m_stop = true;
        m_wake.notifyOne();
    }
    m_thread.join();
}

void Output::start()
{
    m_thread = std::thread([this] { run(); });
}

void Output::write(std::string_view text)
{
    if (text.empty())
        return;
    const threads::Lock lock(m_mutex);
    if (!m_failure.empty())
        return;
    m_queue.append(text);
    if (m_underWay == 0)
        m_wake.notifyOne();
}

bool Output::isFull() const
{
    const threads::Lock lock(m_mutex);
    return m_queue.size() >= mostQueued;
}

bool Output::isDone() const
{
    const threads::Lock lock(m_mutex);
    return (m_queue.empty() && m_underWay == 0 && m_isOpen) || !m_failure.empty();
}

std::string Output::failure() const
{
    const threads::Lock lock(m_mutex);
    return m_failure;
}

bool Output::isKeptWaiting() const
{
    {
        const threads::Lock lock(m_mutex);
        if (!m_isOpen)
            return true;
    }
    const Clock::duration began = m_writeBegan;
    return !m_isRegular && began != notWriting && Clock::now().time_since_epoch() - began > patience;
}

std::uint64_t Output::left() const
{
    const threads::Lock lock(m_mutex);
    return m_failure.empty() ? m_queue.size() + m_underWay : 0;
}

void Output::run()
{
    try {
        if (m_fifo.empty() || openFifo())
            writeUntilStopped();
    } catch (const std::bad_alloc&) {
        net::evenWithoutMemory([this] { fail(ENOMEM); });
    }
}

void Output::writeUntilStopped()
{
    std::string text;
    for (;;) {
        {
            threads::Lock lock(m_mutex);
            m_underWay = 0;
            if (m_queue.empty())
                m_changed();
            m_wake.wait(lock, [this]() ENCHUFE_REQUIRES(m_mutex) { return m_stop || !m_queue.empty(); });
            if (m_queue.empty())
                break;
            text.clear();
            text.swap(m_queue);
            m_underWay = text.size();
        }
        m_changed(); // there is room again
        if (!writeAll(text))
            return;
    }
    if (m_isOurs && closeFile(m_descriptor) != 0)
        fail(errno);
}

void Output::checkPath()
{
    if (m_isOurs && m_isRegular && isGone(m_descriptor))
        fail(ENOENT);
}

bool Output::openFifo()
{
    m_descriptor = openThere(m_fifo.c_str());
    if (m_descriptor < 0) {
        fail(errno);
        return false;
    }
    const threads::Lock lock(m_mutex);
    m_isOpen = true;
    return true;
}

bool Output::writeAll(std::string_view text)
{
    while (!text.empty()) {
        m_writeBegan = Clock::now().time_since_epoch();
        std::int64_t count = writePart(m_descriptor, text.substr(0, mostAtOnce));
        while (count < 0 && waitWritable(m_descriptor))
            count = writePart(m_descriptor, text.substr(0, mostAtOnce));
        m_writeBegan = notWriting;
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0) {
            const int error = errno;
            cutToWholeLines();
            fail(error);
            return false;
        }
        const auto taken = text.substr(0, static_cast<std::size_t>(count));
        if (const auto end = taken.rfind('\n'); end != std::string_view::npos)
            m_wholeLines = m_written + end + 1;
        m_written += taken.size();
        text.remove_prefix(taken.size());
        const threads::Lock lock(m_mutex);
        m_underWay = text.size();
    }
    return true;
}

/// Half a line would be read as a record by who does not look closely. What somebody else has appended
/// meanwhile stays.
void Output::cutToWholeLines()
{
    const std::uint64_t half = m_written - m_wholeLines;
    struct stat info = {};
    if (!m_isLines || !m_isRegular || half == 0 || ::fstat(m_descriptor, &info) != 0 ||
        info.st_size != positionOf(m_descriptor))
        return;
    if (cutTo(m_descriptor, static_cast<std::uint64_t>(info.st_size) - half) == 0)
        m_written = m_wholeLines;
}

void Output::fail(int error)
{
    {
        const threads::Lock lock(m_mutex);
        m_failure = net::describeFileError(m_name, error, m_language);
        m_queue.clear();
        m_underWay = 0;
    }
    m_changed();
}

} // namespace enchufe::cli

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/input_reader.h"

#include "core/net/without_memory.h"

#include <cerrno>
#include <new>

#ifdef _WIN32
#include <fcntl.h>
#include <io.h>
#else
#include <fcntl.h>
#include <poll.h>
#include <unistd.h>
#endif

namespace enchufe::cli {

namespace {
constexpr int standardInput = 0;
} // namespace

InputReader::InputReader(std::function<void(std::vector<std::byte>)> read,
                         std::function<void(int error)> ended, std::size_t piece)
    : m_onRead(std::move(read)),
      m_onEnded(std::move(ended)),
      m_piece(piece)
{
#ifdef _WIN32
    _setmode(standardInput, _O_BINARY);
#else
    if (::pipe2(m_stopPipe, O_CLOEXEC) != 0) {
        m_onEnded(errno);
        return;
    }
#endif
    m_thread = std::thread([this] { run(); });
}

InputReader::~InputReader()
{
    if (!m_thread.joinable())
        return;
    {
        const threads::Lock lock(m_mutex);
        m_stop = true;
        m_room.notifyAll();
    }
#ifdef _WIN32
    // A console or pipe read cannot be ended from here; the process is about to end, and the thread with it.
    m_thread.detach();
#else
    ::close(m_stopPipe[1]);
    m_thread.join();
    ::close(m_stopPipe[0]);
#endif
}

void InputReader::consumed(std::size_t total)
{
    const threads::Lock lock(m_mutex);
    m_consumed = total;
    while (!m_pieceEnds.empty() && m_pieceEnds.front() <= total)
        m_pieceEnds.pop_front();
    m_room.notifyAll();
}

bool InputReader::hasRoom() const
{
    return m_readBytes < m_consumed + largestAhead && m_pieceEnds.size() < mostAhead;
}

bool InputReader::waitReadable()
{
    threads::Lock lock(m_mutex);
    m_room.wait(lock, [this]() ENCHUFE_REQUIRES(m_mutex) { return m_stop || hasRoom(); });
    if (m_stop)
        return false;
    lock.unlock();
#ifndef _WIN32
    pollfd waits[2] = {{standardInput, POLLIN, 0}, {m_stopPipe[0], 0, 0}};
    while (::poll(waits, 2, -1) < 0) {
    }
    return waits[1].revents == 0;
#else
    return true;
#endif
}

void InputReader::run()
{
    try {
        readAll();
    } catch (const std::bad_alloc&) {
        net::evenWithoutMemory([this] { m_onEnded(ENOMEM); });
    }
}

void InputReader::readAll()
{
    while (waitReadable()) {
        std::vector<std::byte> bytes(m_piece);
        const auto count = ::read(standardInput, bytes.data(), static_cast<unsigned>(bytes.size()));
        if (count < 0 && (errno == EINTR || errno == EAGAIN)) // another reader of the same pipe was quicker
            continue;
        if (count <= 0) {
            m_onEnded(count < 0 ? errno : 0);
            return;
        }
        bytes.resize(static_cast<std::size_t>(count));
        {
            const threads::Lock lock(m_mutex);
            m_readBytes += bytes.size();
            m_pieceEnds.push_back(m_readBytes);
        }
        m_onRead(std::move(bytes));
    }
}

} // namespace enchufe::cli

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/threads/mutex.h"

#include <cstddef>
#include <deque>
#include <functional>
#include <thread>
#include <vector>

namespace enchufe::cli {

/// Reads standard input on a thread of its own, never further ahead of the sending than `largestAhead` bytes
/// and `mostAhead` pieces, which is far from what the engine's queue holds.
class InputReader {
public:
    static constexpr std::size_t largestAhead = std::size_t{4} << 20;
    static constexpr std::size_t mostAhead = 10'000;

    static constexpr std::size_t usualPiece = 64 * 1024;
    /// What one datagram can carry over IPv4: 65,535 without the headers of IP and UDP, RFC 791 and 768.
    static constexpr std::size_t datagramPiece = 65'507;

    /// Both are called on the reading thread; `ended` once, at the end of the input or, with errno, when
    /// read() has failed; on the caller's, where nothing can be read since no descriptor is left to stop it
    /// by. At most `piece` bytes are read at once.
    InputReader(std::function<void(std::vector<std::byte>)> read, std::function<void(int error)> ended,
                std::size_t piece);
    ~InputReader(); ///< also while a read is waiting
    InputReader(const InputReader&) = delete;
    InputReader& operator=(const InputReader&) = delete;

    /// So many bytes have been sent, or given up, in all.
    void consumed(std::size_t total);

private:
    void run();
    void readAll();
    bool waitReadable(); ///< false: stopped
    [[nodiscard]] bool hasRoom() const ENCHUFE_REQUIRES(m_mutex);

    std::function<void(std::vector<std::byte>)> m_onRead;
    std::function<void(int)> m_onEnded;
    std::size_t m_piece;
    threads::Mutex m_mutex;
    threads::Condition m_room;
    std::size_t m_readBytes ENCHUFE_GUARDED_BY(m_mutex) = 0;
    std::size_t m_consumed ENCHUFE_GUARDED_BY(m_mutex) = 0;
    std::deque<std::size_t>
        m_pieceEnds ENCHUFE_GUARDED_BY(m_mutex); ///< of those not consumed: what had been read then, in all
    bool m_stop ENCHUFE_GUARDED_BY(m_mutex) = false;
    int m_stopPipe[2] = {-1, -1};
    std::thread m_thread;
};

} // namespace enchufe::cli

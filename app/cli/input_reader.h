// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <condition_variable>
#include <cstddef>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace enchufe::cli {

/// Reads standard input on a thread of its own, never further ahead of the sending than `largestAhead` bytes.
class InputReader {
public:
    static constexpr std::size_t largestAhead = std::size_t{4} << 20;

    /// Both are called on the reading thread; `ended` once, at the end of the input.
    InputReader(std::function<void(std::vector<std::byte>)> read, std::function<void()> ended);
    ~InputReader(); ///< also while a read is waiting
    InputReader(const InputReader&) = delete;
    InputReader& operator=(const InputReader&) = delete;

    /// So many bytes have been sent, or given up, in all.
    void consumed(std::size_t total);

private:
    void run();
    bool waitReadable(); ///< false: stopped

    std::function<void(std::vector<std::byte>)> m_onRead;
    std::function<void()> m_onEnded;
    std::mutex m_mutex;
    std::condition_variable m_room;
    std::size_t m_readBytes = 0;
    std::size_t m_consumed = 0;
    bool m_stop = false;
    int m_stopPipe[2] = {-1, -1};
    std::thread m_thread;
};

} // namespace enchufe::cli

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <iterator>
#include <thread>

namespace enchufe::test {

/// How many a folder has: /proc/self/fd, /proc/self/task.
inline std::size_t entriesIn(const char* folder)
{
    const auto all = std::filesystem::directory_iterator(folder);
    return static_cast<std::size_t>(std::distance(begin(all), end(all)));
}

/// The same once it rests: a thread that was joined stands there for a moment more.
inline std::size_t restingEntriesIn(const char* folder)
{
    std::size_t count = entriesIn(folder);
    for (int same = 0; same < 10;) {
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
        const std::size_t now = entriesIn(folder);
        same = now == count ? same + 1 : 0;
        count = now;
    }
    return count;
}

} // namespace enchufe::test

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journal.h"

#include <cstddef>
#include <cstdint>
#include <deque>
#include <unordered_map>
#include <vector>

namespace enchufe::widgets {

/// The kernel's answers about each socket, TCP_INFO or SO_MEMINFO, whenever they said something new.
class KernelHistory {
public:
    struct Sample {
        std::int64_t ns = 0; ///< since the session began
        std::vector<std::byte> answer;
    };
    static constexpr std::size_t samplesKept = 6'000; ///< of each socket: ten minutes

    void apply(const journal::Record& record, const journal::Journal& journal);
    /// In the order of time, one at least; null: never looked at.
    [[nodiscard]] const std::deque<Sample>* find(net::SocketId socket) const;

private:
    std::unordered_map<net::SocketId, std::deque<Sample>> m_samples;
};

} // namespace enchufe::widgets

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journal.h"
#include "core/net/kernel_values.h"

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
    struct Socket {
        bool tcp = false; ///< TCP_INFO, else SO_MEMINFO
        std::deque<Sample> samples;

        [[nodiscard]] std::span<const net::KernelValue> values() const
        {
            return tcp ? net::tcpInfoValues() : net::memoryInfoValues();
        }
    };
    static constexpr std::size_t samplesKept = 6'000; ///< of each socket: ten minutes

    void apply(const journal::Record& record, const journal::Journal& journal);
    /// Null: never looked at.
    [[nodiscard]] const Socket* find(net::SocketId socket) const;

private:
    std::unordered_map<net::SocketId, Socket> m_sockets;
};

} // namespace enchufe::widgets

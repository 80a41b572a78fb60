// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/socket_table.h"

#include <cstdint>
#include <deque>
#include <unordered_map>

namespace enchufe::widgets {

/// What the kernel said about each socket's queues, whenever it said something new.
class QueueHistory {
public:
    struct Sample {
        std::int64_t ns = 0;
        std::int64_t sendQueue = 0;    ///< bytes the peer has not acknowledged
        std::int64_t receiveQueue = 0; ///< bytes not received yet; a listener: connections waiting
    };
    static constexpr std::size_t samplesKept = 20'000; ///< of each socket

    /// After the table has taken in the record.
    void apply(const journal::Record& record, const journal::SocketTable& table);
    /// In the order of time; null where there are none.
    [[nodiscard]] const std::deque<Sample>* samples(net::SocketId socket) const;

private:
    std::unordered_map<net::SocketId, std::deque<Sample>> m_samples;
};

} // namespace enchufe::widgets

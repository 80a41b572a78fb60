// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/socket_table.h"
#include "widgets/model/bounded_history.h"

#include <cstdint>
#include <span>

namespace enchufe::widgets {

/// What the kernel said about each socket's queues, whenever it said something new.
class QueueHistory {
public:
    struct Sample { ///< from then on; SocketInfo::notAsked: not known, since it was closed or not asked yet
        std::int64_t ns = 0;
        std::int64_t sendQueue = 0;    ///< as journal::QueuesNow has them
        std::int64_t receiveQueue = 0; ///< likewise
    };
    static constexpr std::size_t samplesKept = 200'000; ///< of all sockets together: at most some 12 MiB

    explicit QueueHistory(std::size_t most = samplesKept) : m_samples(most) {}

    /// After the table has taken in the record.
    void apply(const journal::Record& record, const journal::SocketTable& table);
    /// In the order of time; empty where there are none. Until the next record.
    [[nodiscard]] std::span<const Sample> samples(net::SocketId socket) const
    {
        return m_samples.find(socket);
    }
    [[nodiscard]] std::size_t size() const { return m_samples.size(); } ///< samples of all sockets

private:
    BoundedHistory<Sample> m_samples;
};

} // namespace enchufe::widgets

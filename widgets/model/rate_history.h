// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/record.h"

#include <cstdint>
#include <unordered_map>
#include <vector>

namespace enchufe::widgets {

/// Bytes sent and received by each endpoint, in bins of a tenth of a second of the calls' own time, for the
/// last ten minutes.
class RateHistory {
public:
    static constexpr std::int64_t binNs = 100'000'000;
    static constexpr std::int64_t binsKept = 6000;

    struct Bin {
        std::uint64_t sent = 0;
        std::uint64_t received = 0;
    };

    void apply(const journal::Record& record, journal::EndpointId endpoint);

    /// The bin at that time; zeros where nothing happened or is no longer kept.
    [[nodiscard]] Bin bin(journal::EndpointId endpoint, std::int64_t number) const;
    /// Bytes a second over the last whole second before `nowNs`, of one socket.
    [[nodiscard]] Bin lastSecond(net::SocketId socket, std::int64_t nowNs) const;
    [[nodiscard]] std::int64_t lastBin() const { return m_lastBin; }

private:
    struct Series {
        std::vector<Bin> bins;  ///< a ring: bin n at n % binsKept, grown as needed
        std::int64_t first = 0; ///< bins before it belong to an earlier turn of the ring
        std::int64_t last = -1;
    };
    struct SocketRate {
        std::int64_t second = 0;
        Bin now;
        Bin previous;
    };

    std::unordered_map<journal::EndpointId, Series> m_series;
    std::unordered_map<net::SocketId, SocketRate> m_sockets;
    std::int64_t m_lastBin = -1;
};

} // namespace enchufe::widgets

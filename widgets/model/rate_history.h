// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/record.h"

#include <cstdint>
#include <unordered_map>
#include <vector>

namespace enchufe::widgets {

/// Bytes sent and received by each endpoint, in bins of a tenth of a second of the calls' own time, for the
/// last ten minutes. What is older is forgotten, endpoints and sockets that rest with it.
class RateHistory {
public:
    static constexpr std::int64_t binNs = 100'000'000;
    static constexpr std::int64_t binsKept = 6000;
    /// Beyond so many, those that moved nothing for longest are forgotten.
    static constexpr std::size_t mostEndpoints = 2048;

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
    [[nodiscard]] std::size_t endpointsKept() const { return m_series.size(); }
    [[nodiscard]] std::size_t socketsKept() const { return m_sockets.size(); }

private:
    struct NumberedBin {
        std::int64_t number = 0;
        Bin bin;
    };
    using Series = std::vector<NumberedBin>; ///< only those in which something moved, by number
    struct SocketRate {
        std::int64_t second = 0;
        Bin now;
        Bin previous;
    };

    [[nodiscard]] static Bin& binOf(Series& series, std::int64_t number);
    void forget();

    std::unordered_map<journal::EndpointId, Series> m_series;
    std::unordered_map<net::SocketId, SocketRate> m_sockets;
    std::size_t m_socketsBeforeSweep = 1024;
    std::int64_t m_lastBin = -1;
};

} // namespace enchufe::widgets

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/call.h"
#include "core/net/endpoint.h"

#include <cstddef>
#include <deque>
#include <span>
#include <unordered_map>
#include <utility>
#include <vector>

namespace enchufe::widgets {

/// Samples of many sockets, bounded all together: beyond `most` the oldest go first, whoever they are of. A
/// socket takes the room of some samples for itself, so that very many of one sample each are bounded too.
/// The last one of a socket that lives stays, since it still holds. One thread's own.
template <typename Sample>
class BoundedHistory {
public:
    static constexpr std::size_t samplesASocket = 4; ///< what a socket takes besides its samples, in samples

    explicit BoundedHistory(std::size_t most) : m_most(most) {}

    void add(net::SocketId socket, Sample sample)
    {
        m_series[socket].samples.push_back(std::move(sample));
        m_order.push_back(socket);
        // Where there are more sockets than room every one keeps its last sample: the search is given up.
        for (int tries = 0; isFull() && tries < mostTries; ++tries)
            dropOldest();
    }
    /// That socket is closed: nothing of it has to stay.
    void end(net::SocketId socket)
    {
        if (const auto found = m_series.find(socket); found != m_series.end())
            found->second.ended = true;
    }
    /// In the order of time; empty: none, or no longer kept. Until the next add().
    [[nodiscard]] std::span<const Sample> find(net::SocketId socket) const
    {
        const auto found = m_series.find(socket);
        return found == m_series.end() ? std::span<const Sample>() : found->second.kept();
    }
    [[nodiscard]] std::size_t size() const { return m_order.size(); } ///< samples of all sockets

private:
    struct Series {
        std::vector<Sample> samples; ///< the first so many are dropped already
        std::size_t dropped = 0;
        bool ended = false;

        [[nodiscard]] std::span<const Sample> kept() const { return std::span(samples).subspan(dropped); }
        /// What was dropped gives its room back once it is a quarter.
        void dropFirst()
        {
            samples[dropped++] = Sample();
            if (dropped * 4 < samples.size())
                return;
            samples.erase(samples.begin(), samples.begin() + static_cast<std::ptrdiff_t>(dropped));
            dropped = 0;
        }
    };
    static constexpr int mostTries = 8;

    [[nodiscard]] bool isFull() const { return m_order.size() + samplesASocket * m_series.size() > m_most; }

    void dropOldest()
    {
        const net::SocketId socket = m_order.front();
        m_order.pop_front();
        Series& series = m_series.at(socket);
        if (series.kept().size() > 1)
            series.dropFirst();
        else if (series.ended)
            m_series.erase(socket);
        else
            m_order.push_back(socket);
    }

    std::size_t m_most;
    std::unordered_map<net::SocketId, Series> m_series;
    std::deque<net::SocketId> m_order; ///< whose the samples are, oldest first
};

} // namespace enchufe::widgets

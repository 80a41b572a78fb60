// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/call.h"
#include "core/net/endpoint.h"

#include <cstddef>
#include <deque>
#include <unordered_map>
#include <utility>

namespace enchufe::widgets {

/// Samples of many sockets, bounded all together: beyond `most` the oldest go first, whoever they are of. The
/// last one of a socket that lives stays, since it still holds. One thread's own.
template <typename Sample>
class BoundedHistory {
public:
    explicit BoundedHistory(std::size_t most) : m_most(most) {}

    void add(net::SocketId socket, Sample sample)
    {
        m_series[socket].samples.push_back(std::move(sample));
        m_order.push_back(socket);
        // Where there are more sockets than room every one keeps its last sample: the search is given up.
        for (int tries = 0; m_order.size() > m_most && tries < mostTries; ++tries)
            dropOldest();
    }
    /// That socket is closed: nothing of it has to stay.
    void end(net::SocketId socket)
    {
        if (const auto found = m_series.find(socket); found != m_series.end())
            found->second.ended = true;
    }
    /// In the order of time, one at least; null: none, or no longer kept.
    [[nodiscard]] const std::deque<Sample>* find(net::SocketId socket) const
    {
        const auto found = m_series.find(socket);
        return found == m_series.end() ? nullptr : &found->second.samples;
    }
    [[nodiscard]] std::size_t size() const { return m_order.size(); } ///< samples of all sockets

private:
    struct Series {
        std::deque<Sample> samples;
        bool ended = false;
    };
    static constexpr int mostTries = 8;

    void dropOldest()
    {
        const net::SocketId socket = m_order.front();
        m_order.pop_front();
        Series& series = m_series.at(socket);
        if (series.samples.size() == 1 && !series.ended) {
            m_order.push_back(socket);
            return;
        }
        series.samples.pop_front();
        if (series.samples.empty())
            m_series.erase(socket);
    }

    std::size_t m_most;
    std::unordered_map<net::SocketId, Series> m_series;
    std::deque<net::SocketId> m_order; ///< whose the samples are, oldest first
};

} // namespace enchufe::widgets

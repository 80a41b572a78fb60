// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/model/rate_history.h"

#include <algorithm>

namespace enchufe::widgets {

namespace {
constexpr std::int64_t secondNs = 1'000'000'000;
}

void RateHistory::apply(const journal::Record& record, journal::EndpointId endpoint)
{
    const std::uint32_t moved = record.bytesMoved();
    if (moved == 0)
        return;
    const bool sent = record.isSend();
    const std::int64_t number = record.leaveNs() / binNs;
    Series& series = m_series[endpoint];
    if (series.last < 0)
        series.first = series.last = number;
    if (number > series.last) {
        const std::int64_t from = std::max(series.last + 1, number - binsKept + 1);
        for (std::int64_t i = from; i <= number; ++i) {
            const auto place = static_cast<std::size_t>(i % binsKept);
            if (place < series.bins.size())
                series.bins[place] = {};
        }
        series.last = number;
        series.first = std::max(series.first, number - binsKept + 1);
    }
    if (number < series.first) {
        if (series.last - number >= binsKept)
            return;
        series.first = number; // calls of different threads may be recorded out of order
    }
    const auto place = static_cast<std::size_t>(number % binsKept);
    if (place >= series.bins.size())
        series.bins.resize(std::min<std::size_t>(binsKept, std::max(place + 1, series.bins.size() * 2)));
    (sent ? series.bins[place].sent : series.bins[place].received) += moved;
    m_lastBin = std::max(m_lastBin, number);

    SocketRate& rate = m_sockets[record.socket];
    const std::int64_t second = record.leaveNs() / secondNs;
    if (second != rate.second) {
        rate.previous = second == rate.second + 1 ? rate.now : Bin();
        rate.now = {};
        rate.second = second;
    }
    (sent ? rate.now.sent : rate.now.received) += moved;
}

RateHistory::Bin RateHistory::bin(journal::EndpointId endpoint, std::int64_t number) const
{
    const auto found = m_series.find(endpoint);
    if (found == m_series.end() || number < found->second.first || number > found->second.last)
        return {};
    const auto place = static_cast<std::size_t>(number % binsKept);
    return place < found->second.bins.size() ? found->second.bins[place] : Bin();
}

RateHistory::Bin RateHistory::lastSecond(net::SocketId socket, std::int64_t nowNs) const
{
    const auto found = m_sockets.find(socket);
    if (found == m_sockets.end())
        return {};
    const std::int64_t second = nowNs / secondNs;
    if (found->second.second == second)
        return found->second.previous;
    return found->second.second == second - 1 ? found->second.now : Bin();
}

} // namespace enchufe::widgets

// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/model/rate_history.h"

#include <algorithm>
#include <functional>

namespace enchufe::widgets {

namespace {

constexpr std::int64_t secondNs = 1'000'000'000;
/// Bins too old are taken out so many at a time.
constexpr std::size_t binsTrimmed = 512;

} // namespace

RateHistory::Bin& RateHistory::binOf(Series& series, std::int64_t number)
{
    // Calls of different threads may be recorded out of order, by little.
    auto place = series.end();
    while (place != series.begin() && std::prev(place)->number > number)
        --place;
    if (place != series.begin() && std::prev(place)->number == number)
        return std::prev(place)->bin;
    return series.insert(place, {number, {}})->bin;
}

void RateHistory::apply(const journal::Record& record, journal::EndpointId endpoint)
{
    const std::uint32_t moved = record.bytesMoved();
    if (moved == 0)
        return;
    const bool sent = record.isSend();
    const std::int64_t number = record.leaveNs() / binNs;
    if (number <= m_lastBin - binsKept)
        return;
    m_lastBin = std::max(m_lastBin, number);
    Series& series = m_series[endpoint];
    Bin& bin = binOf(series, number);
    (sent ? bin.sent : bin.received) += moved;
    if (series.size() > binsTrimmed && series[binsTrimmed].number <= m_lastBin - binsKept)
        series.erase(series.begin(), series.begin() + binsTrimmed);

    SocketRate& rate = m_sockets[record.socket];
    const std::int64_t second = record.leaveNs() / secondNs;
    if (second != rate.second) {
        rate.previous = second == rate.second + 1 ? rate.now : Bin();
        rate.now = {};
        rate.second = second;
    }
    (sent ? rate.now.sent : rate.now.received) += moved;
    if (m_series.size() > mostEndpoints || m_sockets.size() > m_socketsBeforeSweep)
        forget();
}

void RateHistory::forget()
{
    const std::int64_t second = m_lastBin / (secondNs / binNs);
    std::erase_if(m_sockets, [second](const auto& each) { return each.second.second < second - 2; });
    m_socketsBeforeSweep = std::max<std::size_t>(1024, m_sockets.size() * 2);
    std::erase_if(m_series,
                  [this](const auto& each) { return each.second.back().number <= m_lastBin - binsKept; });
    if (m_series.size() <= mostEndpoints)
        return;
    std::vector<std::int64_t> lasts;
    lasts.reserve(m_series.size());
    for (const auto& [endpoint, series] : m_series)
        lasts.push_back(series.back().number);
    const auto middle = lasts.begin() + static_cast<std::ptrdiff_t>(lasts.size() / 2);
    std::nth_element(lasts.begin(), middle, lasts.end());
    std::size_t surplus = m_series.size() - mostEndpoints / 2;
    std::erase_if(m_series, [limit = *middle, &surplus](const auto& each) {
        return each.second.back().number <= limit && surplus > 0 && surplus-- > 0;
    });
}

RateHistory::Bin RateHistory::bin(journal::EndpointId endpoint, std::int64_t number) const
{
    const auto found = m_series.find(endpoint);
    if (found == m_series.end() || number <= m_lastBin - binsKept)
        return {};
    const auto place = std::ranges::lower_bound(found->second, number, std::less<>(), &NumberedBin::number);
    return place != found->second.end() && place->number == number ? place->bin : Bin();
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

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/output_pace.h"

#include <algorithm>

namespace enchufe::cli {

namespace {
constexpr std::chrono::milliseconds interval{500};
}

OutputPace::OutputPace(std::size_t payloadBudget)
    : m_mostBytes(std::min<std::uint64_t>(mostBytes, payloadBudget / 2)),
      m_limits{mostRecords / 10, m_mostBytes / 4} // nothing is known yet
{}

std::optional<journal::ReadAmount> OutputPace::newLimits(std::chrono::steady_clock::time_point now)
{
    const auto passed = now - m_since;
    if (passed < interval)
        return std::nullopt;
    const double share = std::chrono::duration<double>(interval) / std::chrono::duration<double>(passed);
    const auto scaled = [share](std::uint64_t amount) {
        return static_cast<std::uint64_t>(static_cast<double>(amount) * share);
    };
    m_limits = {std::clamp(scaled(m_taken.records), fewestRecords, mostRecords),
                std::clamp(scaled(m_taken.bytes), fewestBytes, m_mostBytes)};
    m_taken = {};
    m_since = now;
    return m_limits;
}

} // namespace enchufe::cli

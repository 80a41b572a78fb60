// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/lossless_brake.h"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>

namespace enchufe::cli {

/// How far the sockets may be ahead of what was written out: as much as the outputs took in their last half
/// second, so that the rest is written soon once the session ends, within fixed bounds. Not synchronised.
class OutputPace {
public:
    static constexpr std::uint64_t fewestRecords = 1'000;
    static constexpr std::uint64_t mostRecords = 200'000;
    static constexpr std::uint64_t fewestBytes = std::uint64_t{256} << 10;
    static constexpr std::uint64_t mostBytes = std::uint64_t{16} << 20;

    /// At most half of the payload's budget is ahead.
    explicit OutputPace(std::size_t payloadBudget);

    [[nodiscard]] const journal::ReadAmount& limits() const { return m_limits; }
    void took(const journal::ReadAmount& amount) { m_taken += amount; }
    /// Every half second.
    [[nodiscard]] std::optional<journal::ReadAmount> newLimits(std::chrono::steady_clock::time_point now);

private:
    std::uint64_t m_mostBytes;
    journal::ReadAmount m_limits;
    journal::ReadAmount m_taken; ///< since m_since
    std::chrono::steady_clock::time_point m_since = std::chrono::steady_clock::now();
};

} // namespace enchufe::cli

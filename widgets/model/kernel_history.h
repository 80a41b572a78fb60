// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journal.h"
#include "widgets/model/bounded_history.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace enchufe::widgets {

/// The kernel's answers about each socket, TCP_INFO or SO_MEMINFO, whenever they said something new.
class KernelHistory {
public:
    struct Sample {
        std::int64_t ns = 0; ///< since the session began
        std::vector<std::byte> answer;
    };
    static constexpr std::size_t samplesKept = 100'000; ///< of all sockets together: some 30 MiB

    explicit KernelHistory(std::size_t most = samplesKept) : m_samples(most) {}

    void apply(const journal::Record& record, const journal::Journal& journal);
    /// In the order of time; empty: never looked at. Until the next record.
    [[nodiscard]] std::span<const Sample> find(net::SocketId socket) const { return m_samples.find(socket); }
    [[nodiscard]] std::size_t size() const { return m_samples.size(); } ///< samples of all sockets

private:
    BoundedHistory<Sample> m_samples;
};

} // namespace enchufe::widgets

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/command.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace enchufe::engine {

/// The recv() by hand that are made once there is something for them. A connection without any takes no
/// memory for that.
class AwaitedReads {
public:
    /// The room of the one to be made at once; nothing: it waits with the others, or all are given up.
    [[nodiscard]] std::optional<std::uint32_t> order(const command::ReceiveOnce& order)
    {
        if (order.when == command::When::Now)
            return order.size;
        if (order.when == command::When::Ready)
            m_rooms.push_back(order.size);
        else
            m_rooms.clear();
        return std::nullopt;
    }
    [[nodiscard]] bool isEmpty() const { return m_rooms.empty(); }
    /// The room of the first, which waits no more; nothing: there is none.
    [[nodiscard]] std::optional<std::uint32_t> next()
    {
        if (m_rooms.empty())
            return std::nullopt;
        const std::uint32_t room = m_rooms.front();
        m_rooms.erase(m_rooms.begin());
        return room;
    }

private:
    std::vector<std::uint32_t> m_rooms; ///< in the order of their orders
};

} // namespace enchufe::engine

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <cstdint>
#include <memory>

namespace enchufe::net {

/// Bytes of one direction so far. Several views of one socket, each on its own thread, count together.
class StreamCount {
public:
    StreamCount& operator+=(std::uint64_t bytes)
    {
        if (bytes > 0)
            shared().fetch_add(bytes, std::memory_order_relaxed);
        return *this;
    }
    operator std::uint64_t() const { return m_bytes ? m_bytes->load(std::memory_order_relaxed) : 0; }

    /// A copy counts on with the original from now on. Not while another thread uses this object.
    [[nodiscard]] StreamCount together()
    {
        (void)shared();
        return *this;
    }

private:
    std::atomic<std::uint64_t>& shared()
    {
        if (!m_bytes)
            m_bytes = std::make_shared<std::atomic<std::uint64_t>>(0);
        return *m_bytes;
    }

    std::shared_ptr<std::atomic<std::uint64_t>> m_bytes; ///< null: none yet
};

} // namespace enchufe::net

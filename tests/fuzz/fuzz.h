// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace enchufe::fuzz {

/// Ends the run, and so makes a finding, unless it holds.
inline void require(bool holds)
{
    if (!holds)
        __builtin_trap();
}

/// What libFuzzer hands out, taken piece by piece.
class Input {
public:
    Input(const std::uint8_t* data, std::size_t size) : m_bytes(std::as_bytes(std::span(data, size))) {}

    /// 0 when nothing is left.
    std::uint8_t byte()
    {
        if (m_bytes.empty())
            return 0;
        const auto value = std::to_integer<std::uint8_t>(m_bytes.front());
        m_bytes = m_bytes.subspan(1);
        return value;
    }
    /// Up to a zero byte, or the end.
    std::string_view text()
    {
        const std::string_view all = rest();
        const std::string_view found = all.substr(0, all.find('\0'));
        m_bytes = m_bytes.subspan(found.size() < all.size() ? found.size() + 1 : found.size());
        return found;
    }
    [[nodiscard]] std::span<const std::byte> bytes() const { return m_bytes; }
    [[nodiscard]] std::string_view rest() const
    {
        return {reinterpret_cast<const char*>(m_bytes.data()), m_bytes.size()};
    }

private:
    std::span<const std::byte> m_bytes;
};

} // namespace enchufe::fuzz

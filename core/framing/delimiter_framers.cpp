// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/framing/delimiter_framers.h"

#include <cstring>
#include <utility>

namespace enchufe::framing {

namespace {

/// The next such byte from `from` on, or the size.
std::size_t findByte(std::span<const std::byte> bytes, std::size_t from, char which)
{
    if (from >= bytes.size())
        return bytes.size();
    const void* const found = std::memchr(bytes.data() + from, which, bytes.size() - from);
    return found == nullptr ? bytes.size()
                            : static_cast<std::size_t>(static_cast<const std::byte*>(found) - bytes.data());
}

} // namespace

DelimiterSearch::DelimiterSearch(std::vector<std::byte> delimiter)
    : m_delimiter(std::move(delimiter)),
      m_fallback(m_delimiter.size() + 1)
{
    std::size_t border = 0;
    for (std::size_t n = 1; n < m_delimiter.size(); ++n) {
        while (border > 0 && m_delimiter[n] != m_delimiter[border])
            border = m_fallback[border];
        if (m_delimiter[n] == m_delimiter[border])
            ++border;
        m_fallback[n + 1] = static_cast<std::uint16_t>(border);
    }
}

std::optional<std::size_t> DelimiterSearch::find(std::span<const std::byte> bytes)
{
    for (std::size_t i = 0; i < bytes.size();) {
        if (m_matched == 0) {
            i = findByte(bytes, i, static_cast<char>(m_delimiter.front()));
            if (i == bytes.size())
                return std::nullopt;
        }
        while (m_matched > 0 && bytes[i] != m_delimiter[m_matched])
            m_matched = m_fallback[m_matched];
        if (bytes[i] == m_delimiter[m_matched])
            ++m_matched;
        ++i;
        if (m_matched == m_delimiter.size()) {
            m_matched = 0;
            return i;
        }
    }
    return std::nullopt;
}

void DelimiterFramer::scan(std::span<const std::byte> bytes, std::vector<Frame>& frames)
{
    std::size_t from = 0;
    while (const auto found = m_search.find(bytes.subspan(from))) {
        from += *found;
        if (!cutAt(m_position + from, 0, m_search.length(), frames))
            return;
    }
}

void LossyFramer::scan(std::span<const std::byte> bytes, std::vector<Frame>& frames)
{
    const auto found = m_search.find(bytes);
    if (!found || !cutAt(m_position + *found, 0, m_search.length(), frames))
        return;
    frames.back().damaged = std::exchange(m_damaged, false) ? 1 : 0;
    m_search.restart();
    const auto rest = bytes.subspan(*found);
    if (rest.empty())
        return;
    loseUntil(m_position + bytes.size(), frames);
    // What comes next is a whole message only if nothing of it lay behind the last delimiter.
    m_damaged = !m_search.endsWith(rest);
}

void LineFramer::scan(std::span<const std::byte> bytes, std::vector<Frame>& frames)
{
    for (std::size_t i = findByte(bytes, 0, '\n'); i < bytes.size(); i = findByte(bytes, i + 1, '\n')) {
        const bool hasReturn =
            m_position + i > m_frameStart && (i > 0 ? bytes[i - 1] : m_last) == std::byte{'\r'};
        if (!cutAt(m_position + i + 1, 0, hasReturn ? 2 : 1, frames))
            return;
    }
    m_last = bytes.back();
}

void UniversalLineFramer::scan(std::span<const std::byte> bytes, std::vector<Frame>& frames)
{
    std::size_t i = 0;
    // Each is looked for again only once it lies behind: lines of one kind do not search for the other.
    std::size_t newLine = findByte(bytes, 0, '\n');
    std::size_t carriageReturn = findByte(bytes, 0, '\r');
    while (true) {
        if (m_afterReturn && i < bytes.size()) {
            m_afterReturn = false;
            const bool both = bytes[i] == std::byte{'\n'};
            i += both ? 1 : 0;
            if (!cutAt(m_position + i, 0, both ? 2 : 1, frames))
                return;
        }
        if (newLine < i)
            newLine = findByte(bytes, i, '\n');
        if (carriageReturn < i)
            carriageReturn = findByte(bytes, i, '\r');
        if (newLine == bytes.size() && carriageReturn == bytes.size())
            return;
        if (newLine < carriageReturn) {
            i = newLine + 1;
            if (!cutAt(m_position + i, 0, 1, frames))
                return;
        } else {
            i = carriageReturn + 1;
            m_afterReturn = true;
            if (i == bytes.size())
                return;
        }
    }
}

void UniversalLineFramer::end(std::vector<Frame>& frames)
{
    if (std::exchange(m_afterReturn, false))
        cutAt(m_position, 0, 1, frames);
}

} // namespace enchufe::framing

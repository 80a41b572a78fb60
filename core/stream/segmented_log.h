// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <memory>

namespace enchufe::stream {

/// A list that grows at the end and forgets at the front, without ever moving what it holds. An element's
/// number never changes.
template <typename T>
class SegmentedLog {
public:
    static constexpr std::size_t segmentSize = 1024;

    [[nodiscard]] std::uint64_t begin() const { return m_begin; } ///< number of the oldest kept
    [[nodiscard]] std::uint64_t end() const { return m_end; }     ///< how many there ever were
    [[nodiscard]] std::uint64_t size() const { return m_end - m_begin; }
    [[nodiscard]] bool isEmpty() const { return m_begin == m_end; }

    [[nodiscard]] const T& operator[](std::uint64_t number) const
    {
        const std::uint64_t place = number - m_segmentsBegin;
        return (*m_segments[static_cast<std::size_t>(place / segmentSize)])[place % segmentSize];
    }
    [[nodiscard]] const T& back() const { return (*this)[m_end - 1]; }

    void append(const T& value)
    {
        const std::uint64_t place = m_end - m_segmentsBegin;
        if (place == m_segments.size() * segmentSize)
            m_segments.push_back(std::make_unique<std::array<T, segmentSize>>());
        (*m_segments.back())[place % segmentSize] = value;
        ++m_end;
    }
    /// Forgets the oldest, a segment at a time, until no more than `most` and a segment are left.
    void keepNewest(std::uint64_t most)
    {
        while (size() > most + segmentSize) {
            m_segments.pop_front();
            m_segmentsBegin += segmentSize;
            m_begin = m_segmentsBegin;
        }
    }
    /// The first element for which `isBehind` is false; it must be true for none behind that.
    template <typename IsBehind>
    [[nodiscard]] std::uint64_t firstNot(IsBehind isBehind) const
    {
        std::uint64_t low = m_begin;
        std::uint64_t high = m_end;
        while (low < high) {
            const std::uint64_t middle = low + (high - low) / 2;
            if (isBehind((*this)[middle]))
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

private:
    std::deque<std::unique_ptr<std::array<T, segmentSize>>> m_segments;
    std::uint64_t m_segmentsBegin = 0; ///< number of the first segment's first element
    std::uint64_t m_begin = 0;
    std::uint64_t m_end = 0;
};

} // namespace enchufe::stream

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <array>
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <utility>

namespace enchufe::stream {

/// A list that grows at the end and forgets at the front, without ever moving what it holds. An element's
/// number never changes. A copy is cheap: it shares the elements that there are, stays as it is while the
/// original grows on another thread, and cannot grow itself.
template <typename T>
class SegmentedLog {
public:
    static constexpr std::size_t segmentSize = 1024;

    SegmentedLog() = default;
    ~SegmentedLog() = default;
    SegmentedLog(const SegmentedLog& other)
        : m_directory(other.m_directory),
          m_first(other.m_first),
          m_begin(other.m_begin),
          m_end(other.m_end),
          m_grows(false)
    {}
    SegmentedLog& operator=(const SegmentedLog& other)
    {
        SegmentedLog copy(other);
        swap(copy);
        return *this;
    }
    SegmentedLog(SegmentedLog&& other) noexcept { swap(other); }
    SegmentedLog& operator=(SegmentedLog&& other) noexcept
    {
        SegmentedLog moved(std::move(other));
        swap(moved);
        return *this;
    }

    [[nodiscard]] std::uint64_t begin() const { return m_begin; } ///< number of the oldest kept
    [[nodiscard]] std::uint64_t end() const { return m_end; }     ///< how many there ever were
    [[nodiscard]] std::uint64_t size() const { return m_end - m_begin; }
    [[nodiscard]] bool isEmpty() const { return m_begin == m_end; }

    [[nodiscard]] const T& operator[](std::uint64_t number) const
    {
        const std::uint64_t segment = number / segmentSize - m_first;
        return (*m_directory->segments[static_cast<std::size_t>(segment)])[number % segmentSize];
    }
    [[nodiscard]] const T& back() const { return (*this)[m_end - 1]; }

    void append(const T& value)
    {
        assert(m_grows);
        if (m_end % segmentSize == 0)
            addSegment();
        const std::uint64_t segment = m_end / segmentSize - m_first;
        (*m_directory->segments[static_cast<std::size_t>(segment)])[m_end % segmentSize] = value;
        ++m_end;
    }
    /// Forgets the oldest, a segment at a time, until no more than `most` and a segment are left. Their room
    /// is free some segments later, and once no copy is left that has them.
    void keepNewest(std::uint64_t most)
    {
        while (size() > most + segmentSize)
            m_begin += segmentSize;
        const std::uint64_t forgotten = m_begin / segmentSize - m_first;
        if (forgotten > forgottenKept)
            moveTo(m_directory->capacity);
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
    using Segment = std::array<T, segmentSize>;
    /// Entries are added behind those that copies have seen, and never changed: no lock is needed.
    struct Directory {
        explicit Directory(std::size_t room)
            : capacity(room),
              segments(std::make_unique<std::shared_ptr<Segment>[]>(room))
        {}

        std::size_t capacity;
        std::unique_ptr<std::shared_ptr<Segment>[]> segments;
    };
    static constexpr std::uint64_t forgottenKept = 64; ///< segments; a new directory for each would be dear

    void addSegment()
    {
        const std::uint64_t used = m_end / segmentSize - m_first;
        if (!m_directory || used == m_directory->capacity)
            moveTo(std::max<std::size_t>(8, m_directory ? m_directory->capacity * 2 : 0));
        m_directory->segments[static_cast<std::size_t>(m_end / segmentSize - m_first)] =
            std::make_shared<Segment>();
    }
    void moveTo(std::size_t capacity)
    {
        auto moved = std::make_shared<Directory>(capacity);
        const std::uint64_t first = m_begin / segmentSize;
        const std::uint64_t last = (m_end + segmentSize - 1) / segmentSize;
        for (std::uint64_t i = first; i < last; ++i)
            moved->segments[static_cast<std::size_t>(i - first)] =
                m_directory->segments[static_cast<std::size_t>(i - m_first)];
        m_directory = std::move(moved);
        m_first = first;
    }
    void swap(SegmentedLog& other) noexcept
    {
        std::swap(m_directory, other.m_directory);
        std::swap(m_first, other.m_first);
        std::swap(m_begin, other.m_begin);
        std::swap(m_end, other.m_end);
        std::swap(m_grows, other.m_grows);
    }

    std::shared_ptr<Directory> m_directory;
    std::uint64_t m_first = 0; ///< which of all segments is the directory's first
    std::uint64_t m_begin = 0; ///< at a segment's first element
    std::uint64_t m_end = 0;
    bool m_grows = true;
};

} // namespace enchufe::stream

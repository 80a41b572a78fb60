// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/framing/framer.h"

#include <algorithm>

namespace enchufe::framing {

/// Finds a delimiter in bytes that come in pieces, looking at each byte once however it is cut (Knuth, Morris
/// and Pratt, "Fast pattern matching in strings", 1977), with memchr() wherever nothing has matched yet.
class DelimiterSearch {
public:
    explicit DelimiterSearch(std::vector<std::byte> delimiter);

    /// The place after the first delimiter that ends in these bytes, or nothing. Call again with the rest.
    [[nodiscard]] std::optional<std::size_t> find(std::span<const std::byte> bytes);
    void restart() { m_matched = 0; }
    [[nodiscard]] bool endsWith(std::span<const std::byte> bytes) const
    {
        return bytes.size() >= m_delimiter.size() &&
               std::ranges::equal(bytes.last(m_delimiter.size()), m_delimiter);
    }
    [[nodiscard]] std::size_t length() const { return m_delimiter.size(); }

private:
    std::vector<std::byte> m_delimiter;
    std::vector<std::uint16_t> m_fallback; ///< [n]: the longest proper border of the first n bytes
    std::size_t m_matched = 0;
};

class DelimiterFramer final : public Framer {
public:
    DelimiterFramer(std::vector<std::byte> delimiter, std::uint32_t limit, std::uint64_t origin)
        : Framer(origin, limit),
          m_search(std::move(delimiter))
    {}

private:
    void scan(std::span<const std::byte> bytes, std::vector<Frame>& frames) override;

    DelimiterSearch m_search;
};

/// The textbook's reader: it receives until the delimiter has come, and forgets what came behind it.
class LossyFramer final : public Framer {
public:
    LossyFramer(std::vector<std::byte> delimiter, std::uint32_t limit, std::uint64_t origin)
        : Framer(origin, limit),
          m_search(std::move(delimiter))
    {}

private:
    void scan(std::span<const std::byte> bytes, std::vector<Frame>& frames) override;

    DelimiterSearch m_search;
    bool m_damaged = false; ///< the beginning of the message under way was thrown away
};

class LineFramer final : public Framer {
public:
    LineFramer(std::uint32_t limit, std::uint64_t origin) : Framer(origin, limit) {}

private:
    void scan(std::span<const std::byte> bytes, std::vector<Frame>& frames) override;

    std::byte m_last{}; ///< of the bytes before these
};

/// A \r is a line's end once the byte after it, or the stream's end, has shown that no \n belongs to it.
class UniversalLineFramer final : public Framer {
public:
    UniversalLineFramer(std::uint32_t limit, std::uint64_t origin) : Framer(origin, limit) {}

private:
    void scan(std::span<const std::byte> bytes, std::vector<Frame>& frames) override;
    void end(std::vector<Frame>& frames) override;

    bool m_afterReturn = false;
};

} // namespace enchufe::framing

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/framing/framer.h"

#include <algorithm>
#include <array>
#include <utility>

namespace enchufe::framing {

/// What a header says after one more of its bytes.
struct HeaderStep {
    bool complete = false;
    Problem problem = Problem::None;
    std::uint64_t length = 0; ///< of the payload; with a problem: what was read
};

/// `<decimal><separator>`.
class DecimalHeader {
public:
    explicit DecimalHeader(std::vector<std::byte> separator, bool leadingZeros = true)
        : m_separator(std::move(separator)),
          m_leadingZeros(leadingZeros)
    {}
    static constexpr std::size_t trailer = 0;

    [[nodiscard]] HeaderStep feed(std::byte byte, std::uint64_t limit);
    void restart()
    {
        m_value = 0;
        m_digits = 0;
        m_matched = 0;
    }

private:
    std::vector<std::byte> m_separator;
    bool m_leadingZeros;
    std::uint64_t m_value = 0;
    std::uint32_t m_digits = 0;
    std::size_t m_matched = 0; ///< bytes of the separator
};

class NetstringHeader : public DecimalHeader {
public:
    NetstringHeader() : DecimalHeader({std::byte{':'}}, false) {}
    static constexpr std::size_t trailer = 1; ///< the comma
};

/// A number of a known number of digits or bytes, nothing behind the data.
class SizedHeader {
public:
    static constexpr std::size_t trailer = 0;

    void restart()
    {
        m_value = 0;
        m_seen = 0;
    }

protected:
    std::uint64_t m_value = 0;
    std::uint32_t m_seen = 0; ///< of the digits or bytes
};

/// A decimal number of so many digits.
class DigitsHeader : public SizedHeader {
public:
    explicit DigitsHeader(std::uint32_t digits) : m_digits(digits) {}

    [[nodiscard]] HeaderStep feed(std::byte byte, std::uint64_t limit);

private:
    std::uint32_t m_digits;
};

class BinaryHeader : public SizedHeader {
public:
    /// `before`: bytes of the header that come before the length.
    explicit BinaryHeader(const LengthField& field, std::uint32_t before = 0)
        : m_field(field),
          m_header(field.width + before)
    {}

    [[nodiscard]] HeaderStep feed(std::byte byte, std::uint64_t limit);

private:
    LengthField m_field;
    std::uint32_t m_header;
};

class TypeHeader {
public:
    explicit TypeHeader(const Framing& framing);
    static constexpr std::size_t trailer = 0;

    [[nodiscard]] HeaderStep feed(std::byte byte, std::uint64_t limit);
    void restart() { m_length.reset(); }

private:
    std::array<std::optional<TypeRule>, 256> m_rules;
    std::optional<BinaryHeader> m_length; ///< once the type has said that a length follows
};

/// Any framing whose header tells the length of what follows.
template <typename Header>
class LengthFramer final : public Framer {
public:
    LengthFramer(Header header, std::uint32_t limit, std::uint64_t origin)
        : Framer(origin, limit),
          m_header(std::move(header))
    {}

private:
    void scan(std::span<const std::byte> bytes, std::vector<Frame>& frames) override
    {
        const std::uint64_t end = m_position + bytes.size();
        std::uint64_t at = m_position;
        while (true) {
            if (!m_frameEnd) {
                if (at == end || !readHeader(bytes, at))
                    return;
            }
            if (*m_frameEnd > end)
                return;
            at = *m_frameEnd;
            if constexpr (Header::trailer == 1) {
                if (bytes[static_cast<std::size_t>(at - 1 - m_position)] != std::byte{','})
                    return breakAt(Problem::NoComma, at - 1);
            }
            cutAt(at, m_headerSize, Header::trailer, frames);
            m_frameEnd.reset();
            m_header.restart();
        }
    }

    /// False: it broke, or goes on in the next bytes.
    bool readHeader(std::span<const std::byte> bytes, std::uint64_t at)
    {
        for (const std::byte byte : bytes.subspan(static_cast<std::size_t>(at - m_position))) {
            if (at - m_frameStart == m_limit) {
                breakAt(Problem::TooLong, at);
                return false;
            }
            const HeaderStep step = m_header.feed(byte, m_limit);
            ++at;
            if (step.problem != Problem::None) {
                breakAt(step.problem, at - 1, step.length);
                return false;
            }
            if (!step.complete)
                continue;
            m_headerSize = static_cast<std::size_t>(at - m_frameStart);
            const std::uint64_t around = m_headerSize + Header::trailer;
            if (step.length > m_limit || around + step.length > m_limit) {
                breakAt(Problem::LengthTooLarge, at - 1, step.length);
                return false;
            }
            m_frameEnd = m_frameStart + around + step.length;
            return true;
        }
        return false;
    }

    [[nodiscard]] std::optional<std::uint64_t> missing() const override
    {
        if (!m_frameEnd)
            return std::nullopt;
        return *m_frameEnd - m_position;
    }

    Header m_header;
    std::size_t m_headerSize = 0;
    std::optional<std::uint64_t> m_frameEnd; ///< once the header is known
};

} // namespace enchufe::framing

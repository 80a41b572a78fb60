// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/framing/length_framers.h"

namespace enchufe::framing {

namespace {

constexpr std::uint32_t mostDigits = 20; // 2^64 - 1

HeaderStep problemStep(Problem problem, std::uint64_t value = 0) { return {false, problem, value}; }

bool isDigit(std::byte byte) { return byte >= std::byte{'0'} && byte <= std::byte{'9'}; }

/// `value` with one digit more, or 2^64 - 1 where that is less.
std::uint64_t withDigit(std::uint64_t value, std::byte digit)
{
    constexpr auto most = ~std::uint64_t{0};
    const auto units = std::to_integer<std::uint64_t>(digit) - '0';
    return value > (most - units) / 10 ? most : value * 10 + units;
}

Problem notADigit(std::byte byte, bool isFirst)
{
    return isFirst && byte == std::byte{'-'} ? Problem::Negative : Problem::NotANumber;
}

} // namespace

HeaderStep DecimalHeader::feed(std::byte byte, std::uint64_t limit)
{
    if (m_matched == 0 && isDigit(byte)) {
        if (!m_leadingZeros && m_digits == 1 && m_value == 0)
            return problemStep(Problem::LeadingZero);
        m_value = withDigit(m_value, byte);
        if (++m_digits > mostDigits)
            return m_value > limit ? problemStep(Problem::LengthTooLarge, m_value)
                                   : problemStep(Problem::HeaderTooLong);
        return {};
    }
    if (m_digits == 0 || byte != m_separator[m_matched])
        return problemStep(notADigit(byte, m_digits == 0));
    ++m_matched;
    return {m_matched == m_separator.size(), Problem::None, m_value};
}

HeaderStep DigitsHeader::feed(std::byte byte, std::uint64_t)
{
    if (!isDigit(byte))
        return problemStep(notADigit(byte, m_seen == 0));
    m_value = withDigit(m_value, byte);
    return {++m_seen == m_digits, Problem::None, m_value};
}

HeaderStep BinaryHeader::feed(std::byte byte, std::uint64_t)
{
    const auto bits = std::to_integer<std::uint64_t>(byte);
    m_value = m_field.bigEndian ? (m_value << 8) | bits : m_value | (bits << (8 * m_seen));
    if (++m_seen < m_field.width)
        return {};
    if (m_field.countsHeader && m_value < m_header)
        return problemStep(Problem::TooSmall, m_value);
    return {true, Problem::None, m_field.countsHeader ? m_value - m_header : m_value};
}

TypeHeader::TypeHeader(const Framing& framing)
{
    m_rules.fill(framing.otherwise);
    for (const auto& [type, rule] : framing.types)
        m_rules[type] = rule;
}

HeaderStep TypeHeader::feed(std::byte byte, std::uint64_t limit)
{
    if (m_length)
        return m_length->feed(byte, limit);
    const auto& rule = m_rules[std::to_integer<std::size_t>(byte)];
    if (!rule)
        return problemStep(Problem::UnknownType, std::to_integer<std::uint64_t>(byte));
    if (const auto* const size = std::get_if<std::uint32_t>(&*rule))
        return {true, Problem::None, *size};
    m_length.emplace(std::get<LengthField>(*rule), 1);
    return {};
}

} // namespace enchufe::framing

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/framing/encoder.h"

#include "core/framing/delimiter_framers.h"

#include <fmt/format.h>

#include <algorithm>

namespace enchufe::framing {

namespace {

using Bytes = std::vector<std::byte>;

constexpr CountedText mustBe = trCounted("must be {} bytes and is {}");
constexpr CountedText tooManyDigits = trCounted("{} bytes do not fit a header of {} digits");
constexpr CountedText tooLong = trCounted("{} does not fit a length of {} bytes");

void append(Bytes& bytes, std::string_view text)
{
    std::ranges::transform(text, std::back_inserter(bytes), [](char c) { return static_cast<std::byte>(c); });
}

void append(Bytes& bytes, std::span<const std::byte> more)
{
    bytes.insert(bytes.end(), more.begin(), more.end());
}

class Encoder {
public:
    Encoder(const Framing& framing, std::span<const std::byte> message, Language language)
        : m_framing(framing),
          m_message(message),
          m_language(language)
    {}

    Encoded run();

private:
    void delimited();
    void line(bool universal);
    void exactly(std::uint64_t size, std::span<const std::byte> payload);
    void digits();
    void length(const LengthField& field, std::span<const std::byte> payload, std::size_t before);
    void typed();
    [[nodiscard]] bool contains(char byte) const
    {
        return std::ranges::find(m_message, static_cast<std::byte>(byte)) != m_message.end();
    }
    template <typename... Values>
    void object(const Text& text, const Values&... values)
    {
        fill(text.in(m_language), values...);
    }

    template <typename... Values>
    void fill(std::string_view pattern, const Values&... values)
    {
        m_encoded.objection = fmt::format(fmt::runtime(pattern), values...);
    }

    const Framing& m_framing;
    std::span<const std::byte> m_message;
    Language m_language;
    Encoded m_encoded;
};

void Encoder::delimited()
{
    append(m_encoded.bytes, m_message);
    append(m_encoded.bytes, m_framing.separator);
    // Also one that message and delimiter make together: "a" + "aa".
    DelimiterSearch search(m_framing.separator);
    const auto found = search.find(m_encoded.bytes);
    if (found && *found < m_encoded.bytes.size())
        object(tr("the message contains the delimiter, at byte {}: its receiver would cut it there"),
               *found - m_framing.separator.size());
}

void Encoder::line(bool universal)
{
    append(m_encoded.bytes, m_message);
    append(m_encoded.bytes, "\n");
    if (contains('\n') || (universal && contains('\r')))
        object(tr("the message contains a line's end: its receiver would cut it there"));
    else if (!m_message.empty() && m_message.back() == std::byte{'\r'})
        object(tr("the message ends in \\r, which its receiver would take for the line's end"));
}

void Encoder::exactly(std::uint64_t size, std::span<const std::byte> payload)
{
    append(m_encoded.bytes, m_message);
    if (payload.size() != size)
        fill(mustBe.in(size, m_language), size, payload.size());
}

void Encoder::digits()
{
    const std::string header = fmt::format("{:0{}}", m_message.size(), m_framing.size);
    append(m_encoded.bytes, header);
    append(m_encoded.bytes, m_message);
    if (header.size() > m_framing.size)
        fill(tooManyDigits.in(m_framing.size, m_language), m_message.size(), m_framing.size);
}

/// `before`: bytes of m_message that stand before the length.
void Encoder::length(const LengthField& field, std::span<const std::byte> payload, std::size_t before)
{
    const std::uint64_t said = payload.size() + (field.countsHeader ? field.width + before : 0);
    append(m_encoded.bytes, m_message.first(before));
    for (std::size_t i = 0; i < field.width; ++i) {
        const std::size_t place = field.bigEndian ? field.width - 1 - i : i;
        m_encoded.bytes.push_back(static_cast<std::byte>((said >> (8 * place)) & 0xffU));
    }
    append(m_encoded.bytes, payload);
    if (field.width < 8 && said >> (8 * field.width) != 0)
        fill(tooLong.in(field.width, m_language), said, field.width);
}

void Encoder::typed()
{
    if (m_message.empty())
        return object(tr("the first byte must be the type"));
    const auto type = std::to_integer<std::uint8_t>(m_message.front());
    const auto found = m_framing.types.find(type);
    const auto payload = m_message.subspan(1);
    if (found == m_framing.types.end() && !m_framing.otherwise) {
        append(m_encoded.bytes, m_message);
        return object(tr("type 0x{:02x} is not in the table"), type);
    }
    const TypeRule& rule = found == m_framing.types.end() ? *m_framing.otherwise : found->second;
    if (const auto* const size = std::get_if<std::uint32_t>(&rule))
        exactly(*size, payload);
    else
        length(std::get<LengthField>(rule), payload, 1);
}

Encoded Encoder::run()
{
    switch (m_framing.kind) {
    case Kind::None:
    case Kind::Close:
        append(m_encoded.bytes, m_message);
        break;
    case Kind::Delimiter:
    case Kind::LossyDelimiter:
        delimited();
        break;
    case Kind::Line:
        line(false);
        break;
    case Kind::UniversalLine:
        line(true);
        break;
    case Kind::Fixed:
    case Kind::Struct:
        exactly(m_framing.size, m_message);
        break;
    case Kind::AsciiLength:
        append(m_encoded.bytes, fmt::format("{}", m_message.size()));
        append(m_encoded.bytes, m_framing.separator);
        append(m_encoded.bytes, m_message);
        break;
    case Kind::Netstring:
        append(m_encoded.bytes, fmt::format("{}:", m_message.size()));
        append(m_encoded.bytes, m_message);
        append(m_encoded.bytes, ",");
        break;
    case Kind::AsciiFixed:
        digits();
        break;
    case Kind::Binary:
        length(m_framing.length, m_message, 0);
        break;
    case Kind::TypeTable:
        typed();
        break;
    }
    return std::move(m_encoded);
}

} // namespace

Encoded encode(const Framing& framing, std::span<const std::byte> message, Language language)
{
    return Encoder(framing, message, language).run();
}

} // namespace enchufe::framing

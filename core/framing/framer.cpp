// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/framing/framer.h"

#include "core/framing/delimiter_framers.h"
#include "core/framing/length_framers.h"

#include <fmt/format.h>

namespace enchufe::framing {

void Framer::push(std::span<const std::byte> bytes, std::vector<Frame>& frames)
{
    if (!isBroken() && !bytes.empty())
        scan(bytes, frames);
    m_position += bytes.size();
    // Whatever the kind, a message that grows beyond the limit without an end is given up at the same byte.
    if (!isBroken() && m_position - m_frameStart > m_limit)
        breakAt(Problem::TooLong, m_frameStart + m_limit);
}

void Framer::finish(std::vector<Frame>& frames)
{
    if (!isBroken())
        end(frames);
}

void Framer::end(std::vector<Frame>&) {}

Unfinished Framer::unfinished() const
{
    const std::uint64_t size = m_position - m_frameStart;
    return {m_frameStart, size, size > 0 && !isBroken() ? missing() : std::nullopt};
}

bool Framer::cutAt(std::uint64_t end, std::size_t header, std::size_t trailer, std::vector<Frame>& frames)
{
    if (end - m_frameStart > m_limit) {
        breakAt(Problem::TooLong, m_frameStart + m_limit);
        return false;
    }
    frames.push_back(Frame::message(m_frameStart, end - m_frameStart, header, trailer));
    m_frameStart = end;
    return true;
}

void Framer::loseUntil(std::uint64_t end, std::vector<Frame>& frames)
{
    if (end > m_frameStart)
        frames.push_back(Frame::lostBytes(m_frameStart, end - m_frameStart));
    m_frameStart = end;
}

void Framer::breakAt(Problem problem, std::uint64_t at, std::uint64_t value)
{
    m_broken = {problem, m_frameStart, at, value, m_limit};
}

namespace {

constexpr CountedText noEnd = trCounted("no end of the message within the limit of {} bytes");

} // namespace

std::string Broken::describe(Language language) const
{
    const auto say = [language](const Text& text) { return std::string(text.in(language)); };
    switch (problem) {
    case Problem::None:
        return {};
    case Problem::TooLong:
        return fmt::format(fmt::runtime(noEnd.in(limit, language)), limit);
    case Problem::LengthTooLarge:
        return fmt::format(fmt::runtime(say(tr("the header says {} bytes, and a frame may have {} at most"))),
                           value, limit);
    case Problem::NotANumber:
        return say(tr("the header is not a number"));
    case Problem::Negative:
        return say(tr("the header is a negative number"));
    case Problem::LeadingZero:
        return say(tr("a netstring's length has no leading zeros"));
    case Problem::HeaderTooLong:
        return say(tr("the header has more digits than any length"));
    case Problem::TooSmall:
        return fmt::format(fmt::runtime(say(tr("the length {} is less than the header that it counts"))),
                           value);
    case Problem::NoComma:
        return say(tr("the comma after the netstring is missing"));
    case Problem::UnknownType:
        return fmt::format(fmt::runtime(say(tr("type 0x{:02x} is not in the table"))), value);
    }
    return {};
}

namespace {

/// Every piece is a message, as the naive reader has it.
class ChunkFramer final : public Framer {
public:
    ChunkFramer(std::uint32_t limit, std::uint64_t origin) : Framer(origin, limit) {}

private:
    void scan(std::span<const std::byte> bytes, std::vector<Frame>& frames) override
    {
        cutAt(m_position + bytes.size(), 0, 0, frames);
    }
};

/// One message: all of it.
class CloseFramer final : public Framer {
public:
    CloseFramer(std::uint32_t limit, std::uint64_t origin) : Framer(origin, limit) {}

private:
    void scan(std::span<const std::byte>, std::vector<Frame>&) override {}
    void end(std::vector<Frame>& frames) override
    {
        if (m_position > m_frameStart)
            cutAt(m_position, 0, 0, frames);
    }
};

class FixedFramer final : public Framer {
public:
    FixedFramer(std::uint32_t size, std::uint32_t limit, std::uint64_t origin)
        : Framer(origin, limit),
          m_size(size)
    {}

private:
    void scan(std::span<const std::byte> bytes, std::vector<Frame>& frames) override
    {
        if (m_size > m_limit)
            return breakAt(Problem::LengthTooLarge, m_frameStart, m_size);
        while (m_frameStart + m_size <= m_position + bytes.size())
            cutAt(m_frameStart + m_size, 0, 0, frames);
    }
    [[nodiscard]] std::optional<std::uint64_t> missing() const override
    {
        return m_frameStart + m_size - m_position;
    }

    const std::uint32_t m_size;
};

} // namespace

std::unique_ptr<Framer> makeFramer(const Framing& framing, std::uint32_t limit, std::uint64_t origin)
{
    switch (framing.kind) {
    case Kind::None:
        break;
    case Kind::Delimiter:
        return std::make_unique<DelimiterFramer>(framing.separator, limit, origin);
    case Kind::LossyDelimiter:
        return std::make_unique<LossyFramer>(framing.separator, limit, origin);
    case Kind::Line:
        return std::make_unique<LineFramer>(limit, origin);
    case Kind::UniversalLine:
        return std::make_unique<UniversalLineFramer>(limit, origin);
    case Kind::Fixed:
    case Kind::Struct:
        return std::make_unique<FixedFramer>(framing.size, limit, origin);
    case Kind::AsciiLength:
        return std::make_unique<LengthFramer<DecimalHeader>>(DecimalHeader(framing.separator), limit, origin);
    case Kind::Netstring:
        return std::make_unique<LengthFramer<NetstringHeader>>(NetstringHeader(), limit, origin);
    case Kind::AsciiFixed:
        return std::make_unique<LengthFramer<DigitsHeader>>(DigitsHeader(framing.size), limit, origin);
    case Kind::Binary:
        return std::make_unique<LengthFramer<BinaryHeader>>(BinaryHeader(framing.length), limit, origin);
    case Kind::TypeTable:
        return std::make_unique<LengthFramer<TypeHeader>>(TypeHeader(framing), limit, origin);
    case Kind::Close:
        return std::make_unique<CloseFramer>(limit, origin);
    }
    return std::make_unique<ChunkFramer>(limit, origin);
}

} // namespace enchufe::framing

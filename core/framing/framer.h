// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/framing/framing.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace enchufe::framing {

/// A message cut out of a stream, or bytes that a reader threw away. Packed: views keep millions.
struct Frame {
    /// Damaged: taken for a message, but its beginning was thrown away.
    enum class What : std::uint8_t { Message, Lost, Damaged };

    std::uint64_t offset : 62 = 0; ///< in the stream, of the first byte, header included
    std::uint64_t lost : 1 = 0;
    std::uint64_t damaged : 1 = 0;
    std::uint32_t size = 0;    ///< bytes in the stream, header and trailer included
    std::uint16_t header = 0;  ///< bytes before the payload
    std::uint16_t trailer = 0; ///< bytes after it: the delimiter

    [[nodiscard]] static Frame message(std::uint64_t from, std::uint64_t bytes, std::size_t before,
                                       std::size_t behind)
    {
        Frame frame = lostBytes(from, bytes);
        frame.lost = 0;
        frame.header = static_cast<std::uint16_t>(before);
        frame.trailer = static_cast<std::uint16_t>(behind);
        return frame;
    }
    [[nodiscard]] static Frame lostBytes(std::uint64_t from, std::uint64_t bytes)
    {
        Frame frame;
        frame.offset = from & (~std::uint64_t{0} >> 2);
        frame.lost = 1;
        frame.size = static_cast<std::uint32_t>(bytes);
        return frame;
    }
    [[nodiscard]] What what() const
    {
        return lost != 0 ? What::Lost : damaged != 0 ? What::Damaged : What::Message;
    }
    [[nodiscard]] std::uint64_t end() const { return offset + size; }
    [[nodiscard]] std::uint64_t payloadOffset() const { return offset + header; }
    [[nodiscard]] std::uint32_t payloadSize() const { return size - header - trailer; }
    bool operator==(const Frame&) const = default;
};
static_assert(sizeof(Frame) == 16);

enum class Problem : std::uint8_t {
    None,
    TooLong,        ///< the message has more bytes than the limit and no end
    LengthTooLarge, ///< the header promises more than the limit
    NotANumber,     ///< the header is not a number
    Negative,       ///< the header is a negative number
    LeadingZero,    ///< netstrings allow none
    HeaderTooLong,  ///< more digits than any length has
    TooSmall,       ///< the length counts the header but is less than it
    NoComma,        ///< a netstring without its comma
    UnknownType     ///< the type byte is not in the table
};

/// The rule that the stream broke. Nothing is cut behind it; the bytes are still there to be looked at.
struct Broken {
    Problem problem = Problem::None;
    std::uint64_t offset = 0; ///< where the broken message begins
    std::uint64_t at = 0;     ///< the byte that shows it
    std::uint64_t value = 0;  ///< the length or type read
    std::uint64_t limit = 0;  ///< the largest frame allowed

    bool operator==(const Broken&) const = default;
    /// One sentence, without the offsets.
    [[nodiscard]] std::string describe(Language language) const;
};

/// Bytes that are not a whole message yet.
struct Unfinished {
    std::uint64_t offset = 0;
    std::uint64_t size = 0;               ///< bytes there
    std::optional<std::uint64_t> missing; ///< bytes still to come; nothing where it is not known yet
};

/// Cuts a stream into messages, as its bytes come. Keeps no bytes: offsets are all it tells. However the
/// stream is cut, the frames are the same (those of None and LossyDelimiter aside: they are the lesson). One
/// stream, one thread at a time; no failure but Broken.
class Framer {
public:
    static constexpr std::uint32_t usualLimit = std::uint32_t{16} << 20;

    virtual ~Framer() = default;
    Framer(const Framer&) = delete;
    Framer& operator=(const Framer&) = delete;

    /// The bytes of one recv(), or any other piece. Frames that they complete are added to `frames`.
    void push(std::span<const std::byte> bytes, std::vector<Frame>& frames);
    /// The stream has ended. What it completes is added to `frames`.
    void finish(std::vector<Frame>& frames);

    [[nodiscard]] bool isBroken() const { return m_broken.problem != Problem::None; }
    [[nodiscard]] const Broken& broken() const { return m_broken; }
    [[nodiscard]] std::uint64_t position() const { return m_position; } ///< bytes pushed
    /// After the last frame; of size 0 when nothing waits.
    [[nodiscard]] Unfinished unfinished() const;

protected:
    Framer(std::uint64_t origin, std::uint32_t limit)
        : m_limit(limit),
          m_position(origin),
          m_frameStart(origin)
    {}

    /// At bytes that follow m_position; cutAt() and breakAt() as needed.
    virtual void scan(std::span<const std::byte> bytes, std::vector<Frame>& frames) = 0;
    virtual void end(std::vector<Frame>& frames);
    [[nodiscard]] virtual std::optional<std::uint64_t> missing() const { return std::nullopt; }

    /// A message ends before the byte at `end`. False: it breaks the limit.
    bool cutAt(std::uint64_t end, std::size_t header, std::size_t trailer, std::vector<Frame>& frames);
    void loseUntil(std::uint64_t end, std::vector<Frame>& frames);
    void breakAt(Problem problem, std::uint64_t at, std::uint64_t value = 0);

    const std::uint32_t m_limit; ///< bytes of a frame
    std::uint64_t m_position;    ///< of the next byte
    std::uint64_t m_frameStart;

private:
    Broken m_broken;
};

/// `origin` is the offset of the first byte that will be pushed; `limit` the largest frame, header and
/// trailer included.
[[nodiscard]] std::unique_ptr<Framer>
makeFramer(const Framing& framing, std::uint32_t limit = Framer::usualLimit, std::uint64_t origin = 0);

} // namespace enchufe::framing

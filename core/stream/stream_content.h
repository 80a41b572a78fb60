// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/framing/framer.h"
#include "core/framing/naive_reader.h"
#include "core/journal/journal.h"
#include "core/stream/segmented_log.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <optional>
#include <vector>

namespace enchufe::stream {

/// One data call of one direction of a socket: what was handed to send(), or what recv() gave.
struct Block {
    std::uint64_t offset = 0; ///< in the stream
    journal::Seq seq = 0;
    std::int64_t enterNs = 0;     ///< since the journal began
    std::uint32_t size = 0;       ///< bytes moved
    std::uint32_t requested = 0;  ///< bytes handed over, or room; of a datagram cut off: its true size
    std::uint32_t durationUs = 0; ///< as far as 32 bits go
    std::int16_t error = 0;
    bool isEnd : 1 = false; ///< no byte follows: recv() said 0, or this side was shut down
    bool isOdd : 1 = false; ///< every other one of those that moved bytes: neighbours are told apart by it
    bool isCut : 1 = false; ///< a datagram larger than the room: its rest is gone

    [[nodiscard]] std::uint64_t end() const { return offset + size; }
    [[nodiscard]] std::int64_t leaveNs() const { return enterNs + std::int64_t{durationUs} * 1000; }
};
static_assert(sizeof(Block) == 40);

/// How many values fell between one power of two and the next.
class Histogram {
public:
    static constexpr std::size_t binCount = 64;

    void add(std::uint64_t value)
    {
        ++(value == 0 ? m_zeros : m_counts[static_cast<std::size_t>(std::bit_width(value) - 1)]);
    }
    /// Of values from 2^bin to less than 2^(bin+1).
    [[nodiscard]] std::uint64_t count(std::size_t bin) const { return m_counts[bin]; }
    [[nodiscard]] std::uint64_t zeros() const { return m_zeros; }

private:
    std::uint64_t m_zeros = 0;
    std::array<std::uint64_t, binCount> m_counts{};
};

/// The calls of one direction of one socket.
struct Lane {
    net::SocketId socket = 0; ///< 0: that end does not live here
    bool isPart = false;      ///< only the datagrams of one peer: offsets count their bytes alone
    SegmentedLog<Block> blocks;
    std::uint64_t total = 0;   ///< bytes moved
    std::uint64_t partial = 0; ///< calls that moved less than was handed over, or than there was room for
    std::uint64_t refused = 0; ///< calls that moved nothing: EAGAIN and others
    std::uint64_t cutOff = 0;  ///< datagrams larger than the room
    std::uint64_t empty = 0;   ///< datagrams of no bytes
    bool ended = false;
    bool nextIsOdd = false;
    Histogram sizes;          ///< bytes of each call that moved some
    Histogram gapsUs;         ///< microseconds from one such call to the next
    std::int64_t lastNs = -1; ///< when the last of them began

    /// The newest call, the end of the stream aside; null: none, or no longer kept.
    [[nodiscard]] const Block* newestCall() const
    {
        for (std::uint64_t number = blocks.end(); number > blocks.begin(); --number) {
            if (!blocks[number - 1].isEnd)
                return &blocks[number - 1];
        }
        return nullptr;
    }
};

/// What one framer has found.
struct Cut {
    framing::Framing framing;
    SegmentedLog<framing::Frame> frames; ///< lost bytes among them
    std::uint64_t messages = 0;          ///< whole ones
    std::uint64_t damaged = 0;           ///< whose beginning a lossy reader threw away
    std::uint64_t lostBytes = 0;         ///< thrown away by a lossy reader
    framing::Broken broken;
    framing::Unfinished unfinished;
    framing::NaiveReader naive;
    std::uint64_t position = 0; ///< offset behind the last byte looked at
    std::uint64_t skippedBytes =
        0; ///< no longer kept when it was their turn: the framer began anew behind them
};

/// What one end did in both directions, whichever of them is followed.
struct End {
    net::SocketId socket = 0;     ///< 0: lives elsewhere
    Histogram sendSizes;          ///< bytes of each call that sent some, or an empty message
    Histogram receiveSizes;       ///< bytes of each call that received some, or an empty message
    Histogram receiveGapsUs;      ///< microseconds from one of those to the next
    std::int64_t receivedNs = -1; ///< when the last of them began
};

/// All that a reader of one stream knows.
struct StreamContent {
    Lane sends;
    Lane receives;
    std::vector<Cut> cuts; ///< of the bytes received, or of those sent where the receiver does not live here
    bool receiverCuts = true;
    bool datagrams = false; ///< every call moves a message of its own
    std::array<End, 2> ends;

    /// Null: the reader has not come to that end yet.
    [[nodiscard]] const End* end(net::SocketId socket) const
    {
        const auto found = std::ranges::find(ends, socket, &End::socket);
        return socket == 0 || found == ends.end() ? nullptr : &*found;
    }
    [[nodiscard]] const Lane& source() const { return receiverCuts ? receives : sends; }
    /// Bytes that came but that the slowest framer has not looked at yet.
    [[nodiscard]] std::uint64_t cutLag() const
    {
        std::uint64_t lag = 0;
        for (const Cut& cut : cuts)
            lag = std::max(lag, source().total - std::min(source().total, cut.position));
        return lag;
    }
};

} // namespace enchufe::stream

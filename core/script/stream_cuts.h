// SPDX-License-Identifier: GPL-3.0-or-later
// What a framing finds in one stream, and when; for the .cpp files of this room.
#pragma once

#include "core/framing/framer.h"
#include "core/framing/naive_reader.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace enchufe::script {

/// Position of a record among those that Facts was told, from 1: what conditions call earlier and later.
using Order = std::uint64_t;

/// Frames of one received stream as its chunks come, each with the record that completed it. Keeps no bytes.
class StreamCuts {
public:
    struct Found {
        Order order = 0;
        framing::Frame frame;
    };
    /// After one chunk.
    struct After {
        Order order = 0;
        std::uint64_t waiting = 0;           ///< bytes of a message that is not whole yet
        std::optional<std::uint64_t> broken; ///< offset of the message that breaks the framing
        framing::NaiveReader naive;
    };

    /// `datagrams`: each chunk is framed by itself.
    StreamCuts(framing::Framing framing, std::uint32_t maxFrame, bool datagrams);

    void addChunk(Order order, std::uint64_t offset, std::span<const std::byte> bytes);
    /// Bytes that are not kept: what was begun is lost, and cutting begins anew behind them.
    void skip(Order order, std::uint64_t offset, std::uint64_t size);
    void end(Order order); ///< no more will come

    [[nodiscard]] const framing::Framing& framing() const { return m_framing; }
    [[nodiscard]] const std::vector<Found>& frames() const { return m_frames; } ///< whole messages
    [[nodiscard]] const After* after(Order order) const; ///< null: before the first chunk
    [[nodiscard]] std::size_t size() const { return m_frames.size() + m_after.size(); }
    [[nodiscard]] bool hasSkipped() const { return m_skipped; }

private:
    void note(Order order, std::uint64_t offset, std::uint64_t size, std::span<const framing::Frame> frames);

    framing::Framing m_framing;
    std::uint32_t m_maxFrame;
    bool m_datagrams;
    bool m_ended = false;
    bool m_skipped = false;
    std::unique_ptr<framing::Framer> m_framer;
    framing::NaiveReader m_naive;
    std::vector<Found> m_frames;
    std::vector<After> m_after;
};

} // namespace enchufe::script

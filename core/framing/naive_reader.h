// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/framing/framer.h"

namespace enchufe::framing {

/// "One recv() = one message", held against what a framer found in the same bytes.
class NaiveReader {
public:
    /// The next chunk of the stream and the frames that it completed.
    void apply(std::uint64_t chunkOffset, std::uint64_t chunkSize, std::span<const Frame> frames);

    [[nodiscard]] std::uint64_t chunks() const { return m_chunks; }
    [[nodiscard]] std::uint64_t right() const { return m_right; }   ///< chunks that were one message each
    [[nodiscard]] std::uint64_t split() const { return m_split; }   ///< messages in more than one chunk
    [[nodiscard]] std::uint64_t merged() const { return m_merged; } ///< chunks with bytes of several messages

private:
    std::uint64_t m_chunks = 0;
    std::uint64_t m_right = 0;
    std::uint64_t m_split = 0;
    std::uint64_t m_merged = 0;
    std::uint64_t m_chunkStart = 0;    ///< of this chunk
    std::uint64_t m_previousStart = 0; ///< of the chunk before it
};

} // namespace enchufe::framing

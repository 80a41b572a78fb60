// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/framing/naive_reader.h"

namespace enchufe::framing {

void NaiveReader::apply(std::uint64_t chunkOffset, std::uint64_t chunkSize, std::span<const Frame> frames)
{
    if (chunkSize > 0) {
        ++m_chunks;
        m_previousStart = m_chunkStart;
        m_chunkStart = chunkOffset;
    }
    const std::uint64_t chunkEnd = chunkOffset + chunkSize;
    bool isMerged = false;
    for (const Frame& frame : frames) {
        if (frame.what() != Frame::What::Message)
            continue; // half a message is none, however well it fills the chunk
        // A frame may become known one chunk late: "\r" is a line's end only once no "\n" follows it.
        const std::uint64_t itsChunk = frame.end() > m_chunkStart ? m_chunkStart : m_previousStart;
        const std::uint64_t itsEnd = itsChunk == m_chunkStart ? chunkEnd : m_chunkStart;
        if (frame.offset < itsChunk)
            ++m_split;
        else if (frame.offset == itsChunk && frame.end() == itsEnd)
            ++m_right;
        isMerged = isMerged || (frame.end() > m_chunkStart && frame.end() < chunkEnd);
    }
    m_merged += isMerged ? 1 : 0;
}

} // namespace enchufe::framing

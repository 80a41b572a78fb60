// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/stream_cuts.h"

#include <algorithm>
#include <utility>

namespace enchufe::script {

using framing::Frame;

StreamCuts::StreamCuts(framing::Framing framing, std::uint32_t maxFrame, bool datagrams)
    : m_framing(std::move(framing)),
      m_maxFrame(maxFrame),
      m_datagrams(datagrams),
      m_framer(framing::makeFramer(m_framing, m_maxFrame))
{}

void StreamCuts::addChunk(Order order, std::uint64_t offset, std::span<const std::byte> bytes)
{
    if (m_datagrams || std::exchange(m_ended, false) || m_framer->position() != offset)
        m_framer = framing::makeFramer(m_framing, m_maxFrame, offset);
    std::vector<Frame> frames;
    m_framer->push(bytes, frames);
    if (m_datagrams)
        m_framer->finish(frames);
    note(order, offset, bytes.size(), frames);
}

void StreamCuts::skip(Order order, std::uint64_t offset, std::uint64_t size)
{
    m_skipped = true;
    m_framer = framing::makeFramer(m_framing, m_maxFrame, offset + size);
    note(order, offset, size, {});
}

void StreamCuts::end(Order order)
{
    if (std::exchange(m_ended, true))
        return;
    std::vector<Frame> frames;
    m_framer->finish(frames);
    note(order, m_framer->position(), 0, frames);
}

void StreamCuts::note(Order order, std::uint64_t offset, std::uint64_t size, std::span<const Frame> frames)
{
    for (const Frame& frame : frames) {
        if (frame.what() == Frame::What::Message)
            m_frames.push_back({order, frame});
    }
    m_naive.apply(offset, size, frames);
    After after{order, 0, std::nullopt, m_naive};
    if (m_framer->isBroken())
        after.broken = m_framer->broken().offset;
    else if (!m_datagrams)
        after.waiting = m_framer->unfinished().size;
    m_after.push_back(std::move(after));
}

const StreamCuts::After* StreamCuts::after(Order order) const
{
    const auto behind = std::ranges::upper_bound(m_after, order, {}, &After::order);
    return behind == m_after.begin() ? nullptr : &*std::prev(behind);
}

} // namespace enchufe::script

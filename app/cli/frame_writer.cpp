// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/frame_writer.h"

#include "core/codec/hex.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <iterator>
#include <utility>

namespace enchufe::cli {

using framing::Frame;

FrameWriter::FrameWriter(const framing::Framing& framing, std::uint32_t limit, Language language,
                         net::SocketId socket)
    : m_framer(framing::makeFramer(framing, limit)),
      m_language(language),
      m_socket(socket)
{}

std::string FrameWriter::lineStart() const
{
    return m_socket == 0 ? std::string("{") : fmt::format("{{\"socket\":{},", m_socket.number());
}

void FrameWriter::push(std::span<const std::byte> bytes, std::string& out)
{
    if (m_framer->isBroken())
        return;
    m_bytes.insert(m_bytes.end(), bytes.begin(), bytes.end());
    m_framer->push(bytes, m_frames);
    writeFrames(out);
    writeBroken(out);
    const auto waiting = static_cast<std::size_t>(m_framer->unfinished().offset - m_first);
    if (m_framer->isBroken())
        m_bytes = {};
    else if (waiting > 0)
        m_bytes.erase(m_bytes.begin(), m_bytes.begin() + static_cast<std::ptrdiff_t>(waiting));
    m_first += waiting;
}

void FrameWriter::writeFrames(std::string& out)
{
    const std::string start = lineStart();
    for (const Frame& frame : m_frames) {
        if (frame.what() == Frame::What::Lost) {
            fmt::format_to(std::back_inserter(out), "{}\"lost\":true,\"offset\":{},\"size\":{}}}\n", start,
                           std::uint64_t{frame.offset}, frame.size);
            continue;
        }
        const auto payload = std::span(m_bytes).subspan(
            static_cast<std::size_t>(frame.payloadOffset() - m_first), frame.payloadSize());
        fmt::format_to(std::back_inserter(out),
                       "{}\"frame\":{},{}\"offset\":{},\"size\":{},\"header\":{},\"payload\":\"{}\"}}\n",
                       start, m_number++, frame.damaged != 0 ? "\"damaged\":true," : "",
                       std::uint64_t{frame.offset}, frame.size, frame.header, codec::toHex(payload));
    }
    m_frames.clear();
}

void FrameWriter::writeBroken(std::string& out)
{
    if (!m_framer->isBroken() || std::exchange(m_saidBroken, true))
        return;
    const framing::Broken& broken = m_framer->broken();
    fmt::format_to(std::back_inserter(out), "{}\"error\":{},\"offset\":{},\"at\":{}}}\n", lineStart(),
                   nlohmann::json(broken.describe(m_language)).dump(), broken.offset, broken.at);
}

void FrameWriter::finish(std::string& out)
{
    if (std::exchange(m_finished, true))
        return;
    m_framer->finish(m_frames);
    writeFrames(out);
    writeBroken(out);
    const framing::Unfinished left = m_framer->unfinished();
    if (m_framer->isBroken() || left.size == 0)
        return;
    fmt::format_to(std::back_inserter(out), "{}\"incomplete\":true,\"offset\":{},\"size\":{},\"need\":{}}}\n",
                   lineStart(), left.offset, left.size,
                   left.missing ? fmt::format("{}", *left.missing) : "null");
}

} // namespace enchufe::cli

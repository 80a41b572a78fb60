// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/framing/framer.h"
#include "core/net/call.h"
#include "core/text/text.h"

#include <memory>
#include <string>

namespace enchufe::cli {

/// A stream's frames as lines of JSON: the form of docs/console.md. Keeps the bytes of the unfinished frame,
/// which are no more than the framer's limit and one piece.
class FrameWriter {
public:
    /// `socket` other than 0 is named in each line.
    FrameWriter(const framing::Framing& framing, std::uint32_t limit, Language language,
                net::SocketId socket = 0);

    /// Lines for what these bytes complete, added to `out`.
    void push(std::span<const std::byte> bytes, std::string& out);
    /// The stream has ended.
    void finish(std::string& out);
    [[nodiscard]] bool isBroken() const { return m_framer->isBroken(); }

private:
    void writeFrames(std::string& out);
    void writeBroken(std::string& out);
    [[nodiscard]] std::string lineStart() const;

    std::unique_ptr<framing::Framer> m_framer;
    Language m_language;
    net::SocketId m_socket;
    std::vector<framing::Frame> m_frames;
    std::vector<std::byte> m_bytes; ///< from m_first on
    std::uint64_t m_first = 0;
    std::uint64_t m_number = 0;
    bool m_saidBroken = false;
    bool m_finished = false;
};

} // namespace enchufe::cli

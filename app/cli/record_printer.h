// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/call_explainer.h"
#include "app/cli/frame_writer.h"
#include "app/cli/output.h"
#include "app/cli/session.h"
#include "core/journal/journal.h"
#include "core/journal/socket_table.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>

namespace enchufe::cli {

/// What a session shows of its records: bytes, chunks or frames on standard output, and the journal's lines.
class RecordPrinter {
public:
    /// `shown` and `journalTo` may be the same; null: nothing goes there.
    RecordPrinter(const SessionPlan& plan, const journal::Journal& journal, const journal::SocketTable& table,
                  Output* shown, Output* journalTo);

    void print(const journal::Record& record, journal::Seq seq);
    /// What was left behind by sockets that are still open.
    void finish();
    /// Every record is printed: a journal is written.
    [[nodiscard]] bool printsAll() const { return m_journalTo != nullptr; }
    [[nodiscard]] bool isFramingBroken() const { return m_framingBroken; }
    /// Bytes that were to be printed and that the journal no longer kept.
    [[nodiscard]] std::uint64_t lostBytes() const { return m_lostBytes; }

private:
    /// `sentence`: a line with what the call meant, or empty.
    void showChunk(const journal::Record& record);
    void showFrames(const journal::Record& record);
    void finishFrames(net::SocketId socket);
    [[nodiscard]] journal::Payload payloadOf(const journal::Record& record);

    const SessionPlan& m_plan;
    const journal::Journal& m_journal;
    const journal::SocketTable& m_table;
    Output* m_shown;
    Output* m_journalTo;
    std::optional<CallExplainer> m_explainer;
    std::map<net::SocketId, FrameWriter> m_frames;
    bool m_framingBroken = false;
    std::uint64_t m_lostBytes = 0;
};

} // namespace enchufe::cli

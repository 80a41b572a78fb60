// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/record_printer.h"

#include "core/codec/escapes.h"
#include "core/codec/hex.h"
#include "core/journal/json.h"

#include <fmt/format.h>

#include <string>

namespace enchufe::cli {

using journal::Record;

RecordPrinter::RecordPrinter(const SessionPlan& plan, const journal::Journal& journal,
                             const journal::SocketTable& table, Output* shown, Output* journalTo)
    : m_plan(plan),
      m_journal(journal),
      m_table(table),
      m_shown(shown),
      m_journalTo(journalTo)
{}

journal::Payload RecordPrinter::payloadOf(const Record& record)
{
    journal::Payload payload = m_journal.payload(record);
    if (payload.size() < record.bytesCarried())
        m_lostBytes += record.bytesCarried() - payload.size();
    return payload;
}

void RecordPrinter::print(const Record& record, journal::Seq seq)
{
    const bool moved = record.isData() && record.error == 0;
    if (m_journalTo != nullptr) {
        if (moved && m_plan.journalData)
            (void)payloadOf(record);
        const auto* const info = m_table.socket(record.socket);
        m_journalTo->write(
            journal::toJson(m_journal, seq, record, info != nullptr ? info->peer : 0, {m_plan.journalData}) +
            '\n');
    }
    if (m_shown == nullptr || !moved)
        return;
    if (m_plan.show == Show::Chunks) {
        showChunk(record);
    } else if (m_plan.show == Show::Frames && record.isReceive()) {
        showFrames(record);
    } else if (m_plan.show == Show::Raw && record.isReceive()) {
        const auto payload = payloadOf(record);
        m_shown->write({reinterpret_cast<const char*>(payload.bytes().data()), payload.size()});
    }
}

void RecordPrinter::showChunk(const Record& record)
{
    const auto payload = payloadOf(record);
    const std::string cut = record.isTruncated()
                                ? fmt::format(" {} {}, {}", Text{"of", "de"}.in(m_plan.language),
                                              record.result, Text{"cut", "cortado"}.in(m_plan.language))
                                : std::string();
    m_shown->write(fmt::format("{:>14.6f} {:<8} {:>3} {:>10} +{:<8} {} | {}\n",
                               static_cast<double>(record.enterNs) / 1e9, net::callName(record.call),
                               record.socket, record.offset(), std::to_string(record.bytesMoved()) + cut,
                               codec::toSpacedHex(payload.bytes()), codec::toEscapes(payload.bytes())));
}

void RecordPrinter::showFrames(const Record& record)
{
    const bool isListener = std::holds_alternative<engine::StreamListenerSpec>(m_plan.spec);
    auto& writer = m_frames
                       .try_emplace(record.socket, m_plan.framing, m_plan.maxFrame, m_plan.language,
                                    isListener ? record.socket : 0)
                       .first->second;
    std::string lines;
    writer.push(payloadOf(record).bytes(), lines);
    // A datagram ends where it ends: nothing of the next one belongs to its frames.
    if (record.isStreamEnd() || !isStream())
        writer.finish(lines);
    m_framingBroken = m_framingBroken || writer.isBroken();
    if (!isStream())
        m_frames.erase(record.socket);
    m_shown->write(lines);
}

void RecordPrinter::finish()
{
    if (m_shown == nullptr)
        return;
    std::string lines;
    for (auto& [socket, writer] : m_frames)
        writer.finish(lines);
    m_shown->write(lines);
}

} // namespace enchufe::cli

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/record_printer.h"

#include "core/codec/escapes.h"
#include "core/codec/hex.h"
#include "core/explain/remarks.h"
#include "core/journal/json.h"
#include "core/words/meaning.h"

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
{
    if (plan.explain)
        m_explainer.emplace(journal, plan.language);
}

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
        m_lostBytes += journal::bytesMissing(m_journal, record, {m_plan.journalData});
        const auto* const info = m_table.socket(record.socket);
        m_journalTo->write(
            journal::toJson(m_journal, seq, record, info != nullptr ? info->peer : 0, {m_plan.journalData}) +
            '\n');
    }
    if (m_shown == nullptr)
        return;
    if (m_explainer)
        m_explainer->take(record, seq);
    // A reset, or our own close: what its stream left behind is told then.
    if (record.call == net::Call::Close)
        finishFrames(record.socket);
    if (!moved)
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
    const std::string remark = explain::remark(record, m_plan.language);
    const std::string size = std::to_string(record.bytesMoved()) + (remark.empty() ? "" : ' ' + remark);
    m_shown->write(fmt::format("{:>14.6f} {:<8} {:>3} {:>10} +{:<8} {} | {}\n",
                               static_cast<double>(record.enterNs) / 1e9, net::callName(record.call),
                               record.socket.number(), record.offset(), size,
                               codec::toSpacedHex(payload.bytes()), codec::toEscapes(payload.bytes())) +
                   (m_explainer ? m_explainer->sentenceOf(record) : std::string()));
}

void RecordPrinter::showFrames(const Record& record)
{
    auto& writer = m_frames
                       .try_emplace(record.socket, m_plan.framing, m_plan.maxFrame, m_plan.language,
                                    m_plan.isListener() ? record.socket : net::SocketId())
                       .first->second;
    std::string lines;
    writer.push(payloadOf(record).bytes(), lines);
    m_framingBroken = m_framingBroken || writer.isBroken();
    m_shown->write(lines);
    // A datagram ends where it ends: nothing of the next one belongs to its frames.
    if (!m_plan.isStream() || words::meaningOf(record) == words::Meaning::StreamEnd)
        finishFrames(record.socket);
}

/// Nothing more comes from that socket.
void RecordPrinter::finishFrames(net::SocketId socket)
{
    const auto found = m_frames.find(socket);
    if (found == m_frames.end())
        return;
    std::string lines;
    found->second.finish(lines);
    m_framingBroken = m_framingBroken || found->second.isBroken();
    m_frames.erase(found);
    m_shown->write(lines);
}

void RecordPrinter::finish()
{
    while (!m_frames.empty())
        finishFrames(m_frames.begin()->first);
}

} // namespace enchufe::cli

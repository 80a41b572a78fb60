// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/call_explainer.h"

#include "core/explain/call_text.h"
#include "core/explain/occasion_texts.h"
#include "core/explain/sentences.h"

#include <fmt/format.h>

namespace enchufe::cli {

using journal::Record;
using net::Call;

namespace {

/// Made, or said, for its own sake.
bool isWorthALine(const Record& record)
{
    if (record.isNote())
        return record.note() < journal::NoteKind::SegmentBegan;
    const bool isByHand = net::asksOfSockets(record.call) && record.hasAnswer();
    return !record.isHelper() || isByHand || record.call == Call::SetBlocking || record.call == Call::Ioctl;
}

} // namespace

CallExplainer::CallExplainer(const journal::Journal& journal, Language language)
    : m_journal(journal),
      m_language(language),
      m_table(journal),
      m_occasions(journal, m_table)
{}

void CallExplainer::take(const Record& record, journal::Seq seq)
{
    m_table.apply(record);
    m_facts = m_occasions.apply(record, seq);
    if (record.call == Call::Close)
        m_occasions.forget(m_table.takeForgottenSockets());
}

std::string CallExplainer::sentenceOf(const Record& record) const
{
    // Where nothing is known of the other end, it may yet come to be known: the call alone is certain.
    std::string words;
    if (m_facts.cause != words::Cause::Unknown)
        words = explain::OccasionTexts(m_journal, m_table, m_language).sentence(m_facts);
    if (words.empty()) {
        const journal::Payload answer = record.hasAnswer() ? m_journal.payload(record) : journal::Payload();
        words = explain::sentence(
            {record, *m_journal.detail(record), answer.bytes(), m_table.socket(record.socket)}, m_language);
    }
    return fmt::format("  # {}\n", words);
}

std::string CallExplainer::callLine(const Record& record) const
{
    const journal::SocketInfo* const socket = m_table.socket(record.socket);
    const std::string who = socket != nullptr && !socket->name.empty() ? socket->name
                            : record.socket != 0 ? std::to_string(record.socket.number())
                                                 : std::string();
    return fmt::format("{:>14.6f} {:>6} {}\n", static_cast<double>(record.enterNs) / 1e9, who,
                       explain::lineText(record, *m_journal.detail(record), m_language));
}

std::string CallExplainer::linesOf(const Record& record) const
{
    return isWorthALine(record) ? callLine(record) + sentenceOf(record) : std::string();
}

std::string CallExplainer::newLines()
{
    std::string lines;
    while (m_next < m_journal.end()) {
        const auto batch = m_journal.read(m_next);
        journal::Seq seq = batch.first;
        for (const Record& record : batch.records) {
            take(record, seq++);
            lines += linesOf(record);
        }
        m_next = seq;
        if (batch.records.empty())
            break;
    }
    return lines;
}

} // namespace enchufe::cli

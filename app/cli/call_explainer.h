// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journal.h"
#include "core/journal/socket_table.h"
#include "core/stream/occasions.h"
#include "core/text/language.h"

#include <cstddef>
#include <string>

namespace enchufe::cli {

/// `--explain`: calls as a person reads them, and what they meant, in the sentences that the window has. The
/// journal outlives it; one thread's own.
class CallExplainer {
public:
    CallExplainer(const journal::Journal& journal, Language language);

    /// To be called with each record, in their order: what is said of one depends on those before.
    void take(const journal::Record& record, journal::Seq seq);
    /// Of the record that was taken last: "  # All 5 bytes were copied …", a line of its own.
    [[nodiscard]] std::string sentenceOf(const journal::Record& record) const;
    /// The same behind a line with the call: time, socket (its name, where it has one), and "send(4, 5) = 5".
    /// Empty for what a program calls only to wait or to look, and for what the player of a script notes.
    [[nodiscard]] std::string linesOf(const journal::Record& record) const;
    /// The lines of all records since the last time.
    [[nodiscard]] std::string newLines();

private:
    [[nodiscard]] std::string callLine(const journal::Record& record) const;

    const journal::Journal& m_journal;
    Language m_language;
    journal::SocketTable m_table;
    stream::Occasions m_occasions;
    words::OccasionFacts m_facts; ///< of the record that was taken last
    journal::Seq m_next = 0;      ///< newLines()
};

} // namespace enchufe::cli

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journal.h"
#include "core/journal/socket_table.h"
#include "core/text/language.h"
#include "core/words/occasion.h"

#include <cstddef>
#include <string>

namespace enchufe::stream {
struct MergedSends;
}

namespace enchufe::explain {

/// What is said of an occasion without being asked for.
struct OccasionText {
    std::string title;    ///< "Merged"
    std::string call;     ///< whose, and which: "client 52110: recv(11, 9) = 9"
    std::string why;      ///< two or three sentences: what the other end has to do with it
    bool isError = false; ///< a call has failed, or an RST has come

    bool operator==(const OccasionText&) const = default;
};

/// Turns the facts of an occasion into sentences. A value; journal and table outlive it.
class OccasionTexts {
public:
    OccasionTexts(const journal::Journal& journal, const journal::SocketTable& table, Language language)
        : m_journal(journal),
          m_table(table),
          m_language(language)
    {}

    /// Empty: the record is no longer kept.
    [[nodiscard]] OccasionText of(const words::OccasionFacts& facts) const;
    /// In words that stand alone, where the call is not seen: "send(): EAGAIN. …".
    [[nodiscard]] std::string sentence(const words::OccasionFacts& facts) const;

    /// Of a merging recv() so many bytes are quoted.
    static constexpr std::size_t mostQuoted = 40;

private:
    struct Known; ///< the facts with their record
    [[nodiscard]] Known known(const words::OccasionFacts& facts) const;
    [[nodiscard]] std::string title(const Known& known) const;
    [[nodiscard]] std::string why(const Known& known) const;
    [[nodiscard]] std::string ofReset(const Known& known) const;
    [[nodiscard]] std::string ofOwnReset(const Known& known) const;
    [[nodiscard]] std::string ofUnixReset(const Known& known) const;
    [[nodiscard]] std::string ofEnd(const Known& known) const;
    [[nodiscard]] std::string ofWait(const Known& known) const;
    [[nodiscard]] std::string ofSendWait(const Known& known) const;
    [[nodiscard]] std::string ofCut(const Known& known) const;
    [[nodiscard]] std::string ofBacklog(const Known& known) const;
    [[nodiscard]] std::string ofMerge(const Known& known) const;
    [[nodiscard]] std::string pieces(const Known& known, const stream::MergedSends& merged) const;
    [[nodiscard]] std::string ofFailure(const Known& known) const;
    [[nodiscard]] std::string theOther(const Known& known) const;

    const journal::Journal& m_journal;
    const journal::SocketTable& m_table;
    Language m_language;
};

} // namespace enchufe::explain

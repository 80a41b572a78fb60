// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/words/occasion.h"
#include "widgets/model/feed.h"

#include <QCoreApplication>
#include <QString>

namespace enchufe::stream {
struct MergedSends;
}

namespace enchufe::widgets {

/// What is said of an occasion without being asked for, in the window's language; plain text.
struct OccasionText {
    QString title;        ///< "Merged"
    QString call;         ///< whose, and which: "client 52110: recv(11, 9) = 9"
    QString why;          ///< two or three sentences: what the other end has to do with it
    bool isError = false; ///< a call has failed, or an RST has come

    bool operator==(const OccasionText&) const = default;
};

/// Turns the facts of an occasion into sentences. A value; the feed outlives it. The window's thread.
class OccasionTexts {
    Q_DECLARE_TR_FUNCTIONS(OccasionTexts)

public:
    explicit OccasionTexts(const Feed& feed) : m_feed(feed) {}

    /// Empty: the record is no longer kept.
    [[nodiscard]] OccasionText of(const words::OccasionFacts& facts) const;
    /// In words that stand alone, where the call is not seen: "send(): EAGAIN. …".
    [[nodiscard]] QString sentence(const words::OccasionFacts& facts) const;

    /// Of a merging recv() so many bytes are quoted.
    static constexpr std::size_t mostQuoted = 40;

private:
    struct Told; ///< the facts with their record
    [[nodiscard]] QString title(const Told& told) const;
    [[nodiscard]] QString why(const Told& told) const;
    [[nodiscard]] QString ofReset(const Told& told) const;
    [[nodiscard]] QString ofOwnReset(const Told& told) const;
    [[nodiscard]] QString ofUnixReset(const Told& told) const;
    [[nodiscard]] QString ofEnd(const Told& told) const;
    [[nodiscard]] QString ofWait(const Told& told) const;
    [[nodiscard]] QString ofSendWait(const Told& told) const;
    [[nodiscard]] QString ofCut(const Told& told) const;
    [[nodiscard]] QString ofBacklog(const Told& told) const;
    [[nodiscard]] QString ofMerge(const Told& told) const;
    [[nodiscard]] QString pieces(const Told& told, const stream::MergedSends& merged) const;
    [[nodiscard]] QString ofFailure(const Told& told) const;
    [[nodiscard]] QString theOther(const Told& told) const;
    [[nodiscard]] QString errorName(const Told& told) const;

    const Feed& m_feed;
};

} // namespace enchufe::widgets

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explain/occasion_texts.h"
#include "core/words/occasion.h"
#include "widgets/model/feed.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <functional>

namespace enchufe::widgets {

class Actions;
class DetailsPanel;
class FailureLine;
class NewestCard;
class Selection;
class Settings;

/// Where nothing is chosen, the newest call of what is selected on the left is shown, and never anything
/// else. What is worth an explanation comes before mere data, stays for as long as it takes to be read, and
/// has its card beside the picture; where the cards are switched off, a failed call stands above the send
/// bar.
class NewestWatch final : public QObject {
    Q_OBJECT

public:
    struct Parts { ///< all of them outlive it
        Feed& feed;
        Selection& selection;
        FailureLine& failure;
        NewestCard& card;
        DetailsPanel& details;
        Actions& actions;
        Settings& settings;
    };
    /// `byHand`: the calls are being made one by one, and each counts, not only those that move bytes.
    NewestWatch(const Parts& parts, std::function<bool()> byHand);

    /// Looks again what is newest, whether or not it is due.
    void refresh();
    /// All that the feed has read was weighed and is shown as it stays until something else happens.
    [[nodiscard]] bool isSettled() const { return !m_timer.isActive() && !m_hold.isActive(); }
    /// What it did is no news any more: it has gone from the list.
    void forget(journal::EndpointId endpoint);

    static constexpr int soonestMs = 1000;  ///< until an explanation gives way to the next
    static constexpr int shortestMs = 3000; ///< until it goes without one
    /// The same of the same socket is told to a screen reader, or after it was put away, only after a while
    /// without any.
    static constexpr int quietMs = 5000;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    [[nodiscard]] bool isOfPair(journal::Seq seq) const;
    [[nodiscard]] std::optional<journal::Seq> newestOfPair() const;
    void follow(const words::OccasionFacts& next);
    void tell(const words::OccasionFacts& facts);
    void sayMore();
    void clear();
    void putAway();
    void showCall();
    void switchCard(bool on);
    [[nodiscard]] explain::OccasionTexts texts() const; ///< of now, in the window's language
    void explain(bool aloud);
    void showCard(bool aloud);

    Parts m_parts;
    std::function<bool()> m_byHand;
    NewestCalls::Scope m_scope;
    net::Endpoint m_peer;        ///< the only one that is meant of a datagram socket's
    words::OccasionFacts m_told; ///< none: there is nothing to explain
    words::OccasionFacts m_last; ///< told last, whether or not it still is
    QElapsedTimer m_sinceTold;
    QElapsedTimer m_sinceAlike; ///< since one like it was told
    bool m_isAway = false;      ///< the person has put it away
    bool m_isOn = true;
    QTimer m_timer; ///< not more often than eyes can follow
    QTimer m_hold;  ///< until it may give way
};

} // namespace enchufe::widgets

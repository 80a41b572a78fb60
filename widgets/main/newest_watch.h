// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/model/feed.h"

#include <QObject>
#include <QTimer>

#include <functional>

namespace enchufe::widgets {

class FailureLine;
class Selection;

/// Where nothing is chosen, the newest call of what is selected on the left is shown, and never anything
/// else; a failed one stands above the send bar besides.
class NewestWatch final : public QObject {
    Q_OBJECT

public:
    /// `byHand`: the calls are being made one by one, and each counts, not only those that move bytes.
    NewestWatch(const Feed& feed, Selection& selection, FailureLine& failure, std::function<bool()> byHand);

    /// Looks again what is newest, whether or not it is due.
    void refresh();
    /// What has happened so far is news only of an endpoint that is chosen.
    void forget();

private:
    const Feed& m_feed;
    Selection& m_selection;
    FailureLine& m_failure;
    std::function<bool()> m_byHand;
    journal::Seq m_forgotten = 0; ///< up to here
    QTimer m_timer;               ///< not more often than eyes can follow
};

} // namespace enchufe::widgets

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/model/feed.h"

#include <QObject>
#include <QTimer>

#include <cstddef>
#include <functional>
#include <vector>

class QWidget;

namespace enchufe::widgets {

class DetailsPanel;
class FailureLine;
class FramesView;
class LadderView;
class RecordView;
class StreamModel;
class StreamView;

/// What is chosen in one view is chosen in all; where nothing is, the details show what has just happened in
/// what is selected on the left, and never anything else.
class CallSelection final : public QObject {
    Q_OBJECT

public:
    struct Views { ///< all of them outlive this
        DetailsPanel& details;
        RecordView& chunks;
        RecordView& calls;
        LadderView& ladder;
        StreamView& stream;
        FramesView& frames;
        StreamModel& streamModel;
        FailureLine& failure;
    };

    /// `byHand`: the calls are being made one by one, and each counts, not only those that move bytes.
    CallSelection(Feed& feed, const Views& views, std::function<bool()> byHand, QObject* parent);

    /// Another endpoint or connection is meant: nothing of the one before stays.
    void setScope(const NewestCalls::Scope& scope);
    /// Looks again what is newest, whether or not it is due.
    void refresh();

private:
    void showCalls(const std::vector<journal::Seq>& seqs, journal::Seq current, std::size_t count,
                   const QWidget* chosenIn);
    void showFrame(std::size_t cut, std::uint64_t number);

    Feed& m_feed;
    Views m_views;
    std::function<bool()> m_byHand;
    NewestCalls::Scope m_scope;
    QTimer m_timer; ///< not more often than eyes can follow
};

} // namespace enchufe::widgets

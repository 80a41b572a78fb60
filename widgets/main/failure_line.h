// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/model/feed.h"

#include <QWidget>

#include <optional>

class QLabel;
class QToolButton;

namespace enchufe::widgets {

/// A word where one acts: the call that has just failed, in one line above the send bar, until its socket has
/// gone on or the person has read it. Takes no room otherwise.
class FailureLine final : public QWidget {
    Q_OBJECT

public:
    explicit FailureLine(const Feed& feed, QWidget* parent = nullptr);

    /// The failure that stands in what is selected; none: nothing is said.
    void show(std::optional<journal::Seq> failure);
    [[nodiscard]] QString text() const; ///< empty: nothing is said

signals:
    void detailsRequested(journal::Seq seq);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    const Feed& m_feed;
    std::optional<journal::Seq> m_failure;
    std::optional<journal::Seq> m_read; ///< put away by the person
    QLabel* m_words = nullptr;
    QToolButton* m_more = nullptr;
    QToolButton* m_away = nullptr;
};

} // namespace enchufe::widgets

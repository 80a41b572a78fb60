// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/send/send_order.h"

#include <QToolButton>

class QFrame;
class QLabel;
class QSpinBox;

namespace enchufe::widgets {

class Theme;

/// How often a message is sent, and in which pieces: a button that says it and opens the knobs. Enter or Esc
/// closes them.
class RepeatButton final : public QToolButton {
    Q_OBJECT

public:
    RepeatButton(Theme& theme, QWidget* parent);

    [[nodiscard]] Repetition value() const;
    void setValue(const Repetition& value);
    /// With the keys in the first knob.
    void openKnobs();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    QFrame* m_knobs = nullptr;
    QLabel* m_timesLabel = nullptr;
    QSpinBox* m_times = nullptr;
    QLabel* m_intervalLabel = nullptr;
    QSpinBox* m_interval = nullptr;
    QLabel* m_pieceLabel = nullptr;
    QSpinBox* m_piece = nullptr;
    QLabel* m_gapLabel = nullptr;
    QSpinBox* m_gap = nullptr;
};

} // namespace enchufe::widgets

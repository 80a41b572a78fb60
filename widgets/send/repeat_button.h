// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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

    [[nodiscard]] int times() const;      ///< 0: until stopped
    [[nodiscard]] int intervalMs() const; ///< from one to the next
    [[nodiscard]] int pieceSize() const;  ///< bytes; 0: whole
    [[nodiscard]] int gapMs() const;      ///< between pieces
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

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/stream/stream_canvas.h"

#include <QWidget>

class QComboBox;
class QHBoxLayout;
class QLabel;
class QToolButton;

namespace enchufe::widgets {

class StreamModel;

/// The heart: what was handed to send(), what the kernel took, what recv() gave and what a framer cut out of it, on
/// one axis; with its knobs.
class StreamView final : public QWidget {
    Q_OBJECT

public:
    StreamView(StreamModel& model, Theme& theme, QWidget* parent = nullptr);

    [[nodiscard]] StreamCanvas& canvas() { return *m_canvas; }
    void openFramingForm(std::size_t slot);
    void savePicture();

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void retranslate();
    void updateDirections();
    void updateFramings();
    void updateEnds();
    void updateStatus();
    void showFramingMenu();
    QToolButton* addButton(QHBoxLayout& layout, const QString& text, bool checkable = false);

    StreamModel& m_model;
    Theme& m_theme;
    QComboBox* m_direction = nullptr;
    QToolButton* m_framing = nullptr;
    QToolButton* m_bytes = nullptr;
    QToolButton* m_time = nullptr;
    QToolButton* m_fit = nullptr;
    QToolButton* m_out = nullptr;
    QToolButton* m_in = nullptr;
    QToolButton* m_follow = nullptr;
    QToolButton* m_save = nullptr;
    QLabel* m_status = nullptr;
    StreamCanvas* m_canvas = nullptr;
};

} // namespace enchufe::widgets

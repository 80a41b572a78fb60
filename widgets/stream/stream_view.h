// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/stream/stream_canvas.h"
#include "widgets/views/view.h"

class QComboBox;
class QLabel;
class QToolBar;
class QToolButton;

namespace enchufe::widgets {

struct ViewParts;
class Actions;
class StreamModel;

/// The heart: what was handed to send(), what the kernel took, what recv() gave and what a framer cut out of
/// it, on one axis; with its knobs.
class StreamView final : public View {
    Q_OBJECT

public:
    StreamView(StreamModel& model, Theme& theme, Actions& actions, QWidget* parent = nullptr);

    [[nodiscard]] static View* make(const ViewParts& parts, QWidget* parent);
    [[nodiscard]] StreamCanvas& canvas() { return *m_canvas; }
    void openFramingForm(std::size_t slot);
    void savePicture();
    void takeKeys() override { m_canvas->setFocus(Qt::ShortcutFocusReason); }
    void setBare(bool bare) override;

protected:
    void changeEvent(QEvent* event) override;
    void look() override;
    void showCall(journal::Seq call) override { m_canvas->selectCall(call); }
    void showFrame(const Selection::Frame& frame) override { m_canvas->selectFrame(frame.cut, frame.number); }

private:
    void build();
    void buildBar();
    void handleActions();
    void retranslate();
    void updateDirections();
    void updateFramings();
    void updateEnds();
    void updateStatus();
    void showFramingMenu();

    StreamModel& m_model;
    Theme& m_theme;
    Actions& m_actions;
    QComboBox* m_direction = nullptr;
    QToolButton* m_framing = nullptr;
    QToolBar* m_bar = nullptr; ///< what does not fit goes into its menu
    QLabel* m_status = nullptr;
    StreamCanvas* m_canvas = nullptr;
};

} // namespace enchufe::widgets

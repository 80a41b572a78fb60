// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/frames/frames_model.h"
#include "widgets/views/view.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QScrollArea;
class QTableView;
class QToolButton;

namespace enchufe::widgets {

struct ViewParts;
class FieldStrip;
class Settings;

/// The messages of one framer in a table, decoded as text or as struct records.
class FramesView final : public View {
    Q_OBJECT

public:
    FramesView(StreamModel& stream, Settings& settings, Theme& theme, QWidget* parent = nullptr);
    [[nodiscard]] static View* make(const ViewParts& parts, QWidget* parent);

    [[nodiscard]] const FramesModel& model() const { return m_model; }
    void selectFrame(std::size_t cut, std::uint64_t number);
    void takeKeys() override;
    void setBare(bool bare) override;

protected:
    void changeEvent(QEvent* event) override;
    void look() override;
    void wake() override;
    void rest() override { m_model.setResting(true); }
    void showFrame(const Selection::Frame& frame) override { selectFrame(frame.cut, frame.number); }

private:
    void build();
    void retranslate();
    void fitRows();
    void updateCuts();
    void updateFormat();
    void updateStatus();
    void onCurrent();
    void showFields(std::uint64_t number);

    StreamModel& m_stream;
    Settings& m_settings;
    Theme& m_theme;
    FramesModel m_model;
    QWidget* m_head = nullptr;
    QLabel* m_cutLabel = nullptr;
    QComboBox* m_cut = nullptr;
    QLabel* m_formatLabel = nullptr;
    QLineEdit* m_format = nullptr;
    QLabel* m_problem = nullptr;
    QLabel* m_status = nullptr;
    QToolButton* m_follow = nullptr;
    QTableView* m_table = nullptr;
    QScrollArea* m_fieldsArea = nullptr;
    FieldStrip* m_fields = nullptr;
};

} // namespace enchufe::widgets

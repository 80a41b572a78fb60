// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/framing/framer.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QDialogButtonBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QSpinBox;
class QTableWidget;

namespace enchufe::widgets {

class StreamModel;
class Theme;

/// Chooses how a stream is framed: a kind and its parameter, or the one-line text, with a preview on the
/// bytes that are already there.
class FramingForm final : public QDialog {
    Q_OBJECT

public:
    /// `slot`: which of the model's framings; one past the last adds one.
    FramingForm(StreamModel& model, Theme& theme, std::size_t slot, QWidget* parent);

    void accept() override;

private:
    void build();
    void fillFromKind();
    void fillFromText();
    void showParameter();
    void preview();
    [[nodiscard]] QString composed() const;
    [[nodiscard]] Parsed<framing::Framing> parsed() const;

    StreamModel& m_model;
    Theme& m_theme;
    std::size_t m_slot;
    QFormLayout* m_form = nullptr;
    QComboBox* m_kind = nullptr;
    QLabel* m_parameterLabel = nullptr;
    QLineEdit* m_parameter = nullptr;
    QCheckBox* m_countsHeader = nullptr;
    QLineEdit* m_text = nullptr;
    QSpinBox* m_limit = nullptr;
    QLabel* m_explanation = nullptr;
    QLabel* m_problem = nullptr;
    QTableWidget* m_preview = nullptr;
    QLabel* m_outcome = nullptr;
    QDialogButtonBox* m_buttons = nullptr;
};

} // namespace enchufe::widgets

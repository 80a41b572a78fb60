// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSpinBox>

namespace enchufe::widgets {

/// A QSpinBox that shows its number in groups as numberText() does, and takes it with them or without.
class NumberBox final : public QSpinBox {
public:
    explicit NumberBox(QWidget* parent = nullptr);

    [[nodiscard]] QValidator::State validate(QString& input, int& place) const override;

protected:
    [[nodiscard]] QString textFromValue(int value) const override;
    [[nodiscard]] int valueFromText(const QString& text) const override;
};

} // namespace enchufe::widgets

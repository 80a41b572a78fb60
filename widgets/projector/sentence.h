// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace enchufe::widgets {

class Theme;

/// One sentence in letters that are read from the last row: as large as its place holds, numbers bold, names
/// of errors in their colour.
class Sentence final : public QLabel {
    Q_OBJECT

public:
    explicit Sentence(Theme& theme, QWidget* parent);

    void say(const QString& plain);
    [[nodiscard]] const QString& plain() const { return m_plain; }

    static constexpr double largest = 1.7; ///< times the text of the window
    static constexpr double smallest = 0.9;

    [[nodiscard]] QSize sizeHint() const override { return minimumSizeHint(); }
    [[nodiscard]] QSize minimumSizeHint() const override;
    /// Its height is given, and the letters follow it.
    [[nodiscard]] bool hasHeightForWidth() const override { return false; }

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void fit();
    [[nodiscard]] bool fits(double least);
    [[nodiscard]] QString marked(QString text) const;

    Theme& m_theme;
    QString m_plain;
};

} // namespace enchufe::widgets

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace enchufe::widgets {

/// A label whose words take as many lines as they need: in rows and splitters, which do not ask how high a
/// text is at a width, Qt's own would be cut at the last line.
class WrappedLabel final : public QLabel {
    Q_OBJECT

public:
    explicit WrappedLabel(QWidget* parent = nullptr);

    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    [[nodiscard]] int neededHeight() const; ///< at the width it has

    bool m_isPlaced = false; ///< a layout has given it a width
};

} // namespace enchufe::widgets

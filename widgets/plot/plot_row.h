// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSplitter>

namespace enchufe::widgets {

/// Plots beside one another, as many of the first as there is room for: rather one that can be read than
/// three of which none can.
class PlotRow final : public QSplitter {
    Q_OBJECT

public:
    explicit PlotRow(QWidget* parent = nullptr);

    [[nodiscard]] QSize minimumSizeHint() const override; ///< of the first

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool event(QEvent* event) override;

private:
    void fit();
};

} // namespace enchufe::widgets

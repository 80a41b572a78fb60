// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/painted_text.h"

#include <QObject>

class QCPAxis;
class QCustomPlot;

namespace enchufe::widgets {

/// Tells a PaintedTextReader of the words that QCustomPlot paints by itself: the labels of its ticks, and its
/// legend. Without a reader it asks for one each time the plot is painted, and does nothing else.
class PlotTexts final : public QObject {
    Q_OBJECT

public:
    explicit PlotTexts(QCustomPlot& plot); ///< belongs to the plot

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    /// A label over its neighbour counts as clipped.
    void tellTicks(const QCPAxis& axis, PaintedTextReader& reader) const;
    void tellLegend(PaintedTextReader& reader) const;

    QCustomPlot& m_plot;
};

} // namespace enchufe::widgets

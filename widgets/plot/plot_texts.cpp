// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot/plot_texts.h"

#include <QEvent>

#include <qcustomplot.h>

namespace enchufe::widgets {

PlotTexts::PlotTexts(QCustomPlot& plot) : QObject(&plot), m_plot(plot) { plot.installEventFilter(this); }

bool PlotTexts::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Paint) {
        if (PaintedTextReader* const reader = PaintedTextReader::of(m_plot)) {
            for (const QCPAxis* const axis : {m_plot.xAxis, m_plot.yAxis})
                tellTicks(*axis, *reader);
            tellLegend(*reader);
        }
    }
    return QObject::eventFilter(watched, event);
}

void PlotTexts::tellTicks(const QCPAxis& axis, PaintedTextReader& reader) const
{
    QVector<double> ticks;
    QVector<QString> labels;
    axis.ticker()->generate(axis.range(), m_plot.locale(), axis.numberFormat().at(0), axis.numberPrecision(),
                            ticks, nullptr, &labels);
    const QFontMetricsF metrics(axis.tickLabelFont());
    const double gap = 1 + axis.offset() + axis.tickLengthOut() + axis.tickLabelPadding();
    const QRectF rect = axis.axisRect()->rect();
    QRectF before;
    for (qsizetype i = 0; i < std::min(ticks.size(), labels.size()); ++i) {
        const QString& label = labels[i];
        if (label.isEmpty())
            continue;
        const QSizeF size = metrics.size(0, label);
        const double at = axis.coordToPixel(ticks[i]);
        const bool across = axis.orientation() == Qt::Horizontal;
        const QPointF corner = across ? QPointF(at - size.width() / 2, rect.bottom() + gap)
                                      : QPointF(rect.left() - gap - size.width(), at - size.height() / 2);
        const QRectF place(corner, size);
        // One that would stick out along its axis is not painted.
        const QRectF whole = m_plot.rect();
        if (across ? place.left() < whole.left() || place.right() > whole.right()
                   : place.top() < whole.top() || place.bottom() > whole.bottom())
            continue;
        const bool isClipped = place.intersects(before) || !whole.contains(place);
        reader.onPainted(m_plot, {label, place, false, isClipped, TextRole::Result});
        before = place;
    }
}

void PlotTexts::tellLegend(PaintedTextReader& reader) const
{
    QCPLegend& legend = *m_plot.legend;
    if (!legend.visible())
        return;
    const QRectF room = m_plot.axisRect()->rect();
    for (int i = 0; i < legend.itemCount(); ++i) {
        auto* const item = qobject_cast<QCPPlottableLegendItem*>(legend.item(i));
        const QRectF place = item == nullptr ? QRectF() : QRectF(item->rect());
        if (!place.isEmpty())
            reader.onPainted(m_plot,
                             {item->plottable()->name(), place, false,
                              place.left() < room.left() || place.right() > room.right(), TextRole::Result});
    }
}

} // namespace enchufe::widgets

// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot/plot_row.h"

#include <QEvent>

namespace enchufe::widgets {

PlotRow::PlotRow(QWidget* parent) : QSplitter(Qt::Horizontal, parent) { setChildrenCollapsible(false); }

QSize PlotRow::minimumSizeHint() const
{
    const int width = count() == 0 ? 0 : widget(0)->minimumSizeHint().width();
    return {width, QSplitter::minimumSizeHint().height()};
}

void PlotRow::fit()
{
    int needed = 0;
    for (int i = 0; i < count(); ++i) {
        needed += widget(i)->minimumSizeHint().width() + (i > 0 ? handleWidth() : 0);
        widget(i)->setVisible(i == 0 || needed <= width());
    }
}

void PlotRow::resizeEvent(QResizeEvent* event)
{
    fit();
    QSplitter::resizeEvent(event);
}

bool PlotRow::event(QEvent* event)
{
    if (event->type() == QEvent::LayoutRequest)
        fit(); // another size of the text, another language
    return QSplitter::event(event);
}

} // namespace enchufe::widgets

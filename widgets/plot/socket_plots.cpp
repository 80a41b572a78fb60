// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot/socket_plots.h"

#include "widgets/plot/histogram_plot.h"
#include "widgets/plot/queue_plot.h"
#include "widgets/plot/throughput_plot.h"

namespace enchufe::widgets {

SocketPlots::SocketPlots(ThroughputPlot& throughput, StreamModel& stream, Theme& theme, QWidget* parent)
    : sizes(new HistogramPlot(stream, theme, parent))
{
    auto* const plot = new QueuePlot(stream, theme, parent);
    QObject::connect(&throughput, &ThroughputPlot::rangeChanged, plot, &QueuePlot::setRange);
    queues = plot;
}

} // namespace enchufe::widgets

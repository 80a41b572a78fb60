// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace enchufe::widgets {

class StreamModel;
class Theme;
class ThroughputPlot;

/// What is plotted of the chosen end, beside the throughput, whose range of time they follow.
struct SocketPlots {
    SocketPlots(ThroughputPlot& throughput, StreamModel& stream, Theme& theme, QWidget* parent);

    QWidget* queues = nullptr;
    QWidget* sizes = nullptr;
};

} // namespace enchufe::widgets

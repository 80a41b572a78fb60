// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/model/stream_model.h"
#include "widgets/plot/plot_panel.h"

class QCPGraph;
class QLabel;

namespace enchufe::widgets {

/// Send-Q and Recv-Q of the selected socket, on the time axis of the throughput.
class QueuePlot final : public PlotPanel {
    Q_OBJECT

public:
    QueuePlot(StreamModel& stream, Theme& theme, QWidget* parent = nullptr);

    /// Seconds since the session began.
    void setRange(double first, double last);

private:
    void restyle() override;
    void retranslate() override;
    void refresh() override;
    [[nodiscard]] bool isKnown(net::SocketId socket, bool sending) const;
    double fill(QCPGraph& graph, net::SocketId socket, bool sending);
    [[nodiscard]] QString csv() const override;
    void nameSocket();

    StreamModel& m_stream;
    QLabel* m_title = nullptr;
    QCPGraph* m_send = nullptr;
    QCPGraph* m_receive = nullptr;
    double m_first = 0;
    double m_last = 1;
};

} // namespace enchufe::widgets

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/model/stream_model.h"

#include <QWidget>

class QCPGraph;
class QCustomPlot;
class QLabel;
class QToolButton;

namespace enchufe::widgets {

class Theme;

/// Send-Q of the stream's sender and Recv-Q of its receiver, on the time axis of the throughput.
class QueuePlot final : public QWidget {
    Q_OBJECT

public:
    QueuePlot(StreamModel& stream, Theme& theme, QWidget* parent = nullptr);

    /// Seconds since the session began.
    void setRange(double first, double last);
    [[nodiscard]] QCustomPlot& plot() { return *m_plot; }
    [[nodiscard]] QString saveAs(const QString& path);

protected:
    void changeEvent(QEvent* event) override;

private:
    void restyle();
    void retranslate();
    void refresh();
    double fill(QCPGraph& graph, net::SocketId socket, bool sending);
    [[nodiscard]] QString csv() const;

    StreamModel& m_stream;
    Theme& m_theme;
    QLabel* m_title = nullptr;
    QToolButton* m_save = nullptr;
    QCustomPlot* m_plot = nullptr;
    QCPGraph* m_send = nullptr;
    QCPGraph* m_receive = nullptr;
    double m_first = 0;
    double m_last = 1;
};

} // namespace enchufe::widgets

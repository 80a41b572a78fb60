// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot/queue_plot.h"

#include "core/journal/socket_row.h"
#include "widgets/common/theme.h"
#include "widgets/model/socket_names.h"
#include "widgets/plot/plot_tools.h"

#include <QHBoxLayout>
#include <QLabel>

#include <algorithm>
#include <cmath>
#include <limits>

namespace enchufe::widgets {

QueuePlot::QueuePlot(StreamModel& stream, Theme& theme, QWidget* parent)
    : PlotPanel(theme, "queues", parent),
      m_stream(stream)
{
    m_title = new QLabel(this);
    m_title->setObjectName(QStringLiteral("panelTitle"));
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    head().addWidget(m_title, 1);
    plot().xAxis->setTicker(QSharedPointer<SessionTicker>(new SessionTicker));
    plot().yAxis->setTicker(QSharedPointer<ByteTicker>(new ByteTicker(false)));
    plot().legend->setVisible(true);
    m_send = plot().addGraph();
    m_receive = plot().addGraph();
    for (QCPGraph* const graph : {m_send, m_receive})
        graph->setLineStyle(QCPGraph::lsStepLeft); // it holds until the kernel says something else
    m_send->setName(QStringLiteral("Send-Q"));
    m_receive->setName(QStringLiteral("Recv-Q"));
    connect(&stream, &StreamModel::channelChanged, this, &QueuePlot::refresh);
    connect(&stream, &StreamModel::socketChanged, this, &QueuePlot::refresh);
    retranslate();
    restyle();
}

void QueuePlot::restyle()
{
    const int width = theme().scale() > 1.4 ? 3 : 2;
    m_send->setPen(QPen(theme().colors().sent, width));
    m_receive->setPen(QPen(theme().colors().received, width));
    PlotPanel::restyle();
}

void QueuePlot::retranslate()
{
    nameSocket();
    setNames(tr("Plot of the kernel's queues"), tr("Save the plot of the queues"));
}

/// Whose they are: there is one line for it, and little room.
void QueuePlot::nameSocket()
{
    const QString name = SocketNames(m_stream.feed().table()).socket(m_stream.socket());
    m_title->setToolTip(name);
    const QString text = name.isEmpty() ? tr("Queues") : tr("Queues · %1").arg(name);
    m_title->setText(m_title->fontMetrics().elidedText(
        text, Qt::ElideMiddle,
        std::max(m_title->contentsRect().width() - m_title->fontMetrics().height(), 60)));
}

void QueuePlot::setRange(double first, double last)
{
    m_first = first;
    m_last = last;
    refresh();
}

/// The newest sample still holds: nothing has happened since that would have changed it, or somebody asks on.
bool QueuePlot::isKnown(net::SocketId socket, bool sending) const
{
    const auto* const info = m_stream.feed().table().socket(socket);
    if (info == nullptr)
        return false;
    const journal::QueuesNow queues = journal::queuesNow(*info);
    return (sending ? queues.send : queues.receive).has_value();
}

double QueuePlot::fill(QCPGraph& graph, net::SocketId socket, bool sending)
{
    double highest = 0;
    QVector<QCPGraphData> points;
    const auto samples = m_stream.feed().queues().samples(socket);
    const auto value = [sending](const QueueHistory::Sample& sample) {
        return static_cast<double>(sending ? sample.sendQueue : sample.receiveQueue);
    };
    if (!samples.empty()) {
        const auto firstNs = static_cast<std::int64_t>(m_first * 1e9);
        auto at = std::lower_bound(
            samples.begin(), samples.end(), firstNs,
            [](const QueueHistory::Sample& sample, std::int64_t ns) { return sample.ns < ns; });
        if (at != samples.begin())
            --at;
        double last = -1; // bytes; below 0: not known, and no curve
        const auto holdUntil = [&points, &last](double seconds) {
            if (last >= 0)
                points.push_back({seconds, last});
        };
        for (; at != samples.end(); ++at) {
            const double seconds = static_cast<double>(at->ns) / 1e9;
            const double now = value(*at);
            if (now < 0) {
                holdUntil(seconds);
                points.push_back({seconds, std::numeric_limits<double>::quiet_NaN()});
            } else {
                points.push_back({seconds, now});
            }
            last = now;
            highest = std::max(highest, last);
        }
        if (!points.isEmpty() && isKnown(socket, sending))
            holdUntil(std::max(m_last, points.back().key));
    }
    graph.data()->set(points, true);
    return highest;
}

void QueuePlot::refresh()
{
    if (!isVisible() && plot().width() <= 0)
        return;
    nameSocket();
    const double highest =
        std::max(fill(*m_send, m_stream.socket(), true), fill(*m_receive, m_stream.socket(), false));
    plot().xAxis->setRange(m_first, m_last);
    plot().yAxis->setRange(0, topUnderLegend(plot(), highest));
    plot().replot(QCustomPlot::rpQueuedReplot);
}

QString QueuePlot::csv() const
{
    QString text = QStringLiteral("seconds,queue,bytes\n");
    for (const QCPGraph* const graph : {m_send, m_receive}) {
        for (const QCPGraphData& point : *graph->data())
            if (!std::isnan(point.value))
                text += QStringLiteral("%1,%2,%3\n")
                            .arg(point.key, 0, 'f', 6)
                            .arg(graph->name())
                            .arg(point.value, 0, 'f', 0);
    }
    return text;
}

} // namespace enchufe::widgets

// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot/queue_plot.h"

#include "widgets/common/icons.h"
#include "widgets/common/theme.h"
#include "widgets/plot/plot_tools.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace enchufe::widgets {

QueuePlot::QueuePlot(StreamModel& stream, Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_stream(stream),
      m_theme(theme)
{
    setObjectName(QStringLiteral("panel"));
    setAttribute(Qt::WA_StyledBackground);
    m_title = new QLabel(this);
    m_title->setObjectName(QStringLiteral("panelTitle"));
    m_save = new QToolButton(this);
    m_save->setIcon(icon(Icon::File, theme));
    m_plot = new QCustomPlot(this);
    m_plot->xAxis->setTicker(QSharedPointer<SessionTicker>(new SessionTicker));
    m_plot->yAxis->setTicker(QSharedPointer<ByteTicker>(new ByteTicker(false)));
    m_plot->legend->setVisible(true);
    m_send = m_plot->addGraph();
    m_receive = m_plot->addGraph();
    for (QCPGraph* const graph : {m_send, m_receive})
        graph->setLineStyle(QCPGraph::lsStepLeft); // it holds until the kernel says something else
    m_send->setName(QStringLiteral("Send-Q"));
    m_receive->setName(QStringLiteral("Recv-Q"));
    auto* const head = new QHBoxLayout;
    head->setContentsMargins(0, 4, 8, 0);
    head->addWidget(m_title, 1);
    head->addWidget(m_save);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(m_plot, 1);
    connect(m_save, &QToolButton::clicked, this, [this] {
        PlotFile::chooseAndSave(*m_plot, this, QStringLiteral("queues"), [this] { return csv(); });
    });
    connect(&stream, &StreamModel::channelChanged, this, &QueuePlot::refresh);
    connect(&theme, &Theme::changed, this, &QueuePlot::restyle);
    retranslate();
    restyle();
}

void QueuePlot::restyle()
{
    stylePlot(*m_plot, m_theme);
    const int width = m_theme.scale() > 1.4 ? 3 : 2;
    m_send->setPen(QPen(m_theme.colors().sent, width));
    m_receive->setPen(QPen(m_theme.colors().received, width));
    refresh();
}

void QueuePlot::retranslate()
{
    m_title->setText(tr("Queues"));
    m_plot->setAccessibleName(tr("Plot of the kernel's queues"));
    m_save->setToolTip(tr("Save the plot as PNG, PDF or CSV"));
    m_save->setAccessibleName(tr("Save the plot of the queues"));
}

void QueuePlot::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void QueuePlot::setRange(double first, double last)
{
    m_first = first;
    m_last = last;
    refresh();
}

double QueuePlot::fill(QCPGraph& graph, net::SocketId socket, bool sending)
{
    double highest = 0;
    QVector<QCPGraphData> points;
    const auto* const samples = m_stream.feed().queues().samples(socket);
    const auto value = [sending](const QueueHistory::Sample& sample) {
        return static_cast<double>(sending ? sample.sendQueue : sample.receiveQueue);
    };
    if (samples != nullptr) {
        const auto firstNs = static_cast<std::int64_t>(m_first * 1e9);
        auto at = std::lower_bound(
            samples->begin(), samples->end(), firstNs,
            [](const QueueHistory::Sample& sample, std::int64_t ns) { return sample.ns < ns; });
        if (at != samples->begin())
            --at;
        for (; at != samples->end(); ++at) {
            points.push_back({static_cast<double>(at->ns) / 1e9, value(*at)});
            highest = std::max(highest, points.back().value);
        }
        if (!points.isEmpty())
            points.push_back({std::max(m_last, points.back().key), points.back().value});
    }
    graph.data()->set(points, true);
    return highest;
}

void QueuePlot::refresh()
{
    if (!isVisible() && m_plot->width() <= 0)
        return;
    const double highest = std::max(fill(*m_send, m_stream.channel().sender, true),
                                    fill(*m_receive, m_stream.channel().receiver, false));
    m_plot->xAxis->setRange(m_first, m_last);
    m_plot->yAxis->setRange(0, std::max(highest * 1.1, 100.0));
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

QString QueuePlot::csv() const
{
    QString text = QStringLiteral("seconds,queue,bytes\n");
    for (const QCPGraph* const graph : {m_send, m_receive}) {
        for (const QCPGraphData& point : *graph->data())
            text += QStringLiteral("%1,%2,%3\n")
                        .arg(point.key, 0, 'f', 6)
                        .arg(graph->name())
                        .arg(point.value, 0, 'f', 0);
    }
    return text;
}

QString QueuePlot::saveAs(const QString& path)
{
    refresh();
    return PlotFile::save(*m_plot, path, [this] { return csv(); });
}

} // namespace enchufe::widgets

// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot/kernel_plot.h"

#include "core/journal/socket_row.h"
#include "widgets/common/format.h"
#include "widgets/common/theme.h"
#include "widgets/common/wrapped_label.h"
#include "widgets/kernel/kernel_values_model.h"
#include "widgets/plot/plot_tools.h"

#include <QHBoxLayout>
#include <QLabel>

#include <algorithm>

namespace enchufe::widgets {

namespace {

/// Labels in the value's own unit, at few places.
class KernelTicker final : public QCPAxisTicker {
public:
    explicit KernelTicker(const net::KernelValue& value) : m_value(value) { setTickCount(4); }

protected:
    QString getTickLabel(double tick, const QLocale&, QChar, int) override
    {
        return kernelValueText(m_value, static_cast<std::int64_t>(std::llround(tick)));
    }
    int getSubTickCount(double /*step*/) override { return 0; }

private:
    const net::KernelValue& m_value;
};

QSharedPointer<QCPAxisTicker> tickerFor(const net::KernelValue& value)
{
    if (value.unit == net::KernelUnit::Bytes || value.unit == net::KernelUnit::BytesPerSecond)
        return QSharedPointer<ByteTicker>(new ByteTicker(value.unit == net::KernelUnit::BytesPerSecond));
    return QSharedPointer<KernelTicker>(new KernelTicker(value));
}

} // namespace

KernelPlot::KernelPlot(Feed& feed, Theme& theme, QWidget* parent)
    : PlotPanel(theme, "kernel", parent),
      m_feed(feed)
{
    m_title = new WrappedLabel(this);
    m_title->setObjectName(QStringLiteral("panelTitle"));
    head().addWidget(m_title, 1);
    plot().xAxis->setTicker(QSharedPointer<SessionTicker>(new SessionTicker));
    m_graph = plot().addGraph();
    m_graph->setLineStyle(QCPGraph::lsStepLeft); // it holds until the kernel says something else
    retranslate();
    restyle();
}

void KernelPlot::restyle()
{
    m_graph->setPen(QPen(theme().colors().accent, theme().scale() > 1.4 ? 3 : 2));
    PlotPanel::restyle();
}

void KernelPlot::retranslate()
{
    m_title->setText(m_value == nullptr ? tr("Choose a value")
                                        : fromView(m_value->title.in(currentLanguage())));
    setNames(tr("Plot of one of the kernel's values"), tr("Save the plot of the kernel's value"));
}

void KernelPlot::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    refresh();
}

void KernelPlot::setSubject(net::SocketId socket, const net::KernelValue* value)
{
    if (m_socket == socket && m_value == value)
        return;
    m_socket = socket;
    m_value = value;
    if (value != nullptr)
        plot().yAxis->setTicker(tickerFor(*value));
    retranslate();
    refresh();
}

void KernelPlot::setRange(double first, double last)
{
    m_first = first;
    m_last = last;
    refresh();
}

void KernelPlot::refresh()
{
    if (!isVisible())
        return;
    double highest = 0;
    QVector<QCPGraphData> points;
    const auto known = m_feed.kernel().find(m_socket);
    if (!known.empty() && m_value != nullptr) {
        const auto firstNs = static_cast<std::int64_t>(m_first * 1e9);
        auto at = std::ranges::lower_bound(known, firstNs, {}, &KernelHistory::Sample::ns);
        if (at != known.begin())
            --at;
        for (; at != known.end(); ++at) {
            const auto value = net::valueIn(*m_value, at->answer);
            if (!value || net::isUnlimited(*m_value, *value))
                continue;
            points.push_back({static_cast<double>(at->ns) / 1e9, static_cast<double>(*value)});
            highest = std::max(highest, points.back().value);
        }
        const auto* const info = m_feed.table().socket(m_socket);
        const bool goesOn = info != nullptr && journal::hasRow(*info);
        if (!points.isEmpty() && goesOn)
            points.push_back({std::max(m_last, points.back().key), points.back().value});
    }
    m_graph->data()->set(points, true);
    plot().xAxis->setRange(m_first, m_last);
    plot().yAxis->setRange(0, std::max(highest * 1.15, 4.0));
    plot().replot(QCustomPlot::rpQueuedReplot);
}

QString KernelPlot::csv() const
{
    QString text =
        QStringLiteral("seconds,%1\n").arg(m_value == nullptr ? QString() : fromView(m_value->name));
    for (const QCPGraphData& point : *m_graph->data())
        text += QStringLiteral("%1,%2\n").arg(point.key, 0, 'f', 6).arg(point.value, 0, 'f', 0);
    return text;
}

} // namespace enchufe::widgets

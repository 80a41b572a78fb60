// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot/kernel_plot.h"

#include "widgets/common/format.h"
#include "widgets/common/icons.h"
#include "widgets/common/theme.h"
#include "widgets/kernel/kernel_values_model.h"
#include "widgets/plot/plot_tools.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

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
    : QWidget(parent),
      m_feed(feed),
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
    m_graph = m_plot->addGraph();
    m_graph->setLineStyle(QCPGraph::lsStepLeft); // it holds until the kernel says something else
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
        PlotFile::chooseAndSave(*m_plot, this, QStringLiteral("kernel"), [this] { return csv(); });
    });
    connect(&theme, &Theme::changed, this, &KernelPlot::restyle);
    retranslate();
    restyle();
}

void KernelPlot::restyle()
{
    stylePlot(*m_plot, m_theme);
    m_graph->setPen(QPen(m_theme.colors().accent, m_theme.scale() > 1.4 ? 3 : 2));
    refresh();
}

void KernelPlot::retranslate()
{
    m_title->setText(m_value == nullptr ? tr("Choose a value")
                                        : fromView(m_value->title.in(currentLanguage())));
    m_plot->setAccessibleName(tr("Plot of one of the kernel's values"));
    m_save->setToolTip(tr("Save the plot as PNG, PDF or CSV"));
    m_save->setAccessibleName(tr("Save the plot of the kernel's value"));
}

void KernelPlot::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
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
        m_plot->yAxis->setTicker(tickerFor(*value));
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
    const auto* const known = m_feed.kernel().find(m_socket);
    if (known != nullptr && m_value != nullptr) {
        const auto firstNs = static_cast<std::int64_t>(m_first * 1e9);
        auto at = std::ranges::lower_bound(known->samples, firstNs, {}, &KernelHistory::Sample::ns);
        if (at != known->samples.begin())
            --at;
        for (; at != known->samples.end(); ++at) {
            const auto value = net::valueIn(*m_value, at->answer);
            if (!value || net::isUnlimited(*m_value, *value))
                continue;
            points.push_back({static_cast<double>(at->ns) / 1e9, static_cast<double>(*value)});
            highest = std::max(highest, points.back().value);
        }
        if (!points.isEmpty())
            points.push_back({std::max(m_last, points.back().key), points.back().value});
    }
    m_graph->data()->set(points, true);
    m_plot->xAxis->setRange(m_first, m_last);
    m_plot->yAxis->setRange(0, std::max(highest * 1.15, 4.0));
    m_plot->replot(QCustomPlot::rpQueuedReplot);
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

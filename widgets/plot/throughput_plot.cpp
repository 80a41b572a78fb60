// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot/throughput_plot.h"

#include "widgets/common/format.h"
#include "widgets/common/icons.h"
#include "widgets/common/theme.h"
#include "widgets/plot/plot_tools.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QMouseEvent>
#include <QSignalBlocker>
#include <QToolButton>

#include <algorithm>
#include <cmath>

namespace enchufe::widgets {

namespace {

constexpr int ticksMs = 100;
constexpr int idleTicks = 10; ///< the clock goes on where nothing else moves, once a second
constexpr std::size_t mostEndpoints = 8;
constexpr int spans[] = {10, 30, 60, 300, 600};

} // namespace

ThroughputPlot::ThroughputPlot(Feed& feed, Theme& theme, const EndpointModel& endpoints, QWidget* parent)
    : PlotPanel(theme, "throughput", parent),
      m_feed(feed),
      m_endpoints(endpoints)
{
    build();
    connect(&m_timer, &QTimer::timeout, this, &ThroughputPlot::tick);
    connect(m_which, &QComboBox::currentIndexChanged, this, &ThroughputPlot::refresh);
    connect(m_span, &QComboBox::currentIndexChanged, this, &ThroughputPlot::refresh);
    connect(m_pause, &QToolButton::toggled, this, [this](bool paused) {
        m_pausedAt =
            paused ? (net::steadyNanoseconds() - m_feed.journal().epochNs()) / RateHistory::binNs : -1;
        refresh();
    });
    m_timer.start(ticksMs); // hidden too: it is the clock of the other plots
    retranslate();
    restyle();
}

void ThroughputPlot::build()
{
    m_title = new QLabel(this);
    m_title->setObjectName(QStringLiteral("panelTitle"));
    m_readout = new QLabel(this);
    m_readout->setObjectName(QStringLiteral("muted"));
    m_which = new QComboBox(this);
    m_span = new QComboBox(this);
    m_pause = new QToolButton(this);
    m_pause->setCheckable(true);
    m_pause->setIcon(icon(Icon::Pause, theme()));
    plot().yAxis->setTicker(QSharedPointer<ByteTicker>(new ByteTicker(true)));
    plot().xAxis->setTicker(QSharedPointer<SessionTicker>(new SessionTicker));
    m_cursor = new QCPItemStraightLine(&plot());
    m_cursor->setVisible(false);
    connect(&plot(), &QCustomPlot::mouseMove, this,
            [this](QMouseEvent* event) { showReadout(event->pos()); });

    head().addWidget(m_title);
    head().addWidget(m_readout, 1);
    head().addWidget(m_which);
    head().addWidget(m_span);
    head().addWidget(m_pause);
}

void ThroughputPlot::restyle()
{
    m_cursor->setPen(QPen(theme().colors().muted, 1, Qt::DashLine));
    for (auto& [endpoint, lines] : m_lines) {
        plot().removeGraph(lines.sent);
        plot().removeGraph(lines.received);
    }
    m_lines.clear(); // made again in the new colours
    PlotPanel::restyle();
}

void ThroughputPlot::retranslate()
{
    const QSignalBlocker quiet1(m_which);
    const QSignalBlocker quiet2(m_span);
    m_title->setText(tr("Throughput"));
    const int which = std::max(m_which->currentIndex(), 0);
    m_which->clear();
    m_which->addItems({tr("Selected endpoint"), tr("All endpoints")});
    m_which->setCurrentIndex(which);
    m_which->setAccessibleName(tr("Endpoints in the plot"));
    const int span = m_span->count() > 0 ? m_span->currentIndex() : 1;
    m_span->clear();
    for (const int seconds : spans)
        m_span->addItem(seconds < 60 ? tr("%1 s").arg(seconds) : tr("%1 min").arg(seconds / 60), seconds);
    m_span->setCurrentIndex(span);
    m_span->setAccessibleName(tr("Time shown"));
    m_pause->setToolTip(tr("Hold the plot still"));
    m_pause->setAccessibleName(tr("Hold the plot still"));
    setNames(tr("Throughput plot"), tr("Save the plot"));
    plot().xAxis->setLabel({});
    for (auto& [endpoint, lines] : m_lines) {
        plot().removeGraph(lines.sent);
        plot().removeGraph(lines.received);
    }
    m_lines.clear();
    refresh();
}

void ThroughputPlot::setSelected(journal::EndpointId endpoint)
{
    m_selected = endpoint;
    refresh();
}

int ThroughputPlot::seconds() const { return m_span->currentData().toInt(); }

std::vector<journal::EndpointId> ThroughputPlot::shownEndpoints() const
{
    if (m_which->currentIndex() == 0)
        return m_selected != 0 ? std::vector{m_selected} : std::vector<journal::EndpointId>();
    std::vector<journal::EndpointId> shown;
    for (int row = m_endpoints.rowCount() - 1; row >= 0 && shown.size() < mostEndpoints; --row)
        shown.push_back(
            m_endpoints.index(row, 0).data(EndpointModel::EndpointRole).value<journal::EndpointId>());
    std::reverse(shown.begin(), shown.end());
    return shown;
}

ThroughputPlot::Bins ThroughputPlot::shownBins() const
{
    // The bin under way is not full yet: the last whole one is the newest point.
    const std::int64_t now = (net::steadyNanoseconds() - m_feed.journal().epochNs()) / RateHistory::binNs - 1;
    const std::int64_t last = m_pausedAt >= 0 ? m_pausedAt : now;
    return {last - std::int64_t{seconds()} * 10, last};
}

void ThroughputPlot::tellRange()
{
    constexpr double binsASecond = 1e9 / RateHistory::binNs;
    const auto [first, last] = shownBins();
    emit rangeChanged(static_cast<double>(first) / binsASecond, static_cast<double>(last) / binsASecond);
}

void ThroughputPlot::tick()
{
    if (m_pausedAt >= 0 || m_endpoints.rowCount() == 0)
        return;
    // Whatever has been said, by the kernel's samples too, moves the picture as long as it is in it.
    const std::int64_t now = net::steadyNanoseconds() - m_feed.journal().epochNs();
    const bool idle = now - m_feed.lastNs() > (std::int64_t{seconds()} * 10 + 5) * RateHistory::binNs;
    if (idle && ++m_idleTicks < idleTicks)
        return;
    m_idleTicks = 0;
    isVisible() ? refresh() : tellRange();
}

ThroughputPlot::Lines& ThroughputPlot::linesFor(journal::EndpointId endpoint)
{
    const auto [place, isNew] = m_lines.try_emplace(endpoint);
    Lines& lines = place->second;
    if (!isNew)
        return lines;
    const QString name = m_endpoints.indexOf(endpoint).data(Qt::DisplayRole).toString();
    const bool alone = lines.isAlone = m_which->currentIndex() == 0;
    QColor sent = theme().colors().sent;
    QColor received = theme().colors().received;
    if (!alone) {
        const int kind = m_endpoints.indexOf(endpoint).data(EndpointModel::KindRole).toInt();
        const Colors& c = theme().colors();
        const QColor sides[] = {c.client, c.listener, c.datagram};
        sent = received = sides[std::clamp(kind, 0, 2)];
    }
    lines.sent = plot().addGraph();
    lines.sent->setPen(QPen(sent, theme().scale() > 1.4 ? 3 : 2));
    lines.sent->setName(alone ? tr("sent") : tr("%1, sent").arg(name));
    lines.received = plot().addGraph();
    lines.received->setPen(
        QPen(received, theme().scale() > 1.4 ? 3 : 2, alone ? Qt::SolidLine : Qt::DotLine));
    lines.received->setName(alone ? tr("received") : tr("%1, received").arg(name));
    return lines;
}

void ThroughputPlot::fillLines(journal::EndpointId endpoint, Lines& lines, std::int64_t firstBin,
                               std::int64_t lastBin, double& highest)
{
    constexpr double binsASecond = 1e9 / RateHistory::binNs;
    const auto count = static_cast<int>(lastBin - firstBin + 1);
    QVector<QCPGraphData> sent(count);
    QVector<QCPGraphData> received(count);
    for (int i = 0; i < count; ++i) {
        const std::int64_t number = firstBin + i;
        const auto bin = m_feed.rates().bin(endpoint, number);
        const double time = static_cast<double>(number) / binsASecond;
        sent[i] = {time, static_cast<double>(bin.sent) * binsASecond};
        received[i] = {time, static_cast<double>(bin.received) * binsASecond};
        highest = std::max({highest, sent[i].value, received[i].value});
    }
    lines.sent->data()->set(sent, true);
    lines.received->data()->set(received, true);
}

void ThroughputPlot::refresh()
{
    constexpr double binsASecond = 1e9 / RateHistory::binNs;
    const auto shown = shownEndpoints();
    for (auto it = m_lines.begin(); it != m_lines.end();) {
        const bool alone = m_which->currentIndex() == 0;
        if (std::find(shown.begin(), shown.end(), it->first) == shown.end() || alone != it->second.isAlone) {
            plot().removeGraph(it->second.sent);
            plot().removeGraph(it->second.received);
            it = m_lines.erase(it);
        } else {
            ++it;
        }
    }
    const auto [first, last] = shownBins();
    double highest = 0;
    for (const journal::EndpointId endpoint : shown)
        fillLines(endpoint, linesFor(endpoint), first, last, highest);
    // Grows at once, shrinks slowly: a scale that jumps cannot be read.
    m_highest = highest >= m_highest ? highest : std::max(highest, m_highest * 0.97);
    plot().xAxis->setRange(static_cast<double>(first) / binsASecond, static_cast<double>(last) / binsASecond);
    plot().legend->setVisible(!shown.empty());
    plot().yAxis->setRange(0, topUnderLegend(plot(), m_highest));
    tellRange();
    plot().replot(QCustomPlot::rpQueuedReplot);
}

void ThroughputPlot::showReadout(const QPoint& position)
{
    const double time = plot().xAxis->pixelToCoord(position.x());
    if (!plot().xAxis->range().contains(time)) {
        m_readout->clear();
        m_cursor->setVisible(false);
        return;
    }
    m_cursor->point1->setCoords(time, 0);
    m_cursor->point2->setCoords(time, 1);
    m_cursor->setVisible(true);
    QStringList parts = {tr("at %1 s:").arg(decimalText(time, 1))};
    const auto number = static_cast<std::int64_t>(time * 1e9 / RateHistory::binNs);
    for (const journal::EndpointId endpoint : shownEndpoints()) {
        const auto bin = m_feed.rates().bin(endpoint, number);
        parts << tr("sent %1, received %2")
                     .arg(rateText(static_cast<double>(bin.sent) * 10),
                          rateText(static_cast<double>(bin.received) * 10));
    }
    m_readout->setText(parts.join(QStringLiteral("  ")));
    plot().replot(QCustomPlot::rpQueuedReplot);
}

QString ThroughputPlot::csv() const
{
    QString text = QStringLiteral("seconds,endpoint,sent_bytes_per_second,received_bytes_per_second\n");
    const auto range = plot().xAxis->range();
    for (const journal::EndpointId endpoint : shownEndpoints()) {
        const QString name = m_endpoints.indexOf(endpoint).data(Qt::DisplayRole).toString();
        for (auto number = static_cast<std::int64_t>(std::llround(range.lower * 10));
             number <= std::llround(range.upper * 10); ++number) {
            const auto bin = m_feed.rates().bin(endpoint, number);
            text += QStringLiteral("%1,\"%2\",%3,%4\n")
                        .arg(static_cast<double>(number) / 10, 0, 'f', 1)
                        .arg(name)
                        .arg(bin.sent * 10)
                        .arg(bin.received * 10);
        }
    }
    return text;
}

} // namespace enchufe::widgets

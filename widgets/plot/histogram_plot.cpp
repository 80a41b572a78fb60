// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot/histogram_plot.h"

#include "widgets/common/format.h"
#include "widgets/common/theme.h"
#include "widgets/model/socket_names.h"
#include "widgets/plot/plot_tools.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QSignalBlocker>

#include <algorithm>

namespace enchufe::widgets {

namespace {
constexpr int refreshMs = 200;
constexpr double mostLabels = 7;
constexpr int zeroBin = -1; ///< of the values that are 0: before those from 1 on
constexpr int binCount = static_cast<int>(stream::Histogram::binCount);

std::uint64_t countOf(const stream::Histogram& counts, int bin)
{
    return bin == zeroBin ? counts.zeros() : counts.count(static_cast<std::size_t>(bin));
}
} // namespace

HistogramPlot::HistogramPlot(StreamModel& stream, Theme& theme, QWidget* parent)
    : PlotPanel(theme, "histogram", parent),
      m_stream(stream)
{
    m_what = new QComboBox(this);
    head().setContentsMargins(8, 0, 0, 0);
    head().addWidget(m_what, 1);
    plot().yAxis->setTicker(QSharedPointer<CountTicker>(new CountTicker));
    m_bars = new QCPBars(plot().xAxis, plot().yAxis);
    m_bars->setWidth(0.85);
    m_timer.setSingleShot(true);
    m_timer.setInterval(refreshMs);
    connect(&m_timer, &QTimer::timeout, this, &HistogramPlot::refresh);
    connect(&stream, &StreamModel::contentChanged, this, [this] {
        if (isVisible() && !m_timer.isActive())
            m_timer.start();
    });
    connect(&stream, &StreamModel::channelChanged, this, &HistogramPlot::refresh);
    connect(&stream, &StreamModel::socketChanged, this, &HistogramPlot::refresh);
    connect(m_what, &QComboBox::currentIndexChanged, this, &HistogramPlot::refresh);
    retranslate();
    restyle();
}

HistogramPlot::What HistogramPlot::what() const
{
    return static_cast<What>(std::max(m_what->currentIndex(), 0));
}

void HistogramPlot::restyle()
{
    PlotPanel::restyle();
    plot().legend->setVisible(false);
    plot().xAxis->grid()->setVisible(false);
}

void HistogramPlot::retranslate()
{
    const QSignalBlocker quiet(m_what);
    const int chosen = std::max(m_what->currentIndex(), 0);
    m_what->clear();
    m_what->addItems({tr("Chunk sizes"), tr("Time between chunks"), tr("Sizes of send()")});
    m_what->setCurrentIndex(chosen);
    m_what->setAccessibleName(tr("What is counted"));
    setNames(tr("Histogram"), tr("Save the histogram"));
    refresh();
}

stream::Histogram HistogramPlot::histogram() const
{
    stream::Histogram found;
    m_stream.reader().visit([&](const stream::StreamContent& content) {
        const stream::End* const end = content.end(m_stream.socket());
        if (end == nullptr)
            return;
        switch (what()) {
        case What::ChunkSizes:
            found = end->receiveSizes;
            break;
        case What::ChunkGaps:
            found = end->receiveGapsUs;
            break;
        case What::SendSizes:
            found = end->sendSizes;
            break;
        }
    });
    return found;
}

QString HistogramPlot::binName(int bin) const
{
    if (bin == zeroBin)
        return QStringLiteral("0");
    const auto lowest = static_cast<std::int64_t>(std::uint64_t{1} << static_cast<unsigned>(bin));
    return QStringLiteral("≥ ") +
           (what() == What::ChunkGaps ? durationText(lowest * 1000) : bytesText(static_cast<double>(lowest)));
}

int HistogramPlot::labelsThatFit() const
{
    const QFontMetricsF metrics(plot().xAxis->tickLabelFont());
    const double each = metrics.horizontalAdvance(QStringLiteral("≥ 100 KiB ")) * 1.1;
    return static_cast<int>(std::clamp(plot().axisRect()->width() / each, 1.0, mostLabels));
}

void HistogramPlot::resizeEvent(QResizeEvent* event)
{
    PlotPanel::resizeEvent(event);
    refresh(); // more or fewer labels
}

void HistogramPlot::showEvent(QShowEvent* event)
{
    PlotPanel::showEvent(event);
    refresh(); // what came while it was hidden
}

void HistogramPlot::refresh()
{
    m_what->setToolTip(SocketNames(m_stream.feed().table()).socket(m_stream.socket()));
    const stream::Histogram counts = histogram();
    int first = binCount;
    int last = zeroBin;
    for (int bin = zeroBin; bin < binCount; ++bin) {
        if (countOf(counts, bin) == 0)
            continue;
        first = std::min(first, bin);
        last = bin;
    }
    QVector<QCPBarsData> bars;
    double highest = 0;
    const QSharedPointer<QCPAxisTickerText> ticker(new QCPAxisTickerText);
    const int shown = std::max(last, first + 2) - first + 1; // bins on the axis, where there are any
    const int step = (shown + labelsThatFit() - 1) / labelsThatFit();
    for (int bin = first; bin <= last && first < binCount; ++bin) {
        bars.push_back({static_cast<double>(bin), static_cast<double>(countOf(counts, bin))});
        highest = std::max(highest, bars.back().value);
        if ((bin - first) % step == 0)
            ticker->addTick(static_cast<double>(bin), binName(bin));
    }
    QColor color = what() == What::SendSizes ? theme().colors().sent : theme().colors().received;
    m_bars->setPen(QPen(color));
    color.setAlpha(190);
    m_bars->setBrush(color);
    m_bars->data()->set(bars, true);
    plot().xAxis->setTicker(ticker);
    plot().xAxis->setRange(static_cast<double>(bars.isEmpty() ? 0 : first) - 0.7,
                           static_cast<double>(bars.isEmpty() ? 1 : std::max(last, first + 2)) + 0.7);
    plot().yAxis->setRange(0, std::max(highest * 1.1, 1.0));
    plot().replot(QCustomPlot::rpQueuedReplot);
}

QString HistogramPlot::csv() const
{
    QString text = QStringLiteral("from,to,count\n");
    const stream::Histogram counts = histogram();
    if (counts.zeros() > 0)
        text += QStringLiteral("0,0,%1\n").arg(counts.zeros());
    for (std::size_t bin = 0; bin < stream::Histogram::binCount - 1; ++bin) {
        if (counts.count(bin) > 0)
            text += QStringLiteral("%1,%2,%3\n")
                        .arg(std::uint64_t{1} << bin)
                        .arg((std::uint64_t{1} << (bin + 1)) - 1)
                        .arg(counts.count(bin));
    }
    return text;
}

} // namespace enchufe::widgets

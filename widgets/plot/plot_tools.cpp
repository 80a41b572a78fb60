// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot/plot_tools.h"

#include "widgets/common/format.h"
#include "widgets/common/save_file.h"
#include "widgets/common/theme.h"

#include <QFileInfo>
#include <QMessageBox>

#include <algorithm>
#include <cmath>

namespace enchufe::widgets {

double ByteTicker::getTickStep(const QCPRange& range)
{
    // Round in the unit of the highest one, which all labels have: 0.5, 1, 1.5 KiB.
    m_unit = 0;
    double size = 1;
    for (; range.upper / size >= 1024 && m_unit + 1 < byteUnitCount; ++m_unit)
        size *= 1024;
    const double raw = range.size() / std::min(tickCount(), mostTicks) / size;
    const double magnitude = std::pow(10, std::floor(std::log10(std::max(raw, 1e-9))));
    const double digit = raw / magnitude;
    const double nice = digit < 1.5 ? 1 : digit < 3.5 ? 2 : digit < 7.5 ? 5 : 10;
    const double step = m_unit == 0 ? std::max(nice * magnitude, 1.0) : nice * magnitude;
    m_decimals = step >= 1 ? 0 : static_cast<int>(std::ceil(-std::log10(step) - 1e-9));
    return step * size;
}

QString ByteTicker::getTickLabel(double tick, const QLocale& /*locale*/, QChar /*format*/, int /*precision*/)
{
    return bytesTextIn(m_unit, tick, m_decimals) + (m_perSecond ? QStringLiteral("/s") : QString());
}

QString SessionTicker::getTickLabel(double tick, const QLocale& /*locale*/, QChar /*format*/,
                                    int /*precision*/)
{
    if (tick < -0.001)
        return {};
    const int seconds = static_cast<int>(std::lround(tick));
    return QStringLiteral("%1:%2").arg(seconds / 60).arg(seconds % 60, 2, 10, QLatin1Char('0'));
}

void stylePlot(QCustomPlot& plot, const Theme& theme)
{
    const Colors& colors = theme.colors();
    plot.setBackground(colors.panel);
    for (QCPAxis* const axis : {plot.xAxis, plot.yAxis}) {
        axis->setBasePen(QPen(colors.border));
        axis->setTickPen(QPen(colors.border));
        axis->setSubTicks(false);
        axis->setTickLabelColor(colors.muted);
        axis->setTickLabelFont(theme.smallFont());
        axis->grid()->setPen(QPen(colors.border, 1, Qt::DotLine));
        axis->grid()->setZeroLinePen(QPen(colors.border));
    }
    QColor veil = colors.panel;
    veil.setAlpha(210);
    plot.legend->setBrush(veil);
    plot.legend->setBorderPen(Qt::NoPen);
    plot.legend->setTextColor(colors.text);
    plot.legend->setFont(theme.smallFont());
    plot.axisRect()->setAutoMargins(QCP::msLeft | QCP::msBottom);
    plot.axisRect()->setMargins(QMargins(0, 6, 12, 0));
    plot.axisRect()->insetLayout()->setInsetAlignment(0, Qt::AlignTop | Qt::AlignLeft);
    plot.setPlottingHints(QCP::phFastPolylines | QCP::phCacheLabels);
    constexpr int leastLetters = 24; // its axis and its legend
    plot.setMinimumSize(QFontMetrics(theme.smallFont()).horizontalAdvance(QLatin1Char('0')) * leastLetters,
                        60);
}

void fitTicks(QCustomPlot& plot)
{
    constexpr int most = 5;
    const QFontMetricsF metrics(plot.xAxis->tickLabelFont());
    const double across =
        plot.viewport().width() / (metrics.horizontalAdvance(QStringLiteral("00:00")) * 2.6);
    const double down = plot.viewport().height() / (metrics.height() * 1.8) - 1; // less the labels below
    plot.xAxis->ticker()->setTickCount(std::clamp(static_cast<int>(across), 1, most));
    plot.yAxis->ticker()->setTickCount(std::clamp(static_cast<int>(down), 1, most));
}

double topUnderLegend(QCustomPlot& plot, double highest)
{
    constexpr double least = 100; // bytes
    const double usual = std::max(highest * 1.1, least);
    QCPLegend& legend = *plot.legend;
    if (!legend.visible())
        return usual;
    int widest = 0;
    for (int i = 0; i < legend.itemCount(); ++i)
        widest = std::max(widest, legend.item(i)->minimumOuterSizeHint().width());
    const QMargins margins = legend.margins() + plot.axisRect()->insetLayout()->margins();
    const int twice = 2 * widest + legend.columnSpacing() + margins.left() + margins.right();
    const int columns = twice <= plot.axisRect()->width() ? 2 : 1;
    if (legend.wrap() != columns) {
        legend.setWrap(columns);
        legend.setFillOrder(QCPLayoutGrid::foColumnsFirst, true);
    }
    const double room = plot.axisRect()->height();
    const double needed =
        legend.minimumOuterSizeHint().height() + plot.axisRect()->insetLayout()->margins().top();
    return needed * 2 < room ? std::max(usual, highest * room / (room - needed)) : usual;
}

QString PlotFile::save(QCustomPlot& plot, const QString& path, const Csv& csv)
{
    plot.replot(QCustomPlot::rpImmediateRefresh);
    const QString problem = tr("%1 could not be written.").arg(path);
    if (path.endsWith(QLatin1String(".csv"), Qt::CaseInsensitive)) {
        return SaveFile::write(path, csv().toUtf8());
    }
    if (!QFileInfo::exists(path)) {
        if (const QString failure = SaveFile::write(path, {}); !failure.isEmpty())
            return failure; // else what follows writes into it: a file of the owner's alone
    }
    if (path.endsWith(QLatin1String(".pdf"), Qt::CaseInsensitive))
        return plot.savePdf(path) ? QString() : problem;
    return plot.savePng(path, 0, 0, 2) ? QString() : problem;
}

void PlotFile::chooseAndSave(QCustomPlot& plot, QWidget* parent, const QString& name, const Csv& csv)
{
    const QString path = SaveFile::choose(parent, tr("Save the plot"), name + QStringLiteral(".png"),
                                          tr("Picture (*.png);;PDF (*.pdf);;Numbers (*.csv)"));
    if (path.isEmpty())
        return;
    const QString problem = save(plot, path, csv);
    if (!problem.isEmpty())
        QMessageBox::warning(parent, tr("Save the plot"), problem);
}

} // namespace enchufe::widgets

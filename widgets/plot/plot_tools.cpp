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
    // Round in binary units: 1, 2, 5 … times a power of 1024.
    const double raw = range.size() / std::min(tickCount(), mostTicks);
    double unit = 1;
    while (raw / unit >= 1024)
        unit *= 1024;
    const double scaled = raw / unit;
    const double magnitude = std::pow(10, std::floor(std::log10(std::max(scaled, 1e-9))));
    const double digit = scaled / magnitude;
    const double nice = digit < 1.5 ? 1 : digit < 3.5 ? 2 : digit < 7.5 ? 5 : 10;
    return std::max(nice * magnitude * unit, 1.0);
}

QString ByteTicker::getTickLabel(double tick, const QLocale& /*locale*/, QChar /*format*/, int /*precision*/)
{
    return m_perSecond ? rateText(tick) : bytesText(tick);
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

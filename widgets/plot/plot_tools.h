// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QString>

#include <qcustomplot.h>

#include <algorithm>
#include <cmath>
#include <functional>

namespace enchufe::widgets {

class Theme;

/// Amounts at round places, all in the same binary unit.
class ByteTicker final : public QCPAxisTicker {
public:
    explicit ByteTicker(bool perSecond) : m_perSecond(perSecond) {}
    static constexpr int mostTicks = 3;

protected:
    double getTickStep(const QCPRange& range) override;
    QString getTickLabel(double tick, const QLocale& locale, QChar format, int precision) override;
    int getSubTickCount(double /*step*/) override { return 0; }

private:
    bool m_perSecond;
    std::size_t m_unit = 0; ///< of the present ticks
    int m_decimals = 0;
};

/// Whole numbers.
class CountTicker final : public QCPAxisTicker {
protected:
    double getTickStep(const QCPRange& range) override
    {
        return std::max(std::round(QCPAxisTicker::getTickStep(range)), 1.0);
    }
    int getSubTickCount(double /*step*/) override { return 0; }
};

/// Time since the session began, as m:ss; nothing before it.
class SessionTicker final : public QCPAxisTicker {
protected:
    QString getTickLabel(double tick, const QLocale& locale, QChar format, int precision) override;
};

/// The look that all plots share.
void stylePlot(QCustomPlot& plot, const Theme& theme);
/// As many ticks as there is room for their labels.
void fitTicks(QCustomPlot& plot);

/// Its legend in as few rows as there is room for, and where the axis ends so that no curve runs under it:
/// `highest` is the highest value of all. Before the axis' range is set.
[[nodiscard]] double topUnderLegend(QCustomPlot& plot, double highest);

/// Saving a plot: a picture, or its numbers.
class PlotFile {
    Q_DECLARE_TR_FUNCTIONS(PlotFile)

public:
    using Csv = std::function<QString()>;

    /// The format follows the file's ending: .png, .pdf or .csv. Empty on success, else what went wrong.
    [[nodiscard]] static QString save(QCustomPlot& plot, const QString& path, const Csv& csv);
    /// Asks for the file, and says what went wrong.
    static void chooseAndSave(QCustomPlot& plot, QWidget* parent, const QString& name, const Csv& csv);
};

} // namespace enchufe::widgets

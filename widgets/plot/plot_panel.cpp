// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plot/plot_panel.h"

#include "widgets/common/icons.h"
#include "widgets/common/theme.h"
#include "widgets/plot/plot_texts.h"
#include "widgets/plot/plot_tools.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QToolButton>
#include <QVBoxLayout>

namespace enchufe::widgets {

PlotPanel::PlotPanel(Theme& theme, const char* fileName, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_fileName(fileName)
{
    setObjectName(QStringLiteral("panel"));
    setAttribute(Qt::WA_StyledBackground);
    m_save = new QToolButton(this);
    m_save->setIcon(icon(Icon::File, theme));
    m_plot = new QCustomPlot(this);
    new PlotTexts(*m_plot);
    connect(m_plot, &QCustomPlot::beforeReplot, this, [this] { fitTicks(*m_plot); });
    m_head = new QHBoxLayout;
    m_head->setSpacing(6);
    auto* const line = new QHBoxLayout;
    line->setContentsMargins(0, 4, 8, 0);
    line->addLayout(m_head, 1);
    line->addWidget(m_save);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(line);
    layout->addWidget(m_plot, 1);
    connect(m_save, &QToolButton::clicked, this, &PlotPanel::chooseFileAndSave);
    connect(&theme, &Theme::changed, this, [this] { restyle(); });
}

void PlotPanel::setNames(const QString& plot, const QString& save)
{
    m_plot->setAccessibleName(plot);
    m_save->setToolTip(tr("Save the plot as PNG, PDF or CSV"));
    m_save->setAccessibleName(save);
}

void PlotPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void PlotPanel::restyle()
{
    stylePlot(*m_plot, m_theme);
    refresh();
}

QString PlotPanel::saveAs(const QString& path)
{
    refresh();
    return PlotFile::save(*m_plot, path, [this] { return csv(); });
}

void PlotPanel::chooseFileAndSave()
{
    PlotFile::chooseAndSave(*m_plot, this, QLatin1String(m_fileName), [this] { return csv(); });
}

} // namespace enchufe::widgets

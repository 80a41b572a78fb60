// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/main/window_layout.h"

#include "widgets/actions/action_ids.h"
#include "widgets/actions/actions.h"
#include "widgets/common/fitting.h"
#include "widgets/common/settings.h"
#include "widgets/common/theme.h"
#include "widgets/main/panel_room.h"
#include "widgets/plot/plot_row.h"

#include <QSplitter>

namespace enchufe::widgets {

namespace {
const auto geometryKey = QStringLiteral("window/geometry");
const auto columnsKey = QStringLiteral("window/columns");
const auto rowsKey = QStringLiteral("window/rows");
} // namespace

WindowLayout::WindowLayout(const Panels& panels, const Theme& theme, QWidget* parent)
    : QObject(parent),
      m_details(panels.right)
{
    m_plots = new PlotRow(parent);
    for (QWidget* const plot : panels.plots)
        m_plots->addWidget(plot);
    m_plots->setSizes({640, 320, 320});
    m_columns = new QSplitter(Qt::Horizontal, parent);
    for (QWidget* const panel : {panels.left, panels.middle, panels.right})
        m_columns->addWidget(panel);
    m_columns->setStretchFactor(1, 1);
    const double scale = theme.scale();
    const int left = qMin(qRound(250 * scale), 290);
    const int right = qMin(qRound(340 * scale), 370);
    m_columns->setSizes({left, 1280 - left - right, right});
    m_columns->setChildrenCollapsible(false);
    m_rows = new QSplitter(Qt::Vertical, parent);
    for (QWidget* const panel :
         {static_cast<QWidget*>(m_columns), panels.bottom, static_cast<QWidget*>(m_plots)})
        m_rows->addWidget(panel);
    m_rows->setStretchFactor(0, 1);
    m_rows->setSizes({470, 70, 150});
    m_rows->setChildrenCollapsible(false);
}

QWidget* WindowLayout::widget() const { return m_rows; }

void WindowLayout::restore(const Settings& settings, QWidget& window, const QSize& usual)
{
    const auto geometry = settings.value(geometryKey).toByteArray();
    if (geometry.isEmpty() || !window.restoreGeometry(geometry))
        window.resize(usual.boundedTo(roomOnScreen(window)));
    m_columns->restoreState(settings.value(columnsKey).toByteArray());
    m_rows->restoreState(settings.value(rowsKey).toByteArray());
}

void WindowLayout::save(Settings& settings, const QWidget& window) const
{
    settings.setValue(geometryKey, window.saveGeometry());
    settings.setValue(columnsKey, m_columns->saveState());
    settings.setValue(rowsKey, m_rows->saveState());
}

void WindowLayout::scaleColumns(double factor)
{
    if (m_details->isHidden())
        return; // all but the left side is the middle's
    QList<int> sizes = m_columns->sizes();
    const int total = sizes[0] + sizes[1] + sizes[2];
    for (const int side : {0, 2})
        sizes[side] = qMin(qRound(sizes[side] * factor), qRound(total * 0.29));
    sizes[1] = total - sizes[0] - sizes[2];
    m_columns->setSizes(sizes);
}

void WindowLayout::letGiveWay(PanelRoom& room, Actions& actions, QWidget& ends)
{
    // In lines of text. Each needs less than that: else it would keep the window from becoming so small that
    // it gives way.
    room.add(*m_details, actions[act::details], {62, 0}, QStringLiteral("panels/details"));
    room.add(ends, actions[act::ends], {56, 44}, QStringLiteral("panels/ends"));
    room.add(*m_plots, actions[act::plots], {56, 54}, QStringLiteral("panels/plots"));
}

QList<QByteArray> WindowLayout::sizes() const
{
    return {m_columns->saveState(), m_rows->saveState(), m_plots->saveState()};
}

void WindowLayout::setSizes(const QList<QByteArray>& sizes)
{
    m_columns->restoreState(sizes.value(0));
    m_rows->restoreState(sizes.value(1));
    m_plots->restoreState(sizes.value(2));
}

} // namespace enchufe::widgets

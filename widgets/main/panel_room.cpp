// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/main/panel_room.h"

#include <QAction>
#include <QWidget>

namespace enchufe::widgets {

PanelRoom::PanelRoom(QWidget& window) : QObject(&window), m_window(window) {}

void PanelRoom::add(QWidget& panel, QAction& shown, const QSizeF& linesNeeded)
{
    shown.setCheckable(true);
    const std::size_t place = m_panels.size();
    m_panels.push_back({&panel, &shown, linesNeeded});
    connect(&shown, &QAction::triggered, this, [this, place](bool on) {
        Panel& chosen = m_panels[place];
        const bool byItself = hasRoom(chosen) == on;
        chosen.wish = byItself ? Panel::Wish::None : on ? Panel::Wish::Shown : Panel::Wish::Hidden;
        fit();
    });
}

bool PanelRoom::hasRoom(const Panel& panel) const
{
    const double line = m_window.fontMetrics().height();
    return m_window.width() >= panel.linesNeeded.width() * line &&
           m_window.height() >= panel.linesNeeded.height() * line;
}

void PanelRoom::fit()
{
    for (const Panel& panel : m_panels) {
        const bool shown =
            panel.wish == Panel::Wish::None ? hasRoom(panel) : panel.wish == Panel::Wish::Shown;
        panel.widget->setVisible(shown);
        panel.shown->setChecked(shown);
    }
}

} // namespace enchufe::widgets

// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/main/panel_room.h"

#include "widgets/common/settings.h"

#include <QAction>
#include <QEvent>
#include <QWidget>

#include <utility>

namespace enchufe::widgets {

namespace {
constexpr QLatin1String shownWord("shown");
constexpr QLatin1String hiddenWord("hidden");
} // namespace

PanelRoom::PanelRoom(QWidget& window, Settings& settings)
    : QObject(&window),
      m_window(window),
      m_settings(settings)
{}

void PanelRoom::add(QWidget& panel, QAction& shown, const QSizeF& linesNeeded, const QString& key)
{
    shown.setCheckable(true);
    const std::size_t place = m_panels.size();
    const QString kept = m_settings.value(key).toString();
    m_panels.push_back({&panel, &shown, linesNeeded, key,
                        kept == shownWord    ? Wish::Shown
                        : kept == hiddenWord ? Wish::Hidden
                                             : Wish::None});
    connect(&shown, &QAction::triggered, this, [this, place](bool on) {
        Panel& chosen = m_panels[place];
        const bool wasLent = std::exchange(chosen.isLent, false);
        const bool byItself = !wasLent && hasRoom(chosen) == on;
        chosen.wish = byItself ? Wish::None : on ? Wish::Shown : Wish::Hidden;
        m_settings.setValue(chosen.key, byItself ? QString() : QString(on ? shownWord : hiddenWord));
        fit();
    });
}

bool PanelRoom::hasRoom(const Panel& panel) const
{
    const double line = m_window.fontMetrics().height();
    const int taken = m_other != nullptr && m_other->isVisible() ? m_other->height() : 0;
    return m_window.width() >= panel.linesNeeded.width() * line &&
           m_window.height() - taken >= panel.linesNeeded.height() * line;
}

void PanelRoom::lend(const QAction& shown, bool on)
{
    for (Panel& panel : m_panels) {
        if (panel.shown == &shown)
            panel.isLent = on;
    }
    fit();
}

void PanelRoom::shareWith(QWidget& other)
{
    m_other = &other;
    other.installEventFilter(this);
}

bool PanelRoom::eventFilter(QObject* watched, QEvent* event)
{
    const bool changes =
        event->type() == QEvent::Show || event->type() == QEvent::Hide || event->type() == QEvent::Resize;
    if (watched == m_other && changes) // once the layout is done with it
        QMetaObject::invokeMethod(this, &PanelRoom::fit, Qt::QueuedConnection);
    return QObject::eventFilter(watched, event);
}

void PanelRoom::fit()
{
    for (const Panel& panel : m_panels) {
        const bool shown =
            panel.isLent || (panel.wish == Wish::None ? hasRoom(panel) : panel.wish == Wish::Shown);
        panel.widget->setVisible(shown);
        panel.shown->setChecked(shown);
    }
}

} // namespace enchufe::widgets

// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/projector/projector.h"

#include "widgets/actions/action_ids.h"
#include "widgets/actions/actions.h"
#include "widgets/common/fitting.h"
#include "widgets/common/theme.h"
#include "widgets/details/details_panel.h"
#include "widgets/main/window_layout.h"
#include "widgets/projector/sentence.h"
#include "widgets/views/view.h"
#include "widgets/views/view_tabs.h"

#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QMainWindow>
#include <QShortcut>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace enchufe::widgets {

namespace {
constexpr int settleMs = 2000; ///< later sizes are the person's
} // namespace

Projector::Projector(const Parts& parts, QWidget* parent) : QWidget(parent), m_parts(parts)
{
    setObjectName(QStringLiteral("panel"));
    setAttribute(Qt::WA_StyledBackground);
    m_sentence = new Sentence(parts.theme, this);
    m_keys = new QLabel(this);
    m_keys->setObjectName(QStringLiteral("muted"));
    m_room = new QVBoxLayout(this);
    m_room->addWidget(m_sentence);
    m_room->addWidget(m_keys);
    hide();
    auto* const back = new QShortcut(Actions::keysOf(act::leaveProjector).first(), this);
    back->setContext(Qt::WidgetWithChildrenShortcut);
    connect(back, &QShortcut::activated, this, &Projector::leave);
    parts.actions.handle(act::projector, this, [this](bool on) { on ? enter() : leave(); });
    connect(&parts.views, &QTabWidget::currentChanged, this, [this] {
        if (m_isOn)
            showCurrent();
    });
    connect(&parts.details, &DetailsPanel::told, this, &Projector::say);
    retranslate();
}

void Projector::retranslate()
{
    const auto& keys = Actions::keysOf(act::leaveProjector);
    m_keys->setText(tr("%1  back     %2 …  another view     %3  a command")
                        .arg(keys.first().toString(QKeySequence::NativeText),
                             QKeySequence(Qt::ALT | Qt::Key_1).toString(QKeySequence::NativeText),
                             Actions::keysOf(act::palette).first().toString(QKeySequence::NativeText)));
    say();
}

/// While it is off nobody reads it.
void Projector::say()
{
    if (m_isOn)
        m_sentence->say(m_parts.details.sentence());
}

void Projector::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

QSize Projector::minimumSizeHint() const { return QWidget::minimumSizeHint().boundedTo(roomOnScreen(*this)); }

void Projector::enter()
{
    if (m_isOn)
        return;
    m_isOn = true;
    QMainWindow& window = m_parts.window;
    m_before = {m_parts.theme.scale(),      m_parts.views.currentIndex(),
                window.windowState(),       window.size(),
                m_parts.layout.sizes(),     {},
                QApplication::focusWidget()};
    window.removeEventFilter(this); // one that is still to settle from the last time
    for (QWidget* const bar : m_parts.bars) {
        if (!bar->isHidden())
            m_before.barsShown.push_back(bar);
        bar->hide();
    }
    m_parts.usual.hide();
    m_parts.theme.setScale(std::max(scale, m_before.scale));
    m_keys->setFont(m_parts.theme.smallFont());
    const int edge = fontMetrics().height();
    m_room->setContentsMargins(edge, edge / 2, edge, edge / 2);
    m_room->setSpacing(edge / 2);
    showCurrent();
    show();
    window.setWindowState(window.windowState() | Qt::WindowFullScreen);
    m_parts.actions[act::projector].setChecked(true);
}

void Projector::showCurrent()
{
    if (m_view != nullptr)
        m_view->setBare(false);
    m_parts.views.putBack();
    m_view = &m_parts.views.takeOut();
    m_view->setBare(true);
    m_room->insertWidget(0, m_view, 1);
    m_view->show();
    m_view->takeKeys();
    say();
}

void Projector::leave()
{
    if (!m_isOn)
        return;
    m_isOn = false;
    QMainWindow& window = m_parts.window;
    m_view->setBare(false);
    m_view = nullptr;
    m_parts.views.putBack();
    m_parts.views.setCurrentIndex(m_before.tab);
    hide();
    m_parts.theme.setScale(m_before.scale);
    for (QWidget* const bar : m_before.barsShown)
        bar->show();
    m_parts.usual.show();
    m_parts.actions[act::projector].setChecked(false);
    window.installEventFilter(this); // its size may come back only when the desktop has it so
    window.setWindowState(m_before.state);
    emit left();
    settle();
    QTimer::singleShot(settleMs, this, [this] { m_parts.window.removeEventFilter(this); });
    if (m_before.focus != nullptr)
        m_before.focus->setFocus();
}

/// The panels' sizes follow the window's: once it has its own again, they have theirs.
void Projector::settle()
{
    m_parts.layout.setSizes(m_before.splitters);
    if (m_parts.window.size() == m_before.size)
        m_parts.window.removeEventFilter(this);
}

bool Projector::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == &m_parts.window && event->type() == QEvent::Resize)
        QMetaObject::invokeMethod(this, &Projector::settle, Qt::QueuedConnection);
    return QWidget::eventFilter(watched, event);
}

} // namespace enchufe::widgets

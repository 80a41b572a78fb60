// SPDX-License-Identifier: GPL-3.0-or-later
// The bench's calls: as buttons, as a menu where there is no room for them, and as actions of the window.
#include "widgets/bench/bench_panel.h"

#include "widgets/actions/action_ids.h"
#include "widgets/actions/actions.h"
#include "widgets/bench/usual_call.h"
#include "widgets/common/fitting.h"
#include "widgets/common/flow_layout.h"

#include <QLineEdit>
#include <QMenu>
#include <QScrollBar>
#include <QToolButton>

namespace enchufe::widgets {

using net::Call;

namespace {

constexpr int linesForButtons = 26; // of text, from the sockets down to the calls

struct Button {
    Call call;
    const char* word;
};
constexpr Button buttons[] = {
    {Call::Socket, "socket"},
    {Call::Bind, "bind"},
    {Call::Listen, "listen"},
    {Call::Accept, "accept"},
    {Call::Connect, "connect"},
    {Call::Send, "send"},
    {Call::Recv, "recv"},
    {Call::SendTo, "sendto"},
    {Call::RecvFrom, "recvfrom"},
    {Call::Shutdown, "shutdown"},
    {Call::Close, "close"},
    {Call::GetSockName, "getsockname"},
    {Call::GetPeerName, "getpeername"},
    {Call::SetSockOpt, "setsockopt"},
    {Call::GetSockOpt, "getsockopt"},
    {Call::SetBlocking, "blocking"},
    {Call::Poll, "poll"},
    {Call::Select, "select"},
    {Call::SocketPair, "socketpair"},
};

std::string idOf(const Button& button) { return std::string("call.") + button.word; }

} // namespace

void BenchPanel::buildButtons()
{
    m_buttons = new QWidget(this);
    m_flow = new FlowLayout(m_buttons);
    m_flow->setContentsMargins(0, 0, 0, 0);
    m_flow->setSpacing(4);
    m_callMenu = new QToolButton(this);
    m_callMenu->setPopupMode(QToolButton::InstantPopup);
    m_callMenu->hide();
    auto* const calls = new QMenu(m_callMenu);
    m_callMenu->setMenu(calls);
    for (const Button& each : buttons) {
        QAction& action = m_actions[idOf(each)];
        m_actions.handle(idOf(each), this, [this, call = each.call](bool) { prepare(call); });
        calls->addAction(&action);
        auto* const button = new QToolButton(m_buttons);
        button->setDefaultAction(&action);
        button->setObjectName(QStringLiteral("compact"));
        m_flow->addWidget(button);
    }
}

void BenchPanel::addActions(Actions& actions)
{
    for (const Button& each : buttons)
        actions.add({.id = idOf(each),
                     .text = Words::same(QLatin1String(each.word)),
                     .menu = Menu::Calls,
                     .hint = {staticMetaObject.className(),
                              QT_TR_NOOP("Put %1() into the line, with its usual arguments")},
                     .argument = QLatin1String(each.word),
                     .view = "bench"});
}

void BenchPanel::handleActions()
{
    m_actions.handle(act::callMenu, this, [this](bool) { openCalls(); });
    m_actions.handle(act::replay, this, [this](bool) { replay(m_transcript.script()); });
    m_actions.handle(act::saveCalls, this, [this](bool) { chooseAndSave(); });
    m_actions.handle(act::loadCalls, this, [this](bool) { chooseAndLoad(); });
    m_actions.handle(act::startAnew, this, [this](bool) { startAnew(); });
}

/// The menu where it stands for the buttons, else the first of these.
void BenchPanel::openCalls()
{
    if (m_callMenu->isVisible())
        m_callMenu->showMenu();
    else
        m_buttons->findChild<QToolButton*>()->setFocus(Qt::ShortcutFocusReason);
}

/// Nineteen buttons with large text would leave no room for the sockets: then they are one button's menu.
void BenchPanel::arrange()
{
    const bool low = height() < fontMetrics().height() * linesForButtons;
    m_buttons->setVisible(!low);
    m_callMenu->setVisible(low);
    const QMargins margins = m_page->widget()->layout()->contentsMargins();
    const int bar = m_page->verticalScrollBar()->sizeHint().width();
    m_buttons->setFixedHeight(m_flow->heightFor(width() - margins.left() - margins.right() - bar));
}

void BenchPanel::prepare(Call call)
{
    const QString line = usualCall(call, {bench(), m_model, m_feed.table(), chosenName()});
    m_line->setText(line);
    m_line->setFocus();
    showMistake({});
    // What is most often another is chosen: one may simply type over it.
    const auto last = line.lastIndexOf(QLatin1Char(' '));
    if (call != Call::Accept && call != Call::Close && last > 0)
        m_line->setSelection(static_cast<int>(last) + 1, static_cast<int>(line.size() - last - 1));
}

} // namespace enchufe::widgets

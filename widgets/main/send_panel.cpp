// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/main/send_panel.h"

#include "widgets/actions/action_ids.h"
#include "widgets/actions/actions.h"
#include "widgets/main/endpoint_controls.h"
#include "widgets/main/failure_line.h"
#include "widgets/model/selection.h"
#include "widgets/model/session.h"
#include "widgets/send/send_bar.h"

#include <QVBoxLayout>

namespace enchufe::widgets {

SendPanel::SendPanel(const Parts& parts, QWidget* parent) : QWidget(parent)
{
    m_failure = new FailureLine(parts.session.feed, this);
    m_bar = new SendBar(parts.settings, parts.theme, parts.session.engine, this);
    auto* const lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(0);
    lines->addWidget(m_failure);
    lines->addWidget(m_bar, 1);
    handle(parts.actions);
    connect(m_bar, &SendBar::commandReady, this,
            [&engine = parts.session.engine](const engine::Target& to, const engine::Command& command) {
                engine.post(to, command);
            });
    const auto follow = [bar = m_bar, &controls = parts.controls] { bar->setTarget(controls.sendTarget()); };
    connect(&parts.selection, &Selection::placeChanged, m_bar, follow);
    connect(&parts.session.feed, &Feed::advanced, m_bar, follow);
    follow();
}

void SendPanel::handle(Actions& actions)
{
    const auto handle = [&](std::string_view id, void (SendBar::*what)()) {
        actions.handle(id, m_bar, [bar = m_bar, what](bool) { (bar->*what)(); });
    };
    handle(act::writeMessage, &SendBar::focusInput);
    handle(act::send, &SendBar::send);
    handle(act::sendFile, &SendBar::sendFile);
    handle(act::repetition, &SendBar::openRepetition);
    handle(act::stopRepeating, &SendBar::stopRepeating);
    handle(act::savedMessages, &SendBar::openSaved);
    connect(m_bar, &SendBar::possibleChanged, &actions, [&actions](bool send, bool file, bool stop) {
        actions.allow(When::CanSend, send);
        actions.allow(When::CanSendFile, file);
        actions.allow(When::Repeats, stop);
    });
}

} // namespace enchufe::widgets

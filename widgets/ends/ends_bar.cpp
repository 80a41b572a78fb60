// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/ends/ends_bar.h"

#include "widgets/actions/action_ids.h"
#include "widgets/actions/actions.h"
#include "widgets/common/format.h"
#include "widgets/model/selection.h"
#include "widgets/model/stream_model.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace enchufe::widgets {

namespace {

using Flow = StreamModel::Flow;

/// What one end has sent or the other has received, whichever is known: of this conversation alone.
QString bytesOver(const journal::SocketTable& table, const journal::Conversation& ends, net::SocketId from)
{
    const net::SocketId known = from != 0 ? from : ends.other(from);
    const net::Endpoint only = ends.onlyPeerOf(known);
    const auto bytesOf = [from](const auto* end) {
        return end == nullptr ? 0 : from != 0 ? end->sent : end->received;
    };
    const std::uint64_t bytes =
        only.isEmpty() ? bytesOf(table.socket(known)) : bytesOf(table.peer(known, only));
    return bytesText(static_cast<double>(bytes));
}

} // namespace

EndsBar::EndsBar(const Parts& parts, QWidget* parent) : QWidget(parent), m_parts(parts)
{
    build();
    handleActions();
    for (EndCard* const card : {m_client, m_server}) {
        connect(card, &EndCard::picked, this, [this](net::SocketId socket) {
            m_parts.selection.chooseEnd(m_parts.stream.conversation(), socket);
        });
        connect(card, &EndCard::writeWanted, this, [this](net::SocketId socket) {
            m_parts.selection.chooseEnd(m_parts.stream.conversation(), socket);
            m_parts.actions[act::writeMessage].trigger();
        });
    }
    connect(m_toServer, &QToolButton::clicked, this, [this] { m_parts.stream.setFlow(Flow::ToServer); });
    connect(m_toClient, &QToolButton::clicked, this, [this] { m_parts.stream.setFlow(Flow::ToClient); });
    connect(&m_parts.stream, &StreamModel::socketChanged, this, &EndsBar::showEnds);
    connect(&m_parts.stream, &StreamModel::channelChanged, this, &EndsBar::showEnds);
    connect(&m_parts.selection, &Selection::socketChanged, this, &EndsBar::showEnds);
    connect(&m_parts.feed, &Feed::advanced, this, &EndsBar::refresh);
    retranslate();
    showEnds();
}

void EndsBar::build()
{
    m_client = new EndCard(m_parts.feed, m_parts.engine, m_parts.theme, this);
    m_server = new EndCard(m_parts.feed, m_parts.engine, m_parts.theme, this);
    auto* const middle = new QVBoxLayout;
    middle->setSpacing(2);
    for (QToolButton** const button : {&m_toServer, &m_toClient}) {
        *button = new QToolButton(this);
        (*button)->setCheckable(true);
        (*button)->setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
        middle->addWidget(*button);
    }
    m_row = new QWidget(this);
    auto* const whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_row);
    auto* const row = new QHBoxLayout(m_row);
    row->setContentsMargins(8, 6, 8, 2);
    row->setSpacing(6);
    row->addWidget(m_client, 1);
    row->addLayout(middle);
    row->addWidget(m_server, 1);
}

void EndsBar::handleActions()
{
    Actions& actions = m_parts.actions;
    actions.handle(act::otherEnd, this, [this](bool) { chooseOther(); });
    actions.handle(act::otherDirection, this, [this](bool) {
        StreamModel& stream = m_parts.stream;
        stream.setFlow(stream.flow() == Flow::ToServer ? Flow::ToClient : Flow::ToServer);
    });
}

void EndsBar::chooseOther()
{
    const net::SocketId other = m_parts.stream.conversation().other(m_parts.stream.socket());
    if (other != 0)
        m_parts.selection.chooseEnd(m_parts.stream.conversation(), other);
}

void EndsBar::retranslate()
{
    m_toServer->setToolTip(tr("Show what goes from the left to the right"));
    m_toClient->setToolTip(tr("Show what goes from the right to the left"));
    m_toServer->setAccessibleName(m_toServer->toolTip());
    m_toClient->setAccessibleName(m_toClient->toolTip());
    refresh();
}

void EndsBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

bool EndsBar::hasEnds() const
{
    const journal::Conversation& ends = m_parts.stream.conversation();
    return ends.client != 0 || ends.server != 0;
}

void EndsBar::showEnds()
{
    const net::SocketId client = m_parts.stream.conversation().client;
    const net::SocketId server = m_parts.stream.conversation().server;
    const net::SocketId chosen = m_parts.selection.socket();
    showCards();
    m_parts.actions.allow(When::HasBothEnds, client != 0 && server != 0);
    m_parts.actions.allow(When::HasStream, hasEnds());
    m_row->setVisible(hasEnds());
    showFlow();
    emit hasKnobs(isVisible() && chosen != 0 && (chosen == client || chosen == server));
}

void EndsBar::showCards()
{
    const journal::Conversation& ends = m_parts.stream.conversation();
    const net::SocketId chosen = m_parts.selection.socket();
    using Role = EndCard::Role;
    m_client->show({ends.client, ends.server, ends.datagrams ? Role::Datagram : Role::Client,
                    ends.client != 0 && ends.client == chosen, ends.clientAddress});
    m_server->show({ends.server, ends.client, ends.datagrams ? Role::Datagram : Role::Server,
                    ends.server != 0 && ends.server == chosen, ends.serverAddress});
}

void EndsBar::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    showEnds();
}

void EndsBar::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    emit hasKnobs(false);
}

void EndsBar::refresh()
{
    if (!isVisible())
        return;
    showCards();
    showFlow();
}

void EndsBar::showFlow()
{
    const journal::Conversation& ends = m_parts.stream.conversation();
    const auto& table = m_parts.feed.table();
    m_toServer->setText(QStringLiteral("→ ") + bytesOver(table, ends, ends.client));
    m_toClient->setText(QStringLiteral("← ") + bytesOver(table, ends, ends.server));
    m_toServer->setChecked(m_parts.stream.flow() == Flow::ToServer);
    m_toClient->setChecked(m_parts.stream.flow() == Flow::ToClient);
}

} // namespace enchufe::widgets

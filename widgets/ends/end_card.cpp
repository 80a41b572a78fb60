// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/ends/end_card.h"

#include "core/engine/target.h"
#include "core/explain/note_text.h"
#include "core/journal/socket_row.h"
#include "widgets/actions/action_ids.h"
#include "widgets/actions/actions.h"
#include "widgets/common/flow_layout.h"
#include "widgets/common/format.h"
#include "widgets/common/icons.h"
#include "widgets/common/theme.h"
#include "widgets/ends/reading_knobs.h"

#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QMouseEvent>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

#include <utility>

namespace enchufe::widgets {

namespace {

constexpr int barWidth = 4; // in the colour of its side
constexpr int corner = 4;

QString queueText(const std::optional<std::int64_t>& bytes)
{
    return bytes ? numberText(static_cast<std::uint64_t>(std::max<std::int64_t>(*bytes, 0)))
                 : QStringLiteral("?");
}

} // namespace

EndCard::EndCard(Feed& feed, engine::Engine& engine, const Theme& theme, QWidget* parent)
    : QFrame(parent),
      m_feed(feed),
      m_engine(engine),
      m_theme(theme)
{
    build();
    connectButtons();
    connect(&theme, &Theme::changed, this, &EndCard::restyle);
    restyle();
    retranslate();
}

void EndCard::build()
{
    const auto button = [this](bool hasText) {
        auto* const made = new QToolButton(this);
        made->setObjectName(QStringLiteral("compact"));
        made->setToolButtonStyle(hasText ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly);
        return made;
    };
    m_name = new QLabel(this);
    m_facts = new QLabel(this);
    m_facts->setObjectName(QStringLiteral("muted"));
    m_buttons = new FlowRow(this);
    m_write = button(false);
    m_receive = button(true);
    m_pause = button(false);
    m_pause->setCheckable(true);
    m_halfClose = button(false);
    m_reset = button(false);
    m_reading = new ReadingKnobs(ReadingKnobs::Shape::Row, this);
    auto* const head = new FlowRow(this);
    head->flow().addWidget(m_name);
    head->flow().addWidget(m_facts);
    for (QWidget* const each :
         {static_cast<QWidget*>(m_write), static_cast<QWidget*>(m_receive), static_cast<QWidget*>(m_pause),
          static_cast<QWidget*>(m_halfClose), static_cast<QWidget*>(m_reset)})
        m_buttons->flow().addWidget(each);
    m_buttons->flow().addWidget(m_reading);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(barWidth + 6, 4, 8, 5);
    layout->setSpacing(3);
    layout->addWidget(head);
    layout->addWidget(m_buttons);
    layout->addStretch(1);
}

void EndCard::connectButtons()
{
    using namespace engine::command;
    connect(m_write, &QToolButton::clicked, this, [this] { emit writeWanted(m_who.socket); });
    connect(m_receive, &QToolButton::clicked, this, [this] { post(ReceiveOnce{m_reading->size()}); });
    connect(m_pause, &QToolButton::clicked, this, [this](bool on) { post(SetPaused{on}); });
    connect(m_halfClose, &QToolButton::clicked, this, [this] { post(Shutdown{net::ShutdownHow::Write}); });
    connect(m_reset, &QToolButton::clicked, this, [this] { post(Close{true}); });
    connect(m_reading, &ReadingKnobs::chosen, this,
            [this](const engine::Reading& reading) { post(SetReading{reading}); });
}

void EndCard::post(const engine::Command& command)
{
    if (const auto* const info = m_feed.table().socket(m_who.socket))
        m_engine.post(engine::targetOf(m_feed.table(), *info), command);
}

void EndCard::restyle()
{
    const std::pair<QToolButton*, Icon> icons[] = {{m_write, Icon::Send},
                                                   {m_receive, Icon::ReceiveOnce},
                                                   {m_pause, Icon::Pause},
                                                   {m_halfClose, Icon::HalfClose},
                                                   {m_reset, Icon::Reset}};
    for (const auto& [button, which] : icons)
        button->setIcon(icon(which, m_theme));
    QFont bold = font();
    bold.setBold(true);
    m_name->setFont(bold);
    refresh();
    update();
}

QString EndCard::roleText() const
{
    switch (m_who.role) {
    case Role::Client:
        return m_who.socket != 0 ? tr("client") : tr("client, elsewhere");
    case Role::Server:
        return m_who.socket != 0 ? tr("server") : tr("server, elsewhere");
    case Role::Datagram:
        break;
    }
    if (m_who.socket != 0)
        return tr("UDP socket");
    const std::uint64_t peers = peerCount();
    return peers > 1 ? tr("%1 peers", nullptr, plural(peers)).arg(numberText(peers)) : tr("elsewhere");
}

/// Whom the other end talks to, where all of them are meant.
std::uint64_t EndCard::peerCount() const
{
    const auto* const peers = m_feed.table().peers(m_who.other);
    return peers != nullptr && m_who.address.isEmpty() ? peers->count() : 0;
}

/// Its own, or what the other end knows of it.
net::Endpoint EndCard::address() const
{
    const auto& table = m_feed.table();
    if (const auto* const info = table.socket(m_who.socket))
        return info->local;
    if (m_who.role == Role::Datagram)
        return m_who.address;
    const auto* const other = table.socket(m_who.other);
    return other != nullptr ? other->remote : net::Endpoint();
}

/// By its port, as the list has it: the whole address is in the tool tip, and read aloud.
QString EndCard::shortName() const
{
    const std::uint16_t port = address().port();
    return port == 0 ? roleText() : roleText() + QLatin1Char(' ') + QString::number(port);
}

QString EndCard::name() const { return (roleText() + QLatin1Char(' ') + addressText(address())).trimmed(); }

void EndCard::retranslate()
{
    nameAll();
    refresh();
}

void EndCard::nameAll()
{
    const QString who = m_shownName = name();
    const auto name = [&who](QToolButton* button, const QString& words, const QString& more) {
        button->setAccessibleName(tr("%1: %2").arg(who, words));
        button->setToolTip(tr("%1: %2").arg(who, more));
    };
    m_receive->setText(tr("Recv once"));
    name(m_write, tr("Send…"), tr("write a message that it sends"));
    name(m_receive, tr("Recv once"),
         tr("call %1() once").arg(ReadingKnobs::receiveCall(m_feed.table().socket(m_who.socket))));
    name(m_pause, tr("Pause reading"), tr("do not receive until released: the receive queue fills"));
    name(m_halfClose, tr("Half-close"), tr("shutdown(SHUT_WR): send no more, still receive"));
    name(m_reset, tr("Reset"), tr("end the connection abruptly, with RST"));
    m_reading->setWho(who);
    if (const auto* const info = m_feed.table().socket(m_who.socket))
        m_facts->setToolTip(
            tr("fd %1. R: bytes in the kernel that wait for recv(). S: bytes sent that the other end has not "
               "acknowledged.")
                .arg(info->handle));
    setToolTip(m_who.socket == 0 ? who : tr("%1: choose this end").arg(who));
    setAccessibleName(m_who.isChosen ? tr("%1, chosen").arg(who) : who);
    setFocusPolicy(m_who.socket == 0 ? Qt::NoFocus : Qt::TabFocus);
}

void EndCard::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

void EndCard::show(const Who& who)
{
    if (who == m_who) {
        refresh();
        return;
    }
    m_who = who;
    retranslate();
    update();
}

/// The state as ss has it, and what waits in the kernel.
void EndCard::writeHead(const journal::SocketInfo* info)
{
    QString facts;
    if (info != nullptr) {
        const journal::QueuesNow queues = journal::queuesNow(*info);
        facts = tr("%1  R %2  S %3")
                    .arg(QString::fromStdString(explain::stateText(*info, currentLanguage())),
                         queueText(queues.receive), queueText(queues.send));
    }
    m_facts->setText(facts);
    m_name->setText(shortName());
}

void EndCard::refresh()
{
    const auto& table = m_feed.table();
    const auto* const info = table.socket(m_who.socket);
    const EndState state = endStateOf(table, info);
    if (m_shownName != name())
        nameAll();
    writeHead(info);
    m_buttons->setVisible(info != nullptr && state.cannotSend != CannotSend::OnBench);
    m_write->setEnabled(state.sends());
    m_receive->setEnabled(state.receives);
    m_pause->setEnabled(state.receives);
    m_pause->setChecked(state.isPaused);
    m_halfClose->setEnabled(state.halfCloses);
    m_reset->setEnabled(state.resets);
    m_reading->show(info, state.receives);
}

void EndCard::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && m_who.socket != 0)
        emit picked(m_who.socket);
}

void EndCard::keyPressEvent(QKeyEvent* event)
{
    if (Actions::isKeyOf(act::chooseEnd, *event) && m_who.socket != 0)
        emit picked(m_who.socket);
    else
        QFrame::keyPressEvent(event);
}

void EndCard::paintEvent(QPaintEvent* /*event*/)
{
    const Colors& colors = m_theme.colors();
    const QColor side = m_who.role == Role::Client   ? colors.client
                        : m_who.role == Role::Server ? colors.listener
                                                     : colors.datagram;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(rect()).adjusted(1, 1, -1, -1);
    painter.setPen(QPen(hasFocus()       ? colors.accent
                        : m_who.isChosen ? side
                                         : colors.border,
                        m_who.isChosen || hasFocus() ? 2 : 1));
    painter.setBrush(colors.panel);
    painter.drawRoundedRect(box, corner, corner);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_who.socket != 0 ? side : colors.border);
    painter.drawRoundedRect(QRectF(box.left(), box.top(), barWidth, box.height()), 2, 2);
}

} // namespace enchufe::widgets

// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/main/endpoint_controls.h"

#include "core/net/kernel_values.h"
#include "widgets/actions/action_ids.h"
#include "widgets/actions/actions.h"
#include "widgets/common/format.h"
#include "widgets/model/selection.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSpinBox>

#include <utility>

namespace enchufe::widgets {

using journal::SocketState;

namespace {

/// close() with SO_LINGER 0 s sends RST in these states: a connection that is over has nobody to send it to.
bool sendsReset(const journal::SocketInfo& socket)
{
    const bool isConnected = socket.state == SocketState::Connected ||
                             socket.state == SocketState::SendClosed ||
                             socket.state == SocketState::PeerClosed;
    return isConnected && socket.tcpState != net::tcpClose;
}

} // namespace

EndpointControls::EndpointControls(Feed& feed, engine::Engine& engine, const Selection& selection,
                                   Actions& actions, QWidget* parent)
    : QObject(parent),
      m_feed(feed),
      m_engine(engine),
      m_selection(selection),
      m_actions(actions)
{
    m_actions[act::accepting].setChecked(true);
    m_actions.setArgument(act::receiveOnce, m_receiveCall);
    buildKnobs(parent);
    handleActions();
    connect(m_mode, &QComboBox::currentIndexChanged, this, &EndpointControls::applyReading);
    connect(m_size, &QSpinBox::valueChanged, this, &EndpointControls::applyReading);
    connect(m_interval, &QSpinBox::valueChanged, this, &EndpointControls::applyReading);
    connect(&feed, &Feed::advanced, this, &EndpointControls::refresh);
    connect(&selection, &Selection::placeChanged, this, &EndpointControls::refresh);
    retranslate();
    refresh();
}

void EndpointControls::buildKnobs(QWidget* parent)
{
    m_knobs = new QWidget(parent);
    m_mode = new QComboBox(m_knobs);
    m_size = new QSpinBox(m_knobs);
    m_size->setRange(engine::Reading::smallestSize, engine::Reading::largestSize);
    m_size->setValue(65536);
    m_size->setSuffix(QStringLiteral(" )"));
    m_size->setKeyboardTracking(false);
    m_interval = new QSpinBox(m_knobs);
    m_interval->setRange(1, 60'000);
    m_interval->setValue(100);
    m_interval->setSuffix(QStringLiteral(" ms"));
    m_interval->setKeyboardTracking(false);
    m_knobsTitle = new QLabel(m_knobs);
    m_knobsTitle->setObjectName(QStringLiteral("muted"));
    auto* const knobs = new QGridLayout(m_knobs);
    knobs->setContentsMargins(10, 6, 10, 8);
    knobs->setSpacing(4);
    knobs->addWidget(m_knobsTitle, 0, 0);
    knobs->addWidget(m_mode, 0, 1);
    knobs->addWidget(m_size, 1, 0, 1, 2);
    knobs->addWidget(m_interval, 2, 0, 1, 2);
    knobs->setColumnStretch(1, 1);
    m_interval->hide();
}

void EndpointControls::handleActions()
{
    using namespace engine::command;
    m_actions.handle(act::receiveOnce, this,
                     [this](bool) { post(ReceiveOnce{static_cast<std::uint32_t>(m_size->value())}); });
    m_actions.handle(act::pause, this, [this](bool on) { post(SetPaused{on}); });
    m_actions.handle(act::acceptOnce, this, [this](bool) { post(AcceptOnce{}); });
    m_actions.handle(act::accepting, this, [this](bool on) { post(SetAccepting{on}); });
    m_actions.handle(act::halfClose, this, [this](bool) { post(Shutdown{net::ShutdownHow::Write}); });
    m_actions.handle(act::reset, this, [this](bool) { post(Close{true}); });
    m_actions.handle(act::close, this, [this](bool) { closeSelected(); });
}

void EndpointControls::retranslate()
{
    const QSignalBlocker quiet(m_mode);
    const int mode = std::max(m_mode->currentIndex(), 0);
    m_mode->clear();
    m_mode->addItems({tr("Automatic"), tr("Paced"), tr("By hand")});
    m_mode->setCurrentIndex(mode);
    m_knobsTitle->setText(tr("Receiving"));
    m_mode->setAccessibleName(tr("How to read"));
    m_mode->setToolTip(tr("How to read"));
    m_size->setPrefix(m_receiveCall + QStringLiteral("( "));
    m_size->setAccessibleName(tr("Bytes of each %1()").arg(m_receiveCall));
    m_size->setToolTip(tr("Bytes of each %1()").arg(m_receiveCall));
    m_interval->setAccessibleName(tr("Milliseconds between paced reads"));
    m_interval->setToolTip(tr("Milliseconds between paced reads"));
}

const journal::SocketInfo* EndpointControls::socket() const
{
    return m_feed.table().socket(m_selection.socket());
}

bool EndpointControls::isListener() const
{
    const auto* const endpoint = m_feed.table().endpoint(m_selection.place().endpoint);
    return endpoint != nullptr && endpoint->kind == journal::EndpointKind::StreamListener &&
           m_selection.place().connection == 0;
}

bool EndpointControls::isOnBench() const
{
    const auto* const endpoint = m_feed.table().endpoint(m_selection.place().endpoint);
    return endpoint != nullptr && endpoint->kind == journal::EndpointKind::Bench;
}

engine::Target EndpointControls::target() const
{
    return {m_selection.place().endpoint, m_selection.place().connection};
}

void EndpointControls::post(const engine::Command& command)
{
    if (m_selection.place().endpoint != 0)
        m_engine.post(target(), command);
}

SendBar::Target EndpointControls::sendTarget() const
{
    SendBar::Target target;
    target.canSend = canSend(target.reason);
    target.to = this->target();
    const auto* const endpoint = m_feed.table().endpoint(m_selection.place().endpoint);
    target.repeats = m_selection.place().connection == 0 && endpoint != nullptr && endpoint->repeating > 0;
    const auto* const info = socket();
    if (info == nullptr)
        return target;
    target.repeats = target.repeats || info->repeating != 0;
    target.family = info->domain;
    target.isDatagram = info->type == net::Type::Datagram;
    target.asksDestination = info->type == net::Type::Datagram && info->remote.isEmpty();
    if (const auto* const failure = m_feed.sendFailures().find(info->id)) {
        target.failure = SendFailures::words(*failure);
        target.failureNumber = failure->seq + 1;
    }
    return target;
}

void EndpointControls::applyReading()
{
    const auto mode = static_cast<engine::ReadingMode>(std::clamp(m_mode->currentIndex(), 0, 2));
    post(engine::command::SetReading{
        {mode, static_cast<std::uint32_t>(m_size->value()), std::chrono::milliseconds(m_interval->value())}});
    m_interval->setVisible(mode == engine::ReadingMode::Paced);
}

bool EndpointControls::canSend(QString& reason) const
{
    const auto* const info = socket();
    const auto* const endpoint = m_feed.table().endpoint(m_selection.place().endpoint);
    if (info == nullptr || endpoint == nullptr) {
        reason = tr("Select an endpoint that can send.");
        return false;
    }
    if (isOnBench()) {
        reason = tr("On the call bench send() is a call of its own: press it there.");
        return false;
    }
    if (isListener()) {
        reason = endpoint->connections.empty()
                     ? tr("A listening socket never sends. It has no connection yet.")
                     : tr("A listening socket never sends: select one of its connections.");
        return false;
    }
    if (!info->isOpen() || endpoint->closed) {
        reason = tr("This socket is closed.");
        return false;
    }
    switch (info->state) {
    case SocketState::SendClosed:
    case SocketState::BothClosed:
    case SocketState::LastClosed:
        reason = tr("This side has said it will send no more.");
        return false;
    case SocketState::Connecting:
        reason = tr("Not connected yet.");
        return false;
    case SocketState::Reset:
        reason = tr("The connection was reset.");
        return false;
    default:
        return true;
    }
}

void EndpointControls::refresh()
{
    const auto* const info = socket();
    showState(info);
    // A listener too has its own: what was shown of the socket before is not its.
    if (info == nullptr) {
        m_shownSocket = 0;
    } else if ((m_shownSocket != info->id || m_shownReading != info->reading)) {
        const bool anotherSocket = std::exchange(m_shownSocket, info->id) != info->id;
        m_shownReading = info->reading;
        showReading(engine::ReadingNow::fromText(info->reading), anotherSocket);
    }
    nameReceiveCall(info);
}

/// What is possible, and what the journal says is so, not what was pressed last.
void EndpointControls::showState(const journal::SocketInfo* info)
{
    const bool open = info != nullptr && info->isOpen() && !isOnBench();
    const bool stream = open && info->type == net::Type::Stream && !isListener();
    m_actions.allow(When::Receives, open && !isListener());
    m_actions.allow(When::Pauses, open);
    m_actions.allow(When::Listens, open && isListener());
    m_actions.allow(When::CanHalfClose, stream && (info->state == SocketState::Connected ||
                                                   info->state == SocketState::PeerClosed));
    m_actions.allow(When::CanReset, stream && sendsReset(*info));
    m_actions.allow(When::CanClose, m_selection.place().endpoint != 0 && !isOnBench());
    m_actions[act::accepting].setChecked(info == nullptr || info->accepting);
    m_actions[act::pause].setChecked(open &&
                                     (info->paused || engine::ReadingNow::fromText(info->reading).paused));
    m_mode->setEnabled(open);
    m_size->setEnabled(open);
    m_interval->setEnabled(open);
}

/// What the engine calls to receive on this socket.
void EndpointControls::nameReceiveCall(const journal::SocketInfo* socket)
{
    const bool isDatagram = socket != nullptr && socket->type == net::Type::Datagram;
    const QString call = fromView(net::callName(isDatagram ? net::Call::RecvFrom : net::Call::Recv));
    if (std::exchange(m_receiveCall, call) == call)
        return;
    m_actions.setArgument(act::receiveOnce, call);
    retranslate();
}

void EndpointControls::showReading(const engine::ReadingNow& now, bool anotherSocket)
{
    // An answer to an earlier click must not undo the next one.
    if (!anotherSocket && m_knobs->isAncestorOf(QApplication::focusWidget()))
        return;
    const QSignalBlocker quietMode(m_mode);
    const QSignalBlocker quietSize(m_size);
    const QSignalBlocker quietInterval(m_interval);
    m_mode->setCurrentIndex(static_cast<int>(now.reading.mode));
    m_size->setValue(static_cast<int>(now.reading.size));
    if (now.reading.mode == engine::ReadingMode::Paced)
        m_interval->setValue(static_cast<int>(now.reading.interval.count()));
    m_interval->setVisible(now.reading.mode == engine::ReadingMode::Paced);
}

void EndpointControls::closeSelected()
{
    const auto* const info = socket();
    const auto* const endpoint = m_feed.table().endpoint(m_selection.place().endpoint);
    if (endpoint == nullptr)
        return;
    if (m_selection.place().connection != 0) {
        if (info != nullptr && info->isOpen())
            post(engine::command::Close{});
        return;
    }
    const bool socketOpen = info != nullptr && info->isOpen() && !endpoint->closed;
    if (socketOpen && !isListener())
        post(engine::command::Close{});
    else if (socketOpen)
        m_engine.close(m_selection.place().endpoint);
    else {
        m_engine.close(m_selection.place().endpoint);
        emit removeRequested(m_selection.place().endpoint);
    }
}

} // namespace enchufe::widgets

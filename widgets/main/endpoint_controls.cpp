// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/main/endpoint_controls.h"

#include "widgets/actions/action_ids.h"
#include "widgets/actions/actions.h"
#include "widgets/model/selection.h"

#include <QAction>

#include <utility>

namespace enchufe::widgets {

namespace {

/// Of a datagram socket: what went to one peer, where that one or all are chosen; or to nobody by name.
bool isMeant(const net::Endpoint& to, const net::Endpoint& chosen)
{
    return chosen.isEmpty() || to.isEmpty() || to == chosen;
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
    m_reading = new ReadingKnobs(ReadingKnobs::Shape::Block, parent);
    handleActions();
    connect(m_reading, &ReadingKnobs::chosen, this,
            [this](const engine::Reading& reading) { post(engine::command::SetReading{reading}); });
    connect(&feed, &Feed::advanced, this, &EndpointControls::refresh);
    connect(&selection, &Selection::placeChanged, this, &EndpointControls::refresh);
    refresh();
}

void EndpointControls::handleActions()
{
    using namespace engine::command;
    m_actions.handle(act::receiveOnce, this, [this](bool) { post(ReceiveOnce{m_reading->size()}); });
    m_actions.handle(act::pause, this, [this](bool on) { post(SetPaused{on}); });
    m_actions.handle(act::acceptOnce, this, [this](bool) { post(AcceptOnce{}); });
    m_actions.handle(act::accepting, this, [this](bool on) { post(SetAccepting{on}); });
    m_actions.handle(act::halfClose, this, [this](bool) { post(Shutdown{net::ShutdownHow::Write}); });
    m_actions.handle(act::reset, this, [this](bool) { post(Close{true}); });
    m_actions.handle(act::close, this, [this](bool) { closeSelected(); });
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
    const EndState state = endStateOf(m_feed.table(), socket());
    target.canSend = state.sends();
    target.reason = reasonOf(state.cannotSend);
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
    if (target.asksDestination)
        target.destination = m_selection.place().peer;
    const auto* const failure = m_feed.sendFailures().find(info->id);
    if (failure != nullptr && isMeant(failure->detail->address, m_selection.place().peer)) {
        target.failure = SendFailures::words(*failure);
        target.failureNumber = failure->seq + 1;
    }
    return target;
}

QString EndpointControls::reasonOf(CannotSend reason)
{
    switch (reason) {
    case CannotSend::NoSocket:
        return tr("Select an endpoint that can send.");
    case CannotSend::OnBench:
        return tr("On the call bench send() is a call of its own: press it there.");
    case CannotSend::Alone:
        return tr("A listening socket never sends. It has no connection yet.");
    case CannotSend::Listens:
        return tr("A listening socket never sends: select one of its connections.");
    case CannotSend::Closed:
        return tr("This socket is closed.");
    case CannotSend::Finished:
        return tr("This side has said it will send no more.");
    case CannotSend::Connecting:
        return tr("Not connected yet.");
    case CannotSend::Reset:
        return tr("The connection was reset.");
    case CannotSend::No:
        break;
    }
    return {};
}

/// What is possible, and what the journal says is so, not what was pressed last.
void EndpointControls::refresh()
{
    const auto* const info = socket();
    const EndState state = endStateOf(m_feed.table(), info);
    m_actions.allow(When::Receives, state.receives);
    m_actions.allow(When::Pauses, state.isOpen);
    m_actions.allow(When::Listens, state.isOpen && state.listens);
    m_actions.allow(When::CanHalfClose, state.halfCloses);
    m_actions.allow(When::CanReset, state.resets);
    m_actions.allow(When::CanClose, m_selection.place().endpoint != 0 && !isOnBench());
    m_actions[act::accepting].setChecked(info == nullptr || info->accepting);
    m_actions[act::pause].setChecked(state.isPaused);
    // A listener too has its own: what was shown of the socket before is not its.
    m_reading->show(info, state.isOpen);
    const QString call = ReadingKnobs::receiveCall(info);
    if (std::exchange(m_receiveCall, call) != call)
        m_actions.setArgument(act::receiveOnce, call);
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

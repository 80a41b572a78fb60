// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/ends/end_state.h"

#include "core/net/kernel_values.h"

namespace enchufe::widgets {

using journal::EndpointInfo;
using journal::EndpointKind;
using journal::SocketInfo;
using journal::SocketState;

namespace {

/// close() with SO_LINGER 0 s sends RST in these states: a connection that is over has nobody to send it to.
bool sendsReset(const SocketInfo& socket)
{
    const bool isConnected = socket.state == SocketState::Connected ||
                             socket.state == SocketState::SendClosed ||
                             socket.state == SocketState::PeerClosed;
    return isConnected && socket.tcpState != net::tcpClose;
}

CannotSend cannotSend(const SocketInfo& socket, const EndpointInfo& endpoint, bool listens)
{
    if (endpoint.kind == EndpointKind::Bench)
        return CannotSend::OnBench;
    if (listens)
        return endpoint.connections.empty() ? CannotSend::Alone : CannotSend::Listens;
    if (!socket.isOpen() || endpoint.closed)
        return CannotSend::Closed;
    switch (socket.state) {
    case SocketState::SendClosed:
    case SocketState::BothClosed:
    case SocketState::LastClosed:
        return CannotSend::Finished;
    case SocketState::Connecting:
        return CannotSend::Connecting;
    case SocketState::Reset:
        return CannotSend::Reset;
    default:
        return CannotSend::No;
    }
}

} // namespace

EndState endStateOf(const journal::SocketTable& table, const SocketInfo* socket)
{
    EndState state;
    const EndpointInfo* const endpoint = socket != nullptr ? table.endpoint(socket->endpoint) : nullptr;
    if (endpoint == nullptr)
        return state;
    state.listens = endpoint->kind == EndpointKind::StreamListener && endpoint->socket == socket->id;
    state.isOpen = socket->isOpen() && endpoint->kind != EndpointKind::Bench;
    state.receives = state.isOpen && !state.listens;
    const bool isStream = state.receives && socket->type == net::Type::Stream;
    state.halfCloses =
        isStream && (socket->state == SocketState::Connected || socket->state == SocketState::PeerClosed);
    state.resets = isStream && sendsReset(*socket);
    state.isPaused = state.isOpen && (socket->paused || socket->reading.paused);
    state.cannotSend = cannotSend(*socket, *endpoint, state.listens);
    return state;
}

} // namespace enchufe::widgets

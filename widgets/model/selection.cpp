// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/model/selection.h"

#include "core/engine/target.h"

#include <utility>

namespace enchufe::widgets {

Selection::Selection(Feed& feed, QObject* parent) : QObject(parent), m_feed(feed)
{
    connect(&feed, &Feed::advanced, this, &Selection::followPlace);
}

void Selection::choose(const Place& place)
{
    if (place == m_place) {
        followPlace();
        return;
    }
    const bool isOtherPeer = place.peer != m_place.peer;
    m_place = place;
    clear(); // nothing of the one before stays
    const auto [isOtherSocket, isOtherConversation] = derive();
    emit placeChanged();
    if (isOtherSocket)
        emit socketChanged();
    if (isOtherConversation || isOtherPeer)
        emit conversationChanged();
    if (m_calls.seqs.empty())
        emit callsChanged(nullptr);
}

void Selection::clear()
{
    m_calls = {};
    m_isNewest = false;
    m_frame.reset();
}

void Selection::followPlace()
{
    const auto [isOtherSocket, isOtherConversation] = derive();
    if (isOtherSocket)
        emit socketChanged();
    if (isOtherConversation)
        emit conversationChanged();
}

/// Whether the socket, and whether the conversation is another than before.
std::pair<bool, bool> Selection::derive()
{
    const auto* const endpoint = m_feed.table().endpoint(m_place.endpoint);
    const bool isConnection = m_place.connection != 0;
    const net::SocketId socket = isConnection || endpoint == nullptr ? m_place.connection : endpoint->socket;
    net::SocketId conversation = socket;
    if (!isConnection && endpoint != nullptr && !endpoint->connections.empty())
        conversation = endpoint->connections.back();
    return {std::exchange(m_socket, socket) != socket,
            std::exchange(m_conversation, conversation) != conversation};
}

void Selection::chooseSocketWith(net::SocketId socket, const net::Endpoint& peer)
{
    const auto* const info = m_feed.table().socket(socket);
    if (info == nullptr)
        return;
    const auto [endpoint, connection] = engine::targetOf(m_feed.table(), *info);
    emit placeWanted({endpoint, connection, peer});
}

void Selection::chooseEndpoint(journal::EndpointId endpoint) { emit placeWanted({endpoint, 0, {}}); }

void Selection::chooseCalls(Calls calls, const QObject* by)
{
    m_frame.reset();
    m_isNewest = false;
    m_calls = std::move(calls);
    emit callsChanged(by);
}

void Selection::follow(std::optional<journal::Seq> newest)
{
    if (!isFree() || newest == call())
        return;
    clear();
    if (newest)
        m_calls = {{*newest}, *newest, 1};
    m_isNewest = newest.has_value();
    emit callsChanged(nullptr);
}

std::optional<journal::Seq> Selection::call() const
{
    return m_calls.seqs.empty() || m_frame ? std::nullopt : std::optional(m_calls.current);
}

void Selection::chooseFrame(const Frame& frame, const QObject* by)
{
    clear();
    m_frame = frame;
    emit frameChanged(by);
}

void Selection::forgetFrame()
{
    if (!m_frame)
        return;
    clear();
    emit callsChanged(nullptr);
}

} // namespace enchufe::widgets

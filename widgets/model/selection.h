// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/conversation.h"
#include "widgets/model/feed.h"

#include <QObject>

#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

namespace enchufe::widgets {

/// What is chosen, for all views: the endpoint or connection on the left, the conversation that follows from
/// it, and in it the calls or the message. Whoever lets choose says so here, and whoever shows it listens;
/// nobody knows another view.
class Selection final : public QObject {
    Q_OBJECT

public:
    explicit Selection(Feed& feed, QObject* parent = nullptr);

    struct Place {
        journal::EndpointId endpoint = 0;
        net::SocketId connection =
            0; ///< of a listener; 0: the endpoint itself is meant, with all its sockets
        /// Of a datagram socket: one of those that it talks to; empty: all of them are meant.
        net::Endpoint peer = {};
        bool operator==(const Place&) const = default;
    };
    void choose(const Place& place);
    [[nodiscard]] const Place& place() const { return m_place; }
    /// The connection, or the endpoint's own socket, which may be known only later, and be another one then.
    [[nodiscard]] net::SocketId socket() const { return m_socket; }
    /// Whose stream is shown: a listener has none, that of its newest connection is meant.
    [[nodiscard]] net::SocketId conversation() const { return m_conversation; }
    /// As choose(), for whoever has only a socket: the list of endpoints does it.
    void chooseSocket(net::SocketId socket) { chooseSocketWith(socket, {}); }
    void chooseEndpoint(journal::EndpointId endpoint);
    void choosePlace(const Place& place) { emit placeWanted(place); }
    /// One end of a conversation, which stays the one that is shown.
    void chooseEnd(const journal::Conversation& conversation, net::SocketId end)
    {
        chooseSocketWith(end, conversation.onlyPeerOf(end));
    }

    struct Calls {
        std::vector<journal::Seq> seqs;
        journal::Seq current = 0;
        std::size_t count = 0; ///< rows chosen; of these `seqs` are the first
    };
    /// `by`: who let choose them and shows them already.
    void chooseCalls(Calls calls, const QObject* by = nullptr);
    [[nodiscard]] const Calls& calls() const { return m_calls; }
    /// What has just happened, as long as nothing is chosen; none: nothing has.
    void follow(std::optional<journal::Seq> newest);
    [[nodiscard]] bool isNewest() const { return m_isNewest; }
    [[nodiscard]] std::optional<journal::Seq> call() const; ///< chosen, or the newest

    struct Frame { ///< a message that a framer cut out
        std::size_t cut = 0;
        std::uint64_t number = 0;
    };
    void chooseFrame(const Frame& frame, const QObject* by = nullptr);
    [[nodiscard]] const std::optional<Frame>& frame() const { return m_frame; }
    /// The stream it was cut from is no longer the one that is shown.
    void forgetFrame();

signals:
    void placeChanged();
    void socketChanged();
    void conversationChanged();
    void callsChanged(const QObject* by);
    void frameChanged(const QObject* by);
    void placeWanted(const widgets::Selection::Place& place);

private:
    void chooseSocketWith(net::SocketId socket, const net::Endpoint& peer);
    void clear();
    /// Nothing of it was chosen by the person: the newest call may stand here.
    [[nodiscard]] bool isFree() const { return (m_isNewest || m_calls.seqs.empty()) && !m_frame; }
    void followPlace();
    std::pair<bool, bool> derive();

    Feed& m_feed;
    Place m_place;
    net::SocketId m_socket = 0;
    net::SocketId m_conversation = 0;
    Calls m_calls;
    bool m_isNewest = false;
    std::optional<Frame> m_frame;
};

} // namespace enchufe::widgets

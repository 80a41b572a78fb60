// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/conversation.h"
#include "core/stream/stream_reader.h"
#include "widgets/model/feed.h"

#include <QObject>
#include <QTimer>

#include <map>
#include <string>
#include <utility>

namespace enchufe::widgets {

class Selection;
class Settings;

/// Which stream the stream's views show, and how it is framed: one choice for all of them. Of each
/// conversation the direction in which it has data is followed, until the person chooses the other; whichever
/// of its ends is chosen, it stays the same stream. The window's thread.
class StreamModel final : public QObject {
    Q_OBJECT

public:
    enum class Direction { Sent, Received }; ///< by the chosen end
    enum class Flow { ToServer, ToClient };  ///< of a conversation; see journal::Conversation

    StreamModel(Feed& feed, Settings& settings, QObject* parent = nullptr);

    /// Shows the conversation that is chosen from now on.
    void share(Selection& selection);
    /// The socket whose stream is shown, 0: none; of a datagram socket with one peer, empty: with all.
    void setSocket(net::SocketId socket, const net::Endpoint& peer = {});
    [[nodiscard]] net::SocketId socket() const { return m_socket; }
    [[nodiscard]] const journal::Conversation& conversation() const { return m_conversation; }
    void setFlow(Flow flow); ///< of this conversation alone, for as long as it is remembered
    [[nodiscard]] Flow flow() const { return m_flow; }
    void setDirection(Direction direction); ///< the same, told from the chosen end
    [[nodiscard]] Direction direction() const;
    [[nodiscard]] const stream::Channel& channel() const { return m_channel; }

    static constexpr std::size_t mostFramings = 3;
    /// The first is the one that the naive reader is held against. Kept in the settings.
    void setFramings(const std::vector<framing::Framing>& framings);
    /// Likewise, for a while: the settings are not touched.
    void lendFramings(const std::vector<framing::Framing>& framings);
    [[nodiscard]] const std::vector<framing::Framing>& framings() const { return m_framings; }
    void setLimit(std::uint32_t limit); ///< bytes of a frame
    [[nodiscard]] std::uint32_t limit() const { return m_limit; }

    [[nodiscard]] Feed& feed() const { return m_feed; }
    [[nodiscard]] const stream::StreamReader& reader() const { return m_reader; }

    /// Bytes of the stream that is cut, from `offset` on, as far as they are kept; `borders` gets the places
    /// where chunks begin, the first one aside.
    [[nodiscard]] std::vector<std::byte> bytes(std::uint64_t offset, std::size_t size,
                                               std::vector<std::size_t>* borders = nullptr) const;
    /// One frame of one framer, if it is (still) there.
    [[nodiscard]] std::optional<framing::Frame> frame(std::size_t cut, std::uint64_t number) const;

signals:
    void socketChanged();  ///< another end, or none; the stream may be the same
    void channelChanged(); ///< another stream, or its other end has become known
    void framingsChanged();
    void contentChanged(); ///< at most once a display frame

private:
    void updateChannel();
    /// An end of a conversation: the socket, and of datagrams the bytes of the other end's address.
    using EndKey = std::pair<net::SocketId, std::string>;
    [[nodiscard]] EndKey keyOf(net::SocketId end) const;
    struct HasData {
        bool sent = false;
        bool received = false;
    };
    [[nodiscard]] HasData hasData(net::SocketId end) const;
    [[nodiscard]] Flow flowNow();
    void remember(Flow flow);
    void watch();
    void wake();

    Feed& m_feed;
    Settings& m_settings;
    net::SocketId m_socket = 0;
    net::Endpoint m_peer;
    journal::Conversation m_conversation;
    Flow m_flow = Flow::ToServer;
    static constexpr std::size_t mostFlows = 1000;
    std::map<EndKey, Flow> m_flows; ///< of those that have data, or were chosen for, by each end
    stream::Channel m_channel;
    std::vector<framing::Framing> m_framings;
    std::uint32_t m_limit = framing::Framer::usualLimit;
    stream::StreamReader m_reader;
    std::uint64_t m_version = 0;
    QTimer m_timer;
};

} // namespace enchufe::widgets

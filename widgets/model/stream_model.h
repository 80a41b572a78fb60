// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stream/stream_reader.h"
#include "widgets/model/feed.h"

#include <QObject>
#include <QTimer>

#include <unordered_map>

namespace enchufe::widgets {

class Selection;
class Settings;

/// Which stream the stream's views show, and how it is framed: one choice for all of them. Of each socket the
/// direction in which it has data is followed, until the person chooses the other. The window's thread.
class StreamModel final : public QObject {
    Q_OBJECT

public:
    enum class Direction { Sent, Received };

    StreamModel(Feed& feed, Settings& settings, QObject* parent = nullptr);

    /// Shows the conversation that is chosen from now on.
    void share(Selection& selection);
    /// The socket whose stream is shown; 0: none.
    void setSocket(net::SocketId socket);
    [[nodiscard]] net::SocketId socket() const { return m_socket; }
    void setDirection(Direction direction); ///< of this socket alone, for as long as it is remembered
    [[nodiscard]] Direction direction() const { return m_direction; }
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
    void channelChanged(); ///< another stream, or its other end has become known
    void framingsChanged();
    void contentChanged(); ///< at most once a display frame

private:
    void updateChannel();
    [[nodiscard]] Direction directionOf(const journal::SocketInfo& info);
    void watch();
    void wake();

    Feed& m_feed;
    Settings& m_settings;
    net::SocketId m_socket = 0;
    Direction m_direction = Direction::Sent;
    static constexpr std::size_t mostDirections = 1000;
    std::unordered_map<net::SocketId, Direction>
        m_directions; ///< of those that have data, or were chosen for
    stream::Channel m_channel;
    std::vector<framing::Framing> m_framings;
    std::uint32_t m_limit = framing::Framer::usualLimit;
    stream::StreamReader m_reader;
    std::uint64_t m_version = 0;
    QTimer m_timer;
};

} // namespace enchufe::widgets

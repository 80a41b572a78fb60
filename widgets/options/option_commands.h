// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/options.h"
#include "widgets/model/feed.h"

#include <QObject>

namespace enchufe::engine {
class Engine;
}

namespace enchufe::widgets {

/// Reads and sets a socket's options, by the engine, or on the bench as calls among its other ones.
class OptionCommands final : public QObject {
    Q_OBJECT

public:
    OptionCommands(const Feed& feed, engine::Engine& engine, QObject* parent);

    void read(net::SocketId socket);
    void set(net::SocketId socket, const net::OptionEntry& option, const net::OptionValue& value);

signals:
    void benchToRead(const QString& socket);
    void benchToSet(const QString& socket, const net::OptionEntry& option, const net::OptionValue& value);

private:
    const Feed& m_feed;
    engine::Engine& m_engine;
};

} // namespace enchufe::widgets

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/engine.h"
#include "widgets/model/feed.h"

#include <QObject>

namespace enchufe::widgets {

/// A listener, a client connected to it, and something to look at. Deletes itself when done.
class Demo final : public QObject {
    Q_OBJECT

public:
    enum class Kind {
        Echo,       ///< one line to and fro
        PartialSend ///< 64 KiB into small buffers, to a peer that does not receive: row D1 of the curriculum
    };

    Demo(Kind kind, Feed& feed, engine::Engine& engine, QObject* parent);

signals:
    void done(journal::EndpointId client);

private:
    void step();
    void connectClient(const journal::SocketInfo& listener);
    void send();
    [[nodiscard]] bool isSeen() const;

    Kind m_kind;
    Feed& m_feed;
    engine::Engine& m_engine;
    journal::EndpointId m_listener = 0;
    journal::EndpointId m_client = 0;
    bool m_sent = false;
};

} // namespace enchufe::widgets

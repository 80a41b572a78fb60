// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/engine.h"
#include "widgets/model/feed.h"

#include <QObject>

namespace enchufe::widgets {

/// An echo listener, a client connected to it, and one exchange. Deletes itself when done.
class Demo final : public QObject {
    Q_OBJECT

public:
    Demo(Feed& feed, engine::Engine& engine, QObject* parent);

signals:
    void done(journal::EndpointId client);

private:
    void step();

    Feed& m_feed;
    engine::Engine& m_engine;
    journal::EndpointId m_listener = 0;
    journal::EndpointId m_client = 0;
    bool m_sent = false;
};

} // namespace enchufe::widgets

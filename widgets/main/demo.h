// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/engine.h"
#include "widgets/main/demo_scene.h"
#include "widgets/model/feed.h"

#include <QObject>

namespace enchufe::widgets {

/// Plays a scene: a listener, a client connected to it, and the steps. Deletes itself when done.
class Demo final : public QObject {
    Q_OBJECT

public:
    Demo(const DemoScene& scene, Feed& feed, engine::Engine& engine, QObject* parent);

signals:
    void connected(journal::EndpointId client);
    void done(journal::EndpointId shown); ///< the client, or the listener where there are several

private:
    void advance();
    journal::EndpointId connectClient();
    /// The clients beside the first, one after the other; true when all are connected.
    [[nodiscard]] bool connectOthers();
    [[nodiscard]] bool isReady(journal::EndpointId endpoint) const;
    /// False: it has to be waited for.
    bool play(const DemoStep& step);
    [[nodiscard]] const journal::SocketInfo& client() const;
    [[nodiscard]] const journal::SocketInfo* server() const;

    const DemoScene& m_scene;
    Feed& m_feed;
    engine::Engine& m_engine;
    journal::EndpointId m_listener = 0;
    journal::EndpointId m_client = 0;
    std::vector<journal::EndpointId> m_others;
    std::size_t m_next = 0;
    std::uint64_t m_receivedBefore = 0; ///< the recv() by hand that is being waited for
    bool m_waitingForHand = false;
    bool m_announced = false;
};

} // namespace enchufe::widgets

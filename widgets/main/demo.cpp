// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/main/demo.h"

#include "core/behaviour/behaviours.h"

namespace enchufe::widgets {

Demo::Demo(Feed& feed, engine::Engine& engine, QObject* parent)
    : QObject(parent),
      m_feed(feed),
      m_engine(engine)
{
    engine::StreamListenerSpec spec;
    spec.host = "127.0.0.1";
    spec.port = "0";
    spec.connection.responder = behaviour::find("echo")->factory;
    spec.connection.closeAfterPeer = true;
    m_listener = engine.open(spec);
    connect(&feed, &Feed::advanced, this, &Demo::step);
}

void Demo::step()
{
    const auto* const listener = m_feed.table().endpoint(m_listener);
    if (listener == nullptr || !listener->ready)
        return;
    if (m_client == 0) {
        engine::StreamClientSpec spec;
        spec.host = "127.0.0.1";
        spec.port = std::to_string(m_feed.table().socket(listener->socket)->local.port());
        m_client = m_engine.open(spec);
        return;
    }
    const auto* const client = m_feed.table().endpoint(m_client);
    if (client == nullptr || !client->ready)
        return;
    if (!m_sent) {
        m_sent = true;
        const std::string_view text = "¡hola, mundo!\n";
        const auto bytes = std::as_bytes(std::span(text));
        m_engine.post({m_client, 0}, engine::command::Send{{bytes.begin(), bytes.end()}});
        return;
    }
    if (m_feed.table().socket(client->socket)->received == 0)
        return;
    emit done(m_client);
    deleteLater();
    disconnect(&m_feed, nullptr, this, nullptr);
}

} // namespace enchufe::widgets

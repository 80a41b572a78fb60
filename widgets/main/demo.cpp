// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/main/demo.h"

#include "core/behaviour/behaviours.h"

#include <string>

namespace enchufe::widgets {

namespace {
constexpr int smallBuffer = 8192;
constexpr std::size_t largeMessage = 64 * 1024;
} // namespace

Demo::Demo(Kind kind, Feed& feed, engine::Engine& engine, QObject* parent)
    : QObject(parent),
      m_kind(kind),
      m_feed(feed),
      m_engine(engine)
{
    engine::StreamListenerSpec spec;
    spec.host = "127.0.0.1";
    spec.port = "0";
    if (kind == Kind::Echo) {
        spec.connection.responder = behaviour::find("echo")->factory;
        spec.connection.closeAfterPeer = true;
    } else {
        spec.socket.receiveBuffer = smallBuffer;
        spec.connection.paused = true;
    }
    m_listener = engine.open(spec);
    connect(&feed, &Feed::advanced, this, &Demo::step);
}

void Demo::connectClient(const journal::SocketInfo& listener)
{
    engine::StreamClientSpec spec;
    spec.host = "127.0.0.1";
    spec.port = std::to_string(listener.local.port());
    if (m_kind == Kind::PartialSend) {
        spec.socket.waiting = engine::Waiting::NonBlocking;
        spec.socket.sendBuffer = smallBuffer;
    }
    m_client = m_engine.open(spec);
}

void Demo::send()
{
    m_sent = true;
    std::string text = "¡hola, mundo!\n";
    if (m_kind == Kind::PartialSend) {
        text.resize(largeMessage);
        for (std::size_t i = 0; i < text.size(); ++i)
            text[i] = i % 64 == 63 ? '\n' : static_cast<char>('a' + i / 64 % 26);
    }
    const auto bytes = std::as_bytes(std::span(text));
    m_engine.post({m_client, 0}, engine::command::Send{{bytes.begin(), bytes.end()}});
}

bool Demo::isSeen() const
{
    const auto& client = *m_feed.table().socket(m_feed.table().endpoint(m_client)->socket);
    return m_kind == Kind::Echo ? client.received > 0 : client.sent > 0;
}

void Demo::step()
{
    const auto* const listener = m_feed.table().endpoint(m_listener);
    if (listener == nullptr || !listener->ready)
        return;
    if (m_client == 0) {
        connectClient(*m_feed.table().socket(listener->socket));
        return;
    }
    const auto* const client = m_feed.table().endpoint(m_client);
    if (client == nullptr || !client->ready)
        return;
    if (!m_sent) {
        send();
        return;
    }
    if (!isSeen())
        return;
    emit done(m_client);
    deleteLater();
    disconnect(&m_feed, nullptr, this, nullptr);
}

} // namespace enchufe::widgets

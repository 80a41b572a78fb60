// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/main/demo.h"

#include "core/behaviour/registry.h"

#include <span>
#include <string>
#include <type_traits>
#include <utility>

namespace enchufe::widgets {

namespace {
constexpr int smallBuffer = 8192; // bytes; the kernel doubles it
}

Demo::Demo(const DemoScene& scene, Feed& feed, engine::Engine& engine, QObject* parent)
    : QObject(parent),
      m_scene(scene),
      m_feed(feed),
      m_engine(engine)
{
    engine::StreamListenerSpec spec;
    spec.host = "127.0.0.1";
    spec.port = "0";
    spec.connection.reading.size = scene.receiveSize;
    spec.connection.paused = scene.paused;
    behaviour::readyMade().choose(scene.behaviour, behaviour::Where::TcpListen).answer(spec.connection);
    spec.connection.closeAfterPeer = spec.connection.behaviour != nullptr;
    spec.model = scene.model;
    if (scene.smallBuffers)
        spec.socket.receiveBuffer = smallBuffer;
    m_listener = engine.open(spec);
    connect(&feed, &Feed::advanced, this, &Demo::advance);
}

journal::EndpointId Demo::connectClient()
{
    const auto& table = m_feed.table();
    engine::StreamClientSpec spec;
    spec.host = "127.0.0.1";
    spec.port = std::to_string(table.socket(table.endpoint(m_listener)->socket)->local.port());
    if (m_scene.smallBuffers) {
        spec.socket.waiting = engine::Waiting::NonBlocking;
        spec.socket.sendBuffer = smallBuffer;
    }
    return m_engine.open(spec);
}

bool Demo::isReady(journal::EndpointId endpoint) const
{
    const auto* const info = m_feed.table().endpoint(endpoint);
    return info != nullptr && info->ready;
}

bool Demo::connectOthers()
{
    while (m_others.empty() || isReady(m_others.back())) {
        if (std::ssize(m_others) == m_scene.otherClients)
            return true;
        m_others.push_back(connectClient());
        const std::string line = std::to_string(m_others.size() + 1) + '\n';
        const auto bytes = std::as_bytes(std::span(line));
        m_engine.post({m_others.back()}, engine::command::Send{{bytes.begin(), bytes.end()}});
    }
    return false;
}

const journal::SocketInfo& Demo::client() const
{
    return *m_feed.table().socket(m_feed.table().endpoint(m_client)->socket);
}

const journal::SocketInfo* Demo::server() const
{
    const auto& connections = m_feed.table().endpoint(m_listener)->connections;
    return connections.empty() ? nullptr : m_feed.table().socket(connections.front());
}

bool Demo::play(const DemoStep& step)
{
    const journal::SocketInfo* const accepted = server();
    if (accepted == nullptr)
        return false;
    const engine::Target there = {m_listener, accepted->id};
    return std::visit(
        [&](const auto& each) {
            using Step = std::decay_t<decltype(each)>;
            if constexpr (std::is_same_v<Step, demo_step::FromClient>) {
                m_engine.post({m_client, 0}, each.command);
                return true;
            } else if constexpr (std::is_same_v<Step, demo_step::ReceiveByHand>) {
                if (!std::exchange(m_waitingForHand, true)) {
                    m_receivedBefore = accepted->received;
                    m_engine.post(there, engine::command::ReceiveOnce{each.size});
                }
                if (accepted->received == m_receivedBefore)
                    return false;
                m_waitingForHand = false;
                return true;
            } else if constexpr (std::is_same_v<Step, demo_step::WaitSent>) {
                return client().sent >= each.bytes;
            } else if constexpr (std::is_same_v<Step, demo_step::WaitReceived>) {
                return accepted->received >= each.bytes;
            } else if constexpr (std::is_same_v<Step, demo_step::WaitAnswered>) {
                return client().received >= each.bytes;
            } else if constexpr (std::is_same_v<Step, demo_step::WaitRefused>) {
                return client().ownQueue > 0 && client().sendQueue > 0;
            } else {
                m_engine.post(there, engine::command::SetPaused{each.paused});
                return true;
            }
        },
        step);
}

void Demo::advance()
{
    if (!isReady(m_listener))
        return;
    if (m_client == 0)
        m_client = connectClient();
    if (!isReady(m_client))
        return;
    if (!std::exchange(m_announced, true))
        emit connected(m_client);
    while (m_next < m_scene.steps.size()) {
        if (!play(m_scene.steps[m_next]))
            return;
        ++m_next;
    }
    if (!connectOthers())
        return;
    emit done(m_scene.otherClients > 0 ? m_listener : m_client);
    deleteLater();
    disconnect(&m_feed, nullptr, this, nullptr);
}

} // namespace enchufe::widgets

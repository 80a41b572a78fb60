// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/lesson/demo.h"

#include "core/behaviour/registry.h"
#include "core/engine/command.h"
#include "core/net/errors.h"
#include "widgets/common/format.h"
#include "widgets/model/session.h"

#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace enchufe::widgets {

namespace {
constexpr std::string_view line = "¡hola, mundo!\n";
constexpr const char* host = "127.0.0.1";
} // namespace

Demo::Demo(Session& session, QObject* parent) : QObject(parent), m_session(session)
{
    engine::StreamListenerSpec spec;
    spec.host = host;
    spec.port = "0";
    behaviour::readyMade().choose("echo", behaviour::Where::TcpListen).value.answer(spec.connection);
    spec.connection.closeAfterPeer = true;
    m_server = session.engine.open(std::move(spec));
    connect(&session.feed, &Feed::advanced, this, &Demo::goOn);
}

void Demo::goOn()
{
    const journal::SocketTable& table = m_session.feed.table();
    const auto* const server = table.endpoint(m_server);
    const auto* const client = m_client != 0 ? table.endpoint(m_client) : nullptr;
    for (const auto* const each : {server, client}) {
        if (each != nullptr && (each->closed || each->failedCall != net::Call::Note)) {
            giveUp(*each);
            return;
        }
    }
    if (m_client == 0 && server != nullptr && server->ready)
        connectTo(*table.socket(server->socket));
    if (client == nullptr || !client->ready)
        return;
    if (!std::exchange(m_hasSent, true)) {
        const auto bytes = std::as_bytes(std::span(line));
        m_session.engine.post({m_client, 0}, engine::command::Send{{bytes.begin(), bytes.end()}});
    }
    if (table.socket(client->socket)->received < line.size())
        return;
    end();
    emit done(m_client);
}

void Demo::connectTo(const journal::SocketInfo& listener)
{
    engine::StreamClientSpec spec;
    spec.host = host;
    spec.port = std::to_string(listener.local.port());
    m_client = m_session.engine.open(std::move(spec));
}

/// What a person has closed meanwhile is no problem, and nothing more comes of it.
void Demo::giveUp(const journal::EndpointInfo& ended)
{
    end();
    if (ended.failedCall == net::Call::Note)
        return;
    for (const journal::EndpointId each : {m_server, m_client})
        m_session.engine.close(each);
    emit failed(QString::fromStdString(
        net::describeError(ended.failedCall, ended.failedAddress, ended.failedError, currentLanguage())));
}

void Demo::end()
{
    disconnect(&m_session.feed, nullptr, this, nullptr);
    deleteLater();
}

} // namespace enchufe::widgets

// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/options/option_commands.h"

#include "core/engine/engine.h"
#include "core/engine/target.h"

namespace enchufe::widgets {

namespace {

struct Owner {
    const journal::SocketInfo* socket = nullptr; ///< none: nothing can be asked
    bool isBench = false;
    engine::Target target;
};

Owner ownerOf(const journal::SocketTable& table, net::SocketId id)
{
    const auto* const socket = table.socket(id);
    const auto* const endpoint = socket != nullptr ? table.endpoint(socket->endpoint) : nullptr;
    if (endpoint == nullptr)
        return {};
    return {socket, endpoint->kind == journal::EndpointKind::Bench, engine::targetOf(table, *socket)};
}

} // namespace

OptionCommands::OptionCommands(const Feed& feed, engine::Engine& engine, QObject* parent)
    : QObject(parent),
      m_feed(feed),
      m_engine(engine)
{}

void OptionCommands::read(net::SocketId socket)
{
    const Owner owner = ownerOf(m_feed.table(), socket);
    if (owner.isBench)
        emit benchToRead(QString::fromStdString(owner.socket->name));
    else if (owner.socket != nullptr)
        m_engine.post(owner.target, engine::command::ReadOptions{});
}

void OptionCommands::set(net::SocketId socket, const net::OptionEntry& option, const net::OptionValue& value)
{
    const Owner owner = ownerOf(m_feed.table(), socket);
    if (owner.isBench)
        emit benchToSet(QString::fromStdString(owner.socket->name), option, value);
    else if (owner.socket != nullptr)
        m_engine.post(owner.target, engine::command::SetOption{&option, value});
}

} // namespace enchufe::widgets

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/socket_options.h"

namespace enchufe::engine {

void setAndReadBack(net::Socket& socket, const command::SetOption& set)
{
    (void)socket.setOption(*set.option, set.value);
    net::OptionValue value;
    if (set.option->readable)
        (void)socket.getOption(*set.option, value);
}

void readOptions(net::Socket& socket)
{
    for (const net::OptionEntry* const option : net::readableOptions(socket.domain(), socket.type())) {
        net::OptionValue value;
        (void)socket.getOption(*option, value);
    }
}

bool handleOptionCommand(net::Socket& socket, const Command& command)
{
    if (const auto* const set = std::get_if<command::SetOption>(&command)) {
        if (socket.isOpen())
            setAndReadBack(socket, *set);
        return true;
    }
    if (std::holds_alternative<command::ReadOptions>(command)) {
        if (socket.isOpen())
            readOptions(socket);
        return true;
    }
    return false;
}

} // namespace enchufe::engine

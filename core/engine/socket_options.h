// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/command.h"

namespace enchufe::engine {

/// setsockopt(), and getsockopt() where the option can be read.
void setAndReadBack(net::Socket& socket, const command::SetOption& set);
/// getsockopt() of every option that this system and this kind of socket have. SO_ERROR aside: reading it
/// would take it away from those who wait for it.
void readOptions(net::Socket& socket);

/// True: the command was about options, and is done.
[[nodiscard]] bool handleOptionCommand(net::Socket& socket, const Command& command);

} // namespace enchufe::engine

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/socket_table.h"
#include "core/text/language.h"

#include <string>

namespace enchufe::explain {

/// Who is who, in words short enough for a tree or a title: "client 52110 → echo 2000". A value; the table
/// outlives it.
class SocketNames {
public:
    SocketNames(const journal::SocketTable& table, Language language) : m_table(table), m_language(language)
    {}

    /// A client, a listener with what it does, a UDP socket, a bare socket.
    [[nodiscard]] std::string endpoint(const journal::EndpointInfo& info) const;
    /// Both ends of a client, without saying that it is one; empty for others.
    [[nodiscard]] std::string shortEndpoint(const journal::EndpointInfo& info) const;
    /// One of a listener's connections, under its listener.
    [[nodiscard]] std::string connection(const journal::SocketInfo& info) const;
    /// A socket by itself, where no tree says whose it is; empty: there is none.
    [[nodiscard]] std::string socket(net::SocketId id) const;

private:
    [[nodiscard]] std::string client(const journal::EndpointInfo& info,
                                     const journal::SocketInfo* socket) const;
    [[nodiscard]] std::string behaviourOf(const journal::EndpointInfo& info) const; ///< empty: nobody answers
    [[nodiscard]] std::string withBehaviour(std::string name, const journal::EndpointInfo& info) const;
    [[nodiscard]] std::string ownEnd(const journal::SocketInfo& info) const;
    [[nodiscard]] std::string farEnd(const journal::SocketInfo& info) const;

    const journal::SocketTable& m_table;
    Language m_language;
};

} // namespace enchufe::explain

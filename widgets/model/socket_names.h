// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/socket_table.h"

#include <QCoreApplication>
#include <QString>

#include <string>

namespace enchufe::widgets {

/// Who is who, in words short enough for a tree or a title: "client 52110 → echo 2000". A value; the table
/// outlives it.
class SocketNames {
    Q_DECLARE_TR_FUNCTIONS(SocketNames)

public:
    explicit SocketNames(const journal::SocketTable& table) : m_table(table) {}

    /// A client, a listener with what it does, a UDP socket, a bare socket.
    [[nodiscard]] QString endpoint(const journal::EndpointInfo& info) const;
    /// Both ends of a client, without saying that it is one; empty for others.
    [[nodiscard]] QString shortEndpoint(const journal::EndpointInfo& info) const;
    /// One of a listener's connections, under its listener.
    [[nodiscard]] QString connection(const journal::SocketInfo& info) const;
    /// A socket by itself, where no tree says whose it is; empty: there is none.
    [[nodiscard]] QString socket(net::SocketId id) const;

private:
    [[nodiscard]] QString client(const journal::EndpointInfo& info, const journal::SocketInfo* socket) const;
    [[nodiscard]] std::string behaviourOf(const journal::EndpointInfo& info) const; ///< empty: nobody answers
    [[nodiscard]] QString ownEnd(const journal::SocketInfo& info) const;
    [[nodiscard]] QString farEnd(const journal::SocketInfo& info) const;

    const journal::SocketTable& m_table;
};

} // namespace enchufe::widgets

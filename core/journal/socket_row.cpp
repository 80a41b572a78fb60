// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/socket_row.h"

#include "core/net/kernel_state.h"
#include "core/net/kernel_values.h"

namespace enchufe::journal {

namespace {

std::string_view netidOf(const SocketInfo& socket)
{
    if (socket.domain == net::Domain::Unix)
        return socket.type == net::Type::Stream     ? "u_str"
               : socket.type == net::Type::Datagram ? "u_dgr"
                                                    : "u_seq";
    return socket.type == net::Type::Stream ? "tcp" : socket.type == net::Type::Datagram ? "udp" : "raw";
}

/// An address as ss writes it: "*" for the port that is none, and for the wildcard of both IPv6 and IPv4.
std::string sideText(const SocketInfo& socket, const net::Endpoint& address)
{
    if (socket.domain == net::Domain::Unix)
        return address.isEmpty() || address.host().empty() ? "*" : address.host();
    const bool none = address.isEmpty() || address.isWildcard();
    std::string host;
    if (socket.domain != net::Domain::Inet6)
        host = address.isEmpty() ? "0.0.0.0" : address.host();
    else if (!none)
        host = '[' + address.host() + ']';
    else // told by the local side: an IPv6 address there leaves no room for IPv4
        host = socket.v6Only || !(socket.local.isEmpty() || socket.local.isWildcard()) ? "[::]" : "*";
    return host + ':' + (address.port() == 0 ? "*" : std::to_string(address.port()));
}

std::optional<std::int64_t> known(std::int64_t value)
{
    return value < 0 ? std::nullopt : std::optional(value);
}

} // namespace

std::string StateNow::text() const { return isKernels ? std::string(word) : '(' + std::string(word) + ')'; }

StateNow stateNow(const SocketInfo& socket)
{
    // The socket's own answer is CLOSE once both FINs are there, while ss finds the port in TIME-WAIT.
    if (socket.state == SocketState::BothClosed && net::isTcp(socket.domain, socket.type) &&
        (socket.tcpState == 0 || socket.tcpState == net::tcpClose))
        return {socket.word(), false};
    if (socket.tcpState != 0 && socket.isOpen())
        return {net::tcpStateName(socket.tcpState), true};
    // The peer's acknowledgement ends LAST-ACK, and no call hears of it.
    if (socket.state == SocketState::LastClosed && net::isTcp(socket.domain, socket.type))
        return {socket.word(), false};
    const bool mayHear = socket.state == SocketState::Connected || socket.state == SocketState::SendClosed;
    if (!net::isTcp(socket.domain, socket.type) || !mayHear)
        return {socket.word(), true};
    const bool byHand = !socket.name.empty();
    const bool reads = socket.reading.reading.mode == ReadingMode::Automatic && !socket.reading.paused;
    return {socket.word(), reads && !byHand};
}

std::int64_t receiveQueueNow(const SocketInfo& socket)
{
    if (socket.receiveQueue < 0)
        return SocketInfo::notAsked;
    const std::string_view kernels = socket.tcpState != 0 ? net::tcpStateName(socket.tcpState) : "";
    const bool finCame = kernels == "CLOSE-WAIT" || kernels == "LAST-ACK" || kernels == "CLOSING";
    const bool unheard = socket.state == SocketState::Connected || socket.state == SocketState::SendClosed;
    return socket.receiveQueue + (finCame && unheard && socket.isOpen() ? 1 : 0);
}

QueuesNow queuesNow(const SocketInfo& socket)
{
    if (!net::tellsNextMessageOnly(socket.type))
        return {known(receiveQueueNow(socket)), known(socket.sendQueue)};
    if (socket.domain == net::Domain::Unix) // its memory is the sender's
        return {std::nullopt, known(socket.sendQueue)};
    return {known(socket.receiveMemory), known(socket.sendMemory)};
}

bool hasRow(const SocketInfo& socket)
{
    const bool wasConnected =
        socket.state >= SocketState::Connected && socket.state <= SocketState::LastClosed;
    const bool saysClosed = wasConnected && socket.tcpState == net::tcpClose;
    const bool isReset = socket.state == SocketState::Reset && socket.domain != net::Domain::Unix;
    return socket.isOpen() && !isReset && (!saysClosed || socket.state == SocketState::BothClosed);
}

SocketRow socketRow(const SocketInfo& socket)
{
    SocketRow row;
    row.netid = netidOf(socket);
    row.state = stateNow(socket).word;
    if (socket.state == SocketState::Listening) {
        if (socket.domain != net::Domain::Unix) // no call tells
            row.receiveQueue = known(socket.receiveQueue);
        row.sendQueue = socket.backlog;
    } else if (!net::isConnectionOriented(socket.type) && socket.domain != net::Domain::Unix) {
        row.receiveQueue = known(socket.receiveMemory);
        row.sendQueue = known(socket.sendMemory);
    } else {
        row.receiveQueue = known(receiveQueueNow(socket));
        row.sendQueue = known(socket.sendQueue);
    }
    row.local = sideText(socket, socket.local);
    row.peer = sideText(socket, socket.remote);
    return row;
}

} // namespace enchufe::journal

// SPDX-License-Identifier: GPL-3.0-or-later
// One error means different things of different calls: connect(2), bind(2), accept(2), ip(7), unix(7),
// socket(7).
#include "core/net/errors.h"

#include "core/net/platform.h"
#include "core/net/ports.h"

#include <fmt/format.h>

#include <cstring>
#include <system_error>

namespace enchufe::net {

namespace {

bool isLinkLocalWithoutZone(const Endpoint& address)
{
    sockaddr_in6 six = {};
    if (address.domain() != Domain::Inet6 || address.bytes().size() < sizeof six)
        return false;
    std::memcpy(&six, address.bytes().data(), sizeof six);
    return IN6_IS_ADDR_LINKLOCAL(&six.sin6_addr) && six.sin6_scope_id == 0;
}

bool sends(Call call) { return call == Call::Send || call == Call::SendTo; }
bool receives(Call call) { return call == Call::Recv || call == Call::RecvFrom; }

ErrorExplanation inUse(Domain domain, Type type)
{
    if (domain == Domain::Unix)
        return {tr("There is something at that path already, perhaps left behind by a server that has ended: "
                   "bind() never overwrites."),
                tr("If no server uses it, remove the file; else choose another path.")};
    if (type == Type::Datagram)
        return {tr("That address and port already belong to another UDP socket."),
                tr("Choose another port (0 lets the system pick one) or close the other program; ss -ulnp "
                   "names it.")};
    return {tr("That address and port already belong to another socket: one that is open now, or an old "
               "connection that waits in TIME_WAIT after a restart."),
            tr("If a program listens there (ss -ltnp names it), close it or choose another port: "
               "SO_REUSEADDR does not help on Linux. If only TIME_WAIT is left, set SO_REUSEADDR before "
               "bind(); Linux asks that the old socket had set it too, else wait a minute.")};
}

ErrorExplanation invalid(const FailedCall& failed)
{
    if (isLinkLocalWithoutZone(failed.address))
        return {tr("A link-local address (fe80::…) exists on every interface, and this one does not say on "
                   "which."),
                tr("Write the interface behind it, as in fe80::1%eth0.")};
    switch (failed.call) {
    case Call::Accept:
        return {tr("The socket does not listen: listen() was not called, or shutdown() has ended it."),
                tr("Call bind() and listen() first.")};
    case Call::Bind:
        return {tr("The socket is bound already, or the address does not fit its domain."),
                tr("One bind() for each socket: open another one.")};
    case Call::Listen:
        return {tr("The socket is connected, so it cannot listen."), tr("Open another socket to listen.")};
    case Call::SetSockOpt:
        return {tr("The option does not take that value, or not in the socket's present state."),
                tr("Check the value, and whether the option must be set earlier.")};
    default:
        return {};
    }
}

ErrorExplanation again(Call call, Domain domain)
{
    if (call == Call::Accept)
        return {tr("No connection is waiting to be accepted."),
                tr("Wait until the listening socket is readable, then call again.")};
    if (call == Call::StartThread)
        return {tr("No thread could be made: this user, group of processes or system has all it may have."),
                tr("End what is not needed, raise the limit (ulimit -u, pids.max), or serve with one loop.")};
    if (call == Call::Connect && domain == Domain::Unix)
        return {tr("The server's queue of connections is full."),
                tr("Call again when the server has accepted some.")};
    if (receives(call))
        return {tr("Nothing has arrived yet."),
                tr("Wait until the socket is readable (poll, epoll, select), then call again.")};
    if (sends(call))
        return {tr("The send buffer is full: the peer receives more slowly than this side sends."),
                tr("Wait until the socket is writable (poll, epoll, select), then call again with what is "
                   "left.")};
    return {};
}

ErrorExplanation forbidden(const FailedCall& failed, Domain domain)
{
    if (domain == Domain::Unix)
        return {tr("You may not write at that path, or not search a folder on the way to it."),
                tr("Use another path, or ask for the permission.")};
    if (failed.call == Call::Bind)
        return {tr("This port needs privilege: it is below the first one that everybody may bind (1024)."),
                tr("Choose a port from 1024 up.")};
    if (sends(failed.call) || failed.call == Call::Connect)
        return {tr("This is a broadcast address and SO_BROADCAST is not set, or a firewall forbids the way."),
                tr("Set SO_BROADCAST first, or check the address and the firewall.")};
    return {};
}

/// What a small system lacks is named as what it is.
ErrorExplanation lacking(const FailedCall& failed, Domain domain, std::string_view name)
{
    if (name == "EAI_SERVICE" && !hasServices())
        return {
            tr("This system has no list of services (there is no /etc/services), so it knows none by name."),
            tr("Give the port's number.")};
    if (name == "EAFNOSUPPORT" && failed.call == Call::Socket)
        return {
            tr("This system does not offer sockets of that domain; without IPv6 there are no AF_INET6 ones."),
            tr("Use IPv4 here.")};
    if (name == "EADDRNOTAVAIL" && domain == Domain::Inet6 && failed.address.port() != 0)
        return {tr("No interface of this machine has an IPv6 address that fits; IPv6 may be off here."),
                tr("Use an address of this machine, or IPv4.")};
    return {};
}

/// connect(3p): the attempt is not given up.
ErrorExplanation interruptedConnect()
{
    return {
        tr("A signal interrupted the waiting. Of TCP the connection goes on being made in the background."),
        tr("Wait until the socket is writable, then read SO_ERROR: 0 means connected. Calling connect() "
           "again gives EALREADY or EISCONN.")};
}

ErrorExplanation special(const FailedCall& failed, std::string_view name)
{
    const Domain domain = failed.domain != Domain::Unspecified ? failed.domain : failed.address.domain();
    if (const ErrorExplanation found = lacking(failed, domain, name); !found.meaning.isEmpty())
        return found;
    if (name == "EADDRINUSE" && (failed.call == Call::Bind || failed.call == Call::Listen))
        return inUse(domain, failed.type);
    if (name == "EINVAL")
        return invalid(failed);
    if (name == "EAGAIN")
        return again(failed.call, domain);
    if (name == "EACCES")
        return forbidden(failed, domain);
    if (name == "EINTR" && failed.call == Call::Connect && domain != Domain::Unix)
        return interruptedConnect();
    if (name == "ECONNREFUSED" && domain == Domain::Unix)
        return {tr("The file is there, but no socket listens behind it: its server has ended."),
                tr("Start the server again; it must remove the old file first.")};
    if (name == "EADDRNOTAVAIL" && failed.call == Call::Connect && failed.address.port() != 0)
        return {tr("The local address or port for this connection is not to be had: every ephemeral port "
                   "towards that address is taken, or no interface has an address that leads there."),
                tr("Close connections, or wait until those in TIME_WAIT are gone.")};
    return {};
}

} // namespace

ErrorExplanation explanationOf(const FailedCall& failed)
{
    const ErrorEntry* const entry = findError(failed.call, failed.number);
    if (entry == nullptr)
        return {};
    const ErrorExplanation found = special(failed, entry->name);
    return found.meaning.isEmpty() ? ErrorExplanation{entry->meaning, entry->advice} : found;
}

std::string explainError(const FailedCall& failed, Language language)
{
    const ErrorExplanation found = explanationOf(failed);
    if (found.meaning.isEmpty())
        return std::system_category().message(failed.number);
    return found.advice.isEmpty()
               ? std::string(found.meaning.in(language))
               : fmt::format("{} {}", found.meaning.in(language), found.advice.in(language));
}

} // namespace enchufe::net

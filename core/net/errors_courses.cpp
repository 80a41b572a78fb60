// SPDX-License-Identifier: GPL-3.0-or-later
// The errors of the courses, and those that the calls of this product meet.
#include "core/net/errors.h"

#include "core/net/platform.h"

#include <array>

namespace enchufe::net {

namespace {

// The number a name has on this system. Winsock's calls answer with WSA numbers, so these are the ones there.
#ifdef _WIN32
#define ENCHUFE_NUMBER(posixName, winsockNumber) ((winsockNumber) != 0 ? (winsockNumber) : (posixName))
#else
#define ENCHUFE_NUMBER(posixName, winsockNumber) (posixName)
#endif
#ifndef EDESTADDRREQ
#define EDESTADDRREQ ErrorEntry::notHere
#endif
#ifndef EHOSTDOWN
#define EHOSTDOWN ErrorEntry::notHere
#endif
#ifndef ESHUTDOWN
#define ESHUTDOWN ErrorEntry::notHere
#endif
#ifndef ESOCKTNOSUPPORT
#define ESOCKTNOSUPPORT ErrorEntry::notHere
#endif

constexpr auto systemErrors = std::to_array<ErrorEntry>({
    {"EACCES", ENCHUFE_NUMBER(EACCES, 10013), "WSAEACCES", 10013,
     tr("The system does not allow this: a port below 1024 without privilege, a broadcast without "
        "SO_BROADCAST, or a path you may not write."),
     tr("Choose a port from 1024 up, set SO_BROADCAST first, or use another path.")},
    {"EPERM", ENCHUFE_NUMBER(EPERM, 0), "", 0, tr("The system or a firewall forbids this operation."),
     tr("Check the firewall's rules and the program's privileges.")},
    {"EADDRINUSE", ENCHUFE_NUMBER(EADDRINUSE, 10048), "WSAEADDRINUSE", 10048,
     tr("That address and port already belong to another socket."),
     tr("Choose another port (0 lets the system pick one), close the other program, or set SO_REUSEADDR if "
        "only old connections in TIME_WAIT hold it (Linux asks that they had set it too).")},
    {"EADDRNOTAVAIL", ENCHUFE_NUMBER(EADDRNOTAVAIL, 10049), "WSAEADDRNOTAVAIL", 10049,
     tr("No interface of this machine has that address."),
     tr("Bind the socket to an address of this machine, to 127.0.0.1 or to 0.0.0.0; to connect, give a real "
        "address and a port other than 0.")},
    {"EAFNOSUPPORT", ENCHUFE_NUMBER(EAFNOSUPPORT, 10047), "WSAEAFNOSUPPORT", 10047,
     tr("The address is of a family this socket or this system does not know."),
     tr("Use an IPv4 address with an IPv4 socket and an IPv6 address with an IPv6 socket.")},
    {"EAGAIN", ENCHUFE_NUMBER(EAGAIN, 10035), "WSAEWOULDBLOCK", 10035,
     tr("The call would have to wait now: nothing has arrived yet, or the send buffer is full."),
     tr("Wait until the socket is readable or writable (poll, epoll, select), then call again with what is "
        "left.")},
    {"EALREADY", ENCHUFE_NUMBER(EALREADY, 10037), "WSAEALREADY", 10037,
     tr("A connection attempt is already under way on this socket."),
     tr("Wait until the socket is writable and read SO_ERROR.")},
    {"EBADF", ENCHUFE_NUMBER(EBADF, 10038), "WSAENOTSOCK", 10038,
     tr("That number is not an open descriptor."),
     tr("The socket was closed, or never opened: open it first.")},
    {"ECONNABORTED", ENCHUFE_NUMBER(ECONNABORTED, 10053), "WSAECONNABORTED", 10053,
     tr("The connection was aborted on this side, before or after it was accepted."),
     tr("A server simply goes on accepting; a client connects again.")},
    {"ECONNREFUSED", ENCHUFE_NUMBER(ECONNREFUSED, 10061), "WSAECONNREFUSED", 10061,
     tr("The machine answered, but nothing is listening on that port."),
     tr("Start the server first, and check the port, the address it listens on, and TCP or UDP.")},
    {"ECONNRESET", ENCHUFE_NUMBER(ECONNRESET, 10054), "WSAECONNRESET", 10054,
     tr("The peer ended the connection abruptly (RST): it closed with data unread or with SO_LINGER 0, or "
        "its machine restarted and no longer knows the connection."),
     tr("What was on the way is lost. Close this socket and connect again.")},
    {"EDESTADDRREQ", ENCHUFE_NUMBER(EDESTADDRREQ, 10039), "WSAEDESTADDRREQ", 10039,
     tr("The socket has no destination: it is not connected and the call names none."),
     tr("Give the destination with sendto(), or connect() the socket first.")},
    {"EFAULT", ENCHUFE_NUMBER(EFAULT, 10014), "WSAEFAULT", 10014, tr("The program passed a bad pointer."),
     tr("This is a fault of the program.")},
    {"EHOSTUNREACH", ENCHUFE_NUMBER(EHOSTUNREACH, 10065), "WSAEHOSTUNREACH", 10065,
     tr("There is no way to that machine: no route, or nobody answers on its network."),
     tr("Check the address, the cable or Wi-Fi, and the gateway.")},
    {"EHOSTDOWN", ENCHUFE_NUMBER(EHOSTDOWN, 10064), "WSAEHOSTDOWN", 10064,
     tr("That machine does not answer on the local network."),
     tr("Check that it is switched on and that the address is right.")},
    {"EINPROGRESS", ENCHUFE_NUMBER(EINPROGRESS, 10036), "WSAEINPROGRESS", 10036,
     tr("The connection has been started and goes on in the background."),
     tr("Wait until the socket is writable, then read SO_ERROR: 0 means connected. (Winsock says "
        "WSAEWOULDBLOCK here.)")},
    {"EINTR", ENCHUFE_NUMBER(EINTR, 10004), "WSAEINTR", 10004,
     tr("A signal interrupted the call before it did anything."), tr("Call again.")},
    {"EINVAL", ENCHUFE_NUMBER(EINVAL, 10022), "WSAEINVAL", 10022,
     tr("An argument does not fit the socket's state: bound twice, accept() without listen(), a bad option "
        "value."),
     tr("Check the order of the calls and their arguments.")},
    {"EISCONN", ENCHUFE_NUMBER(EISCONN, 10056), "WSAEISCONN", 10056, tr("The socket is already connected."),
     tr("One socket, one connection: open another socket for a new one.")},
    {"EMFILE", ENCHUFE_NUMBER(EMFILE, 10024), "WSAEMFILE", 10024,
     tr("This process has as many descriptors open as it may."),
     tr("Close some sockets, or raise the limit (ulimit -n).")},
    {"ENFILE", ENCHUFE_NUMBER(ENFILE, 0), "", 0, tr("The whole system has as many files open as it may."),
     tr("Close programs, or raise the system's limit.")},
    {"EMSGSIZE", ENCHUFE_NUMBER(EMSGSIZE, 10040), "WSAEMSGSIZE", 10040,
     tr("The datagram is larger than the socket or the network can carry in one piece (UDP over IPv4: 65,507 "
        "bytes), or than the buffer it was to be received in."),
     tr("Send smaller datagrams; receive into a larger buffer.")},
    {"ENETDOWN", ENCHUFE_NUMBER(ENETDOWN, 10050), "WSAENETDOWN", 10050, tr("The network interface is down."),
     tr("Bring the interface up.")},
    {"ENETUNREACH", ENCHUFE_NUMBER(ENETUNREACH, 10051), "WSAENETUNREACH", 10051,
     tr("This machine has no route to that network (or it is a TCP connection to a multicast or broadcast "
        "address)."),
     tr("Check the address and this machine's network; without IPv6 here, use the IPv4 address.")},
    {"ENOBUFS", ENCHUFE_NUMBER(ENOBUFS, 10055), "WSAENOBUFS", 10055,
     tr("The system has no memory left for network buffers, or one of its limits was reached (on Linux, 20 "
        "multicast groups a socket)."),
     tr("Close sockets, send more slowly, or leave a multicast group.")},
    {"ENOMEM", ENCHUFE_NUMBER(ENOMEM, 0), "", 0, tr("The system has no memory left."),
     tr("Close programs or sockets.")},
    {"ENOENT", ENCHUFE_NUMBER(ENOENT, 0), "", 0,
     tr("There is no file with that path: nobody has bound a Unix-domain socket there."),
     tr("Check the path and start the server first.")},
    {"ENOPROTOOPT", ENCHUFE_NUMBER(ENOPROTOOPT, 10042), "WSAENOPROTOOPT", 10042,
     tr("This kind of socket, or this system, has no such option."),
     tr("Check the option's name and level.")},
    {"ENOTCONN", ENCHUFE_NUMBER(ENOTCONN, 10057), "WSAENOTCONN", 10057,
     tr("The socket is not connected. A listening socket never is: it only makes new ones."),
     tr("connect() first, or use the socket that accept() returned.")},
    {"ENOTSOCK", ENCHUFE_NUMBER(ENOTSOCK, 10038), "WSAENOTSOCK", 10038,
     tr("That descriptor is a file or something else, not a socket."),
     tr("Pass the descriptor that socket() or accept() returned.")},
    {"EOPNOTSUPP", ENCHUFE_NUMBER(EOPNOTSUPP, 10045), "WSAEOPNOTSUPP", 10045,
     tr("This kind of socket does not know that operation: listen() and accept() are for SOCK_STREAM "
        "sockets, for example."),
     tr("Use the call that belongs to the socket's type.")},
    {"EPIPE", ENCHUFE_NUMBER(EPIPE, 10058), "WSAESHUTDOWN", 10058,
     tr("Sending is over on this connection: it was shut down here, or the peer closed it completely."),
     tr("Stop sending. What has arrived can still be received.")},
    {"EPROTONOSUPPORT", ENCHUFE_NUMBER(EPROTONOSUPPORT, 10043), "WSAEPROTONOSUPPORT", 10043,
     tr("The system does not know that protocol."),
     tr("Use protocol 0, or one that belongs to the domain and the type.")},
    {"EPROTOTYPE", ENCHUFE_NUMBER(EPROTOTYPE, 10041), "WSAEPROTOTYPE", 10041,
     tr("The protocol does not go with this socket type; with Unix-domain sockets, the other end has another "
        "type."),
     tr("Use the same type on both ends, SOCK_STREAM or SOCK_DGRAM.")},
    {"ESHUTDOWN", ENCHUFE_NUMBER(ESHUTDOWN, 10058), "WSAESHUTDOWN", 10058,
     tr("This direction was shut down; the socket cannot send any more. (Linux says EPIPE.)"),
     tr("Open a new connection to send again.")},
    {"ESOCKTNOSUPPORT", ENCHUFE_NUMBER(ESOCKTNOSUPPORT, 10044), "WSAESOCKTNOSUPPORT", 10044,
     tr("This domain has no such socket type."), tr("Use SOCK_STREAM or SOCK_DGRAM.")},
    {"ETIMEDOUT", ENCHUFE_NUMBER(ETIMEDOUT, 10060), "WSAETIMEDOUT", 10060, tr("Nobody answered in time."),
     tr("Check the address and that no firewall drops the packets; a machine that is off, on another "
        "network, looks just like this (on yours: EHOSTUNREACH).")},
    {"ECANCELED", ENCHUFE_NUMBER(ECANCELED, 995), "WSA_OPERATION_ABORTED", 995,
     tr("It was cancelled here before it ended."), tr("Start it again if it is still wanted.")},
    {"ENAMETOOLONG", ENCHUFE_NUMBER(ENAMETOOLONG, 10063), "WSAENAMETOOLONG", 10063,
     tr("The path or name is too long: a Unix-domain path has room for 107 bytes."),
     tr("Use a shorter path.")},
});

#undef ENCHUFE_NUMBER

} // namespace

std::span<const ErrorEntry> errorTable() { return systemErrors; }

} // namespace enchufe::net

// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef _GNU_SOURCE
#define _GNU_SOURCE // EAI_NODATA, EAI_ADDRFAMILY
#endif

#include "core/net/errors.h"

#include "core/net/platform.h"

#include <array>

namespace enchufe::net {

namespace {

#ifndef EAI_SYSTEM
#define EAI_SYSTEM ErrorEntry::notHere
#endif
#ifndef EAI_NODATA
#define EAI_NODATA ErrorEntry::notHere
#endif
#ifndef EAI_ADDRFAMILY
#define EAI_ADDRFAMILY ErrorEntry::notHere
#endif

constexpr auto resolverErrors = std::to_array<ErrorEntry>({
    {"EAI_NONAME", EAI_NONAME, "WSAHOST_NOT_FOUND", 11001,
     tr("No machine or service with that name is known."),
     tr("Check the spelling; a numeric address needs no resolver.")},
    {"EAI_AGAIN", EAI_AGAIN, "WSATRY_AGAIN", 11002, tr("The name server does not answer now."),
     tr("Try again later, and check the network; a numeric address needs no resolver.")},
    {"EAI_FAIL", EAI_FAIL, "WSANO_RECOVERY", 11003, tr("The name server answered with a failure."),
     tr("Try another name server.")},
    {"EAI_FAMILY", EAI_FAMILY, "WSAEAFNOSUPPORT", 10047, tr("The address family asked for is not supported."),
     tr("Ask for IPv4 or IPv6.")},
    {"EAI_SERVICE", EAI_SERVICE, "WSATYPE_NOT_FOUND", 10109, tr("No such service for this kind of socket."),
     tr("Give a port number, or a service name such as http.")},
    {"EAI_SOCKTYPE", EAI_SOCKTYPE, "WSAESOCKTNOSUPPORT", 10044,
     tr("The socket type asked for is not supported."), tr("Ask for SOCK_STREAM or SOCK_DGRAM.")},
    {"EAI_BADFLAGS", EAI_BADFLAGS, "WSAEINVAL", 10022, tr("The hints have flags that do not go together."),
     tr("Use AI_CANONNAME only with a name.")},
    {"EAI_MEMORY", EAI_MEMORY, "WSA_NOT_ENOUGH_MEMORY", 8, tr("No memory left."), tr("Close programs.")},
    {"EAI_SYSTEM", EAI_SYSTEM, "", 0, tr("The system failed while resolving."),
     tr("Check the machine's network settings.")},
    {"EAI_NODATA", EAI_NODATA, "WSANO_DATA", 11004,
     tr("The name exists but has no address of the kind asked for."),
     tr("Ask for the other family, IPv4 or IPv6.")},
    {"EAI_ADDRFAMILY", EAI_ADDRFAMILY, "", 0, tr("The name has no address in the family asked for."),
     tr("Ask for the other family, IPv4 or IPv6.")},
#ifdef EAI_OVERFLOW
    {"EAI_OVERFLOW", EAI_OVERFLOW, "", 0, tr("A name is longer than the room for it."),
     tr("Use a shorter name.")},
#endif
#ifdef EAI_INPROGRESS
    {"EAI_INPROGRESS", EAI_INPROGRESS, "", 0, tr("The request is still under way."),
     tr("Wait until it has ended.")},
#endif
#ifdef EAI_CANCELED
    {"EAI_CANCELED", EAI_CANCELED, "", 0, tr("The request was cancelled."),
     tr("Ask again if it is still wanted.")},
#endif
#ifdef EAI_NOTCANCELED
    {"EAI_NOTCANCELED", EAI_NOTCANCELED, "", 0, tr("The request could not be cancelled."),
     tr("Wait until it has ended.")},
#endif
#ifdef EAI_ALLDONE
    {"EAI_ALLDONE", EAI_ALLDONE, "", 0, tr("All requests have ended."), tr("There is nothing to wait for.")},
#endif
#ifdef EAI_INTR
    {"EAI_INTR", EAI_INTR, "", 0, tr("A signal interrupted the resolver."), tr("Ask again.")},
#endif
});

} // namespace

std::span<const ErrorEntry> resolverErrorTable() { return resolverErrors; }

} // namespace enchufe::net

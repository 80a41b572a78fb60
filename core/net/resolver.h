// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/call.h"
#include "core/net/endpoint.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace enchufe::net {

/// What getaddrinfo(3) is asked. Flags are those a person sets by name.
struct ResolveRequest {
    std::string host;    ///< empty: the wildcard address (passive) or loopback
    std::string service; ///< port number or service name; may be empty
    Domain domain = Domain::Unspecified;
    Type type = Type::Stream;
    bool anyType = false;        ///< rows for every socket type, `type` not used
    bool passive = false;        ///< AI_PASSIVE: for bind()
    bool canonicalName = false;  ///< AI_CANONNAME
    bool numericHost = false;    ///< AI_NUMERICHOST: no name server is asked
    bool numericService = false; ///< AI_NUMERICSERV
    bool mappedToo = false;      ///< AI_V4MAPPED: IPv4 as ::ffff:…, when IPv6 is wanted and there is none
    bool allOfThem = false;      ///< AI_ALL: those too when there is IPv6
    bool configuredOnly = false; ///< AI_ADDRCONFIG: only families that this machine has an address of
};

struct ResolvedAddress {
    Endpoint endpoint;
    std::optional<Type> type; ///< none: any; Windows does not tell them apart
    std::string protocol;     ///< "tcp", "udp", "ip", or the number
};

struct ResolveResult {
    std::vector<ResolvedAddress> addresses; ///< in the resolver's order of preference
    std::string canonicalName;
    int error = 0; ///< EAI_*
};

/// Nothing interrupts the system's resolver, but its answer need not be waited for: asked now and then, from
/// the thread that waits. True: EAI_INTR is the answer (EAI_AGAIN where a system has none), and the resolver
/// goes on by itself, on a thread that nobody joins.
using Left = std::function<bool()>;

/// getaddrinfo(3): blocks for as long as the system's resolver does (seconds), or until it is left. Reports
/// one GetAddrInfo call to the sink. Any thread.
[[nodiscard]] ResolveResult resolve(const ResolveRequest& request, CallSink& sink, const Left& left = {});

/// What getnameinfo(3) is asked.
struct NameRequest {
    Endpoint address;
    bool numericHost = false;    ///< NI_NUMERICHOST
    bool numericService = false; ///< NI_NUMERICSERV
    bool nameRequired = false;   ///< NI_NAMEREQD: no name is an error, not the number
    bool datagram = false;       ///< NI_DGRAM: the service's name for UDP
};

struct NameResult {
    std::string host;
    std::string service;
    int error = 0; ///< EAI_*
};

/// getnameinfo(3): blocks as resolve() does. Reports one GetNameInfo call to the sink. Any thread.
[[nodiscard]] NameResult nameOf(const NameRequest& request, CallSink& sink, const Left& left = {});

/// "AI_PASSIVE|AI_CANONNAME", "0" where there are none.
[[nodiscard]] std::string flagNames(const ResolveRequest& request);
[[nodiscard]] std::string flagNames(const NameRequest& request);

} // namespace enchufe::net

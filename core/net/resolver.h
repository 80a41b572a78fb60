// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/call.h"
#include "core/net/endpoint.h"

#include <cstdint>
#include <string>
#include <vector>

namespace enchufe::net {

/// What getaddrinfo(3) is asked. Flags are those a person sets by name.
struct ResolveRequest {
    std::string host;    ///< empty: the wildcard address (passive) or loopback
    std::string service; ///< port number or service name; may be empty
    Domain domain = Domain::Unspecified;
    Type type = Type::Stream;
    bool anyType = false; ///< rows for every socket type, `type` not used
    bool passive = false; ///< AI_PASSIVE: for bind()
    bool canonicalName = false;
    bool numericHost = false;
};

struct ResolvedAddress {
    Endpoint endpoint;
    Type type = Type::Stream;
    std::string protocol; ///< "tcp", "udp", or the number
};

struct ResolveResult {
    std::vector<ResolvedAddress> addresses; ///< in the resolver's order of preference
    std::string canonicalName;
    int error = 0; ///< EAI_*
};

/// getaddrinfo(3): may block for as long as the system's resolver does (seconds). Reports one GetAddrInfo
/// call to the sink. Any thread.
[[nodiscard]] ResolveResult resolve(const ResolveRequest& request, CallSink& sink);

/// "http" for 80/tcp; empty where the system has no name. getnameinfo(3).
[[nodiscard]] std::string serviceName(std::uint16_t port, Type type);

} // namespace enchufe::net

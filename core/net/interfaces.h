// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/endpoint.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace enchufe::net {

struct InterfaceAddress {
    Endpoint address; ///< port 0; a link-local one with its scope
    int prefix = 0;   ///< bits of the network part
    std::optional<Endpoint> broadcast;
};

/// One network interface of this machine.
struct Interface {
    std::string name;   ///< "lo", "eth0"; on Windows the name a person gave it
    unsigned index = 0; ///< the scope id of its link-local addresses
    bool up = false;
    bool loopback = false;
    bool canBroadcast = false;
    bool canMulticast = false;
    std::optional<int> mtu; ///< bytes
    std::vector<InterfaceAddress> addresses;
};

/// Every interface, in the system's order. getifaddrs(3); GetAdaptersAddresses() on Windows. Any thread.
[[nodiscard]] std::vector<Interface> interfaces();

/// The number of the interface with that name, or nothing. if_nametoindex(3), but on Linux by a look into
/// /sys, which makes no socket for it. Any thread.
[[nodiscard]] std::optional<unsigned> interfaceNumber(std::string_view name);

/// The name this machine goes by: gethostname(2). Empty: it has none.
[[nodiscard]] std::string hostName();

} // namespace enchufe::net

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/endpoint.h"
#include "core/text/text.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace enchufe::net {

/// One member of an address structure as it lies in memory.
struct AddressField {
    std::string_view name; ///< "sin_port"; empty: padding
    std::string_view type; ///< "uint16_t"
    std::size_t offset = 0;
    std::size_t size = 0;
    bool networkOrder = false; ///< most significant byte first, on every machine
    std::string value = {};    ///< what it means: "AF_INET", "8080", "127.0.0.1"
    std::string asRead = {}; ///< the same bytes read as a number of this machine: "0x901f"; empty: no number
    std::string converted = {};      ///< after ntohs() or ntohl(): "0x1f90"; empty: needs none
    std::string_view converter = {}; ///< "ntohs()"
    Text meaning = {};
};

/// The structure that an address lies in: sockaddr_in, sockaddr_in6 or sockaddr_un of this system.
struct AddressPicture {
    std::string_view structure; ///< "sockaddr_in"; empty: the endpoint is
    std::vector<AddressField> fields;
};
[[nodiscard]] AddressPicture addressPicture(const Endpoint& address);

/// A block of addresses that has a meaning of its own, by the RFC that gave it.
struct SpecialAddress {
    std::string_view block; ///< "127.0.0.0/8", "::1/128"
    Text name;
    Text meaning;
    std::string_view source; ///< "RFC 1122"
};
[[nodiscard]] const std::vector<SpecialAddress>& specialAddresses();
/// The narrowest block that the address lies in; null: an ordinary one.
[[nodiscard]] const SpecialAddress* specialAddress(const Endpoint& address);

} // namespace enchufe::net

// SPDX-License-Identifier: GPL-3.0-or-later
// Windows has no getifaddrs(3); its twin is interfaces_posix.cpp.
#include "core/net/interfaces.h"

#include "core/net/platform.h"

#include <iphlpapi.h>

#include <cstddef>

namespace enchufe::net {

namespace {

std::string utf8(const wchar_t* text)
{
    const int size = ::WideCharToMultiByte(CP_UTF8, 0, text, -1, nullptr, 0, nullptr, nullptr);
    std::string result(static_cast<std::size_t>(size > 0 ? size - 1 : 0), '\0');
    if (size > 1)
        ::WideCharToMultiByte(CP_UTF8, 0, text, -1, result.data(), size, nullptr, nullptr);
    return result;
}

std::vector<std::byte> adapterRows()
{
    constexpr ULONG flags = GAA_FLAG_SKIP_ANYCAST | GAA_FLAG_SKIP_MULTICAST | GAA_FLAG_SKIP_DNS_SERVER;
    ULONG size = 16'384; // what its page advises to begin with
    std::vector<std::byte> room;
    for (int attempt = 0; attempt < 3; ++attempt) {
        room.resize(size);
        const ULONG error = ::GetAdaptersAddresses(
            AF_UNSPEC, flags, nullptr, reinterpret_cast<IP_ADAPTER_ADDRESSES*>(room.data()), &size);
        if (error == NO_ERROR)
            return room;
        if (error != ERROR_BUFFER_OVERFLOW)
            break;
    }
    return {};
}

} // namespace

std::vector<Interface> interfaces()
{
    platform::ensureStarted();
    std::vector<Interface> all;
    const std::vector<std::byte> rows = adapterRows();
    if (rows.empty())
        return all;
    for (const auto* row = reinterpret_cast<const IP_ADAPTER_ADDRESSES*>(rows.data()); row != nullptr;
         row = row->Next) {
        Interface made;
        made.name = utf8(row->FriendlyName);
        made.index = row->IfIndex != 0 ? row->IfIndex : row->Ipv6IfIndex;
        made.up = row->OperStatus == IfOperStatusUp;
        made.loopback = row->IfType == IF_TYPE_SOFTWARE_LOOPBACK;
        made.canBroadcast = !made.loopback && row->IfType != IF_TYPE_PPP;
        made.canMulticast = (row->Flags & IP_ADAPTER_NO_MULTICAST) == 0;
        made.mtu = static_cast<int>(row->Mtu);
        for (const auto* each = row->FirstUnicastAddress; each != nullptr; each = each->Next) {
            const auto* const bytes = reinterpret_cast<const std::byte*>(each->Address.lpSockaddr);
            made.addresses.push_back(
                {Endpoint({bytes, static_cast<std::size_t>(each->Address.iSockaddrLength)}),
                 each->OnLinkPrefixLength, std::nullopt});
        }
        all.push_back(std::move(made));
    }
    return all;
}

std::optional<unsigned> interfaceNumber(std::string_view name)
{
    for (const Interface& each : interfaces()) {
        if (each.name == name)
            return each.index;
    }
    return std::nullopt;
}

std::string hostName()
{
    platform::ensureStarted();
    char name[NI_MAXHOST] = {};
    return ::gethostname(name, sizeof name - 1) == 0 ? std::string(name) : std::string();
}

} // namespace enchufe::net

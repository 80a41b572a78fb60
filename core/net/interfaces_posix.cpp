// SPDX-License-Identifier: GPL-3.0-or-later
// getifaddrs(3) gives a row for each address of each interface; Windows' twin is interfaces_windows.cpp.
#include "core/net/interfaces.h"

#include "core/net/platform.h"

#include <ifaddrs.h>
#include <net/if.h>

#include <algorithm>
#include <bit>
#include <fstream>

namespace enchufe::net {

namespace {

std::size_t sizeOf(const sockaddr* address)
{
    return address->sa_family == AF_INET6 ? sizeof(sockaddr_in6) : sizeof(sockaddr_in);
}

bool isInet(const sockaddr* address)
{
    return address != nullptr && (address->sa_family == AF_INET || address->sa_family == AF_INET6);
}

Endpoint endpointOf(const sockaddr* address)
{
    return Endpoint({reinterpret_cast<const std::byte*>(address), sizeOf(address)});
}

int prefixOf(const sockaddr* mask)
{
    if (!isInet(mask))
        return 0;
    int bits = 0;
    const bool six = mask->sa_family == AF_INET6;
    const auto* const bytes =
        six ? reinterpret_cast<const unsigned char*>(&reinterpret_cast<const sockaddr_in6*>(mask)->sin6_addr)
            : reinterpret_cast<const unsigned char*>(&reinterpret_cast<const sockaddr_in*>(mask)->sin_addr);
    for (std::size_t i = 0; i < (six ? 16U : 4U); ++i)
        bits += std::popcount(bytes[i]);
    return bits;
}

std::optional<int> mtuOf(const std::string& name)
{
    const int socket = ::socket(AF_INET, SOCK_DGRAM, 0);
    if (socket < 0)
        return std::nullopt;
    ifreq request = {};
    std::copy_n(name.c_str(), std::min(name.size(), sizeof request.ifr_name - 1), request.ifr_name);
    const int r = ::ioctl(socket, SIOCGIFMTU, &request);
    ::close(socket);
    return r == 0 ? std::optional<int>(request.ifr_mtu) : std::nullopt;
}

} // namespace

std::vector<Interface> interfaces()
{
    std::vector<Interface> all;
    ifaddrs* rows = nullptr;
    if (::getifaddrs(&rows) != 0)
        return all;
    for (const ifaddrs* row = rows; row != nullptr; row = row->ifa_next) {
        auto found = std::ranges::find(all, row->ifa_name, &Interface::name);
        if (found == all.end()) {
            Interface made;
            made.name = row->ifa_name;
            made.index = ::if_nametoindex(row->ifa_name);
            made.up = (row->ifa_flags & IFF_UP) != 0;
            made.loopback = (row->ifa_flags & IFF_LOOPBACK) != 0;
            made.canBroadcast = (row->ifa_flags & IFF_BROADCAST) != 0;
            made.canMulticast = (row->ifa_flags & IFF_MULTICAST) != 0;
            made.mtu = mtuOf(made.name);
            all.push_back(std::move(made));
            found = std::prev(all.end());
        }
        if (!isInet(row->ifa_addr))
            continue;
        InterfaceAddress address{endpointOf(row->ifa_addr), prefixOf(row->ifa_netmask), std::nullopt};
        if (found->canBroadcast && isInet(row->ifa_broadaddr) && row->ifa_addr->sa_family == AF_INET)
            address.broadcast = endpointOf(row->ifa_broadaddr);
        found->addresses.push_back(std::move(address));
    }
    ::freeifaddrs(rows);
    return all;
}

std::optional<unsigned> interfaceNumber(std::string_view name)
{
    if (name.empty() || name.size() >= IF_NAMESIZE || name.find('/') != std::string_view::npos)
        return std::nullopt;
#ifdef __linux__
    unsigned number = 0;
    if (std::ifstream("/sys/class/net/" + std::string(name) + "/ifindex") >> number)
        return number;
#endif
    const unsigned asked = ::if_nametoindex(std::string(name).c_str());
    return asked == 0 ? std::nullopt : std::optional(asked);
}

std::string hostName()
{
    char name[NI_MAXHOST] = {};
    return ::gethostname(name, sizeof name - 1) == 0 ? std::string(name) : std::string();
}

} // namespace enchufe::net

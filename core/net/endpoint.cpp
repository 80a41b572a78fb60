// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/endpoint.h"

#include "core/net/platform.h"
#include "core/text/number.h"

#include <algorithm>
#include <cstring>

namespace enchufe::net {

namespace {

template <class Address>
Address as(const std::byte* bytes)
{
    Address address;
    std::memcpy(&address, bytes, sizeof address);
    return address;
}

template <class Address>
std::span<const std::byte> addressBytes(const Address& address)
{
    return std::as_bytes(std::span(&address, 1));
}

} // namespace

Endpoint::Endpoint(std::span<const std::byte> sockaddrBytes)
{
    setSize(sockaddrBytes.size());
    std::copy_n(sockaddrBytes.begin(), m_size, m_bytes.begin());
}

void Endpoint::setSize(std::size_t size) { m_size = static_cast<std::uint32_t>(std::min(size, maxSize)); }

bool Endpoint::operator==(const Endpoint& other) const
{
    return m_size == other.m_size && std::memcmp(m_bytes.data(), other.m_bytes.data(), m_size) == 0;
}

std::optional<Endpoint> Endpoint::numeric(std::string_view address, std::uint16_t port)
{
    platform::ensureStarted();
    const std::string text(address);
    sockaddr_in v4 = {};
    if (inet_pton(AF_INET, text.c_str(), &v4.sin_addr) == 1) {
        v4.sin_family = AF_INET;
        v4.sin_port = htons(port);
        return Endpoint(addressBytes(v4));
    }
    if (address.find(':') == std::string_view::npos)
        return std::nullopt;
    // getaddrinfo, not inet_pton: it alone understands a scope id ("%eth0").
    addrinfo hints = {};
    hints.ai_family = AF_INET6;
    hints.ai_flags = AI_NUMERICHOST;
    addrinfo* found = nullptr;
    if (getaddrinfo(text.c_str(), nullptr, &hints, &found) != 0)
        return std::nullopt;
    auto v6 = as<sockaddr_in6>(reinterpret_cast<const std::byte*>(found->ai_addr));
    freeaddrinfo(found);
    v6.sin6_port = htons(port);
    return Endpoint(addressBytes(v6));
}

std::optional<Endpoint> Endpoint::unixPath(std::string_view text)
{
    if (!isUnixText(text))
        return std::nullopt;
    text.remove_prefix(std::strlen("unix:"));
    sockaddr_un address = {};
    if (text.empty() || text.size() >= sizeof address.sun_path)
        return std::nullopt;
    address.sun_family = AF_UNIX;
    std::copy(text.begin(), text.end(), address.sun_path);
    std::size_t size = offsetof(sockaddr_un, sun_path) + text.size();
    if (text.front() == '@')
        address.sun_path[0] = '\0'; // Linux's abstract names: unix(7)
    else
        ++size;
    return Endpoint(addressBytes(address).first(size));
}

Endpoint Endpoint::any(Domain domain, std::uint16_t port)
{
    if (domain == Domain::Inet6)
        return *numeric("::", port);
    return *numeric("0.0.0.0", port);
}

Domain Endpoint::domain() const
{
    if (m_size < sizeof(sockaddr::sa_family))
        return Domain::Unspecified;
    switch (as<sockaddr>(m_bytes.data()).sa_family) {
    case AF_INET:
        return Domain::Inet;
    case AF_INET6:
        return Domain::Inet6;
    case AF_UNIX:
        return Domain::Unix;
    default:
        return Domain::Unspecified;
    }
}

std::uint16_t Endpoint::port() const
{
    switch (domain()) {
    case Domain::Inet:
        return ntohs(as<sockaddr_in>(m_bytes.data()).sin_port);
    case Domain::Inet6:
        return ntohs(as<sockaddr_in6>(m_bytes.data()).sin6_port);
    default:
        return 0;
    }
}

bool Endpoint::isWildcard() const
{
    switch (domain()) {
    case Domain::Inet:
        return as<sockaddr_in>(m_bytes.data()).sin_addr.s_addr == INADDR_ANY;
    case Domain::Inet6: {
        const auto address = as<sockaddr_in6>(m_bytes.data());
        return std::memcmp(&address.sin6_addr, &in6addr_any, sizeof in6addr_any) == 0;
    }
    default:
        return false;
    }
}

std::string Endpoint::host() const
{
    switch (domain()) {
    case Domain::Inet: {
        char text[INET_ADDRSTRLEN] = {};
        const auto address = as<sockaddr_in>(m_bytes.data());
        inet_ntop(AF_INET, &address.sin_addr, text, sizeof text);
        return text;
    }
    case Domain::Inet6: {
        char text[NI_MAXHOST] = {};
        const auto address = as<sockaddr_in6>(m_bytes.data());
        getnameinfo(reinterpret_cast<const sockaddr*>(&address), sizeof address, text, sizeof text, nullptr,
                    0, NI_NUMERICHOST);
        return text;
    }
    case Domain::Unix: {
        const std::size_t start = offsetof(sockaddr_un, sun_path);
        std::string path(reinterpret_cast<const char*>(m_bytes.data()) + start,
                         m_size - std::min<std::size_t>(start, m_size));
        if (!path.empty() && path.front() == '\0') {
            path.front() = '@';
            return path;
        }
        return path.substr(0, path.find('\0'));
    }
    default:
        return {};
    }
}

std::string Endpoint::text() const
{
    switch (domain()) {
    case Domain::Inet:
        return host() + ':' + std::to_string(port());
    case Domain::Inet6:
        return '[' + host() + "]:" + std::to_string(port());
    case Domain::Unix:
        return "unix:" + host();
    default:
        return {};
    }
}

std::string Endpoint::filePath() const
{
    if (domain() != Domain::Unix)
        return {};
    std::string path = host();
    return path.starts_with('@') ? std::string() : path;
}

Domain commonDomain(std::span<const Endpoint> addresses)
{
    if (addresses.empty())
        return Domain::Unspecified;
    const Domain first = addresses.front().domain();
    const bool same =
        std::ranges::all_of(addresses, [first](const Endpoint& each) { return each.domain() == first; });
    return same ? first : Domain::Unspecified;
}

std::optional<std::size_t> largestDatagram(const Endpoint& to)
{
    constexpr std::size_t overIpv4 = 65'535 - 20 - 8;
    constexpr std::size_t overIpv6 = 65'535 - 8;
    switch (to.domain()) {
    case Domain::Inet:
        return overIpv4;
    case Domain::Inet6: {
        const auto address = as<sockaddr_in6>(to.bytes().data());
        return IN6_IS_ADDR_V4MAPPED(&address.sin6_addr) ? overIpv4 : overIpv6;
    }
    default:
        return std::nullopt;
    }
}

std::string joinHostPort(const std::string& host, const std::string& port)
{
    return Endpoint::isUnixText(host) ? host : host + ':' + port;
}

bool Endpoint::isPlace() const { return domain() == Domain::Unix ? !host().empty() : port() != 0; }

HostPort splitHostPort(std::string_view text)
{
    if (text.starts_with('[')) {
        const auto end = text.find(']');
        if (end != std::string_view::npos) {
            const auto rest = text.substr(end + 1);
            return {std::string(text.substr(1, end - 1)),
                    std::string(rest.starts_with(':') ? rest.substr(1) : rest)};
        }
    }
    const auto colon = text.rfind(':');
    if (Endpoint::isUnixText(text))
        return {std::string(text), {}};
    // "::1" is a host without a port: with one, IPv6 needs brackets (RFC 3986, 3.2.2).
    if (Endpoint::numeric(std::string(text), 0) && text.find(':') != colon)
        return {std::string(text), {}};
    if (colon == std::string_view::npos)
        return {{}, std::string(text)};
    return {std::string(text.substr(0, colon)), std::string(text.substr(colon + 1))};
}

std::optional<Endpoint> Endpoint::fromText(std::string_view text, std::optional<std::uint16_t> portIfNone)
{
    if (isUnixText(text))
        return unixPath(text);
    const HostPort parts = splitHostPort(text);
    const auto port = parts.port.empty() ? portIfNone : parsePort(parts.port);
    return port ? numeric(parts.host, *port) : std::nullopt;
}

std::string loopbackHost(Domain domain) { return domain == Domain::Inet6 ? "::1" : "127.0.0.1"; }

std::optional<std::uint16_t> parsePort(std::string_view text) { return parseNumber<std::uint16_t>(text); }

bool isWrongPort(std::string_view text)
{
    return !text.empty() && text.find_first_not_of("0123456789-+") == std::string_view::npos &&
           !parsePort(text);
}

} // namespace enchufe::net

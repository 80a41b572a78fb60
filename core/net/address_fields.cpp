// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/address_fields.h"

#include "core/net/platform.h"

#include <fmt/format.h>

#include <cstring>
#include <span>

namespace enchufe::net {

namespace {

// Where the family is only a byte, the structure's length stands before it.
#if defined(__APPLE__) || defined(__FreeBSD__) || defined(__NetBSD__) || defined(__OpenBSD__)
constexpr bool hasLength = true;
constexpr std::string_view familyType = "sa_family_t (1 byte)";
#else
constexpr bool hasLength = false;
constexpr std::string_view familyType = "sa_family_t";
#endif

constexpr Text familyMeaning =
    tr("Which family the address belongs to. Only this machine reads it, so it stays in host order.");
constexpr Text portMeaning =
    tr("Travels in the header of every TCP segment or UDP datagram, so it lies in network order: most "
       "significant byte first. htons() puts it so, ntohs() takes it back.");
constexpr Text addressMeaning =
    tr("Four bytes, in the order in which they are written with dots: network order. htonl(), ntohl().");
constexpr Text address6Meaning =
    tr("Sixteen bytes, in the order in which they are written. No conversion: it is an array, not a number.");
constexpr Text zeroMeaning = tr("Fills the structure up to the size of sockaddr. Should be zero.");
constexpr Text flowMeaning = tr("Label of a flow, for routers: mostly 0. In network order.");
constexpr Text scopeMeaning =
    tr("Number of the interface that a link-local address (fe80::…) is meant on. Never travels: host order.");
constexpr Text pathMeaning = tr("A file's name, ended by a zero byte.");
constexpr Text abstractMeaning = tr(
    "Begins with a zero byte: an abstract name, no file. Linux only; its length is that of the structure.");
constexpr Text lengthMeaning = tr("Size of the structure; only on systems of BSD's family.");

template <class Value>
Value valueAt(std::span<const std::byte> bytes, std::size_t offset)
{
    Value value = {};
    std::memcpy(&value, bytes.data() + offset, sizeof value);
    return value;
}

/// Field by field, each where offsetof() says it lies.
class Painter {
public:
    explicit Painter(const Endpoint& address) : m_bytes(address.bytes()) {}

    AddressPicture picture;

    void family(std::string_view name, std::size_t offset, std::size_t size, std::string value)
    {
        if (hasLength) {
            AddressField length = {"sa_len", "uint8_t", 0, 1, false, std::to_string(m_bytes.size())};
            length.meaning = lengthMeaning;
            picture.fields.push_back(length);
        }
        AddressField field = {name, familyType, offset, size, false, std::move(value)};
        field.asRead = size == 1 ? fmt::format("0x{:02x}", valueAt<std::uint8_t>(m_bytes, offset))
                                 : fmt::format("0x{:04x}", valueAt<std::uint16_t>(m_bytes, offset));
        field.meaning = familyMeaning;
        picture.fields.push_back(std::move(field));
    }
    void port(std::string_view name, std::size_t offset)
    {
        const auto raw = valueAt<std::uint16_t>(m_bytes, offset);
        add({name, "in_port_t", offset, 2, true, std::to_string(ntohs(raw)), fmt::format("0x{:04x}", raw),
             fmt::format("0x{:04x} = {}", ntohs(raw), ntohs(raw)), "ntohs()", portMeaning});
    }
    void word(std::string_view name, std::string_view type, std::size_t offset, bool network,
              std::string value, Text meaning)
    {
        const auto raw = valueAt<std::uint32_t>(m_bytes, offset);
        AddressField field = {name, type, offset, 4, network, std::move(value), fmt::format("0x{:08x}", raw)};
        if (network) {
            field.converted = fmt::format("0x{:08x}", ntohl(raw));
            field.converter = "ntohl()";
        }
        field.meaning = meaning;
        add(std::move(field));
    }
    void plain(std::string_view name, std::string_view type, std::size_t offset, std::size_t size,
               bool network, std::string value, Text meaning)
    {
        AddressField field = {name, type, offset, size, network, std::move(value)};
        field.meaning = meaning;
        add(std::move(field));
    }

private:
    void add(AddressField field) { picture.fields.push_back(std::move(field)); }

    std::span<const std::byte> m_bytes;
};

AddressPicture pictureOf4(const Endpoint& address)
{
    Painter painter(address);
    painter.picture.structure = "sockaddr_in";
    painter.family("sin_family", offsetof(sockaddr_in, sin_family), sizeof(sockaddr_in::sin_family),
                   "AF_INET");
    painter.port("sin_port", offsetof(sockaddr_in, sin_port));
    painter.word("sin_addr", "struct in_addr", offsetof(sockaddr_in, sin_addr), true, address.host(),
                 addressMeaning);
    constexpr std::size_t zero = offsetof(sockaddr_in, sin_zero);
    painter.plain("sin_zero", "char[8]", zero, sizeof(sockaddr_in) - zero, false, "0", zeroMeaning);
    return painter.picture;
}

AddressPicture pictureOf6(const Endpoint& address)
{
    sockaddr_in6 six = {};
    std::memcpy(&six, address.bytes().data(), std::min(address.bytes().size(), sizeof six));
    char text[INET6_ADDRSTRLEN] = {};
    ::inet_ntop(AF_INET6, &six.sin6_addr, text, sizeof text);
    Painter painter(address);
    painter.picture.structure = "sockaddr_in6";
    painter.family("sin6_family", offsetof(sockaddr_in6, sin6_family), sizeof(sockaddr_in6::sin6_family),
                   "AF_INET6");
    painter.port("sin6_port", offsetof(sockaddr_in6, sin6_port));
    painter.word("sin6_flowinfo", "uint32_t", offsetof(sockaddr_in6, sin6_flowinfo), true,
                 std::to_string(ntohl(six.sin6_flowinfo)), flowMeaning);
    painter.plain("sin6_addr", "struct in6_addr", offsetof(sockaddr_in6, sin6_addr),
                  sizeof(sockaddr_in6::sin6_addr), true, text, address6Meaning);
    painter.word("sin6_scope_id", "uint32_t", offsetof(sockaddr_in6, sin6_scope_id), false,
                 std::to_string(six.sin6_scope_id), scopeMeaning);
    return painter.picture;
}

AddressPicture pictureOfUnix(const Endpoint& address)
{
    Painter painter(address);
    painter.picture.structure = "sockaddr_un";
    painter.family("sun_family", offsetof(sockaddr_un, sun_family), sizeof(sockaddr_un::sun_family),
                   "AF_UNIX");
    constexpr std::size_t path = offsetof(sockaddr_un, sun_path);
    const std::size_t size = address.bytes().size();
    const bool isAbstract = size > path && address.bytes()[path] == std::byte{0};
    if (size > path)
        painter.plain("sun_path", "char[]", path, size - path, false, address.host(),
                      isAbstract ? abstractMeaning : pathMeaning);
    return painter.picture;
}

} // namespace

AddressPicture addressPicture(const Endpoint& address)
{
    switch (address.domain()) {
    case Domain::Inet:
        return pictureOf4(address);
    case Domain::Inet6:
        return pictureOf6(address);
    case Domain::Unix:
        return pictureOfUnix(address);
    case Domain::Unspecified:
        break;
    }
    return {};
}

const std::vector<SpecialAddress>& specialAddresses()
{
    static const std::vector<SpecialAddress> table = {
        {"0.0.0.0/32", tr("any (INADDR_ANY)"),
         tr("bind(): every IPv4 interface of this machine. As a destination it means this machine, on "
            "Linux."),
         "RFC 1122"},
        {"127.0.0.0/8", tr("loopback"),
         tr("This machine itself; what is sent there never leaves it. 127.0.0.1 is localhost."), "RFC 1122"},
        {"255.255.255.255/32", tr("limited broadcast"),
         tr("Every machine of this network. sendto() needs SO_BROADCAST, else EACCES."), "RFC 919"},
        {"224.0.0.0/24", tr("multicast, this network only"),
         tr("Groups that routers never forward: 224.0.0.1 is every machine of the network."), "RFC 5771"},
        {"239.0.0.0/8", tr("multicast, private"),
         tr("Groups for use within an organisation: the right place for experiments."), "RFC 2365"},
        {"224.0.0.0/4", tr("multicast"),
         tr("Groups: whoever has joined (IP_ADD_MEMBERSHIP) receives a copy."), "RFC 5771"},
        {"10.0.0.0/8", tr("private"), tr("Not routed on the Internet; many networks use the same."),
         "RFC 1918"},
        {"172.16.0.0/12", tr("private"), tr("Not routed on the Internet; many networks use the same."),
         "RFC 1918"},
        {"192.168.0.0/16", tr("private"), tr("Not routed on the Internet; many networks use the same."),
         "RFC 1918"},
        {"100.64.0.0/10", tr("shared by providers"),
         tr("Between a provider's NAT (CGNAT) and its customers."), "RFC 6598"},
        {"169.254.0.0/16", tr("link-local"),
         tr("Chosen by the machine itself when nobody gives it one. Valid on its own network only."),
         "RFC 3927"},
        {"192.0.2.0/24", tr("for examples"),
         tr("TEST-NET-1: for documentation. Nobody answers there: good for seeing a connect() time out."),
         "RFC 5737"},
        {"::/128", tr("any (in6addr_any)"),
         tr("bind(): every interface; without IPV6_V6ONLY IPv4 too (dual stack)."), "RFC 4291"},
        {"::1/128", tr("loopback"), tr("This machine itself, over IPv6."), "RFC 4291"},
        {"::ffff:0:0/96", tr("IPv4-mapped"), tr("An IPv4 peer as an IPv6 socket of a dual stack sees it."),
         "RFC 4291"},
        {"fe80::/10", tr("link-local"),
         tr("Every interface has one. It needs a scope: fe80::1%eth0 says on which interface."), "RFC 4291"},
        {"fc00::/7", tr("private (unique local)"), tr("Not routed on the Internet."), "RFC 4193"},
        {"ff00::/8", tr("multicast"),
         tr("Groups: ff02::1 is every machine of the link. IPv6 has no broadcast."), "RFC 4291"},
        {"2001:db8::/32", tr("for examples"), tr("For documentation. Nobody answers there."), "RFC 3849"},
    };
    return table;
}

const SpecialAddress* specialAddress(const Endpoint& address)
{
    std::array<unsigned char, 16> bytes = {};
    std::size_t size = 0;
    if (address.domain() == Domain::Inet) {
        size = 4;
        std::memcpy(bytes.data(), address.bytes().data() + offsetof(sockaddr_in, sin_addr), size);
    } else if (address.domain() == Domain::Inet6) {
        size = 16;
        std::memcpy(bytes.data(), address.bytes().data() + offsetof(sockaddr_in6, sin6_addr), size);
    }
    const SpecialAddress* best = nullptr;
    int longest = -1;
    for (const SpecialAddress& each : specialAddresses()) {
        const auto slash = each.block.find('/');
        const auto network = Endpoint::numeric(each.block.substr(0, slash), 0);
        const int prefix = std::stoi(std::string(each.block.substr(slash + 1)));
        if (size == 0 || network->domain() != address.domain() || prefix <= longest)
            continue;
        const std::size_t place =
            size == 4 ? offsetof(sockaddr_in, sin_addr) : offsetof(sockaddr_in6, sin6_addr);
        bool same = true;
        for (int bit = 0; bit < prefix && same; ++bit) {
            const auto byte = static_cast<std::size_t>(bit / 8);
            const int mask = 0x80 >> bit % 8;
            same = (std::to_integer<int>(network->bytes()[place + byte]) & mask) == (bytes[byte] & mask);
        }
        if (same) {
            best = &each;
            longest = prefix;
        }
    }
    return best;
}

} // namespace enchufe::net

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

constexpr Text familyMeaning = {
    "Which family the address belongs to. Only this machine reads it, so it stays in host order.",
    "A qué familia pertenece la dirección. Solo la lee esta máquina, así que va en el orden del host."};
constexpr Text portMeaning = {
    "Travels in the header of every TCP segment or UDP datagram, so it lies in network order: most "
    "significant byte first. htons() puts it so, ntohs() takes it back.",
    "Viaja en la cabecera de cada segmento TCP o datagrama UDP: va en orden de red, primero el byte más "
    "significativo. htons() lo pone así y ntohs() lo deshace."};
constexpr Text addressMeaning = {
    "Four bytes, in the order in which they are written with dots: network order. htonl(), ntohl().",
    "Cuatro bytes, en el orden en que se escriben con puntos: orden de red. htonl(), ntohl()."};
constexpr Text address6Meaning = {
    "Sixteen bytes, in the order in which they are written. No conversion: it is an array, not a number.",
    "Dieciséis bytes, en el orden en que se escriben. Sin conversión: es un array, no un número."};
constexpr Text zeroMeaning = {"Fills the structure up to the size of sockaddr. Should be zero.",
                              "Rellena la estructura hasta el tamaño de sockaddr. Debería ser cero."};
constexpr Text flowMeaning = {"Label of a flow, for routers: mostly 0. In network order.",
                              "Etiqueta de un flujo, para los routers: casi siempre 0. En orden de red."};
constexpr Text scopeMeaning = {
    "Number of the interface that a link-local address (fe80::…) is meant on. Never travels: host order.",
    "Número de la interfaz en la que vale una dirección de enlace local (fe80::…). Nunca viaja: orden del "
    "host."};
constexpr Text pathMeaning = {"A file's name, ended by a zero byte.",
                              "El nombre de un archivo, terminado en un byte cero."};
constexpr Text abstractMeaning = {
    "Begins with a zero byte: an abstract name, no file. Linux only; its length is that of the structure.",
    "Empieza con un byte cero: un nombre abstracto, no un archivo. Solo en Linux; su longitud es la de la "
    "estructura."};
constexpr Text lengthMeaning = {"Size of the structure; only on systems of BSD's family.",
                                "Tamaño de la estructura; solo en sistemas de la familia BSD."};

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
        {"0.0.0.0/32",
         {"any (INADDR_ANY)", "cualquiera (INADDR_ANY)"},
         {"bind(): every IPv4 interface of this machine. As a destination it means this machine, on Linux.",
          "bind(): todas las interfaces IPv4 de esta máquina. Como destino significa esta máquina, en "
          "Linux."},
         "RFC 1122"},
        {"127.0.0.0/8",
         {"loopback", "loopback"},
         {"This machine itself; what is sent there never leaves it. 127.0.0.1 is localhost.",
          "Esta misma máquina; lo que se envía ahí nunca sale de ella. 127.0.0.1 es localhost."},
         "RFC 1122"},
        {"255.255.255.255/32",
         {"limited broadcast", "broadcast limitado"},
         {"Every machine of this network. sendto() needs SO_BROADCAST, else EACCES.",
          "Todas las máquinas de esta red. sendto() necesita SO_BROADCAST; si no, EACCES."},
         "RFC 919"},
        {"224.0.0.0/24",
         {"multicast, this network only", "multicast, solo esta red"},
         {"Groups that routers never forward: 224.0.0.1 is every machine of the network.",
          "Grupos que los routers nunca reenvían: 224.0.0.1 son todas las máquinas de la red."},
         "RFC 5771"},
        {"239.0.0.0/8",
         {"multicast, private", "multicast, privado"},
         {"Groups for use within an organisation: the right place for experiments.",
          "Grupos para usar dentro de una organización: el lugar adecuado para experimentos."},
         "RFC 2365"},
        {"224.0.0.0/4",
         {"multicast", "multicast"},
         {"Groups: whoever has joined (IP_ADD_MEMBERSHIP) receives a copy.",
          "Grupos: quien se haya unido (IP_ADD_MEMBERSHIP) recibe una copia."},
         "RFC 5771"},
        {"10.0.0.0/8",
         {"private", "privada"},
         {"Not routed on the Internet; many networks use the same.",
          "Los routers de Internet no la encaminan; muchas redes usan las mismas."},
         "RFC 1918"},
        {"172.16.0.0/12",
         {"private", "privada"},
         {"Not routed on the Internet; many networks use the same.",
          "Los routers de Internet no la encaminan; muchas redes usan las mismas."},
         "RFC 1918"},
        {"192.168.0.0/16",
         {"private", "privada"},
         {"Not routed on the Internet; many networks use the same.",
          "Los routers de Internet no la encaminan; muchas redes usan las mismas."},
         "RFC 1918"},
        {"100.64.0.0/10",
         {"shared by providers", "compartida por operadores"},
         {"Between a provider's NAT (CGNAT) and its customers.",
          "Entre el NAT de un operador (CGNAT) y sus clientes."},
         "RFC 6598"},
        {"169.254.0.0/16",
         {"link-local", "enlace local"},
         {"Chosen by the machine itself when nobody gives it one. Valid on its own network only.",
          "La elige la propia máquina cuando nadie le da una. Solo vale en su propia red."},
         "RFC 3927"},
        {"192.0.2.0/24",
         {"for examples", "para ejemplos"},
         {"TEST-NET-1: for documentation. Nobody answers there: good for seeing a connect() time out.",
          "TEST-NET-1: para documentación. Ahí no contesta nadie: sirve para ver un connect() que agota su "
          "tiempo (ETIMEDOUT)."},
         "RFC 5737"},
        {"::/128",
         {"any (in6addr_any)", "cualquiera (in6addr_any)"},
         {"bind(): every interface; without IPV6_V6ONLY IPv4 too (dual stack).",
          "bind(): todas las interfaces; sin IPV6_V6ONLY, también IPv4 (doble pila)."},
         "RFC 4291"},
        {"::1/128",
         {"loopback", "loopback"},
         {"This machine itself, over IPv6.", "Esta misma máquina, por IPv6."},
         "RFC 4291"},
        {"::ffff:0:0/96",
         {"IPv4-mapped", "IPv4 mapeada en IPv6"},
         {"An IPv4 peer as an IPv6 socket of a dual stack sees it.",
          "Un extremo IPv4 visto por un socket IPv6 de doble pila."},
         "RFC 4291"},
        {"fe80::/10",
         {"link-local", "enlace local"},
         {"Every interface has one. It needs a scope: fe80::1%eth0 says on which interface.",
          "Cada interfaz tiene una. Necesita ámbito: fe80::1%eth0 dice en qué interfaz."},
         "RFC 4291"},
        {"fc00::/7",
         {"private (unique local)", "privada (local única)"},
         {"Not routed on the Internet.", "Los routers de Internet no la encaminan."},
         "RFC 4193"},
        {"ff00::/8",
         {"multicast", "multicast"},
         {"Groups: ff02::1 is every machine of the link. IPv6 has no broadcast.",
          "Grupos: ff02::1 son todas las máquinas del enlace. IPv6 no tiene broadcast."},
         "RFC 4291"},
        {"2001:db8::/32",
         {"for examples", "para ejemplos"},
         {"For documentation. Nobody answers there.", "Para documentación. Ahí no contesta nadie."},
         "RFC 3849"},
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

// SPDX-License-Identifier: GPL-3.0-or-later
// The table of socket options: what each is called, what its value is, what it means.
#include "core/net/options.h"

#include "core/net/platform.h"

#include <algorithm>
#include <array>
#include <utility>

// Names that some system lacks.
#ifndef SO_REUSEPORT
#define SO_REUSEPORT OptionEntry::notHere
#endif
#ifndef SO_EXCLUSIVEADDRUSE
#define SO_EXCLUSIVEADDRUSE OptionEntry::notHere
#endif
#ifndef SO_DOMAIN
#define SO_DOMAIN OptionEntry::notHere
#endif
#ifndef SO_PROTOCOL
#define SO_PROTOCOL OptionEntry::notHere
#endif
#ifndef SO_PRIORITY
#define SO_PRIORITY OptionEntry::notHere
#endif
#ifndef SO_BINDTODEVICE
#define SO_BINDTODEVICE OptionEntry::notHere
#endif
#ifndef SO_RXQ_OVFL
#define SO_RXQ_OVFL OptionEntry::notHere
#endif
#ifndef SO_TIMESTAMP
#define SO_TIMESTAMP OptionEntry::notHere
#endif
#ifndef SO_MAX_PACING_RATE
#define SO_MAX_PACING_RATE OptionEntry::notHere
#endif
#ifndef TCP_CORK
#define TCP_CORK OptionEntry::notHere
#endif
#ifndef TCP_QUICKACK
#define TCP_QUICKACK OptionEntry::notHere
#endif
#ifndef TCP_MAXSEG
#define TCP_MAXSEG OptionEntry::notHere
#endif
#if !defined(TCP_KEEPIDLE) && defined(TCP_KEEPALIVE)
#define TCP_KEEPIDLE TCP_KEEPALIVE // macOS
#endif
#ifndef TCP_KEEPIDLE
#define TCP_KEEPIDLE OptionEntry::notHere
#endif
#ifndef TCP_KEEPINTVL
#define TCP_KEEPINTVL OptionEntry::notHere
#endif
#ifndef TCP_KEEPCNT
#define TCP_KEEPCNT OptionEntry::notHere
#endif
#ifndef TCP_USER_TIMEOUT
#define TCP_USER_TIMEOUT OptionEntry::notHere
#endif
#ifndef TCP_SYNCNT
#define TCP_SYNCNT OptionEntry::notHere
#endif
#ifndef TCP_LINGER2
#define TCP_LINGER2 OptionEntry::notHere
#endif
#ifndef TCP_DEFER_ACCEPT
#define TCP_DEFER_ACCEPT OptionEntry::notHere
#endif
#ifndef TCP_FASTOPEN
#define TCP_FASTOPEN OptionEntry::notHere
#endif
#ifndef TCP_NOTSENT_LOWAT
#define TCP_NOTSENT_LOWAT OptionEntry::notHere
#endif
#ifndef TCP_WINDOW_CLAMP
#define TCP_WINDOW_CLAMP OptionEntry::notHere
#endif
#ifndef TCP_CONGESTION
#define TCP_CONGESTION OptionEntry::notHere
#endif
#ifndef IP_MTU
#define IP_MTU OptionEntry::notHere
#endif
#ifndef IP_MULTICAST_ALL
#define IP_MULTICAST_ALL OptionEntry::notHere
#endif
#ifndef IPV6_JOIN_GROUP
#define IPV6_JOIN_GROUP OptionEntry::notHere
#endif
#ifndef IPV6_LEAVE_GROUP
#define IPV6_LEAVE_GROUP OptionEntry::notHere
#endif
#ifndef IPV6_TCLASS
#define IPV6_TCLASS OptionEntry::notHere
#endif

namespace enchufe::net {

namespace {

using Kind = OptionKind;

// A row is read better than fifteen lines.
// clang-format off
// Those of enum Option come first, in its order.
constexpr auto options = std::to_array<OptionEntry>({
    {"SOL_SOCKET", "SO_REUSEADDR", SOL_SOCKET, SO_REUSEADDR, Kind::Flag, "", true, true,
     {"bind() may use a port that old connections in TIME_WAIT still hold; Linux asks that they had it set too. "
      "On Windows it lets two programs bind one port at once, and a server must not set it.",
      "bind() puede usar un puerto que aún retienen conexiones antiguas en TIME_WAIT; Linux exige que ellas "
      "también la tuvieran activada. En Windows permite que dos programas se vinculen a la vez al mismo puerto, y "
      "un servidor no debe activarla."}},
    {"SOL_SOCKET", "SO_SNDBUF", SOL_SOCKET, SO_SNDBUF, Kind::Number, "bytes", true, true,
     {"Room for bytes sent and not yet acknowledged. Linux doubles what is asked, for its own bookkeeping.",
      "Espacio para bytes enviados y aún sin confirmar. Linux duplica lo pedido, para su propia contabilidad."}},
    {"SOL_SOCKET", "SO_RCVBUF", SOL_SOCKET, SO_RCVBUF, Kind::Number, "bytes", true, true,
     {"Room for bytes that came and nobody has received yet. Set it on the listening socket, before listen(). Linux doubles it.",
      "Espacio para bytes llegados que nadie ha recibido. Ponla en el socket a la escucha, antes de listen(). Linux duplica lo pedido."}},
    {"IPPROTO_TCP", "TCP_NODELAY", IPPROTO_TCP, TCP_NODELAY, Kind::Flag, "", true, true,
     {"Small segments leave at once: Nagle's algorithm is off.",
      "Los segmentos pequeños salen enseguida: el algoritmo de Nagle queda desactivado."}},
    {"SOL_SOCKET", "SO_KEEPALIVE", SOL_SOCKET, SO_KEEPALIVE, Kind::Flag, "", true, true,
     {"A silent peer is asked now and then whether it is still there.",
      "Si el otro extremo calla, se le pregunta de vez en cuando si sigue ahí."}},
    {"SOL_SOCKET", "SO_BROADCAST", SOL_SOCKET, SO_BROADCAST, Kind::Flag, "", true, true,
     {"Datagrams may go to a broadcast address; without it that is EACCES.",
      "Los datagramas pueden ir a una dirección de broadcast; sin esta opción, EACCES."}},
    {"IPPROTO_IPV6", "IPV6_V6ONLY", IPPROTO_IPV6, IPV6_V6ONLY, Kind::Flag, "", true, true,
     {"Off: a socket bound to :: takes IPv4 too, as ::ffff:a.b.c.d. Set it before bind().",
      "Desactivada: un socket vinculado a :: acepta también IPv4, como ::ffff:a.b.c.d. Ponla antes de bind()."}},
    {"SOL_SOCKET", "SO_ERROR", SOL_SOCKET, SO_ERROR, Kind::Number, "", true, false,
     {"The error that waits for this socket. Reading it clears it.",
      "El error pendiente de este socket. Leerlo lo borra."}},
    {"SOL_SOCKET", "SO_LINGER", SOL_SOCKET, SO_LINGER, Kind::Linger, "s", true, true,
     {"close() waits at most this long for unsent bytes to leave; 0 seconds throws them away and sends RST.",
      "close() espera como mucho ese tiempo a que se envíe lo pendiente; con 0 segundos lo descarta y envía RST."}},
    {"SOL_SOCKET", "SO_REUSEPORT", SOL_SOCKET, SO_REUSEPORT, Kind::Flag, "", true, true,
     {"Several sockets of one user may be bound to the same port; the kernel shares out what comes.",
      "Varios sockets del mismo usuario se pueden vincular al mismo puerto; el núcleo reparte lo que llega."}},
    {"SOL_SOCKET", "SO_EXCLUSIVEADDRUSE", SOL_SOCKET, SO_EXCLUSIVEADDRUSE, Kind::Flag, "", true, true,
     {"Windows: no other socket may be bound to this port, whatever it asks for.",
      "Windows: ningún otro socket se puede vincular a este puerto, pida lo que pida."}},
    {"SOL_SOCKET", "SO_RCVTIMEO", SOL_SOCKET, SO_RCVTIMEO, Kind::Time, "s", true, true,
     {"A blocking recv() or accept() gives up after this time, with EAGAIN; 0: never.",
      "Un recv() o accept() bloqueante desiste tras ese tiempo, con EAGAIN; 0: nunca."}},
    {"SOL_SOCKET", "SO_SNDTIMEO", SOL_SOCKET, SO_SNDTIMEO, Kind::Time, "s", true, true,
     {"A blocking send() or connect() gives up after this time; 0: never.",
      "Un send() o connect() bloqueante desiste tras ese tiempo; 0: nunca."}},
    {"SOL_SOCKET", "SO_RCVLOWAT", SOL_SOCKET, SO_RCVLOWAT, Kind::Number, "bytes", true, true,
     {"recv() and poll() wait until this many bytes are there.",
      "recv() y poll() esperan a que haya esa cantidad de bytes."}},
    {"SOL_SOCKET", "SO_SNDLOWAT", SOL_SOCKET, SO_SNDLOWAT, Kind::Number, "bytes", true, false,
     {"Linux has always 1 here.",
      "En Linux es siempre 1."}},
    {"SOL_SOCKET", "SO_OOBINLINE", SOL_SOCKET, SO_OOBINLINE, Kind::Flag, "", true, true,
     {"The urgent byte stays in the stream instead of needing MSG_OOB.",
      "El byte urgente se queda en el flujo en vez de exigir MSG_OOB."}},
    {"SOL_SOCKET", "SO_DONTROUTE", SOL_SOCKET, SO_DONTROUTE, Kind::Flag, "", true, true,
     {"Only to hosts on the same network, through no router.",
      "Solo a máquinas de la misma red, sin pasar por ningún router."}},
    {"SOL_SOCKET", "SO_TYPE", SOL_SOCKET, SO_TYPE, Kind::Number, "", true, false,
     {"SOCK_STREAM is 1, SOCK_DGRAM is 2.",
      "SOCK_STREAM es 1, SOCK_DGRAM es 2."}},
    {"SOL_SOCKET", "SO_DOMAIN", SOL_SOCKET, SO_DOMAIN, Kind::Number, "", true, false,
     {"AF_UNIX is 1, AF_INET is 2, AF_INET6 is 10 on Linux.",
      "AF_UNIX es 1, AF_INET es 2, AF_INET6 es 10 en Linux."}},
    {"SOL_SOCKET", "SO_PROTOCOL", SOL_SOCKET, SO_PROTOCOL, Kind::Number, "", true, false,
     {"TCP is 6, UDP is 17.",
      "TCP es 6, UDP es 17."}},
    {"SOL_SOCKET", "SO_ACCEPTCONN", SOL_SOCKET, SO_ACCEPTCONN, Kind::Flag, "", true, false,
     {"1 once listen() was called.",
      "1 desde que se invocó listen()."}},
    {"SOL_SOCKET", "SO_PRIORITY", SOL_SOCKET, SO_PRIORITY, Kind::Number, "", true, true,
     {"Priority: which packets of this machine leave first.",
      "Prioridad: qué paquetes de esta máquina salen antes."}},
    {"SOL_SOCKET", "SO_BINDTODEVICE", SOL_SOCKET, SO_BINDTODEVICE, Kind::Words, "", true, true,
     {"Only through this network interface, such as lo.",
      "Solo por esta interfaz de red, como lo."}},
    {"SOL_SOCKET", "SO_RXQ_OVFL", SOL_SOCKET, SO_RXQ_OVFL, Kind::Flag, "", true, true,
     {"Datagrams come with the count of those the kernel dropped.",
      "Los datagramas traen la cuenta de los que el núcleo descartó."}},
    {"SOL_SOCKET", "SO_TIMESTAMP", SOL_SOCKET, SO_TIMESTAMP, Kind::Flag, "", true, true,
     {"Datagrams come with the time of their arrival.",
      "Los datagramas traen la hora de su llegada."}},
    {"SOL_SOCKET", "SO_MAX_PACING_RATE", SOL_SOCKET, SO_MAX_PACING_RATE, Kind::Number, "bytes/s", true, true,
     {"The highest rate at which TCP sends.",
      "Velocidad máxima a la que envía TCP."}},
    {"IPPROTO_TCP", "TCP_CORK", IPPROTO_TCP, TCP_CORK, Kind::Flag, "", true, true,
     {"On: only full segments leave; off again: the rest goes too. Many sends arrive as one.",
      "Activada: solo salen segmentos llenos; al desactivarla sale el resto. Muchos envíos llegan como uno."}},
    {"IPPROTO_TCP", "TCP_QUICKACK", IPPROTO_TCP, TCP_QUICKACK, Kind::Flag, "", true, true,
     {"Acknowledge at once instead of waiting for data to carry the ACK.",
      "Confirmar enseguida en vez de esperar datos que lleven el ACK."}},
    {"IPPROTO_TCP", "TCP_MAXSEG", IPPROTO_TCP, TCP_MAXSEG, Kind::Number, "bytes", true, true,
     {"Bytes of data in the largest segment (MSS). Set it before connect().",
      "Bytes de datos del segmento más grande (MSS). Ponla antes de connect()."}},
    {"IPPROTO_TCP", "TCP_KEEPIDLE", IPPROTO_TCP, TCP_KEEPIDLE, Kind::Number, "s", true, true,
     {"Silence before the first keepalive probe.",
      "Silencio antes de la primera sonda de keepalive."}},
    {"IPPROTO_TCP", "TCP_KEEPINTVL", IPPROTO_TCP, TCP_KEEPINTVL, Kind::Number, "s", true, true,
     {"Time from one keepalive probe to the next.",
      "Tiempo entre una sonda de keepalive y la siguiente."}},
    {"IPPROTO_TCP", "TCP_KEEPCNT", IPPROTO_TCP, TCP_KEEPCNT, Kind::Number, "", true, true,
     {"Unanswered probes after which the connection is given up.",
      "Sondas sin respuesta tras las que se da por perdida la conexión."}},
    {"IPPROTO_TCP", "TCP_USER_TIMEOUT", IPPROTO_TCP, TCP_USER_TIMEOUT, Kind::Number, "ms", true, true,
     {"Unacknowledged bytes end the connection after this time, with ETIMEDOUT; 0: the system's own time.",
      "Los bytes sin confirmar ponen fin a la conexión tras ese tiempo, con ETIMEDOUT; 0: el tiempo del sistema."}},
    {"IPPROTO_TCP", "TCP_SYNCNT", IPPROTO_TCP, TCP_SYNCNT, Kind::Number, "", true, true,
     {"How often connect() repeats its SYN.",
      "Cuántas veces repite connect() su SYN."}},
    {"IPPROTO_TCP", "TCP_LINGER2", IPPROTO_TCP, TCP_LINGER2, Kind::Number, "s", true, true,
     {"Time an orphaned connection stays in FIN-WAIT-2.",
      "Tiempo que una conexión huérfana queda en FIN-WAIT-2."}},
    {"IPPROTO_TCP", "TCP_DEFER_ACCEPT", IPPROTO_TCP, TCP_DEFER_ACCEPT, Kind::Number, "s", true, true,
     {"accept() gives out a connection only when its first data is there.",
      "accept() no entrega una conexión hasta que llegan sus primeros datos."}},
    {"IPPROTO_TCP", "TCP_FASTOPEN", IPPROTO_TCP, TCP_FASTOPEN, Kind::Number, "", true, true,
     {"A listening socket accepts data that come with the SYN; the value is how many requests may wait.",
      "El socket a la escucha acepta datos con el SYN; el valor es cuántas peticiones pueden esperar."}},
    {"IPPROTO_TCP", "TCP_NOTSENT_LOWAT", IPPROTO_TCP, TCP_NOTSENT_LOWAT, Kind::Number, "bytes", true, true,
     {"The socket is writable only while fewer bytes than this wait unsent.",
      "El socket solo está listo para escribir mientras queden menos bytes que estos sin enviar."}},
    {"IPPROTO_TCP", "TCP_WINDOW_CLAMP", IPPROTO_TCP, TCP_WINDOW_CLAMP, Kind::Number, "bytes", true, true,
     {"The largest window this side announces.",
      "La mayor ventana que anuncia este lado."}},
    {"IPPROTO_TCP", "TCP_CONGESTION", IPPROTO_TCP, TCP_CONGESTION, Kind::Words, "", true, true,
     {"The congestion control: cubic, reno, bbr…",
      "El control de congestión: cubic, reno, bbr…"}},
    {"IPPROTO_IP", "IP_TTL", IPPROTO_IP, IP_TTL, Kind::Number, "", true, true,
     {"Routers a packet may cross.",
      "Routers que puede atravesar un paquete."}},
    {"IPPROTO_IP", "IP_TOS", IPPROTO_IP, IP_TOS, Kind::Number, "", true, true,
     {"Type of service: DSCP and ECN bits.",
      "Tipo de servicio: bits DSCP y ECN."}},
    {"IPPROTO_IP", "IP_MTU", IPPROTO_IP, IP_MTU, Kind::Number, "bytes", true, false,
     {"The largest packet the path carries; on a connected socket.",
      "El mayor paquete que admite el camino; en un socket conectado."}},
    {"IPPROTO_IP", "IP_MULTICAST_TTL", IPPROTO_IP, IP_MULTICAST_TTL, Kind::Number, "", true, true,
     {"Routers a multicast datagram may cross: 1 stays on this network.",
      "Routers que puede atravesar un datagrama multicast: con 1 no sale de esta red."}},
    {"IPPROTO_IP", "IP_MULTICAST_LOOP", IPPROTO_IP, IP_MULTICAST_LOOP, Kind::Flag, "", true, true,
     {"Multicast datagrams come back to this machine too.",
      "Los datagramas multicast llegan también a esta máquina."}},
    {"IPPROTO_IP", "IP_MULTICAST_IF", IPPROTO_IP, IP_MULTICAST_IF, Kind::Interface, "", true, true,
     {"The interface, by its address, that multicast datagrams leave through.",
      "La interfaz, por su dirección, por la que salen los datagramas multicast."}},
    {"IPPROTO_IP", "IP_MULTICAST_ALL", IPPROTO_IP, IP_MULTICAST_ALL, Kind::Flag, "", true, true,
     {"Also datagrams of groups that another socket of this machine has joined. Linux has it on.",
      "También datagramas de grupos a los que se unió otro socket de esta máquina. En Linux está activa."}},
    {"IPPROTO_IP", "IP_ADD_MEMBERSHIP", IPPROTO_IP, IP_ADD_MEMBERSHIP, Kind::Group, "", false, true,
     {"Join a multicast group: GROUP, or GROUP and an interface's address.",
      "Unirse a un grupo multicast: GRUPO, o GRUPO y la dirección de una interfaz."}},
    {"IPPROTO_IP", "IP_DROP_MEMBERSHIP", IPPROTO_IP, IP_DROP_MEMBERSHIP, Kind::Group, "", false, true,
     {"Leave a multicast group.",
      "Abandonar un grupo multicast."}},
    {"IPPROTO_IPV6", "IPV6_UNICAST_HOPS", IPPROTO_IPV6, IPV6_UNICAST_HOPS, Kind::Number, "", true, true,
     {"Routers a packet may cross.",
      "Routers que puede atravesar un paquete."}},
    {"IPPROTO_IPV6", "IPV6_MULTICAST_HOPS", IPPROTO_IPV6, IPV6_MULTICAST_HOPS, Kind::Number, "", true, true,
     {"Routers a multicast datagram may cross.",
      "Routers que puede atravesar un datagrama multicast."}},
    {"IPPROTO_IPV6", "IPV6_MULTICAST_LOOP", IPPROTO_IPV6, IPV6_MULTICAST_LOOP, Kind::Flag, "", true, true,
     {"Multicast datagrams come back to this machine too.",
      "Los datagramas multicast llegan también a esta máquina."}},
    {"IPPROTO_IPV6", "IPV6_MULTICAST_IF", IPPROTO_IPV6, IPV6_MULTICAST_IF, Kind::Number, "", true, true,
     {"The number of the interface that multicast datagrams leave through.",
      "El número de la interfaz por la que salen los datagramas multicast."}},
    {"IPPROTO_IPV6", "IPV6_JOIN_GROUP", IPPROTO_IPV6, IPV6_JOIN_GROUP, Kind::Group6, "", false, true,
     {"Join a multicast group: GROUP, or GROUP and an interface's number.",
      "Unirse a un grupo multicast: GRUPO, o GRUPO y el número de una interfaz."}},
    {"IPPROTO_IPV6", "IPV6_LEAVE_GROUP", IPPROTO_IPV6, IPV6_LEAVE_GROUP, Kind::Group6, "", false, true,
     {"Leave a multicast group.",
      "Abandonar un grupo multicast."}},
    {"IPPROTO_IPV6", "IPV6_TCLASS", IPPROTO_IPV6, IPV6_TCLASS, Kind::Number, "", true, true,
     {"Traffic class: DSCP and ECN bits.",
      "Clase de tráfico: bits DSCP y ECN."}},
});
// clang-format on

} // namespace

bool OptionEntry::concerns(Domain domain, Type type) const
{
    if (level == "IPPROTO_TCP")
        return isTcp(domain, type);
    if (level == "IPPROTO_IP")
        return domain == Domain::Inet;
    if (level == "IPPROTO_IPV6")
        return domain == Domain::Inet6;
    return true;
}

std::span<const OptionEntry> optionTable() { return options; }

const OptionEntry& optionEntry(Option option) { return options[static_cast<std::size_t>(option)]; }

const OptionEntry* findOption(std::string_view name)
{
    // <linux/in6.h> has RFC 2553's names beside RFC 3493's; macOS calls keep-alive's wait so.
    constexpr std::pair<std::string_view, std::string_view> synonyms[] = {
        {"IPV6_ADD_MEMBERSHIP", "IPV6_JOIN_GROUP"},
        {"IPV6_DROP_MEMBERSHIP", "IPV6_LEAVE_GROUP"},
        {"TCP_KEEPALIVE", "TCP_KEEPIDLE"},
    };
    for (const auto& [other, usual] : synonyms) {
        if (sameIgnoringCase(other, name))
            name = usual;
    }
    const auto found = std::ranges::find_if(
        options, [name](const OptionEntry& entry) { return sameIgnoringCase(entry.name, name); });
    return found == options.end() ? nullptr : &*found;
}

} // namespace enchufe::net

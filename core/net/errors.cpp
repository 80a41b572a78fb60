// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef _GNU_SOURCE
#define _GNU_SOURCE // EAI_NODATA, EAI_ADDRFAMILY
#endif

#include "core/net/errors.h"

#include "core/net/platform.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <system_error>

namespace enchufe::net {

namespace {

// The number a name has on this system. Winsock's calls answer with WSA numbers, so these are the ones there.
#ifdef _WIN32
#define ENCHUFE_NUMBER(posixName, winsockNumber) ((winsockNumber) != 0 ? (winsockNumber) : (posixName))
#else
#define ENCHUFE_NUMBER(posixName, winsockNumber) (posixName)
#endif
#ifndef EDESTADDRREQ
#define EDESTADDRREQ ErrorEntry::notHere
#endif
#ifndef EHOSTDOWN
#define EHOSTDOWN ErrorEntry::notHere
#endif
#ifndef ESHUTDOWN
#define ESHUTDOWN ErrorEntry::notHere
#endif
#ifndef ESOCKTNOSUPPORT
#define ESOCKTNOSUPPORT ErrorEntry::notHere
#endif
#ifndef EAI_SYSTEM
#define EAI_SYSTEM ErrorEntry::notHere
#endif
#ifndef EAI_NODATA
#define EAI_NODATA ErrorEntry::notHere
#endif
#ifndef EAI_ADDRFAMILY
#define EAI_ADDRFAMILY ErrorEntry::notHere
#endif

constexpr auto systemErrors = std::to_array<ErrorEntry>({
    {"EACCES",
     ENCHUFE_NUMBER(EACCES, 10013),
     "WSAEACCES",
     10013,
     {"The system does not allow this: a port below 1024 without privilege, a broadcast without "
      "SO_BROADCAST, or a path you may not write.",
      "El sistema no lo permite: un puerto menor que 1024 sin privilegios, un broadcast sin SO_BROADCAST o "
      "una ruta en la que no puedes escribir."},
     {"Choose a port from 1024 up, set SO_BROADCAST first, or use another path.",
      "Elige un puerto a partir de 1024, activa antes SO_BROADCAST o usa otra ruta."}},
    {"EPERM",
     ENCHUFE_NUMBER(EPERM, 0),
     "",
     0,
     {"The system or a firewall forbids this operation.",
      "El sistema o un cortafuegos prohíbe esta operación."},
     {"Check the firewall's rules and the program's privileges.",
      "Revisa las reglas del cortafuegos y los privilegios del programa."}},
    {"EADDRINUSE",
     ENCHUFE_NUMBER(EADDRINUSE, 10048),
     "WSAEADDRINUSE",
     10048,
     {"That address and port already belong to another socket.",
      "Esa dirección y ese puerto ya pertenecen a otro socket."},
     {"Choose another port (0 lets the system pick one), close the other program, or set SO_REUSEADDR if "
      "only old connections in TIME_WAIT hold it.",
      "Elige otro puerto (con 0 lo elige el sistema), cierra el otro programa o activa SO_REUSEADDR si solo "
      "lo retienen conexiones antiguas en TIME_WAIT."}},
    {"EADDRNOTAVAIL",
     ENCHUFE_NUMBER(EADDRNOTAVAIL, 10049),
     "WSAEADDRNOTAVAIL",
     10049,
     {"No interface of this machine has that address.",
      "Ninguna interfaz de esta máquina tiene esa dirección."},
     {"Bind the socket to an address of this machine, to 127.0.0.1 or to 0.0.0.0; to connect, give a real "
      "address and a port other than 0.",
      "Vincula el socket a una dirección de esta máquina, a 127.0.0.1 o a 0.0.0.0; para conectar, da una "
      "dirección real y un puerto distinto de 0."}},
    {"EAFNOSUPPORT",
     ENCHUFE_NUMBER(EAFNOSUPPORT, 10047),
     "WSAEAFNOSUPPORT",
     10047,
     {"The address is of a family this socket or this system does not know.",
      "La dirección es de una familia que este socket o este sistema no conoce."},
     {"Use an IPv4 address with an IPv4 socket and an IPv6 address with an IPv6 socket.",
      "Usa una dirección IPv4 con un socket IPv4 y una IPv6 con un socket IPv6."}},
    {"EAGAIN",
     ENCHUFE_NUMBER(EAGAIN, 10035),
     "WSAEWOULDBLOCK",
     10035,
     {"The call would have to wait now: nothing has arrived yet, or the send buffer is full.",
      "La llamada tendría que esperar: aún no ha llegado nada o el buffer de envío está lleno."},
     {"Wait until the socket is readable or writable (poll, epoll, select), then call again with what is "
      "left.",
      "Espera a que se pueda leer o escribir en el socket (poll, epoll, select) y repite la llamada con lo "
      "que falte."}},
    {"EALREADY",
     ENCHUFE_NUMBER(EALREADY, 10037),
     "WSAEALREADY",
     10037,
     {"A connection attempt is already under way on this socket.",
      "Ya hay un intento de conexión en curso en este socket."},
     {"Wait until the socket is writable and read SO_ERROR.",
      "Espera a que se pueda escribir en el socket y lee SO_ERROR."}},
    {"EBADF",
     ENCHUFE_NUMBER(EBADF, 10038),
     "WSAENOTSOCK",
     10038,
     {"That number is not an open descriptor.", "Ese número no es un descriptor abierto."},
     {"The socket was closed, or never opened: open it first.",
      "El socket se cerró o nunca se abrió: ábrelo antes."}},
    {"ECONNABORTED",
     ENCHUFE_NUMBER(ECONNABORTED, 10053),
     "WSAECONNABORTED",
     10053,
     {"The connection was aborted on this side, before or after it was accepted.",
      "La conexión se abortó en este lado, antes o después de aceptarla."},
     {"A server simply goes on accepting; a client connects again.",
      "Un servidor sigue aceptando sin más; un cliente vuelve a conectar."}},
    {"ECONNREFUSED",
     ENCHUFE_NUMBER(ECONNREFUSED, 10061),
     "WSAECONNREFUSED",
     10061,
     {"The machine answered, but nothing is listening on that port.",
      "La máquina respondió, pero nadie escucha en ese puerto."},
     {"Start the server first, and check the port, the address it listens on, and TCP or UDP.",
      "Arranca antes el servidor y comprueba el puerto, la dirección en la que escucha y si es TCP o UDP."}},
    {"ECONNRESET",
     ENCHUFE_NUMBER(ECONNRESET, 10054),
     "WSAECONNRESET",
     10054,
     {"The peer ended the connection abruptly (RST): it closed with data unread or with SO_LINGER 0, or its "
      "machine restarted and no longer knows the connection.",
      "El otro extremo cerró la conexión abruptamente (RST): cerró con datos sin leer o con SO_LINGER a 0, o "
      "su máquina se reinició y ya no conoce la conexión."},
     {"What was on the way is lost. Close this socket and connect again.",
      "Lo que estaba en camino se ha perdido. Cierra este socket y vuelve a conectar."}},
    {"EDESTADDRREQ",
     ENCHUFE_NUMBER(EDESTADDRREQ, 10039),
     "WSAEDESTADDRREQ",
     10039,
     {"The socket has no destination: it is not connected and the call names none.",
      "El socket no tiene destino: no está conectado y la llamada no indica ninguno."},
     {"Give the destination with sendto(), or connect() the socket first.",
      "Indica el destino con sendto() o conecta antes el socket con connect()."}},
    {"EFAULT",
     ENCHUFE_NUMBER(EFAULT, 10014),
     "WSAEFAULT",
     10014,
     {"The program passed a bad pointer.", "El programa pasó un puntero no válido."},
     {"This is a fault of the program.", "Es un fallo del programa."}},
    {"EHOSTUNREACH",
     ENCHUFE_NUMBER(EHOSTUNREACH, 10065),
     "WSAEHOSTUNREACH",
     10065,
     {"There is no way to that machine: no route, or nobody answers on its network.",
      "No hay camino hasta esa máquina: no hay ruta o nadie responde en su red."},
     {"Check the address, the cable or Wi-Fi, and the gateway.",
      "Comprueba la dirección, el cable o la wifi y la puerta de enlace."}},
    {"EHOSTDOWN",
     ENCHUFE_NUMBER(EHOSTDOWN, 10064),
     "WSAEHOSTDOWN",
     10064,
     {"That machine does not answer on the local network.", "Esa máquina no responde en la red local."},
     {"Check that it is switched on and that the address is right.",
      "Comprueba que está encendida y que la dirección es correcta."}},
    {"EINPROGRESS",
     ENCHUFE_NUMBER(EINPROGRESS, 10036),
     "WSAEINPROGRESS",
     10036,
     {"The connection has been started and goes on in the background.",
      "La conexión se ha iniciado y sigue en segundo plano."},
     {"Wait until the socket is writable, then read SO_ERROR: 0 means connected. (Winsock says "
      "WSAEWOULDBLOCK here.)",
      "Espera a que se pueda escribir en el socket y lee SO_ERROR: 0 significa conectado. (Winsock dice aquí "
      "WSAEWOULDBLOCK.)"}},
    {"EINTR",
     ENCHUFE_NUMBER(EINTR, 10004),
     "WSAEINTR",
     10004,
     {"A signal interrupted the call before it did anything.",
      "Una señal interrumpió la llamada antes de que hiciera nada."},
     {"Call again.", "Repite la llamada."}},
    {"EINVAL",
     ENCHUFE_NUMBER(EINVAL, 10022),
     "WSAEINVAL",
     10022,
     {"An argument does not fit the socket's state: bound twice, accept() without listen(), a bad option "
      "value.",
      "Un argumento no encaja con el estado del socket: vinculado dos veces, accept() sin listen(), un valor "
      "de opción incorrecto."},
     {"Check the order of the calls and their arguments.",
      "Revisa el orden de las llamadas y sus argumentos."}},
    {"EISCONN",
     ENCHUFE_NUMBER(EISCONN, 10056),
     "WSAEISCONN",
     10056,
     {"The socket is already connected.", "El socket ya está conectado."},
     {"One socket, one connection: open another socket for a new one.",
      "Un socket, una conexión: abre otro socket para una nueva."}},
    {"EMFILE",
     ENCHUFE_NUMBER(EMFILE, 10024),
     "WSAEMFILE",
     10024,
     {"This process has as many descriptors open as it may.",
      "Este proceso ya tiene abiertos todos los descriptores que se le permiten."},
     {"Close some sockets, or raise the limit (ulimit -n).",
      "Cierra algunos sockets o sube el límite (ulimit -n)."}},
    {"ENFILE",
     ENCHUFE_NUMBER(ENFILE, 0),
     "",
     0,
     {"The whole system has as many files open as it may.",
      "El sistema entero ya tiene abiertos todos los archivos que admite."},
     {"Close programs, or raise the system's limit.", "Cierra programas o sube el límite del sistema."}},
    {"EMSGSIZE",
     ENCHUFE_NUMBER(EMSGSIZE, 10040),
     "WSAEMSGSIZE",
     10040,
     {"The datagram is larger than the socket or the network can carry in one piece (UDP over IPv4: 65,507 "
      "bytes), or than the buffer it was to be received in.",
      "El datagrama es mayor de lo que el socket o la red pueden llevar de una vez (UDP sobre IPv4: 65 507 "
      "bytes) o que el buffer en que se iba a recibir."},
     {"Send smaller datagrams; receive into a larger buffer.",
      "Envía datagramas más pequeños; recibe en un buffer mayor."}},
    {"ENETDOWN",
     ENCHUFE_NUMBER(ENETDOWN, 10050),
     "WSAENETDOWN",
     10050,
     {"The network interface is down.", "La interfaz de red está inactiva."},
     {"Bring the interface up.", "Activa la interfaz."}},
    {"ENETUNREACH",
     ENCHUFE_NUMBER(ENETUNREACH, 10051),
     "WSAENETUNREACH",
     10051,
     {"This machine has no route to that network (or it is a TCP connection to a multicast or broadcast "
      "address).",
      "Esta máquina no tiene ruta hasta esa red (o es una conexión TCP con una dirección multicast o de "
      "broadcast)."},
     {"Check the address and this machine's network; without IPv6 here, use the IPv4 address.",
      "Comprueba la dirección y la red de esta máquina; si aquí no hay IPv6, usa la dirección IPv4."}},
    {"ENOBUFS",
     ENCHUFE_NUMBER(ENOBUFS, 10055),
     "WSAENOBUFS",
     10055,
     {"The system has no memory left for network buffers, or one of its limits was reached (on Linux, 20 "
      "multicast groups a socket).",
      "El sistema no tiene memoria para buffers de red, o se ha llegado a uno de sus límites (en Linux, 20 "
      "grupos multicast por socket)."},
     {"Close sockets, send more slowly, or leave a multicast group.",
      "Cierra sockets, envía más despacio o abandona algún grupo multicast."}},
    {"ENOMEM",
     ENCHUFE_NUMBER(ENOMEM, 0),
     "",
     0,
     {"The system has no memory left.", "El sistema no tiene memoria libre."},
     {"Close programs or sockets.", "Cierra programas o sockets."}},
    {"ENOENT",
     ENCHUFE_NUMBER(ENOENT, 0),
     "",
     0,
     {"There is no file with that path: nobody has bound a Unix-domain socket there.",
      "No hay ningún archivo con esa ruta: nadie ha vinculado ahí un socket de dominio Unix."},
     {"Check the path and start the server first.", "Comprueba la ruta y arranca antes el servidor."}},
    {"ENOPROTOOPT",
     ENCHUFE_NUMBER(ENOPROTOOPT, 10042),
     "WSAENOPROTOOPT",
     10042,
     {"This kind of socket, or this system, has no such option.",
      "Este tipo de socket, o este sistema, no tiene esa opción."},
     {"Check the option's name and level.", "Comprueba el nombre y el nivel de la opción."}},
    {"ENOTCONN",
     ENCHUFE_NUMBER(ENOTCONN, 10057),
     "WSAENOTCONN",
     10057,
     {"The socket is not connected. A listening socket never is: it only makes new ones.",
      "El socket no está conectado. Un socket a la escucha nunca lo está: solo crea otros nuevos."},
     {"connect() first, or use the socket that accept() returned.",
      "Conecta antes con connect() o usa el socket que devolvió accept()."}},
    {"ENOTSOCK",
     ENCHUFE_NUMBER(ENOTSOCK, 10038),
     "WSAENOTSOCK",
     10038,
     {"That descriptor is a file or something else, not a socket.",
      "Ese descriptor es un archivo u otra cosa, no un socket."},
     {"Pass the descriptor that socket() or accept() returned.",
      "Pasa el descriptor que devolvió socket() o accept()."}},
    {"EOPNOTSUPP",
     ENCHUFE_NUMBER(EOPNOTSUPP, 10045),
     "WSAEOPNOTSUPP",
     10045,
     {"This kind of socket does not know that operation: listen() and accept() are for SOCK_STREAM sockets, "
      "for example.",
      "Este tipo de socket no conoce esa operación: listen() y accept() son para sockets SOCK_STREAM, por "
      "ejemplo."},
     {"Use the call that belongs to the socket's type.",
      "Usa la llamada que corresponde al tipo de socket."}},
    {"EPIPE",
     ENCHUFE_NUMBER(EPIPE, 10058),
     "WSAESHUTDOWN",
     10058,
     {"Sending is over on this connection: it was shut down here, or the peer closed it completely.",
      "Ya no se puede enviar por esta conexión: se cerró el envío aquí o el otro extremo la cerró del todo."},
     {"Stop sending. What has arrived can still be received.",
      "Deja de enviar. Lo que haya llegado aún se puede recibir."}},
    {"EPROTONOSUPPORT",
     ENCHUFE_NUMBER(EPROTONOSUPPORT, 10043),
     "WSAEPROTONOSUPPORT",
     10043,
     {"The system does not know that protocol.", "El sistema no conoce ese protocolo."},
     {"Use protocol 0, or one that belongs to the domain and the type.",
      "Usa el protocolo 0 o uno que corresponda al dominio y al tipo."}},
    {"EPROTOTYPE",
     ENCHUFE_NUMBER(EPROTOTYPE, 10041),
     "WSAEPROTOTYPE",
     10041,
     {"The protocol does not go with this socket type; with Unix-domain sockets, the other end has another "
      "type.",
      "El protocolo no va con este tipo de socket; con sockets de dominio Unix, el otro extremo es de otro "
      "tipo."},
     {"Use the same type on both ends, SOCK_STREAM or SOCK_DGRAM.",
      "Usa el mismo tipo en ambos extremos, SOCK_STREAM o SOCK_DGRAM."}},
    {"ESHUTDOWN",
     ENCHUFE_NUMBER(ESHUTDOWN, 10058),
     "WSAESHUTDOWN",
     10058,
     {"This direction was shut down; the socket cannot send any more. (Linux says EPIPE.)",
      "Este sentido se cerró; el socket ya no puede enviar. (Linux dice EPIPE.)"},
     {"Open a new connection to send again.", "Abre una conexión nueva para volver a enviar."}},
    {"ESOCKTNOSUPPORT",
     ENCHUFE_NUMBER(ESOCKTNOSUPPORT, 10044),
     "WSAESOCKTNOSUPPORT",
     10044,
     {"This domain has no such socket type.", "Este dominio no tiene ese tipo de socket."},
     {"Use SOCK_STREAM or SOCK_DGRAM.", "Usa SOCK_STREAM o SOCK_DGRAM."}},
    {"ETIMEDOUT",
     ENCHUFE_NUMBER(ETIMEDOUT, 10060),
     "WSAETIMEDOUT",
     10060,
     {"Nobody answered in time.", "Nadie respondió a tiempo."},
     {"Check the address and that no firewall drops the packets; a machine that is off, on another network, "
      "looks just like this (on yours: EHOSTUNREACH).",
      "Comprueba la dirección y que ningún cortafuegos descarte los paquetes; una máquina apagada de otra "
      "red da este mismo error (en la tuya, EHOSTUNREACH)."}},
    {"ECANCELED",
     ENCHUFE_NUMBER(ECANCELED, 995),
     "WSA_OPERATION_ABORTED",
     995,
     {"It was cancelled here before it ended.", "Se canceló aquí antes de que terminara."},
     {"Start it again if it is still wanted.", "Vuelve a iniciarlo si aún hace falta."}},
    {"ENAMETOOLONG",
     ENCHUFE_NUMBER(ENAMETOOLONG, 10063),
     "WSAENAMETOOLONG",
     10063,
     {"The path or name is too long: a Unix-domain path has room for 107 bytes.",
      "La ruta o el nombre es demasiado largo: una ruta de dominio Unix admite 107 bytes."},
     {"Use a shorter path.", "Usa una ruta más corta."}},
});

constexpr auto resolverErrors = std::to_array<ErrorEntry>({
    {"EAI_NONAME",
     EAI_NONAME,
     "WSAHOST_NOT_FOUND",
     11001,
     {"No machine or service with that name is known.",
      "No se conoce ninguna máquina ni servicio con ese nombre."},
     {"Check the spelling; a numeric address needs no resolver.",
      "Comprueba cómo está escrito; una dirección numérica no necesita el resolver."}},
    {"EAI_AGAIN",
     EAI_AGAIN,
     "WSATRY_AGAIN",
     11002,
     {"The name server does not answer now.", "El servidor de nombres no responde ahora."},
     {"Try again later, and check the network; a numeric address needs no resolver.",
      "Inténtalo más tarde y revisa la red; una dirección numérica no necesita el resolver."}},
    {"EAI_FAIL",
     EAI_FAIL,
     "WSANO_RECOVERY",
     11003,
     {"The name server answered with a failure.", "El servidor de nombres respondió con un fallo."},
     {"Try another name server.", "Prueba con otro servidor de nombres."}},
    {"EAI_FAMILY",
     EAI_FAMILY,
     "WSAEAFNOSUPPORT",
     10047,
     {"The address family asked for is not supported.", "La familia de direcciones pedida no se admite."},
     {"Ask for IPv4 or IPv6.", "Pide IPv4 o IPv6."}},
    {"EAI_SERVICE",
     EAI_SERVICE,
     "WSATYPE_NOT_FOUND",
     10109,
     {"No such service for this kind of socket.", "No existe ese servicio para este tipo de socket."},
     {"Give a port number, or a service name such as http.",
      "Da un número de puerto o un nombre de servicio como http."}},
    {"EAI_SOCKTYPE",
     EAI_SOCKTYPE,
     "WSAESOCKTNOSUPPORT",
     10044,
     {"The socket type asked for is not supported.", "El tipo de socket pedido no se admite."},
     {"Ask for SOCK_STREAM or SOCK_DGRAM.", "Pide SOCK_STREAM o SOCK_DGRAM."}},
    {"EAI_BADFLAGS",
     EAI_BADFLAGS,
     "WSAEINVAL",
     10022,
     {"The hints have flags that do not go together.", "Los hints llevan flags incompatibles entre sí."},
     {"Use AI_CANONNAME only with a name.", "Usa AI_CANONNAME solo con un nombre."}},
    {"EAI_MEMORY",
     EAI_MEMORY,
     "WSA_NOT_ENOUGH_MEMORY",
     8,
     {"No memory left.", "No queda memoria."},
     {"Close programs.", "Cierra programas."}},
    {"EAI_SYSTEM",
     EAI_SYSTEM,
     "",
     0,
     {"The system failed while resolving.", "El sistema falló al resolver el nombre."},
     {"Check the machine's network settings.", "Revisa la configuración de red de la máquina."}},
    {"EAI_NODATA",
     EAI_NODATA,
     "WSANO_DATA",
     11004,
     {"The name exists but has no address of the kind asked for.",
      "El nombre existe, pero no tiene ninguna dirección del tipo pedido."},
     {"Ask for the other family, IPv4 or IPv6.", "Pide la otra familia, IPv4 o IPv6."}},
    {"EAI_ADDRFAMILY",
     EAI_ADDRFAMILY,
     "",
     0,
     {"The name has no address in the family asked for.",
      "El nombre no tiene ninguna dirección de la familia pedida."},
     {"Ask for the other family, IPv4 or IPv6.", "Pide la otra familia, IPv4 o IPv6."}},
});

#undef ENCHUFE_NUMBER

const ErrorEntry* findIn(std::span<const ErrorEntry> table, int number)
{
    const auto found = std::find_if(table.begin(), table.end(), [number](const ErrorEntry& entry) {
        return entry.number == number && entry.number != ErrorEntry::notHere;
    });
    return found == table.end() ? nullptr : &*found;
}

} // namespace

std::span<const ErrorEntry> errorTable() { return systemErrors; }

std::span<const ErrorEntry> resolverErrorTable() { return resolverErrors; }

const ErrorEntry* findError(Call call, int number)
{
    return call == Call::GetAddrInfo || call == Call::GetNameInfo ? findIn(resolverErrors, number)
                                                                  : findIn(systemErrors, number);
}

const ErrorEntry* findError(std::string_view name)
{
    // EWOULDBLOCK is a second name of EAGAIN wherever this runs; POSIX lets them differ.
    if (sameIgnoringCase(name, "EWOULDBLOCK"))
        name = "EAGAIN";
    for (const auto table : {errorTable(), resolverErrorTable()}) {
        for (const ErrorEntry& entry : table) {
            if (sameIgnoringCase(name, entry.name))
                return &entry;
        }
    }
    for (const auto table : {errorTable(), resolverErrorTable()}) {
        for (const ErrorEntry& entry : table) {
            if (!entry.winsockName.empty() && sameIgnoringCase(name, entry.winsockName))
                return &entry;
        }
    }
    return nullptr;
}

bool isConnectUnderWay(int number)
{
    const ErrorEntry* const entry = findError(Call::Connect, number);
#ifdef _WIN32
    return entry != nullptr && (entry->name == "EAGAIN" || entry->name == "EINPROGRESS");
#else
    return entry != nullptr && entry->name == "EINPROGRESS";
#endif
}

std::string errorName(Call call, int number)
{
    const ErrorEntry* const entry = findError(call, number);
    return entry != nullptr ? std::string(entry->name) : std::to_string(number);
}

std::string explainError(Call call, int number, Language language)
{
    if (const ErrorEntry* const entry = findError(call, number))
        return fmt::format("{} {}", entry->meaning.in(language), entry->advice.in(language));
    return std::system_category().message(number);
}

std::string describeError(Call call, std::string_view address, int number, Language language)
{
    return fmt::format("{}{}{}: {} ({}): {}", callName(call), address.empty() ? "" : " ", address,
                       errorName(call, number), number, explainError(call, number, language));
}

} // namespace enchufe::net

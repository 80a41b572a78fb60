// SPDX-License-Identifier: GPL-3.0-or-later
// One error means different things of different calls: connect(2), bind(2), accept(2), ip(7), unix(7),
// socket(7).
#include "core/net/errors.h"

#include "core/net/platform.h"
#include "core/net/ports.h"

#include <fmt/format.h>

#include <cstring>
#include <system_error>

namespace enchufe::net {

namespace {

bool isLinkLocalWithoutZone(const Endpoint& address)
{
    sockaddr_in6 six = {};
    if (address.domain() != Domain::Inet6 || address.bytes().size() < sizeof six)
        return false;
    std::memcpy(&six, address.bytes().data(), sizeof six);
    return IN6_IS_ADDR_LINKLOCAL(&six.sin6_addr) && six.sin6_scope_id == 0;
}

bool sends(Call call) { return call == Call::Send || call == Call::SendTo; }
bool receives(Call call) { return call == Call::Recv || call == Call::RecvFrom; }

ErrorExplanation inUse(Domain domain, Type type)
{
    if (domain == Domain::Unix)
        return {{"There is something at that path already, perhaps left behind by a server that has ended: "
                 "bind() "
                 "never overwrites.",
                 "Ya hay algo en esa ruta, quizá lo dejó un servidor que terminó: bind() nunca sobrescribe."},
                {"If no server uses it, remove the file; else choose another path.",
                 "Si ningún servidor lo usa, borra el archivo; si no, elige otra ruta."}};
    if (type == Type::Datagram)
        return {{"That address and port already belong to another UDP socket.",
                 "Esa dirección y ese puerto ya pertenecen a otro socket UDP."},
                {"Choose another port (0 lets the system pick one) or close the other program; ss -ulnp "
                 "names it.",
                 "Elige otro puerto (con 0 lo elige el sistema) o cierra el otro programa; ss -ulnp dice "
                 "cuál es."}};
    return {
        {"That address and port already belong to another socket: one that is open now, or an old connection "
         "that waits in TIME_WAIT after a restart.",
         "Esa dirección y ese puerto ya pertenecen a otro socket: uno abierto ahora o una conexión antigua "
         "que espera en TIME_WAIT tras un reinicio."},
        {"If a program listens there (ss -ltnp names it), close it or choose another port: SO_REUSEADDR does "
         "not help on Linux. If only TIME_WAIT is left, set SO_REUSEADDR before bind(); Linux asks that the "
         "old socket had set it too, else wait a minute.",
         "Si un programa escucha ahí (ss -ltnp dice cuál), ciérralo o elige otro puerto: en Linux "
         "SO_REUSEADDR no ayuda. Si solo queda TIME_WAIT, activa SO_REUSEADDR antes de bind(); Linux exige "
         "que el socket antiguo también la tuviera activada; si no, espera un minuto."}};
}

ErrorExplanation invalid(const FailedCall& failed)
{
    if (isLinkLocalWithoutZone(failed.address))
        return {
            {"A link-local address (fe80::…) exists on every interface, and this one does not say on which.",
             "Una dirección de enlace local (fe80::…) existe en todas las interfaces, y esta no dice en "
             "cuál."},
            {"Write the interface behind it, as in fe80::1%eth0.",
             "Escribe la interfaz detrás, como en fe80::1%eth0."}};
    switch (failed.call) {
    case Call::Accept:
        return {{"The socket does not listen: listen() was not called, or shutdown() has ended it.",
                 "El socket no está a la escucha: no se llamó a listen() o shutdown() acabó con ella."},
                {"Call bind() and listen() first.", "Llama antes a bind() y a listen()."}};
    case Call::Bind:
        return {{"The socket is bound already, or the address does not fit its domain.",
                 "El socket ya está vinculado o la dirección no corresponde a su dominio."},
                {"One bind() for each socket: open another one.", "Un bind() por socket: abre otro."}};
    case Call::Listen:
        return {{"The socket is connected, so it cannot listen.",
                 "El socket está conectado, así que no puede estar a la escucha."},
                {"Open another socket to listen.", "Abre otro socket para escuchar."}};
    case Call::SetSockOpt:
        return {{"The option does not take that value, or not in the socket's present state.",
                 "La opción no admite ese valor, o no en el estado actual del socket."},
                {"Check the value, and whether the option must be set earlier.",
                 "Revisa el valor y si la opción debe activarse antes."}};
    default:
        return {};
    }
}

ErrorExplanation again(Call call, Domain domain)
{
    if (call == Call::Accept)
        return {
            {"No connection is waiting to be accepted.", "No hay ninguna conexión esperando a ser aceptada."},
            {"Wait until the listening socket is readable, then call again.",
             "Espera a que se pueda leer en el socket a la escucha y repite la llamada."}};
    if (call == Call::StartThread)
        return {{"No thread could be made: this user, group of processes or system has all it may have.",
                 "No se pudo crear un hilo: el usuario, el grupo de procesos o el sistema ya tiene todos los "
                 "permitidos."},
                {"End what is not needed, raise the limit (ulimit -u, pids.max), or serve with one loop.",
                 "Termina lo que no haga falta, sube el límite (ulimit -u, pids.max) o atiende con un solo "
                 "bucle."}};
    if (call == Call::Connect && domain == Domain::Unix)
        return {
            {"The server's queue of connections is full.", "La cola de conexiones del servidor está llena."},
            {"Call again when the server has accepted some.",
             "Repite la llamada cuando el servidor haya aceptado alguna."}};
    if (receives(call))
        return {{"Nothing has arrived yet.", "Aún no ha llegado nada."},
                {"Wait until the socket is readable (poll, epoll, select), then call again.",
                 "Espera a que se pueda leer en el socket (poll, epoll, select) y repite la llamada."}};
    if (sends(call))
        return {
            {"The send buffer is full: the peer receives more slowly than this side sends.",
             "El buffer de envío está lleno: el otro extremo recibe más despacio de lo que se envía."},
            {"Wait until the socket is writable (poll, epoll, select), then call again with what is left.",
             "Espera a que se pueda escribir en el socket (poll, epoll, select) y repite la llamada con lo "
             "que falte."}};
    return {};
}

ErrorExplanation forbidden(const FailedCall& failed, Domain domain)
{
    if (domain == Domain::Unix)
        return {{"You may not write at that path, or not search a folder on the way to it.",
                 "No puedes escribir en esa ruta, o no puedes entrar en una carpeta del camino."},
                {"Use another path, or ask for the permission.", "Usa otra ruta o pide el permiso."}};
    if (failed.call == Call::Bind)
        return {{"This port needs privilege: it is below the first one that everybody may bind (1024).",
                 "Este puerto requiere privilegios: es menor que el primero que cualquiera puede vincular "
                 "(1024)."},
                {"Choose a port from 1024 up.", "Elige un puerto a partir de 1024."}};
    if (sends(failed.call) || failed.call == Call::Connect)
        return {{"This is a broadcast address and SO_BROADCAST is not set, or a firewall forbids the way.",
                 "Es una dirección de broadcast y SO_BROADCAST no está activada, o un cortafuegos prohíbe el "
                 "camino."},
                {"Set SO_BROADCAST first, or check the address and the firewall.",
                 "Activa antes SO_BROADCAST o revisa la dirección y el cortafuegos."}};
    return {};
}

/// What a small system lacks is named as what it is.
ErrorExplanation lacking(const FailedCall& failed, Domain domain, std::string_view name)
{
    if (name == "EAI_SERVICE" && !hasServices())
        return {
            {"This system has no list of services (there is no /etc/services), so it knows none by name.",
             "Este sistema no tiene lista de servicios (no existe /etc/services), así que no conoce ninguno "
             "por su nombre."},
            {"Give the port's number.", "Indica el número del puerto."}};
    if (name == "EAFNOSUPPORT" && failed.call == Call::Socket)
        return {
            {"This system does not offer sockets of that domain; without IPv6 there are no AF_INET6 ones.",
             "Este sistema no ofrece sockets de ese dominio; sin IPv6 no los hay de AF_INET6."},
            {"Use IPv4 here.", "Usa aquí IPv4."}};
    if (name == "EADDRNOTAVAIL" && domain == Domain::Inet6 && failed.address.port() != 0)
        return {{"No interface of this machine has an IPv6 address that fits; IPv6 may be off here.",
                 "Ninguna interfaz de esta máquina tiene una dirección IPv6 que sirva; quizá IPv6 esté "
                 "desactivado aquí."},
                {"Use an address of this machine, or IPv4.", "Usa una dirección de esta máquina, o IPv4."}};
    return {};
}

/// connect(3p): the attempt is not given up.
ErrorExplanation interruptedConnect()
{
    return {{"A signal interrupted the waiting. Of TCP the connection goes on being made in the background.",
             "Una señal interrumpió la espera. En TCP la conexión se sigue estableciendo en segundo plano."},
            {"Wait until the socket is writable, then read SO_ERROR: 0 means connected. Calling connect() "
             "again gives EALREADY or EISCONN.",
             "Espera a que se pueda escribir en el socket y lee SO_ERROR: 0 significa conectado. Si repites "
             "connect(), da EALREADY o EISCONN."}};
}

ErrorExplanation special(const FailedCall& failed, std::string_view name)
{
    const Domain domain = failed.domain != Domain::Unspecified ? failed.domain : failed.address.domain();
    if (const ErrorExplanation found = lacking(failed, domain, name); !found.meaning.en.empty())
        return found;
    if (name == "EADDRINUSE" && (failed.call == Call::Bind || failed.call == Call::Listen))
        return inUse(domain, failed.type);
    if (name == "EINVAL")
        return invalid(failed);
    if (name == "EAGAIN")
        return again(failed.call, domain);
    if (name == "EACCES")
        return forbidden(failed, domain);
    if (name == "EINTR" && failed.call == Call::Connect && domain != Domain::Unix)
        return interruptedConnect();
    if (name == "ECONNREFUSED" && domain == Domain::Unix)
        return {{"The file is there, but no socket listens behind it: its server has ended.",
                 "El archivo existe, pero detrás no escucha ningún socket: su servidor terminó."},
                {"Start the server again; it must remove the old file first.",
                 "Arranca de nuevo el servidor; antes debe borrar el archivo antiguo."}};
    if (name == "EADDRNOTAVAIL" && failed.call == Call::Connect && failed.address.port() != 0)
        return {
            {"The local address or port for this connection is not to be had: every ephemeral port towards "
             "that address is taken, or no interface has an address that leads there.",
             "No hay dirección o puerto local para esta conexión: todos los puertos efímeros hacia esa "
             "dirección están ocupados o ninguna interfaz tiene una dirección que lleve hasta ella."},
            {"Close connections, or wait until those in TIME_WAIT are gone.",
             "Cierra conexiones o espera a que desaparezcan las que están en TIME_WAIT."}};
    return {};
}

} // namespace

ErrorExplanation explanationOf(const FailedCall& failed)
{
    const ErrorEntry* const entry = findError(failed.call, failed.number);
    if (entry == nullptr)
        return {};
    const ErrorExplanation found = special(failed, entry->name);
    return found.meaning.en.empty() ? ErrorExplanation{entry->meaning, entry->advice} : found;
}

std::string explainError(const FailedCall& failed, Language language)
{
    const ErrorExplanation found = explanationOf(failed);
    if (found.meaning.en.empty())
        return std::system_category().message(failed.number);
    return found.advice.en.empty()
               ? std::string(found.meaning.in(language))
               : fmt::format("{} {}", found.meaning.in(language), found.advice.in(language));
}

} // namespace enchufe::net

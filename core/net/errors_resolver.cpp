// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef _GNU_SOURCE
#define _GNU_SOURCE // EAI_NODATA, EAI_ADDRFAMILY
#endif

#include "core/net/errors.h"

#include "core/net/platform.h"

#include <array>

namespace enchufe::net {

namespace {

#ifndef EAI_SYSTEM
#define EAI_SYSTEM ErrorEntry::notHere
#endif
#ifndef EAI_NODATA
#define EAI_NODATA ErrorEntry::notHere
#endif
#ifndef EAI_ADDRFAMILY
#define EAI_ADDRFAMILY ErrorEntry::notHere
#endif

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
#ifdef EAI_OVERFLOW
    {"EAI_OVERFLOW",
     EAI_OVERFLOW,
     "",
     0,
     {"A name is longer than the room for it.", "Un nombre es más largo que el espacio para él."},
     {"Use a shorter name.", "Usa un nombre más corto."}},
#endif
#ifdef EAI_INPROGRESS
    {"EAI_INPROGRESS",
     EAI_INPROGRESS,
     "",
     0,
     {"The request is still under way.", "La petición sigue en curso."},
     {"Wait until it has ended.", "Espera a que termine."}},
#endif
#ifdef EAI_CANCELED
    {"EAI_CANCELED",
     EAI_CANCELED,
     "",
     0,
     {"The request was cancelled.", "La petición se canceló."},
     {"Ask again if it is still wanted.", "Vuelve a preguntar si aún hace falta."}},
#endif
#ifdef EAI_NOTCANCELED
    {"EAI_NOTCANCELED",
     EAI_NOTCANCELED,
     "",
     0,
     {"The request could not be cancelled.", "La petición no se pudo cancelar."},
     {"Wait until it has ended.", "Espera a que termine."}},
#endif
#ifdef EAI_ALLDONE
    {"EAI_ALLDONE",
     EAI_ALLDONE,
     "",
     0,
     {"All requests have ended.", "Todas las peticiones han terminado."},
     {"There is nothing to wait for.", "No hay nada a lo que esperar."}},
#endif
#ifdef EAI_INTR
    {"EAI_INTR",
     EAI_INTR,
     "",
     0,
     {"A signal interrupted the resolver.", "Una señal interrumpió al resolver."},
     {"Ask again.", "Vuelve a preguntar."}},
#endif
});

} // namespace

std::span<const ErrorEntry> resolverErrorTable() { return resolverErrors; }

} // namespace enchufe::net

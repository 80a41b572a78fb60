// SPDX-License-Identifier: GPL-3.0-or-later
// What the courses do not speak of, and Linux has all the same: errno(3). A journal never has a bare number.
#include "core/net/errors.h"

#include <array>
#include <cerrno>

namespace enchufe::net {

namespace {

// Winsock's calls answer with numbers of its own, and the C library's mean other things there.
#ifdef _WIN32
#define ENCHUFE_NUMBER(posix, winsock) (winsock)
#else
#define ENCHUFE_NUMBER(posix, winsock) (posix)
#endif

// clang-format off
constexpr auto others = std::to_array<ErrorEntry>({
#ifdef E2BIG
    {"E2BIG", ENCHUFE_NUMBER(E2BIG, ErrorEntry::notHere), "", 0,
     {"The list of arguments is too long.",
      "La lista de argumentos es demasiado larga."}},
#endif
#ifdef EADV
    {"EADV", ENCHUFE_NUMBER(EADV, ErrorEntry::notHere), "", 0,
     {"Advertise error: of old network file systems.",
      "Error de anuncio: de antiguos sistemas de archivos en red."}},
#endif
#ifdef EBADE
    {"EBADE", ENCHUFE_NUMBER(EBADE, ErrorEntry::notHere), "", 0,
     {"An exchange that is not valid.",
      "Un intercambio no válido."}},
#endif
#ifdef EBADFD
    {"EBADFD", ENCHUFE_NUMBER(EBADFD, ErrorEntry::notHere), "", 0,
     {"The descriptor is in a state that does not allow this.",
      "El descriptor está en un estado que no lo permite."}},
#endif
#ifdef EBADMSG
    {"EBADMSG", ENCHUFE_NUMBER(EBADMSG, ErrorEntry::notHere), "", 0,
     {"A message is damaged, or of another kind than expected.",
      "Un mensaje está dañado o es de otro tipo que el esperado."}},
#endif
#ifdef EBADR
    {"EBADR", ENCHUFE_NUMBER(EBADR, ErrorEntry::notHere), "", 0,
     {"A request descriptor that is not valid.",
      "Un descriptor de petición no válido."}},
#endif
#ifdef EBADRQC
    {"EBADRQC", ENCHUFE_NUMBER(EBADRQC, ErrorEntry::notHere), "", 0,
     {"A request code that is not valid.",
      "Un código de petición no válido."}},
#endif
#ifdef EBADSLT
    {"EBADSLT", ENCHUFE_NUMBER(EBADSLT, ErrorEntry::notHere), "", 0,
     {"A slot that is not valid.",
      "Una ranura no válida."}},
#endif
#ifdef EBFONT
    {"EBFONT", ENCHUFE_NUMBER(EBFONT, ErrorEntry::notHere), "", 0,
     {"A font file of another format.",
      "Un archivo de fuente con otro formato."}},
#endif
#ifdef EBUSY
    {"EBUSY", ENCHUFE_NUMBER(EBUSY, ErrorEntry::notHere), "", 0,
     {"The device or the file is in use.",
      "El dispositivo o el archivo está en uso."}},
#endif
#ifdef ECHILD
    {"ECHILD", ENCHUFE_NUMBER(ECHILD, ErrorEntry::notHere), "", 0,
     {"There is no child process to wait for.",
      "No hay ningún proceso hijo al que esperar."}},
#endif
#ifdef ECHRNG
    {"ECHRNG", ENCHUFE_NUMBER(ECHRNG, ErrorEntry::notHere), "", 0,
     {"A channel number out of range.",
      "Un número de canal fuera de rango."}},
#endif
#ifdef ECOMM
    {"ECOMM", ENCHUFE_NUMBER(ECOMM, ErrorEntry::notHere), "", 0,
     {"The communication failed while sending.",
      "La comunicación falló al enviar."}},
#endif
#ifdef EDEADLK
    {"EDEADLK", ENCHUFE_NUMBER(EDEADLK, ErrorEntry::notHere), "", 0,
     {"Waiting would never end: two wait for each other.",
      "La espera no acabaría nunca: dos se esperan mutuamente."}},
#endif
#ifdef EDOM
    {"EDOM", ENCHUFE_NUMBER(EDOM, ErrorEntry::notHere), "", 0,
     {"A number outside what the option or function takes.",
      "Un número fuera de lo que admite la opción o la función."}},
#endif
#ifdef EDOTDOT
    {"EDOTDOT", ENCHUFE_NUMBER(EDOTDOT, ErrorEntry::notHere), "", 0,
     {"An error of RFS, an old network file system.",
      "Un error de RFS, un antiguo sistema de archivos en red."}},
#endif
#ifdef EDQUOT
    {"EDQUOT", ENCHUFE_NUMBER(EDQUOT, 10069), "WSAEDQUOT", 10069,
     {"The user's disk quota is used up.",
      "La cuota de disco del usuario está agotada."}},
#endif
#ifdef EEXIST
    {"EEXIST", ENCHUFE_NUMBER(EEXIST, ErrorEntry::notHere), "", 0,
     {"There is already something of that name: a file, or an entry that was to be added.",
      "Ya existe algo con ese nombre: un archivo o una entrada que se quería añadir."}},
#endif
#ifdef EFBIG
    {"EFBIG", ENCHUFE_NUMBER(EFBIG, ErrorEntry::notHere), "", 0,
     {"The file would be larger than allowed.",
      "El archivo sería mayor de lo permitido."}},
#endif
#ifdef EHWPOISON
    {"EHWPOISON", ENCHUFE_NUMBER(EHWPOISON, ErrorEntry::notHere), "", 0,
     {"A page of memory is damaged.",
      "Una página de memoria está dañada."}},
#endif
#ifdef EIDRM
    {"EIDRM", ENCHUFE_NUMBER(EIDRM, ErrorEntry::notHere), "", 0,
     {"The identifier was removed.",
      "El identificador se eliminó."}},
#endif
#ifdef EILSEQ
    {"EILSEQ", ENCHUFE_NUMBER(EILSEQ, ErrorEntry::notHere), "", 0,
     {"Bytes that are no character.",
      "Bytes que no forman ningún carácter."}},
#endif
#ifdef EIO
    {"EIO", ENCHUFE_NUMBER(EIO, ErrorEntry::notHere), "", 0,
     {"The device or the disk failed while reading or writing.",
      "El dispositivo o el disco falló al leer o escribir."}},
#endif
#ifdef EISDIR
    {"EISDIR", ENCHUFE_NUMBER(EISDIR, ErrorEntry::notHere), "", 0,
     {"That path is a folder.",
      "Esa ruta es una carpeta."}},
#endif
#ifdef EISNAM
    {"EISNAM", ENCHUFE_NUMBER(EISNAM, ErrorEntry::notHere), "", 0,
     {"That is a named file of a special kind.",
      "Es un archivo con nombre de un tipo especial."}},
#endif
#ifdef EKEYEXPIRED
    {"EKEYEXPIRED", ENCHUFE_NUMBER(EKEYEXPIRED, ErrorEntry::notHere), "", 0,
     {"The key has expired.",
      "La clave ha caducado."}},
#endif
#ifdef EKEYREJECTED
    {"EKEYREJECTED", ENCHUFE_NUMBER(EKEYREJECTED, ErrorEntry::notHere), "", 0,
     {"The key was rejected.",
      "La clave fue rechazada."}},
#endif
#ifdef EKEYREVOKED
    {"EKEYREVOKED", ENCHUFE_NUMBER(EKEYREVOKED, ErrorEntry::notHere), "", 0,
     {"The key was revoked.",
      "La clave fue revocada."}},
#endif
#ifdef EL2HLT
    {"EL2HLT", ENCHUFE_NUMBER(EL2HLT, ErrorEntry::notHere), "", 0,
     {"Level 2 halted: of old terminals' lines.",
      "Nivel 2 detenido: de líneas de terminales antiguos."}},
#endif
#ifdef EL2NSYNC
    {"EL2NSYNC", ENCHUFE_NUMBER(EL2NSYNC, ErrorEntry::notHere), "", 0,
     {"Level 2 out of step: of old terminals' lines.",
      "Nivel 2 sin sincronizar: de líneas de terminales antiguos."}},
#endif
#ifdef EL3HLT
    {"EL3HLT", ENCHUFE_NUMBER(EL3HLT, ErrorEntry::notHere), "", 0,
     {"Level 3 halted: of old terminals' lines.",
      "Nivel 3 detenido: de líneas de terminales antiguos."}},
#endif
#ifdef EL3RST
    {"EL3RST", ENCHUFE_NUMBER(EL3RST, ErrorEntry::notHere), "", 0,
     {"Level 3 reset: of old terminals' lines.",
      "Nivel 3 reiniciado: de líneas de terminales antiguos."}},
#endif
#ifdef ELIBACC
    {"ELIBACC", ENCHUFE_NUMBER(ELIBACC, ErrorEntry::notHere), "", 0,
     {"A shared library cannot be opened.",
      "No se puede abrir una biblioteca compartida."}},
#endif
#ifdef ELIBBAD
    {"ELIBBAD", ENCHUFE_NUMBER(ELIBBAD, ErrorEntry::notHere), "", 0,
     {"A shared library is damaged.",
      "Una biblioteca compartida está dañada."}},
#endif
#ifdef ELIBEXEC
    {"ELIBEXEC", ENCHUFE_NUMBER(ELIBEXEC, ErrorEntry::notHere), "", 0,
     {"A shared library is no program to be run.",
      "Una biblioteca compartida no es un programa que se pueda ejecutar."}},
#endif
#ifdef ELIBMAX
    {"ELIBMAX", ENCHUFE_NUMBER(ELIBMAX, ErrorEntry::notHere), "", 0,
     {"Too many shared libraries.",
      "Demasiadas bibliotecas compartidas."}},
#endif
#ifdef ELIBSCN
    {"ELIBSCN", ENCHUFE_NUMBER(ELIBSCN, ErrorEntry::notHere), "", 0,
     {"A section of a program's libraries is damaged.",
      "Una sección de bibliotecas de un programa está dañada."}},
#endif
#ifdef ELNRNG
    {"ELNRNG", ENCHUFE_NUMBER(ELNRNG, ErrorEntry::notHere), "", 0,
     {"A link number out of range.",
      "Un número de enlace fuera de rango."}},
#endif
#ifdef ELOOP
    {"ELOOP", ENCHUFE_NUMBER(ELOOP, 10062), "WSAELOOP", 10062,
     {"The path has too many symbolic links, or they go round in a circle.",
      "La ruta tiene demasiados enlaces simbólicos o forman un círculo."}},
#endif
#ifdef EMEDIUMTYPE
    {"EMEDIUMTYPE", ENCHUFE_NUMBER(EMEDIUMTYPE, ErrorEntry::notHere), "", 0,
     {"A medium of the wrong kind is in the drive.",
      "En la unidad hay un medio del tipo equivocado."}},
#endif
#ifdef EMLINK
    {"EMLINK", ENCHUFE_NUMBER(EMLINK, ErrorEntry::notHere), "", 0,
     {"The file has as many links as it may.",
      "El archivo ya tiene todos los enlaces que admite."}},
#endif
#ifdef EMULTIHOP
    {"EMULTIHOP", ENCHUFE_NUMBER(EMULTIHOP, ErrorEntry::notHere), "", 0,
     {"More than one step away: of old network file systems.",
      "A más de un salto: de antiguos sistemas de archivos en red."}},
#endif
#ifdef ENAVAIL
    {"ENAVAIL", ENCHUFE_NUMBER(ENAVAIL, ErrorEntry::notHere), "", 0,
     {"No semaphore is available.",
      "No hay ningún semáforo disponible."}},
#endif
#ifdef ENETRESET
    {"ENETRESET", ENCHUFE_NUMBER(ENETRESET, 10052), "WSAENETRESET", 10052,
     {"The connection was lost: the network was reset, or keepalive found nobody.",
      "La conexión se perdió: la red se reinició o las sondas keepalive no encontraron a nadie."}},
#endif
#ifdef ENOANO
    {"ENOANO", ENCHUFE_NUMBER(ENOANO, ErrorEntry::notHere), "", 0,
     {"No anode: of old file systems.",
      "Sin «anode»: de antiguos sistemas de archivos."}},
#endif
#ifdef ENOCSI
    {"ENOCSI", ENCHUFE_NUMBER(ENOCSI, ErrorEntry::notHere), "", 0,
     {"No CSI structure is available.",
      "No hay ninguna estructura CSI disponible."}},
#endif
#ifdef ENODATA
    {"ENODATA", ENCHUFE_NUMBER(ENODATA, ErrorEntry::notHere), "", 0,
     {"There are no data of that kind.",
      "No hay datos de ese tipo."}},
#endif
#ifdef ENODEV
    {"ENODEV", ENCHUFE_NUMBER(ENODEV, ErrorEntry::notHere), "", 0,
     {"No network interface fits: none of that name or number, or no route to that multicast group.",
      "Ninguna interfaz de red sirve: no hay ninguna con ese nombre o número, o no hay ruta hasta ese grupo multicast."}},
#endif
#ifdef ENOEXEC
    {"ENOEXEC", ENCHUFE_NUMBER(ENOEXEC, ErrorEntry::notHere), "", 0,
     {"That file is no program.",
      "Ese archivo no es un programa."}},
#endif
#ifdef ENOKEY
    {"ENOKEY", ENCHUFE_NUMBER(ENOKEY, ErrorEntry::notHere), "", 0,
     {"The key that is needed is not there.",
      "Falta la clave necesaria."}},
#endif
#ifdef ENOLCK
    {"ENOLCK", ENCHUFE_NUMBER(ENOLCK, ErrorEntry::notHere), "", 0,
     {"No lock is left.",
      "No quedan bloqueos."}},
#endif
#ifdef ENOLINK
    {"ENOLINK", ENCHUFE_NUMBER(ENOLINK, ErrorEntry::notHere), "", 0,
     {"The link was cut.",
      "El enlace se ha cortado."}},
#endif
#ifdef ENOMEDIUM
    {"ENOMEDIUM", ENCHUFE_NUMBER(ENOMEDIUM, ErrorEntry::notHere), "", 0,
     {"There is no medium in the drive.",
      "No hay ningún medio en la unidad."}},
#endif
#ifdef ENOMSG
    {"ENOMSG", ENCHUFE_NUMBER(ENOMSG, ErrorEntry::notHere), "", 0,
     {"There is no message of that kind.",
      "No hay ningún mensaje de ese tipo."}},
#endif
#ifdef ENONET
    {"ENONET", ENCHUFE_NUMBER(ENONET, ErrorEntry::notHere), "", 0,
     {"This machine is on no network.",
      "Esta máquina no está en ninguna red."}},
#endif
#ifdef ENOPKG
    {"ENOPKG", ENCHUFE_NUMBER(ENOPKG, ErrorEntry::notHere), "", 0,
     {"A package is not installed.",
      "Falta instalar un paquete."}},
#endif
#ifdef ENOSPC
    {"ENOSPC", ENCHUFE_NUMBER(ENOSPC, ErrorEntry::notHere), "", 0,
     {"No room is left: on the disk, or for more descriptors to be watched by epoll.",
      "No queda sitio: en el disco, o para que epoll vigile más descriptores."}},
#endif
#ifdef ENOSR
    {"ENOSR", ENCHUFE_NUMBER(ENOSR, ErrorEntry::notHere), "", 0,
     {"The system's streams are used up.",
      "Se han agotado los «streams» del sistema."}},
#endif
#ifdef ENOSTR
    {"ENOSTR", ENCHUFE_NUMBER(ENOSTR, ErrorEntry::notHere), "", 0,
     {"The device is no stream.",
      "El dispositivo no es un «stream»."}},
#endif
#ifdef ENOSYS
    {"ENOSYS", ENCHUFE_NUMBER(ENOSYS, ErrorEntry::notHere), "", 0,
     {"This system does not have that call.",
      "Este sistema no tiene esa llamada."}},
#endif
#ifdef ENOTBLK
    {"ENOTBLK", ENCHUFE_NUMBER(ENOTBLK, ErrorEntry::notHere), "", 0,
     {"A block device is needed.",
      "Hace falta un dispositivo de bloques."}},
#endif
#ifdef ENOTDIR
    {"ENOTDIR", ENCHUFE_NUMBER(ENOTDIR, ErrorEntry::notHere), "", 0,
     {"A part of the path is a file, not a folder.",
      "Una parte de la ruta es un archivo, no una carpeta."}},
#endif
#ifdef ENOTEMPTY
    {"ENOTEMPTY", ENCHUFE_NUMBER(ENOTEMPTY, 10066), "WSAENOTEMPTY", 10066,
     {"The folder is not empty.",
      "La carpeta no está vacía."}},
#endif
#ifdef ENOTNAM
    {"ENOTNAM", ENCHUFE_NUMBER(ENOTNAM, ErrorEntry::notHere), "", 0,
     {"That is no named file of a special kind.",
      "No es un archivo con nombre de un tipo especial."}},
#endif
#ifdef ENOTRECOVERABLE
    {"ENOTRECOVERABLE", ENCHUFE_NUMBER(ENOTRECOVERABLE, ErrorEntry::notHere), "", 0,
     {"The state cannot be recovered: its owner died.",
      "El estado no se puede recuperar: su dueño murió."}},
#endif
#ifdef ENOTTY
    {"ENOTTY", ENCHUFE_NUMBER(ENOTTY, ErrorEntry::notHere), "", 0,
     {"That request does not belong to this kind of file.",
      "Esa petición no corresponde a este tipo de archivo."}},
#endif
#ifdef ENOTUNIQ
    {"ENOTUNIQ", ENCHUFE_NUMBER(ENOTUNIQ, ErrorEntry::notHere), "", 0,
     {"The name is not the only one on the network.",
      "El nombre no es único en la red."}},
#endif
#ifdef ENXIO
    {"ENXIO", ENCHUFE_NUMBER(ENXIO, ErrorEntry::notHere), "", 0,
     {"There is no such device, or nobody reads from that pipe.",
      "No existe ese dispositivo o nadie lee de esa tubería."}},
#endif
#ifdef EOVERFLOW
    {"EOVERFLOW", ENCHUFE_NUMBER(EOVERFLOW, ErrorEntry::notHere), "", 0,
     {"A value does not fit its type.",
      "Un valor no cabe en su tipo."}},
#endif
#ifdef EOWNERDEAD
    {"EOWNERDEAD", ENCHUFE_NUMBER(EOWNERDEAD, ErrorEntry::notHere), "", 0,
     {"The owner of a lock died.",
      "El dueño de un bloqueo murió."}},
#endif
#ifdef EPFNOSUPPORT
    {"EPFNOSUPPORT", ENCHUFE_NUMBER(EPFNOSUPPORT, 10046), "WSAEPFNOSUPPORT", 10046,
     {"The system does not know that protocol family.",
      "El sistema no conoce esa familia de protocolos."}},
#endif
#ifdef EPROTO
    {"EPROTO", ENCHUFE_NUMBER(EPROTO, ErrorEntry::notHere), "", 0,
     {"A protocol error: on accept(), the new connection failed before it was taken.",
      "Un error de protocolo: en accept(), la conexión nueva falló antes de ser aceptada."}},
#endif
#ifdef ERANGE
    {"ERANGE", ENCHUFE_NUMBER(ERANGE, ErrorEntry::notHere), "", 0,
     {"A result that does not fit.",
      "Un resultado que no cabe."}},
#endif
#ifdef EREMCHG
    {"EREMCHG", ENCHUFE_NUMBER(EREMCHG, ErrorEntry::notHere), "", 0,
     {"The remote address changed.",
      "La dirección remota cambió."}},
#endif
#ifdef EREMOTE
    {"EREMOTE", ENCHUFE_NUMBER(EREMOTE, 10071), "WSAEREMOTE", 10071,
     {"The object is on another machine.",
      "El objeto está en otra máquina."}},
#endif
#ifdef EREMOTEIO
    {"EREMOTEIO", ENCHUFE_NUMBER(EREMOTEIO, ErrorEntry::notHere), "", 0,
     {"The other side failed while reading or writing.",
      "El dispositivo remoto falló al leer o escribir."}},
#endif
#ifdef ERESTART
    {"ERESTART", ENCHUFE_NUMBER(ERESTART, ErrorEntry::notHere), "", 0,
     {"The call is to be started again: programs do not see this one.",
      "La llamada ha de empezar de nuevo: los programas no ven este error."}},
#endif
#ifdef ERFKILL
    {"ERFKILL", ENCHUFE_NUMBER(ERFKILL, ErrorEntry::notHere), "", 0,
     {"A switch keeps the radio off.",
      "Un interruptor mantiene la radio apagada."}},
#endif
#ifdef EROFS
    {"EROFS", ENCHUFE_NUMBER(EROFS, ErrorEntry::notHere), "", 0,
     {"The file system can only be read.",
      "El sistema de archivos es de solo lectura."}},
#endif
#ifdef ESPIPE
    {"ESPIPE", ENCHUFE_NUMBER(ESPIPE, ErrorEntry::notHere), "", 0,
     {"One cannot seek there: a socket or pipe has no position.",
      "Ahí no se puede cambiar de posición: un socket o una tubería no la tiene."}},
#endif
#ifdef ESRCH
    {"ESRCH", ENCHUFE_NUMBER(ESRCH, ErrorEntry::notHere), "", 0,
     {"There is no such process.",
      "No existe ese proceso."}},
#endif
#ifdef ESRMNT
    {"ESRMNT", ENCHUFE_NUMBER(ESRMNT, ErrorEntry::notHere), "", 0,
     {"Mount error: of old network file systems.",
      "Error de montaje: de antiguos sistemas de archivos en red."}},
#endif
#ifdef ESTALE
    {"ESTALE", ENCHUFE_NUMBER(ESTALE, 10070), "WSAESTALE", 10070,
     {"The file's handle is out of date: of network file systems.",
      "El identificador del archivo ya no vale: de sistemas de archivos en red."}},
#endif
#ifdef ESTRPIPE
    {"ESTRPIPE", ENCHUFE_NUMBER(ESTRPIPE, ErrorEntry::notHere), "", 0,
     {"A pipe of streams failed.",
      "Falló una tubería de «streams»."}},
#endif
#ifdef ETIME
    {"ETIME", ENCHUFE_NUMBER(ETIME, ErrorEntry::notHere), "", 0,
     {"The timer has run out.",
      "El temporizador ha expirado."}},
#endif
#ifdef ETOOMANYREFS
    {"ETOOMANYREFS", ENCHUFE_NUMBER(ETOOMANYREFS, 10059), "WSAETOOMANYREFS", 10059,
     {"Too many descriptors are on their way through Unix-domain sockets.",
      "Demasiados descriptores están de camino por sockets de dominio Unix."}},
#endif
#ifdef ETXTBSY
    {"ETXTBSY", ENCHUFE_NUMBER(ETXTBSY, ErrorEntry::notHere), "", 0,
     {"The program's file is running, or is being written.",
      "El archivo del programa se está ejecutando o escribiendo."}},
#endif
#ifdef EUCLEAN
    {"EUCLEAN", ENCHUFE_NUMBER(EUCLEAN, ErrorEntry::notHere), "", 0,
     {"The file system needs to be repaired.",
      "El sistema de archivos necesita una reparación."}},
#endif
#ifdef EUNATCH
    {"EUNATCH", ENCHUFE_NUMBER(EUNATCH, ErrorEntry::notHere), "", 0,
     {"No protocol driver is attached.",
      "No hay ningún controlador de protocolo conectado."}},
#endif
#ifdef EUSERS
    {"EUSERS", ENCHUFE_NUMBER(EUSERS, 10068), "WSAEUSERS", 10068,
     {"Too many users.",
      "Demasiados usuarios."}},
#endif
#ifdef EXDEV
    {"EXDEV", ENCHUFE_NUMBER(EXDEV, ErrorEntry::notHere), "", 0,
     {"That would be a link to another file system.",
      "Sería un enlace a otro sistema de archivos."}},
#endif
#ifdef EXFULL
    {"EXFULL", ENCHUFE_NUMBER(EXFULL, ErrorEntry::notHere), "", 0,
     {"The exchange is full.",
      "El intercambio está lleno."}},
#endif
});
// clang-format on

#undef ENCHUFE_NUMBER

} // namespace

std::span<const ErrorEntry> otherErrorTable() { return others; }

} // namespace enchufe::net

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
     tr("The list of arguments is too long.")},
#endif
#ifdef EADV
    {"EADV", ENCHUFE_NUMBER(EADV, ErrorEntry::notHere), "", 0,
     tr("Advertise error: of old network file systems.")},
#endif
#ifdef EBADE
    {"EBADE", ENCHUFE_NUMBER(EBADE, ErrorEntry::notHere), "", 0,
     tr("An exchange that is not valid.")},
#endif
#ifdef EBADFD
    {"EBADFD", ENCHUFE_NUMBER(EBADFD, ErrorEntry::notHere), "", 0,
     tr("The descriptor is in a state that does not allow this.")},
#endif
#ifdef EBADMSG
    {"EBADMSG", ENCHUFE_NUMBER(EBADMSG, ErrorEntry::notHere), "", 0,
     tr("A message is damaged, or of another kind than expected.")},
#endif
#ifdef EBADR
    {"EBADR", ENCHUFE_NUMBER(EBADR, ErrorEntry::notHere), "", 0,
     tr("A request descriptor that is not valid.")},
#endif
#ifdef EBADRQC
    {"EBADRQC", ENCHUFE_NUMBER(EBADRQC, ErrorEntry::notHere), "", 0,
     tr("A request code that is not valid.")},
#endif
#ifdef EBADSLT
    {"EBADSLT", ENCHUFE_NUMBER(EBADSLT, ErrorEntry::notHere), "", 0,
     tr("A slot that is not valid.")},
#endif
#ifdef EBFONT
    {"EBFONT", ENCHUFE_NUMBER(EBFONT, ErrorEntry::notHere), "", 0,
     tr("A font file of another format.")},
#endif
#ifdef EBUSY
    {"EBUSY", ENCHUFE_NUMBER(EBUSY, ErrorEntry::notHere), "", 0,
     tr("The device or the file is in use.")},
#endif
#ifdef ECHILD
    {"ECHILD", ENCHUFE_NUMBER(ECHILD, ErrorEntry::notHere), "", 0,
     tr("There is no child process to wait for.")},
#endif
#ifdef ECHRNG
    {"ECHRNG", ENCHUFE_NUMBER(ECHRNG, ErrorEntry::notHere), "", 0,
     tr("A channel number out of range.")},
#endif
#ifdef ECOMM
    {"ECOMM", ENCHUFE_NUMBER(ECOMM, ErrorEntry::notHere), "", 0,
     tr("The communication failed while sending.")},
#endif
#ifdef EDEADLK
    {"EDEADLK", ENCHUFE_NUMBER(EDEADLK, ErrorEntry::notHere), "", 0,
     tr("Waiting would never end: two wait for each other.")},
#endif
#ifdef EDOM
    {"EDOM", ENCHUFE_NUMBER(EDOM, ErrorEntry::notHere), "", 0,
     tr("A number outside what the option or function takes.")},
#endif
#ifdef EDOTDOT
    {"EDOTDOT", ENCHUFE_NUMBER(EDOTDOT, ErrorEntry::notHere), "", 0,
     tr("An error of RFS, an old network file system.")},
#endif
#ifdef EDQUOT
    {"EDQUOT", ENCHUFE_NUMBER(EDQUOT, 10069), "WSAEDQUOT", 10069,
     tr("The user's disk quota is used up.")},
#endif
#ifdef EEXIST
    {"EEXIST", ENCHUFE_NUMBER(EEXIST, ErrorEntry::notHere), "", 0,
     tr("There is already something of that name: a file, or an entry that was to be added.")},
#endif
#ifdef EFBIG
    {"EFBIG", ENCHUFE_NUMBER(EFBIG, ErrorEntry::notHere), "", 0,
     tr("The file would be larger than allowed.")},
#endif
#ifdef EHWPOISON
    {"EHWPOISON", ENCHUFE_NUMBER(EHWPOISON, ErrorEntry::notHere), "", 0,
     tr("A page of memory is damaged.")},
#endif
#ifdef EIDRM
    {"EIDRM", ENCHUFE_NUMBER(EIDRM, ErrorEntry::notHere), "", 0,
     tr("The identifier was removed.")},
#endif
#ifdef EILSEQ
    {"EILSEQ", ENCHUFE_NUMBER(EILSEQ, ErrorEntry::notHere), "", 0,
     tr("Bytes that are no character.")},
#endif
#ifdef EIO
    {"EIO", ENCHUFE_NUMBER(EIO, ErrorEntry::notHere), "", 0,
     tr("The device or the disk failed while reading or writing.")},
#endif
#ifdef EISDIR
    {"EISDIR", ENCHUFE_NUMBER(EISDIR, ErrorEntry::notHere), "", 0,
     tr("That path is a folder.")},
#endif
#ifdef EISNAM
    {"EISNAM", ENCHUFE_NUMBER(EISNAM, ErrorEntry::notHere), "", 0,
     tr("That is a named file of a special kind.")},
#endif
#ifdef EKEYEXPIRED
    {"EKEYEXPIRED", ENCHUFE_NUMBER(EKEYEXPIRED, ErrorEntry::notHere), "", 0,
     tr("The key has expired.")},
#endif
#ifdef EKEYREJECTED
    {"EKEYREJECTED", ENCHUFE_NUMBER(EKEYREJECTED, ErrorEntry::notHere), "", 0,
     tr("The key was rejected.")},
#endif
#ifdef EKEYREVOKED
    {"EKEYREVOKED", ENCHUFE_NUMBER(EKEYREVOKED, ErrorEntry::notHere), "", 0,
     tr("The key was revoked.")},
#endif
#ifdef EL2HLT
    {"EL2HLT", ENCHUFE_NUMBER(EL2HLT, ErrorEntry::notHere), "", 0,
     tr("Level 2 halted: of old terminals' lines.")},
#endif
#ifdef EL2NSYNC
    {"EL2NSYNC", ENCHUFE_NUMBER(EL2NSYNC, ErrorEntry::notHere), "", 0,
     tr("Level 2 out of step: of old terminals' lines.")},
#endif
#ifdef EL3HLT
    {"EL3HLT", ENCHUFE_NUMBER(EL3HLT, ErrorEntry::notHere), "", 0,
     tr("Level 3 halted: of old terminals' lines.")},
#endif
#ifdef EL3RST
    {"EL3RST", ENCHUFE_NUMBER(EL3RST, ErrorEntry::notHere), "", 0,
     tr("Level 3 reset: of old terminals' lines.")},
#endif
#ifdef ELIBACC
    {"ELIBACC", ENCHUFE_NUMBER(ELIBACC, ErrorEntry::notHere), "", 0,
     tr("A shared library cannot be opened.")},
#endif
#ifdef ELIBBAD
    {"ELIBBAD", ENCHUFE_NUMBER(ELIBBAD, ErrorEntry::notHere), "", 0,
     tr("A shared library is damaged.")},
#endif
#ifdef ELIBEXEC
    {"ELIBEXEC", ENCHUFE_NUMBER(ELIBEXEC, ErrorEntry::notHere), "", 0,
     tr("A shared library is no program to be run.")},
#endif
#ifdef ELIBMAX
    {"ELIBMAX", ENCHUFE_NUMBER(ELIBMAX, ErrorEntry::notHere), "", 0,
     tr("Too many shared libraries.")},
#endif
#ifdef ELIBSCN
    {"ELIBSCN", ENCHUFE_NUMBER(ELIBSCN, ErrorEntry::notHere), "", 0,
     tr("A section of a program's libraries is damaged.")},
#endif
#ifdef ELNRNG
    {"ELNRNG", ENCHUFE_NUMBER(ELNRNG, ErrorEntry::notHere), "", 0,
     tr("A link number out of range.")},
#endif
#ifdef ELOOP
    {"ELOOP", ENCHUFE_NUMBER(ELOOP, 10062), "WSAELOOP", 10062,
     tr("The path has too many symbolic links, or they go round in a circle.")},
#endif
#ifdef EMEDIUMTYPE
    {"EMEDIUMTYPE", ENCHUFE_NUMBER(EMEDIUMTYPE, ErrorEntry::notHere), "", 0,
     tr("A medium of the wrong kind is in the drive.")},
#endif
#ifdef EMLINK
    {"EMLINK", ENCHUFE_NUMBER(EMLINK, ErrorEntry::notHere), "", 0,
     tr("The file has as many links as it may.")},
#endif
#ifdef EMULTIHOP
    {"EMULTIHOP", ENCHUFE_NUMBER(EMULTIHOP, ErrorEntry::notHere), "", 0,
     tr("More than one step away: of old network file systems.")},
#endif
#ifdef ENAVAIL
    {"ENAVAIL", ENCHUFE_NUMBER(ENAVAIL, ErrorEntry::notHere), "", 0,
     tr("No semaphore is available.")},
#endif
#ifdef ENETRESET
    {"ENETRESET", ENCHUFE_NUMBER(ENETRESET, 10052), "WSAENETRESET", 10052,
     tr("The connection was lost: the network was reset, or keepalive found nobody.")},
#endif
#ifdef ENOANO
    {"ENOANO", ENCHUFE_NUMBER(ENOANO, ErrorEntry::notHere), "", 0,
     tr("No anode: of old file systems.")},
#endif
#ifdef ENOCSI
    {"ENOCSI", ENCHUFE_NUMBER(ENOCSI, ErrorEntry::notHere), "", 0,
     tr("No CSI structure is available.")},
#endif
#ifdef ENODATA
    {"ENODATA", ENCHUFE_NUMBER(ENODATA, ErrorEntry::notHere), "", 0,
     tr("There are no data of that kind.")},
#endif
#ifdef ENODEV
    {"ENODEV", ENCHUFE_NUMBER(ENODEV, ErrorEntry::notHere), "", 0,
     tr("No network interface fits: none of that name or number, or no route to that multicast group.")},
#endif
#ifdef ENOEXEC
    {"ENOEXEC", ENCHUFE_NUMBER(ENOEXEC, ErrorEntry::notHere), "", 0,
     tr("That file is no program.")},
#endif
#ifdef ENOKEY
    {"ENOKEY", ENCHUFE_NUMBER(ENOKEY, ErrorEntry::notHere), "", 0,
     tr("The key that is needed is not there.")},
#endif
#ifdef ENOLCK
    {"ENOLCK", ENCHUFE_NUMBER(ENOLCK, ErrorEntry::notHere), "", 0,
     tr("No lock is left.")},
#endif
#ifdef ENOLINK
    {"ENOLINK", ENCHUFE_NUMBER(ENOLINK, ErrorEntry::notHere), "", 0,
     tr("The link was cut.")},
#endif
#ifdef ENOMEDIUM
    {"ENOMEDIUM", ENCHUFE_NUMBER(ENOMEDIUM, ErrorEntry::notHere), "", 0,
     tr("There is no medium in the drive.")},
#endif
#ifdef ENOMSG
    {"ENOMSG", ENCHUFE_NUMBER(ENOMSG, ErrorEntry::notHere), "", 0,
     tr("There is no message of that kind.")},
#endif
#ifdef ENONET
    {"ENONET", ENCHUFE_NUMBER(ENONET, ErrorEntry::notHere), "", 0,
     tr("This machine is on no network.")},
#endif
#ifdef ENOPKG
    {"ENOPKG", ENCHUFE_NUMBER(ENOPKG, ErrorEntry::notHere), "", 0,
     tr("A package is not installed.")},
#endif
#ifdef ENOSPC
    {"ENOSPC", ENCHUFE_NUMBER(ENOSPC, ErrorEntry::notHere), "", 0,
     tr("No room is left: on the disk, or for more descriptors to be watched by epoll.")},
#endif
#ifdef ENOSR
    {"ENOSR", ENCHUFE_NUMBER(ENOSR, ErrorEntry::notHere), "", 0,
     tr("The system's streams are used up.")},
#endif
#ifdef ENOSTR
    {"ENOSTR", ENCHUFE_NUMBER(ENOSTR, ErrorEntry::notHere), "", 0,
     tr("The device is no stream.")},
#endif
#ifdef ENOSYS
    {"ENOSYS", ENCHUFE_NUMBER(ENOSYS, ErrorEntry::notHere), "", 0,
     tr("This system does not have that call.")},
#endif
#ifdef ENOTBLK
    {"ENOTBLK", ENCHUFE_NUMBER(ENOTBLK, ErrorEntry::notHere), "", 0,
     tr("A block device is needed.")},
#endif
#ifdef ENOTDIR
    {"ENOTDIR", ENCHUFE_NUMBER(ENOTDIR, ErrorEntry::notHere), "", 0,
     tr("A part of the path is a file, not a folder.")},
#endif
#ifdef ENOTEMPTY
    {"ENOTEMPTY", ENCHUFE_NUMBER(ENOTEMPTY, 10066), "WSAENOTEMPTY", 10066,
     tr("The folder is not empty.")},
#endif
#ifdef ENOTNAM
    {"ENOTNAM", ENCHUFE_NUMBER(ENOTNAM, ErrorEntry::notHere), "", 0,
     tr("That is no named file of a special kind.")},
#endif
#ifdef ENOTRECOVERABLE
    {"ENOTRECOVERABLE", ENCHUFE_NUMBER(ENOTRECOVERABLE, ErrorEntry::notHere), "", 0,
     tr("The state cannot be recovered: its owner died.")},
#endif
#ifdef ENOTTY
    {"ENOTTY", ENCHUFE_NUMBER(ENOTTY, ErrorEntry::notHere), "", 0,
     tr("That request does not belong to this kind of file.")},
#endif
#ifdef ENOTUNIQ
    {"ENOTUNIQ", ENCHUFE_NUMBER(ENOTUNIQ, ErrorEntry::notHere), "", 0,
     tr("The name is not the only one on the network.")},
#endif
#ifdef ENXIO
    {"ENXIO", ENCHUFE_NUMBER(ENXIO, ErrorEntry::notHere), "", 0,
     tr("There is no such device, or nobody reads from that pipe.")},
#endif
#ifdef EOVERFLOW
    {"EOVERFLOW", ENCHUFE_NUMBER(EOVERFLOW, ErrorEntry::notHere), "", 0,
     tr("A value does not fit its type.")},
#endif
#ifdef EOWNERDEAD
    {"EOWNERDEAD", ENCHUFE_NUMBER(EOWNERDEAD, ErrorEntry::notHere), "", 0,
     tr("The owner of a lock died.")},
#endif
#ifdef EPFNOSUPPORT
    {"EPFNOSUPPORT", ENCHUFE_NUMBER(EPFNOSUPPORT, 10046), "WSAEPFNOSUPPORT", 10046,
     tr("The system does not know that protocol family.")},
#endif
#ifdef EPROTO
    {"EPROTO", ENCHUFE_NUMBER(EPROTO, ErrorEntry::notHere), "", 0,
     tr("A protocol error: on accept(), the new connection failed before it was taken.")},
#endif
#ifdef ERANGE
    {"ERANGE", ENCHUFE_NUMBER(ERANGE, ErrorEntry::notHere), "", 0,
     tr("A result that does not fit.")},
#endif
#ifdef EREMCHG
    {"EREMCHG", ENCHUFE_NUMBER(EREMCHG, ErrorEntry::notHere), "", 0,
     tr("The remote address changed.")},
#endif
#ifdef EREMOTE
    {"EREMOTE", ENCHUFE_NUMBER(EREMOTE, 10071), "WSAEREMOTE", 10071,
     tr("The object is on another machine.")},
#endif
#ifdef EREMOTEIO
    {"EREMOTEIO", ENCHUFE_NUMBER(EREMOTEIO, ErrorEntry::notHere), "", 0,
     tr("The other side failed while reading or writing.")},
#endif
#ifdef ERESTART
    {"ERESTART", ENCHUFE_NUMBER(ERESTART, ErrorEntry::notHere), "", 0,
     tr("The call is to be started again: programs do not see this one.")},
#endif
#ifdef ERFKILL
    {"ERFKILL", ENCHUFE_NUMBER(ERFKILL, ErrorEntry::notHere), "", 0,
     tr("A switch keeps the radio off.")},
#endif
#ifdef EROFS
    {"EROFS", ENCHUFE_NUMBER(EROFS, ErrorEntry::notHere), "", 0,
     tr("The file system can only be read.")},
#endif
#ifdef ESPIPE
    {"ESPIPE", ENCHUFE_NUMBER(ESPIPE, ErrorEntry::notHere), "", 0,
     tr("One cannot seek there: a socket or pipe has no position.")},
#endif
#ifdef ESRCH
    {"ESRCH", ENCHUFE_NUMBER(ESRCH, ErrorEntry::notHere), "", 0,
     tr("There is no such process.")},
#endif
#ifdef ESRMNT
    {"ESRMNT", ENCHUFE_NUMBER(ESRMNT, ErrorEntry::notHere), "", 0,
     tr("Mount error: of old network file systems.")},
#endif
#ifdef ESTALE
    {"ESTALE", ENCHUFE_NUMBER(ESTALE, 10070), "WSAESTALE", 10070,
     tr("The file's handle is out of date: of network file systems.")},
#endif
#ifdef ESTRPIPE
    {"ESTRPIPE", ENCHUFE_NUMBER(ESTRPIPE, ErrorEntry::notHere), "", 0,
     tr("A pipe of streams failed.")},
#endif
#ifdef ETIME
    {"ETIME", ENCHUFE_NUMBER(ETIME, ErrorEntry::notHere), "", 0,
     tr("The timer has run out.")},
#endif
#ifdef ETOOMANYREFS
    {"ETOOMANYREFS", ENCHUFE_NUMBER(ETOOMANYREFS, 10059), "WSAETOOMANYREFS", 10059,
     tr("Too many descriptors are on their way through Unix-domain sockets.")},
#endif
#ifdef ETXTBSY
    {"ETXTBSY", ENCHUFE_NUMBER(ETXTBSY, ErrorEntry::notHere), "", 0,
     tr("The program's file is running, or is being written.")},
#endif
#ifdef EUCLEAN
    {"EUCLEAN", ENCHUFE_NUMBER(EUCLEAN, ErrorEntry::notHere), "", 0,
     tr("The file system needs to be repaired.")},
#endif
#ifdef EUNATCH
    {"EUNATCH", ENCHUFE_NUMBER(EUNATCH, ErrorEntry::notHere), "", 0,
     tr("No protocol driver is attached.")},
#endif
#ifdef EUSERS
    {"EUSERS", ENCHUFE_NUMBER(EUSERS, 10068), "WSAEUSERS", 10068,
     tr("Too many users.")},
#endif
#ifdef EXDEV
    {"EXDEV", ENCHUFE_NUMBER(EXDEV, ErrorEntry::notHere), "", 0,
     tr("That would be a link to another file system.")},
#endif
#ifdef EXFULL
    {"EXFULL", ENCHUFE_NUMBER(EXFULL, ErrorEntry::notHere), "", 0,
     tr("The exchange is full.")},
#endif
});
// clang-format on

#undef ENCHUFE_NUMBER

} // namespace

std::span<const ErrorEntry> otherErrorTable() { return others; }

} // namespace enchufe::net

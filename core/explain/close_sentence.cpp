// SPDX-License-Identifier: GPL-3.0-or-later
// What close() let the other end know.
#include "core/explain/call_sentences.h"
#include "core/text/filled.h"
#include "core/text/number_text.h"

namespace enchufe::explain {

using journal::SocketInfo;
using words::Closing;

namespace {

std::string ofReset(const SocketInfo& socket, Language language)
{
    if (socket.unreadAtClose > 0)
        return filled(trCounted("{} bytes were unread, so the kernel sent RST instead of FIN: the peer gets "
                                "ECONNRESET."),
                      socket.unreadAtClose, language, numberText(socket.unreadAtClose, language));
    return filled(socket.end.lingersNot()
                      ? tr("SO_LINGER was 0 s: RST was sent instead of FIN.")
                      : tr("The peer's ECONNRESET shows that RST was sent instead of FIN."),
                  language);
}

/// Empty: the peer knows nothing of it.
std::string ofSegments(const SocketInfo& socket, Language language)
{
    switch (socket.closing) {
    case Closing::Fin:
        return filled(tr("A FIN tells the peer that no more bytes follow."), language);
    case Closing::Reset:
        return ofReset(socket, language);
    case Closing::FinOrReset:
        return filled(tr("A FIN was sent, or RST if bytes were unread: the other end is elsewhere, and "
                         "the journal cannot tell."),
                      language);
    case Closing::NothingOrFin:
        return filled(tr("connect() had begun, and nothing tells whether the connection was made by "
                         "then: if it was, a FIN was sent."),
                      language);
    case Closing::Nothing:
    case Closing::NothingOrReset:
        break;
    }
    return {};
}

/// No segment goes over: the kernel tells the other socket.
std::string ofUnix(const SocketInfo& socket, Language language)
{
    switch (socket.closing) {
    case Closing::Fin:
        return filled(
            tr("The peer receives what was sent, and then 0: the end. No segment is sent for that."),
            language);
    case Closing::Reset:
        return socket.unreadAtClose > 0
                   ? filled(trCounted("{} bytes were unread, so the peer gets ECONNRESET."),
                            socket.unreadAtClose, language, numberText(socket.unreadAtClose, language))
                   : filled(tr("The peer got ECONNRESET: bytes were unread here."), language);
    case Closing::FinOrReset:
        return filled(tr("The peer receives 0, the end, or ECONNRESET if bytes were unread here: the "
                         "other end is elsewhere, and the journal cannot tell."),
                      language);
    case Closing::Nothing:
    case Closing::NothingOrReset:
    case Closing::NothingOrFin: // it is connected at once, or not at all
        break;
    }
    return {};
}

} // namespace

std::string closeSentence(const Told& told, Language language)
{
    const SocketInfo* const socket = told.socket;
    std::string free = filled(tr("The descriptor {} is free again."), language, told.record.handle);
    if (socket == nullptr || socket->id != told.record.socket || socket->isOpen())
        return free;
    const std::string sent =
        told.record.domain() == net::Domain::Unix ? ofUnix(*socket, language) : ofSegments(*socket, language);
    return sent.empty() ? free : free + ' ' + sent;
}

} // namespace enchufe::explain

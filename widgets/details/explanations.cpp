// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/details/explanations.h"

#include "core/net/errors.h"
#include "core/net/kernel_state.h"
#include "core/net/wait_calls.h"
#include "core/words/meaning.h"
#include "widgets/common/format.h"

namespace enchufe::widgets {

using journal::Record;
using net::Call;
using words::Meaning;

QString Explanations::what(const Record& record, const journal::CallDetail& detail,
                           std::span<const std::byte> answer, const journal::SocketInfo* socket)
{
    if (record.isSend())
        return ofSend(record);
    if (record.isReceive())
        return ofReceive(record, socket);
    if (record.isNote())
        return ofNote(record, detail);
    if (record.call == Call::SetSockOpt || record.call == Call::GetSockOpt || record.call == Call::Ioctl)
        return ofOption(record, detail, answer);
    if (record.call == Call::Close && record.error == 0)
        return ofClose(record, socket);
    if (net::asksOfSockets(record.call) && record.error == 0)
        return ofWait(record, answer);
    return ofSetup(record, detail);
}

QString Explanations::ofSend(const Record& record)
{
    const QString asked = numberText(record.requested);
    switch (words::meaningOf(record)) {
    case Meaning::SendWouldBlock:
        return tr("The send buffer is full: none of the %1 bytes were taken. They are still the program's to "
                  "send.",
                  nullptr, plural(record.requested))
            .arg(asked);
    case Meaning::MessageTaken:
        return record.type() == net::Type::SeqPacket
                   ? tr("One message of %1 bytes was handed to the kernel. It will arrive whole: "
                        "SOCK_SEQPACKET keeps boundaries.",
                        nullptr, plural(record.requested))
                         .arg(asked)
                   : tr("One datagram of %1 bytes was handed to the kernel. Nothing says whether it will "
                        "arrive.",
                        nullptr, plural(record.requested))
                         .arg(asked);
    case Meaning::EmptyTaken:
        return tr("An empty datagram was handed to the kernel: a message of 0 bytes is a message.");
    case Meaning::NothingToSend:
        return tr("A send of 0 bytes on a stream sends nothing: the peer will not notice.");
    case Meaning::UrgentTaken:
        return tr("All %1 bytes were taken, the last one as urgent (MSG_OOB): the receiver takes it apart "
                  "from the stream, and it has no offset there.",
                  nullptr, plural(record.requested))
            .arg(asked);
    case Meaning::TakenInPart:
        return tr("A partial send: the kernel took %1 of the %2 bytes, as much as fitted its buffer. The "
                  "program must send the rest, %3, itself.")
            .arg(numberText(record.bytesMoved()), asked, numberText(record.requested - record.bytesMoved()));
    case Meaning::TakenWhole:
        return tr("All %1 bytes were copied into the kernel's send buffer. That does not mean the peer has "
                  "them.",
                  nullptr, plural(record.requested))
            .arg(asked);
    default:
        return tr("%1() failed: none of the %2 bytes were taken.", nullptr, plural(record.requested))
            .arg(fromView(net::callName(record.call)), asked);
    }
}

/// 0 on a stream, as this side's own shutdown() calls before it let it be understood.
QString Explanations::ofStreamEnd(const Record& record, const journal::SocketInfo* socket)
{
    if (socket != nullptr && socket->end.hadShutReceiving(record.leaveNs()))
        return tr("recv() returned 0: this side has shut its receiving direction. Whether the peer has "
                  "closed, it does not say.");
    const QString end = tr("recv() returned 0: the peer has closed its sending direction and everything it "
                           "sent has been received.");
    if (socket == nullptr)
        return end;
    return end + QLatin1Char(' ') +
           (socket->end.hadSentFin(record.leaveNs())
                ? tr("This side had ended its own before: nothing more can be sent either way.")
                : tr("This side may still send until it closes too."));
}

QString Explanations::ofReceive(const Record& record, const journal::SocketInfo* socket)
{
    const QString asked = numberText(record.requested);
    const QString got = numberText(record.bytesMoved());
    switch (words::meaningOf(record)) {
    case Meaning::NothingYet:
        return tr("Nothing has arrived: %1() would have had to wait.")
            .arg(fromView(net::callName(record.call)));
    case Meaning::Peeked:
        return tr("%1 bytes were looked at with MSG_PEEK: they stay in the queue, and the next recv() gives "
                  "them again.",
                  nullptr, plural(record.result))
            .arg(numberText(static_cast<std::uint64_t>(record.result)));
    case Meaning::Urgent:
        return tr(
            "The urgent byte, received with MSG_OOB: it stands beside the stream and has no offset there.");
    case Meaning::NoUrgent:
        return tr("There is no urgent byte, and none will come: the peer has ended its sending.");
    case Meaning::Discarded:
        return tr("%1 bytes were thrown away unseen: with MSG_TRUNC, TCP on Linux fills no buffer.", nullptr,
                  plural(record.bytesMoved()))
            .arg(got);
    case Meaning::NothingAsked:
        return tr(
            "No room was offered, so 0 says nothing: neither that bytes wait nor that the peer has closed.");
    case Meaning::StreamEnd:
        return ofStreamEnd(record, socket);
    case Meaning::EndOrEmpty:
        return tr(
            "0 on a SOCK_SEQPACKET socket: the peer has closed, or has sent an empty message. They look "
            "alike.");
    case Meaning::EmptyMessage:
        return tr("An empty datagram: a message of 0 bytes, and no end. A datagram socket's peer cannot end "
                  "anything.");
    case Meaning::CutMessage:
        return record.result > 0
                   ? tr("The datagram had %1 bytes but the buffer only %2: the rest is lost.", nullptr,
                        plural(record.result))
                         .arg(numberText(static_cast<std::uint64_t>(record.result)), asked)
                   : tr("The datagram was larger than the buffer of %1 bytes: the rest is lost.", nullptr,
                        plural(record.requested))
                         .arg(asked);
    case Meaning::FullMessage:
        return tr("A datagram filled the whole buffer of %1 bytes. If it was larger, the rest is lost, and "
                  "this call does not say so: with MSG_TRUNC it would.",
                  nullptr, plural(record.requested))
            .arg(asked);
    case Meaning::Message:
        return tr("One datagram of %1 bytes: its boundaries are the sender's.", nullptr,
                  plural(record.bytesMoved()))
            .arg(got);
    case Meaning::PartOfStream:
        return tr("Only %1 of the %2 bytes asked for had arrived. recv() returns what is there: its "
                  "boundaries are neither the sender's send() calls nor the segments.",
                  nullptr, plural(record.bytesMoved()))
            .arg(got, asked);
    case Meaning::Filled:
        return tr("recv() filled the whole buffer of %1 bytes; more may be waiting.", nullptr,
                  plural(record.requested))
            .arg(asked);
    default:
        return tr("%1() failed.").arg(fromView(net::callName(record.call)));
    }
}

QString Explanations::ofClose(const Record& record, const journal::SocketInfo* socket)
{
    const QString free = tr("The descriptor %1 is free again.").arg(record.handle);
    if (socket == nullptr || socket->id != record.socket || socket->isOpen())
        return free;
    if (record.domain() == net::Domain::Unix)
        return free + ofUnixClose(*socket);
    switch (socket->closing) {
    case words::Closing::Fin:
        return free + QLatin1Char(' ') + tr("A FIN tells the peer that no more bytes follow.");
    case words::Closing::Reset:
        if (socket->unreadAtClose > 0)
            return free + QLatin1Char(' ') +
                   tr("%1 bytes were unread, so the kernel sent RST instead of FIN: the peer gets "
                      "ECONNRESET.",
                      nullptr, plural(socket->unreadAtClose))
                       .arg(numberText(socket->unreadAtClose));
        return free + QLatin1Char(' ') +
               (socket->end.lingersNot()
                    ? tr("SO_LINGER was 0 s: RST was sent instead of FIN.")
                    : tr("The peer's ECONNRESET shows that RST was sent instead of FIN."));
    case words::Closing::FinOrReset:
        return free + QLatin1Char(' ') +
               tr("A FIN was sent, or RST if bytes were unread: the other end is elsewhere, and the journal "
                  "cannot tell.");
    case words::Closing::NothingOrFin:
        return free + QLatin1Char(' ') +
               tr("connect() had begun, and nothing tells whether the connection was made by then: if it "
                  "was, a FIN "
                  "was sent.");
    case words::Closing::Nothing:
    case words::Closing::NothingOrReset:
        break;
    }
    return free;
}

/// No segment goes over: the kernel tells the other socket.
QString Explanations::ofUnixClose(const journal::SocketInfo& socket)
{
    switch (socket.closing) {
    case words::Closing::Fin:
        return QLatin1Char(' ') +
               tr("The peer receives what was sent, and then 0: the end. No segment is sent for that.");
    case words::Closing::Reset:
        if (socket.unreadAtClose > 0)
            return QLatin1Char(' ') + tr("%1 bytes were unread, so the peer gets ECONNRESET.", nullptr,
                                         plural(socket.unreadAtClose))
                                          .arg(numberText(socket.unreadAtClose));
        return QLatin1Char(' ') + tr("The peer got ECONNRESET: bytes were unread here.");
    case words::Closing::FinOrReset:
        return QLatin1Char(' ') + tr("The peer receives 0, the end, or ECONNRESET if bytes were unread "
                                     "here: the other end is elsewhere, and the journal cannot tell.");
    case words::Closing::Nothing:
    case words::Closing::NothingOrReset:
    case words::Closing::NothingOrFin: // it is connected at once, or not at all
        break;
    }
    return {};
}

QString Explanations::ofWait(const Record& record, std::span<const std::byte> answer)
{
    if (record.result == 0)
        return tr("The time was up: no socket was ready.");
    if (answer.empty())
        return tr("%1 sockets were ready; which ones is not kept.", nullptr, plural(record.result))
            .arg(numberText(static_cast<std::uint64_t>(record.result)));
    return tr("Ready: %1.").arg(QString::fromStdString(net::waitText(record.call, answer)));
}

QString Explanations::ofSetup(const Record& record, const journal::CallDetail& detail)
{
    const QString address = addressText(detail.address);
    const bool inProgress = record.call == Call::Connect && net::isConnectUnderWay(record.error);
    if (inProgress)
        return tr("The connection to %1 has been started and goes on in the background.").arg(address);
    if (record.error != 0)
        return tr("%1() failed.").arg(fromView(net::callName(record.call)));
    switch (record.call) {
    case Call::Socket:
        return tr("A new socket: descriptor %1. It has no address yet.").arg(record.result);
    case Call::Bind:
        return tr("The socket now belongs to the address %1.").arg(address);
    case Call::Listen:
        return tr("The socket listens. Up to %1 connections may wait for accept(); it will never send or "
                  "receive itself.",
                  nullptr, plural(record.requested))
            .arg(numberText(record.requested));
    case Call::Accept:
        return tr("A connection from %1. accept() made a new socket for it: descriptor %2.")
            .arg(address, QString::number(record.result)); // a path may hold a %2
    case Call::Connect:
        return words::meaningOf(record) == Meaning::PeerFixed
                   ? tr("From now on this socket talks to %1 alone. Nothing was sent: connect() of a "
                        "datagram "
                        "socket only fixes the peer.")
                         .arg(address)
                   : tr("Connected to %1.").arg(address);
    case Call::Shutdown:
        return detail.option == "SHUT_WR" && !net::isTcp(record.domain(), record.type())
                   ? tr("Half-close: this side will send no more. What the peer still sends can be received.")
               : detail.option == "SHUT_WR"
                   ? tr("Half-close: this side will send no more (FIN). What the peer still sends can be "
                        "received.")
                   : tr("The connection was shut down: %1.").arg(QString::fromStdString(detail.option));
    case Call::GetSockName:
        return tr("The socket's own address is %1.").arg(address) + ofAid(record);
    case Call::GetPeerName:
        return tr("The peer's address is %1.").arg(address) + ofAid(record);
    case Call::SocketPair:
        return tr("Two sockets connected to each other: descriptors %1 and %2.")
            .arg(record.handle)
            .arg(record.value());
    case Call::OpenFile:
        return tr("An open file, not a socket: descriptor %1.").arg(record.result);
    case Call::GetAddrInfo:
        return tr("The resolver found %1 addresses.", nullptr, plural(record.value())).arg(record.value());
    case Call::GetNameInfo:
        return tr("The address %1 goes by the name %2.").arg(address, QString::fromStdString(detail.text));
    case Call::Unlink:
        return tr("The file %1, which bind() made, was removed: close() leaves it behind.").arg(address);
    case Call::SetBlocking:
        return record.value() != 0 ? tr("Calls on this socket no longer wait.")
                                   : tr("Calls on this socket may wait (blocking).");
    default:
        return tr("A helper call: the program waits for sockets, or wakes its thread.");
    }
}

QString Explanations::error(const Record& record, const journal::CallDetail& detail)
{
    if (record.error == 0)
        return {};
    if (record.note() == journal::NoteKind::FileFailed)
        return ofFileFailure(record);
    const net::ErrorEntry* const entry = net::findError(record.call, record.error);
    if (entry == nullptr)
        return QString::fromStdString(net::explainError(record.call, record.error, currentLanguage()));
    const net::FailedCall failed = {record.call, record.error, detail.address, record.domain(),
                                    record.type()};
    QString title = QStringLiteral("<b>%1 (%2)").arg(fromView(entry->name)).arg(record.error);
    if (!entry->winsockName.empty())
        title += QStringLiteral(" · %1 (%2)").arg(fromView(entry->winsockName)).arg(entry->winsockNumber);
    return title + QStringLiteral("</b><br>") +
           QString::fromStdString(net::explainError(failed, currentLanguage())).toHtmlEscaped() +
           (entry->advice.isEmpty() ? QString() // the gallery does not have it
                                    : QStringLiteral("<br><a href=\"%1\">%2</a>")
                                          .arg(fromView(entry->name), tr("More about this error")));
}

} // namespace enchufe::widgets

// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/newest/occasion_texts.h"

#include "core/net/errors.h"
#include "core/stream/occasions.h"
#include "widgets/common/format.h"
#include "widgets/model/socket_names.h"
#include "widgets/stream/byte_signs.h"

namespace enchufe::widgets {

using words::Cause;
using words::Occasion;
using words::OccasionFacts;

struct OccasionTexts::Told {
    const OccasionFacts& facts;
    journal::Record record;
    std::shared_ptr<const journal::CallDetail> detail;

    [[nodiscard]] bool isUnix() const { return record.domain() == net::Domain::Unix; }
    [[nodiscard]] QString call() const { return fromView(net::callName(record.call)); }
    [[nodiscard]] QString count() const { return numberText(facts.count); }
};

QString OccasionTexts::errorName(const Told& told) const
{
    return fromView(net::errorName(told.record.call, NewestCalls::errorOf(told.record)));
}

/// With its name, where it lives here.
QString OccasionTexts::theOther(const Told& told) const
{
    const QString name = SocketNames(m_feed.table()).socket(told.facts.other);
    return name.isEmpty() ? tr("The other end") : tr("The other end (%1)").arg(name);
}

OccasionText OccasionTexts::of(const OccasionFacts& facts) const
{
    Told told{facts, {}, {}};
    if (!facts || !m_feed.journal().record(facts.seq, told.record))
        return {};
    told.detail = m_feed.journal().detail(told.record);
    OccasionText text;
    text.title = title(told);
    const QString line = facts.what == Occasion::FullBacklog && !told.isUnix()
                             ? QStringLiteral("listen(%1, %2)").arg(told.record.handle).arg(facts.room)
                             : lineText(told.record, *told.detail);
    const QString who = SocketNames(m_feed.table()).socket(facts.socket);
    text.call = who.isEmpty() ? line : who + QStringLiteral(" · ") + line;
    text.why = why(told);
    text.isError = facts.what == Occasion::FailedCall || (facts.what == Occasion::Reset && !facts.isOwnDoing);
    return text;
}

QString OccasionTexts::sentence(const OccasionFacts& facts) const
{
    Told told{facts, {}, {}};
    if (!facts || !m_feed.journal().record(facts.seq, told.record))
        return {};
    told.detail = m_feed.journal().detail(told.record);
    const QString words = why(told);
    if (NewestCalls::isPending(told.record) && facts.what != Occasion::FullBacklog)
        return QStringLiteral("SO_ERROR = %1. %2").arg(errorName(told), words);
    if (told.record.error != 0)
        return QStringLiteral("%1(): %2. %3").arg(told.call(), errorName(told), words);
    return words;
}

QString OccasionTexts::title(const Told& told) const
{
    switch (told.facts.what) {
    case Occasion::FailedCall:
        return tr("Failed: %1").arg(errorName(told));
    case Occasion::Reset:
        return told.isUnix() ? tr("Closed abruptly") : tr("Reset: RST");
    case Occasion::EndOfStream:
        return tr("End of the stream");
    case Occasion::WouldBlock:
        return tr("It would have to wait: %1").arg(errorName(told));
    case Occasion::Truncation:
        return tr("Datagram cut");
    case Occasion::FullBacklog:
        return tr("Backlog full");
    case Occasion::Merge:
        return tr("Merged");
    case Occasion::None:
        break;
    }
    return {};
}

QString OccasionTexts::why(const Told& told) const
{
    switch (told.facts.what) {
    case Occasion::FailedCall:
        return ofFailure(told);
    case Occasion::Reset:
        return told.facts.isOwnDoing ? ofOwnReset(told) : told.isUnix() ? ofUnixReset(told) : ofReset(told);
    case Occasion::EndOfStream:
        return ofEnd(told);
    case Occasion::WouldBlock:
        return told.record.isSend() ? ofSendWait(told) : ofWait(told);
    case Occasion::Truncation:
        return ofCut(told);
    case Occasion::FullBacklog:
        return ofBacklog(told);
    case Occasion::Merge:
        return ofMerge(told);
    case Occasion::None:
        break;
    }
    return {};
}

QString OccasionTexts::ofFailure(const Told& told) const
{
    const net::FailedCall failed = {told.record.call, NewestCalls::errorOf(told.record), told.detail->address,
                                    told.record.domain(), told.record.type()};
    return QString::fromStdString(net::explainError(failed, currentLanguage()));
}

QString OccasionTexts::ofReset(const Told& told) const
{
    const auto* const socket = m_feed.table().socket(told.facts.socket);
    switch (told.facts.cause) {
    case Cause::ClosedUnread:
        return tr("%2 called close() without having received %1 bytes that were sent to it. That is why its "
                  "kernel sent RST instead of FIN.",
                  nullptr, plural(told.facts.count))
            .arg(told.count(), theOther(told));
    case Cause::ClosedLingering:
        return tr("%1 had set SO_LINGER to 0 s and called close(): its kernel sent RST instead of FIN, and "
                  "threw away what was still to be sent.")
            .arg(theOther(told));
    case Cause::ClosedBefore:
        return tr("%1 had called close() before. Its kernel answered what was sent to it after that with "
                  "RST: no program is there any more to receive it.")
            .arg(theOther(told));
    case Cause::NothingListens: {
        const QString address = addressText(
            told.detail->address.isEmpty() && socket != nullptr ? socket->remote : told.detail->address);
        return tr("No socket listens on %1: the kernel of that machine answered the SYN with RST. Has the "
                  "server been started, and is it the right port?")
            .arg(address);
    }
    default:
        break;
    }
    return told.facts.other != 0
               ? tr("%1 is still open here: its kernel, or something on the way, sent the RST.")
                     .arg(theOther(told))
               : tr("The other end sent RST: it called close() with bytes unread or with SO_LINGER set to "
                    "0 s, or its program had gone. It lives elsewhere, and the journal cannot tell.");
}

QString OccasionTexts::ofOwnReset(const Told& told) const
{
    const QString then = told.isUnix() ? tr("The other end gets ECONNRESET.")
                                       : tr("RST was sent instead of FIN: the other end gets ECONNRESET.");
    const QString did = told.facts.cause == Cause::ClosedUnread
                            ? tr("This end called close() without having received %1 bytes that were sent to "
                                 "it.",
                                 nullptr, plural(told.facts.count))
                                  .arg(told.count())
                            : tr("This end had set SO_LINGER to 0 s and called close().");
    return did + QLatin1Char(' ') + then;
}

/// No segment goes over: the kernel tells the other socket.
QString OccasionTexts::ofUnixReset(const Told& told) const
{
    switch (told.facts.cause) {
    case Cause::ClosedUnread:
        return tr("%2 called close() without having received %1 bytes that were sent to it.", nullptr,
                  plural(told.facts.count))
            .arg(told.count(), theOther(told));
    case Cause::Unknown:
        return tr("The other end called close() with bytes unread, or has gone.");
    default:
        return tr("%1 had called close() before: no program is there any more to receive it.")
            .arg(theOther(told));
    }
}

QString OccasionTexts::ofEnd(const Told& told) const
{
    const QString all = tr("%1() returned 0: everything that was sent has been received, and no more will "
                           "come.")
                            .arg(told.call()) +
                        QLatin1Char(' ');
    switch (told.facts.cause) {
    case Cause::SendingShut:
        return all + tr("%1 called shutdown(SHUT_WR). It still receives: this end may go on sending.")
                         .arg(theOther(told));
    case Cause::Closed:
        return all + (told.isUnix()
                          ? tr("%1 called close(): what is sent to it from now on cannot reach it.")
                                .arg(theOther(told))
                          : tr("%1 called close(): what is sent to it from now on will be answered with RST.")
                                .arg(theOther(told)));
    default:
        return all + tr("The other end called shutdown() or close(): it lives elsewhere, and the journal "
                        "cannot tell which.");
    }
}

QString OccasionTexts::ofSendWait(const Told& told) const
{
    if (told.record.type() != net::Type::Stream)
        return tr("The send buffer is full: what was sent before has not left it.");
    if (told.facts.cause != Cause::NotReceived)
        return tr("The send buffer is full, because the other end has not received what was sent before. "
                  "None of the %1 bytes was accepted: they are still the program's to send.",
                  nullptr, plural(told.facts.room))
            .arg(numberText(told.facts.room));
    const QString full = tr("%2 has not received %1 bytes that were sent before: they fill its receive "
                            "buffer and the send buffer here.",
                            nullptr, plural(told.facts.count))
                             .arg(told.count(), theOther(told));
    return full + QLatin1Char(' ') +
           (told.facts.otherRests ? tr("It receives only when it is told to: its recv() will make room.")
                                  : tr("Its next recv() will make room."));
}

QString OccasionTexts::ofWait(const Told& told) const
{
    if (told.facts.cause == Cause::NobodyWaits)
        return tr("accept() found nobody: no client stands in the queue of this socket. As soon as one "
                  "connects, the socket is readable.");
    if (told.record.type() != net::Type::Stream)
        return tr("No datagram has arrived that was not received before. With a blocking socket %1() would "
                  "wait for one.")
            .arg(told.call());
    const QString then = QLatin1Char(' ') + tr("With a blocking socket %1() would wait.").arg(told.call());
    switch (told.facts.cause) {
    case Cause::SentNothing:
        return tr("%1 has not sent anything yet.").arg(theOther(told)) + then;
    case Cause::AllReceived:
        return tr("%2 has sent %1 bytes so far, and they have all been received before.", nullptr,
                  plural(told.facts.count))
                   .arg(told.count(), theOther(told)) +
               then;
    case Cause::OnTheWay:
        return tr("%1 bytes that the other end has sent are still on their way.", nullptr,
                  plural(told.facts.count))
                   .arg(told.count()) +
               then;
    default:
        return tr("Nothing from the other end has arrived that was not received before.") + then;
    }
}

QString OccasionTexts::ofCut(const Told& told) const
{
    const QString room = numberText(told.facts.room);
    if (told.facts.count == 0)
        return tr("The other end sent a datagram larger than the buffer of %1 bytes that this call had: the "
                  "rest is lost.",
                  nullptr, plural(told.facts.room))
            .arg(room);
    const QString cut = tr("The other end sent one datagram of %1 bytes. The buffer of this call had %2: the "
                           "last %3 are lost, and the next call will not give them.",
                           nullptr, plural(told.facts.count))
                            .arg(told.count(), room, numberText(told.facts.count - told.facts.room));
    return told.facts.isSaid
               ? cut
               : cut + QLatin1Char(' ') + tr("The call itself does not say so: with MSG_TRUNC it would.");
}

QString OccasionTexts::ofBacklog(const Told& told) const
{
    if (told.facts.cause != Cause::NotAccepted)
        return tr("The queue of the listening socket has no room for one more client: its accept() will make "
                  "room.");
    return tr("%1 clients are connected and wait in the queue, more than the backlog of %2: this end has not "
              "called accept(). The SYN of the next client will get no answer until accept() has made room.",
              nullptr, plural(told.facts.count))
        .arg(told.count(), numberText(told.facts.room));
}

QString OccasionTexts::ofMerge(const Told& told) const
{
    const stream::MergedSends merged = stream::mergedSends(m_feed.journal(), told.facts);
    const QString keeps = QLatin1Char(' ') + tr("A stream keeps their bytes, not their borders.");
    if (merged.count < 2) // the last one returns in a moment, or they are no longer kept
        return tr("%2 had called send() several times before this %1() returned.")
                   .arg(told.call(), theOther(told)) +
               keeps;
    const QString count = merged.count < stream::MergedSends::mostCounted
                              ? numberText(merged.count)
                              : tr("more than %1").arg(numberText(merged.count));
    const QString brought = merged.count > merged.pieces.size()
                                ? tr("One %1() brought bytes of %2 send() calls.").arg(told.call(), count)
                                : tr("One %1() brought bytes of %2 send() calls: %3.")
                                      .arg(told.call(), count, pieces(told, merged));
    return brought + QLatin1Char(' ') +
           tr("%2 had made them all before this %1() returned.").arg(told.call(), theOther(told)) + keeps;
}

/// “uno↵”, “dos↵”, “t” (1 of 5 bytes); of many bytes how many there are alone.
QString OccasionTexts::pieces(const Told& told, const stream::MergedSends& merged) const
{
    const journal::Payload payload = m_feed.journal().payload(told.record);
    const bool isQuoted = payload.size() > 0 && payload.size() <= mostQuoted;
    QStringList list;
    std::size_t at = 0;
    for (const auto& each : merged.pieces) {
        const QString here = numberText(each.here);
        const QString part =
            each.here < each.accepted ? tr("%1 of %2").arg(here, numberText(each.accepted)) : here;
        QString text;
        for (std::size_t i = 0; isQuoted && i < each.here && at + i < payload.size(); ++i)
            text += byteSign(payload.bytes()[at + i]);
        at += each.here;
        if (text.isEmpty())
            list << part;
        else
            list << (each.here < each.accepted ? tr("“%1” (%2)").arg(text, part) : tr("“%1”").arg(text));
    }
    const QString all = list.join(QStringLiteral(", "));
    return isQuoted ? all : tr("%1 bytes").arg(all);
}

} // namespace enchufe::widgets

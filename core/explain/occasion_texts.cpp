// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explain/occasion_texts.h"

#include "core/codec/byte_sign.h"
#include "core/codec/text_encoding.h"
#include "core/explain/call_text.h"
#include "core/explain/socket_names.h"
#include "core/net/errors.h"
#include "core/stream/occasions.h"
#include "core/text/filled.h"
#include "core/text/number_text.h"

#include <fmt/ranges.h>

#include <memory>
#include <vector>

namespace enchufe::explain {

using words::Cause;
using words::Occasion;
using words::OccasionFacts;

struct OccasionTexts::Known {
    const OccasionFacts& facts;
    journal::Record record;
    std::shared_ptr<const journal::CallDetail> detail; ///< null: the record is no longer kept

    [[nodiscard]] bool isUnix() const { return record.domain() == net::Domain::Unix; }
    [[nodiscard]] std::string_view call() const { return net::callName(record.call); }
    [[nodiscard]] std::string errorName() const
    {
        return net::errorName(record.call, words::errorOf(record));
    }
};

OccasionTexts::Known OccasionTexts::known(const OccasionFacts& facts) const
{
    Known known{facts, {}, nullptr};
    if (facts && m_journal.record(facts.seq, known.record))
        known.detail = m_journal.detail(known.record);
    return known;
}

/// With its name, where it lives here.
std::string OccasionTexts::theOther(const Known& known) const
{
    const std::string name = SocketNames(m_table, m_language).socket(known.facts.other);
    return name.empty() ? filled(tr("The other end"), m_language)
                        : filled(tr("The other end ({})"), m_language, name);
}

OccasionText OccasionTexts::of(const OccasionFacts& facts) const
{
    const Known known = this->known(facts);
    if (!known.detail)
        return {};
    OccasionText text;
    text.title = title(known);
    const std::string line = facts.what == Occasion::FullBacklog && !known.isUnix()
                                 ? fmt::format("listen({}, {})", known.record.handle, facts.asked)
                                 : lineText(known.record, *known.detail, m_language);
    const std::string who = SocketNames(m_table, m_language).socket(facts.socket);
    text.call = who.empty() ? line : who + " · " + line;
    text.why = why(known);
    text.isError = facts.what == Occasion::FailedCall || (facts.what == Occasion::Reset && !facts.isOwnDoing);
    return text;
}

std::string OccasionTexts::sentence(const OccasionFacts& facts) const
{
    const Known known = this->known(facts);
    if (!known.detail)
        return {};
    if (words::isPending(known.record) && facts.what != Occasion::FullBacklog)
        return fmt::format("SO_ERROR = {}. {}", known.errorName(), why(known));
    if (known.record.error != 0)
        return fmt::format("{}(): {}. {}", known.call(), known.errorName(), why(known));
    return why(known);
}

std::string OccasionTexts::title(const Known& known) const
{
    switch (known.facts.what) {
    case Occasion::FailedCall:
        return filled(tr("Failed: {}"), m_language, known.errorName());
    case Occasion::Reset:
        return filled(known.isUnix() ? tr("Closed abruptly") : tr("Reset: RST"), m_language);
    case Occasion::EndOfStream:
        return filled(tr("End of the stream"), m_language);
    case Occasion::WouldBlock:
        return filled(tr("It would have to wait: {}"), m_language, known.errorName());
    case Occasion::Truncation:
        return filled(tr("Datagram cut"), m_language);
    case Occasion::FullBacklog:
        return filled(tr("Backlog full"), m_language);
    case Occasion::Merge:
        return filled(tr("Merged"), m_language);
    case Occasion::None:
        break;
    }
    return {};
}

std::string OccasionTexts::why(const Known& known) const
{
    switch (known.facts.what) {
    case Occasion::FailedCall:
        return ofFailure(known);
    case Occasion::Reset:
        return known.facts.isOwnDoing ? ofOwnReset(known)
               : known.isUnix()       ? ofUnixReset(known)
                                      : ofReset(known);
    case Occasion::EndOfStream:
        return ofEnd(known);
    case Occasion::WouldBlock:
        return known.record.isSend() ? ofSendWait(known) : ofWait(known);
    case Occasion::Truncation:
        return ofCut(known);
    case Occasion::FullBacklog:
        return ofBacklog(known);
    case Occasion::Merge:
        return ofMerge(known);
    case Occasion::None:
        break;
    }
    return {};
}

std::string OccasionTexts::ofFailure(const Known& known) const
{
    const net::FailedCall failed = {known.record.call, words::errorOf(known.record), known.detail->address,
                                    known.record.domain(), known.record.type()};
    return net::explainError(failed, m_language);
}

std::string OccasionTexts::ofReset(const Known& known) const
{
    const auto* const socket = m_table.socket(known.facts.socket);
    const auto byOther = [&](const Text& text) { return filled(text, m_language, theOther(known)); };
    switch (known.facts.cause) {
    case Cause::ClosedUnread:
        return filled(trCounted("{1} called close() without having received {0} bytes that were sent to it. "
                                "That is why its kernel sent RST instead of FIN."),
                      known.facts.count, m_language, numberText(known.facts.count, m_language),
                      theOther(known));
    case Cause::ClosedLingering:
        return byOther(tr("{} had set SO_LINGER to 0 s and called close(): its kernel sent RST instead of "
                          "FIN, and threw away what was still to be sent."));
    case Cause::ClosedBefore:
        return byOther(tr("{} had called close() before. Its kernel answered what was sent to it after that "
                          "with RST: no program is there any more to receive it."));
    case Cause::NothingListens: {
        const bool isTold = !known.detail->address.isEmpty() || socket == nullptr;
        return filled(tr("No socket listens on {}: the kernel of that machine answered the SYN with RST. Has "
                         "the server been started, and is it the right port?"),
                      m_language, addressText(isTold ? known.detail->address : socket->remote));
    }
    default:
        break;
    }
    return known.facts.other != 0
               ? byOther(tr("{} is still open here: its kernel, or something on the way, sent the RST."))
               : filled(tr("The other end sent RST: it called close() with bytes unread or with SO_LINGER "
                           "set to 0 s, or its program had gone. It lives elsewhere, and the journal cannot "
                           "tell."),
                        m_language);
}

std::string OccasionTexts::ofOwnReset(const Known& known) const
{
    const std::string then =
        filled(known.isUnix() ? tr("The other end gets ECONNRESET.")
                              : tr("RST was sent instead of FIN: the other end gets ECONNRESET."),
               m_language);
    const std::string did =
        known.facts.cause == Cause::ClosedUnread
            ? filled(
                  trCounted("This end called close() without having received {} bytes that were sent to it."),
                  known.facts.count, m_language, numberText(known.facts.count, m_language))
            : filled(tr("This end had set SO_LINGER to 0 s and called close()."), m_language);
    return did + ' ' + then;
}

/// No segment goes over: the kernel tells the other socket.
std::string OccasionTexts::ofUnixReset(const Known& known) const
{
    switch (known.facts.cause) {
    case Cause::ClosedUnread:
        return filled(trCounted("{1} called close() without having received {0} bytes that were sent to it."),
                      known.facts.count, m_language, numberText(known.facts.count, m_language),
                      theOther(known));
    case Cause::Unknown:
        return filled(tr("The other end called close() with bytes unread, or has gone."), m_language);
    default:
        return filled(tr("{} had called close() before: no program is there any more to receive it."),
                      m_language, theOther(known));
    }
}

std::string OccasionTexts::ofEnd(const Known& known) const
{
    const std::string all =
        filled(tr("{}() returned 0: everything that was sent has been received, and no more will come."),
               m_language, known.call()) +
        ' ';
    const OccasionFacts& facts = known.facts;
    const bool isShut = facts.cause == Cause::SendingShut;
    const auto byOther = [&](const Text& text) { return all + filled(text, m_language, theOther(known)); };
    if ((isShut || facts.cause == Cause::Closed) && facts.hasEnded)
        return byOther(
            isShut ? tr("{} called shutdown(). This end had ended its own sending before: nothing more "
                        "can be sent either way.")
                   : tr("{} called close(). This end had ended its own sending before: nothing more "
                        "can be sent either way."));
    switch (facts.cause) {
    case Cause::SendingShut:
        return byOther(facts.otherReceives
                           ? tr("{} called shutdown(SHUT_WR). It still receives: this end may go on sending.")
                           : tr("{} called shutdown(SHUT_RDWR): it neither sends nor receives any more."));
    case Cause::Closed:
        return byOther(
            known.isUnix()
                ? tr("{} called close(): what is sent to it from now on cannot reach it.")
                : tr("{} called close(): what is sent to it from now on will be answered with RST."));
    default:
        return all + filled(tr("The other end called shutdown() or close(): it lives elsewhere, and the "
                               "journal cannot tell which."),
                            m_language);
    }
}

std::string OccasionTexts::ofSendWait(const Known& known) const
{
    if (known.record.type() != net::Type::Stream)
        return filled(tr("The send buffer is full: what was sent before has not left it."), m_language);
    if (known.facts.cause != Cause::NotReceived)
        return filled(
            trCounted("The send buffer is full, because the other end has not received what was sent before. "
                      "None of the {} bytes was accepted: they are still the program's to send."),
            known.facts.room, m_language, numberText(known.facts.room, m_language));
    const std::string full =
        filled(trCounted("{1} has not received {0} bytes that were sent before: they fill its receive buffer "
                         "and the send buffer here."),
               known.facts.count, m_language, numberText(known.facts.count, m_language), theOther(known));
    return full + ' ' +
           filled(known.facts.otherRests
                      ? tr("It receives only when it is told to: its recv() will make room.")
                      : tr("Its next recv() will make room."),
                  m_language);
}

std::string OccasionTexts::ofWait(const Known& known) const
{
    if (known.facts.cause == Cause::NobodyWaits)
        return filled(tr("accept() found nobody: no client stands in the queue of this socket. As soon as "
                         "one connects, the socket is readable."),
                      m_language);
    if (known.record.type() != net::Type::Stream)
        return filled(tr("No datagram has arrived that was not received before. With a blocking socket {}() "
                         "would wait for one."),
                      m_language, known.call());
    const std::string then =
        ' ' + filled(tr("With a blocking socket {}() would wait."), m_language, known.call());
    const std::string count = numberText(known.facts.count, m_language);
    switch (known.facts.cause) {
    case Cause::SentNothing:
        return filled(tr("{} has not sent anything yet."), m_language, theOther(known)) + then;
    case Cause::AllReceived:
        return filled(trCounted("{1} has sent {0} bytes so far, and they have all been received before."),
                      known.facts.count, m_language, count, theOther(known)) +
               then;
    case Cause::OnTheWay:
        return filled(trCounted("{} bytes that the other end has sent are still on their way."),
                      known.facts.count, m_language, count) +
               then;
    default:
        return filled(tr("Nothing from the other end has arrived that was not received before."),
                      m_language) +
               then;
    }
}

std::string OccasionTexts::ofCut(const Known& known) const
{
    const OccasionFacts& facts = known.facts;
    const std::string room = numberText(facts.room, m_language);
    if (facts.count == 0)
        return filled(trCounted("The other end sent a datagram larger than the buffer of {} bytes that this "
                                "call had: the rest is lost."),
                      facts.room, m_language, room);
    const std::string cut =
        filled(trCounted("The other end sent one datagram of {} bytes. The buffer of this call had {}: the "
                         "last {} are lost, and the next call will not give them."),
               facts.count, m_language, numberText(facts.count, m_language), room,
               numberText(facts.count - facts.room, m_language));
    return facts.isSaid
               ? cut
               : cut + ' ' +
                     filled(tr("The call itself does not say so: with MSG_TRUNC it would."), m_language);
}

std::string OccasionTexts::ofBacklog(const Known& known) const
{
    const OccasionFacts& facts = known.facts;
    if (facts.cause != Cause::NotAccepted)
        return filled(tr("The queue of the listening socket has no room for one more client: its accept() "
                         "will make room."),
                      m_language);
    if (facts.room < facts.asked)
        return filled(
            trCounted("{} clients are connected and wait in the queue, more than the {} to which the kernel "
                      "has cut the backlog of {} (net.core.somaxconn): this end has not called accept(). The "
                      "SYN of the next client will get no answer until accept() has made room."),
            facts.count, m_language, numberText(facts.count, m_language), numberText(facts.room, m_language),
            numberText(facts.asked, m_language));
    return filled(trCounted("{} clients are connected and wait in the queue, more than the backlog of {}: "
                            "this end has not called accept(). The SYN of the next client will get no answer "
                            "until accept() has made room."),
                  facts.count, m_language, numberText(facts.count, m_language),
                  numberText(facts.room, m_language));
}

std::string OccasionTexts::ofMerge(const Known& known) const
{
    const stream::MergedSends merged = stream::mergedSends(m_journal, known.facts);
    const std::string keeps = ' ' + filled(tr("A stream keeps their bytes, not their borders."), m_language);
    if (merged.count < 2) // the last one returns in a moment, or they are no longer kept
        return filled(tr("{1} had called send() several times before this {0}() returned."), m_language,
                      known.call(), theOther(known)) +
               keeps;
    const std::string number = numberText(merged.count, m_language);
    const std::string count = merged.count < stream::MergedSends::mostCounted
                                  ? number
                                  : filled(tr("more than {}"), m_language, number);
    const std::string brought =
        merged.count > merged.pieces.size()
            ? filled(tr("One {}() brought bytes of {} send() calls."), m_language, known.call(), count)
            : filled(tr("One {}() brought bytes of {} send() calls: {}."), m_language, known.call(), count,
                     pieces(known, merged));
    return brought + ' ' +
           filled(tr("{1} had made them all before this {0}() returned."), m_language, known.call(),
                  theOther(known)) +
           keeps;
}

/// “uno↵”, “dos↵”, “t” (1 of 5 bytes); of many bytes how many there are alone.
std::string OccasionTexts::pieces(const Known& known, const stream::MergedSends& merged) const
{
    const journal::Payload payload = m_journal.payload(known.record);
    const bool isQuoted = payload.size() > 0 && payload.size() <= mostQuoted;
    std::vector<std::string> list;
    std::size_t at = 0;
    for (const auto& each : merged.pieces) {
        const bool isWhole = each.here >= each.accepted;
        const std::string here = numberText(each.here, m_language);
        const std::string part =
            isWhole ? here : filled(tr("{} of {}"), m_language, here, numberText(each.accepted, m_language));
        std::string text;
        for (std::size_t i = 0; isQuoted && i < each.here && at + i < payload.size(); ++i)
            codec::appendUtf8(text, codec::byteSign(payload.bytes()[at + i]));
        at += each.here;
        list.push_back(text.empty() ? part
                       : isWhole    ? filled(tr("“{}”"), m_language, text)
                                    : filled(tr("“{}” ({})"), m_language, text, part));
    }
    const std::string all = fmt::format("{}", fmt::join(list, ", "));
    return isQuoted ? all : filled(tr("{} bytes"), m_language, all);
}

} // namespace enchufe::explain

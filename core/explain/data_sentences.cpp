// SPDX-License-Identifier: GPL-3.0-or-later
// What sending and receiving came to.
#include "core/explain/call_sentences.h"
#include "core/text/filled.h"
#include "core/text/number_text.h"
#include "core/words/meaning.h"

namespace enchufe::explain {

using journal::Record;
using words::Meaning;

std::string sendSentence(const Told& told, Language language)
{
    const Record& record = told.record;
    const std::string asked = numberText(record.requested, language);
    const auto ofAsked = [&](const CountedText& text) {
        return filled(text, record.requested, language, asked);
    };
    switch (words::meaningOf(record)) {
    case Meaning::SendWouldBlock:
        return ofAsked(trCounted("The send buffer is full: none of the {} bytes were taken. They are still "
                                 "the program's to send."));
    case Meaning::MessageTaken:
        return ofAsked(record.type() == net::Type::SeqPacket
                           ? trCounted("One message of {} bytes was handed to the kernel. It will arrive "
                                       "whole: SOCK_SEQPACKET keeps boundaries.")
                           : trCounted("One datagram of {} bytes was handed to the kernel. Nothing says "
                                       "whether it will arrive."));
    case Meaning::EmptyTaken:
        return filled(tr("An empty datagram was handed to the kernel: a message of 0 bytes is a message."),
                      language);
    case Meaning::NothingToSend:
        return filled(tr("A send of 0 bytes on a stream sends nothing: the peer will not notice."), language);
    case Meaning::UrgentTaken:
        return ofAsked(trCounted("All {} bytes were taken, the last one as urgent (MSG_OOB): the receiver "
                                 "takes it apart from the stream, and it has no offset there."));
    case Meaning::TakenInPart:
        return filled(tr("A partial send: the kernel took {} of the {} bytes, as much as fitted its buffer. "
                         "The program must send the rest, {}, itself."),
                      language, numberText(record.bytesMoved(), language), asked,
                      numberText(record.requested - record.bytesMoved(), language));
    case Meaning::TakenWhole:
        return ofAsked(trCounted("All {} bytes were copied into the kernel's send buffer. That does not mean "
                                 "the peer has them."));
    default:
        return filled(trCounted("{}() failed: none of the {} bytes were taken."), record.requested, language,
                      net::callName(record.call), asked);
    }
}

namespace {

/// 0 on a stream, as this side's own shutdown() calls before it let it be understood.
std::string ofStreamEnd(const Told& told, Language language)
{
    const auto say = [language](const Text& text) { return filled(text, language); };
    const std::int64_t now = told.record.leaveNs();
    if (told.socket != nullptr && told.socket->end.hadShutReceiving(now))
        return say(tr("recv() returned 0: this side has shut its receiving direction. Whether the peer has "
                      "closed, it does not say."));
    const std::string end = say(tr("recv() returned 0: the peer has closed its sending direction and "
                                   "everything it sent has been received."));
    if (told.socket == nullptr)
        return end;
    return end + ' ' +
           say(told.socket->end.hadSentFin(now)
                   ? tr("This side had ended its own before: nothing more can be sent either way.")
                   : tr("This side may still send until it closes too."));
}

std::string ofCutMessage(const Record& record, Language language)
{
    const std::string asked = numberText(record.requested, language);
    if (record.result <= 0)
        return filled(trCounted("The datagram was larger than the buffer of {} bytes: the rest is lost."),
                      record.requested, language, asked);
    const auto size = static_cast<std::uint64_t>(record.result);
    return filled(trCounted("The datagram had {} bytes but the buffer only {}: the rest is lost."), size,
                  language, numberText(size, language), asked);
}

/// Of what says nothing of the bytes' number.
Text ofNoBytes(Meaning meaning)
{
    switch (meaning) {
    case Meaning::Urgent:
        return tr(
            "The urgent byte, received with MSG_OOB: it stands beside the stream and has no offset there.");
    case Meaning::NoUrgent:
        return tr("There is no urgent byte, and none will come: the peer has ended its sending.");
    case Meaning::NothingAsked:
        return tr(
            "No room was offered, so 0 says nothing: neither that bytes wait nor that the peer has closed.");
    case Meaning::EndOrEmpty:
        return tr("0 on a SOCK_SEQPACKET socket: the peer has closed, or has sent an empty message. They "
                  "look alike.");
    case Meaning::EmptyMessage:
        return tr("An empty datagram: a message of 0 bytes, and no end. A datagram socket's peer cannot end "
                  "anything.");
    default:
        return {};
    }
}

} // namespace

std::string receiveSentence(const Told& told, Language language)
{
    const Record& record = told.record;
    const auto counted = [language](const CountedText& text, std::uint64_t count) {
        return filled(text, count, language, numberText(count, language));
    };
    const Meaning meaning = words::meaningOf(record);
    switch (meaning) {
    case Meaning::NothingYet:
        return filled(tr("Nothing has arrived: {}() would have had to wait."), language,
                      net::callName(record.call));
    case Meaning::Peeked:
        return counted(trCounted("{} bytes were looked at with MSG_PEEK: they stay in the queue, and the "
                                 "next recv() gives them again."),
                       static_cast<std::uint64_t>(record.result));
    case Meaning::Discarded:
        return counted(
            trCounted("{} bytes were thrown away unseen: with MSG_TRUNC, TCP on Linux fills no buffer."),
            record.bytesMoved());
    case Meaning::StreamEnd:
        return ofStreamEnd(told, language);
    case Meaning::CutMessage:
        return ofCutMessage(record, language);
    case Meaning::FullMessage:
        return counted(trCounted("A datagram filled the whole buffer of {} bytes. If it was larger, the rest "
                                 "is lost, and this call does not say so: with MSG_TRUNC it would."),
                       record.requested);
    case Meaning::Message:
        return counted(trCounted("One datagram of {} bytes: its boundaries are the sender's."),
                       record.bytesMoved());
    case Meaning::PartOfStream:
        return filled(trCounted("Only {} of the {} bytes asked for had arrived. recv() returns what is "
                                "there: its boundaries are neither the sender's send() calls nor the "
                                "segments."),
                      record.bytesMoved(), language, numberText(record.bytesMoved(), language),
                      numberText(record.requested, language));
    case Meaning::Filled:
        return counted(trCounted("recv() filled the whole buffer of {} bytes; more may be waiting."),
                       record.requested);
    default:
        break;
    }
    const Text text = ofNoBytes(meaning);
    return text.isEmpty() ? filled(tr("{}() failed."), language, net::callName(record.call))
                          : filled(text, language);
}

} // namespace enchufe::explain

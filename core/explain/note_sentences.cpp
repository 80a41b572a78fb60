// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/codec/escapes.h"
#include "core/engine/refused.h"
#include "core/explain/call_text.h"
#include "core/explain/note_text.h"
#include "core/explain/script_notes.h"
#include "core/text/filled.h"
#include "core/text/number_text.h"

namespace enchufe::explain {

using journal::CallDetail;
using journal::NoteKind;
using journal::Record;

namespace {

std::string ofSendRefused(const Record& record, const CallDetail& detail, Language language)
{
    const CountedText why =
        detail.text == "no-destination"
            ? trCounted("{} were not queued: this socket has no destination, and none was given.")
        : engine::TooLarge::fromText(detail.text)
            ? trCounted("{} were not sent: one datagram cannot hold so much.")
            : trCounted("{} were not queued: the send queue is full, or sending is over.");
    return filled(why, static_cast<std::uint64_t>(record.value()), language,
                  bytesText(static_cast<double>(record.value()), language));
}

std::string ofRepeating(const Record& record, const CallDetail& detail, Language language)
{
    if (record.value() < 0)
        return filled(tr("The same is sent again and again, until it is stopped."), language);
    if (record.value() > 0)
        return filled(trCounted("The same is to be sent {} times."),
                      static_cast<std::uint64_t>(record.value()), language,
                      signedNumberText(record.value(), language));
    const std::string left = notRepeated(repetitionsLeft(detail), language);
    const std::string over = filled(tr("Nothing is repeated any more."), language);
    return left.empty() ? over : over + ' ' + left;
}

/// Of what an endpoint is, and of the ends of it.
std::string ofEndpoint(const Record& record, const CallDetail& detail, Language language)
{
    switch (record.note()) {
    case NoteKind::Opened:
        return filled(tr("You asked for this endpoint."), language);
    case NoteKind::Ready:
        return filled(tr("The endpoint is ready: {}"), language, addressText(detail.address));
    case NoteKind::Failed:
        return filled(tr("The endpoint could not be made: {} failed."), language, detail.text);
    case NoteKind::ConnectionFailed:
        return filled(tr("This connection could not be served and was closed: {} failed. The others go on."),
                      language, noteWords(record, detail, language));
    case NoteKind::Degraded:
        return filled(tr("{} failed, and the work goes on without it."), language,
                      noteWords(record, detail, language));
    default:
        return filled(tr("The endpoint has ended; its thread is gone."), language);
    }
}

/// Of how it is set.
std::string ofSetting(const Record& record, const CallDetail& detail, Language language)
{
    const bool isOn = record.value() != 0;
    switch (record.note()) {
    case NoteKind::Named:
        return filled(tr("On the bench this socket is called {}."), language, detail.text);
    case NoteKind::Reading:
        return filled(tr("Reading was changed: {}"), language, readingWords(detail.text, language));
    case NoteKind::Accepting:
        return filled(isOn ? tr("The listener accepts by itself.")
                           : tr("The listener accepts only when it is told to."),
                      language);
    case NoteKind::Paused:
        return filled(isOn ? tr("Receiving is paused.") : tr("Receiving is no longer paused."), language);
    case NoteKind::Behaviour: {
        const std::string words = noteWords(record, detail, language);
        return words.empty() ? filled(tr("Nothing answers the peer by itself."), language)
                             : filled(tr("What answers the peer: {}"), language, words);
    }
    case NoteKind::Remark:
        return filled(tr("What answers the peer says: {}"), language, noteWords(record, detail, language));
    default:
        return filled(tr("What serves the connections: {}"), language, noteWords(record, detail, language));
    }
}

} // namespace

std::string noteSentence(const Record& record, const CallDetail& detail, Language language)
{
    const auto count = static_cast<std::uint64_t>(record.value());
    const std::string bytes = bytesText(static_cast<double>(record.value()), language);
    switch (record.note()) {
    case NoteKind::Opened:
    case NoteKind::Ready:
    case NoteKind::Failed:
    case NoteKind::ConnectionFailed:
    case NoteKind::Degraded:
    case NoteKind::Closed:
        return ofEndpoint(record, detail, language);
    case NoteKind::SendRefused:
        return ofSendRefused(record, detail, language);
    case NoteKind::SendDropped:
        return filled(trCounted("{} that were queued will not be sent: the connection ended first."), count,
                      language, bytes);
    case NoteKind::SendQueue:
        return filled(trCounted("{} wait in the program's own send queue."), count, language, bytes);
    case NoteKind::Lost:
        return filled(trCounted("{} datagrams were dropped by the kernel: the receive buffer was full."),
                      count, language, signedNumberText(record.value(), language));
    case NoteKind::FileFailed:
        return filled(tr("The file could not be read: {}"), language, codec::toIsolated(detail.text));
    case NoteKind::Repeating:
        return ofRepeating(record, detail, language);
    default:
        break;
    }
    const std::string ofScript = scriptNoteSentence(record, detail, language);
    return ofScript.empty() ? ofSetting(record, detail, language) : ofScript;
}

} // namespace enchufe::explain

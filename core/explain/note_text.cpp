// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explain/note_text.h"

#include "core/behaviour/registry.h"
#include "core/codec/escapes.h"
#include "core/engine/reading.h"
#include "core/engine/refused.h"
#include "core/explain/call_text.h"
#include "core/explain/script_notes.h"
#include "core/journal/socket_row.h"
#include "core/net/call.h"
#include "core/net/file_errors.h"
#include "core/text/filled.h"
#include "core/text/number.h"
#include "core/text/number_text.h"

#include <array>

namespace enchufe::explain {

using journal::CallDetail;
using journal::NoteKind;
using journal::Record;

namespace {

std::string kindWords(NoteKind kind, Language language)
{
    static constexpr std::array<Text, journal::noteKindCount> words = {
        Text(),
        tr("endpoint opened"),
        tr("endpoint ready"),
        tr("endpoint failed"),
        tr("endpoint closed"),
        tr("send refused"),
        tr("send dropped"),
        tr("send queue"),
        tr("file failed"),
        tr("socket named"),
        tr("reading"),
        tr("connection failed"),
        tr("degraded"),
        tr("repeating"),
        tr("accepting"),
        tr("paused"),
        tr("behaviour"),
        tr("server model"),
        tr("datagrams lost"),
        tr("remark"),
        tr("step begins"),
        tr("endpoint named"),
        tr("framing"),
        tr("blocked in"),
        tr("the kernel says"),
        tr("row of the resolver"),
        tr("name found"),
        tr("address named"),
    };
    const auto number = static_cast<std::size_t>(kind);
    return number < words.size() ? filled(words[number], language) : std::string(journal::noteName(kind));
}

std::string reasonWords(std::string_view text, Language language)
{
    struct Reason {
        std::string_view word;
        Text text;
    };
    static constexpr std::array<Reason, 6> reasons = {{
        {"closed", tr("closed")},
        {"reset", tr("reset")},
        {"not-connected", tr("not connected")},
        {"no-destination", tr("no destination")},
        {"sending-over", tr("sending is over")},
        {"others-behind", tr("the others are too far behind")},
    }};
    for (const Reason& each : reasons) {
        if (each.word == text)
            return filled(each.text, language);
    }
    if (const auto tooLarge = engine::TooLarge::fromText(text))
        return tooLarge->most ? filled(tr("a datagram holds at most {} B"), language, *tooLarge->most)
                              : filled(tr("too large for one datagram"), language);
    return std::string(text);
}

std::string modelWords(std::string_view text, Language language)
{
    const Text words = text == "loop"        ? tr("one event loop for all")
                       : text == "threads"   ? tr("a thread for each client")
                       : text == "iterative" ? tr("one client at a time")
                                             : Text();
    return words.isEmpty() ? std::string(text) : filled(words, language);
}

/// "Echo"; of one with an argument, and of one that is not among the ready-made, the text as it was written.
std::string behaviourWords(std::string_view text, Language language)
{
    const auto* const known = behaviour::readyMade().find(text);
    return known != nullptr && known->name == text ? filled(known->title, language) : codec::toIsolated(text);
}

} // namespace

std::string readingWords(std::string_view text, Language language)
{
    const auto now = engine::ReadingNow::fromText(text);
    const std::string size = numberText(now.reading.size, language);
    const bool isByHand = now.reading.mode == engine::ReadingMode::ByHand;
    const std::string words =
        now.reading.mode == engine::ReadingMode::Paced
            ? filled(tr("paced, {} B every {} ms"), language, size,
                     signedNumberText(now.reading.interval.count(), language))
            : fmt::format("{}, {} B", (isByHand ? tr("by hand") : tr("automatic")).in(language), size);
    return now.paused ? filled(tr("paused; {}"), language, words) : words;
}

std::int64_t repetitionsLeft(const CallDetail& detail)
{
    return parseNumber<std::int64_t>(detail.text).value_or(0);
}

std::string notRepeated(std::int64_t left, Language language)
{
    if (left < 0)
        return filled(tr("The repetition without end is over."), language);
    return left == 0 ? std::string()
                     : filled(trCounted("{} repetitions were not made."), static_cast<std::uint64_t>(left),
                              language, signedNumberText(left, language));
}

std::string noteWords(const Record& record, const CallDetail& detail, Language language)
{
    switch (record.note()) {
    case NoteKind::Failed:
    case NoteKind::ConnectionFailed:
    case NoteKind::Degraded:
        return std::string(net::callName(record.failedCall()));
    case NoteKind::SendRefused:
    case NoteKind::SendDropped:
        return reasonWords(detail.text, language);
    case NoteKind::Reading:
        return detail.text.empty() ? std::string() : readingWords(detail.text, language);
    case NoteKind::Behaviour:
        return behaviourWords(detail.text, language);
    case NoteKind::Model:
        return modelWords(detail.text, language);
    case NoteKind::Remark:
        return codec::toIsolated(detail.text);
    case NoteKind::Repeating:
        return notRepeated(repetitionsLeft(detail), language);
    case NoteKind::FileFailed:
        return codec::toIsolated(detail.text) + ": " + net::explainFileError(record.error, language);
    default:
        return record.note() < NoteKind::SegmentBegan ? detail.text : scriptNoteWords(record, detail);
    }
}

std::string noteLine(const Record& record, const CallDetail& detail, Language language)
{
    const std::string kind = kindWords(record.note(), language);
    const std::string words = noteWords(record, detail, language);
    return words.empty() ? kind : kind + ": " + words;
}

std::string stateText(const journal::SocketInfo& socket, Language language)
{
    return socket.isOpen() ? journal::stateNow(socket).text() : filled(tr("closed"), language);
}

} // namespace enchufe::explain

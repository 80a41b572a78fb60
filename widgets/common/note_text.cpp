// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/note_text.h"

#include "core/behaviour/registry.h"
#include "core/engine/reading.h"
#include "core/engine/refused.h"
#include "core/journal/socket_row.h"
#include "core/net/file_errors.h"
#include "widgets/common/format.h"

namespace enchufe::widgets {

using journal::NoteKind;

QString NoteText::kind(NoteKind kind)
{
    switch (kind) {
    case NoteKind::Opened:
        return tr("endpoint opened");
    case NoteKind::Ready:
        return tr("endpoint ready");
    case NoteKind::Failed:
        return tr("endpoint failed");
    case NoteKind::Closed:
        return tr("endpoint closed");
    case NoteKind::SendRefused:
        return tr("send refused");
    case NoteKind::SendDropped:
        return tr("send dropped");
    case NoteKind::SendQueue:
        return tr("send queue");
    case NoteKind::FileFailed:
        return tr("file failed");
    case NoteKind::Named:
        return tr("socket named");
    case NoteKind::Reading:
        return tr("reading");
    case NoteKind::ConnectionFailed:
        return tr("connection failed");
    case NoteKind::Degraded:
        return tr("degraded");
    case NoteKind::Repeating:
        return tr("repeating");
    case NoteKind::Accepting:
        return tr("accepting");
    case NoteKind::Paused:
        return tr("paused");
    case NoteKind::Behaviour:
        return tr("behaviour");
    case NoteKind::Model:
        return tr("server model");
    case NoteKind::Lost:
        return tr("datagrams lost");
    case NoteKind::Remark:
        return tr("remark");
    default: // none, or one that has no words here yet
        return fromView(journal::noteName(kind));
    }
}

QString NoteText::reason(std::string_view text)
{
    if (text == "closed")
        return tr("closed");
    if (text == "reset")
        return tr("reset");
    if (text == "not-connected")
        return tr("not connected");
    if (text == "no-destination")
        return tr("no destination");
    if (text == "sending-over")
        return tr("sending is over");
    if (text == "others-behind")
        return tr("the others are too far behind");
    if (const auto tooLarge = engine::TooLarge::fromText(text))
        return tooLarge->most ? tr("a datagram holds at most %1 B").arg(*tooLarge->most)
                              : tr("too large for one datagram");
    return fromView(text);
}

QString NoteText::reading(std::string_view text)
{
    const auto now = engine::ReadingNow::fromText(text);
    QString words = tr("automatic");
    if (now.reading.mode == engine::ReadingMode::ByHand)
        words = tr("by hand");
    const QString size = numberText(now.reading.size);
    words = now.reading.mode == engine::ReadingMode::Paced
                ? tr("paced, %1 B every %2 ms").arg(size, signedNumberText(now.reading.interval.count()))
                : words + QStringLiteral(", %1 B").arg(size);
    return now.paused ? tr("paused; %1").arg(words) : words;
}

QString NoteText::model(std::string_view text)
{
    if (text == "loop")
        return tr("one event loop for all");
    if (text == "threads")
        return tr("a thread for each client");
    if (text == "iterative")
        return tr("one client at a time");
    return fromView(text);
}

/// "Echo"; of one with an argument, and of one that is not among the ready-made, the text as it was written.
QString NoteText::behaviour(std::string_view text)
{
    const auto* const known = enchufe::behaviour::readyMade().find(text);
    return known != nullptr && known->name == text ? fromView(known->title.in(currentLanguage()))
                                                   : foreignText(std::string(text));
}

std::int64_t NoteText::leftOf(const journal::CallDetail& detail)
{
    return QString::fromStdString(detail.text).toLongLong();
}

QString NoteText::notRepeated(std::int64_t left)
{
    if (left < 0)
        return tr("The repetition without end is over.");
    return left == 0 ? QString()
                     : tr("%1 repetitions were not made.", nullptr, plural(left)).arg(signedNumberText(left));
}

QString NoteText::said(const journal::Record& record, const journal::CallDetail& detail)
{
    const QString text = QString::fromStdString(detail.text);
    switch (record.note()) {
    case NoteKind::Failed:
    case NoteKind::ConnectionFailed:
    case NoteKind::Degraded:
        return fromView(net::callName(record.failedCall()));
    case NoteKind::SendRefused:
    case NoteKind::SendDropped:
        return reason(detail.text);
    case NoteKind::Reading:
        return text.isEmpty() ? text : reading(detail.text);
    case NoteKind::Behaviour:
        return behaviour(detail.text);
    case NoteKind::Model:
        return model(detail.text);
    case NoteKind::Remark:
        return foreignText(detail.text);
    case NoteKind::Repeating:
        return notRepeated(leftOf(detail));
    case NoteKind::FileFailed:
        return foreignText(detail.text) + QStringLiteral(": ") +
               QString::fromStdString(net::explainFileError(record.error, currentLanguage()));
    default:
        return text;
    }
}

QString NoteText::line(const journal::Record& record, const journal::CallDetail& detail)
{
    const QString words = said(record, detail);
    return words.isEmpty() ? kind(record.note()) : kind(record.note()) + QStringLiteral(": ") + words;
}

QString NoteText::name() { return tr("note"); }

QString NoteText::state(const journal::SocketInfo& socket)
{
    return socket.isOpen() ? QString::fromStdString(journal::stateNow(socket).text()) : tr("closed");
}

} // namespace enchufe::widgets

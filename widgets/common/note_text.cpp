// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/note_text.h"

#include "core/behaviour/behaviours.h"
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
    case NoteKind::SegmentBegan:
        return tr("step begins");
    case NoteKind::EndpointNamed:
        return tr("endpoint named");
    case NoteKind::Framed:
        return tr("framing");
    case NoteKind::Blocked:
        return tr("blocked in");
    case NoteKind::KernelSaid:
        return tr("the kernel says");
    case NoteKind::Resolved:
        return tr("row of the resolver");
    case NoteKind::NameFound:
        return tr("name found");
    case NoteKind::AddressGiven:
        return tr("address named");
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
        if (const auto* const known = behaviour::find(detail.text); known != nullptr)
            return fromView(known->title.in(currentLanguage()));
        return text;
    case NoteKind::Model:
        return model(detail.text);
    case NoteKind::Repeating:
        return notRepeated(leftOf(detail));
    case NoteKind::FileFailed:
        return foreignText(detail.text) + QStringLiteral(": ") +
               QString::fromStdString(net::explainFileError(record.error, currentLanguage()));
    default:
        return record.note() < NoteKind::SegmentBegan ? text : saidOfScript(record, detail);
    }
}

/// What needs no translation: names, numbers and the kernel's words.
QString NoteText::saidOfScript(const journal::Record& record, const journal::CallDetail& detail)
{
    const QString text = foreignText(detail.text);
    const QString about = foreignText(detail.option) + QStringLiteral(": ");
    const QString address = addressText(detail.address);
    switch (record.note()) {
    case NoteKind::EndpointNamed:
        return foreignText(detail.option);
    case NoteKind::Framed: // one a line
        return about +
               QString::fromStdString(detail.text).split(QLatin1Char('\n')).join(QStringLiteral(", "));
    case NoteKind::Blocked:
        return about + (text.isEmpty() ? QStringLiteral("–") : text + QStringLiteral("()"));
    case NoteKind::KernelSaid: { // a number other than 0 is the result
        const bool isZero = record.result == 0 && record.value() == 0 && text.isEmpty();
        const QString said = record.result != 0 ? QStringLiteral("–") : isZero ? QStringLiteral("0") : text;
        return (about + foreignText(detail.level) + QLatin1Char(' ') + said).trimmed();
    }
    case NoteKind::Resolved:
        return (about + address + QLatin1Char(' ') + foreignText(detail.level) + QLatin1Char(' ') + text)
            .trimmed();
    case NoteKind::NameFound:
        return (about + text + QLatin1Char(' ') + foreignText(detail.level)).trimmed();
    case NoteKind::AddressGiven:
        return about + address;
    default:
        return text;
    }
}

QString NoteText::ofScript(const journal::Record& record, const journal::CallDetail& detail)
{
    const QString name = foreignText(detail.option);
    QString said = saidOfScript(record, detail);
    if (record.note() == NoteKind::KernelSaid && record.value() != 0 && detail.text.empty())
        said += QStringLiteral(" = ") + signedNumberText(record.value());
    switch (record.note()) {
    case NoteKind::SegmentBegan:
        return tr("A step of the script begins here: %1").arg(said);
    case NoteKind::EndpointNamed:
        return tr("In the script this endpoint is called %1.").arg(said);
    case NoteKind::Framed:
        return tr("How what a socket receives is cut into messages: %1").arg(said);
    case NoteKind::Blocked:
        return detail.text.empty() ? tr("%1 was in no call.").arg(name)
                                   : tr("%1 was still in %2().").arg(name, foreignText(detail.text));
    case NoteKind::KernelSaid:
        return record.result != 0
                   ? tr("The kernel was asked, and this system does not tell: %1").arg(said)
                   : tr("What the kernel answered when a condition of the script asked it: %1").arg(said);
    case NoteKind::Resolved:
        return tr("One of the addresses that getaddrinfo() gave: %1").arg(said);
    case NoteKind::NameFound:
        return tr("The names that getnameinfo() gave: %1").arg(said);
    case NoteKind::AddressGiven:
        return tr("The script made an address structure: %1").arg(said);
    default:
        return {};
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

// SPDX-License-Identifier: GPL-3.0-or-later
// What a note of engine or bench says.
#include "core/engine/refused.h"
#include "core/net/file_errors.h"
#include "widgets/common/format.h"
#include "widgets/common/note_text.h"
#include "widgets/details/explanations.h"

namespace enchufe::widgets {

using journal::Record;

QString Explanations::ofStateNote(const Record& record, const QString& text)
{
    using journal::NoteKind;
    const QString value = signedNumberText(record.value());
    switch (record.note()) {
    case NoteKind::ConnectionFailed:
        return tr("This connection could not be served and was closed: %1 failed. The others go on.")
            .arg(text);
    case NoteKind::Degraded:
        return tr("%1 failed, and the work goes on without it.").arg(text);
    case NoteKind::Repeating:
        if (record.value() == 0)
            return tr("Nothing is repeated any more.") + (text.isEmpty() ? text : QLatin1Char(' ') + text);
        return record.value() < 0
                   ? tr("The same is sent again and again, until it is stopped.")
                   : tr("The same is to be sent %1 times.", nullptr, plural(record.value())).arg(value);
    case NoteKind::Accepting:
        return record.value() != 0 ? tr("The listener accepts by itself.")
                                   : tr("The listener accepts only when it is told to.");
    case NoteKind::Paused:
        return record.value() != 0 ? tr("Receiving is paused.") : tr("Receiving is no longer paused.");
    case NoteKind::Behaviour:
        return text.isEmpty() ? tr("Nothing answers the peer by itself.")
                              : tr("What answers the peer: %1").arg(text);
    case NoteKind::Lost:
        return tr("%1 datagrams were dropped by the kernel: the receive buffer was full.", nullptr,
                  plural(record.value()))
            .arg(value);
    default:
        return tr("What serves the connections: %1").arg(text);
    }
}

QString Explanations::ofNote(const Record& record, const journal::CallDetail& detail)
{
    const auto kind = record.note();
    const QString value = bytesText(static_cast<double>(record.value()));
    if (kind == journal::NoteKind::Opened)
        return tr("You asked for this endpoint.");
    if (kind == journal::NoteKind::Ready)
        return tr("The endpoint is ready: %1").arg(addressText(detail.address));
    if (kind == journal::NoteKind::Failed)
        return tr("The endpoint could not be made: %1 failed.").arg(QString::fromStdString(detail.text));
    if (kind == journal::NoteKind::Closed)
        return tr("The endpoint has ended; its thread is gone.");
    if (kind == journal::NoteKind::SendRefused)
        return detail.text == "no-destination"
                   ? tr("%1 were not queued: this socket has no destination, and none was given.", nullptr,
                        plural(record.value()))
                         .arg(value)
               : engine::TooLarge::fromText(detail.text)
                   ? tr("%1 were not sent: one datagram cannot hold so much.", nullptr,
                        plural(record.value()))
                         .arg(value)
                   : tr("%1 were not queued: the send queue is full, or sending is over.", nullptr,
                        plural(record.value()))
                         .arg(value);
    if (kind == journal::NoteKind::SendDropped)
        return tr("%1 that were queued will not be sent: the connection ended first.", nullptr,
                  plural(record.value()))
            .arg(value);
    if (kind == journal::NoteKind::SendQueue)
        return tr("%1 wait in the program's own send queue.", nullptr, plural(record.value())).arg(value);
    if (kind == journal::NoteKind::FileFailed)
        return tr("The file could not be read: %1").arg(foreignText(detail.text));
    if (kind == journal::NoteKind::Named)
        return tr("On the bench this socket is called %1.").arg(QString::fromStdString(detail.text));
    if (kind == journal::NoteKind::Reading)
        return tr("Reading was changed: %1").arg(NoteText::reading(detail.text));
    const QString ofScript = NoteText::ofScript(record, detail);
    return ofScript.isEmpty() ? ofStateNote(record, NoteText::said(record, detail)) : ofScript;
}

QString Explanations::ofAid(const Record& record)
{
    return record.isAiding()
               ? QLatin1Char(' ') + tr("The call was made only for a line that names this address "
                                       "with @, and does not count.")
               : QString();
}

QString Explanations::ofFileFailure(const Record& record)
{
    return QStringLiteral("<b>%1 (%2)</b><br>")
               .arg(QString::fromStdString(net::fileErrorName(record.error)))
               .arg(record.error) +
           QString::fromStdString(net::explainFileError(record.error, currentLanguage())).toHtmlEscaped();
}

} // namespace enchufe::widgets

// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/model/send_failures.h"

#include "core/engine/refused.h"
#include "core/explain/note_text.h"
#include "core/net/errors.h"
#include "core/net/file_errors.h"
#include "widgets/common/format.h"

namespace enchufe::widgets {

namespace {

constexpr std::size_t mostKept = 256; // sockets; one that failed long ago is not looked at again

bool isOfSending(const journal::Record& record)
{
    const journal::NoteKind kind = record.note();
    return kind == journal::NoteKind::SendRefused || kind == journal::NoteKind::SendDropped ||
           kind == journal::NoteKind::FileFailed || kind == journal::NoteKind::Repeating;
}

} // namespace

void SendFailures::apply(const journal::Record& record, journal::Seq seq, const journal::Journal& journal)
{
    if (record.isSend() && record.error == 0) {
        if (!m_last.empty())
            m_last.erase(record.socket);
        return;
    }
    const bool failed = record.isSend() && !net::CallResult{record.result, record.error}.wouldBlock();
    if (!failed && !isOfSending(record))
        return;
    const auto detail = journal.detail(record);
    const std::int64_t left =
        record.note() == journal::NoteKind::Repeating ? explain::repetitionsLeft(*detail) : 0;
    if (record.note() == journal::NoteKind::Repeating && left == 0)
        return; // it began, or ended as it was to
    // What was given up because of it belongs to the failure.
    const bool isNote = record.isNote();
    if (const auto before = m_last.find(record.socket); isNote && before != m_last.end()) {
        Failure& failure = before->second;
        const bool isDropped = record.note() == journal::NoteKind::SendDropped;
        if (isDropped && (failure.record.isSend() || failure.record.note() == journal::NoteKind::Repeating)) {
            failure.givenUp += static_cast<std::uint64_t>(record.value());
            failure.seq = seq;
            return;
        }
        if (left != 0 && failure.record.isSend()) {
            failure.notRepeated = left;
            failure.seq = seq;
            return;
        }
    }
    m_last[record.socket] = {seq, record, detail, 0, left};
    if (m_last.size() > mostKept)
        m_last.erase(m_last.begin());
}

const SendFailures::Failure* SendFailures::find(net::SocketId socket) const
{
    const auto found = m_last.find(socket);
    return found == m_last.end() ? nullptr : &found->second;
}

QString SendFailures::words(const Failure& failure)
{
    QStringList parts = {ofRecord(failure)};
    if (failure.notRepeated != 0)
        parts << QString::fromStdString(explain::notRepeated(failure.notRepeated, currentLanguage()));
    if (failure.givenUp > 0)
        parts << tr("%1 bytes that waited to be sent were given up.", nullptr, plural(failure.givenUp))
                     .arg(numberText(failure.givenUp));
    parts.removeAll(QString());
    return parts.join(QLatin1Char(' '));
}

QString SendFailures::ofRecord(const Failure& failure)
{
    const journal::Record& record = failure.record;
    const journal::CallDetail detail = failure.detail == nullptr ? journal::CallDetail() : *failure.detail;
    if (!record.isNote())
        return QString::fromStdString(net::describeError(
            record.call, addressText(detail.address).toStdString(), record.error, currentLanguage()));
    const QString bytes = numberText(static_cast<std::uint64_t>(record.value()));
    if (record.note() == journal::NoteKind::SendRefused && engine::TooLarge::fromText(detail.text))
        return tr("EMSGSIZE: %1 bytes do not fit one datagram.", nullptr, plural(record.value())).arg(bytes);
    if (record.note() == journal::NoteKind::SendRefused)
        return tr("%1 bytes were not taken: too much is waiting to be sent.", nullptr, plural(record.value()))
            .arg(bytes);
    if (record.note() == journal::NoteKind::SendDropped)
        return tr("%1 bytes that waited to be sent were given up.", nullptr, plural(record.value()))
            .arg(bytes);
    if (record.note() == journal::NoteKind::Repeating)
        return {};
    return tr("The file could not be sent: %1")
        .arg(QString::fromStdString(
            net::describeFileError(foreignText(detail.text).toStdString(), record.error, currentLanguage())));
}

} // namespace enchufe::widgets

// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/model/send_failures.h"

#include "core/engine/refused.h"
#include "core/net/errors.h"
#include "core/net/file_errors.h"
#include "widgets/common/format.h"

namespace enchufe::widgets {

namespace {

constexpr std::size_t mostKept = 256; // sockets; one that failed long ago is not looked at again

bool isOfSending(const journal::Record& record)
{
    return record.call == net::Call::Note && (record.note() == journal::NoteKind::SendRefused ||
                                              record.note() == journal::NoteKind::SendDropped ||
                                              record.note() == journal::NoteKind::FileFailed);
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
    m_last[record.socket] = {seq, record, journal.detail(record)};
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
    const journal::Record& record = failure.record;
    const journal::CallDetail detail = failure.detail == nullptr ? journal::CallDetail() : *failure.detail;
    const QString mark = QStringLiteral("✗ ");
    if (record.call != net::Call::Note)
        return mark + QString::fromStdString(net::describeError(record.call,
                                                                addressText(detail.address).toStdString(),
                                                                record.error, currentLanguage()));
    const QString bytes = numberText(static_cast<std::uint64_t>(record.value()));
    if (record.note() == journal::NoteKind::SendRefused && engine::TooLarge::fromText(detail.text))
        return mark +
               tr("EMSGSIZE: %1 bytes do not fit one datagram.", nullptr, plural(record.value())).arg(bytes);
    if (record.note() == journal::NoteKind::SendRefused)
        return mark +
               tr("%1 bytes were not taken: too much is waiting to be sent.", nullptr, plural(record.value()))
                   .arg(bytes);
    if (record.note() == journal::NoteKind::SendDropped)
        return mark + tr("%1 bytes that waited to be sent were given up.", nullptr, plural(record.value()))
                          .arg(bytes);
    return mark + tr("The file could not be sent: %1")
                      .arg(QString::fromStdString(net::describeFileError(
                          foreignText(detail.text).toStdString(), record.error, currentLanguage())));
}

} // namespace enchufe::widgets

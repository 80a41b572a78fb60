// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/model/record_filter.h"

#include "core/codec/escapes.h"
#include "widgets/common/format.h"

#include <algorithm>
#include <functional>

namespace enchufe::widgets {

using net::Call;

bool RecordFilter::matches(const journal::Journal& journal, const journal::Record& record) const
{
    if (endpoint != 0 && record.endpoint != endpoint)
        return false;
    if (socket != 0 && record.socket != socket && record.otherSocket() != socket)
        return false;
    if (dataOnly && !(record.isData() && record.error == 0))
        return false;
    // A poll() that tells of its sockets was made by hand, on the bench.
    const bool byHand = record.call == Call::Poll && record.detail != 0;
    if (!dataOnly && hideHelpers && record.isHelper() && !byHand)
        return false;
    // The sampled length of our own queue is a gauge, not an event.
    if (record.call == Call::Note && hideHelpers &&
        journal.detail(record)->option == journal::note::sendQueue)
        return false;
    if (direction == Direction::Sent && !record.isSend())
        return false;
    if (direction == Direction::Received && !record.isReceive())
        return false;
    if (call >= 0 && static_cast<int>(record.call) != call)
        return false;
    return text.isEmpty() || matchesText(journal, record);
}

bool RecordFilter::matchesText(const journal::Journal& journal, const journal::Record& record) const
{
    if (record.isData()) {
        const codec::Parsed wanted = codec::parseEscapes(text.toStdString());
        const journal::Payload payload = journal.payload(record);
        const auto bytes = payload.bytes();
        if (wanted.ok() && !wanted.bytes.empty()) {
            const auto lower = [](std::byte b) {
                const bool upper = b >= std::byte{'A'} && b <= std::byte{'Z'};
                return upper ? b | std::byte{0x20} : b;
            };
            const auto same = [&lower](std::byte a, std::byte b) { return lower(a) == lower(b); };
            if (std::search(bytes.begin(), bytes.end(), wanted.bytes.begin(), wanted.bytes.end(), same) !=
                bytes.end())
                return true;
        }
    }
    const auto detail = journal.detail(record);
    const QString line =
        lineText(record, *detail) + QLatin1Char(' ') + QString::fromStdString(detail->address.text());
    return line.contains(text, Qt::CaseInsensitive);
}

} // namespace enchufe::widgets

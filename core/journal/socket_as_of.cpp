// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/socket_as_of.h"

#include "core/journal/socket_reader.h"

#include <algorithm>

namespace enchufe::journal {

namespace {

/// Nothing was known of it before this call.
bool makes(const Record& record, net::SocketId socket)
{
    return record.error == 0 &&
           (record.otherSocket() == socket || (record.socket == socket && record.call == net::Call::Socket));
}

} // namespace

std::optional<SocketInfo> socketAsOf(const Journal& journal, net::SocketId socket, Seq asOf)
{
    SocketTable table(journal);
    SocketReader reader(journal);
    reader.start({socket}, 0);
    bool isMade = false;
    const Seq end = std::min(asOf + 1, journal.end());
    while (reader.position() < end) {
        const Record* const record = reader.next();
        if (record == nullptr)
            continue; // none among those looked through so far
        if (reader.seq() >= end)
            break;
        isMade = isMade || makes(*record, socket);
        if (isMade)
            table.apply(*record);
    }
    const SocketInfo* const info = table.socket(socket);
    return info == nullptr ? std::nullopt : std::optional(*info);
}

} // namespace enchufe::journal

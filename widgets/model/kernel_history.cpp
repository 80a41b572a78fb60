// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/model/kernel_history.h"

namespace enchufe::widgets {

void KernelHistory::apply(const journal::Record& record, const journal::Journal& journal)
{
    if (record.call == net::Call::Close && record.error == 0)
        m_samples.end(record.socket);
    if (!record.hasAnswer() || record.call != net::Call::GetSockOpt)
        return;
    const auto bytes = journal.payload(record);
    if (bytes.isEmpty())
        return; // no longer kept
    m_samples.add(record.socket, {record.leaveNs(), {bytes.bytes().begin(), bytes.bytes().end()}});
}

} // namespace enchufe::widgets

// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/model/queue_history.h"

#include "core/journal/socket_row.h"

namespace enchufe::widgets {

void QueueHistory::apply(const journal::Record& record, const journal::SocketTable& table)
{
    const bool isClose = record.call == net::Call::Close;
    if (record.call != net::Call::Ioctl && record.call != net::Call::GetSockOpt && !isClose)
        return;
    if (isClose && record.error == 0)
        m_samples.end(record.socket);
    const auto* const info = table.socket(record.socket);
    if (info == nullptr)
        return;
    const journal::QueuesNow queues = journal::queuesNow(*info);
    constexpr std::int64_t none = journal::SocketInfo::notAsked;
    const Sample sample{record.leaveNs(), queues.send.value_or(none), queues.receive.value_or(none)};
    const auto before = m_samples.find(record.socket);
    if (before.empty() ? isClose
                       : before.back().sendQueue == sample.sendQueue &&
                             before.back().receiveQueue == sample.receiveQueue)
        return;
    m_samples.add(record.socket, sample);
    if (isClose)
        m_samples.end(record.socket);
}

} // namespace enchufe::widgets

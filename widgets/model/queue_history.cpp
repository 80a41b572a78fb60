// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/model/queue_history.h"

namespace enchufe::widgets {

void QueueHistory::apply(const journal::Record& record, const journal::SocketTable& table)
{
    if (record.call != net::Call::Ioctl && record.call != net::Call::GetSockOpt &&
        record.call != net::Call::Close)
        return;
    const auto* const info = table.socket(record.socket);
    if (info == nullptr)
        return;
    auto& samples = m_samples[record.socket];
    const Sample sample{record.leaveNs(), info->sendQueue, info->receiveQueue};
    if (!samples.empty() && samples.back().sendQueue == sample.sendQueue &&
        samples.back().receiveQueue == sample.receiveQueue)
        return;
    samples.push_back(sample);
    if (samples.size() > samplesKept)
        samples.pop_front();
}

const std::deque<QueueHistory::Sample>* QueueHistory::samples(net::SocketId socket) const
{
    const auto found = m_samples.find(socket);
    return found == m_samples.end() ? nullptr : &found->second;
}

} // namespace enchufe::widgets

// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/model/kernel_history.h"

namespace enchufe::widgets {

void KernelHistory::apply(const journal::Record& record, const journal::Journal& journal)
{
    if (!record.hasAnswer() || record.call != net::Call::GetSockOpt)
        return;
    const auto bytes = journal.payload(record);
    if (bytes.isEmpty())
        return; // no longer kept
    auto& samples = m_samples[record.socket];
    samples.push_back({record.leaveNs(), {bytes.bytes().begin(), bytes.bytes().end()}});
    if (samples.size() > samplesKept)
        samples.pop_front();
}

const std::deque<KernelHistory::Sample>* KernelHistory::find(net::SocketId socket) const
{
    const auto found = m_samples.find(socket);
    return found == m_samples.end() ? nullptr : &found->second;
}

} // namespace enchufe::widgets

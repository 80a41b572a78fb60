// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/model/kernel_history.h"

namespace enchufe::widgets {

void KernelHistory::apply(const journal::Record& record, const journal::Journal& journal)
{
    if (!record.hasAnswer())
        return;
    const auto bytes = journal.payload(record);
    if (bytes.isEmpty())
        return; // no longer kept
    Socket& socket = m_sockets[record.socket];
    socket.tcp = journal.detail(record)->option == "TCP_INFO";
    socket.samples.push_back({record.leaveNs(), {bytes.bytes().begin(), bytes.bytes().end()}});
    if (socket.samples.size() > samplesKept)
        socket.samples.pop_front();
}

const KernelHistory::Socket* KernelHistory::find(net::SocketId socket) const
{
    const auto found = m_sockets.find(socket);
    return found == m_sockets.end() ? nullptr : &found->second;
}

} // namespace enchufe::widgets

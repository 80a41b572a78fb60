// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/bound_path.h"

#include "core/net/call_trace.h"

#include <utility>

namespace enchufe::net {

void BoundPath::remember(const Endpoint& address)
{
    m_address = address;
    m_identity = identityOf(address);
}

void BoundPath::unlink(CallSink& sink, SocketId socket)
{
    const Identity ours = std::exchange(m_identity, {});
    if (!ours.isSocket || identityOf(m_address) != ours)
        return;
    CallTrace trace(sink, {socket, noHandle}, Call::Unlink);
    const int r = removeFile(m_address.filePath());
    trace.returned(r, r != 0);
    trace.event().address = &m_address;
    (void)trace.finish();
}

} // namespace enchufe::net

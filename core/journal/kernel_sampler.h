// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/recorder.h"
#include "core/net/endpoint.h"
#include "core/net/kernel_state.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace enchufe::journal {

/// Looks, again and again, at what the kernel says of one socket. Only what is new is recorded. Not
/// synchronised.
class KernelSampler {
public:
    /// Recv-Q, Send-Q and, of datagrams, the kernel's drops; of a listening socket its accept queue.
    void sampleQueues(Recorder& recorder, net::SocketRef socket, net::Domain domain, net::Type type,
                      bool listening);
    /// TCP_INFO, or the memory that a datagram socket's queues take (which is what ss(8) prints as their
    /// size).
    void sampleState(Recorder& recorder, net::SocketRef socket, net::Domain domain, net::Type type);

    /// getsockname(), for sockets whose own program may not ask.
    void sampleName(Recorder& recorder, net::SocketRef socket);
    /// At the last look both queues were empty.
    [[nodiscard]] bool sawEmptyQueues() const { return m_receiveQueue == 0 && m_sendQueue == 0; }

private:
    std::optional<std::int64_t> m_receiveQueue; ///< none: never looked
    std::optional<std::int64_t> m_sendQueue;
    std::optional<std::int64_t> m_drops;
    std::vector<std::byte> m_answer; ///< of the last call of sampleState()
    net::Endpoint m_name;
};

} // namespace enchufe::journal

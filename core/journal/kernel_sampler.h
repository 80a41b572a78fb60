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
    /// Recv-Q, Send-Q and, of datagrams, the kernel's drops; of a listening socket its accept queue. With
    /// `everything` also whatever else of TCP_INFO or SO_MEMINFO is new, which is what ss(8) prints.
    void sample(Recorder& recorder, net::SocketRef socket, bool listening, bool everything);

    /// How many datagrams the kernel has dropped since the socket was made; 0 where it does not tell.
    /// Recorded whatever it says.
    [[nodiscard]] static std::int64_t dropsNow(Recorder& recorder, net::SocketRef socket);

    /// getsockname(), for sockets whose own program may not ask.
    void sampleName(Recorder& recorder, net::SocketRef socket);
    /// What it knows of the queues was before something happened: the next look is recorded whatever it says.
    void forgetQueues() { m_receiveQueue = m_sendQueue = std::nullopt; }
    /// Likewise of everything.
    void forget();
    /// At the last look both queues were empty.
    [[nodiscard]] bool sawEmptyQueues() const { return m_receiveQueue == 0 && m_sendQueue == 0; }

private:
    void sampleQueues(Recorder& recorder, net::SocketRef socket);
    void sampleTcpInfo(Recorder& recorder, net::SocketRef socket, bool everything);
    void sampleMemory(Recorder& recorder, net::SocketRef socket, bool everything);

    std::optional<std::int64_t> m_receiveQueue; ///< none: never looked
    std::optional<std::int64_t> m_sendQueue;
    std::optional<std::int64_t> m_acceptQueue;
    std::vector<std::byte> m_answer; ///< of TCP_INFO or SO_MEMINFO, the last one recorded
    net::Endpoint m_name;
};

} // namespace enchufe::journal

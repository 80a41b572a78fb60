// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/kernel_sampler.h"

#include "core/net/kernel_values.h"

#include <algorithm>
#include <array>
#include <span>

namespace enchufe::journal {

namespace {

std::int64_t valueOr0(const net::CallResult& result) { return result.ok() ? result.value : 0; }

} // namespace

void KernelSampler::sampleQueues(Recorder& recorder, net::SocketRef socket, net::Domain domain,
                                 net::Type type, bool listening)
{
    if (listening) {
        if (domain == net::Domain::Unix)
            return; // no call tells
        std::array<std::byte, net::tcpInfoRoom> room;
        recorder.sampleUnlike(m_receiveQueue);
        m_receiveQueue = valueOr0(net::tcpInfoOf(recorder, socket, room));
        recorder.endSample();
        return;
    }
    recorder.sampleUnlike(m_receiveQueue);
    m_receiveQueue = valueOr0(net::receiveQueueOf(recorder, socket));
    recorder.sampleUnlike(m_sendQueue);
    m_sendQueue = valueOr0(net::sendQueueOf(recorder, socket));
    if (type == net::Type::Datagram) {
        net::MemoryInfo info;
        recorder.sampleUnlike(m_drops);
        m_drops = valueOr0(net::memoryInfoOf(recorder, socket, info));
    }
    recorder.endSample();
}

void KernelSampler::sampleState(Recorder& recorder, net::SocketRef socket, net::Domain domain, net::Type type)
{
    const bool tcp = type == net::Type::Stream && domain != net::Domain::Unix;
    recorder.sampleIf([this, tcp](const net::CallEvent& event) {
        const bool isNews =
            tcp ? net::isTcpNews(m_answer, event.data) : !std::ranges::equal(m_answer, event.data);
        m_answer.assign(event.data.begin(), event.data.end());
        return isNews;
    });
    if (tcp) {
        std::array<std::byte, net::tcpInfoRoom> room;
        (void)net::tcpInfoOf(recorder, socket, room);
    } else {
        net::MemoryInfo info;
        (void)net::memoryInfoOf(recorder, socket, info);
    }
    recorder.endSample();
}

void KernelSampler::sampleName(Recorder& recorder, net::SocketRef socket)
{
    net::Endpoint name;
    recorder.sampleIf([this](const net::CallEvent& event) {
        return event.address != nullptr && !(*event.address == m_name);
    });
    (void)net::sockNameOf(recorder, socket, name);
    m_name = name;
}

} // namespace enchufe::journal

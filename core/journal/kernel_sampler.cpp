// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/kernel_sampler.h"

#include "core/net/kernel_values.h"

#include <algorithm>
#include <array>
#include <span>

namespace enchufe::journal {

namespace {

/// SO_MEMINFO's answers say the same of the queues and of what was dropped.
bool isSameMemory(std::span<const std::byte> before, std::span<const std::byte> now)
{
    const auto isSame = [&](net::MemoryInfo::Place place) {
        const std::size_t at = place * sizeof(std::uint32_t);
        return std::ranges::equal(before.subspan(at, sizeof(std::uint32_t)),
                                  now.subspan(at, sizeof(std::uint32_t)));
    };
    using Memory = net::MemoryInfo;
    return before.size() == now.size() && now.size() >= Memory::Count * sizeof(std::uint32_t) &&
           isSame(Memory::Received) && isSame(Memory::ToSend) && isSame(Memory::Drops);
}

std::int64_t valueOr0(const net::CallResult& result) { return result.ok() ? result.value : 0; }

} // namespace

void KernelSampler::sample(Recorder& recorder, net::SocketRef socket, bool listening, bool everything)
{
    const bool tcp = net::isTcp(socket.domain, socket.type);
    if (!listening)
        sampleQueues(recorder, socket);
    if (tcp && (listening || everything))
        sampleTcpInfo(recorder, socket, everything);
    else if (!tcp && (socket.type == net::Type::Datagram || everything))
        sampleMemory(recorder, socket, everything);
    recorder.endSample();
}

void KernelSampler::forget()
{
    forgetQueues();
    m_acceptQueue = std::nullopt;
    m_answer.clear();
}

void KernelSampler::sampleQueues(Recorder& recorder, net::SocketRef socket)
{
    recorder.sampleUnlike(m_receiveQueue);
    m_receiveQueue = valueOr0(net::receiveQueueOf(recorder, socket));
    recorder.sampleUnlike(m_sendQueue);
    m_sendQueue = valueOr0(net::sendQueueOf(recorder, socket));
}

/// Of a listener the value is its accept queue.
void KernelSampler::sampleTcpInfo(Recorder& recorder, net::SocketRef socket, bool everything)
{
    recorder.sampleIf([this, everything](const net::CallEvent& event) {
        const bool isNews = everything ? net::isTcpNews(m_answer, event.data) : m_acceptQueue != event.value;
        if (isNews) {
            m_acceptQueue = event.value;
            m_answer.assign(event.data.begin(), event.data.end());
        }
        return isNews;
    });
    std::array<std::byte, net::tcpInfoRoom> room;
    (void)net::tcpInfoOf(recorder, socket, room);
}

void KernelSampler::sampleMemory(Recorder& recorder, net::SocketRef socket, bool everything)
{
    recorder.sampleIf([this, everything](const net::CallEvent& event) {
        const bool isNews =
            everything ? !std::ranges::equal(m_answer, event.data) : !isSameMemory(m_answer, event.data);
        if (isNews)
            m_answer.assign(event.data.begin(), event.data.end());
        return isNews;
    });
    net::MemoryInfo info;
    (void)net::memoryInfoOf(recorder, socket, info);
}

std::int64_t KernelSampler::dropsNow(Recorder& recorder, net::SocketRef socket)
{
    net::MemoryInfo info;
    return valueOr0(net::memoryInfoOf(recorder, socket, info));
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

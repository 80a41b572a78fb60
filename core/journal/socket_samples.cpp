// SPDX-License-Identifier: GPL-3.0-or-later
// What options and samples tell of a socket.
#include "core/journal/socket_table.h"

#include "core/net/kernel_state.h"
#include "core/net/kernel_values.h"

#include <algorithm>
#include <span>

namespace enchufe::journal {

using net::Call;

void SocketTable::applySample(const Record& record, SocketInfo& info)
{
    const std::string& option = m_journal.detail(record)->option;
    if (option == "SO_ERROR" && record.value() == 0 && !isOnBench(info))
        info.end.proveConnected(); // the engine asks only after a wait
    else if (option == "IPV6_V6ONLY")
        info.v6Only = record.value() != 0;
    else if (record.call == Call::SetSockOpt)
        return;
    else if (option == "FIONREAD")
        info.receiveQueue = record.value();
    else if (option == "SIOCOUTQ")
        info.sendQueue = record.value();
    else if (option == "SO_MEMINFO")
        applyMemory(record, info);
    else if (option == "TCP_INFO")
        applyTcpInfo(record, info);
}

void SocketTable::applyMemory(const Record& record, SocketInfo& info)
{
    info.kernelDrops = record.value();
    net::MemoryInfo memory;
    const Payload answer = m_journal.payload(record);
    if (answer.size() != sizeof memory.numbers)
        return;
    std::ranges::copy(answer.bytes(), std::as_writable_bytes(std::span(memory.numbers)).begin());
    info.receiveMemory = memory.numbers[net::MemoryInfo::Received];
    info.sendMemory = memory.numbers[net::MemoryInfo::ToSend];
}

void SocketTable::applyTcpInfo(const Record& record, SocketInfo& info)
{
    const Payload answer = m_journal.payload(record);
    if (const auto state = net::valueIn(*net::findTcpInfo("tcpi_state"), answer.bytes()))
        info.tcpState = *state;
    if (info.tcpState == net::tcpEstablished)
        info.end.proveConnected();
    if (info.state == SocketState::Listening)
        info.receiveQueue = record.value();
}

} // namespace enchufe::journal

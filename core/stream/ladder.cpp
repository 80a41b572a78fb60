// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stream/ladder.h"

#include "core/net/errors.h"
#include "core/net/socket.h"

#include <algorithm>
#include <utility>

namespace enchufe::stream {

using journal::Record;
using net::Call;

namespace {

constexpr std::size_t fewestAlike = 4; // shorter runs are shown call by call

bool isOptionCall(Call call)
{
    return call == Call::SetSockOpt || call == Call::GetSockOpt || call == Call::GetSockName ||
           call == Call::GetPeerName || call == Call::GetAddrInfo;
}

bool isAlike(const LadderStep& a, const LadderStep& b)
{
    return a.onServer == b.onServer && a.call == b.call && a.error == b.error && a.arrow == b.arrow &&
           (a.bytes > 0) == (b.bytes > 0);
}

} // namespace

void Ladder::reset(const LadderEnds& ends, bool withOptions)
{
    m_ends = ends;
    m_withOptions = withOptions;
    m_next = 0;
    m_steps.clear();
    m_dropped = 0;
    std::ranges::fill(m_finSent, false);
    std::ranges::fill(m_lingerZero, false);
}

bool Ladder::advance(std::size_t mostRecords)
{
    if (m_ends.client == 0 && m_ends.server == 0 && m_ends.listener == 0)
        return false;
    for (std::size_t seen = 0; seen < mostRecords;) {
        const auto batch = m_journal.read(m_next);
        if (batch.records.empty())
            return false;
        journal::Seq seq = batch.first;
        for (const Record& record : batch.records)
            apply(record, seq++);
        m_next = seq;
        seen += batch.records.size();
    }
    return m_next < m_journal.end();
}

bool Ladder::belongs(const Record& record, bool& onServer) const
{
    if (record.socket == 0)
        return false;
    onServer = record.socket != m_ends.client;
    if (record.socket == m_ends.listener) // of its many accept() only the one that gave this connection
        return record.call != Call::Accept || record.otherSocket() == m_ends.server || record.error != 0;
    return record.socket == m_ends.client || record.socket == m_ends.server;
}

LadderArrow Ladder::arrowOf(const Record& record, bool onServer)
{
    const bool failed = record.error != 0;
    const std::size_t side = onServer ? 1 : 0;
    switch (record.call) {
    case Call::Connect:
        return m_ends.datagrams ? LadderArrow::None : LadderArrow::Connect;
    case Call::Send:
    case Call::SendTo:
        return failed ? LadderArrow::None : LadderArrow::Data;
    case Call::Shutdown: {
        const bool writes = record.requested != static_cast<std::uint32_t>(net::ShutdownHow::Read);
        return !failed && writes && !std::exchange(m_finSent[side], true) ? LadderArrow::Fin
                                                                          : LadderArrow::None;
    }
    case Call::Close: {
        if (m_ends.datagrams || record.socket == m_ends.listener)
            return LadderArrow::None;
        if (m_lingerZero[side])
            return LadderArrow::Reset;
        return std::exchange(m_finSent[side], true) ? LadderArrow::None : LadderArrow::Fin;
    }
    // What the other side did shows here only where its own calls cannot be seen.
    case Call::Accept:
        return isAlone() && !failed ? LadderArrow::Connect : LadderArrow::None;
    case Call::Recv:
    case Call::RecvFrom:
        if (!isAlone())
            return LadderArrow::None;
        if (record.isStreamEnd())
            return LadderArrow::Fin;
        if (failed)
            return net::errorName(record.call, record.error) == "ECONNRESET" ? LadderArrow::Reset
                                                                             : LadderArrow::None;
        return LadderArrow::Data;
    default:
        return LadderArrow::None;
    }
}

void Ladder::apply(const Record& record, journal::Seq seq)
{
    bool onServer = false;
    if (record.call == Call::Note || record.isHelper() || !belongs(record, onServer))
        return;
    if (record.call == Call::SetSockOpt && record.error == 0 && record.socket != m_ends.listener) {
        const auto detail = m_journal.detail(record);
        if (detail->option == "SO_LINGER")
            m_lingerZero[onServer ? 1 : 0] = true; // the only value that is ever set
    }
    if (isOptionCall(record.call) && !m_withOptions)
        return;
    LadderStep step;
    step.onServer = onServer;
    step.arrow = arrowOf(record, onServer);
    step.fromOther = step.arrow != LadderArrow::None && (record.isReceive() || record.call == Call::Accept);
    step.call = record.call;
    step.error = record.error;
    step.seq = seq;
    step.enterNs = record.enterNs;
    step.leaveNs = record.leaveNs();
    step.result = record.result;
    step.requested = record.requested;
    step.bytes = record.bytesMoved();
    insert(step);
}

void Ladder::insert(const LadderStep& step)
{
    // Threads write their records a little out of order.
    const auto place =
        std::upper_bound(m_steps.begin(), m_steps.end(), step,
                         [](const LadderStep& a, const LadderStep& b) { return a.enterNs < b.enterNs; });
    m_steps.insert(place, step);
    if (m_steps.size() < 2 * mostSteps)
        return;
    m_dropped += mostSteps;
    m_steps.erase(m_steps.begin(), m_steps.begin() + mostSteps);
}

std::vector<LadderRow> Ladder::rows() const
{
    std::vector<LadderRow> rows;
    for (std::size_t i = 0; i < m_steps.size();) {
        std::size_t end = i + 1;
        while (end < m_steps.size() && isAlike(m_steps[end], m_steps[i]))
            ++end;
        const bool together = end - i >= fewestAlike;
        for (; i < end;) {
            LadderRow row{i, together ? end - i : 1, 0};
            for (std::size_t n = 0; n < row.count; ++n)
                row.bytes += m_steps[i + n].bytes;
            rows.push_back(row);
            i += row.count;
        }
    }
    return rows;
}

} // namespace enchufe::stream

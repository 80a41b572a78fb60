// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stream/ladder.h"

#include "core/net/errors.h"
#include "core/words/meaning.h"

#include <algorithm>
#include <iterator>

namespace enchufe::stream {

using journal::Record;
using net::Call;
using words::Meaning;

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
           (a.bytes > 0) == (b.bytes > 0) && a.urgent == b.urgent && a.peeked == b.peeked;
}

} // namespace

void Ladder::reset(const journal::Conversation& ends, bool withOptions)
{
    m_ends = ends;
    m_withOptions = withOptions;
    m_reader.start({ends.client, ends.server, ends.listener}, 0);
    m_pair.start(ends.client, ends.onlyPeerOf(ends.client), ends.server, ends.onlyPeerOf(ends.server));
    m_steps.clear();
    m_dropped = 0;
    m_sides = {};
    m_resetShown = {};
}

bool Ladder::advance(std::size_t mostRecords)
{
    if (m_ends.client == 0 && m_ends.server == 0 && m_ends.listener == 0)
        return false;
    const journal::Seq end = m_journal.end(); // what comes meanwhile waits for the next time
    m_reader.read(mostRecords, end, [this](const Record& record, journal::Seq seq) { apply(record, seq); });
    m_reader.rest();
    return m_reader.position() < m_journal.end();
}

bool Ladder::belongs(const Record& record, bool& onServer)
{
    if (record.socket == 0 || !m_pair.lets(record))
        return false;
    onServer = record.socket != m_ends.client;
    if (record.socket == m_ends.listener) // of its many accept() only the one that gave this connection
        return record.call != Call::Accept || record.otherSocket() == m_ends.server || record.error != 0;
    return record.socket == m_ends.client || record.socket == m_ends.server;
}

LadderArrow Ladder::arrowOf(const Record& record, LadderStep& step)
{
    const std::size_t side = step.onServer ? 1 : 0;
    const bool isListener = record.socket == m_ends.listener;
    switch (words::meaningOf(record)) {
    case Meaning::Connected:
    case Meaning::ConnectGoesOn:
    case Meaning::ConnectFailed:
        // Called again while it goes on, connect() sends nothing.
        return m_ends.datagrams || m_sides[side].isConnecting() ? LadderArrow::None : LadderArrow::Connect;
    case Meaning::TakenWhole:
    case Meaning::TakenInPart:
    case Meaning::UrgentTaken:
    case Meaning::MessageTaken:
    case Meaning::EmptyTaken:
        return LadderArrow::Data;
    case Meaning::SendFailed:
        // EPIPE on a Unix-domain socket says that the other end is gone, and nothing came from there.
        if (step.isUnix && net::errorName(step.call, step.error) == "EPIPE")
            return LadderArrow::None;
        return words::endsConnection(record) && m_sides[side].isDead() ? resetFromOther(step)
                                                                       : LadderArrow::None;
    case Meaning::SendingEnded:
    case Meaning::BothEnded:
        // m_sides does not know of this one yet.
        return m_sides[side].sendsFinNow() && !isListener ? LadderArrow::Fin : LadderArrow::None;
    default:
        break;
    }
    if (record.call == Call::Close)
        return m_ends.datagrams || isListener ? LadderArrow::None : closeArrow(step);
    // What the other side did shows here only where its own calls cannot be seen.
    if (record.call == Call::Accept)
        return isAlone() && record.error == 0 ? LadderArrow::Connect : LadderArrow::None;
    return record.isReceive() ? receiveArrow(record, step) : LadderArrow::None;
}

LadderArrow Ladder::closeArrow(LadderStep& step)
{
    words::ConnectionEnd& own = m_sides[step.onServer ? 1 : 0];
    const words::ConnectionEnd* const other = isAlone() ? nullptr : &m_sides[step.onServer ? 0 : 1];
    const words::Closing closing = own.closing(other);
    if (closing == words::Closing::Reset && !own.lingersNot())
        step.unread = own.unread(other).value_or(0);
    own.close(closing);
    switch (closing) {
    case words::Closing::Fin:
        return LadderArrow::Fin;
    case words::Closing::Reset:
        return LadderArrow::Reset;
    case words::Closing::FinOrReset:
        return LadderArrow::FinOrReset;
    case words::Closing::Nothing:
    case words::Closing::NothingOrReset:
    case words::Closing::NothingOrFin:
        break;
    }
    return LadderArrow::None;
}

LadderArrow Ladder::receiveArrow(const Record& record, LadderStep& step)
{
    const Meaning meaning = words::meaningOf(record);
    if (meaning == Meaning::ReceiveFailed)
        return words::isResetError(record) && !m_ends.datagrams ? resetFromOther(step) : LadderArrow::None;
    if (!isAlone())
        return LadderArrow::None;
    if (meaning == Meaning::StreamEnd)
        return LadderArrow::Fin;
    const bool nothing = meaning == Meaning::NothingYet || meaning == Meaning::NothingAsked ||
                         meaning == Meaning::Peeked || meaning == Meaning::EndOrEmpty;
    return nothing ? LadderArrow::None : LadderArrow::Data;
}

/// The connection is over, says an error here. Where the other side's close() sent the RST, its arrow is
/// there, or is put right now; else its system sent it, and it is shown once, where it is noticed.
LadderArrow Ladder::resetFromOther(LadderStep& step)
{
    const std::size_t other = step.onServer ? 0 : 1;
    if (net::errorName(step.call, step.error) == "ECONNRESET" && m_sides[other].closed())
        proveReset(!step.onServer);
    const bool shown = m_resetShown[other] || m_sides[other].closed() == words::Closing::Reset;
    m_resetShown[other] = true;
    const std::string name = net::errorName(step.call, step.error);
    if (shown || (name != "ECONNRESET" && name != "EPIPE"))
        return LadderArrow::None;
    step.fromOther = true;
    return LadderArrow::Reset;
}

void Ladder::proveReset(bool onServer)
{
    m_sides[onServer ? 1 : 0].sentReset();
    for (auto step = m_steps.rbegin(); step != m_steps.rend(); ++step) {
        if (step->onServer == onServer && step->call == Call::Close &&
            (step->arrow == LadderArrow::Fin || step->arrow == LadderArrow::FinOrReset)) {
            step->arrow = LadderArrow::Reset;
            return;
        }
    }
}

void Ladder::apply(const Record& record, journal::Seq seq)
{
    bool onServer = false;
    if (record.isNote() || !belongs(record, onServer))
        return;
    LadderStep step;
    step.onServer = onServer;
    step.isUnix = record.domain() == net::Domain::Unix;
    step.call = record.call;
    step.error = record.error;
    step.seq = seq;
    step.enterNs = record.enterNs;
    step.leaveNs = record.leaveNs();
    step.result = record.result;
    step.requested = record.requested;
    step.bytes = record.bytesMoved();
    step.urgent = record.urgentBytes();
    step.peeked = words::meaningOf(record) == Meaning::Peeked;
    words::ConnectionEnd& own = m_sides[onServer ? 1 : 0];
    const bool isListener = record.socket == m_ends.listener;
    // What these send depends on what was before them.
    const bool arrowFirst =
        record.call == Call::Connect || record.call == Call::Shutdown || record.call == Call::Close;
    if (isListener && record.otherSocket() == m_ends.server && record.call == Call::Accept)
        own.becomeConnected();
    if (record.call == Call::SocketPair && record.error == 0)
        std::ranges::for_each(m_sides, &words::ConnectionEnd::becomeConnected);
    if (!isListener && !arrowFirst)
        own.apply(record, record.isData() ? journal::CallDetail() : *m_journal.detail(record));
    step.arrow = arrowOf(record, step);
    if (!isListener && arrowFirst)
        own.apply(record, journal::CallDetail());
    if (record.isHelper() || (isOptionCall(record.call) && !m_withOptions))
        return;
    const bool came = step.arrow == LadderArrow::Data || step.arrow == LadderArrow::Fin ||
                      step.arrow == LadderArrow::Connect;
    step.fromOther = step.fromOther || (came && (record.isReceive() || record.call == Call::Accept));
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

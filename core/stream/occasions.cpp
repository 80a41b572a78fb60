// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stream/occasions.h"

#include "core/journal/socket_reader.h"
#include "core/net/errors.h"
#include "core/net/kernel_values.h"
#include "core/words/connection_end.h"
#include "core/words/meaning.h"

#include <algorithm>
#include <utility>

namespace enchufe::stream {

using journal::Record;
using journal::Seq;
using journal::SocketInfo;
using net::Call;
using words::Cause;
using words::Meaning;
using words::Occasion;
using words::OccasionFacts;

namespace {

bool tookSomething(const Record& record)
{
    return record.error == 0 &&
           (record.call == Call::Accept || (record.isReceive() && record.bytesMoved() > 0));
}

/// It receives only when it is told to.
bool restsByChoice(const SocketInfo& info)
{
    return info.paused || info.reading.reading.mode == journal::ReadingMode::ByHand;
}

} // namespace

const Occasions::Trace* Occasions::trace(net::SocketId socket) const
{
    const auto found = m_traces.find(socket);
    return found == m_traces.end() ? nullptr : &found->second;
}

OccasionFacts Occasions::apply(const Record& record, Seq seq)
{
    if (record.isNote() || record.socket == 0)
        return {};
    if (record.call == Call::GetSockOpt && record.error == 0) {
        if (OccasionFacts facts = ofQueue(record)) {
            facts.seq = seq;
            return facts;
        }
    }
    if (record.isHelper())
        return {};
    Trace& own = m_traces[record.socket]; // the map's entries stay where they are
    OccasionFacts facts;
    if (record.isData() && record.error == 0 && record.type() == net::Type::Stream &&
        (record.isSend() || record.bytesMoved() > 0)) { // a flood is of these
        if (record.isSend()) {
            noteSend(record, seq, own);
            return {};
        }
        own.tookNs = record.leaveNs();
        facts = ofReceived(record);
    } else {
        facts = find(record, own);
        note(record, seq, own);
    }
    if (!facts)
        return {};
    facts.seq = seq;
    facts.socket = record.socket;
    if (const SocketInfo* const info = m_table.socket(record.socket); info != nullptr)
        facts.other = info->peer;
    if (facts.what == Occasion::WouldBlock)
        explainWait(facts, record);
    return known(facts);
}

void Occasions::note(const Record& record, Seq seq, Trace& own)
{
    if (tookSomething(record)) {
        own.tookNs = record.leaveNs();
        own.isFull = own.isFull && record.call != Call::Accept;
    } else if (record.isSend() && record.error == 0) {
        noteSend(record, seq, own);
    } else if (record.call == Call::Close) {
        own.closed = seq;
    } else if (record.call == Call::Shutdown && record.error == 0 &&
               words::meaningOf(record) != Meaning::ReceivingEnded && !own.sendingShut) {
        own.sendingShut = seq;
    }
}

void Occasions::noteSend(const Record& record, Seq seq, Trace& own)
{
    if (net::keepsMessages(record.type())) {
        m_datagrams[m_nextDatagram++ % mostDatagrams] = {seq, record.requested, record.socket};
        return;
    }
    if (record.bytesMoved() == 0)
        return;
    if (own.borders.size() >= mostBorders) { // nobody receives them, or nobody who is seen
        std::size_t kept = 0;
        for (std::size_t i = 0; i < own.borders.size(); i += 2)
            own.borders[kept++] = own.borders[i];
        own.borders.resize(kept);
    }
    own.borders.push_back({record.offset() + record.bytesMoved(), seq});
}

OccasionFacts Occasions::find(const Record& record, const Trace& before)
{
    OccasionFacts facts;
    if (record.call == Call::GetSockOpt && record.error == 0) {
        if (record.value() != 0)
            facts.what = words::occasionOf(record, m_journal.detail(record)->option);
    } else {
        facts.what = words::occasionOf(record);
    }
    switch (facts.what) {
    case Occasion::None:
        if (record.error != 0)
            return {};
        if (record.call == Call::Close)
            return ofClose(record);
        return words::meaningOf(record) == Meaning::FullMessage ? silentCut(record) : OccasionFacts();
    case Occasion::WouldBlock:
        return isRoutine(record, before) ? OccasionFacts() : facts;
    case Occasion::EndOfStream: {
        // After shutdown() of this direction 0 tells nothing of the other end.
        const SocketInfo* const info = m_table.socket(record.socket);
        return info != nullptr && info->end.hadShutReceiving(record.leaveNs()) ? OccasionFacts() : facts;
    }
    case Occasion::Truncation:
        facts.cause = Cause::LargerThanRoom;
        facts.count = record.result > 0 ? static_cast<std::uint64_t>(record.result) : 0;
        facts.room = record.requested;
        return facts;
    case Occasion::FailedCall:
        // EPIPE behind one's own shutdown() is one's own; before, an RST has come.
        if (record.isSend() && record.type() == net::Type::Stream && words::endsConnection(record) &&
            net::errorName(record.call, record.error) == "EPIPE") {
            const SocketInfo* const info = m_table.socket(record.socket);
            if (info != nullptr && info->end.isDead() && !info->end.hadSentFin(record.leaveNs()))
                facts.what = Occasion::Reset;
        }
        return facts;
    default:
        return facts;
    }
}

/// Whether a recv() has brought bytes of several sends. They are done with, and so is what came before them.
OccasionFacts Occasions::ofReceived(const Record& record)
{
    const SocketInfo* const info = record.isAside() ? nullptr : m_table.socket(record.socket);
    const auto found = info == nullptr || info->peer == 0 ? m_traces.end() : m_traces.find(info->peer);
    if (found == m_traces.end())
        return {};
    auto& borders = found->second.borders;
    const std::uint64_t from = record.offset();
    const std::uint64_t to = from + record.bytesMoved();
    std::size_t first = 0;
    while (first < borders.size() && borders[first].end <= from)
        ++first;
    std::size_t last = first;
    while (last < borders.size() && borders[last].end <= to)
        ++last;
    OccasionFacts facts;
    if (first < borders.size() && borders[first].end < to) {
        facts.what = Occasion::Merge;
        facts.cause = Cause::SeveralSends;
        facts.hasOtherCall = true;
        facts.otherCall = borders[first].seq;
        facts.room = record.requested;
    }
    borders.erase(borders.begin(), borders.begin() + static_cast<std::ptrdiff_t>(last));
    return facts;
}

/// The same bytes, and more, went to that address.
bool Occasions::isDatagramOf(const Datagram& sent, const Record& received) const
{
    Record record;
    if (sent.size <= received.requested || !m_journal.record(sent.seq, record) ||
        record.type() != received.type())
        return false;
    const SocketInfo* const to = m_table.socket(received.socket);
    const SocketInfo* const from = m_table.socket(sent.socket);
    const net::Endpoint given = m_journal.detail(record)->address;
    const net::Endpoint& target = given.isEmpty() && from != nullptr ? from->remote : given;
    if (to == nullptr || target.isEmpty() || to->local.port() != target.port() ||
        (!to->local.isWildcard() && to->local != target))
        return false;
    const journal::Payload all = m_journal.payload(record);
    const journal::Payload here = m_journal.payload(received);
    return here.size() == received.requested && all.size() >= here.size() &&
           std::equal(here.bytes().begin(), here.bytes().end(), all.bytes().begin());
}

/// The call says no more than that its room was filled. Where the sender lives here it is known.
OccasionFacts Occasions::silentCut(const Record& record)
{
    for (std::size_t i = 1; i <= std::min(m_nextDatagram, mostDatagrams); ++i) {
        Datagram& sent = m_datagrams[(m_nextDatagram - i) % mostDatagrams];
        if (!isDatagramOf(sent, record))
            continue;
        OccasionFacts facts;
        facts.what = Occasion::Truncation;
        facts.cause = Cause::LargerThanRoom;
        facts.isSaid = false;
        facts.hasOtherCall = true;
        facts.otherCall = sent.seq;
        facts.count = sent.size;
        facts.room = record.requested;
        sent.size = 0;
        return facts;
    }
    return {};
}

OccasionFacts Occasions::ofClose(const Record& record) const
{
    const SocketInfo* const info = m_table.socket(record.socket);
    if (info == nullptr || info->closing != words::Closing::Reset)
        return {};
    OccasionFacts facts;
    facts.what = Occasion::Reset;
    facts.isOwnDoing = true;
    facts.cause = info->end.lingersNot() ? Cause::ClosedLingering : Cause::ClosedUnread;
    facts.count = facts.cause == Cause::ClosedUnread ? info->unreadAtClose : 0;
    return facts;
}

/// Linux: the queue takes one more than listen() was given, or than net.core.somaxconn allows.
OccasionFacts Occasions::ofQueue(const Record& record)
{
    const SocketInfo* const info = m_table.socket(record.socket);
    if (info == nullptr || info->state != journal::SocketState::Listening ||
        m_journal.detail(record)->option != "TCP_INFO")
        return {};
    std::int64_t most = info->backlog;
    if (record.hasAnswer()) {
        if (const auto told =
                net::valueIn(*net::findTcpInfo("tcpi_sacked"), m_journal.payload(record).bytes()))
            most = *told;
    }
    const bool isFull = record.value() > most;
    if (std::exchange(m_traces[record.socket].isFull, isFull) || !isFull)
        return {};
    OccasionFacts facts;
    facts.what = Occasion::FullBacklog;
    facts.cause = Cause::NotAccepted;
    facts.socket = record.socket;
    facts.count = static_cast<std::uint64_t>(record.value());
    facts.room = static_cast<std::uint64_t>(most);
    facts.asked = static_cast<std::uint64_t>(info->backlog);
    return facts;
}

/// A loop that receives, or accepts, until nothing is left. By hand each EAGAIN was wanted.
bool Occasions::isRoutine(const Record& record, const Trace& before) const
{
    if (record.isSend())
        return false;
    const SocketInfo* const info = m_table.socket(record.socket);
    const journal::EndpointInfo* const endpoint =
        info == nullptr ? nullptr : m_table.endpoint(info->endpoint);
    return (endpoint == nullptr || endpoint->kind != journal::EndpointKind::Bench) &&
           record.enterNs - before.tookNs < routineNs;
}

void Occasions::explainWait(OccasionFacts& facts, const Record& record) const
{
    facts.room = record.requested;
    if (record.call == Call::Accept) {
        facts.cause = Cause::NobodyWaits;
        return;
    }
    const SocketInfo* const own = m_table.socket(facts.socket);
    const SocketInfo* const other = m_table.socket(facts.other);
    if (own == nullptr || other == nullptr || record.type() != net::Type::Stream)
        return;
    facts.otherRests = restsByChoice(*other);
    if (record.isSend()) {
        facts.count = own->sent > other->received ? own->sent - other->received : 0;
        facts.cause = facts.count > 0 ? Cause::NotReceived : Cause::Unknown;
        return;
    }
    facts.count = other->sent > own->received ? other->sent - own->received : 0;
    if (facts.count > 0) {
        facts.cause = Cause::OnTheWay;
    } else {
        facts.cause = other->sent == 0 ? Cause::SentNothing : Cause::AllReceived;
        facts.count = other->sent;
    }
}

void Occasions::explainReset(OccasionFacts& facts) const
{
    Record record;
    if (!m_journal.record(facts.seq, record))
        return;
    if (!record.isData()) {
        facts.cause = Cause::NothingListens;
        return;
    }
    const SocketInfo* const own = m_table.socket(facts.socket);
    const SocketInfo* const other = m_table.socket(facts.other);
    if (own == nullptr || other == nullptr || other->isOpen())
        return;
    // The record of a send() may stand behind the close() that it came before.
    const std::uint64_t missing =
        words::isResetError(record) && own->sent > other->received ? own->sent - other->received : 0;
    const std::uint64_t unread = other->unreadAtClose > 0 ? other->unreadAtClose : missing;
    if (other->end.lingersNot()) { // it needs no byte to be unread
        facts.cause = Cause::ClosedLingering;
    } else {
        facts.cause = unread > 0 ? Cause::ClosedUnread : Cause::ClosedBefore;
        facts.count = unread;
    }
}

void Occasions::explainEnd(OccasionFacts& facts) const
{
    const Trace* const other = trace(facts.other);
    if (other == nullptr)
        return;
    Record record;
    const SocketInfo* const own = m_table.socket(facts.socket);
    if (own != nullptr && m_journal.record(facts.seq, record))
        facts.hasEnded = own->end.hadSentFin(record.leaveNs());
    if (other->sendingShut || other->closed) {
        facts.cause = other->sendingShut ? Cause::SendingShut : Cause::Closed;
        facts.otherCall = other->sendingShut ? *other->sendingShut : *other->closed;
        facts.hasOtherCall = true;
        facts.otherReceives =
            !m_journal.record(facts.otherCall, record) || words::meaningOf(record) == Meaning::SendingEnded;
    }
}

OccasionFacts Occasions::known(OccasionFacts facts) const
{
    if (facts.isOwnDoing || facts.cause != Cause::Unknown)
        return facts;
    if (facts.what == Occasion::EndOfStream)
        explainEnd(facts);
    if (facts.what != Occasion::Reset)
        return facts;
    explainReset(facts);
    const Trace* const other = trace(facts.other);
    if (facts.cause != Cause::Unknown && other != nullptr && other->closed) {
        facts.otherCall = *other->closed;
        facts.hasOtherCall = true;
    }
    return facts;
}

void Occasions::forget(const std::vector<net::SocketId>& sockets)
{
    for (const net::SocketId each : sockets)
        m_traces.erase(each);
}

MergedSends mergedSends(const journal::Journal& journal, const OccasionFacts& facts)
{
    MergedSends merged;
    Record received;
    if (facts.what != Occasion::Merge || facts.other == 0 || !journal.record(facts.seq, received))
        return merged;
    const std::uint64_t from = received.offset();
    const std::uint64_t to = from + received.bytesMoved();
    journal::SocketReader reader(journal);
    reader.start({facts.other}, facts.otherCall);
    constexpr std::size_t mostRead = MergedSends::mostCounted * 4;
    bool isBehind = false;
    reader.read(mostRead, journal.end(), [&](const Record& record, Seq seq) {
        isBehind = isBehind || merged.count >= MergedSends::mostCounted;
        if (isBehind || record.socket != facts.other || !record.isSend() || record.bytesMoved() == 0)
            return;
        const std::uint64_t begin = std::max(from, record.offset());
        const std::uint64_t end = std::min(to, record.offset() + record.bytesMoved());
        isBehind = record.offset() >= to;
        if (begin >= end)
            return;
        ++merged.count;
        if (merged.pieces.size() < MergedSends::mostPieces)
            merged.pieces.push_back({seq, record.bytesMoved(), static_cast<std::uint32_t>(end - begin)});
    });
    return merged;
}

} // namespace enchufe::stream

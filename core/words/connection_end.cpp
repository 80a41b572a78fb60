// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/words/connection_end.h"

#include "core/net/errors.h"
#include "core/words/meaning.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace enchufe::words {

using journal::Record;
using net::Call;

namespace {

bool hasError(const Record& record, std::string_view name)
{
    const net::ErrorEntry* const entry = net::findError(record.call, record.error);
    return entry != nullptr && entry->name == name;
}

} // namespace

bool isResetError(const Record& record) { return record.error != 0 && hasError(record, "ECONNRESET"); }

bool endsConnection(const Record& record)
{
    if (record.error == 0 || !record.isData())
        return false;
    constexpr std::array<std::string_view, 5> names = {"ECONNRESET", "EPIPE", "ETIMEDOUT", "ECONNABORTED",
                                                       "EHOSTUNREACH"};
    return std::ranges::any_of(names, [&record](std::string_view name) { return hasError(record, name); });
}

void ConnectionEnd::apply(const Record& record, const journal::CallDetail& detail)
{
    if (record.domain() == net::Domain::Unix)
        m_lingers = false;
    if (record.isData()) {
        applyData(record);
        return;
    }
    switch (const Meaning meaning = meaningOf(record)) {
    case Meaning::Connected:
    case Meaning::ConnectGoesOn:
    case Meaning::AlreadyConnected:
    case Meaning::ConnectFailed:
        applyConnect(meaning);
        return;
    case Meaning::SendingEnded:
    case Meaning::ReceivingEnded:
    case Meaning::BothEnded:
        applyShutdown(meaning, record.enterNs);
        return;
    default:
        break;
    }
    if (record.error != 0)
        return;
    if (record.call == Call::GetPeerName || (record.note() == journal::NoteKind::Ready))
        proveConnected();
    else if (!record.isNote())
        applyOption(record, detail.option);
}

void ConnectionEnd::applyConnect(Meaning meaning)
{
    switch (meaning) {
    case Meaning::Connected:
    case Meaning::AlreadyConnected:
        m_attempt = Attempt::Made;
        break;
    case Meaning::ConnectGoesOn:
        if (m_attempt != Attempt::Made)
            m_attempt = Attempt::UnderWay;
        break;
    default:
        m_attempt = Attempt::None;
    }
}

void ConnectionEnd::applyOption(const Record& record, const std::string& option)
{
    if (record.call == Call::Ioctl && option == "FIONREAD") {
        m_queue = static_cast<std::uint64_t>(std::max<std::int64_t>(record.value(), 0));
    } else if (record.call == Call::GetSockOpt && option == "SO_ERROR") {
        if (record.value() != 0)
            m_attempt = Attempt::None; // the connection attempt has failed
        else if (m_isWritable)
            proveConnected();
    } else if (record.call == Call::SetSockOpt && option == "SO_LINGER") {
        m_lingerSeconds = record.value() < 0 ? std::nullopt : std::optional(record.value());
    } else if (record.call == Call::SetSockOpt && option == "SO_OOBINLINE") {
        m_takesUrgentInline = record.value() != 0;
    }
}

void ConnectionEnd::applyShutdown(Meaning meaning, std::int64_t atNs)
{
    if (meaning != Meaning::ReceivingEnded && isConnected() && !m_finSentNs)
        m_finSentNs = atNs;
    if (meaning != Meaning::SendingEnded && !m_receiveShutNs)
        m_receiveShutNs = atNs;
}

void ConnectionEnd::applyData(const Record& record)
{
    if (record.isReceive() && !record.isAside()) {
        m_lastReceiveFrom = m_received;
        m_lastReceiveNs = record.enterNs;
    }
    if (record.error != 0) {
        // EPIPE behind one's own shutdown() tells nothing of the peer.
        m_dead = m_dead || (endsConnection(record) && !(m_finSentNs && record.isSend()));
        return;
    }
    if (!record.isSend()) {
        applyReceive(record);
        return;
    }
    proveConnected();
    m_sent += record.bytesMoved();
    if (record.urgentBytes() > 0) {
        m_urgentSent += record.urgentBytes();
        m_urgentAt = m_sent;
        m_urgentNs = record.leaveNs();
    }
}

void ConnectionEnd::applyReceive(const Record& record)
{
    proveConnected();
    m_received += record.bytesMoved();
    // After shutdown() of this direction 0 tells nothing of the peer.
    m_endSeen = m_endSeen || (record.isStreamEnd() && !m_receiveShutNs);
    if (m_queue) // it may have grown meanwhile: what is left of it is a lower bound
        m_queue =
            *m_queue > record.bytesMoved() ? std::optional(*m_queue - record.bytesMoved()) : std::nullopt;
}

/// The urgent byte waits behind the bytes before it, also once MSG_OOB has looked at it, until a receive call
/// begins there or goes beyond it.
bool ConnectionEnd::hasPassedUrgentOf(const ConnectionEnd& peer) const
{
    return m_received > peer.m_urgentAt ||
           (m_lastReceiveFrom >= peer.m_urgentAt && m_lastReceiveNs >= peer.m_urgentNs);
}

std::optional<std::uint64_t> ConnectionEnd::unread(const ConnectionEnd* peer) const
{
    if (m_endSeen)
        return 0;
    if (peer != nullptr) {
        const std::uint64_t sent = peer->m_sent + (m_takesUrgentInline ? peer->m_urgentSent : 0);
        const bool urgentWaits = peer->m_urgentSent > 0 && !m_takesUrgentInline && !hasPassedUrgentOf(*peer);
        return (sent > m_received ? sent - m_received : 0) + (urgentWaits ? 1 : 0);
    }
    return m_queue && *m_queue > 0 ? m_queue : std::nullopt;
}

Closing ConnectionEnd::closing(const ConnectionEnd* peer) const
{
    const bool peerReset = peer != nullptr && peer->m_closed == Closing::Reset;
    // Where the other end is known, accept() has given it.
    const bool isMade = isConnected() || (m_attempt == Attempt::UnderWay && peer != nullptr);
    if (m_attempt == Attempt::None || m_dead || peerReset)
        return Closing::Nothing;
    if (!isMade)
        return lingersNot() ? Closing::NothingOrReset : Closing::NothingOrFin;
    const auto left = unread(peer);
    if (lingersNot() || left.value_or(0) > 0)
        return Closing::Reset;
    if (m_finSentNs)
        return left ? Closing::Nothing : Closing::NothingOrReset;
    return left ? Closing::Fin : Closing::FinOrReset;
}

} // namespace enchufe::words

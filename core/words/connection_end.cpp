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
        m_connected = true;
        return;
    case Meaning::ConnectFailed:
        m_connected = false;
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
    if (record.call == Call::SetSockOpt && detail.option == "SO_LINGER")
        m_lingerSeconds = record.value() < 0 ? std::nullopt : std::optional(record.value());
    else if (record.call == Call::Ioctl && detail.option == "FIONREAD")
        m_queue = static_cast<std::uint64_t>(std::max<std::int64_t>(record.value(), 0));
    else if (record.call == Call::GetSockOpt && detail.option == "SO_ERROR" && record.value() != 0)
        m_connected = false; // the connection attempt has failed
}

void ConnectionEnd::applyShutdown(Meaning meaning, std::int64_t atNs)
{
    if (meaning != Meaning::ReceivingEnded && m_connected && !m_finSentNs)
        m_finSentNs = atNs;
    if (meaning != Meaning::SendingEnded && !m_receiveShutNs)
        m_receiveShutNs = atNs;
}

void ConnectionEnd::applyData(const Record& record)
{
    if (record.error != 0) {
        // EPIPE behind one's own shutdown() tells nothing of the peer.
        m_dead = m_dead || (endsConnection(record) && !(m_finSentNs && record.isSend()));
        return;
    }
    if (record.isSend()) {
        m_sent += record.bytesMoved();
        return;
    }
    m_received += record.bytesMoved();
    m_endSeen = m_endSeen || record.isStreamEnd();
    if (m_queue) // it may have grown meanwhile: what is left of it is a lower bound
        m_queue =
            *m_queue > record.bytesMoved() ? std::optional(*m_queue - record.bytesMoved()) : std::nullopt;
}

std::optional<std::uint64_t> ConnectionEnd::unread(const ConnectionEnd* peer) const
{
    if (m_endSeen)
        return 0;
    if (peer != nullptr)
        return peer->m_sent > m_received ? peer->m_sent - m_received : 0;
    return m_queue && *m_queue > 0 ? m_queue : std::nullopt;
}

Closing ConnectionEnd::closing(const ConnectionEnd* peer) const
{
    const bool peerReset = peer != nullptr && peer->m_closed == Closing::Reset;
    if (!m_connected || m_dead || peerReset)
        return Closing::Nothing;
    const auto left = unread(peer);
    if (lingersNot() || left.value_or(0) > 0)
        return Closing::Reset;
    if (m_finSentNs)
        return left ? Closing::Nothing : Closing::NothingOrReset;
    return left ? Closing::Fin : Closing::FinOrReset;
}

} // namespace enchufe::words

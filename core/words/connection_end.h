// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/record.h"
#include "core/words/meaning.h"

#include <cstdint>
#include <optional>
#include <string>

namespace enchufe::words {

/// What close() sends to the other end.
enum class Closing : std::uint8_t {
    Nothing,    ///< no connection, or one that is over, or whose end was sent by shutdown() before
    Fin,        ///< in order, behind what was sent before
    Reset,      ///< RST: with SO_LINGER 0, or because bytes were unread (RFC 9293 3.6.1, RFC 1122 4.2.2.13)
    FinOrReset, ///< the other end lives elsewhere, and nothing says whether bytes were unread
    NothingOrReset, ///< likewise, and shutdown() has sent the FIN before; or as the next, with SO_LINGER 0
    NothingOrFin    ///< the connection was being made, and nothing says whether it was made by then
};

/// One end of a connection, as its own calls tell: enough to say what its close() does. A value, fed with the
/// records of one socket in their order.
class ConnectionEnd {
public:
    void apply(const journal::Record& record, const journal::CallDetail& detail);
    /// accept() made this socket, or socketpair().
    void becomeConnected() { m_attempt = Attempt::Made; }
    /// Something that only a connection has: its address, its state, its other end.
    void proveConnected()
    {
        if (m_attempt == Attempt::UnderWay)
            m_attempt = Attempt::Made;
    }
    /// A wait has said so: SO_ERROR tells how the connection attempt ended, from now on (connect(2)).
    void becomeWritable() { m_isWritable = true; }
    /// close() was called, and this is what it sent.
    void close(Closing what) { m_closed = what; }
    /// The other end's ECONNRESET is the proof: no FIN came before the RST (Linux says EPIPE then).
    void sentReset() { m_closed = Closing::Reset; }

    /// What close() does now; `peer`: the other end, where it lives in this journal.
    [[nodiscard]] Closing closing(const ConnectionEnd* peer) const;
    /// Bytes that the peer has sent and this end has not received; nothing where that cannot be told.
    [[nodiscard]] std::optional<std::uint64_t> unread(const ConnectionEnd* peer) const;
    /// SO_LINGER on with 0 s.
    [[nodiscard]] bool lingersNot() const { return m_lingers && m_lingerSeconds == 0; }
    [[nodiscard]] std::optional<Closing> closed() const { return m_closed; }
    /// shutdown() of the sending direction would send a FIN.
    [[nodiscard]] bool sendsFinNow() const { return isConnected() && !m_finSentNs && !m_dead; }
    /// connect() has begun it, and nothing says how it has ended.
    [[nodiscard]] bool isConnecting() const { return m_attempt == Attempt::UnderWay; }
    /// It is known that the connection was made.
    [[nodiscard]] bool isConnected() const { return m_attempt == Attempt::Made; }
    /// shutdown() of the sending direction had sent the FIN by then; ns since the journal began.
    [[nodiscard]] bool hadSentFin(std::int64_t ns) const { return m_finSentNs && *m_finSentNs <= ns; }
    /// shutdown() of the receiving direction came before: 0 of a receive call tells nothing of the peer.
    [[nodiscard]] bool hadShutReceiving(std::int64_t ns) const
    {
        return m_receiveShutNs && *m_receiveShutNs <= ns;
    }
    /// An error has said that the connection is over.
    [[nodiscard]] bool isDead() const { return m_dead; }

private:
    enum class Attempt : std::uint8_t { None, UnderWay, Made };

    void applyData(const journal::Record& record);
    void applyReceive(const journal::Record& record);
    void applyConnect(Meaning meaning);
    void applyShutdown(Meaning meaning, std::int64_t atNs);
    void applyOption(const journal::Record& record, const std::string& option);
    [[nodiscard]] bool hasPassedUrgentOf(const ConnectionEnd& peer) const;

    Attempt m_attempt = Attempt::None;
    bool m_isWritable = false;
    std::optional<std::int64_t> m_finSentNs;
    std::optional<std::int64_t> m_receiveShutNs;
    bool m_endSeen = false; ///< the peer's, behind all its bytes
    bool m_dead = false;
    std::optional<Closing> m_closed;
    bool m_lingers = true;                       ///< the protocol knows SO_LINGER: Unix-domain sockets do not
    std::optional<std::int64_t> m_lingerSeconds; ///< none: off
    std::optional<std::uint64_t> m_queue;        ///< FIONREAD's answer, while it holds
    std::uint64_t m_sent = 0;                    ///< without urgent bytes, as the next
    std::uint64_t m_received = 0;
    bool m_takesUrgentInline = false; ///< SO_OOBINLINE: they are received with the others
    std::uint64_t m_urgentSent = 0;
    std::uint64_t m_urgentAt = 0;        ///< m_sent when the last one was sent
    std::int64_t m_urgentNs = 0;         ///< and when
    std::uint64_t m_lastReceiveFrom = 0; ///< m_received when the last call began that would go past one
    std::int64_t m_lastReceiveNs = 0;
};

/// The error says that the peer, or its system, sent RST to a connection: ECONNRESET.
[[nodiscard]] bool isResetError(const journal::Record& record);
/// The connection is over: ECONNRESET, ETIMEDOUT and others; EPIPE where this end did not end its own
/// sending.
[[nodiscard]] bool endsConnection(const journal::Record& record);

} // namespace enchufe::words

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/conversation.h"
#include "core/journal/peer_filter.h"
#include "core/journal/socket_reader.h"
#include "core/words/connection_end.h"

#include <array>
#include <cstdint>
#include <vector>

namespace enchufe::stream {

/// What goes over to the other side.
enum class LadderArrow : std::uint8_t {
    None,
    Connect,
    Data,
    Fin,
    Reset,
    FinOrReset ///< close(), and nothing in the journal says which
};

/// One call in the interaction diagram.
struct LadderStep {
    bool onServer = false;
    bool fromOther = false; ///< the arrow comes from the side that lives elsewhere
    bool isUnix = false;    ///< a Unix-domain socket: no segment goes over, neither SYN nor FIN nor RST
    LadderArrow arrow = LadderArrow::None;
    net::Call call = net::Call::Note;
    std::int16_t error = 0;
    journal::Seq seq = 0;
    std::int64_t enterNs = 0;
    std::int64_t leaveNs = 0;
    std::int64_t result = 0;
    std::uint32_t requested = 0;
    std::uint32_t bytes = 0;
    std::uint32_t urgent = 0; ///< the urgent byte, which is none of `bytes`
    bool peeked = false;      ///< received with MSG_PEEK: the bytes stay, and come once more
    std::uint64_t unread = 0; ///< close() that sent RST because of them
};

/// Several calls alike, one after the other, with nothing between: drawn as one.
struct LadderRow {
    std::size_t first = 0; ///< number of the step
    std::size_t count = 1;
    std::uint64_t bytes = 0;
};

/// The textbook's interaction diagram, made from the real calls in the order of their time. One reader's own.
class Ladder {
public:
    static constexpr std::size_t mostSteps = 5000; ///< the newest

    explicit Ladder(const journal::Journal& journal) : m_journal(journal), m_reader(journal), m_pair(journal)
    {}

    /// Whose calls it shows; the listener's stand on the server's side.
    void reset(const journal::Conversation& ends, bool withOptions);
    [[nodiscard]] const journal::Conversation& ends() const { return m_ends; }
    /// Takes in what has come to the journal, for at most so many records. True: there is more.
    bool advance(std::size_t mostRecords);

    [[nodiscard]] const std::vector<LadderStep>& steps() const { return m_steps; }
    [[nodiscard]] std::uint64_t dropped() const { return m_dropped; }
    /// The steps with runs of the same drawn together.
    [[nodiscard]] std::vector<LadderRow> rows() const;

private:
    void apply(const journal::Record& record, journal::Seq seq);
    [[nodiscard]] bool belongs(const journal::Record& record, bool& onServer);
    [[nodiscard]] LadderArrow arrowOf(const journal::Record& record, LadderStep& step);
    [[nodiscard]] LadderArrow closeArrow(LadderStep& step);
    [[nodiscard]] LadderArrow receiveArrow(const journal::Record& record, LadderStep& step);
    [[nodiscard]] LadderArrow resetFromOther(LadderStep& step);
    void proveReset(bool onServer);
    [[nodiscard]] bool isAlone() const { return m_ends.client == 0 || m_ends.server == 0; }
    void insert(const LadderStep& step);

    const journal::Journal& m_journal;
    journal::Conversation m_ends;
    bool m_withOptions = false;
    journal::SocketReader m_reader;
    journal::PairFilter m_pair; ///< of datagram sockets that talk to others too
    std::vector<LadderStep> m_steps;
    std::uint64_t m_dropped = 0;
    std::array<words::ConnectionEnd, 2> m_sides;       ///< the client's, the server's
    std::array<bool, 2> m_resetShown = {false, false}; ///< an RST that came from there
};

} // namespace enchufe::stream

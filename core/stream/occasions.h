// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journal.h"
#include "core/journal/socket_table.h"
#include "core/words/occasion.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <unordered_map>
#include <vector>

namespace enchufe::stream {

/// Finds, while records go by in their order, those that are an occasion, and what the other end has to do
/// with it. Costs a flood a few look-ups a record. One reader's own; journal and table outlive it.
class Occasions {
public:
    Occasions(const journal::Journal& journal, const journal::SocketTable& table)
        : m_journal(journal),
          m_table(table)
    {}

    /// What the record is, if anything. The table must have taken it in already.
    [[nodiscard]] words::OccasionFacts apply(const journal::Record& record, journal::Seq seq);
    /// The same with what has become known since: the other end's close() may stand behind the recv() that
    /// noticed it.
    [[nodiscard]] words::OccasionFacts known(words::OccasionFacts facts) const;
    /// Sockets that the table has forgotten.
    void forget(const std::vector<net::SocketId>& sockets);

    /// The send() ends that are remembered of each socket; when there are more, every other one is left out.
    static constexpr std::size_t mostBorders = 256;
    /// An engine's recv() or accept() loop that ends in EAGAIN so soon after a success is no occasion.
    static constexpr std::int64_t routineNs = 100'000'000;

private:
    struct Border {
        std::uint64_t end = 0; ///< offset behind the last byte of a send()
        journal::Seq seq = 0;
    };
    /// What is kept of a socket.
    struct Trace {
        std::vector<Border> borders; ///< of its sends, those that the other end has not received beyond
        std::optional<journal::Seq> sendingShut;
        std::optional<journal::Seq> closed;
        std::int64_t tookNs = -routineNs; ///< when it last received or accepted something
        bool isFull = false;              ///< a listener's queue
    };
    struct Datagram {
        journal::Seq seq = 0;
        std::uint32_t size = 0; ///< bytes; 0: it has been received, or there is none
        net::SocketId socket = 0;
    };

    void note(const journal::Record& record, journal::Seq seq, Trace& trace);
    void noteSend(const journal::Record& record, journal::Seq seq, Trace& trace);
    [[nodiscard]] words::OccasionFacts find(const journal::Record& record, const Trace& before);
    [[nodiscard]] words::OccasionFacts ofReceived(const journal::Record& record);
    [[nodiscard]] words::OccasionFacts ofClose(const journal::Record& record) const;
    [[nodiscard]] words::OccasionFacts ofQueue(const journal::Record& record);
    [[nodiscard]] words::OccasionFacts silentCut(const journal::Record& record);
    [[nodiscard]] bool isDatagramOf(const Datagram& sent, const journal::Record& received) const;
    void explainWait(words::OccasionFacts& facts, const journal::Record& record) const;
    void explainReset(words::OccasionFacts& facts) const;
    void explainEnd(words::OccasionFacts& facts) const;
    [[nodiscard]] bool isRoutine(const journal::Record& record, const Trace& before) const;
    [[nodiscard]] const Trace* trace(net::SocketId socket) const;

    const journal::Journal& m_journal;
    const journal::SocketTable& m_table;
    std::unordered_map<net::SocketId, Trace> m_traces;
    static constexpr std::size_t mostDatagrams = 64;
    std::array<Datagram, mostDatagrams> m_datagrams{}; ///< the newest that were sent
    std::size_t m_nextDatagram = 0;
};

/// The send() calls that a merging recv() has brought bytes of.
struct MergedSends {
    struct Piece {
        journal::Seq seq = 0;
        std::uint32_t accepted = 0; ///< bytes
        std::uint32_t here = 0;     ///< of these in the recv()
    };
    static constexpr std::size_t mostPieces = 8;
    static constexpr std::uint64_t mostCounted = 4096;

    std::vector<Piece> pieces; ///< the first ones
    std::uint64_t count = 0;   ///< of all, or mostCounted
};
[[nodiscard]] MergedSends mergedSends(const journal::Journal& journal, const words::OccasionFacts& facts);

} // namespace enchufe::stream

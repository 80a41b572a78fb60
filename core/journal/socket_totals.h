// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/record.h"

#include <array>
#include <bitset>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

namespace enchufe::journal {

/// Exact for as long as the socket is remembered, whatever records were evicted.
struct SocketTotals {
    std::uint64_t sent = 0;
    std::uint64_t received = 0;
    std::uint64_t sendCalls = 0;    ///< that moved bytes or a datagram
    std::uint64_t receiveCalls = 0; ///< likewise: the chunks
    std::uint64_t errors = 0;       ///< calls that failed, EAGAIN aside
    std::uint64_t truncated = 0;    ///< datagrams larger than the room
};

/// The totals of every socket that is open, and of those closed last: socket numbers only grow, so they lie
/// in pages of neighbours, and a page goes when all its sockets are closed and thousands have come after
/// them. Not synchronised.
class SocketTotalsTable {
public:
    /// Closed sockets among the newest so many, at least, are remembered.
    static constexpr std::size_t remembered = 16'384;

    /// A place to count in; none of a socket that was forgotten.
    [[nodiscard]] SocketTotals* of(net::SocketId socket);
    [[nodiscard]] SocketTotals find(net::SocketId socket) const;
    /// No call of this socket comes any more.
    void closed(net::SocketId socket);

private:
    static constexpr std::size_t perPage = 256;
    struct Page {
        std::array<SocketTotals, perPage> totals = {};
        std::bitset<perPage> closed;
    };

    [[nodiscard]] static std::size_t pageOf(net::SocketId socket) { return socket.number() / perPage; }
    [[nodiscard]] static std::size_t placeOf(net::SocketId socket) { return socket.number() % perPage; }
    void forgetOld();

    std::vector<std::unique_ptr<Page>> m_pages; ///< null: forgotten
    std::vector<std::size_t> m_old;             ///< pages that would go, but for a socket still open
    std::size_t m_nextOld = 0;                  ///< the first page that is not old yet
};

} // namespace enchufe::journal

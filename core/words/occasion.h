// SPDX-License-Identifier: GPL-3.0-or-later
// What a person would stop at: the calls that are explained without being asked for.
#pragma once

#include "core/journal/record.h"

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace enchufe::words {

enum class Occasion : std::uint8_t {
    None,
    FailedCall,  ///< an error that none of the others is
    Reset,       ///< RST was sent or met: ECONNRESET, EPIPE, a refused TCP connect()
    EndOfStream, ///< recv() gave 0: the other end will send no more
    WouldBlock,  ///< EAGAIN
    Truncation,  ///< a datagram was larger than the room that there was for it
    FullBacklog, ///< a listener's queue has no room for one more client
    Merge        ///< one recv() gave bytes of several send() calls
};
inline constexpr std::size_t occasionCount = static_cast<std::size_t>(Occasion::Merge) + 1;

/// "would-block", as tests have it.
[[nodiscard]] std::string_view occasionName(Occasion occasion);

/// Why it came to that: for the most part what the other end has done.
enum class Cause : std::uint8_t {
    Unknown,         ///< the other end lives elsewhere, or nothing in the journal tells
    ClosedUnread,    ///< close() with bytes that had not been received (RFC 9293 3.6.1)
    ClosedLingering, ///< close() with SO_LINGER on and 0 s
    ClosedBefore,    ///< close() came first, and what was sent after it was answered with RST
    NothingListens,  ///< no socket listens, or is bound, at the address
    SendingShut,     ///< shutdown() of the sending direction
    Closed,          ///< close()
    NotReceived,     ///< bytes that were sent fill the buffers of both ends
    SentNothing,     ///< nothing was sent as yet
    AllReceived,     ///< all that was sent has been received before
    OnTheWay,        ///< bytes were sent and have not arrived
    NobodyWaits,     ///< no client stands in the listener's queue
    LargerThanRoom,  ///< the datagram
    NotAccepted,     ///< clients that accept() has not taken
    SeveralSends     ///< there were several send() calls before this recv()
};
inline constexpr std::size_t causeCount = static_cast<std::size_t>(Cause::SeveralSends) + 1;

/// "closed-unread", as tests have it.
[[nodiscard]] std::string_view causeName(Cause cause);

/// One occasion with what is known of its cause, as of its record. A value.
struct OccasionFacts {
    Occasion what = Occasion::None;
    Cause cause = Cause::Unknown;
    bool isOwnDoing = false;    ///< the cause is what this end did: its close() sent the RST
    bool isSaid = true;         ///< Truncation: the call itself tells of it (MSG_TRUNC)
    bool otherRests = false;    ///< WouldBlock: the other end is paused, or receives by hand
    bool hasEnded = false;      ///< EndOfStream: this end had ended its own sending before
    bool otherReceives = true;  ///< EndOfStream: the other end's shutdown() was of its sending alone
    bool hasOtherCall = false;  ///< `otherCall` is known
    journal::Seq seq = 0;       ///< of the record that it is
    journal::Seq otherCall = 0; ///< its cause at the other end: close(), shutdown(), the first send()
    net::SocketId socket = 0;   ///< whose record it is
    net::SocketId other = 0;    ///< the other end; 0: it lives elsewhere
    std::uint64_t count = 0;    ///< bytes unread, not received, on the way, or the datagram's; clients
    std::uint64_t room = 0;     ///< bytes asked for, or the backlog as the kernel has it
    std::uint64_t asked = 0;    ///< FullBacklog: the backlog that listen() asked for

    explicit operator bool() const { return what != Occasion::None; }
    bool operator==(const OccasionFacts&) const = default;
};

/// Its error says more than that it would have had to wait, is under way, or is to be called again.
[[nodiscard]] bool hasFailed(const journal::Record& record);
/// A call that went wrong: it has failed, or getsockopt() tells how a connect() under way has ended.
/// `option`: of the record's detail, asked of a getsockopt() only.
[[nodiscard]] bool isFailure(const journal::Record& record, std::string_view option);
/// Of a failure: getsockopt() has not failed itself where SO_ERROR tells what connect() came to.
[[nodiscard]] bool isPending(const journal::Record& record);
[[nodiscard]] int errorOf(const journal::Record& record); ///< its own, or the pending one

/// What the record is by itself; Merge, FullBacklog of a TCP listener and a datagram cut in silence need
/// more: stream::Occasions. `option`: of the record's detail, asked of a getsockopt() only.
[[nodiscard]] Occasion occasionOf(const journal::Record& record, std::string_view option = {});

} // namespace enchufe::words

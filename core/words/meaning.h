// SPDX-License-Identifier: GPL-3.0-or-later
// What a call meant, told from its record: the one place that knows. Views and console turn it into
// sentences, arrows and colours, and never look at the name of the call for that.
#pragma once

#include "core/journal/record.h"

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace enchufe::words {

enum class Meaning : std::uint8_t {
    // A send call
    TakenWhole,     ///< of a stream: all bytes are in the kernel's buffer
    TakenInPart,    ///< of a stream: only as many as fitted
    NothingToSend,  ///< of a stream: a send of no bytes sends nothing
    UrgentTaken,    ///< of a stream, with MSG_OOB: the last byte is urgent
    MessageTaken,   ///< one datagram or SOCK_SEQPACKET message
    EmptyTaken,     ///< an empty one, which is sent all the same
    SendWouldBlock, ///< nothing was taken: no room
    SendFailed,
    // A receive call
    Filled,       ///< of a stream: all the room; more may be waiting
    PartOfStream, ///< of a stream: what was there
    StreamEnd,    ///< of a stream: the peer will send no more, and all it sent has been received
    NothingAsked, ///< no room was offered: 0 says nothing
    Peeked,       ///< with MSG_PEEK: what was seen is still there
    Urgent,       ///< of a stream, with MSG_OOB
    NoUrgent,     ///< with MSG_OOB, 0: the peer has ended its sending, and there is no urgent byte
    Discarded,    ///< of TCP, with MSG_TRUNC: thrown away unseen
    Message,      ///< one message, whole
    EmptyMessage, ///< an empty datagram: a message, and no end
    FullMessage,  ///< as large as the room: whether something was cut off, this call does not say
    CutMessage,   ///< larger than the room: its end is lost
    EndOrEmpty,   ///< of SOCK_SEQPACKET: the peer's end or an empty message; they look alike
    NothingYet,   ///< nothing has arrived
    ReceiveFailed,
    // connect()
    Connected,        ///< a stream, or SOCK_SEQPACKET: the handshake is done
    PeerFixed,        ///< a datagram socket: nothing was sent
    ConnectGoesOn,    ///< started, and goes on without the program; of TCP also after a signal (connect(3p))
    AlreadyConnected, ///< EISCONN: nothing was done, and the connection is there
    ConnectFailed,
    // shutdown()
    SendingEnded,   ///< half-close: the end is sent behind what was sent before
    ReceivingEnded, ///< nothing is sent, and the peer knows nothing of it
    BothEnded,
    ShutdownFailed,
    // close(): see ConnectionEnd
    // The others
    Succeeded,
    Failed,
    Said, ///< a note
};
inline constexpr std::size_t meaningCount = static_cast<std::size_t>(Meaning::Said) + 1;

/// "taken-in-part", as tests have it.
[[nodiscard]] std::string_view meaningName(Meaning meaning);

[[nodiscard]] Meaning meaningOf(const journal::Record& record);

} // namespace enchufe::words

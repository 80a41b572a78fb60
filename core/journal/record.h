// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/call.h"
#include "core/net/endpoint.h"
#include "core/net/wait_calls.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace enchufe::journal {

/// The user's name for a client, a listener with its connections, or a UDP socket. 0 is none.
using EndpointId = Id<struct EndpointIdKind>;

/// What a record names beside itself: address, level, option, words. 0 is nothing.
using DetailId = Id<struct DetailKind>;

/// Who wrote a record: one thread working for one endpoint. 0 is nobody.
using PenId = Id<struct PenKind>;

/// Position of a record since the journal began; never used again.
using Seq = std::uint64_t;

/// Where a record's bytes are in the payload store: the block's number and the place in it. 0 is none.
using PayloadPosition = std::uint64_t;

/// What the engine says that no call says.
enum class NoteKind : std::uint16_t {
    None,
    Opened,      ///< an endpoint; value: its EndpointKind; text: what the user asked for
    Ready,       ///< an endpoint listens, is connected or usable; address: where
    Failed,      ///< an endpoint; failedCall(); text: its name; error; address: of the call
    Closed,      ///< an endpoint
    SendRefused, ///< value: bytes that were not taken; text: why
    SendDropped, ///< value: queued bytes given up; text: why
    SendQueue,   ///< value: bytes waiting in our own queue
    FileFailed,  ///< error: errno, as file_errors.h has it; text: the file
    Named,       ///< text: the name that a person gave the socket
    Reading,     ///< text: the mode now in force
    /// What one connection needed was not to be had, and it is closed; failedCall(); text: its name; error
    ConnectionFailed,
    Degraded,  ///< what is gone on without; failedCall(); text: its name; error
    Repeating, ///< value: how often it is still to be sent (-1: without end), or 0: no more
    Accepting, ///< value: 1 if the listener accepts by itself, else 0
    Paused,    ///< value: 1 if nothing is received for now, else 0
    Behaviour, ///< text: what answers the peer, as a command line has it
    Model,     ///< text: what serves the connections, as a command line has it
    Lost,      ///< value: datagrams that the kernel dropped, the receive buffer being full, until the close
    Remark,    ///< text: what a behaviour says of its connection
    // What the player of a script says: core/script/notes.h. `option` is the name it is about.
    SegmentBegan,  ///< text: its title
    EndpointNamed, ///< value: the EndpointId
    Framed,        ///< text: the framings that cut its stream, one a line, then "max-frame N"
    Blocked,       ///< text: the call that it is in; empty: in none
    KernelSaid,    ///< level: what was asked; value; text: a state's word; result: -1: nothing was told
    Resolved,      ///< a row of getaddrinfo(); address; level: the type's word; text: the canonical name
    NameFound,     ///< what getnameinfo() gave; level: the service; text: the host
    AddressGiven,  ///< address
};
inline constexpr std::size_t noteKindCount = static_cast<std::size_t>(NoteKind::AddressGiven) + 1;
/// As the journal's text form has it: "endpoint-opened", "send-queue"; empty for None.
[[nodiscard]] std::string_view noteName(NoteKind kind);

/// One call, in one cache line. Immutable once in the journal. What only some calls have (address, option,
/// words) is a CallDetail, shared by all records that say the same.
struct Record {
    net::SocketId socket = 0;
    std::int32_t handle = -1;
    PenId pen = 0;       ///< Journal::pen(): whose thread, which endpoint
    DetailId detail = 0; ///< Journal::detail(); 0: none

    std::int16_t error = 0;
    std::uint16_t flags = 0; ///< MSG_*; of a note its kind
    net::Call call = net::Call::Note;
    std::uint8_t bits = 0;
    std::uint8_t kind = 0; ///< domain and type of the socket
    std::uint8_t unused = 0;

    std::int32_t result = 0;
    std::uint32_t requested = 0;

    std::int64_t enterNs = 0; ///< since the journal began, steady clock
    std::int64_t durationNs = 0;

    std::uint64_t offsetOrValue = 0;
    std::uint64_t payloadOrSocket = 0;

    enum Bit : std::uint8_t {
        HasOption = 1,
        Answer = 2,
        Aside = 4,      ///< received with MSG_PEEK or MSG_OOB
        Urgent = 8,     ///< sent or received with MSG_OOB on a stream
        Discarded = 16, ///< received with MSG_TRUNC from TCP
        Aiding = 32     ///< made only to learn an address that a script's line names with @
    };

    void setKind(net::Domain domain, net::Type type)
    {
        kind = static_cast<std::uint8_t>(static_cast<unsigned>(domain) | static_cast<unsigned>(type) << 2U);
    }
    /// Of the socket; unspecified: the record is about none, or about a file.
    [[nodiscard]] net::Domain domain() const { return static_cast<net::Domain>(kind & 3U); }
    [[nodiscard]] net::Type type() const { return static_cast<net::Type>(kind >> 2U & 3U); }

    [[nodiscard]] bool isData() const { return net::isDataCall(call); }
    [[nodiscard]] bool isSend() const { return net::isSendCall(call); }
    [[nodiscard]] bool isReceive() const { return net::isReceiveCall(call); }
    /// No call: something that the engine says.
    [[nodiscard]] bool isNote() const { return call == net::Call::Note; }
    [[nodiscard]] NoteKind note() const { return isNote() ? static_cast<NoteKind>(flags) : NoteKind::None; }
    /// Of NoteKind::Failed, ConnectionFailed and Degraded: the call that failed.
    [[nodiscard]] net::Call failedCall() const
    {
        const NoteKind kindOfNote = note();
        const bool names = kindOfNote == NoteKind::Failed || kindOfNote == NoteKind::ConnectionFailed ||
                           kindOfNote == NoteKind::Degraded;
        return names ? static_cast<net::Call>(requested) : net::Call::Note;
    }
    /// Data calls: of the first byte in the socket's sent or received stream.
    [[nodiscard]] std::uint64_t offset() const { return isData() ? offsetOrValue : 0; }
    /// All other calls: the option's value, ioctl's answer, a note's number.
    [[nodiscard]] std::int64_t value() const
    {
        return isData() ? 0 : static_cast<std::int64_t>(offsetOrValue);
    }
    [[nodiscard]] PayloadPosition payload() const { return isData() || hasAnswer() ? payloadOrSocket : 0; }
    /// getsockopt of a structure (TCP_INFO), or a wait: what the kernel filled in is kept. A worker's own
    /// poll() keeps nothing: one with an answer was called by hand.
    [[nodiscard]] bool hasAnswer() const { return (bits & Answer) != 0; }
    /// Made to wait or to look: what isHelperCall() says, and the kernel's answers that are looked at while
    /// Engine::watchKernel() is on.
    [[nodiscard]] bool isHelper() const
    {
        return net::isHelperCall(call) || (hasAnswer() && call == net::Call::GetSockOpt);
    }
    [[nodiscard]] std::uint32_t payloadSize() const
    {
        if (!hasAnswer())
            return bytesCarried();
        return net::asksOfSockets(call) ? requested * std::uint32_t{sizeof(net::WaitWord)} : requested;
    }
    /// accept: the new socket; socketpair: the second.
    [[nodiscard]] net::SocketId otherSocket() const
    {
        const bool makesOne = call == net::Call::Accept || call == net::Call::SocketPair;
        return makesOne ? net::SocketId(static_cast<std::uint32_t>(payloadOrSocket)) : net::SocketId();
    }
    /// Received with MSG_PEEK or MSG_OOB: the bytes are none of the stream's next ones.
    [[nodiscard]] bool isAside() const { return (bits & Aside) != 0; }
    /// Received with MSG_TRUNC from TCP: the bytes are gone, and nobody has seen them.
    [[nodiscard]] bool isDiscarded() const { return (bits & Discarded) != 0; }
    /// Made only to learn an address that a script's line names with @: the script did not ask for the call.
    [[nodiscard]] bool isAiding() const { return (bits & Aiding) != 0; }
    /// The urgent byte, which counts for itself: sent with MSG_OOB on a stream, or received so.
    [[nodiscard]] std::uint32_t urgentBytes() const
    {
        if ((bits & Urgent) == 0 || result <= 0)
            return 0;
        return isSend() ? 1U : static_cast<std::uint32_t>(result);
    }
    /// Bytes of the stream or datagram that the call moved.
    [[nodiscard]] std::uint32_t bytesMoved() const
    {
        if (isAside())
            return 0;
        return isSend() ? returned() - urgentBytes() : returned();
    }
    /// Bytes that the call has in the journal: the result, or the room where a datagram was larger than it.
    [[nodiscard]] std::uint32_t bytesCarried() const { return isDiscarded() ? 0 : returned(); }
    [[nodiscard]] bool isTruncated() const
    {
        return isReceive() && result > 0 && static_cast<std::uint32_t>(result) > requested &&
               net::keepsMessages(type());
    }
    /// A receive call gave 0 on a stream: the peer will send no more.
    [[nodiscard]] bool isStreamEnd() const { return isEmptyAnswer() && type() == net::Type::Stream; }
    /// A receive call gave 0 on a SOCK_SEQPACKET socket: an empty message, or the end; they look alike.
    [[nodiscard]] bool isEndOrEmpty() const { return isEmptyAnswer() && type() == net::Type::SeqPacket; }
    [[nodiscard]] std::int64_t leaveNs() const { return enterNs + durationNs; }

private:
    [[nodiscard]] std::uint32_t returned() const
    {
        if (!isData() || result <= 0)
            return 0;
        const auto moved = static_cast<std::uint32_t>(result);
        return isReceive() && moved > requested && net::keepsMessages(type()) ? requested : moved;
    }
    /// 0 though there was room for more.
    [[nodiscard]] bool isEmptyAnswer() const
    {
        return isReceive() && result == 0 && error == 0 && requested > 0 && (bits & Urgent) == 0;
    }
};
static_assert(sizeof(Record) == 64);

struct CallDetail {
    net::Endpoint address;
    std::string level;
    std::string option; ///< option, request, how
    std::string text;
};

} // namespace enchufe::journal

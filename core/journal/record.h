// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/call.h"
#include "core/net/endpoint.h"

#include <cstdint>
#include <string>

namespace enchufe::journal {

/// The user's name for a client, a listener with its connections, or a UDP socket. 0 is none.
using EndpointId = std::uint32_t;

/// Position of a record since the journal began; never used again.
using Seq = std::uint64_t;

/// Where a record's bytes are in the payload store: the block's number and the place in it. 0 is none.
using PayloadPosition = std::uint64_t;

/// One call, in one cache line. Immutable once in the journal. What only some calls have (address, option,
/// words) is a CallDetail, shared by all records that say the same.
struct Record {
    net::SocketId socket = 0;
    std::int32_t handle = -1;
    EndpointId endpoint = 0;
    std::uint32_t detail = 0; ///< Journal::detail(); 0: none

    std::int16_t error = 0;
    std::uint16_t thread = 0;
    net::Call call = net::Call::Note;
    std::uint8_t bits = 0;
    std::uint16_t flags = 0; ///< MSG_*

    std::int32_t result = 0;
    std::uint32_t requested = 0;

    std::int64_t enterNs = 0; ///< since the journal began, steady clock
    std::int64_t durationNs = 0;

    std::uint64_t offsetOrValue = 0;
    std::uint64_t payloadOrSocket = 0;

    enum Bit : std::uint8_t { HasOption = 1, StreamEnd = 2, Aside = 4, Answer = 8 };

    [[nodiscard]] bool isData() const { return net::isDataCall(call); }
    [[nodiscard]] bool isSend() const { return net::isSendCall(call); }
    [[nodiscard]] bool isReceive() const { return net::isReceiveCall(call); }
    /// Data calls: of the first byte in the socket's sent or received stream.
    [[nodiscard]] std::uint64_t offset() const { return isData() ? offsetOrValue : 0; }
    /// All other calls: the option's value, ioctl's answer, a note's number.
    [[nodiscard]] std::int64_t value() const
    {
        return isData() ? 0 : static_cast<std::int64_t>(offsetOrValue);
    }
    [[nodiscard]] PayloadPosition payload() const { return isData() || hasAnswer() ? payloadOrSocket : 0; }
    /// getsockopt of a structure (TCP_INFO): the bytes that the kernel filled in are kept.
    [[nodiscard]] bool hasAnswer() const { return (bits & Answer) != 0; }
    /// Made to wait or to look: what isHelperCall() says, and the kernel's answers that are looked at while
    /// Engine::watchKernel() is on.
    [[nodiscard]] bool isHelper() const { return net::isHelperCall(call) || hasAnswer(); }
    [[nodiscard]] std::uint32_t payloadSize() const { return hasAnswer() ? requested : bytesCarried(); }
    /// accept: the new socket; socketpair: the second.
    [[nodiscard]] net::SocketId otherSocket() const
    {
        const bool makesOne = call == net::Call::Accept || call == net::Call::SocketPair;
        return makesOne ? static_cast<net::SocketId>(payloadOrSocket) : 0;
    }
    /// Received with MSG_PEEK or MSG_OOB: the bytes are none of the stream's next ones.
    [[nodiscard]] bool isAside() const { return (bits & Aside) != 0; }
    /// Bytes of the stream or datagram that the call moved.
    [[nodiscard]] std::uint32_t bytesMoved() const { return isAside() ? 0 : bytesCarried(); }
    /// Bytes that the call has in the journal: the result, or the room where a datagram was larger than it.
    [[nodiscard]] std::uint32_t bytesCarried() const
    {
        if (!isData() || result <= 0)
            return 0;
        const auto moved = static_cast<std::uint32_t>(result);
        return isReceive() && moved > requested ? requested : moved;
    }
    [[nodiscard]] bool isTruncated() const
    {
        return isReceive() && result > 0 && static_cast<std::uint32_t>(result) > requested;
    }
    /// recv() = 0 on a stream: the peer will send no more.
    [[nodiscard]] bool isStreamEnd() const { return (bits & StreamEnd) != 0; }
    [[nodiscard]] std::int64_t leaveNs() const { return enterNs + durationNs; }
};
static_assert(sizeof(Record) == 64);

struct CallDetail {
    net::Endpoint address;
    std::string level;
    std::string option; ///< option, request, how; kind of a note
    std::string text;
};

/// Kinds of notes: what the engine says that no call says. In CallDetail::option.
namespace note {
inline constexpr std::string_view opened = "endpoint-opened"; ///< text: what the user asked for
inline constexpr std::string_view ready =
    "endpoint-ready"; ///< listening, connected or usable; address: where
inline constexpr std::string_view failed = "endpoint-failed"; ///< error, text: the call; address: of the call
inline constexpr std::string_view closed = "endpoint-closed";
inline constexpr std::string_view sendRefused = "send-refused"; ///< value: bytes the full queue did not take
inline constexpr std::string_view sendDropped = "send-dropped"; ///< value: queued bytes given up; text: why
inline constexpr std::string_view sendQueue = "send-queue";     ///< value: bytes waiting in our own queue
inline constexpr std::string_view fileFailed = "file-failed";   ///< text: the file and the reason
inline constexpr std::string_view named = "socket-named";       ///< text: the name that a person gave it
inline constexpr std::string_view reading = "reading";          ///< text: the mode now in force
} // namespace note

} // namespace enchufe::journal

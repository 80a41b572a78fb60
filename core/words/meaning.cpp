// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/words/meaning.h"

#include "core/net/errors.h"
#include "core/net/message_flags.h"
#include "core/net/socket.h"

#include <array>

namespace enchufe::words {

using journal::Record;
using net::Call;

namespace {

bool wouldBlock(const Record& record) { return net::CallResult{record.result, record.error}.wouldBlock(); }

Meaning ofSend(const Record& record)
{
    if (record.error != 0)
        return wouldBlock(record) ? Meaning::SendWouldBlock : Meaning::SendFailed;
    if (net::keepsMessages(record.type()))
        return record.requested == 0 ? Meaning::EmptyTaken : Meaning::MessageTaken;
    if (record.requested == 0)
        return Meaning::NothingToSend;
    if (record.bytesCarried() < record.requested) // the urgent byte is the last one: it is not among them
        return Meaning::TakenInPart;
    return record.urgentBytes() > 0 ? Meaning::UrgentTaken : Meaning::TakenWhole;
}

Meaning ofStreamReceive(const Record& record)
{
    if (record.isStreamEnd())
        return Meaning::StreamEnd;
    if (record.isDiscarded())
        return record.isAside() ? Meaning::Peeked : Meaning::Discarded;
    if (net::isUrgentReceive(record.flags))
        return record.urgentBytes() > 0 ? Meaning::Urgent : Meaning::NoUrgent;
    if (record.isAside())
        return Meaning::Peeked;
    if (record.requested == 0)
        return Meaning::NothingAsked;
    return record.bytesMoved() < record.requested ? Meaning::PartOfStream : Meaning::Filled;
}

Meaning ofMessageReceive(const Record& record)
{
    if (record.isTruncated())
        return Meaning::CutMessage;
    if (record.isAside())
        return Meaning::Peeked;
    if (record.isEndOrEmpty())
        return Meaning::EndOrEmpty;
    const bool tellsTrueSize = net::tellsTrueSize(record.flags);
    if (record.requested == 0)
        return tellsTrueSize ? Meaning::EmptyMessage : Meaning::FullMessage;
    if (record.result == 0)
        return Meaning::EmptyMessage;
    const bool full = static_cast<std::uint32_t>(record.result) == record.requested;
    return full && !tellsTrueSize ? Meaning::FullMessage : Meaning::Message;
}

Meaning ofReceive(const Record& record)
{
    if (record.error != 0) {
        if (net::isMessageCut(record.error))
            return Meaning::CutMessage;
        return wouldBlock(record) ? Meaning::NothingYet : Meaning::ReceiveFailed;
    }
    return net::keepsMessages(record.type()) ? ofMessageReceive(record) : ofStreamReceive(record);
}

/// Whoever calls again while it goes on gets EALREADY; a signal ends the waiting and not the handshake.
bool goesOn(const Record& record)
{
    if (net::isConnectUnderWay(record.error))
        return true;
    if (!net::isTcp(record.domain(), record.type()))
        return false;
    const std::string name = net::errorName(record.call, record.error);
    return name == "EALREADY" || name == "EINTR";
}

Meaning ofConnect(const Record& record)
{
    if (record.error != 0) {
        if (goesOn(record))
            return Meaning::ConnectGoesOn;
        const bool isConnected = net::isConnectionOriented(record.type()) &&
                                 net::errorName(record.call, record.error) == "EISCONN";
        return isConnected ? Meaning::AlreadyConnected : Meaning::ConnectFailed;
    }
    return net::isConnectionOriented(record.type()) ? Meaning::Connected : Meaning::PeerFixed;
}

Meaning ofShutdown(const Record& record)
{
    if (record.error != 0)
        return Meaning::ShutdownFailed;
    switch (static_cast<net::ShutdownHow>(record.requested)) {
    case net::ShutdownHow::Read:
        return Meaning::ReceivingEnded;
    case net::ShutdownHow::Write:
        return Meaning::SendingEnded;
    case net::ShutdownHow::Both:
        break;
    }
    return Meaning::BothEnded;
}

} // namespace

Meaning meaningOf(const Record& record)
{
    if (record.isSend())
        return ofSend(record);
    if (record.isReceive())
        return ofReceive(record);
    switch (record.call) {
    case Call::Note:
        return Meaning::Said;
    case Call::Connect:
        return ofConnect(record);
    case Call::Shutdown:
        return ofShutdown(record);
    default:
        return record.error == 0 ? Meaning::Succeeded : Meaning::Failed;
    }
}

std::string_view meaningName(Meaning meaning)
{
    constexpr std::array<std::string_view, meaningCount> names = {
        "taken-whole",     "taken-in-part",     "nothing-to-send", "urgent-taken",  "message-taken",
        "empty-taken",     "send-would-block",  "send-failed",     "filled",        "part-of-stream",
        "stream-end",      "nothing-asked",     "peeked",          "urgent",        "no-urgent",
        "discarded",       "message",           "empty-message",   "full-message",  "cut-message",
        "end-or-empty",    "nothing-yet",       "receive-failed",  "connected",     "peer-fixed",
        "connect-goes-on", "already-connected", "connect-failed",  "sending-ended", "receiving-ended",
        "both-ended",      "shutdown-failed",   "succeeded",       "failed",        "said",
    };
    return names[static_cast<std::size_t>(meaning)];
}

} // namespace enchufe::words

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/words/occasion.h"

#include "core/net/errors.h"
#include "core/net/socket.h"
#include "core/words/connection_end.h"
#include "core/words/meaning.h"

#include <array>

namespace enchufe::words {

using journal::Record;
using net::Call;

namespace {

/// A TCP connect() that was refused has met an RST; of all others nothing was sent.
Occasion ofConnectError(const Record& record, int error)
{
    const bool isRefused = net::errorName(Call::Connect, error) == "ECONNREFUSED";
    return isRefused && net::isTcp(record.domain(), record.type()) ? Occasion::Reset : Occasion::FailedCall;
}

Occasion ofWait(const Record& record)
{
    if (record.isData() || record.call == Call::Accept)
        return Occasion::WouldBlock;
    // connect(2): a Unix-domain listener has no room for one more.
    const bool isUnixConnect = record.call == Call::Connect && record.domain() == net::Domain::Unix;
    return isUnixConnect ? Occasion::FullBacklog : Occasion::None;
}

} // namespace

bool hasFailed(const Record& record)
{
    if (record.error == 0 || net::CallResult{record.result, record.error}.wouldBlock())
        return false;
    if (record.call == Call::Connect && net::isConnectUnderWay(record.error))
        return false;
    return net::errorName(record.call, record.error) != "EINTR"; // to be called again, no more
}

bool isPending(const Record& record) { return record.call == Call::GetSockOpt && record.error == 0; }

int errorOf(const Record& record)
{
    return isPending(record) ? static_cast<int>(record.value()) : record.error;
}

bool isFailure(const Record& record, std::string_view option)
{
    if (record.isNote() || record.isHelper())
        return false;
    // How a connect() under way has ended is told by an option.
    return record.call == Call::GetSockOpt ? isPending(record) && record.value() != 0 && option == "SO_ERROR"
                                           : hasFailed(record);
}

Occasion occasionOf(const Record& record, std::string_view option)
{
    if (record.isNote() || record.isHelper())
        return Occasion::None;
    if (isPending(record))
        return isFailure(record, option) ? ofConnectError(record, errorOf(record)) : Occasion::None;
    const Meaning meaning = meaningOf(record);
    if (meaning == Meaning::CutMessage)
        return Occasion::Truncation;
    if (record.error == 0)
        return meaning == Meaning::StreamEnd ? Occasion::EndOfStream : Occasion::None;
    if (record.call == Call::Connect && net::isConnectUnderWay(record.error))
        return Occasion::None;
    if (net::CallResult{record.result, record.error}.wouldBlock())
        return ofWait(record);
    if (!hasFailed(record))
        return Occasion::None;
    if (record.call == Call::Connect)
        return ofConnectError(record, record.error);
    return record.isData() && record.type() == net::Type::Stream && isResetError(record)
               ? Occasion::Reset
               : Occasion::FailedCall;
}

std::string_view occasionName(Occasion occasion)
{
    constexpr std::array<std::string_view, occasionCount> names = {
        "none",        "failed-call", "reset",        "end-of-stream",
        "would-block", "truncation",  "full-backlog", "merge"};
    return names[static_cast<std::size_t>(occasion)];
}

std::string_view causeName(Cause cause)
{
    constexpr std::array<std::string_view, causeCount> names = {
        "unknown",      "closed-unread", "closed-lingering", "closed-before", "nothing-listens",
        "sending-shut", "closed",        "not-received",     "sent-nothing",  "all-received",
        "on-the-way",   "nobody-waits",  "larger-than-room", "not-accepted",  "several-sends"};
    return names[static_cast<std::size_t>(cause)];
}

} // namespace enchufe::words

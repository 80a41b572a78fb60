// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/json.h"

#include "core/codec/escapes.h"
#include "core/codec/hex.h"
#include "core/net/errors.h"
#include "core/net/file_errors.h"
#include "core/net/kernel_values.h"
#include "core/net/message_flags.h"
#include "core/net/readiness.h"
#include "core/net/wait_calls.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace enchufe::journal {

using nlohmann::ordered_json;

namespace {

void addDetail(ordered_json& line, const Record& record, const CallDetail& detail)
{
    using net::Call;
    switch (record.call) {
    case Call::Note:
        line["note"] = noteName(record.note());
        line["value"] = record.value();
        if (!detail.option.empty())
            line["name"] = detail.option;
        if (!detail.level.empty())
            line["about"] = detail.level;
        break;
    case Call::Socket:
        line["domain"] = detail.level;
        line["type"] = detail.option;
        if (record.requested != 0)
            line["protocol"] = record.requested;
        break;
    case Call::SocketPair:
        line["domain"] = detail.level;
        line["type"] = detail.option;
        line["second_fd"] = record.value();
        break;
    case Call::Shutdown:
        line["how"] = detail.option;
        break;
    case Call::EpollCtl:
        line["operation"] = detail.option;
        break;
    case Call::GetAddrInfo:
        line["addresses"] = record.value();
        break;
    default:
        if ((record.bits & Record::HasOption) == 0)
            break;
        if (!detail.level.empty())
            line["level"] = detail.level;
        line["option"] = detail.option;
        line["value"] = record.value();
        break;
    }
    if (!detail.text.empty())
        line["text"] = detail.text;
    if (record.isAiding())
        line["aiding"] = true;
}

bool isWait(const Record& record)
{
    return record.call == net::Call::EpollWait || net::asksOfSockets(record.call);
}

/// Of the answers only those of waits and of TCP_INFO have a place in the line.
bool isWritten(const Record& record, const CallDetail& detail, JsonOptions options)
{
    if (record.isData())
        return options.data && record.error == 0;
    return record.hasAnswer() && (isWait(record) || detail.option == "TCP_INFO");
}

std::uint64_t missingOf(const Record& record, const Payload& payload)
{
    return record.payloadSize() - std::min<std::uint64_t>(payload.size(), record.payloadSize());
}

/// What was told of each socket.
void addWaitAnswer(ordered_json& line, const Record& record, const Payload& answer)
{
    if (record.call == net::Call::EpollWait)
        line["text"] = net::epollText(answer.bytes(), record.result);
    else
        line["text"] = net::waitText(record.call, answer.bytes());
}

/// By the kernel's own names, as far as its answer goes.
ordered_json tcpInfoJson(std::span<const std::byte> answer)
{
    ordered_json values = ordered_json::object();
    for (const net::KernelValue& each : net::tcpInfoValues()) {
        if (const auto value = net::valueIn(each, answer))
            values[std::string(each.name)] = *value;
    }
    return values;
}

void addPayload(ordered_json& line, const Record& record, const Payload& payload)
{
    const bool missing = missingOf(record, payload) > 0;
    if (record.isData())
        line["data"] = codec::toHex(payload.bytes());
    else if (!missing && isWait(record))
        addWaitAnswer(line, record, payload);
    else if (!missing)
        line["tcp_info"] = tcpInfoJson(payload.bytes());
    if (missing)
        line["data_missing"] = true;
}

} // namespace

std::uint64_t bytesMissing(const Journal& journal, const Record& record, JsonOptions options)
{
    if (!isWritten(record, *journal.detail(record), options))
        return 0;
    return missingOf(record, journal.payload(record));
}

std::string toJson(const Journal& journal, Seq seq, const Record& record, net::SocketId peer,
                   JsonOptions options)
{
    const auto detail = journal.detail(record);
    ordered_json line;
    line["seq"] = seq;
    line["socket"] = record.socket.number();
    line["fd"] = record.handle;
    const Pen pen = journal.pen(record);
    line["thread"] = pen.thread.number();
    line["tid"] = pen.systemThread;
    if (pen.endpoint != 0)
        line["endpoint"] = pen.endpoint.number();
    line["call"] = net::callName(record.call);
    if (detail->address.isEmpty())
        line["address"] = nullptr;
    else
        line["address"] = codec::toPrintable(detail->address.text());
    if (peer != 0)
        line["peer_socket"] = peer.number();
    if (record.otherSocket() != 0)
        line["new_socket"] = record.otherSocket().number();
    line["requested"] = record.requested;
    line["result"] = record.result;
    if (record.error == 0) {
        line["error"] = nullptr;
    } else {
        line["error"] = record.note() == NoteKind::FileFailed ? net::fileErrorName(record.error)
                                                              : net::errorName(record.call, record.error);
        line["errno"] = record.error;
    }
    line["enter_ns"] = record.enterNs;
    line["leave_ns"] = record.leaveNs();
    addDetail(line, record, *detail);
    if (record.isData()) {
        line["offset"] = record.offset();
        line["flags"] = net::messageFlagNames(record.flags);
    }
    if (isWritten(record, *detail, options))
        addPayload(line, record, journal.payload(record));
    // What else comes from outside, the names that a resolver gives, need not be UTF-8.
    return line.dump(-1, ' ', false, ordered_json::error_handler_t::replace);
}

} // namespace enchufe::journal

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
}

/// What was told of each socket.
void addWaitAnswer(ordered_json& line, const Record& record, const Payload& answer)
{
    if (answer.size() < record.payloadSize())
        line["data_missing"] = true;
    else if (record.call == net::Call::EpollWait)
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

} // namespace

std::string toJson(const Journal& journal, Seq seq, const Record& record, net::SocketId peer,
                   JsonOptions options)
{
    const auto detail = journal.detail(record);
    ordered_json line;
    line["seq"] = seq;
    line["socket"] = record.socket;
    line["fd"] = record.handle;
    const Pen pen = journal.pen(record);
    line["thread"] = pen.thread;
    line["tid"] = pen.systemThread;
    if (pen.endpoint != 0)
        line["endpoint"] = pen.endpoint;
    line["call"] = net::callName(record.call);
    if (detail->address.isEmpty())
        line["address"] = nullptr;
    else
        line["address"] = codec::toPrintable(detail->address.text());
    if (peer != 0)
        line["peer_socket"] = peer;
    if (record.otherSocket() != 0)
        line["new_socket"] = record.otherSocket();
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
        if (options.data && record.error == 0) {
            const Payload payload = journal.payload(record);
            line["data"] = codec::toHex(payload.bytes());
            if (payload.size() < record.bytesCarried())
                line["data_missing"] = true;
        }
    }
    if (record.hasAnswer() && (record.call == net::Call::EpollWait || net::asksOfSockets(record.call)))
        addWaitAnswer(line, record, journal.payload(record));
    if (record.hasAnswer() && detail->option == "TCP_INFO")
        line["tcp_info"] = tcpInfoJson(journal.payload(record).bytes());
    // What else comes from outside, the names that a resolver gives, need not be UTF-8.
    return line.dump(-1, ' ', false, ordered_json::error_handler_t::replace);
}

} // namespace enchufe::journal

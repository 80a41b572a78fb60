// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explain/call_text.h"

#include "core/codec/escapes.h"
#include "core/explain/note_text.h"
#include "core/net/errors.h"
#include "core/net/message_flags.h"
#include "core/text/filled.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <vector>

namespace enchufe::explain {

using journal::CallDetail;
using journal::Record;
using net::Call;

namespace {

/// What a data call was asked: bytes, flags and whom to.
std::vector<std::string> argumentsOfData(const Record& record, const CallDetail& detail)
{
    std::vector<std::string> arguments = {std::to_string(record.requested)};
    const auto flags = net::messageFlagNames(record.flags);
    if (!flags.empty())
        arguments.push_back(fmt::format("{}", fmt::join(flags, "|")));
    if (record.call == Call::SendTo)
        arguments.push_back(addressText(detail.address));
    return arguments;
}

/// Behind the descriptor.
std::vector<std::string> furtherArguments(const Record& record, const CallDetail& detail)
{
    const std::string value = detail.text.empty() ? std::to_string(record.value()) : detail.text;
    switch (record.call) {
    case Call::Bind:
    case Call::Connect:
        return {addressText(detail.address)};
    case Call::Listen:
        return {std::to_string(record.requested)};
    case Call::Shutdown:
    case Call::EpollCtl:
        return {detail.option};
    case Call::SetSockOpt:
    case Call::GetSockOpt:
        return {detail.level, detail.option, value};
    case Call::Ioctl:
    case Call::SetBlocking:
        return {detail.option, value};
    case Call::Send:
    case Call::SendTo:
    case Call::Recv:
    case Call::RecvFrom:
        return argumentsOfData(record, detail);
    default:
        return {};
    }
}

std::vector<std::string> argumentsOf(const Record& record, const CallDetail& detail)
{
    switch (record.call) {
    case Call::Socket:
        return {detail.level, detail.option};
    case Call::GetAddrInfo:
        return {detail.text};
    case Call::GetNameInfo:
    case Call::Unlink:
        return {addressText(detail.address)};
    case Call::EpollCreate:
    case Call::WakeOpen:
        return {};
    default:
        break;
    }
    std::vector<std::string> arguments = furtherArguments(record, detail);
    if (!net::asksOfSockets(record.call))
        arguments.insert(arguments.begin(), std::to_string(record.handle));
    return arguments;
}

} // namespace

std::string nameText(const Record& record, Language language)
{
    return record.isNote() ? filled(tr("note"), language) : std::string(net::callName(record.call));
}

std::string callText(const Record& record, const CallDetail& detail, Language language)
{
    if (record.isNote())
        return noteLine(record, detail, language);
    return fmt::format("{}({})", net::callName(record.call), fmt::join(argumentsOf(record, detail), ", "));
}

std::string resultText(const Record& record)
{
    if (record.isNote())
        return record.value() != 0 ? std::to_string(record.value()) : std::string();
    if (record.error == 0)
        return std::to_string(record.result);
    // The resolver's two return their error, all others -1.
    const bool resolver = record.call == Call::GetAddrInfo || record.call == Call::GetNameInfo;
    return fmt::format("{} {}", resolver ? record.error : -1, net::errorName(record.call, record.error));
}

std::string lineText(const Record& record, const CallDetail& detail, Language language)
{
    const std::string result = resultText(record);
    const std::string call = callText(record, detail, language);
    return result.empty() ? call : call + " = " + result;
}

std::string addressText(const net::Endpoint& address)
{
    const std::string text = address.text();
    return address.domain() == net::Domain::Unix ? codec::toIsolated(text) : text;
}

} // namespace enchufe::explain

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script/expectations.h"

#include "core/codec/escapes.h"
#include "core/net/errors.h"
#include "core/script/data.h"
#include "core/text/number.h"

namespace enchufe::script {

using bench::Outcome;
using What = Expectation::What;

namespace {

/// SO_ERROR's numbers differ from system to system, and mean nothing to a reader.
std::string byName(const net::OptionEntry& option, const std::string& value)
{
    const auto number = parseNumber<int>(value);
    if (option.name != "SO_ERROR" || number == 0)
        return value;
    if (number)
        return net::errorName(net::Call::Connect, *number);
    const auto* const entry = net::findError(value);
    return entry == nullptr ? value : std::string(entry->name);
}

/// "s:rw", "s:" for nothing; e, h and i for POLLERR, POLLHUP and POLLNVAL.
std::string readyText(const Outcome& outcome, const std::string& socket)
{
    for (std::size_t i = 0; i < outcome.waited.size(); ++i) {
        const net::Waited& each = outcome.waited[i];
        if (outcome.call.watched[i].socket == socket)
            return socket + ':' + (each.readable ? "r" : "") + (each.writable ? "w" : "") +
                   (each.hasUrgent ? "u" : "") + (each.failed ? "e" : "") + (each.hungUp ? "h" : "") +
                   (each.invalid ? "i" : "");
    }
    return "?";
}

} // namespace

std::string errorOf(const Outcome& outcome)
{
    return outcome.result.ok() ? "ok" : net::errorName(outcome.call.call, outcome.result.error);
}

std::string actualOf(const Expectation& expected, const Outcome& outcome)
{
    switch (expected.what) {
    case What::Ok:
    case What::Error:
        return errorOf(outcome);
    case What::Result:
        return std::to_string(outcome.result.value);
    case What::Data:
        return '"' + codec::toEscapes(outcome.data) + '"';
    case What::Address:
        return outcome.address.text();
    case What::Option: {
        const auto* const option = net::findOption(outcome.call.option);
        return option == nullptr ? std::string() : byName(*option, net::toText(*option, outcome.value));
    }
    case What::Ready:
        return readyText(outcome, expected.text.substr(0, expected.text.rfind(':')));
    case What::Blocked:
        break;
    }
    return {};
}

std::string wantedOf(const Expectation& expected, const Outcome& outcome, const net::Endpoint& address)
{
    switch (expected.what) {
    case What::Ok:
        return "ok";
    case What::Error:
        return std::string(net::findError(expected.text)->name);
    case What::Data:
        return '"' + codec::toEscapes(parseData(expected.text).value) + '"';
    case What::Option: {
        const auto* const option = net::findOption(outcome.call.option);
        return option == nullptr ? expected.text : byName(*option, expected.text);
    }
    case What::Address:
        return expected.text.starts_with('@') ? address.text() : expected.text;
    default:
        return expected.text;
    }
}

} // namespace enchufe::script

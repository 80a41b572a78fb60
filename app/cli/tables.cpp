// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/tables.h"

#include "app/cli/console_streams.h"
#include "app/cli/console_text.h"
#include "core/net/endpoint.h"
#include "core/net/errors.h"
#include "core/net/kind_words.h"
#include "core/text/number.h"

#include <fmt/format.h>

#include <vector>

namespace enchufe::cli {

namespace {

void printError(const net::ErrorEntry& entry, Language language)
{
    const std::string number = entry.number == net::ErrorEntry::notHere ? "-" : std::to_string(entry.number);
    const std::string winsock =
        entry.winsockName.empty() ? "-" : fmt::format("{} {}", entry.winsockName, entry.winsockNumber);
    fmt::print("{:<16} {:>5}  {:<24}  {}{}{}\n", entry.name, number, winsock, entry.meaning.in(language),
               entry.advice.isEmpty() ? "" : " ", entry.advice.in(language));
}

std::vector<const net::ErrorEntry*> withNumber(int number)
{
    std::vector<const net::ErrorEntry*> rows;
    for (const auto table : {net::errorTable(), net::otherErrorTable(), net::resolverErrorTable()}) {
        for (const net::ErrorEntry& entry : table) {
            if (entry.number == number || (!entry.winsockName.empty() && entry.winsockNumber == number))
                rows.push_back(&entry);
        }
    }
    return rows;
}

class NoSink final : public net::CallSink {
public:
    [[nodiscard]] net::SocketId newSocketId() override { return net::SocketId(1U); }
    void onCall(const net::CallEvent& /*event*/) override {}
};

} // namespace

int printErrors(const std::string& which, Language language)
{
    if (which.empty()) {
        for (const auto table : {net::errorTable(), net::resolverErrorTable()}) {
            for (const net::ErrorEntry& entry : table)
                printError(entry, language);
        }
        return Done;
    }
    const auto number = parseNumber<int>(which);
    std::vector<const net::ErrorEntry*> rows;
    if (number)
        rows = withNumber(*number);
    else if (const auto* const entry = net::findError(which))
        rows = {entry};
    if (rows.empty())
        throw UsageError{fmt::format("{}: {}", which,
                                     tr("there is no socket error with this name or number").in(language))};
    for (const auto* const entry : rows)
        printError(*entry, language);
    return Done;
}

int printAddresses(const net::ResolveRequest& request, Language language)
{
    NoSink sink;
    const net::ResolveResult result = net::resolve(request, sink);
    if (result.error != 0) {
        tell(net::describeError(net::Call::GetAddrInfo, request.host, result.error, language));
        return CallFailed;
    }
    if (!result.canonicalName.empty())
        fmt::print("canonical {}\n", result.canonicalName);
    for (const auto& row : result.addresses) {
        fmt::print("{:<6} {:<7} {:<4} {}\n", net::domainWord(row.endpoint.domain()),
                   row.type ? net::typeWord(*row.type) : "any", row.protocol, row.endpoint.text());
    }
    return Done;
}

} // namespace enchufe::cli

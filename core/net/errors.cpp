// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/errors.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace enchufe::net {

namespace {

const ErrorEntry* findIn(std::span<const ErrorEntry> table, int number)
{
    const auto found = std::find_if(table.begin(), table.end(), [number](const ErrorEntry& entry) {
        return entry.number == number && entry.number != ErrorEntry::notHere;
    });
    return found == table.end() ? nullptr : &*found;
}

const ErrorEntry* findSystemError(int number)
{
    const ErrorEntry* const usual = findIn(errorTable(), number);
    return usual != nullptr ? usual : findIn(otherErrorTable(), number);
}

std::array<std::span<const ErrorEntry>, 3> allTables()
{
    return {errorTable(), otherErrorTable(), resolverErrorTable()};
}

} // namespace

const ErrorEntry* findError(Call call, int number)
{
    return call == Call::GetAddrInfo || call == Call::GetNameInfo ? findIn(resolverErrorTable(), number)
                                                                  : findSystemError(number);
}

const ErrorEntry* findError(std::string_view name)
{
    // Second names wherever this runs; POSIX lets EAGAIN and EWOULDBLOCK differ.
    constexpr std::pair<std::string_view, std::string_view> second[] = {
        {"EWOULDBLOCK", "EAGAIN"}, {"ENOTSUP", "EOPNOTSUPP"}, {"EDEADLOCK", "EDEADLK"}};
    for (const auto& [other, usual] : second) {
        if (sameIgnoringCase(name, other))
            name = usual;
    }
    for (const auto table : allTables()) {
        for (const ErrorEntry& entry : table) {
            if (sameIgnoringCase(name, entry.name))
                return &entry;
        }
    }
    for (const auto table : allTables()) {
        for (const ErrorEntry& entry : table) {
            if (!entry.winsockName.empty() && sameIgnoringCase(name, entry.winsockName))
                return &entry;
        }
    }
    return nullptr;
}

bool isConnectUnderWay(int number)
{
    const ErrorEntry* const entry = findError(Call::Connect, number);
#ifdef _WIN32
    return entry != nullptr && (entry->name == "EAGAIN" || entry->name == "EINPROGRESS");
#else
    return entry != nullptr && entry->name == "EINPROGRESS";
#endif
}

bool isTooLarge(int number)
{
    const ErrorEntry* const entry = number == 0 ? nullptr : findError(Call::Send, number);
    return entry != nullptr && entry->name == "EMSGSIZE";
}

std::string errorName(Call call, int number)
{
    const ErrorEntry* const entry = findError(call, number);
    return entry != nullptr ? std::string(entry->name) : std::to_string(number);
}

std::string explainError(Call call, int number, Language language)
{
    return explainError(FailedCall{call, number}, language);
}

std::string describeError(Call call, std::string_view address, int number, Language language)
{
    return fmt::format(
        "{}{}{}: {} ({}): {}", callName(call), address.empty() ? "" : " ", address, errorName(call, number),
        number,
        explainError(FailedCall{call, number, Endpoint::fromText(address, 0).value_or(Endpoint())},
                     language));
}

} // namespace enchufe::net

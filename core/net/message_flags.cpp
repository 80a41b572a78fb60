// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/message_flags.h"

#include "core/net/platform.h"
#include "core/text/text.h"

#include <algorithm>

namespace enchufe::net {

namespace {

struct Flag {
    int bit; ///< 0: not on this system
    std::string_view name;
};

#ifdef _WIN32
constexpr int truncate = 0;
constexpr int dontWaitBit = 0;
constexpr int more = 0;
#else
constexpr int truncate = MSG_TRUNC;
constexpr int dontWaitBit = MSG_DONTWAIT;
#ifdef MSG_MORE
constexpr int more = MSG_MORE;
#else
constexpr int more = 0;
#endif
#endif
#ifdef MSG_NOSIGNAL
constexpr int noSignal = MSG_NOSIGNAL;
#else
constexpr int noSignal = 0;
#endif
#ifdef MSG_EOR
constexpr int endOfRecord = MSG_EOR;
#else
constexpr int endOfRecord = 0;
#endif

constexpr Flag flagTable[] = {
    {MSG_OOB, "MSG_OOB"},         {MSG_PEEK, "MSG_PEEK"},
    {truncate, "MSG_TRUNC"},      {dontWaitBit, "MSG_DONTWAIT"},
    {MSG_WAITALL, "MSG_WAITALL"}, {noSignal, "MSG_NOSIGNAL"},
    {more, "MSG_MORE"},           {MSG_DONTROUTE, "MSG_DONTROUTE"},
    {endOfRecord, "MSG_EOR"},
};

} // namespace

std::vector<std::string_view> messageFlagNames(int flags)
{
    std::vector<std::string_view> names;
    for (const Flag& flag : flagTable) {
        if ((flags & flag.bit) != 0)
            names.push_back(flag.name);
    }
    return names;
}

std::optional<int> messageFlag(std::string_view name)
{
    for (const Flag& flag : flagTable) {
        if (flag.bit != 0 && sameIgnoringCase(flag.name, name))
            return flag.bit;
    }
    return std::nullopt;
}

bool isMessageFlagName(std::string_view name)
{
    return std::ranges::any_of(flagTable,
                               [name](const Flag& flag) { return sameIgnoringCase(flag.name, name); });
}

bool leavesStreamAlone(int receiveFlags) { return (receiveFlags & (MSG_PEEK | MSG_OOB)) != 0; }

bool isUrgentReceive(int receiveFlags) { return (receiveFlags & MSG_OOB) != 0; }

bool tellsTrueSize([[maybe_unused]] int receiveFlags)
{
#if defined(_WIN32)
    return true;
#elif defined(__linux__)
    return (receiveFlags & MSG_TRUNC) != 0;
#else
    return false;
#endif
}

bool isMessageCut([[maybe_unused]] int receiveError)
{
#ifdef _WIN32
    return receiveError == WSAEMSGSIZE;
#else
    return false;
#endif
}

bool isUrgentSend(Type type, int sendFlags) { return type == Type::Stream && (sendFlags & MSG_OOB) != 0; }

bool discardsStream([[maybe_unused]] Domain domain, [[maybe_unused]] Type type,
                    [[maybe_unused]] int receiveFlags)
{
#ifdef __linux__
    return isTcp(domain, type) && (receiveFlags & MSG_TRUNC) != 0;
#else
    return false;
#endif
}

} // namespace enchufe::net

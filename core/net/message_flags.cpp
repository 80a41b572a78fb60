// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/message_flags.h"

#include "core/net/platform.h"

namespace enchufe::net {

std::vector<std::string_view> messageFlagNames(int flags)
{
    struct Flag {
        int bit;
        std::string_view name;
    };
    static constexpr Flag known[] = {
        {MSG_OOB, "MSG_OOB"},           {MSG_PEEK, "MSG_PEEK"},
#ifndef _WIN32
        {MSG_TRUNC, "MSG_TRUNC"},       {MSG_DONTWAIT, "MSG_DONTWAIT"},
#endif
        {MSG_WAITALL, "MSG_WAITALL"},
#ifdef MSG_NOSIGNAL
        {MSG_NOSIGNAL, "MSG_NOSIGNAL"},
#endif
#ifdef MSG_MORE
        {MSG_MORE, "MSG_MORE"},
#endif
    };
    std::vector<std::string_view> names;
    for (const Flag& flag : known) {
        if ((flags & flag.bit) != 0)
            names.push_back(flag.name);
    }
    return names;
}

} // namespace enchufe::net

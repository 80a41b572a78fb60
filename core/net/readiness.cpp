// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/readiness.h"

#include "core/net/platform.h"

namespace enchufe::net {

Readiness::Created Readiness::create([[maybe_unused]] Kind kind, CallSink& sink)
{
#ifdef _WIN32
    return detail::createWsaPoll(sink);
#else
#ifdef __linux__
    if (kind == Kind::Best)
        return detail::createEpoll(sink);
#endif
    return detail::createPoll(sink);
#endif
}

#ifndef __linux__
std::string epollText(std::span<const std::byte> /*answer*/, std::int64_t /*told*/) { return {}; }
#endif

void Readiness::waitReturned(int error) { m_failed = error != 0 && error != EINTR; }

} // namespace enchufe::net

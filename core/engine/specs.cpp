// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/specs.h"

namespace enchufe::engine {

std::string_view modelName(ServerModel model)
{
    constexpr std::string_view names[] = {"loop", "threads", "iterative"};
    return names[static_cast<std::size_t>(model)];
}

std::string askedText(const StreamClientSpec& spec) { return net::joinHostPort(spec.host, spec.port); }

std::string askedText(const StreamListenerSpec& spec) { return net::joinHostPort(spec.host, spec.port); }

std::string askedText(const DatagramSpec& spec)
{
    std::string asked;
    if (spec.bind)
        asked = net::joinHostPort(spec.bind->host, spec.bind->port);
    if (!spec.host.empty())
        asked += (asked.empty() ? "→ " : " → ") + net::joinHostPort(spec.host, spec.port);
    return asked;
}

} // namespace enchufe::engine

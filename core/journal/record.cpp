// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/record.h"

#include <array>

namespace enchufe::journal {

std::string_view noteName(NoteKind kind)
{
    constexpr std::array<std::string_view, noteKindCount> names = {
        "",
        "endpoint-opened",
        "endpoint-ready",
        "endpoint-failed",
        "endpoint-closed",
        "send-refused",
        "send-dropped",
        "send-queue",
        "file-failed",
        "socket-named",
        "reading",
        "connection-failed",
        "degraded",
        "repeating",
        "accepting",
        "paused",
        "behaviour",
        "model",
        "datagrams-lost",
        "remark",
        "segment-began",
        "endpoint-named",
        "framed",
        "blocked",
        "kernel-said",
        "resolved",
        "name-found",
        "address-given",
    };
    const auto number = static_cast<std::size_t>(kind);
    return number < names.size() ? names[number] : std::string_view();
}

} // namespace enchufe::journal

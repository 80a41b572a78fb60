// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journal.h"
#include "core/net/endpoint.h"
#include "core/text/text.h"

#include <QString>

#include <cstdint>
#include <span>

namespace enchufe::widgets {

/// "512 B", "1.2 MiB".
[[nodiscard]] QString bytesText(double bytes);
/// "1.2 MiB/s".
[[nodiscard]] QString rateText(double bytesPerSecond);
/// "+1.204 531 s", counted from the start of the session.
[[nodiscard]] QString timeText(std::int64_t ns);
/// "8 µs", "1.2 ms", "3.4 s".
[[nodiscard]] QString durationText(std::int64_t ns);
/// Digits in groups, as the language writes them.
[[nodiscard]] QString numberText(std::uint64_t number);

/// "send(8, 65536, MSG_NOSIGNAL)": as strace would, without the result.
[[nodiscard]] QString callText(const journal::Record& record, const journal::CallDetail& detail);
/// "1404", "-1 EAGAIN"; empty where a note has no number.
[[nodiscard]] QString resultText(const journal::Record& record);
/// Both: "send(8, 65536, MSG_NOSIGNAL) = 1404".
[[nodiscard]] QString lineText(const journal::Record& record, const journal::CallDetail& detail);

/// An address for people. A path or an abstract name is what a peer chose: what turns, hides or breaks the
/// line is written as an escape, and the whole is isolated (U+2068 … U+2069) from what stands beside it.
[[nodiscard]] QString addressText(const net::Endpoint& address);
/// Likewise any name that somebody else chose: a host's from the resolver, a path.
[[nodiscard]] QString foreignText(std::string_view text);

/// The language the window speaks now, for the texts that core keeps itself.
[[nodiscard]] Language currentLanguage();

[[nodiscard]] inline QString fromView(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace enchufe::widgets

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journal.h"
#include "core/net/endpoint.h"
#include "core/text/number_text.h"
#include "core/text/text.h"

#include <QString>

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <utility>

namespace enchufe::widgets {

// Numbers and calls as core writes them, in the window's language.

using enchufe::Digits;

/// "512 B", "1.2 MiB".
[[nodiscard]] QString bytesText(double bytes);
/// In that binary unit: 0 is B, 1 KiB, and so on.
[[nodiscard]] QString bytesTextIn(std::size_t unit, double bytes, int decimals);
/// "1.2 MiB/s".
[[nodiscard]] QString rateText(double bytesPerSecond);
/// "+1.204 531 s", counted from the start of the session.
[[nodiscard]] QString timeText(std::int64_t ns, Digits digits = Digits::Grouped);
/// "8 µs", "1.2 ms", "3.4 s".
[[nodiscard]] QString durationText(std::int64_t ns);
/// The role under which a model gives the text of a cell as it is copied, where that is not the one shown.
inline constexpr int CopyRole = Qt::UserRole + 64;
/// Digits in groups, as the language writes them: core/text/number_text.h.
[[nodiscard]] QString numberText(std::uint64_t number, Digits digits = Digits::Grouped);
[[nodiscard]] QString signedNumberText(std::int64_t number);
[[nodiscard]] QString decimalText(double number, int decimals, Digits digits = Digits::Grouped);
/// A number as it was typed or shown, without the spaces between its groups.
[[nodiscard]] QString withoutGroupSpaces(QString text);
/// What tr() wants as its third argument, to choose between "1 byte" and "2 bytes". The text's %1 is the
/// number.
template <std::integral Number>
[[nodiscard]] int plural(Number count)
{
    return std::in_range<int>(count) ? static_cast<int>(count) : std::numeric_limits<int>::max();
}

/// "send(8, 65536, MSG_NOSIGNAL)": as strace would, without the result.
[[nodiscard]] QString callText(const journal::Record& record, const journal::CallDetail& detail);
/// "1404", "-1 EAGAIN"; empty where a note has no number.
[[nodiscard]] QString resultText(const journal::Record& record);
/// Both: "send(8, 65536, MSG_NOSIGNAL) = 1404".
[[nodiscard]] QString lineText(const journal::Record& record, const journal::CallDetail& detail);

/// An address for people. A path or an abstract name is what a peer chose: codec::toIsolated().
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

// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers for people, as their language writes them: 1,234 and 12,345.6 in English; 1234 and 12 345,6, with
// thin spaces that do not break, in Spanish (RAE, Ortografía; ISO 80000). Any thread.
#pragma once

#include "core/text/language.h"

#include <cstddef>
#include <cstdint>
#include <string>

namespace enchufe {

/// Numbers are shown in groups of three digits and copied without them, so that what is pasted is a number.
enum class Digits : std::uint8_t { Grouped, Plain };

[[nodiscard]] std::string numberText(std::uint64_t number, Language language);
[[nodiscard]] std::string signedNumberText(std::int64_t number, Language language);
/// So many digits behind the point; what lies in the middle is rounded away from zero.
[[nodiscard]] std::string decimalText(double number, int decimals, Language language,
                                      Digits digits = Digits::Grouped);

/// "512 B", "1.2 MiB".
[[nodiscard]] std::string bytesText(double bytes, Language language);
inline constexpr std::size_t byteUnitCount = 5;
/// In that binary unit: 0 is B, 1 KiB, and so on.
[[nodiscard]] std::string bytesTextIn(std::size_t unit, double bytes, int decimals, Language language);
/// "8 µs", "1.2 ms", "3.4 s"; `ns`: nanoseconds.
[[nodiscard]] std::string durationText(std::int64_t ns, Language language);

} // namespace enchufe

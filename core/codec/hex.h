// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/mistake.h"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace enchufe::codec {

/// Bytes, or what is wrong with the text they are read from.
using ParsedBytes = Parsed<std::vector<std::byte>>;

/// "686f6c61": lower case, nothing between.
[[nodiscard]] std::string toHex(std::span<const std::byte> bytes);
/// "68 6f 6c 61".
[[nodiscard]] std::string toSpacedHex(std::span<const std::byte> bytes);
/// "0x68, 0x6f, 0x6c, 0x61", twelve a line: for a C array.
[[nodiscard]] std::string toCArray(std::span<const std::byte> bytes);

/// Hex as people paste it: spaces, line ends, commas, semicolons, colons and hyphens between bytes, 0x or \x
/// before them, or one long run. A byte is two digits; a single digit counts only where separators stand on
/// both sides of it and 0x before it. Half a byte and bad digits are refused with their place.
[[nodiscard]] ParsedBytes parseHex(std::string_view text);

} // namespace enchufe::codec

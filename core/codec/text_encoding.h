// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace enchufe::codec {

enum class Encoding : std::uint8_t { Utf8, Latin1, Utf16Le, Utf16Be };

/// One character as it is to be shown, and the bytes it came from. Bad bytes are cells of their own, one byte
/// each, so that nothing is lost or merged.
struct Cell {
    char32_t character = 0;
    std::uint8_t size = 1; ///< bytes
    bool valid = true;     ///< false: these bytes are no character in this encoding
};

/// Cuts bytes into characters. A character cut off by the end is shown as bad bytes.
[[nodiscard]] std::vector<Cell> decode(std::span<const std::byte> bytes, Encoding encoding);

/// The bytes of UTF-8 text in another encoding; what Latin-1 cannot say becomes '?'.
[[nodiscard]] std::vector<std::byte> encode(std::string_view utf8, Encoding encoding);

/// Length of the printable UTF-8 character these bytes begin with, or 0.
[[nodiscard]] std::size_t printableUtf8Length(std::span<const std::byte> bytes);

/// Shows as itself: no control character, none that turns the writing direction, none that shows nothing.
[[nodiscard]] bool isPrintable(char32_t character);
void appendUtf8(std::string& text, char32_t character);

} // namespace enchufe::codec

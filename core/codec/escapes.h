// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/codec/hex.h"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace enchufe::codec {

/// Text with the escapes \n \r \t \0 \\ \xHH to bytes; everything else goes as it is (UTF-8). An unknown
/// escape, a single \ at the end or half an \xHH is refused with its place.
[[nodiscard]] ParsedBytes parseEscapes(std::string_view text);

/// The reverse: printable UTF-8 as it is, the rest as escapes. parseEscapes() gives the same bytes back.
[[nodiscard]] std::string toEscapes(std::span<const std::byte> bytes);

/// Text that somebody else chose (a peer's path, a name from the resolver), safe on a terminal and in a line:
/// no control character, new line or mark that turns or hides the rest gets through. As toEscapes(); a \ is
/// doubled, so that no name can pass for another.
[[nodiscard]] std::string toPrintable(std::string_view text);

/// The same within a sentence: what is more than plain ASCII is isolated (U+2068 … U+2069) from what stands
/// beside it, whose direction it could turn.
[[nodiscard]] std::string toIsolated(std::string_view text);

} // namespace enchufe::codec

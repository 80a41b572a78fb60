// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

namespace enchufe::codec {

/// A byte as one character: what is not printable has a sign of its own.
[[nodiscard]] constexpr char32_t byteSign(std::byte byte)
{
    const auto c = std::to_integer<unsigned char>(byte);
    if (c == '\n')
        return U'↵';
    if (c == '\r')
        return U'←';
    if (c == ' ')
        return U'␣';
    return c > 0x20 && c < 0x7f ? char32_t{c} : U'·';
}

} // namespace enchufe::codec

// SPDX-License-Identifier: GPL-3.0-or-later
// What a session says of a number of things. Each text stands behind that number.
#pragma once

#include "core/text/text.h"

namespace enchufe::cli {

inline constexpr CountedText failuresOfThatKind = trCounted("failures of that kind");
inline constexpr CountedText notRead = trCounted("were not taken by the reader of the output");
inline constexpr CountedText recordsSkipped = trCounted("records were skipped");
inline constexpr CountedText datagramsDropped =
    trCounted("datagrams dropped by the kernel: the receive buffer was full");
inline constexpr CountedText notSent = trCounted("were not sent");

} // namespace enchufe::cli

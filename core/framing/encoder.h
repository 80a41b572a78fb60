// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/framing/framing.h"

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace enchufe::framing {

/// A message made ready for a stream, or why its receiver would not get it whole.
struct [[nodiscard]] Encoded {
    std::vector<std::byte> bytes; ///< also with an objection: what a careless sender would send
    std::string objection;        ///< empty: the receiver's framer gives the message back

    [[nodiscard]] bool ok() const { return objection.empty(); }
};

/// Puts header and trailer around a message. In a type table's message the first byte is its type.
[[nodiscard]] Encoded encode(const Framing& framing, std::span<const std::byte> message, Language language);

} // namespace enchufe::framing

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/responder.h"
#include "core/text/text.h"

#include <optional>
#include <span>
#include <string_view>

namespace enchufe::behaviour {

struct Description {
    std::string_view name; ///< as on the command line
    Text title;
    Text explanation;
    engine::ResponderFactory factory; ///< empty for "none"
};

/// Every ready-made behaviour: none, echo, discard, count.
[[nodiscard]] std::span<const Description> all();
/// Null if there is none of that name.
[[nodiscard]] const Description* find(std::string_view name);

} // namespace enchufe::behaviour

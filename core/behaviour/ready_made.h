// SPDX-License-Identifier: GPL-3.0-or-later
// One function for each file of core/behaviour that has a behaviour. readyMade() lists them.
#pragma once

#include "core/behaviour/registry.h"

namespace enchufe::behaviour {

[[nodiscard]] Description echo();
[[nodiscard]] Description discard();
[[nodiscard]] Description count();

} // namespace enchufe::behaviour

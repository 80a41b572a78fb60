// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/behaviour/registry.h"
#include "core/engine/behaviour.h"

#include <memory>
#include <string_view>

namespace enchufe::behaviour {

/// A Description's `make` of a behaviour without an argument: each peer gets a `Session` of its own.
template <class Session>
Parsed<engine::BehaviourFactory> serving(std::string_view /*argument*/)
{
    return {[] { return std::make_shared<engine::Serving<Session>>(); }};
}

} // namespace enchufe::behaviour

// SPDX-License-Identifier: GPL-3.0-or-later
// What this project adds to what there is, a line each; the views are in window_test.cpp.
#pragma once

#include "core/behaviour/registry.h"
#include "tests/outside/shout.h"

namespace outside {

/// The ready-made behaviours, and the one of this project.
inline enchufe::behaviour::Registry behaviours()
{
    enchufe::behaviour::Registry all = enchufe::behaviour::readyMade();
    all.add(shout());
    return all;
}

} // namespace outside

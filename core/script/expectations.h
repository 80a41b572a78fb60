// SPDX-License-Identifier: GPL-3.0-or-later
// For the player: calls.md's `expect` of the call before.
#pragma once

#include "core/bench/call_bench.h"
#include "core/script/line.h"

#include <string>

namespace enchufe::script {

/// "ok" or the error's name.
[[nodiscard]] std::string errorOf(const bench::Outcome& outcome);
/// What the expectation is about, as text. All kinds but Blocked.
[[nodiscard]] std::string actualOf(const Expectation& expected, const bench::Outcome& outcome);
/// What it should be, in the same words. `address`: what the expected "@NAME" is.
[[nodiscard]] std::string wantedOf(const Expectation& expected, const bench::Outcome& outcome,
                                   const net::Endpoint& address);

} // namespace enchufe::script

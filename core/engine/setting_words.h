// SPDX-License-Identifier: GPL-3.0-or-later
// What a command line, a form and a script say of endpoints, in the same words.
#pragma once

#include "core/engine/specs.h"
#include "core/text/mistake.h"

#include <string_view>

namespace enchufe::engine {

/// "auto", "off" or "paced:BYTES/MS". The size of the others is the usual one.
[[nodiscard]] Parsed<Reading> parseReading(std::string_view text);
/// Bytes asked of each recv(): Reading::smallestSize … largestSize.
[[nodiscard]] Parsed<std::uint32_t> parseReceiveSize(std::string_view text);
/// "loop", "threads" or "iterative".
[[nodiscard]] Parsed<ServerModel> parseModel(std::string_view text);
/// "auto" or "off": whether a listener accepts by itself.
[[nodiscard]] Parsed<bool> parseAccepting(std::string_view text);
/// "NAME=VALUE" with the name of a socket option of this system.
[[nodiscard]] Parsed<OptionSetting> parseOptionSetting(std::string_view text);

} // namespace enchufe::engine

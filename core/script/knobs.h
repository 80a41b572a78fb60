// SPDX-License-Identifier: GPL-3.0-or-later
// KNOB of docs/calls.md: the words, and what the engine makes of them.
#pragma once

#include "core/bench/word_reader.h"
#include "core/engine/command.h"
#include "core/script/line.h"

#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace enchufe::script {

/// All words that remain of an endpoint's line.
[[nodiscard]] Knobs readKnobs(bench::WordReader& reader, journal::EndpointKind kind);
/// The knob of `set NAME KNOB`, for the endpoint or the socket of that name.
[[nodiscard]] line::Set readSetting(bench::WordReader& reader, std::string name);
[[nodiscard]] bool isKnobWord(std::string_view word);

/// A framing's text; quotes around it are left out.
[[nodiscard]] std::string readFramingWord(bench::WordReader& reader);
/// The word, or what stands between its quotes.
[[nodiscard]] std::string withoutQuotes(std::string_view word);

using EndpointSpec = std::variant<engine::StreamClientSpec, engine::StreamListenerSpec, engine::DatagramSpec>;
/// `address` and `bind`: as typed, but with no "@NAME" any more; either may be empty where the kind allows
/// it.
[[nodiscard]] EndpointSpec specOf(const line::OpenEndpoint& open, const std::string& address,
                                  const std::string& bind);
/// What the engine is to do.
[[nodiscard]] engine::Command commandOf(const line::Set& set, engine::Reading now);

} // namespace enchufe::script

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/engine.h"
#include "core/framing/framer.h"
#include "core/text/text.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace enchufe::cli {

enum class Show : std::uint8_t { Raw, Chunks, Frames, Nothing };

/// One endpoint to run, what to send, what to show and when to stop.
struct SessionPlan {
    std::variant<engine::StreamClientSpec, engine::StreamListenerSpec, engine::DatagramSpec> spec;
    std::vector<engine::Command> actions; ///< of a client or UDP socket; a listener has them in its spec
    bool sendInput = false;               ///< standard input
    bool halfCloseAtInputEnd = true;
    engine::SendHow sendHow = engine::SendHow::All;
    bool untilPeerCloses = false;
    bool untilFirstConnectionEnds = false;
    std::optional<std::chrono::milliseconds> stopAfter;
    std::chrono::milliseconds sampleInterval{0};
    bool watchKernel = false;
    Show show = Show::Raw;
    bool explain = false;                                 ///< Show::Chunks: what each call meant, too
    framing::Framing framing;                             ///< for Show::Frames
    std::uint32_t maxFrame = framing::Framer::usualLimit; ///< bytes
    std::string journalFile;                              ///< "-": standard output; empty: none
    bool journalForce = false;                            ///< overwrite a file that is not empty
    bool journalData = true;
    std::size_t payloadBudget = std::size_t{256} << 20; ///< bytes
    bool quiet = false;
    Language language = {};

    [[nodiscard]] bool isStream() const { return !std::holds_alternative<engine::DatagramSpec>(spec); }
    [[nodiscard]] bool isListener() const { return std::holds_alternative<engine::StreamListenerSpec>(spec); }
};

/// Runs the plan to its end, or to Ctrl+C; the exit code.
[[nodiscard]] int runSession(const SessionPlan& plan);

} // namespace enchufe::cli

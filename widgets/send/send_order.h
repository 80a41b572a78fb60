// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/command.h"
#include "core/engine/specs.h"

#include <optional>
#include <vector>

namespace enchufe::widgets {

/// How often a message is sent, and in which pieces.
struct Repetition {
    int times = 1; ///< 0: until stopped
    int intervalMs = 50;
    int pieceSize = 0; ///< bytes; 0: the whole message
    int gapMs = 20;
    bool operator==(const Repetition&) const = default;
};

/// What was asked to be sent, as it was when it was asked: a name that has to be looked up first may take
/// long, and other endpoints be written to meanwhile.
struct SendOrder {
    engine::Target target;
    std::vector<std::byte> bytes;
    engine::SendHow how = engine::SendHow::All;
    Repetition repetition;

    static constexpr std::size_t mostPieces = 20'000;
    [[nodiscard]] bool hasTooManyPieces() const;
    /// The commands for it, in their order; `to` is a datagram's destination.
    [[nodiscard]] std::vector<engine::Command> commands(const std::optional<net::Endpoint>& to) const;
};

} // namespace enchufe::widgets

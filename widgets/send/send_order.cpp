// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/send/send_order.h"

#include <algorithm>
#include <chrono>
#include <span>

namespace enchufe::widgets {

using std::chrono::milliseconds;

bool SendOrder::hasTooManyPieces() const
{
    return repetition.pieceSize > 0 &&
           bytes.size() / static_cast<std::size_t>(repetition.pieceSize) > mostPieces;
}

std::vector<engine::Command> SendOrder::commands(const std::optional<net::Endpoint>& to) const
{
    if (repetition.pieceSize == 0 && repetition.times == 1)
        return {engine::command::Send{bytes, how, to}};
    if (repetition.pieceSize == 0)
        return {engine::command::Repeat{bytes, how, static_cast<std::uint64_t>(repetition.times),
                                        milliseconds(repetition.intervalMs), to}};
    std::vector<engine::Command> commands;
    const auto size = static_cast<std::size_t>(repetition.pieceSize);
    for (std::size_t from = 0; from < bytes.size(); from += size) {
        const auto piece = std::span(bytes).subspan(from, std::min(size, bytes.size() - from));
        if (from > 0)
            commands.emplace_back(engine::command::Pause{milliseconds(repetition.gapMs)});
        commands.emplace_back(engine::command::Send{{piece.begin(), piece.end()}, how, to});
    }
    return commands;
}

} // namespace enchufe::widgets

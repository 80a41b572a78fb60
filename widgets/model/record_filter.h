// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journal.h"

#include <QByteArray>
#include <QString>

#include <cstdint>
#include <vector>

namespace enchufe::widgets {

enum class Direction : std::uint8_t { Both, Sent, Received };

/// Which records a view shows. A value.
struct RecordFilter {
    bool dataOnly = false;            ///< the chunks: calls that moved bytes, or told of the stream's end
    bool hideHelpers = true;          ///< poll, ioctl, wake-ups
    journal::EndpointId endpoint = 0; ///< 0: all
    net::SocketId socket = 0;         ///< 0: all of the endpoint
    Direction direction = Direction::Both;
    int call = -1; ///< net::Call; -1: all
    QString text;  ///< in the call, its result or its bytes; escapes stand for bytes

    bool operator==(const RecordFilter&) const = default;
    [[nodiscard]] bool matches(const journal::Journal& journal, const journal::Record& record) const;

private:
    [[nodiscard]] bool matchesText(const journal::Journal& journal, const journal::Record& record) const;
};

} // namespace enchufe::widgets

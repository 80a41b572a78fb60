// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journal.h"
#include "core/journal/peer_filter.h"

#include <QByteArray>
#include <QString>

#include <cstddef>
#include <cstdint>
#include <unordered_map>
#include <vector>

namespace enchufe::widgets {

enum class Direction : std::uint8_t { Both, Sent, Received };

/// Which records a view shows. A value.
struct RecordFilter {
    /// The chunks: calls that moved bytes or told of the stream's end, and those that should have and failed.
    bool dataOnly = false;
    bool hideHelpers = true;          ///< poll, ioctl, wake-ups
    journal::EndpointId endpoint = 0; ///< 0: all
    net::SocketId socket = 0;         ///< 0: all of the endpoint
    net::SocketId peer = 0; ///< whose records belong to them: the conversation's other end; 0: nobody's
    /// Of datagram sockets: the one address whose datagrams are meant, of `socket` and of `peer`; empty: all.
    net::Endpoint socketsOnly = {};
    net::Endpoint peersOnly = {};
    Direction direction = Direction::Both;
    int call = -1; ///< net::Call; -1: all
    QString text;  ///< in the call, its result or its bytes; escapes stand for bytes

    bool operator==(const RecordFilter&) const = default;
};

/// Holds records against a filter, in their order. It remembers what it found of calls alike: a flood is
/// looked at once. One thread's own.
class RecordMatcher {
public:
    explicit RecordMatcher(const journal::Journal& journal); ///< everything but helper calls
    void setFilter(const RecordFilter& filter);

    [[nodiscard]] const RecordFilter& filter() const { return m_filter; }
    [[nodiscard]] bool matches(const journal::Record& record);

private:
    /// What the words of a call depend on, beside its bytes.
    struct Words {
        journal::DetailId detail = 0;
        std::int32_t handle = 0;
        std::int32_t result = 0;
        std::uint32_t requested = 0;
        std::uint64_t value = 0;
        std::int16_t error = 0;
        std::uint16_t flags = 0;
        net::Call call = net::Call::Note;

        bool operator==(const Words&) const = default;
    };
    struct WordsHash {
        [[nodiscard]] std::size_t operator()(const Words& words) const noexcept;
    };
    static constexpr std::size_t mostRemembered = 8192;

    [[nodiscard]] bool isMeant(const journal::Record& record);
    [[nodiscard]] bool bytesMatch(const journal::Record& record) const;
    [[nodiscard]] bool wordsMatch(const journal::Record& record);

    const journal::Journal& m_journal;
    journal::PenReader m_pens;
    journal::PairFilter m_pair;
    RecordFilter m_filter;
    std::vector<std::byte> m_bytes; ///< of the filter's text, in lower case; empty: it is none
    std::unordered_map<Words, bool, WordsHash> m_known;
};

} // namespace enchufe::widgets

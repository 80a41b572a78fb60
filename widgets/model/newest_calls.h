// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/journal/journal.h"
#include "core/words/occasion.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <unordered_map>

namespace enchufe::widgets {

/// The newest call of the session, of every endpoint and of every socket: the newest that moved bytes, before
/// it one that is an occasion (EAGAIN, an end, a merge, …), and above all one that failed. A failure and an
/// occasion stand until their own socket has gone on, and for some seconds at least while others do. One
/// thread's own; what has rested for longest is forgotten.
class NewestCalls {
public:
    static constexpr std::int64_t failureStandsNs = 10'000'000'000;
    static constexpr std::size_t mostKept = 8192; ///< endpoints, and as many sockets

    /// `endpoint`: whose the record is.
    void apply(const journal::Record& record, journal::Seq seq, journal::EndpointId endpoint,
               const journal::Journal& journal)
    {
        apply(record, seq, endpoint, journal, {}, 0);
    }
    /// The same with what stream::Occasions has found; `otherEndpoint`: whose the other end is. It is told
    /// there, too.
    void apply(const journal::Record& record, journal::Seq seq, journal::EndpointId endpoint,
               const journal::Journal& journal, const words::OccasionFacts& facts,
               journal::EndpointId otherEndpoint);

    /// What it did concerns nobody any more.
    void forget(journal::EndpointId endpoint);

    /// Whose calls are meant: a socket's, an endpoint's with all its sockets, or with zeros everybody's.
    struct Scope {
        journal::EndpointId endpoint = 0;
        net::SocketId socket = 0;
        bool operator==(const Scope&) const = default;
    };
    /// A failure that stands, else an occasion that does, else the newest call that moved bytes.
    [[nodiscard]] std::optional<journal::Seq> newest(const Scope& scope) const;
    /// The first two of these, with what is known of their cause; Occasion::None: there are none.
    [[nodiscard]] words::OccasionFacts occasion(const Scope& scope) const;
    [[nodiscard]] std::optional<journal::Seq> data(const Scope& scope) const;    ///< the third
    [[nodiscard]] std::optional<journal::Seq> failure(const Scope& scope) const; ///< that stands
    /// Whatever was called last, helpers aside: where calls are made by hand each counts.
    [[nodiscard]] std::optional<journal::Seq> anyCall(const Scope& scope) const;

    /// A call that went wrong: not one that would only have had to wait, nor a reading of an option.
    [[nodiscard]] static bool isFailure(const journal::Record& record, const journal::Journal& journal);

private:
    struct Last {
        std::optional<journal::Seq> data;
        std::optional<journal::Seq> failed;
        std::optional<journal::Seq> any;
        net::SocketId failedSocket = 0;
        std::int64_t failedNs = 0;
        words::OccasionFacts failedFacts;
        words::OccasionFacts occasion; ///< the newest that is no failure, or is the other end's
        bool occasionIsSend = false;
        std::int64_t occasionNs = 0;
        std::int64_t usedNs = 0;
    };

    template <typename Map>
    static void forgetResting(Map& map);
    static void update(Last& last, const journal::Record& record, journal::Seq seq, bool failed,
                       const words::OccasionFacts& facts);
    static void tell(Last& last, const journal::Record& record, const words::OccasionFacts& facts);
    static void endOccasion(Last& last, const journal::Record& record);
    void tellOfQueue(const journal::Record& record, const words::OccasionFacts& facts,
                     journal::EndpointId endpoint);
    void tellOther(const journal::Record& record, const words::OccasionFacts& facts,
                   journal::EndpointId endpoint, journal::EndpointId otherEndpoint);
    [[nodiscard]] const Last* find(const Scope& scope) const;
    [[nodiscard]] bool stands(const words::OccasionFacts& facts) const;

    Last m_all;
    std::unordered_map<journal::EndpointId, Last> m_endpoints;
    std::unordered_map<net::SocketId, Last> m_sockets;
};

} // namespace enchufe::widgets

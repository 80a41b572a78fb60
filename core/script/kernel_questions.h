// SPDX-License-Identifier: GPL-3.0-or-later
// For the player: what a condition asks of the kernel, asked and noted.
#pragma once

#include "core/journal/socket_table.h"
#include "core/script/calls_under_way.h"
#include "core/script/condition.h"
#include "core/script/notes.h"

#include <chrono>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace enchufe::script {

/// One round of questions at a time. The player's thread only.
class KernelQuestions {
public:
    KernelQuestions(engine::Engine& engine, bench::CallBench& bench, CallsUnderWay& calls, Notes& notes)
        : m_engine(engine),
          m_bench(bench),
          m_calls(calls),
          m_notes(notes)
    {}

    /// The answers come as records; those that can be given at once are noted at once.
    void ask(const Reads& reads, std::chrono::steady_clock::time_point now);
    /// The journal's next record, which the table knows already.
    void apply(const journal::Record& record, const journal::Journal& journal);
    /// Whether all answers are there, or too long in coming; then they are noted, once.
    [[nodiscard]] bool isDone(std::chrono::steady_clock::time_point now, const journal::SocketTable& table);
    [[nodiscard]] std::chrono::steady_clock::time_point deadline() const { return m_deadline; }

    /// What is noted next is news again.
    void forget() { m_blocked.clear(); }

private:
    struct Asked {
        bool answered = false;
        std::vector<std::byte> answer; ///< TCP_INFO or SO_MEMINFO
    };

    struct Blocked {
        net::Call call = net::Call::Note;
        journal::EndpointId endpoint = 0; ///< a name may become another endpoint's; 0: a bare socket's

        bool operator==(const Blocked&) const = default;
    };

    void noteBlocked(const std::string& name);
    void answer(const KernelQuestion& question, const journal::SocketTable& table);

    engine::Engine& m_engine;
    bench::CallBench& m_bench;
    CallsUnderWay& m_calls;
    Notes& m_notes;
    bool m_asking = false;
    std::vector<KernelQuestion> m_questions;
    std::map<std::string, net::SocketId> m_sockets; ///< of the names asked about
    std::map<net::SocketId, Asked> m_asked;
    std::map<std::string, Blocked> m_blocked; ///< as noted last
    std::chrono::steady_clock::time_point m_deadline;
};

} // namespace enchufe::script

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/session.h"
#include "core/engine/engine.h"
#include "core/journal/journal.h"
#include "core/journal/socket_table.h"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>

namespace enchufe::cli {

/// What a session does and says on standard error about its records: who came, what failed, when it is over.
/// On one thread.
class SessionEvents {
public:
    SessionEvents(const SessionPlan& plan, const journal::Journal& journal, const journal::SocketTable& table,
                  engine::Engine& engine);

    void follow(journal::EndpointId endpoint) { m_endpoint = endpoint; }
    /// After the table has taken it.
    void apply(const journal::Record& record);
    /// Asks the endpoint to end; once.
    void stop();
    /// Likewise, because somebody outside wants it.
    void stopAsTold();

    /// The endpoint's last record was seen.
    [[nodiscard]] bool isClosed() const { return m_closed; }
    /// Bytes of the input that need not be kept any more: sent, or given up.
    [[nodiscard]] std::size_t consumed() const { return m_consumed; }
    /// The last thing on standard error; empty while nothing failed that the exit code must tell.
    [[nodiscard]] const std::string& failure() const { return m_failure; }
    /// Keeps the first.
    void fail(std::string text);
    /// What happened so often that it was only counted, and what the kernel dropped.
    void tellCounts() const;

private:
    void applyNote(const journal::Record& record);
    void applyData(const journal::Record& record);
    [[nodiscard]] bool isGivenUp(const journal::Record& record) const;
    void applyError(const journal::Record& record);
    void applyClose(const journal::Record& record);
    void tellReady(const journal::Record& record);
    void tellNotSent(std::string text);
    [[nodiscard]] std::string whyNotSent(std::string_view reason) const;
    void tellFailure(net::Call call, const std::string& address, int error);
    void failAt(net::Call call, const std::string& address, int error);
    void say(const std::string& text) const;
    [[nodiscard]] std::string addressOf(const journal::Record& record) const;
    [[nodiscard]] std::string_view in(const Text& text) const { return text.in(m_plan.language); }

    const SessionPlan& m_plan;
    const journal::Journal& m_journal;
    const journal::SocketTable& m_table;
    engine::Engine& m_engine;
    journal::EndpointId m_endpoint = 0;
    bool m_stopping = false;
    bool m_told = false; ///< from outside
    bool m_closed = false;
    std::size_t m_consumed = 0;
    std::string m_failure;
    std::uint64_t m_untoldFailures = 0;
    std::chrono::steady_clock::time_point m_failureTold{};
};

/// "1 byte", "2 bytes", in either language.
[[nodiscard]] std::string bytesText(std::uint64_t bytes);

} // namespace enchufe::cli
